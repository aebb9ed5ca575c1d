/** The figures of the day for the sidebar: each card a title and what it counts. */
import type { Language } from '../../domain/language'
import { type MessageKey, say } from '../../messages/messages'
import type { Data } from '../../tables/plan'
import { levels } from '../../tables/vocabulary'

export const OVERVIEW_TABLES = ['Requests', 'Timetable', 'Outbox', 'Review'] as const

/** The cards and the minute they were counted. */
export interface Overview {
  asOf: string
  cards: Card[]
}

export interface Card {
  title: string
  figures: { label: string; count: number }[]
}

export function overviewCards(data: Data<(typeof OVERVIEW_TABLES)[number]>, language: Language): Card[] {
  const count = <T extends { state: string }>(rows: readonly T[], ...states: T['state'][]) =>
    rows.filter(({ state }) => states.includes(state)).length
  const solved = data.Requests.filter(({ state }) => state === 'done')
  const card = (title: MessageKey, figures: [MessageKey, number][]): Card => ({
    title: say(language, title),
    figures: figures.map(([label, value]) => ({ label: say(language, label), count: value })),
  })
  return [
    card('overview.requests', [
      ['overview.open', count(data.Requests, 'open')],
      ['overview.underWay', count(data.Requests, 'assigned', 'accepted')],
      ['overview.finished', count(data.Requests, 'done')],
      ['overview.escalated', count(data.Requests, 'escalated')],
    ]),
    {
      title: say(language, 'overview.solved'),
      figures: Object.entries(levels).map(([level, words]) => ({
        label: words[language],
        count: solved.filter((request) => (request.level ?? 'compound') === level).length,
      })),
    },
    card('overview.timetable', [
      ['overview.placed', count(data.Timetable, 'draft', 'published')],
      ['overview.published', count(data.Timetable, 'published')],
      ['overview.unplaced', count(data.Timetable, 'unplaced')],
    ]),
    card('overview.mail', [
      ['overview.waiting', count(data.Outbox, 'PENDING', 'SENDING')],
      ['overview.sent', count(data.Outbox, 'SENT')],
      ['overview.calls', count(data.Outbox, 'CALL')],
    ]),
    card('overview.review', [['overview.reviewOpen', count(data.Review, 'open')]]),
  ]
}
