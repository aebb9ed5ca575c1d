import { randomUUID } from 'node:crypto'
import type { TriggerRecord } from '../seam'
import type { Limits } from './limits'
import { firstDue, type Schedule } from './next-due'
import { chanceOf } from './seeded'
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
  /** Throws `TOO_MANY_TRIGGERS` beyond what the account may have. */
  create(trigger: Omit<TriggerRecord, 'id'>): TriggerRecord
  delete(id: string): void
  /** From now on a new trigger's minute is drawn from this seed, as Google draws it; null: the first of its hour. */
  setJitter(seed: number | null): void
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

  let jitter: number | null = null
  let made = 0

  return {
    setJitter(seed) {
      jitter = seed
      made = 0
    },
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
      made += 1
      const trigger: TriggerRecord = { ...blank, id: randomUUID(), schedule: blank.schedule && settled(blank.schedule, jitter, made) }
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

/** With the minute at which it will always fire: anywhere in the hour, or within fifteen minutes of the one wished. */
function settled(schedule: Schedule, seed: number | null, index: number): Schedule {
  if (seed === null || 'at' in schedule || schedule.atHour === undefined) return schedule
  const drawn = chanceOf(seed, index)
  const minute = schedule.minute === undefined ? Math.floor(drawn * 60) : schedule.minute - 15 + Math.floor(drawn * 31)
  return { ...schedule, minute }
}
