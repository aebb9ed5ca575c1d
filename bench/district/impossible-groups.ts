/** Groups of classes of which only some can be held, whatever the others do: more need one thing than it has room for. */
import type { Place } from '../../src/scheduling/model'
import { addAudience, addClass, addTeacher, always, type Draft, type DraftClass, EVENING, GRID, WEEK } from './draft'
import { rareFeature, rareVenue } from './impossible'
import { plainRooms, sessionIds } from './impossible-by-locks'
import { freeSlot } from './slots'
import type { GroupKind, HardRuleId } from './truth'
import { REMOTE_SITE } from './venues'

/** Adds a group with at least one and at most `most` sessions too many; returns how many. */
export type GroupRecipe = (draft: Draft, most: number) => number

const EVENING_TICKS = GRID.dayEnd - EVENING
/** Fewer people than any class of the district has seats: nobody else fits into a workshop for four. */
const WORKSHOP = { capacity: 4, people: 4 }
const ROOM = { people: 6 }

export const groupRecipes: Record<GroupKind, GroupRecipe> = {
  /** Three classes need the only venue of its sort on its only evening; it has two slots. */
  venueSlots(draft, most) {
    const { draw } = draft
    const day = draw.pick(WEEK)
    const length = draw.between(2, 4)
    const first = rareVenue(draft, { openingHours: [always(day, EVENING, GRID.dayEnd)], capacity: WORKSHOP.capacity })
    const venues = [first]
    if (draw.chance(40)) venues.push(rareVenue(draft, { ...first, features: rareFeature(first) }))
    const perVenue = Math.floor(EVENING_TICKS / length)
    const places = venues.flatMap(({ id }) =>
      Array.from({ length: perVenue }, (_, index): Place => ({ day, start: EVENING + index * length, weeks: 'every', venueId: id })),
    )
    const more = tooMany(draft, most)
    const group = [...places, ...absent(more)].map((place) => {
      const teacherIds = [addTeacher(draft, [always(day, 34, GRID.dayEnd), always(1 + (day % 7), 18, 30)]).id]
      const needs = { teacherIds, features: rareFeature(first) }
      return addClass(draft, [{ length, place }], { people: WORKSHOP.people, mingles: false, needs })
    })
    return tellGroup(
      draft,
      group,
      'venueSlots',
      'venueClash',
      venues.map(({ id }) => id),
      more,
    )
  },

  /** A teacher has one evening, and more classes than fit into it. */
  teacherSlots(draft, most) {
    const { length, day, places } = oneEvening(draft)
    const { id } = addTeacher(draft, [always(day, EVENING, GRID.dayEnd)])
    const more = tooMany(draft, most)
    const group = [...places, ...absent(more)].map((place) =>
      addClass(draft, [{ length, place }], { ...ROOM, mingles: false, needs: { teacherIds: [id] } }),
    )
    return tellGroup(draft, group, 'teacherSlots', 'teacherClash', [id], more)
  },

  /** A family wants to attend more classes of one evening than fit into it, each with its own teacher. */
  familySlots(draft, most) {
    const { length, day, places } = oneEvening(draft)
    const family = addAudience(draft, 2)
    const more = tooMany(draft, most)
    const group = [...places, ...absent(more)].map((place) => {
      const teacherIds = [addTeacher(draft, [always(day, EVENING, GRID.dayEnd)]).id]
      return addClass(draft, [{ length, place }], { ...ROOM, mingles: false, family, needs: { teacherIds } })
    })
    return tellGroup(draft, group, 'familySlots', 'audienceClash', [family.id], more)
  },

  /** A class wants two meetings, and its teacher has one day. */
  oneDayForTwo(draft) {
    const { length, ...place } = freeSlot(draft, plainRooms(draft), { length: 2, evening: true })
    const meetings = [place, null].map((at) => ({ length, place: at }))
    const teacherIds = [addTeacher(draft, [always(place.day, 18, GRID.dayEnd)]).id]
    const group = [addClass(draft, meetings, { ...ROOM, mingles: false, needs: { teacherIds } })]
    return tellGroup(draft, group, 'oneDayForTwo', 'oncePerDay', [group[0]?.id as string], 1)
  },

  /** A teacher is free for two sessions with a tick between; the only venues are far from each other. */
  twoSitesAtOnce(draft) {
    const day = draft.draw.pick(WEEK)
    const [length, from] = [3, 35]
    const near = rareVenue(draft, { openingHours: null, capacity: WORKSHOP.capacity })
    const far = rareVenue(draft, { openingHours: null, capacity: WORKSHOP.capacity, site: REMOTE_SITE })
    const second = from + length + 1
    const { id } = addTeacher(draft, [always(day, from, from + length), always(day, second, second + length)])
    const group = [near, far].map((venue) => {
      const place: Place | null = venue === near ? { day, start: from, weeks: 'every', venueId: near.id } : null
      const needs = { teacherIds: [id], features: rareFeature(venue) }
      return addClass(draft, [{ length, place }], { people: WORKSHOP.people, mingles: false, needs })
    })
    return tellGroup(draft, group, 'twoSitesAtOnce', 'travel', [id], 1)
  },

  /** The advanced class can only be held before the beginners' class that must come first. */
  advancedFirst(draft) {
    const { length, ...place } = freeSlot(draft, plainRooms(draft), { length: 3, evening: true, day: draft.draw.between(4, 7) })
    const teaching = (day: number) => ({ teacherIds: [addTeacher(draft, [always(day, EVENING, GRID.dayEnd)]).id] })
    const beginners = addClass(draft, [{ length, place }], { ...ROOM, mingles: false, needs: teaching(place.day) })
    const advanced = addClass(draft, [{ length, place: null }], {
      ...ROOM,
      mingles: false,
      needs: { ...teaching(draft.draw.between(1, 3)), after: sessionIds(beginners) },
    })
    return tellGroup(draft, [beginners, advanced], 'advancedFirst', 'precedence', [beginners.id, advanced.id], 1)
  },
}

function tooMany({ draw }: Draft, most: number): number {
  return Math.min(most, draw.pick([1, 1, 2]))
}

function absent(count: number): null[] {
  return Array.from({ length: count }, () => null)
}

/** A whole evening in a plain room, and how many sessions it holds. */
function oneEvening(draft: Draft): { length: number; day: number; places: Place[] } {
  const { length: ticks, ...place } = freeSlot(draft, plainRooms(draft), { length: EVENING_TICKS, evening: true })
  const length = draft.draw.between(2, 3)
  const places = Array.from({ length: Math.floor(ticks / length) }, (_, index) => ({ ...place, start: EVENING + index * length }))
  return { length, day: place.day, places }
}

function tellGroup({ truth }: Draft, group: readonly DraftClass[], kind: GroupKind, rule: HardRuleId, by: string[], more: number): number {
  const sessions = group.flatMap(sessionIds)
  truth.groups.push({ classIds: group.map(({ id }) => id), sessionIds: sessions, kind, rule, by, fits: sessions.length - more })
  return more
}
