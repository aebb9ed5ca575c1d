import type { Grid, Model, Session, TickWindow, Venue } from '../../src/scheduling/model'
import { softRuleIds } from '../../src/scheduling/rules/rule'

/** What every competition model has in common: one period is one tick, and only the wishes named in `weights` count. */
export function benchmarkModel(
  grid: Grid,
  weights: Partial<Record<(typeof softRuleIds)[number], number>>,
  parts: Pick<Model, 'sessions' | 'classes' | 'teachers' | 'venues'>,
): Model {
  return {
    grid,
    ...parts,
    audiences: [],
    travel: [],
    holidays: [],
    eveningStart: grid.dayEnd,
    eveningShare: null,
    weights: { ...Object.fromEntries(softRuleIds.map((id) => [id, 0])), ...weights },
  }
}

/** A meeting of one period, every week, without wishes of its own. */
export function benchmarkSession(
  parts: Pick<
    Session,
    'id' | 'classId' | 'index' | 'teacherIds' | 'audienceIds' | 'seats' | 'seatsOffered' | 'features' | 'hours' | 'after'
  >,
): Session {
  return { ...parts, length: 1, weeks: 'every', preferred: [], preferredVenueId: null, locked: null, previous: null, hint: null }
}

/** Always open, next door to none. */
export function benchmarkVenue(parts: Pick<Venue, 'id' | 'capacity' | 'features'>): Venue {
  return { ...parts, kind: null, openingHours: null, booked: [], site: null }
}

/**
 * Turns lists of free periods into windows; lists that are equal become the same array, because a file says the same of many.
 * Null when every period is free.
 */
export function windowsMaker(
  days: number,
  periodsPerDay: number,
): (isFree: (day: number, period: number) => boolean) => TickWindow[] | null {
  const made = new Map<string, TickWindow[] | null>()
  return (isFree) => {
    const windows: TickWindow[] = []
    for (let day = 0; day < days; day++) {
      for (let period = 0; period < periodsPerDay; period++) {
        if (!isFree(day, period)) continue
        const last = windows.at(-1)
        if (last?.day === day + 1 && last.until === period) last.until++
        else windows.push({ day: day + 1, from: period, until: period + 1, weeks: 'every' })
      }
    }
    const key = windows.map(({ day, from, until }) => `${day} ${from} ${until}`).join()
    const whole = windows.length === days && windows.every(({ from, until }) => until - from === periodsPerDay)
    if (!made.has(key)) made.set(key, whole ? null : windows)
    return made.get(key) ?? null
  }
}
