import type { SolveProgress } from '../bench/itc2007/solve-instance'

const WIDTH = 20
/** Back to the beginning of the line, and the rest of it cleared. */
const AGAIN = '\r\u001b[K'

/** A line that takes the place of the one before: how far, the best so far, the time left. */
export function progressLine({ share, cost, unplaced }: SolveProgress, secondsLeft: number): string {
  const done = Math.round(Math.min(1, Math.max(0, share)) * WIDTH)
  const bar = '█'.repeat(done) + '░'.repeat(WIDTH - done)
  const left = Math.max(0, Math.ceil(secondsLeft))
  return `${AGAIN}${bar} 最好 best ${cost} · 未排 unplaced ${unplaced} · 还剩 left ${left} s`
}
