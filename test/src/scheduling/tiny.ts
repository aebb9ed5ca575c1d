/** Models so small that everything about them can be tried out, and the trying: by the rules alone, sharing no code with the search. */
import fc from 'fast-check'
import type { Model, Place, Session, Venue, Weeks } from '../../../src/scheduling/model'
import { hardFaults } from './hard-faults'
import { place, session as plain, window } from './instances'

/** One day of four ticks and one hall, where not said otherwise. */
export function tiny(more: Partial<Model> & Pick<Model, 'sessions'>): Model {
  return {
    grid: { days: 1, dayStart: 16, dayEnd: 20 },
    classes: [],
    teachers: [],
    audiences: [],
    venues: [room('hall')],
    travel: [],
    holidays: [],
    eveningStart: 18,
    eveningShare: null,
    weights: {},
    ...more,
  }
}

export function session(id: string, more: Partial<Session> = {}): Session {
  return { ...plain(id), after: [], ...more }
}

export function room(id: string, more: Partial<Venue> = {}): Venue {
  return { id, capacity: null, kind: null, features: [], openingHours: null, booked: [], site: null, ...more }
}

const weeks = fc.constantFrom<Weeks>('every', 'every', 'every', 'odd', 'even')

/** Two short days, two or three venues at two sites, up to six sessions: tight, with every hard rule in it. */
export const tightModel: fc.Arbitrary<Model> = fc
  .record({
    sessions: fc.array(
      fc.record({
        classIndex: fc.nat(3),
        length: fc.constantFrom(1, 1, 2, 2, 3),
        weeks,
        teachers: fc.subarray(['li', 'zhao'], { maxLength: 1 }),
        audiences: fc.subarray(['wang', 'chen'], { maxLength: 1 }),
        mirror: fc.boolean(),
        day: fc.constantFrom(null, 1, 1, 2),
        after: fc.option(fc.nat(5), { freq: 4 }),
        locked: fc.option(fc.record({ day: fc.integer({ min: 1, max: 2 }), start: fc.integer({ min: 16, max: 17 }) }), { freq: 7 }),
        previous: fc.option(fc.record({ day: fc.integer({ min: 1, max: 2 }), start: fc.integer({ min: 16, max: 18 }) }), { freq: 2 }),
      }),
      { minLength: 1, maxLength: 7 },
    ),
    yard: fc.boolean(),
    ways: fc.boolean(),
    once: fc.boolean(),
    crowded: fc.constantFrom(false, false, true),
  })
  .map(({ sessions, yard, ways, once, crowded }) =>
    tiny({
      grid: { days: 2, dayStart: 16, dayEnd: 19 },
      venues: [
        room('studio', { features: ['mirror'], site: 'north' }),
        room('hall', { site: 'south' }),
        ...(yard ? [room('yard', { site: 'north', openingHours: [window(1, 16, 18)] })] : []),
      ],
      travel: ways ? [{ sites: ['north', 'south'], ticks: 1 }] : [],
      classes: [{ id: 'class-0', oncePerDay: once, minimumDays: 0, popular: true }],
      teachers: [
        { id: 'li', availability: null },
        { id: 'zhao', availability: [window(1, 16, 19), window(2, 17, 19)] },
      ],
      sessions: sessions.map((one, index) => {
        const at = (spot: { day: number; start: number } | null) =>
          spot === null ? null : { ...place(spot.day, spot.start, crowded || one.mirror ? 'studio' : 'hall', one.weeks) }
        return session(`s${index}`, {
          classId: `class-${one.classIndex}`,
          length: crowded ? 1 : one.length,
          weeks: one.weeks,
          teacherIds: one.teachers,
          audienceIds: one.audiences,
          features: crowded || one.mirror ? ['mirror'] : [],
          hours: crowded ? [window(1, 16, 19)] : one.day === null ? null : [window(one.day, 16, 19)],
          after: one.after === null || one.after >= index ? [] : [`s${one.after}`],
          locked: one.length > 2 ? null : at(one.locked),
          previous: at(one.previous),
        })
      }),
    }),
  )

/** Hard violations in which a session that is not locked takes part. */
export function faults(of: Model, placements: readonly { sessionId: string; place: Place | null }[]): number {
  return hardFaults(of, placements).length
}

/** Says of sessions of the model whether all of them can be held beside the locked ones, by trying every place of each. */
export function trier(of: Model): (ids: readonly string[]) => boolean {
  const locked = of.sessions.filter((one) => one.locked !== null).map((one) => ({ sessionId: one.id, place: one.locked }))
  const places = new Map(
    of.sessions.map((one) => [one.id, everyPlace(of, one).filter((at) => isSound([{ sessionId: one.id, place: at }]))]),
  )
  const known = new Map<string, boolean>()
  return (ids) => fits(ids, [])

  function fits(ids: readonly string[], placed: readonly { sessionId: string; place: Place }[]): boolean {
    const [id, ...rest] = ids
    if (id === undefined) return true
    return (places.get(id) ?? []).some((at) => {
      const one = { sessionId: id, place: at }
      return placed.every((other) => isSoundPair(one, other)) && fits(rest, [...placed, one])
    })
  }

  function isSoundPair(a: { sessionId: string; place: Place }, b: { sessionId: string; place: Place }): boolean {
    const key = JSON.stringify([a, b])
    const sound = known.get(key) ?? isSound([a, b])
    known.set(key, sound)
    return sound
  }

  function isSound(placements: { sessionId: string; place: Place }[]): boolean {
    return faults(of, [...locked, ...placements]) === 0
  }
}

function everyPlace({ grid, venues }: Model, { weeks: own }: Session): Place[] {
  const places: Place[] = []
  for (let day = 1; day <= grid.days; day++)
    for (let start = grid.dayStart; start < grid.dayEnd; start++)
      for (const { id } of venues) places.push({ day, start, weeks: own, venueId: id })
  return places
}
