import { oncePerDay } from '../../../../src/scheduling/rules/once-per-day'
import { place, session } from '../instances'
import { judge } from './judge'

describe('oncePerDay', () => {
  const first = session('choir#1', { classId: 'choir' })
  const second = session('choir#2', { classId: 'choir' })

  it('minds a class that meets twice on one day', () => {
    const found = judge(oncePerDay, [
      [first, place(1, 16)],
      [second, place(1, 20)],
    ])
    expect(found).toEqual([{ amount: 1, code: 'oncePerDay', params: { sessionId: 'choir#1', otherId: 'choir#2', day: 1 } }])
  })

  it('minds a second meeting on the day of a locked one', () => {
    const found = judge(oncePerDay, [
      [{ ...first, locked: place(1, 16) }, place(1, 16)],
      [second, place(1, 20)],
    ])
    expect(found).toHaveLength(1)
  })

  it('has nothing against two locked meetings on one day', () => {
    const found = judge(oncePerDay, [
      [{ ...first, locked: place(1, 16) }, place(1, 16)],
      [{ ...second, locked: place(1, 20) }, place(1, 20)],
    ])
    expect(found).toEqual([])
  })

  it('has nothing against two days, one day in odd and in even weeks, or two classes on one day', () => {
    const on = (one: ReturnType<typeof place>, other: ReturnType<typeof place>, by = second) =>
      judge(oncePerDay, [
        [first, one],
        [by, other],
      ])
    expect(on(place(1, 16), place(2, 16))).toEqual([])
    expect(on(place(1, 16, 'hall', 'odd'), place(1, 16, 'hall', 'even'))).toEqual([])
    expect(on(place(1, 16), place(1, 20), session('tea'))).toEqual([])
  })
})
