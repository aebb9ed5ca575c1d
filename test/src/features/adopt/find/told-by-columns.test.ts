/** What a column says of its cells: its number, the question it asks, the order of its days; and what stands in for a missing one. */
import { planAdopt } from '../../../../../src/features/adopt/plan-adopt'
import type { Cell } from '../../../../../src/tables/column'
import { commit, context, noRecords, sheet } from '../ledger-for-tests'

function adopt(title: string, rows: Cell[][]) {
  return commit(noRecords(), planAdopt([sheet(title, rows)], noRecords(), context()).plan)
}

describe('two columns of telephones', () => {
  it.each([
    ['电话1', '电话2'],
    ['联系电话（1）', '联系电话（2）'],
    ['手机号码①', '手机号码②'],
  ])('%s and %s are both of the row', (one, two) => {
    const { Residents } = adopt('住户信息', [
      ['房间号', '姓名', '与户主关系', '性别', one, two],
      ['3-1-101', '王强', '户主', '男', 19900000001, ''],
      ['3-1-102', '李梅', '户主', '女', '无', 19900000002],
      ['3-1-201', '赵丽', '户主', '女', 19900000003, '19900000004'],
    ])
    expect(Residents.map(({ phones }) => phones)).toEqual([['19900000001'], ['19900000002'], ['19900000003', '19900000004']])
  })
})

describe('a column for a flag', () => {
  it('is answered by 1 and 0 too', () => {
    const { Residents } = adopt('住户信息', [
      ['房间号', '姓名', '与户主关系', '性别', '党员', '低保'],
      ['3-1-101', '王强', '户主', '男', 1, 0],
      ['3-1-102', '李梅', '户主', '女', 0, 1],
      ['3-1-201', '赵丽', '户主', '女', 0, ''],
    ])
    expect(Residents.map(({ flags }) => flags)).toEqual([['partyMember'], ['minimumAllowance'], []])
  })
})

describe('a list without a column for flags', () => {
  it('has them from the remarks, which stay as they are', () => {
    const { Residents } = adopt('住户信息', [
      ['房间号', '姓名', '与户主关系', '性别', '备注'],
      ['3-1-101', '王强', '户主', '男', '党员，养狗'],
      ['3-1-102', '李梅', '户主', '女', '妹妹是党员'],
    ])
    expect(Residents.map(({ flags, note }) => [flags, note])).toEqual([
      [['partyMember'], '党员，养狗'],
      [[], '妹妹是党员'],
    ])
  })
})

describe('a column of days whose year stands last', () => {
  it('is read in the order that one of its days tells', () => {
    const { Visits } = adopt('服务记录', [
      ['日期', '服务对象', '服务内容', '用时', '结果'],
      ['7/1/2025', '王强', '量血压', '半小时', '办结'],
      ['7/13/2025', '李梅', '换灯泡', '1小时', '办结'],
    ])
    expect(Visits.map(({ visitedOn }) => visitedOn)).toEqual(['2025-07-01', '2025-07-13'])
  })
})

describe('a column that says where people live now', () => {
  it('knows who moved away', () => {
    const { Residents } = adopt('住户信息', [
      ['房间号', '姓名', '与户主关系', '性别', '居住状态'],
      ['3-1-101', '王强', '户主', '男', '常住'],
      ['3-1-102', '李梅', '户主', '女', '已搬走'],
      ['3-1-201', '赵丽', '户主', '女', '迁出'],
    ])
    expect(Residents.map(({ movedAway }) => movedAway)).toEqual([null, true, true])
  })
})
