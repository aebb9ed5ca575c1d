/** Why a session is not somewhere: the candidates (a start and a venue each) are passed through the hard rules, one sieve after the other. */
import { groupBy } from '../domain/group-by'
import type { Exclusion, Model, Place, Placement, Session, Venue } from './model'
import { isIn } from './rules/fits'
import { isOver } from './rules/order'
import { type PlacedSession, placedTimetable, type RuleId } from './rules/rule'
import { travelTicks } from './rules/travel'
import { standsIn } from './venues'
import { covers, overlaps, sameDay } from './weeks'

/** Narrows the candidates: only these starts, only this venue. */
export interface Only {
  starts?: readonly Pick<Place, 'day' | 'start'>[]
  venueId?: string
}

/**
 * The sieves that took something away, in the order features, capacity, kind, hours, availability, once a day, clashes of the class,
 * order, clashes of people, opening hours, booked venues, ways too long, taken venues.
 */
export type Explain = (session: Session, only?: Only) => Exclusion[]

/** Explains against this timetable; the session's own place in it counts as free. */
export function explainer(model: Model, placements: readonly Pick<Placement, 'sessionId' | 'place'>[]): Explain {
  const { placed, teachers, classes, venues: venuesById } = placedTimetable(model, placements)
  const ticksBetween = travelTicks(model)
  const after = groupBy(placed, (p) => p.session.after)
  const byTeacher = groupBy(placed, (p) => p.session.teacherIds)
  const byAudience = groupBy(placed, (p) => p.session.audienceIds)
  const byClass = groupBy(placed, (p) => [p.session.classId])
  const byVenue = groupBy(placed, (p) => (p.place.venueId === null ? [] : [p.place.venueId]))

  return (session, only = {}) => {
    const others = (groups: Map<string, PlacedSession[]>, keys: readonly string[]) =>
      [...new Set(keys.flatMap((key) => groups.get(key) ?? []))].filter((p) => p.session.id !== session.id)
    const meeting = (groups: PlacedSession[], place: Place) =>
      groups.filter((p) => overlaps(place, session.length, p.place, p.session.length)).map((p) => p.session.id)
    const at = ({ day, start }: Pick<Place, 'day' | 'start'>): Place => ({ day, start, weeks: session.weeks, venueId: null })

    const found: Exclusion[] = []
    let starts = (only.starts ?? allStarts(model)).map(at)
    let venues = only.venueId === undefined ? model.venues : model.venues.filter(({ id }) => id === only.venueId)
    const sift = (rule: RuleId, before: number, left: number, by: string[]) => {
      if (before > left) found.push({ rule, excluded: before - left, left, by: mostOftenFirst(by) })
    }
    const siftVenues = (rule: RuleId, suits: (venue: Venue) => boolean) => {
      const left = venues.filter(suits)
      const out = venues.filter((venue) => !suits(venue)).map(({ id }) => id)
      sift(rule, venues.length * starts.length, left.length * starts.length, out)
      venues = left
    }
    const siftStarts = (rule: RuleId, blockers: (place: Place) => string[] | null) => {
      const by: string[] = []
      const left = starts.filter((place) => {
        const blocking = blockers(place)
        by.push(...(blocking ?? []))
        return blocking === null
      })
      sift(rule, venues.length * starts.length, venues.length * left.length, by)
      starts = left
    }
    const someone = (blocking: string[]) => (blocking.length === 0 ? null : blocking)
    const blockedBy = (groups: PlacedSession[]) => (place: Place) => someone(meeting(groups, place))
    const mates = others(byClass, [session.classId])
    const preferred = venuesById.get(session.preferredVenueId ?? '')

    siftVenues('features', (venue) => session.features.every((feature) => venue.features.includes(feature)))
    siftVenues('capacity', (venue) => venue.capacity === null || venue.capacity >= session.seats)
    siftVenues('venueKind', (venue) => standsIn(preferred, venue))
    siftStarts('sessionHours', (place) => (isInHours(model, session, place) ? null : []))
    siftStarts('availability', (place) => {
      const away = session.teacherIds.filter((id) => {
        const free = teachers.get(id)?.availability ?? null
        return free !== null && !covers(free, place, session.length)
      })
      return away.length === 0 ? null : away
    })
    if (classes.get(session.classId)?.oncePerDay)
      siftStarts('oncePerDay', (place) => someone(mates.filter((mate) => sameDay(place, mate.place)).map((mate) => mate.session.id)))
    siftStarts('classClash', blockedBy(mates))
    siftStarts('precedence', (place) =>
      someone(
        [
          ...placed.filter((p) => session.after.includes(p.session.id) && !isOver(p, { session, place })),
          ...(after.get(session.id) ?? []).filter((p) => !isOver({ session, place }, p)),
        ].map((p) => p.session.id),
      ),
    )
    siftStarts('teacherClash', blockedBy(others(byTeacher, session.teacherIds)))
    siftStarts('audienceClash', blockedBy(others(byAudience, session.audienceIds)))

    let pairs = starts.flatMap((place) => venues.map((venue) => ({ place, venue })))
    const siftPairs = (rule: RuleId, blockers: (place: Place, venue: Venue) => string[]) => {
      const by = pairs.map(({ place, venue }) => blockers(place, venue))
      const left = pairs.filter((_, index) => by[index]?.length === 0)
      sift(rule, pairs.length, left.length, by.flat())
      pairs = left
    }
    const colleagues = others(byTeacher, session.teacherIds)
    siftPairs('openingHours', (place, { id, openingHours }) =>
      openingHours === null || covers(openingHours, place, session.length) ? [] : [id],
    )
    siftPairs('booked', (place, { id, booked }) => (booked.some((window) => isIn(window, place, session.length)) ? [id] : []))
    siftPairs('travel', (place, venue) =>
      colleagues
        .filter((p) => isTooFar(p, { session, place }, ticksBetween(venuesById.get(p.place.venueId ?? ''), venue)))
        .map((p) => p.session.id),
    )
    const takers = new Map(venues.map(({ id }) => [id, others(byVenue, [id])]))
    siftPairs('venueClash', (place, { id }) => meeting(takers.get(id) ?? [], place))
    return found
  }
}

function isTooFar(a: PlacedSession, b: PlacedSession, ticks: number): boolean {
  if (ticks === 0 || !sameDay(a.place, b.place)) return false
  const [first, second] = a.place.start < b.place.start ? [a, b] : [b, a]
  return second.place.start - first.place.start - first.session.length < ticks
}

/** Every tick of the week at which something may begin. */
export function allStarts({ grid }: Model): Pick<Place, 'day' | 'start'>[] {
  const starts: Pick<Place, 'day' | 'start'>[] = []
  for (let day = 1; day <= grid.days; day++) for (let start = grid.dayStart; start < grid.dayEnd; start++) starts.push({ day, start })
  return starts
}

function isInHours({ grid }: Model, session: Session, place: Place): boolean {
  const inGrid = place.start >= grid.dayStart && place.start + session.length <= grid.dayEnd
  return inGrid && (session.hours === null || covers(session.hours, place, session.length))
}

function mostOftenFirst(ids: readonly string[]): string[] {
  const count = new Map<string, number>()
  for (const id of ids) count.set(id, (count.get(id) ?? 0) + 1)
  return [...count].sort(([, a], [, b]) => b - a).map(([id]) => id)
}
