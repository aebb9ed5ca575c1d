/** Classes that cannot be held because of what they ask for, whatever the others do. */
import type { TickWindow, Venue } from '../../src/scheduling/model'
import { addClass, addTeacher, always, type Draft, EVENING, GRID, WEEK } from './draft'
import type { HardRuleId, Impossible, ImpossibleKind } from './truth'
import { addVenue, venuesFor, WANTS, type Want } from './venues'

/** Adds one class that cannot be placed. */
export type Recipe = (draft: Draft) => void

const RARE = ['kiln', 'loom', 'darkroom', 'potteryWheel', 'telescope', 'greenhouse', 'anvil', 'printingPress', 'lathe', 'beehive']
const NOWHERE = ['iceRink', 'swimmingPool', 'observatory', 'climbingWall']

export const recipesByDemand: Record<string, Recipe> = {
  unknownFeature(draft) {
    const sessionIds = oneClass(draft, { teacherIds: [someone(draft)], features: [draft.draw.pick(NOWHERE)] })
    tell(draft, sessionIds, 'unknownFeature', 'features', [])
  },

  featuresNeverTogether(draft) {
    const [one, other] = draft.draw.shuffle(scarceWants()) as [Want, Want]
    const features = [...one.features, ...other.features]
    const sessionIds = oneClass(draft, { teacherIds: [someone(draft)], features })
    const half = draft.venues.filter((venue) => features.some((feature) => venue.features.includes(feature)))
    tell(draft, sessionIds, 'featuresNeverTogether', 'features', idsOf(half))
  },

  tooManySeats(draft) {
    const want = draft.draw.pick(scarceWants())
    const venues = venuesFor(draft, want)
    const people = Math.max(...venues.map(({ capacity }) => capacity ?? 0)) + draft.draw.between(1, 3)
    const sessionIds = oneClass(draft, { teacherIds: [someone(draft)], features: want.features, people })
    tell(draft, sessionIds, 'tooManySeats', 'capacity', idsOf(venues))
  },

  featureInOtherKind(draft) {
    const want = draft.draw.pick(scarceWants())
    const preferred = draft.draw.pick(draft.venues.filter(({ kind }) => kind !== want.kind))
    const needs = { features: want.features, preferredVenueId: preferred.id }
    tell(
      draft,
      oneClass(draft, { teacherIds: [someone(draft)], ...needs }),
      'featureInOtherKind',
      'venueKind',
      idsOf(venuesFor(draft, want)),
    )
  },

  longerThanDay(draft) {
    const length = GRID.dayEnd - GRID.dayStart + draft.draw.between(1, 4)
    tell(draft, oneClass(draft, { teacherIds: [addTeacher(draft, null).id], length }), 'longerThanDay', 'sessionHours', [])
  },

  longerThanItsHours(draft) {
    const { length, short } = tooShort(draft)
    const sessionIds = oneClass(draft, { teacherIds: [addTeacher(draft, null).id], length, hours: short })
    tell(draft, sessionIds, 'longerThanItsHours', 'sessionHours', [])
  },

  teacherNeverFreeLongEnough(draft) {
    const { length, short } = tooShort(draft)
    const { id } = addTeacher(draft, short)
    tell(draft, oneClass(draft, { teacherIds: [id], length }), 'teacherNeverFreeLongEnough', 'availability', [id])
  },

  teachersNeverFreeTogether(draft) {
    const days = draft.draw.shuffle(WEEK)
    const free = (some: number[]) => some.map((day) => always(day, 18, GRID.dayEnd))
    const teacherIds = [addTeacher(draft, free(days.slice(0, 3))).id, addTeacher(draft, free(days.slice(3, 5))).id]
    tell(draft, oneClass(draft, { teacherIds }), 'teachersNeverFreeTogether', 'availability', teacherIds)
  },

  /** No scarce venue opens before nine. */
  closedWhenTeacherIsFree(draft) {
    const want = draft.draw.pick(scarceWants())
    const { id } = addTeacher(
      draft,
      draft.draw
        .shuffle(WEEK)
        .slice(0, 3)
        .map((day) => always(day, GRID.dayStart, GRID.dayStart + 3)),
    )
    const sessionIds = oneClass(draft, { teacherIds: [id], length: 3, features: want.features })
    tell(draft, sessionIds, 'closedWhenTeacherIsFree', 'openingHours', idsOf(venuesFor(draft, want)))
  },

  bookedWhenTeacherIsFree(draft) {
    const day = draft.draw.pick(WEEK)
    const venue = rareVenue(draft, { openingHours: WEEK.map((each) => always(each, 18, GRID.dayEnd)) })
    venue.booked.push(always(day, EVENING - 1, EVENING + 2), always(day, EVENING + 3, GRID.dayEnd))
    const { id } = addTeacher(draft, [always(day, EVENING - 1, GRID.dayEnd)])
    const sessionIds = oneClass(draft, { teacherIds: [id], length: 2, features: rareFeature(venue) })
    tell(draft, sessionIds, 'bookedWhenTeacherIsFree', 'booked', [venue.id])
  },
}

interface Demand {
  teacherIds: string[]
  length?: number
  people?: number
  features?: string[]
  preferredVenueId?: string
  hours?: TickWindow[]
}

/** A class of people who attend nothing else, without a place; the ids of its sessions. */
export function oneClass(
  draft: Draft,
  { length = draft.draw.between(2, 4), people = draft.draw.between(5, 8), ...needs }: Demand,
): string[] {
  return addClass(draft, [{ length, place: null }], { people, mingles: false, needs }).sessions.map(({ id }) => id)
}

export function tell({ truth, classes }: Draft, sessionIds: string[], kind: ImpossibleKind, rule: HardRuleId, by: string[]): void {
  const one = classes.find(({ sessions }) => sessions.some(({ id }) => id === sessionIds[0]))
  if (one === undefined) throw new Error(`no class has ${sessionIds}`)
  const found: Impossible = { classId: one.id, sessionIds, kind, rule, by }
  truth.impossible.push(found)
}

/** A venue of its own with the only feature of its sort. */
export function rareVenue(draft: Draft, about: Pick<Venue, 'openingHours'> & Partial<Venue>): Venue {
  const count = draft.apart.size
  const feature = `${RARE[count % RARE.length]}${count < RARE.length ? '' : Math.floor(count / RARE.length) + 1}`
  const site = draft.draw.pick(draft.venues).site
  const venue = addVenue(draft, { kind: 'studio', capacity: 12, site, features: [feature], ...about })
  draft.apart.add(venue.id)
  return venue
}

export function rareFeature({ features }: Venue): string[] {
  return features.slice(0, 1)
}

/** A teacher with time on every weekday and Saturday. */
function someone(draft: Draft): string {
  return addTeacher(
    draft,
    [1, 2, 3, 4, 5, 6].map((day) => always(day, 18, GRID.dayEnd)),
  ).id
}

function scarceWants(): Want[] {
  return WANTS.filter(({ scarce }) => scarce)
}

/** A length, and windows of an evening or two that are one tick shorter. */
function tooShort({ draw }: Draft): { length: number; short: TickWindow[] } {
  const length = draw.between(3, 4)
  const days = draw.shuffle(WEEK).slice(0, draw.between(1, 3))
  return { length, short: days.map((day) => always(day, EVENING, EVENING + length - 1)) }
}

function idsOf(venues: readonly Venue[]): string[] {
  return venues.map(({ id }) => id)
}
