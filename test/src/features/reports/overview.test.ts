import { overviewCards } from '../../../../src/features/reports/overview'
import { row } from '../core-world'

describe('.overviewCards(data, language)', () => {
  it('counts each row under its state, and a published session as placed too', () => {
    const [requests, solved, timetable, mail, review] = overviewCards(
      {
        Requests: [
          ...(['open', 'assigned', 'accepted', 'done', 'withdrawn', 'escalated'] as const).map((state) => row('Requests', { state })),
          row('Requests', { state: 'done', level: 'county' }),
        ],
        Timetable: (['draft', 'published', 'unplaced'] as const).map((state) => row('Timetable', { state })),
        Outbox: (['PENDING', 'SENT', 'CALL', 'FAILED'] as const).map((state) => row('Outbox', { state })),
        Review: (['open', 'accepted'] as const).map((state) => row('Review', { state })),
      },
      'zh-CN',
    )
    expect([requests, solved, timetable, mail, review].map((card) => card?.figures.map(({ count }) => count))).toEqual([
      [1, 2, 2, 1],
      [1, 0, 0, 1],
      [2, 1, 1],
      [1, 1, 1],
      [1],
    ])
  })
})
