/** Soft: how sessions are spread over days and evenings, all in all and for each teacher. */
import { groupBy } from '../../domain/group-by'
import type { Model } from '../model'
import { type SoftRule, violation } from './rule'

const pairs = (count: number) => (count * (count - 1)) / 2

/** Amount: each two sessions of popular classes on one day. */
export const popularApart: SoftRule = {
  id: 'popularApart',
  kind: 'soft',
  evaluate: ({ placed, classes }) => {
    const popular = placed.filter(({ session }) => classes.get(session.classId)?.popular)
    return [...groupBy(popular, ({ place }) => [place.day])].flatMap(([day, meetings]) =>
      meetings.length < 2
        ? []
        : [
            violation(
              'popularApart',
              pairs(meetings.length),
              meetings.map(({ session }) => session.id),
              { day, sessions: meetings.length },
            ),
          ],
    )
  },
  price(pricing, weight) {
    const popular = new Set(pricing.model.classes.filter((one) => one.popular).map(({ id }) => id))
    const sessions = pricing.model.sessions.filter(({ classId }) => popular.has(classId))
    for (let day = 1; day <= pricing.model.grid.days; day++)
      pricing.count(
        sessions,
        (place) => place.day === day,
        (count) => weight * pairs(count),
      )
  },
}

/** The evenings of a teacher weigh more the more there are. Amount: each two of them. */
export const teacherEvenings: SoftRule = {
  id: 'teacherEvenings',
  kind: 'soft',
  evaluate: ({ model, placed }) => {
    const evenings = placed.filter(({ place }) => place.start >= model.eveningStart)
    return [...groupBy(evenings, ({ session }) => [...new Set(session.teacherIds)])].flatMap(([teacherId, meetings]) =>
      meetings.length < 2
        ? []
        : [
            violation(
              'teacherEvenings',
              pairs(meetings.length),
              meetings.map(({ session }) => session.id),
              {
                teacherId,
                evenings: meetings.length,
              },
            ),
          ],
    )
  },
  price(pricing, weight) {
    const teaching = groupBy(pricing.model.sessions, ({ teacherIds }) => [...new Set(teacherIds)])
    for (const sessions of teaching.values())
      if (sessions.length > 1)
        pricing.count(
          sessions,
          ({ start }) => start >= pricing.model.eveningStart,
          (count) => weight * pairs(count),
        )
  },
}

/** Amount: sessions by which the evenings miss their wished share of all sessions of the model, either way. */
export const dayEvening: SoftRule = {
  id: 'dayEvening',
  kind: 'soft',
  evaluate: ({ model, placed }) => {
    const wished = wishedEvenings(model)
    const evening = placed.filter(({ place }) => place.start >= model.eveningStart).length
    return wished === null || evening === wished ? [] : [violation('dayEvening', Math.abs(evening - wished), [], { evening, wished })]
  },
  price(pricing, weight) {
    const wished = wishedEvenings(pricing.model)
    if (wished !== null)
      pricing.count(
        pricing.model.sessions,
        ({ start }) => start >= pricing.model.eveningStart,
        (count) => weight * Math.abs(count - wished),
      )
  },
}

function wishedEvenings({ eveningShare, sessions }: Model): number | null {
  return eveningShare === null ? null : Math.round((sessions.length * eveningShare) / 100)
}
