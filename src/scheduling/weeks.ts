import type { Place, TickWindow, Weeks } from './model'

/** Do both fall into at least one common week? */
export function weeksMeet(a: Weeks, b: Weeks): boolean {
  return a === 'every' || b === 'every' || a === b
}

/** Do two places share a tick in a common week? Not when one merely begins where the other ends. */
export function overlaps(a: Place, aLength: number, b: Place, bLength: number): boolean {
  return sameDay(a, b) && a.start < b.start + bLength && b.start < a.start + aLength
}

/** Do two places share a day in a common week? */
export function sameDay(a: Place, b: Place): boolean {
  return a.day === b.day && weeksMeet(a.weeks, b.weeks)
}

/** Is every tick of the place, in each of its weeks, inside some window? Adjacent windows count as one. */
export function covers(windows: readonly TickWindow[], place: Place, length: number): boolean {
  const needed: ('odd' | 'even')[] = place.weeks === 'every' ? ['odd', 'even'] : [place.weeks]
  for (let tick = place.start; tick < place.start + length; tick++)
    for (const weeks of needed) {
      const inside = windows.some((w) => w.day === place.day && w.from <= tick && tick < w.until && weeksMeet(w.weeks, weeks))
      if (!inside) return false
    }
  return true
}

/** The same venue and time. */
export function samePlace(a: Place, b: Place): boolean {
  return a.venueId === b.venueId && sameTime(a, b)
}

/** The same day, start and weeks, wherever it is. */
export function sameTime(a: Place, b: Place): boolean {
  return a.day === b.day && a.start === b.start && a.weeks === b.weeks
}
