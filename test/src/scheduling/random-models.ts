/** Random models, small and tight: in them clashes, closed venues, ways too long and sessions that fit nowhere all occur. */
import fc from 'fast-check'
import type { Model, Place, Session, TickWindow, Weeks } from '../../../src/scheduling/model'
import { type SoftRuleId, softRuleIds } from '../../../src/scheduling/rules/rule'
import { audience, club, session, teacher, venue } from './instances'

const TEACHERS = ['li', 'zhao', 'sun']
const AUDIENCES = ['wang', 'chen', 'zhou']
const CLASSES = 4

const seldom = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: arbitrary as fc.Arbitrary<T | null> })
const weeks = fc.constantFrom<Weeks>('every', 'every', 'odd', 'even')
const windows = fc
  .array(
    fc.record({ day: fc.integer({ min: 1, max: 4 }), from: fc.integer({ min: 15, max: 21 }), span: fc.integer({ min: 1, max: 8 }), weeks }),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((list) => list.map(({ day, from, span, weeks: parity }): TickWindow => ({ day, from, until: from + span, weeks: parity })))
const somewhere = fc.record({ day: fc.nat(3), tick: fc.nat(30), venue: fc.nat(3) })
const features = fc.oneof({ weight: 3, arbitrary: fc.constant<string[]>([]) }, { weight: 1, arbitrary: fc.subarray(['mirror', 'piano']) })

const about = {
  grid: fc.record({ days: fc.integer({ min: 1, max: 4 }), ticks: fc.constantFrom<number>(4, 6, 6, 14) }),
  classes: fc.array(fc.record({ oncePerDay: fc.boolean(), minimumDays: fc.nat(4), popular: fc.boolean() }), {
    minLength: CLASSES - 1,
    maxLength: CLASSES - 1,
  }),
  audiences: fc.array(fc.record({ size: fc.nat(4), windows: fc.option(windows) }), { minLength: 2, maxLength: 2 }),
  availability: fc.array(seldom(windows), { minLength: 2, maxLength: 2 }),
  holidays: fc.array(fc.nat(3), { maxLength: 4 }),
  eveningStart: fc.integer({ min: 16, max: 20 }),
  eveningShare: fc.option(fc.integer({ min: 0, max: 100 })),
}

const wishes = {
  classIndex: fc.nat(CLASSES),
  teacherIds: fc.subarray(TEACHERS, { maxLength: 2 }),
  audienceIds: fc.subarray(AUDIENCES, { maxLength: 2 }),
  seats: fc.constantFrom(0, 0, 5, 12),
  seatsOffered: fc.constantFrom(0, 8, 20),
  features,
  hours: seldom(windows),
  preferred: fc.oneof(fc.constant<TickWindow[]>([]), windows),
  preferredVenue: seldom(fc.nat(3)),
  after: seldom(fc.nat(9)),
  previous: seldom(somewhere),
  hint: seldom(somewhere),
}

const place = { capacity: fc.constantFrom(null, 5, 10, 20), features }

/** Sessions of all lengths and weeks, locked ones, venues that are closed, booked or far away. */
export const generalModel: fc.Arbitrary<Model> = fc
  .record({
    ...about,
    travels: fc.boolean(),
    venues: fc.array(
      fc.record({
        ...place,
        kind: fc.constantFrom(null, 'room', 'yard'),
        openingHours: seldom(windows),
        booked: fc.oneof({ weight: 3, arbitrary: fc.constant<TickWindow[]>([]) }, { weight: 1, arbitrary: windows }),
        site: fc.constantFrom('north', 'south', 'north', 'south', null),
      }),
      { minLength: 1, maxLength: 4, size: 'max' },
    ),
    sessions: fc.array(fc.record({ ...wishes, length: fc.constantFrom(1, 1, 2, 2, 3, 4), weeks, locked: seldom(somewhere) }), {
      maxLength: 10,
      size: 'max',
    }),
  })
  .map(({ sessions, venues, travels, ...rest }) =>
    modelOf(
      rest,
      venues.map((one, index) => venue(`venue-${index}`, one)),
      sessions,
      { travel: travels ? [{ sites: ['south', 'north'], ticks: 2 }] : [] },
    ),
  )

/** Sessions of one tick a week in venues that are always open, too many for some of the venues. */
export const uniformModel: fc.Arbitrary<Model> = fc
  .record({
    ...about,
    grid: fc.record({ days: fc.integer({ min: 1, max: 3 }), ticks: fc.constantFrom(2, 3, 4) }),
    venues: fc.array(fc.record({ ...place, kind: fc.constantFrom(null, 'room') }), { minLength: 1, maxLength: 4 }),
    sessions: fc.array(fc.record({ ...wishes, length: fc.constant(1), weeks: fc.constant<Weeks>('every'), locked: fc.constant(null) }), {
      minLength: 1,
      maxLength: 16,
    }),
  })
  .map(({ sessions, venues, ...rest }) =>
    modelOf(
      rest,
      venues.map((one, index) => venue(`venue-${index}`, one)),
      sessions,
      {},
    ),
  )

/** No rule charges for venues, so they do as well as each other where all are open and sessions alike. */
export function venuesAlike(of: Model): Model {
  return { ...of, weights: { ...of.weights, preferredVenue: 0, seatsShort: 0, oneVenue: 0, stability: 0 } }
}

/** All soft rules, each with a weight of its own. */
export const allRules: Model['weights'] = Object.fromEntries(softRuleIds.map((id, index) => [id, 1 + ((index * 7) % 11)]))

export function onlyRule(rule: SoftRuleId, weight: number): Model['weights'] {
  return Object.fromEntries(softRuleIds.map((id) => [id, id === rule ? weight : 0]))
}

type Drawn<T> = { [K in keyof T]: T[K] extends fc.Arbitrary<infer V> ? V : never }

function modelOf(
  { grid: { days, ticks }, classes, audiences, availability, ...rest }: Drawn<typeof about>,
  venues: Model['venues'],
  sessions: readonly (Drawn<typeof wishes> & Pick<Session, 'length' | 'weeks'> & { locked: Spot | null })[],
  more: Partial<Model>,
): Model {
  const venueId = (index: number) => venues[index % venues.length]?.id ?? null
  const at = (spot: Spot | null, parity: Weeks): Place | null =>
    spot && { day: 1 + (spot.day % days), start: 16 + (spot.tick % ticks), weeks: parity, venueId: venueId(spot.venue) }
  return {
    grid: { days, dayStart: 16, dayEnd: 16 + ticks },
    classes: classes.map((one, index) => club(`class-${index}`, one)),
    teachers: availability.map((windowsFree, index) => teacher(TEACHERS[index] ?? '', windowsFree)),
    audiences: audiences.map((one, index) => audience(AUDIENCES[index] ?? '', one)),
    venues,
    travel: [],
    weights: {},
    ...rest,
    ...more,
    sessions: sessions.map(({ classIndex, preferredVenue, after, locked, previous, hint, ...one }, index) =>
      session(`session-${index}`, {
        ...one,
        classId: `class-${classIndex}`,
        index: index + 1,
        preferredVenueId: preferredVenue === null ? null : venueId(preferredVenue),
        after: after === null || after >= index ? [] : [`session-${after}`],
        locked: locked && { ...(at(locked, one.weeks) as Place), venueId: locked.venue === 3 ? null : venueId(locked.venue) },
        previous: at(previous, one.weeks),
        hint: at(hint, one.weeks),
      }),
    ),
  }
}

interface Spot {
  day: number
  tick: number
  venue: number
}
