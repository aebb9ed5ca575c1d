/** Timetables that stand on two walls: one by hours, and the same lessons once more by rooms. */
import { findVenue } from './short-names'
import { type KnownLesson, onDay } from './timetable'

const LEAST_SHARE = 0.5
const LEAST_LESSONS = 3

export interface Walls {
  first: KnownLesson[]
  /** What walls say again of the lessons of the first. */
  second: KnownLesson[]
}

/** @param walls the lessons of each tab; those by hours count first, whatever the order of the tabs */
export function partWalls(walls: readonly (readonly KnownLesson[])[]): Walls {
  const [byHours, byVenue] = [walls.filter((wall) => !isByVenue(wall)), walls.filter(isByVenue)]
  const parted: Walls = { first: [], second: [] }
  for (const wall of [...byHours, ...byVenue]) {
    const there = new Set(parted.first.flatMap(onDay))
    const own = [...new Set(wall.flatMap(onDay))]
    const again = own.filter((key) => there.has(key)).length
    const isAgain = own.length >= LEAST_LESSONS && again >= LEAST_SHARE * own.length
    parted[isAgain ? 'second' : 'first'].push(...wall)
  }
  return parted
}

function isByVenue(wall: readonly KnownLesson[]): boolean {
  return wall.length > 0 && wall.every(({ lesson }) => lesson.venue !== null)
}

/**
 * The lessons that a timetable by rooms ought to have: all but those in a place that it does not list.
 * @param venueOf where a club usually is; null where nothing says
 */
export function withinRooms(
  wall: readonly KnownLesson[],
  rooms: readonly KnownLesson[],
  venueOf: (club: string) => string | null,
): KnownLesson[] {
  const listed = [...new Set(rooms.flatMap(({ lesson }) => lesson.venue ?? []))].map((name) => ({ name }))
  return wall.filter(({ lesson, club }) => {
    const venue = lesson.venue ?? venueOf(club)
    return venue === null || findVenue(listed, venue).fit !== 'none'
  })
}
