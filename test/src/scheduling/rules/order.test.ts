import type { Place } from '../../../../src/scheduling/model'
import { oncePerDay, precedence } from '../../../../src/scheduling/rules/order'
import { club, place, session } from '../instances'
import { judge } from './judge'

describe('oncePerDay', () => {
  const first = session('choir#1', { classId: 'choir' })
  const second = session('choir#2', { classId: 'choir' })
  const classes = [club('choir', { oncePerDay: true })]
  const found = [{ amount: 1, sessionIds: ['choir#1', 'choir#2'], params: { sessionId: 'choir#1', otherId: 'choir#2', day: 1 } }]

  it('minds a class that meets twice on one day', () => {
    const twice = [[first, place(1, 16)] as const, [second, place(1, 20)] as const]
    expect(judge(oncePerDay, twice, { classes })).toEqual(found)
  })

  it('minds a second meeting on the day of a locked one', () => {
    const twice = [[{ ...first, locked: place(1, 16) }, place(1, 16)] as const, [second, place(1, 20)] as const]
    expect(judge(oncePerDay, twice, { classes })).toEqual(found)
  })

  it('has nothing against two locked meetings on one day', () => {
    const twice = [
      [{ ...first, locked: place(1, 16) }, place(1, 16)] as const,
      [{ ...second, locked: place(1, 20) }, place(1, 20)] as const,
    ]
    expect(judge(oncePerDay, twice, { classes })).toEqual([])
  })

  it('has nothing against two days, or one day in odd and in even weeks', () => {
    const on = (one: Place, other: Place) => [[first, one] as const, [second, other] as const]
    expect(judge(oncePerDay, on(place(1, 16), place(2, 16)), { classes })).toEqual([])
    expect(judge(oncePerDay, on(place(1, 16, 'hall', 'odd'), place(1, 16, 'hall', 'even')), { classes })).toEqual([])
  })

  it('has nothing against two classes on one day, nor against a class that may meet twice', () => {
    expect(
      judge(
        oncePerDay,
        [
          [first, place(1, 16)],
          [session('tea'), place(1, 20)],
        ],
        { classes },
      ),
    ).toEqual([])
    const twice = [[first, place(1, 16)] as const, [second, place(1, 20)] as const]
    expect(judge(oncePerDay, twice, { classes: [club('choir')] })).toEqual([])
    expect(judge(oncePerDay, twice)).toEqual([])
  })
})

describe('precedence', () => {
  const beginners = session('beginners')
  const advanced = session('advanced', { after: ['beginners'] })
  const order = (earlier: Place | null, later: Place) =>
    judge(precedence, [
      [beginners, earlier],
      [advanced, later],
    ])
  const found = [{ amount: 1, sessionIds: ['advanced', 'beginners'], params: { sessionId: 'advanced', otherId: 'beginners' } }]

  it('minds one that begins before the other is over, on an earlier day or later on the same one', () => {
    expect(order(place(3, 16), place(2, 20))).toEqual(found)
    expect(order(place(2, 18), place(2, 16))).toEqual(found)
    expect(order(place(2, 16), place(2, 17))).toEqual(found)
  })

  it('minds it in whatever weeks they are held', () => {
    expect(order(place(3, 16, 'hall', 'odd'), place(2, 16, 'hall', 'even'))).toEqual(found)
  })

  it('has nothing against one that begins when the other ends, nor against any later day', () => {
    expect(order(place(2, 16), place(2, 18))).toEqual([])
    expect(order(place(2, 22), place(3, 16))).toEqual([])
  })

  it('binds nothing while the other has no place, and no session that the model does not have', () => {
    expect(order(null, place(1, 16))).toEqual([])
    expect(judge(precedence, [[session('advanced', { after: ['nobody'] }), place(1, 16)]])).toEqual([])
  })
})
