/** A time limit that stands still while a person is asked something. */
export interface Deadline {
  pause(): void
  resume(): void
  clear(): void
}

/** Calls `expired` once, after `milliseconds` of real time not paused. Pauses may overlap. */
export function createDeadline(milliseconds: number, expired: () => void): Deadline {
  let left = milliseconds
  let pauses = 0
  let cleared = false
  let since = performance.now()
  let timer = setTimeout(expired, left)
  return {
    pause() {
      pauses += 1
      if (pauses > 1) return
      clearTimeout(timer)
      left -= performance.now() - since
    },
    resume() {
      pauses -= 1
      if (pauses > 0 || cleared) return
      since = performance.now()
      timer = setTimeout(expired, Math.max(0, left))
    },
    clear() {
      cleared = true
      clearTimeout(timer)
    },
  }
}
