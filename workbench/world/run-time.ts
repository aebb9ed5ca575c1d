import type { Clock } from './clock'
import { createDeadline, type Deadline } from './deadline'
import type { Latency } from './latency'
import { createLatency } from './latency'
import { afterwards, type SeamLayer } from './seam-layers'
import { WorldFault } from './world-fault'

/** The time one run has used: what really went by without questions to a person, and what its service calls would have taken. */
export interface RunTime extends Pick<Deadline, 'pause' | 'resume' | 'paused' | 'clear'> {
  /** Adds simulated milliseconds. Throws `TIME_LIMIT` when none are left; then the run is being ended. */
  spend(milliseconds: number): void
  /** Simulated milliseconds so far, sleeps among them. */
  spent(): number
  /** The world's clock as the run sees it: ahead of everybody else's by what was spent. */
  now(): number
  /** A simulated clock was set forward for the run: it has slept. Throws as `spend`. */
  slept(milliseconds: number): void
  /** Where a simulated clock stands after the run, which really worked for so long. */
  endsAt(activeMilliseconds: number): number
}

/** `limit` is milliseconds, Infinity for none; `expired` is called once when they are used up. */
export function createRunTime(limit: number, clock: Clock, expired: () => void): RunTime {
  const startedAt = clock.now()
  const deadline = createDeadline(limit, expired)
  let spent = 0
  let slept = 0
  let firstAsked: number | null = null

  function take(milliseconds: number): void {
    if (!deadline.spend(milliseconds)) throw new WorldFault('TIME_LIMIT', 'Exceeded maximum execution time')
  }

  return {
    ...deadline,
    spend(milliseconds) {
      spent += milliseconds
      take(milliseconds)
    },
    spent: () => spent + slept,
    slept(milliseconds) {
      slept += milliseconds
      take(milliseconds)
    },
    endsAt: (active) => startedAt + slept + Math.floor(spent) + active,
    /** On a simulated clock, which stands still between events, a run's own work makes time go by. */
    now() {
      const ahead = Math.floor(spent)
      if (clock.isReal()) return clock.now() + ahead
      const local = performance.now()
      firstAsked ??= local
      return Math.max(clock.now(), startedAt + slept + ahead + Math.floor(local - firstAsked))
    },
  }
}

/** Lets every service call cost what Google's would. A call that no time is left for is not carried out. */
export function meter(time: RunTime, latency: Latency = createLatency()): SeamLayer {
  return (call, next) => {
    const before = latency.before(call)
    if (before > 0) time.spend(before)
    return afterwards(next(), (result) => {
      const after = latency.after(call, result)
      if (after > 0) time.spend(after)
      return result
    })
  }
}
