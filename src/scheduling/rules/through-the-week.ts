/** Soft: how the meetings of one class lie to each other. */
import { groupBy } from '../../domain/group-by'
import { type PlacedSession, type SoftRule, violation } from './rule'

/** A class should know one way: amount is the number of its venues beyond the first. */
export const oneVenue: SoftRule = {
  id: 'oneVenue',
  kind: 'soft',
  evaluate: ({ placed }) =>
    [...byClass(placed)].flatMap(([classId, meetings]) => {
      const venueIds = [...new Set(meetings.flatMap(({ place }) => place.venueId ?? []))]
      return venueIds.length < 2 ? [] : [violation('oneVenue', venueIds.length - 1, idsOf(meetings), { classId, venueIds })]
    }),
  price: (pricing, weight) => pricing.venuesOfClass(weight),
}

/** Amount 1 for each two neighbouring days on which a class meets. */
export const spread: SoftRule = {
  id: 'spread',
  kind: 'soft',
  evaluate: ({ placed }) =>
    [...byClass(placed)].flatMap(([classId, meetings]) => {
      const days = daysOf(meetings)
      const amount = days.filter((day) => days.includes(day + 1)).length
      return amount === 0 ? [] : [violation('spread', amount, idsOf(meetings), { classId, days })]
    }),
  price: (pricing, weight) => pricing.daysOfClass((_, days) => weight * days.filter((day) => days.includes(day + 1)).length),
}

/** Amount: days by which a class that meets at all falls short of those it should spread over. */
export const minimumDays: SoftRule = {
  id: 'minimumDays',
  kind: 'soft',
  evaluate: ({ placed, classes }) =>
    [...byClass(placed)].flatMap(([classId, meetings]) => {
      const minimum = classes.get(classId)?.minimumDays ?? 0
      const days = daysOf(meetings).length
      return days >= minimum ? [] : [violation('minimumDays', minimum - days, idsOf(meetings), { classId, days, minimum })]
    }),
  price: (pricing, weight) =>
    pricing.daysOfClass((about, days) =>
      days.length === 0 || about === undefined ? 0 : weight * Math.max(0, about.minimumDays - days.length),
    ),
}

function byClass(placed: readonly PlacedSession[]): Map<string, PlacedSession[]> {
  return groupBy(placed, ({ session }) => [session.classId])
}

function daysOf(meetings: readonly PlacedSession[]): number[] {
  return [...new Set(meetings.map(({ place }) => place.day))].sort((a, b) => a - b)
}

function idsOf(meetings: readonly PlacedSession[]): string[] {
  return meetings.map(({ session }) => session.id)
}
