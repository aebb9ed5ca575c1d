import type { PropertyScope } from '../seam'
import { LONGEST_TIMER_MILLISECONDS } from './longest-timer'

/** The three mutexes of LockService. Waiting runs get a lock in the order in which they asked. */
export interface Locks {
  /** Resolves true once `holder` has the lock (at once when it has it already), false after `milliseconds` of real time. */
  acquire(scope: PropertyScope, holder: string, milliseconds: number): Promise<boolean>
  /** Does nothing when `holder` does not hold it. */
  release(scope: PropertyScope, holder: string): void
  /** Releases all that `holder` has and ends its waiting. */
  releaseAll(holder: string): void
}

interface Waiting {
  holder: string
  settle: (acquired: boolean) => void
}

interface Mutex {
  holder: string | null
  queue: Waiting[]
}

/** Held in memory: no run outlives the process. */
export function createLocks(): Locks {
  const free = (): Mutex => ({ holder: null, queue: [] })
  const mutexes: Record<PropertyScope, Mutex> = { script: free(), user: free(), document: free() }

  function passOn(mutex: Mutex): void {
    const next = mutex.queue.shift()
    mutex.holder = next?.holder ?? null
    next?.settle(true)
  }

  function release(scope: PropertyScope, holder: string): void {
    if (mutexes[scope].holder === holder) passOn(mutexes[scope])
  }

  function leaveQueue(mutex: Mutex, leaves: (waiting: Waiting) => boolean): void {
    const left = mutex.queue.filter(leaves)
    mutex.queue = mutex.queue.filter((waiting) => !leaves(waiting))
    for (const waiting of left) waiting.settle(false)
  }

  return {
    acquire(scope, holder, milliseconds) {
      const mutex = mutexes[scope]
      if (mutex.holder === null || mutex.holder === holder) {
        mutex.holder = holder
        return Promise.resolve(true)
      }
      if (milliseconds <= 0) return Promise.resolve(false)
      return new Promise((resolve) => {
        const timer = setTimeout(() => leaveQueue(mutex, (other) => other === waiting), Math.min(milliseconds, LONGEST_TIMER_MILLISECONDS))
        const waiting: Waiting = {
          holder,
          settle(acquired) {
            clearTimeout(timer)
            resolve(acquired)
          },
        }
        mutex.queue.push(waiting)
      })
    },
    release,
    releaseAll(holder) {
      for (const scope of ['script', 'user', 'document'] as const) {
        leaveQueue(mutexes[scope], (waiting) => waiting.holder === holder)
        release(scope, holder)
      }
    },
  }
}
