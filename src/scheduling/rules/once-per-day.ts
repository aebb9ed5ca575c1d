import { sameDay } from '../weeks'
import { type Rule, violation } from './rule'
import { pairsOfClass } from './wishes'

/** Hard: a class meets once a day; two locked sessions may do otherwise. */
export const oncePerDay: Rule = {
  id: 'oncePerDay',
  kind: 'hard',
  evaluate: ({ placed }) =>
    pairsOfClass(placed)
      .filter(([a, b]) => (a.session.locked === null || b.session.locked === null) && sameDay(a.place, b.place))
      .map(([a, b]) =>
        violation('oncePerDay', 1, [a.session.id, b.session.id], { sessionId: a.session.id, otherId: b.session.id, day: a.place.day }),
      ),
}
