/** Who is busy when, by tick of the odd and the even week. */
import type { Place, TickWindow } from '../../src/scheduling/model'

/** A place and how long it is taken. */
export interface Meeting extends Place {
  length: number
}

export interface Occupancy {
  isFree(id: string, meeting: Omit<Meeting, 'venueId'>): boolean
  take(id: string, meeting: Omit<Meeting, 'venueId'>): void
}

const MIDNIGHT = 48
const WEEK_BITS = { every: 3, odd: 1, even: 2 }

export function occupancy(): Occupancy {
  const taken = new Map<string, Uint8Array>()
  return {
    isFree(id, { day, start, length, weeks }) {
      const from = day * MIDNIGHT + start
      return (
        taken
          .get(id)
          ?.subarray(from, from + length)
          .every((bits) => (bits & WEEK_BITS[weeks]) === 0) ?? true
      )
    },
    take(id, { day, start, length, weeks }) {
      const cells = taken.get(id) ?? new Uint8Array(8 * MIDNIGHT)
      taken.set(id, cells)
      for (let tick = start; tick < start + length; tick++) {
        const cell = day * MIDNIGHT + tick
        cells[cell] = (cells[cell] ?? 0) | WEEK_BITS[weeks]
      }
    },
  }
}

export function shareAWeek(a: Place, b: Place): boolean {
  return (WEEK_BITS[a.weeks] & WEEK_BITS[b.weeks]) !== 0
}

export function meet(a: Meeting, b: Meeting): boolean {
  return shareAWeek(a, b) && a.day === b.day && a.start < b.start + b.length && b.start < a.start + a.length
}

/** Is the meeting inside one of the windows, all weeks of it? Null windows hold everything. */
export function isInside(windows: readonly TickWindow[] | null, { day, start, length, weeks }: Omit<Meeting, 'venueId'>): boolean {
  const holds = (w: TickWindow) =>
    w.day === day && w.from <= start && start + length <= w.until && (w.weeks === 'every' || w.weeks === weeks)
  return windows === null || windows.some(holds)
}
