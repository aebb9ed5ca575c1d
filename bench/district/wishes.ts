/** What the classes and their people would like, the hours they may only meet in, and when others use the venues. */
import type { TickWindow } from '../../src/scheduling/model'
import { always, type Draft, type DraftClass, EVENING, GRID, plantedMeetings, WEEK } from './draft'
import { isInside, type Meeting } from './occupancy'
import { openHours } from './slots'

/** Of all classes, in percent. */
const WANT_THE_EVENING = 75
const NAME_A_VENUE = 45
const OF_THESE_THE_PLANTED_ONE = 60
const HAVE_HOURS = 10
/** Of all venues, in percent. */
const SHARED = 25
/** Of all residents, in percent. */
const CARERS = 12
/** After bringing the children to school and the shopping, before fetching them. */
const CARER_HOURS = [18, 31] as const
/** When a working neighbourhood meets at all: evenings, and all of the weekend. */
const AFTER_WORK: TickWindow[] = WEEK.map((day) => always(day, day <= 5 ? EVENING - 2 : GRID.dayStart, GRID.dayEnd))

export function addWishes(draft: Draft): void {
  for (const one of draft.classes) if (one.want !== null) addWishesOf(draft, one, plantedMeetings(draft, one))
  bookVenues(draft)
  for (const audience of draft.audiences)
    if (draft.draw.chance(CARERS)) audience.windows = [1, 2, 3, 4, 5].map((day) => always(day, ...CARER_HOURS))
}

function addWishesOf({ draw, venues }: Draft, { sessions }: DraftClass, meetings: readonly Meeting[]): void {
  const preferred = preferredFor()
  const preferredVenueId = draw.chance(NAME_A_VENUE) ? venueOfThatKind() : null
  const hours = draw.chance(HAVE_HOURS) && meetings.every((meeting) => isInside(AFTER_WORK, meeting)) ? AFTER_WORK : null
  for (const session of sessions) Object.assign(session, { preferred, preferredVenueId, hours })

  function preferredFor(): TickWindow[] {
    const days = draw.shuffle(WEEK).slice(0, draw.between(0, 2))
    const planted = draw.chance(60) ? meetings.map(({ day }) => day) : []
    const wished = [...new Set([...planted, ...days])]
    if (draw.chance(WANT_THE_EVENING)) return wished.map((day) => always(day, EVENING, GRID.dayEnd))
    const from = draw.pick([18, 20, 28])
    return wished.map((day) => always(day, from, from + 6))
  }

  function venueOfThatKind(): string {
    const planted = venues.find(({ id }) => id === meetings[0]?.venueId)
    if (planted === undefined) throw new Error('a planted class has no venue')
    const likewise = venues.filter(({ kind }) => kind === planted.kind)
    const isSameEverywhere = meetings.every(({ venueId }) => likewise.some(({ id }) => id === venueId))
    if (!isSameEverywhere) throw new Error('a planted class is in venues of two kinds')
    return draw.chance(OF_THESE_THE_PLANTED_ONE) ? planted.id : draw.pick(likewise).id
  }
}

/** Some venues are used by others when the hidden solution leaves them empty. */
function bookVenues({ draw, venues, apart, taken }: Draft): void {
  for (const venue of venues) {
    if (apart.has(venue.id) || !draw.chance(SHARED)) continue
    for (let count = draw.between(1, 5); count > 0; count--) {
      const { day, from, until } = draw.pick(openHours(venue))
      const length = Math.min(draw.between(2, 6), until - from)
      const start = draw.between(from, until - length)
      if (!taken.isFree(venue.id, { day, start, length, weeks: 'every' })) continue
      venue.booked.push({ day, from: start, until: start + length, weeks: draw.pick(['every', 'every', 'every', 'odd', 'even']) })
    }
  }
}
