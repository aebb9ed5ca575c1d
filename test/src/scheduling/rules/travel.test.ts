import type { Model, Place } from '../../../../src/scheduling/model'
import { travel, travelTicks } from '../../../../src/scheduling/rules/travel'
import { model, place, session, venue } from '../instances'
import { judge } from './judge'

const venues = [venue('hall', { site: 'north' }), venue('room', { site: 'north' }), venue('yard', { site: 'south' }), venue('bus')]
const ways: Pick<Model, 'travel' | 'venues'> = { venues, travel: [{ sites: ['south', 'north'], ticks: 2 }] }

describe('travel', () => {
  const tea = session('tea', { teacherIds: ['li'] })
  const choir = session('choir', { teacherIds: ['zhao', 'li'] })
  const both = (one: Place, other: Place, more: Partial<Model> = ways) =>
    judge(
      travel,
      [
        [tea, one],
        [choir, other],
      ],
      more,
    )

  it('minds a teacher who has not the time to get to the other site, whichever comes first', () => {
    expect(both(place(1, 16, 'hall'), place(1, 19, 'yard'))).toEqual([
      { amount: 1, sessionIds: ['tea', 'choir'], params: { sessionId: 'tea', otherId: 'choir', teacherId: 'li', ticks: 2 } },
    ])
    expect(both(place(1, 18, 'hall'), place(1, 16, 'yard'))).toEqual([
      { amount: 1, sessionIds: ['choir', 'tea'], params: { sessionId: 'choir', otherId: 'tea', teacherId: 'li', ticks: 2 } },
    ])
  })

  it('has nothing against time enough, the next day, or the other weeks', () => {
    expect(both(place(1, 16, 'hall'), place(1, 20, 'yard'))).toEqual([])
    expect(both(place(1, 22, 'hall'), place(2, 16, 'yard'))).toEqual([])
    expect(both(place(1, 16, 'hall', 'odd'), place(1, 18, 'yard', 'even'))).toEqual([])
  })

  it('has nothing against venues next door, without a site, or between which no way is named', () => {
    expect(both(place(1, 16, 'hall'), place(1, 18, 'room'))).toEqual([])
    expect(both(place(1, 16, 'hall'), place(1, 18, 'bus'))).toEqual([])
    expect(both(place(1, 16, 'hall'), place(1, 18, null))).toEqual([])
    expect(both(place(1, 16, 'hall'), place(1, 18, 'yard'), { venues })).toEqual([])
  })

  it('leaves two sessions at once to the clashes, and different teachers alone', () => {
    expect(both(place(1, 16, 'hall'), place(1, 17, 'yard'))).toEqual([])
    const found = judge(
      travel,
      [
        [tea, place(1, 16, 'hall')],
        [session('chess', { teacherIds: ['sun'] }), place(1, 18, 'yard')],
      ],
      ways,
    )
    expect(found).toEqual([])
  })
})

describe('.travelTicks(model)', () => {
  it('is the same in either direction', () => {
    const ticks = travelTicks(model(ways))
    expect([ticks(venues[0], venues[2]), ticks(venues[2], venues[0])]).toEqual([2, 2])
  })
})
