import { planAdopt } from '../../../../../src/features/adopt/plan-adopt'
import { type SourceSheet, STRUCK } from '../../../../../src/features/adopt/source'
import type { Cell } from '../../../../../src/tables/column'
import { commit, context, noRecords, sheet } from '../ledger-for-tests'

/** @param rows from 1, whose first two cells are crossed out */
function struck(of: SourceSheet, ...rows: number[]): SourceSheet {
  return { ...of, fills: rows.map((row) => ({ row: row - 1, startColumn: 0, endColumn: 2, color: STRUCK })) }
}

const CLUBS = sheet('社团', [
  ['班名', '老师', '上课时间'],
  ['书法班', '', '周二 19:00-20:30'],
  ['国画班', '', '周三 19:00-20:30'],
])
const HEADER = ['姓名', '电话', '报名日期', '备注']
const member = (name: string): Cell[] => [name, '19900000001', '2026-03-01', '']

function adopt(...sheets: SourceSheet[]) {
  const { plan, report } = planAdopt(sheets, noRecords(), context())
  const after = commit(noRecords(), plan)
  return {
    states: after.Enrolments.map(({ clubName, name, state }) => `${clubName} ${name} ${state}`),
    moved: after.Residents.filter(({ movedAway }) => movedAway).map(({ name }) => name),
    codes: report.problems.map(({ code }) => code),
  }
}

describe('text that is crossed out', () => {
  it('is somebody who left a club, also where most did', () => {
    const list = sheet('报名', [['班级：书法班'], HEADER, member('王强'), member('李梅'), member('赵丽')])
    expect(adopt(CLUBS, struck(list, 3, 5)).states).toEqual(['书法班 王强 withdrawn', '书法班 李梅 enrolled', '书法班 赵丽 withdrawn'])
  })

  it('means what the office says', () => {
    const list = sheet('报名', [['划掉（删除线）的为候补'], ['班级：书法班'], HEADER, member('王强'), member('李梅')])
    expect(adopt(CLUBS, struck(list, 4)).states).toEqual(['书法班 王强 waiting', '书法班 李梅 enrolled'])
  })

  it('is asked about in other lists, unless a legend says what it means', () => {
    const people = ['王强', '李梅', '赵丽'].map((name): Cell[] => [name, '男', '1980-01-01', '户主'])
    const list = (title: string) => struck(sheet('人口', [[title], ['姓名', '性别', '出生日期', '与户主关系'], ...people]), 4)
    expect(adopt(list('居民登记'))).toMatchObject({ moved: [], codes: ['colour_meaning'] })
    expect(adopt(list('居民登记，姓名划掉的表示已搬走'))).toMatchObject({ moved: ['李梅'], codes: [] })
  })
})

describe('a line 候补 among those who signed up', () => {
  const lines = [
    ['2026年报名汇总'],
    ['班级：书法班'],
    HEADER,
    member('王强'),
    ['—— 以下候补 ——'],
    member('李梅'),
    member('赵丽'),
    ['小计', '1人', '', '候补2人'],
    [],
    ['班级：国画班'],
    HEADER,
    member('孙七'),
    ['【候补名单】（1人）'],
    member('周八'),
    ['正式学员：'],
    member('吴九'),
  ]

  it('holds for those below it, up to the next club', () => {
    expect(adopt(CLUBS, sheet('报名', lines)).states).toEqual([
      '书法班 王强 enrolled',
      '书法班 李梅 waiting',
      '书法班 赵丽 waiting',
      '国画班 孙七 enrolled',
      '国画班 周八 waiting',
      '国画班 吴九 enrolled',
    ])
  })

  it('yields to what a row says itself', () => {
    const own = lines.map((line) => (line[0] === '赵丽' ? ['赵丽', '', '', '已退'] : line))
    expect(adopt(CLUBS, sheet('报名', own)).states).toContain('书法班 赵丽 withdrawn')
  })
})
