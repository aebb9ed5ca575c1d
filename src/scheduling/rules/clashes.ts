/** Hard: nobody and no room can be in two places at once. */
import { groupBy } from '../../domain/group-by'
import { overlaps } from '../weeks'
import { pairsOfClass } from './order'
import type { HardRule, PlacedSession, PlacedTimetable, Violation } from './rule'
import { violation } from './rule'

export const teacherClash: HardRule = {
  id: 'teacherClash',
  kind: 'hard',
  evaluate: (timetable) =>
    clashes(timetable, (p) => p.session.teacherIds).map(({ key, ids, sessionId, otherId }) =>
      violation('teacherClash', 1, ids, { sessionId, otherId, teacherId: key }),
    ),
}

export const venueClash: HardRule = {
  id: 'venueClash',
  kind: 'hard',
  evaluate: (timetable) =>
    clashes(timetable, (p) => (p.place.venueId === null ? [] : [p.place.venueId])).map(({ key, ids, sessionId, otherId }) =>
      violation('venueClash', 1, ids, { sessionId, otherId, venueId: key }),
    ),
}

/** A class does not meet in two places at once. */
export const classClash: HardRule = {
  id: 'classClash',
  kind: 'hard',
  evaluate: ({ placed }) =>
    pairsOfClass(placed)
      .filter(([a, b]) => overlaps(a.place, a.session.length, b.place, b.session.length))
      .map(([a, b]) => violation('classClash', 1, [a.session.id, b.session.id], { sessionId: a.session.id, otherId: b.session.id })),
}

/** One violation per pair of sessions of different classes, however many people they share. */
export const audienceClash: HardRule = {
  id: 'audienceClash',
  kind: 'hard',
  evaluate(timetable) {
    const pairs = new Map<string, { ids: string[]; sessionId: string; otherId: string; shared: number }>()
    const classOf = new Map(timetable.placed.map(({ session }) => [session.id, session.classId]))
    for (const { ids, sessionId, otherId } of clashes(timetable, (p) => p.session.audienceIds)) {
      if (classOf.get(sessionId) === classOf.get(otherId)) continue
      const key = JSON.stringify(ids)
      const known = pairs.get(key)
      if (known === undefined) pairs.set(key, { ids, sessionId, otherId, shared: 1 })
      else known.shared += 1
    }
    const found: Violation[] = []
    for (const { ids, ...params } of pairs.values()) found.push(violation('audienceClash', 1, ids, params))
    return found
  },
}

/** Every pair of sessions that share a key and overlap, the earlier session of the model first. */
function clashes(timetable: PlacedTimetable, keysOf: (placed: PlacedSession) => string[]) {
  const byKey = groupBy(timetable.placed, (placed) => [...new Set(keysOf(placed))])
  const found: { key: string; ids: string[]; sessionId: string; otherId: string }[] = []
  for (const [key, group] of byKey)
    group.forEach((a, index) => {
      for (const b of group.slice(index + 1))
        if (overlaps(a.place, a.session.length, b.place, b.session.length))
          found.push({ key, ids: [a.session.id, b.session.id], sessionId: a.session.id, otherId: b.session.id })
    })
  return found
}
