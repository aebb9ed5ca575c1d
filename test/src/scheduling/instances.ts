/** Models for the tests: small ones by hand, and a neighbourhood of any size. */
import type { Audience, Class, Model, Place, Session, Teacher, TickWindow, Venue, Weeks } from '../../../src/scheduling/model'
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
    after: [],
    locked: null,
    previous: null,
    hint: null,
    ...more,
  }
}

export function club(id: string, more: Partial<Class> = {}): Class {
  return { id, oncePerDay: false, minimumDays: 0, popular: false, ...more }
}

export function audience(id: string, more: Partial<Audience> = {}): Audience {
  return { id, size: 1, windows: null, ...more }
}

export function teacher(id: string, availability: TickWindow[] | null = null): Teacher {
  return { id, availability }
}

export function venue(id: string, more: Partial<Venue> = {}): Venue {
  return { id, capacity: null, kind: null, features: [], openingHours: null, booked: [], site: null, ...more }
}

/** Five days of eight ticks, the last four of them evening, and one hall. */
export function model(more: Partial<Model> = {}): Model {
  return {
    grid: { days: 5, dayStart: 16, dayEnd: 24 },
    sessions: [],
    classes: [],
    teachers: [],
    audiences: [],
    venues: [venue('hall')],
    travel: [],
    holidays: [],
    eveningStart: 20,
    eveningShare: null,
    weights: {},
    ...more,
  }
}

export function window(day: number, from: number, until: number, weeks: Weeks = 'every'): TickWindow {
  return { day, from, until, weeks }
}

export function place(day: number, start: number, venueId: string | null = 'hall', weeks: Weeks = 'every'): Place {
  return { day, start, weeks, venueId }
}

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
  const classes = [...new Set(sessions.map(({ classId }) => classId))].map((id) => club(id, { oncePerDay: true }))
  return model({ grid, sessions, classes, teachers, venues: places, eveningStart: 36 })

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
