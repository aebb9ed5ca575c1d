import { gaps, isolated, lastTick, longRun, singleDay } from '../../../../src/scheduling/rules/people-days'
import type { SoftRule } from '../../../../src/scheduling/rules/rule'
import { audience, place, session } from '../instances'
import { judge } from './judge'

const AUDIENCES = { audiences: [audience('wang', { size: 3 })] }

/** What the rule says of Wang's Tuesday, taken as drawn: each letter is a session, a dot an idle tick. */
function tuesday(rule: SoftRule, drawn: string) {
  const ids = [...new Set(drawn.replace(/\./g, ''))]
  return judge(
    rule,
    ids.map((id) => [
      session(id, { audienceIds: ['wang'], length: drawn.split(id).length - 1 }),
      place(2, 16 + drawn.indexOf(id), `room ${id}`),
    ]),
    AUDIENCES,
  )
}
const wang = (amount: number, ...sessionIds: string[]) => [
  { amount, sessionIds, params: { who: 'audience', id: 'wang', day: 2, ticks: amount } },
]

describe('gaps', () => {
  it('counts the idle ticks between the first and the last of the day, for each person', () => {
    expect(tuesday(gaps, 'a..bb.c.')).toEqual(wang(3 * 3, 'a', 'b', 'c'))
  })

  it('counts four of a longer wait: people go home', () => {
    expect(tuesday(gaps, 'a....b..')).toEqual(wang(4 * 3, 'a', 'b'))
    expect(tuesday(gaps, 'a......b')).toEqual(wang(4 * 3, 'a', 'b'))
  })

  it('counts them for teachers too', () => {
    const found = judge(gaps, [
      [session('tea', { teacherIds: ['li'] }), place(1, 16)],
      [session('choir', { teacherIds: ['li'] }), place(1, 19)],
    ])
    expect(found).toEqual([{ amount: 1, sessionIds: ['tea', 'choir'], params: { who: 'teacher', id: 'li', day: 1, ticks: 1 } }])
  })

  it('lays odd and even weeks over each other', () => {
    const own = { audienceIds: ['chen'] }
    const found = judge(gaps, [
      [session('tea', { ...own, weeks: 'odd' }), place(1, 16, 'hall', 'odd')],
      [session('choir', { ...own, weeks: 'even' }), place(1, 19, 'hall', 'even')],
    ])
    expect(found).toEqual([{ amount: 1, sessionIds: ['tea', 'choir'], params: { who: 'audience', id: 'chen', day: 1, ticks: 1 } }])
  })

  it('has nothing against one session after the other, nor against a day with one', () => {
    expect(tuesday(gaps, '..aabbb.')).toEqual([])
    expect(tuesday(gaps, '...a....')).toEqual([])
  })
})

describe('longRun', () => {
  it('counts the third tick in a row and each further one', () => {
    expect(tuesday(longRun, 'abbb.cdd')).toEqual(wang(3 * 3, 'a', 'b', 'c', 'd'))
  })

  it('has nothing against two in a row, nor against teachers', () => {
    expect(tuesday(longRun, 'ab.cc.dd')).toEqual([])
    expect(judge(longRun, [[session('tea', { teacherIds: ['li'], length: 4 }), place(1, 16)]])).toEqual([])
  })
})

describe('singleDay', () => {
  it('minds a day of a single tick', () => {
    expect(tuesday(singleDay, '...a....')).toEqual(wang(3, 'a'))
  })

  it('has nothing against two ticks, of one session or of two', () => {
    expect(tuesday(singleDay, '...aa...')).toEqual([])
    expect(tuesday(singleDay, 'a......b')).toEqual([])
  })
})

describe('lastTick', () => {
  it('minds a day on which the last tick is taken', () => {
    expect(tuesday(lastTick, 'b.....aa')).toEqual(wang(3, 'b', 'a'))
  })

  it('has nothing against the tick before', () => {
    expect(tuesday(lastTick, 'b....aa.')).toEqual([])
  })
})

describe('isolated', () => {
  it('counts the ticks whose neighbours are both free', () => {
    expect(tuesday(isolated, 'a.bc..d.')).toEqual(wang(2 * 3, 'a', 'b', 'c', 'd'))
    expect(tuesday(isolated, '.......a')).toEqual(wang(3, 'a'))
  })

  it('has nothing against ticks beside each other', () => {
    expect(tuesday(isolated, 'ab.cc.de')).toEqual([])
  })
})
