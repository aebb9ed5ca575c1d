/** Times of day and durations as a spreadsheet keeps them: parts of a day. */
import type { Cell } from '../../../tables/column'

const MINUTES = 1440
/** Of a minute: what division leaves behind. */
const NEAR = 0.01

/** `0.375` → `9:00`, `0.75` → `18:00`; anything but a part of a day that is whole minutes stays as it is. */
export function clockText(cell: Cell): Cell {
  const minutes = typeof cell === 'number' && cell > 0 && cell < 1 ? wholeMinutes(cell) : null
  return minutes === null ? cell : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

/** Minutes of a duration kept as a part of a day: 0.0625 → 90. Null for a number that somebody may have typed: those have two decimals at most. */
export function minutesOfDuration(cell: Cell): number | null {
  if (typeof cell !== 'number' || cell <= 0 || Number(cell.toFixed(2)) === cell) return null
  return wholeMinutes(cell)
}

function wholeMinutes(days: number): number | null {
  const minutes = days * MINUTES
  return Math.abs(minutes - Math.round(minutes)) < NEAR ? Math.round(minutes) : null
}
