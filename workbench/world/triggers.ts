import { randomUUID } from 'node:crypto'
import type { TriggerRecord } from '../seam'
import type { Limits } from './limits'
import { firstDue } from './next-due'
import type { Store } from './store'
import { WorldFault } from './world-fault'

/** A time trigger and the instant (epoch milliseconds) at which it fires next. */
export interface DueTrigger {
  trigger: TriggerRecord
  due: number
}

export interface Triggers {
  /** In the order in which they were made. */
  list(): TriggerRecord[]
  /** Throws `TOO_MANY_TRIGGERS` beyond what an account may have: 20. */
  create(trigger: Omit<TriggerRecord, 'id'>): TriggerRecord
  delete(id: string): void
  /** Time triggers, the earliest due first; those due together in the order in which they were made. */
  timed(): DueTrigger[]
  setDue(id: string, due: number): void
  /** Runs of it in a row that failed. */
  failures(id: string): number
  setFailures(id: string, failures: number): void
  /** It stays in the list and fires no more; nothing but a new trigger mends that. */
  disable(id: string): void
  isEnabled(id: string): boolean
  /** Reckons every period anew from now: after the clock went back to real time. */
  restartPeriods(): void
}

interface Entry {
  trigger: TriggerRecord
  due: number | null
  health: Health
}

interface Health {
  failures: number
  isDisabled: boolean
}

const WELL: Health = { failures: 0, isDisabled: false }

/** `changed` is called whenever a trigger was made, deleted or got another due time. */
export function openTriggers(store: Store, now: () => number, timeZone: string, limits: () => Limits, changed: () => void): Triggers {
  const entries = new Map<string, Entry>()
  const healths = store.meta<Record<string, Health>>('triggerHealth') ?? {}
  for (const row of store.rows('SELECT due, json FROM script_trigger ORDER BY seq')) {
    const trigger = JSON.parse(String(row.json)) as TriggerRecord
    entries.set(trigger.id, { trigger, due: typeof row.due === 'number' ? row.due : null, health: healths[trigger.id] ?? WELL })
  }

  function setDue(id: string, due: number): void {
    const entry = entries.get(id)
    if (!entry) return
    entry.due = due
    store.write('UPDATE script_trigger SET due = ? WHERE id = ?', due, id)
    changed()
  }

  function setHealth(id: string, change: Partial<Health>): void {
    const entry = entries.get(id)
    if (!entry) return
    entry.health = { ...entry.health, ...change }
    const ill = [...entries].filter(([, { health }]) => health.failures > 0 || health.isDisabled)
    store.setMeta('triggerHealth', Object.fromEntries(ill.map(([each, { health }]) => [each, health])))
  }

  return {
    failures: (id) => entries.get(id)?.health.failures ?? 0,
    setFailures(id, failures) {
      if (entries.get(id)?.health.failures !== failures) setHealth(id, { failures })
    },
    disable(id) {
      setHealth(id, { isDisabled: true })
      changed()
    },
    isEnabled: (id) => entries.get(id)?.health.isDisabled === false,
    setDue,
    list: () => [...entries.values()].map((entry) => entry.trigger),
    create(blank) {
      if (entries.size >= limits().triggers) {
        const message = 'This script has too many triggers. Triggers must be deleted from the script before more can be added.'
        throw new WorldFault('TOO_MANY_TRIGGERS', message)
      }
      const trigger: TriggerRecord = { ...blank, id: randomUUID() }
      const due = trigger.schedule === null ? null : firstDue(trigger.schedule, now(), timeZone)
      entries.set(trigger.id, { trigger, due, health: WELL })
      store.write('INSERT INTO script_trigger (id, due, json) VALUES (?, ?, ?)', trigger.id, due, JSON.stringify(trigger))
      changed()
      return trigger
    },
    delete(id) {
      if (!entries.delete(id)) return
      store.write('DELETE FROM script_trigger WHERE id = ?', id)
      changed()
    },
    timed: () =>
      [...entries.values()]
        .flatMap(({ trigger, due, health }) => (due === null || health.isDisabled ? [] : [{ trigger, due }]))
        .sort((a, b) => a.due - b.due),
    restartPeriods() {
      for (const { trigger } of entries.values()) {
        if (trigger.schedule !== null) setDue(trigger.id, firstDue(trigger.schedule, now(), timeZone))
      }
    },
  }
}
