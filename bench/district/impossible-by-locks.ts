/** Classes that cannot be held because a locked row stands where they would have to be; the class of that row can. */
import type { TickWindow, Venue } from '../../src/scheduling/model'
import { addAudience, addClass, addTeacher, always, type Draft, type DraftClass, EVENING, GRID, WEEK } from './draft'
import { oneClass, type Recipe, rareFeature, rareVenue, tell } from './impossible'
import type { Meeting } from './occupancy'
import { freeSlot } from './slots'
import { REMOTE_SITE, venuesFor } from './venues'

const LATE_DAYS = [5, 6, 7]
/** Someone who is free one tick before and one after a locked session can teach no other that day. */
const LENGTH = 3

export const recipesByLocks: Record<string, Recipe> = {
  venueTakenByLocked(draft) {
    const day = draft.draw.pick(WEEK)
    const venue = rareVenue(draft, { openingHours: WEEK.map((each) => always(each, 18, GRID.dayEnd)) })
    const meeting: Meeting = { day, start: EVENING + draft.draw.between(1, 2), length: LENGTH, weeks: 'every', venueId: venue.id }
    const lock = lockedClass(draft, meeting, addTeacher(draft, [around(meeting)]).id)
    const { id } = addTeacher(draft, [around(meeting)])
    tell(
      draft,
      oneClass(draft, { teacherIds: [id], length: LENGTH, features: rareFeature(venue) }),
      'venueTakenByLocked',
      'venueClash',
      sessionIds(lock),
    )
  },

  teacherTakenByLocked(draft) {
    const meeting = someSlot(draft)
    const { id } = addTeacher(draft, [around(meeting)])
    const lock = lockedClass(draft, meeting, id)
    tell(draft, oneClass(draft, { teacherIds: [id], length: LENGTH }), 'teacherTakenByLocked', 'teacherClash', sessionIds(lock))
  },

  familyTakenByLocked(draft) {
    const meeting = someSlot(draft)
    const family = addAudience(draft, draft.draw.between(2, 3))
    const lock = lockedClass(draft, meeting, addTeacher(draft, [around(meeting)]).id, { family })
    const one = addClass(draft, [{ length: LENGTH, place: null }], {
      people: 6,
      mingles: false,
      family,
      needs: { teacherIds: [addTeacher(draft, [around(meeting)]).id] },
    })
    tell(draft, sessionIds(one), 'familyTakenByLocked', 'audienceClash', sessionIds(lock))
  },

  /** The first meeting is locked on the only day of the teacher. */
  dayTakenByLocked(draft) {
    const { length, ...place } = someSlot(draft)
    const { id } = addTeacher(draft, [always(place.day, 18, GRID.dayEnd)])
    const meetings = [
      { length, place, isLocked: true },
      { length, place: null },
    ]
    const one = addClass(draft, meetings, { people: 7, mingles: false, needs: { teacherIds: [id] } })
    const [lock, other] = sessionIds(one)
    tell(draft, [other as string], 'dayTakenByLocked', 'oncePerDay', [lock as string])
  },

  tooFarFromLocked(draft) {
    const meeting = someSlot(draft)
    const park = rareVenue(draft, { openingHours: null, site: REMOTE_SITE })
    const end = meeting.start + meeting.length
    const { id } = addTeacher(draft, [always(meeting.day, meeting.start - 1 - LENGTH, end)])
    const lock = lockedClass(draft, meeting, id)
    tell(
      draft,
      oneClass(draft, { teacherIds: [id], length: LENGTH, features: rareFeature(park) }),
      'tooFarFromLocked',
      'travel',
      sessionIds(lock),
    )
  },

  /** What must come first is locked at the end of the week. */
  tooEarlyForLocked(draft) {
    const meeting = someSlot(draft, draft.draw.pick(LATE_DAYS))
    const lock = lockedClass(draft, meeting, addTeacher(draft, [around(meeting)]).id)
    const earlier = WEEK.filter((day) => day < meeting.day).map((day) => always(day, 20, GRID.dayEnd))
    const one = addClass(draft, [{ length: LENGTH, place: null }], {
      people: 6,
      mingles: false,
      needs: { teacherIds: [addTeacher(draft, earlier).id], after: sessionIds(lock) },
    })
    tell(draft, sessionIds(one), 'tooEarlyForLocked', 'precedence', sessionIds(lock))
  },
}

/** Rooms that many have and few need. */
export function plainRooms(draft: Draft): Venue[] {
  return venuesFor(draft, { kind: 'classroom', features: [] }).filter(({ features }) => !features.includes('computers'))
}

export function sessionIds({ sessions }: DraftClass): string[] {
  return sessions.map(({ id }) => id)
}

function someSlot(draft: Draft, day?: number): Meeting {
  return freeSlot(draft, plainRooms(draft), { length: LENGTH, evening: true, ...(day === undefined ? {} : { day }) })
}

function lockedClass(draft: Draft, { length, ...place }: Meeting, teacherId: string, more: Partial<DraftClass> = {}): DraftClass {
  return addClass(draft, [{ length, place, isLocked: true }], { people: 8, needs: { teacherIds: [teacherId] }, ...more })
}

function around({ day, start, length }: Meeting): TickWindow {
  return always(day, start - 1, start + length + 1)
}
