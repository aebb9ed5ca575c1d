/** Minutes of the wall clock ⇄ ticks of half an hour, in which the academy plans. */
import type { WeeklyWindow } from '../../domain/weekly'
import type { Place, TickWindow } from '../../scheduling/model'

export const TICK_MINUTES = 30
const DAY_TICKS = 48

/** The whole ticks inside the windows: who is free until 11:50 is free until 11:30. */
export function ticksInside(windows: readonly WeeklyWindow[]): TickWindow[] {
  return windows
    .map(({ day, start, end, weeks }) => ({ day, from: Math.ceil(start / TICK_MINUTES), until: Math.floor(end / TICK_MINUTES), weeks }))
    .filter(({ from, until }) => from < until)
}

/** The window moved to the nearest whole ticks, at least one long: a wish for 19:10 is a wish for 19:00. */
export function nearestTicks({ day, start, end, weeks }: WeeklyWindow): TickWindow {
  const from = Math.min(Math.round(start / TICK_MINUTES), DAY_TICKS - 1)
  return { day, from, until: Math.max(from + 1, Math.round(end / TICK_MINUTES)), weeks }
}

/** Every tick the window touches. */
export function ticksAround({ day, start, end, weeks }: WeeklyWindow): TickWindow {
  return { day, from: Math.floor(start / TICK_MINUTES), until: Math.ceil(end / TICK_MINUTES), weeks }
}

/** Every tick the window touches, as a place and a length: what a lesson at an odd time takes up. */
export function ticksTouched(window: WeeklyWindow, venueId: string | null): { place: Place; length: number } {
  const { day, from, until, weeks } = ticksAround(window)
  return { place: { day, start: from, weeks, venueId }, length: until - from }
}

export function ticksOf(minutes: number): number {
  return Math.ceil(minutes / TICK_MINUTES)
}

/** The place as a window of so many minutes; not beyond midnight. */
export function windowAt({ day, start, weeks }: Place, minutes: number): WeeklyWindow {
  const begins = start * TICK_MINUTES
  return { day: day as WeeklyWindow['day'], start: begins, end: Math.min(begins + minutes, 1440), weeks }
}
