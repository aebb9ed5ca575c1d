import { prepareTimetable } from '../../../../src/features/academy/prepare-timetable'
import { figuresOf } from '../../../../src/features/academy/proposals'
import { proposalsFrom } from '../../../../src/scheduling/proposals'
import { context } from '../core-world'
import { academy, club, enrolment, lesson, window } from './academy-world'

describe('.figuresOf(prepared, proposal, enrolments)', () => {
  const friday = window(5, '19:00', '20:30')
  const sunday = window(7, '09:00', '10:30')

  it('names and counts people of what was announced and moves, and not of drafts', () => {
    const announced = { state: 'published', publishedAs: '周日 09:00-10:30 | 大厅 | VEN-大厅 | ' } as const
    const data = academy({
      Clubs: [club('合唱', { preferred: [friday] }), club('书法', { preferred: [window(4, '19:00', '20:30')] })],
      Timetable: [lesson('合唱', sunday, announced), lesson('书法', friday)],
      Enrolments: [enrolment('合唱', 'RES-1'), enrolment('书法', 'RES-2'), enrolment('书法', 'RES-3')],
    })
    const prepared = prepareTimetable(data, context({ settings: { 'weight.stability': 1 } }))
    const figures = proposalsFrom(prepared.model, 1, { iterations: 3000 }).map((one) => figuresOf(prepared, one, data.Enrolments))
    expect(figures.map(({ moved, redrafted, names, people }) => ({ moved, redrafted, names, people }))).toEqual([
      { moved: 0, redrafted: 0, names: [], people: 0 },
      { moved: 1, redrafted: 1, names: ['合唱'], people: 1 },
    ])
  })
})
