import { LONGEST_TIMER_MILLISECONDS } from './longest-timer'

/** A time limit that stands still while a person is asked something. */
export interface Deadline {
  pause(): void
  resume(): void
  /** Milliseconds paused so far. */
  paused(): number
  /** Takes away milliseconds that nobody waited for; false when none are left, and then it has expired. */
  spend(milliseconds: number): boolean
  clear(): void
}

/** Calls `expired` once, after `milliseconds` of real time not paused, or less by what was spent. Pauses may overlap. */
export function createDeadline(milliseconds: number, expired: () => void): Deadline {
  let left = milliseconds
  let pauses = 0
  let paused = 0
  let pausedAt = 0
  let isOver = false
  let since = performance.now()
  let timer = startTimer()

  function startTimer(): NodeJS.Timeout {
    return setTimeout(expire, Math.min(Math.max(0, left), LONGEST_TIMER_MILLISECONDS))
  }

  function expire(): void {
    if (isOver || left > LONGEST_TIMER_MILLISECONDS) return
    isOver = true
    clearTimeout(timer)
    expired()
  }

  /** Takes what has gone by into account. */
  function settle(): void {
    const now = performance.now()
    if (pauses === 0) left -= now - since
    since = now
  }

  return {
    pause() {
      pauses += 1
      if (pauses > 1) return
      clearTimeout(timer)
      pausedAt = performance.now()
      left -= pausedAt - since
    },
    resume() {
      pauses -= 1
      if (pauses > 0) return
      since = performance.now()
      paused += since - pausedAt
      if (!isOver) timer = startTimer()
    },
    paused: () => paused + (pauses > 0 ? performance.now() - pausedAt : 0),
    spend(spent) {
      if (isOver) return false
      settle()
      left -= spent
      if (left <= 0) {
        expire()
        return false
      }
      if (pauses === 0) {
        clearTimeout(timer)
        timer = startTimer()
      }
      return true
    },
    clear() {
      isOver = true
      clearTimeout(timer)
    },
  }
}
