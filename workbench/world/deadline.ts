/** A time limit that stands still while a person is asked something. */
export interface Deadline {
  pause(): void
  resume(): void
  /** Milliseconds paused so far. */
  paused(): number
  clear(): void
}

/** Calls `expired` once, after `milliseconds` of real time not paused. Pauses may overlap. */
export function createDeadline(milliseconds: number, expired: () => void): Deadline {
  let left = milliseconds
  let pauses = 0
  let paused = 0
  let pausedAt = 0
  let cleared = false
  let since = performance.now()
  let timer = setTimeout(expired, left)
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
      if (cleared) return
      timer = setTimeout(expired, Math.max(0, left))
    },
    paused: () => paused + (pauses > 0 ? performance.now() - pausedAt : 0),
    clear() {
      cleared = true
      clearTimeout(timer)
    },
  }
}
