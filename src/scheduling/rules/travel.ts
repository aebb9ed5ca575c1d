import { groupBy } from '../../domain/group-by'
import type { Model, Venue } from '../model'
import { weeksMeet } from '../weeks'
import { type HardRule, violation } from './rule'

/** Hard: between two sessions of one day a teacher has the time to get from one site to the other. */
export const travel: HardRule = {
  id: 'travel',
  kind: 'hard',
  evaluate({ model, placed, venues }) {
    if (model.travel.length === 0) return []
    const ticksBetween = travelTicks(model)
    return [...groupBy(placed, ({ session }) => session.teacherIds)].flatMap(([teacherId, own]) =>
      own.flatMap((a) =>
        own.flatMap((b) => {
          const [from, to] = [venues.get(a.place.venueId ?? ''), venues.get(b.place.venueId ?? '')]
          if (a === b || a.place.day !== b.place.day || !weeksMeet(a.place.weeks, b.place.weeks)) return []
          const pause = b.place.start - a.place.start - a.session.length
          const ticks = ticksBetween(from, to)
          if (pause < 0 || pause >= ticks) return []
          return [
            violation('travel', 1, [a.session.id, b.session.id], { sessionId: a.session.id, otherId: b.session.id, teacherId, ticks }),
          ]
        }),
      ),
    )
  },
}

/** Ticks from one venue to another, in either direction; 0 inside one site, without a site, or where the model names none. */
export function travelTicks({ travel: ways }: Model): (from: Venue | undefined, to: Venue | undefined) => number {
  const key = (from: string, to: string) => JSON.stringify(from < to ? [from, to] : [to, from])
  const ticks = new Map(ways.map((way) => [key(...way.sites), way.ticks]))
  return (from, to) => {
    const [a, b] = [from?.site ?? null, to?.site ?? null]
    return a === null || b === null || a === b ? 0 : (ticks.get(key(a, b)) ?? 0)
  }
}
