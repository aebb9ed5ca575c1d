/** Hard: what must not share a day, and what must come first. */
import { groupBy } from '../../domain/group-by'
import { sameDay } from '../weeks'
import { type HardRule, type PlacedSession, violation } from './rule'

/** A class that may meet only once a day does; two locked sessions may do otherwise. */
export const oncePerDay: HardRule = {
  id: 'oncePerDay',
  kind: 'hard',
  evaluate: ({ placed, classes }) =>
    pairsOfClass(placed)
      .filter(([a, b]) => classes.get(a.session.classId)?.oncePerDay && sameDay(a.place, b.place))
      .filter(([a, b]) => a.session.locked === null || b.session.locked === null)
      .map(([a, b]) =>
        violation('oncePerDay', 1, [a.session.id, b.session.id], { sessionId: a.session.id, otherId: b.session.id, day: a.place.day }),
      ),
}

/** What must come before has ended, in the course of the week, when the session begins. An id that the model does not have binds nothing. */
export const precedence: HardRule = {
  id: 'precedence',
  kind: 'hard',
  evaluate({ placed }) {
    const byId = new Map(placed.map((one) => [one.session.id, one]))
    return placed.flatMap((later) =>
      later.session.after.flatMap((id) => {
        const earlier = byId.get(id)
        if (earlier === undefined || isOver(earlier, later)) return []
        return [violation('precedence', 1, [later.session.id, id], { sessionId: later.session.id, otherId: id })]
      }),
    )
  },
}

/** Has the one ended, in the course of the week, when the other begins? */
export function isOver(earlier: PlacedSession, later: PlacedSession): boolean {
  if (earlier.place.day !== later.place.day) return earlier.place.day < later.place.day
  return earlier.place.start + earlier.session.length <= later.place.start
}

/** Every two placed sessions of one class, the earlier of the model first. */
export function pairsOfClass(placed: readonly PlacedSession[]): [PlacedSession, PlacedSession][] {
  const byClass = groupBy(placed, ({ session }) => [session.classId])
  return [...byClass.values()].flatMap((group) =>
    group.flatMap((a, index) => group.slice(index + 1).map((b): [PlacedSession, PlacedSession] => [a, b])),
  )
}
