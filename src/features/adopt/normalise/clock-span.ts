/** Two clock times with the part of the day they were said in → minutes of the 24-hour day. */
import type { ClockTime, Part } from './weekly-tokens'

export interface TimeInPart {
  time: ClockTime
  part: Part | null
}

/** Minutes after midnight; null for an hour or minute that no clock has. */
export function minutesOf({ time: { hour, minute }, part }: TimeInPart): number | null {
  const later = (part === 'afternoon' && hour < 12) || (part === 'evening' && hour < 13 && hour > 3) || (part === 'noon' && hour < 3)
  const minutes = (hour + (later ? 12 : 0)) * 60 + minute
  return hour <= 24 && minute <= 59 && minutes <= 1440 ? minutes : null
}

/**
 * Start and end in minutes, `start < end`. `ambiguous` when no part of the day is said and the hour may be of either half
 * (`2:30-4:00`, `七点到八点半`); `impossible` when the end comes first.
 */
export function spanOf(from: TimeInPart, to: TimeInPart): { start: number; end: number } | 'impossible' | 'ambiguous' {
  const start = minutesOf(from)
  const end = minutesOf(to)
  if (start === null || end === null) return 'impossible'
  const { hour, padded, spoken } = from.time
  const latest = spoken && to.time.hour <= 10 ? 8 : 5
  if (from.part === null && !padded && hour >= 1 && hour <= latest) return 'ambiguous'
  if (end > start) return { start, end }
  const later = end + 720
  if (to.time.padded || later <= start || later > 1440) return 'impossible'
  return from.part === null ? 'ambiguous' : { start, end: later }
}
