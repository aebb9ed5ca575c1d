import type { TriggerRecord } from '../seam'
import { inBackground } from './background'
import type { Clock } from './clock'
import { LONGEST_TIMER_MILLISECONDS } from './longest-timer'
import { dueAfter } from './next-due'
import type { DueTrigger, Triggers } from './triggers'

export interface TimeTriggers {
  /** From now on due triggers fire while the clock is real; those missed while nobody watched fire once, now. */
  start(): void
  /** To be called when a due time changed. */
  rearm(): void
  /**
   * Sets the simulated clock forward through every due instant up to `to`, in order, each time waiting for the run. The
   * clock then shows `to`, or a little later when the last run took longer. Calls wait for one another.
   */
  advance(to: number): Promise<void>
  stop(): void
}

/**
 * `fire` runs the trigger's handler and resolves when the run has ended, well or not; it rejects when there was no run.
 * A trigger never overlaps with itself: one that comes due while its run is under way fires when that run ends. One for a
 * single time is deleted after its run; without a run it is kept, and due again when the folder is opened anew.
 */
export function createTimeTriggers(
  clock: Clock,
  triggers: Triggers,
  timeZone: string,
  fire: (trigger: TriggerRecord, due: number) => Promise<void>,
): TimeTriggers {
  const running = new Set<string>()
  let started = false
  let timer: NodeJS.Timeout | undefined
  let advancing: Promise<void> = Promise.resolve()

  async function fireOnce({ trigger, due }: DueTrigger): Promise<void> {
    running.add(trigger.id)
    const next = trigger.schedule && dueAfter(trigger.schedule, due, clock.now(), timeZone)
    if (next !== null) triggers.setDue(trigger.id, next)
    try {
      await fire(trigger, due)
      if (next === null) triggers.delete(trigger.id)
    } finally {
      if (next !== null) running.delete(trigger.id)
      rearm()
    }
  }

  function waiting(): DueTrigger[] {
    return triggers.timed().filter(({ trigger }) => !running.has(trigger.id))
  }

  function fireDue(): void {
    for (const entry of waiting().filter(({ due }) => due <= clock.now())) inBackground(fireOnce(entry))
    rearm()
  }

  function rearm(): void {
    clearTimeout(timer)
    const next = waiting()[0]
    if (!started || !clock.isReal() || !next) return
    // A longer wait is made of several.
    const milliseconds = Math.min(Math.max(0, next.due - clock.now()), LONGEST_TIMER_MILLISECONDS)
    timer = setTimeout(fireDue, milliseconds)
    timer.unref()
  }

  async function walk(to: number): Promise<void> {
    clock.simulate()
    clearTimeout(timer)
    for (let next = waiting()[0]; next && next.due <= to; next = waiting()[0]) {
      clock.setForward(next.due)
      await fireOnce(next)
    }
    clock.setForward(to)
  }

  return {
    rearm,
    start() {
      started = true
      rearm()
    },
    advance(to) {
      const walking = advancing.then(() => walk(to))
      advancing = walking.catch(() => undefined)
      return walking
    },
    stop() {
      started = false
      clearTimeout(timer)
    },
  }
}
