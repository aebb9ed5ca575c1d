import type { Place } from '../../../../src/scheduling/model'
import { minimumDays, oneVenue, spread } from '../../../../src/scheduling/rules/through-the-week'
import { club, place, session } from '../instances'
import { judge } from './judge'

/** So many meetings of the choir, and one of another class. */
const meetings = (...places: readonly (Place | null)[]) => [
  ...places.map((at, index) => [session(`choir#${index + 1}`, { classId: 'choir' }), at] as const),
  [session('tea'), place(1, 22, 'tea room')] as const,
]

describe('oneVenue', () => {
  it('counts the venues of a class beyond the first', () => {
    const found = judge(oneVenue, meetings(place(1, 16, 'hall'), place(3, 16, 'room'), place(5, 16, 'hall'), place(4, 16, 'yard')))
    expect(found).toEqual([
      {
        amount: 2,
        sessionIds: ['choir#1', 'choir#2', 'choir#3', 'choir#4'],
        params: { classId: 'choir', venueIds: ['hall', 'room', 'yard'] },
      },
    ])
  })

  it('has nothing against one venue, nor against a meeting without any', () => {
    expect(judge(oneVenue, meetings(place(1, 16), place(3, 16), place(5, 16, null), null))).toEqual([])
  })
})

describe('spread', () => {
  it('counts each two neighbouring days on which a class meets', () => {
    const found = judge(spread, meetings(place(3, 16), place(2, 16), place(4, 16), place(3, 20)))
    expect(found).toEqual([
      { amount: 2, sessionIds: ['choir#1', 'choir#2', 'choir#3', 'choir#4'], params: { classId: 'choir', days: [2, 3, 4] } },
    ])
  })

  it('has nothing against a day between, nor against one day', () => {
    expect(judge(spread, meetings(place(1, 16), place(3, 16), place(5, 16)))).toEqual([])
    expect(judge(spread, meetings(place(1, 16), place(1, 20)))).toEqual([])
  })
})

describe('minimumDays', () => {
  const classes = [club('choir', { minimumDays: 3 })]

  it('counts the days by which a class falls short', () => {
    expect(judge(minimumDays, meetings(place(1, 16), place(1, 18), place(1, 20)), { classes })).toEqual([
      { amount: 2, sessionIds: ['choir#1', 'choir#2', 'choir#3'], params: { classId: 'choir', days: 1, minimum: 3 } },
    ])
  })

  it('has nothing against days enough, a class that does not meet, or one that may meet on any', () => {
    expect(judge(minimumDays, meetings(place(1, 16), place(2, 18), place(3, 20), place(5, 16)), { classes })).toEqual([])
    expect(judge(minimumDays, meetings(null, null, null), { classes })).toEqual([])
    expect(judge(minimumDays, meetings(place(1, 16), place(1, 18)))).toEqual([])
  })
})
