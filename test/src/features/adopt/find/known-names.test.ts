import { findTablesOf } from '../../../../../src/features/adopt/find/tables'
import { planAdopt } from '../../../../../src/features/adopt/plan-adopt'
import type { Cell } from '../../../../../src/tables/column'
import { commit, context, noRecords, sheet } from '../ledger-for-tests'

const TEACHERS = sheet('师资', [
  ['姓名', '擅长', '可授课时间'],
  ['丁梅', '茶艺', '周一上午'],
  ['姚泽林', '剪纸', '周末全天'],
])
const VENUES = sheet('场地', [
  ['场地名称', '容纳人数', '开放时间'],
  ['多功能厅', '40人', '每天 8:30-21:00'],
  ['海堤', '不限', '全天'],
])
const CLUBS = sheet('社团', [
  ['班名', '甲', '乙', '上课时间', '名额'],
  ['声乐班', '丁梅', '海堤', '周二 19:00-20:30', 20],
  ['剪纸', '姚泽林', '多功能厅', '周三 19:00-20:30', 20],
  ['晨跑', '丁老师', '海堤', '周四 6:30-7:30', 20],
])

/** The fields of the first list on the last tab, by column. */
function fieldsOf(rows: Cell[][], title = '名单') {
  const found = findTablesOf([TEACHERS, VENUES, CLUBS, sheet(title, rows)])
  const [table] = found[found.length - 1]?.tables ?? []
  return table === undefined ? null : { role: table.role, ...Object.fromEntries(table.columns) }
}

describe('names that other lists of the workbook hold', () => {
  it('tell the teachers and the place of a club, under any word', () => {
    const after = commit(noRecords(), planAdopt([TEACHERS, VENUES, CLUBS], noRecords(), context()).plan)
    expect(after.Clubs.map(({ name, teacherNames, venueName, venueId }) => [name, teacherNames, venueName, venueId !== null])).toEqual([
      ['声乐班', ['丁梅'], '海堤', true],
      ['剪纸', ['姚泽林'], '多功能厅', true],
      ['晨跑', ['丁梅'], '海堤', true],
    ])
  })

  it.each(['丙', '项目', '意向', '类别'])('tell the club of those who joined, under “%s”', (word) => {
    const rows = [
      [word, '姓名', '电话', '报名时间'],
      ['声乐班', '李梅', '19900000002', '2026-01-05'],
      ['', '王强', '19900000003', '2026-01-06'],
      ['剪纸、晨跑', '赵四', '19900000004', '2026-01-06'],
    ]
    expect(fieldsOf(rows)).toMatchObject({ role: 'enrolments', club: 0, name: 1 })
  })

  it('do not tell a column of which only a few cells are such names', () => {
    const rows = [
      ['丙', '姓名', '电话', '报名时间'],
      ['声乐班', '李梅', '19900000002', '2026-01-05'],
      ['会开船', '王强', '19900000003', '2026-01-06'],
      ['会做饭', '赵四', '19900000004', '2026-01-06'],
    ]
    expect(fieldsOf(rows)?.role).not.toBe('enrolments')
  })
})

describe('cells against words', () => {
  it('win where none of them is what the word says', () => {
    const rows = [
      ['时间', '去的那天', '给谁', '做了什么', '结果'],
      ['40分钟', '2025-10-01', '吴思远', '量血压', '好了'],
      ['半小时', '2025-10-02', '林惠娟', '换灯泡', '办结'],
      ['1小时', '2025-10-03', '林耀祖', '代缴水费', '已办'],
    ]
    expect(fieldsOf(rows, '上门登记')).toMatchObject({ role: 'serviceRecords', date: 1, minutes: 0 })
  })

  it('win where a word means the place and another column holds the places that are known', () => {
    const rows = [
      ['班名', '地方', '何处', '上课时间', '名额'],
      ['声乐班', '需要安静', '海堤', '周二 19:00-20:30', 20],
      ['剪纸', '需要桌椅', '多功能厅', '周三 19:00-20:30', 20],
    ]
    expect(fieldsOf(rows, '社团')).toMatchObject({ role: 'clubs', venue: 2 })
  })

  it('are those of the rows, not of subtotals between them', () => {
    const rows = [
      ['丙', '姓名', '电话', '报名时间'],
      ['声乐班', '李梅', '19900000002', '2026-01-05'],
      ['小计', 1, '', ''],
      ['剪纸', '王强', '19900000003', '2026-01-06'],
      ['小计', 1, '', ''],
      ['总计', 2, '', ''],
    ]
    expect(fieldsOf(rows)).toMatchObject({ role: 'enrolments', club: 0 })
  })

  it('of another year are none of this', () => {
    const rows = [
      ['姓名', '去年交了没', '交了没', '多少钱'],
      ['吴思远', '√', '', ''],
      ['邓子轩', '√', '√', 400],
      ['卢世昌', '', '√', 400],
    ]
    expect(fieldsOf(rows, '医保')).toMatchObject({ role: 'campaign', paid: 2, amount: 3 })
  })
})
