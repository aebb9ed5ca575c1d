/** What is left of the office's day. */
import type { RouteProblem } from '../../scheduling/route'

/** A walk does not begin at 14:02. */
const ROUND_TO = 5
/** Lunch may begin so long before the office closes for it. */
const EARLIER_LUNCH = 30

/**
 * The day of a walk that begins now, at the earliest when the office opens; between the windows it begins with the second, and lunch is over.
 * Null when the office has closed.
 * @param windows of the day, in order, one at least
 * @param now minutes from midnight
 */
export function restOfDay(windows: readonly { start: number; end: number }[], now: number): Omit<RouteProblem, 'stops' | 'ways'> | null {
  const [first, second] = windows
  const end = windows[windows.length - 1]?.end ?? 0
  const from = Math.max(first?.start ?? 0, Math.ceil(now / ROUND_TO) * ROUND_TO)
  if (first === undefined || from >= end) return null
  if (second === undefined) return { start: from, end, lunch: null }
  if (from > first.end) return { start: Math.max(from, second.start), end, lunch: null }
  return { start: from, end, lunch: { from: first.end - EARLIER_LUNCH, until: second.start, minutes: second.start - first.end } }
}
