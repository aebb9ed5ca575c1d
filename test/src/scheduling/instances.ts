/** Models for the tests: small ones by hand, random ones, and a neighbourhood of any size. */
import fc from 'fast-check'
import type { Model, Place, Session, Teacher, TickWindow, Venue, Weeks } from '../../../src/scheduling/model'
import { seededRandom, seedState } from '../../../src/scheduling/random'

export function session(id: string, more: Partial<Session> = {}): Session {
  return {
    id,
    classId: id,
    index: 1,
    length: 2,
    weeks: 'every',
    teacherIds: [],
    audienceIds: [],
    seats: 0,
    seatsOffered: 0,
    features: [],
    hours: null,
    preferred: [],
    preferredVenueId: null,
    locked: null,
    previous: null,
    hint: null,
    ...more,
  }
}

export function teacher(id: string, availability: TickWindow[] | null = null): Teacher {
  return { id, availability }
}

export function venue(id: string, more: Partial<Venue> = {}): Venue {
  return { id, capacity: null, kind: null, features: [], openingHours: null, ...more }
}

export function model(more: Partial<Model> = {}): Model {
  return { grid: { days: 5, dayStart: 16, dayEnd: 24 }, sessions: [], teachers: [], venues: [venue('hall')], weights: {}, ...more }
}

export function window(day: number, from: number, until: number, weeks: Weeks = 'every'): TickWindow {
  return { day, from, until, weeks }
}

export function place(day: number, start: number, venueId: string | null = 'hall', weeks: Weeks = 'every'): Place {
  return { day, start, weeks, venueId }
}

const GRID = { days: 3, dayStart: 16, dayEnd: 22 }
const weeks = fc.constantFrom<Weeks>('every', 'odd', 'even')
const windows = fc
  .array(
    fc.record({ day: fc.integer({ min: 1, max: 3 }), from: fc.integer({ min: 15, max: 20 }), span: fc.integer({ min: 1, max: 6 }), weeks }),
    { maxLength: 3 },
  )
  .map((list) => list.map(({ day, from, span, weeks: parity }): TickWindow => ({ day, from, until: from + span, weeks: parity })))
const maybeWindows = fc.option(windows, { freq: 2 })
const featureList = fc.subarray(['mirror', 'piano'])
const somewhere = fc.record({ day: fc.integer({ min: 1, max: 3 }), start: fc.integer({ min: 15, max: 22 }), venue: fc.nat(3), weeks })

/** Small and tight: clashes, locks that contradict each other, closed venues and sessions that fit nowhere all occur. */
export const anyModel: fc.Arbitrary<Model> = fc
  .record({
    venues: fc.array(
      fc.record({
        capacity: fc.option(fc.integer({ min: 0, max: 30 })),
        kind: fc.constantFrom(null, 'room', 'yard'),
        features: featureList,
        openingHours: maybeWindows,
      }),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
    teachers: fc.array(maybeWindows, { minLength: 1, maxLength: 3 }),
    sessions: fc.array(
      fc.record({
        classIndex: fc.nat(5),
        length: fc.integer({ min: 1, max: 4 }),
        weeks,
        teachers: fc.subarray([0, 1, 2], { maxLength: 2 }),
        audienceIds: fc.subarray(['wang', 'li']),
        seats: fc.integer({ min: 0, max: 32 }),
        seatsOffered: fc.integer({ min: 0, max: 40 }),
        features: fc.oneof({ weight: 3, arbitrary: fc.constant<string[]>([]) }, { weight: 1, arbitrary: featureList }),
        hours: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: windows }),
        preferred: windows,
        preferredVenue: fc.option(fc.nat(3)),
        locked: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: somewhere }),
        previous: fc.option(somewhere, { freq: 2 }),
        hint: fc.option(somewhere, { freq: 2 }),
      }),
      { maxLength: 12 },
    ),
    weights: fc.constantFrom<Record<string, number>>({}, { spread: 0, preferredTime: 9 }),
  })
  .map(({ venues, teachers, sessions, weights }) => {
    const at = (spot: { day: number; start: number; venue: number; weeks: Weeks } | null, parity: Weeks): Place | null =>
      spot === null ? null : { day: spot.day, start: spot.start, weeks: parity, venueId: spot.venue === 3 ? null : `venue-${spot.venue}` }
    return {
      grid: GRID,
      weights,
      venues: venues.map((one, index) => ({ id: `venue-${index}`, ...one })),
      teachers: teachers.map((availability, index) => ({ id: `teacher-${index}`, availability })),
      sessions: sessions.map(
        (one, index): Session => ({
          id: `session-${index}`,
          classId: `class-${one.classIndex}`,
          index: index + 1,
          length: one.length,
          weeks: one.weeks,
          teacherIds: one.teachers.map((id) => `teacher-${id}`),
          audienceIds: one.audienceIds,
          seats: one.seats,
          seatsOffered: one.seatsOffered,
          features: one.features,
          hours: one.hours,
          preferred: one.preferred,
          preferredVenueId: one.preferredVenue === null ? null : `venue-${one.preferredVenue}`,
          locked: at(one.locked, one.weeks),
          previous: at(one.previous, one.previous?.weeks ?? 'every'),
          hint: at(one.hint, one.weeks),
        }),
      ),
    }
  })

/** A neighbourhood for which a timetable exists: it is drawn first, and what the clubs wish and allow is read off it. */
export function neighbourhood({ clubs, venues, seed }: { clubs: number; venues: number; seed: number }): Model {
  const random = seededRandom(seedState(seed))
  const pick = <T>(list: readonly T[]): T => list[random.below(list.length)] as T
  const grid = { days: 7, dayStart: 16, dayEnd: 42 }
  const places: Venue[] = Array.from({ length: venues }, (_, index) =>
    venue(`venue-${index}`, { capacity: pick([12, 20, 30, 60]), features: pick([[], ['mirror'], ['piano', 'sound'], ['projector']]) }),
  )
  const taken = new Set<string>()
  const busy = new Set<string>()
  const sessions: Session[] = []
  for (let club = 0; club < clubs; club++) {
    const hall = pick(places)
    const teacherId = `teacher-${club % Math.ceil(clubs * 0.75)}`
    const length = pick([2, 3, 3, 4])
    const count = pick([1, 1, 1, 2, 3])
    for (let index = 1; index <= count; index++) {
      const free = freePlace(hall.id, teacherId, length)
      if (free === null) continue
      const { day, start } = free
      sessions.push(
        session(`club-${club}#${index}`, {
          classId: `club-${club}`,
          index,
          length,
          teacherIds: [teacherId],
          audienceIds: random.below(2) === 0 ? [`resident-${club}`] : [],
          seats: Math.max(1, (hall.capacity ?? 10) - pick([0, 2, 5])),
          features: hall.features,
          preferred: random.below(4) === 0 ? [] : [window(day, start, start + length)],
          preferredVenueId: random.below(2) === 0 ? hall.id : null,
        }),
      )
    }
  }
  const teachers = [...new Set(sessions.flatMap(({ teacherIds }) => teacherIds))].map((id) => teacher(id))
  return { grid, sessions, teachers, venues: places, weights: {} }

  function freePlace(venueId: string, teacherId: string, length: number): { day: number; start: number } | null {
    for (let attempt = 0; attempt < 200; attempt++) {
      const day = 1 + random.below(7)
      const start = random.below(5) < 3 ? 36 + random.below(42 - 36 - length + 1) : 16 + random.below(42 - 16 - length + 1)
      const cells = Array.from({ length }, (_, tick) => `${day} ${start + tick}`)
      if (cells.some((cell) => taken.has(`${venueId} ${cell}`) || busy.has(`${teacherId} ${cell}`))) continue
      for (const cell of cells) {
        taken.add(`${venueId} ${cell}`)
        busy.add(`${teacherId} ${cell}`)
      }
      return { day, start }
    }
    return null
  }
}
