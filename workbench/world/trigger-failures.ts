import type { TriggerRecord } from '../seam'
import type { Store } from './store'
import type { Triggers } from './triggers'
import type { RunRecord } from './world-types'

/**
 * What Google does about triggers that fail: the owner gets a summary, at most once a day, and a trigger that does nothing but fail is
 * disabled. After how many failures is nowhere published; 30 in a row is assumed.
 */
const FAILURES_UNTIL_DISABLED = 30
/** It was not started: the account's time or threads were used up. */
const NOT_ITS_FAULT: ReadonlySet<string> = new Set(['TRIGGER_TIME', 'TOO_MANY_RUNS'])
const DAY_MILLISECONDS = 86_400_000

interface Failure {
  startedAt: number
  endedAt: number
  function: string
  message: string
  trigger: string
}

interface Gathered {
  /** When the last summary was written; null: never. */
  toldAt: number | null
  failures: Failure[]
}

export interface TriggerFailures {
  /** After each run of an installable trigger. */
  ran(trigger: TriggerRecord, run: RunRecord): void
  /** Writes the summary of what was gathered, if a day has gone by since the last. */
  tell(): void
}

export interface TriggerFailuresOptions {
  store: Store
  triggers: Triggers
  now: () => number
  projectName: string
  timeZone: string
  /** Puts a mail to the owner into the outbox; it counts towards nothing. */
  notify: (subject: string, body: string) => void
}

export function openTriggerFailures({ store, triggers, now, projectName, timeZone, notify }: TriggerFailuresOptions): TriggerFailures {
  let gathered = store.meta<Gathered>('triggerFailures') ?? { toldAt: null, failures: [] }

  function keep(given: Gathered): void {
    gathered = given
    store.setMeta('triggerFailures', given)
  }

  function tell(): void {
    const { toldAt, failures } = gathered
    if (failures.length === 0 || (toldAt !== null && now() < toldAt + DAY_MILLISECONDS)) return
    keep({ toldAt: now(), failures: [] })
    notify(`Summary of failures for Google Apps Script: ${projectName}`, summary(projectName, timeZone, failures))
    store.commit()
  }

  return {
    tell,
    ran(trigger, run) {
      if (run.outcome?.ok !== false) {
        triggers.setFailures(trigger.id, 0)
        return
      }
      if (!NOT_ITS_FAULT.has(run.outcome.error.code ?? '')) {
        const failures = triggers.failures(trigger.id) + 1
        triggers.setFailures(trigger.id, failures)
        if (failures >= FAILURES_UNTIL_DISABLED) triggers.disable(trigger.id)
      }
      const endedAt = run.startedAt + (run.activeMilliseconds ?? 0) + (run.serviceMilliseconds ?? 0)
      const failure = {
        startedAt: run.startedAt,
        endedAt,
        function: run.function,
        message: run.outcome.error.message,
        trigger: kindOf(trigger),
      }
      keep({ ...gathered, failures: [...gathered.failures, failure] })
      tell()
    },
  }
}

/** As Google's mail names them. */
function kindOf({ event }: TriggerRecord): string {
  const kinds = {
    CLOCK: 'time-based',
    ON_OPEN: 'open',
    ON_EDIT: 'edit',
    ON_CHANGE: 'change',
    ON_FORM_SUBMIT: 'formSubmit',
    ON_EVENT_UPDATED: 'calendar',
  } as const
  return kinds[event]
}

function summary(projectName: string, timeZone: string, failures: readonly Failure[]): string {
  const time = (at: number): string => new Date(at).toLocaleString('en-US', { timeZone })
  const lines = failures.map(({ startedAt, endedAt, function: name, message, trigger }) =>
    [time(startedAt), name, message, trigger, time(endedAt)].join('\t'),
  )
  return [
    `Your script, ${projectName}, has recently failed to finish successfully. A summary of the failure(s) is shown below.`,
    '',
    ['Start', 'Function', 'Error Message', 'Trigger', 'End'].join('\t'),
    ...lines,
  ].join('\n')
}
