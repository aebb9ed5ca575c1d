import { planAdopt } from '../../../../../src/features/adopt/plan-adopt'
import { ledgerReport } from '../../../../../src/features/adopt/tell/ledger-report'
import type { Cell } from '../../../../../src/tables/column'
import { commit, context, noRecords, sheet } from '../ledger-for-tests'

const CLUBS = sheet('社团', [
  ['班名', '老师', '上课时间', '名额'],
  ['声乐班', '', '周二 19:00-20:30', 20],
  ['舞蹈队', '', '周三 19:00-20:30', 20],
])

function adopt(...rows: Cell[][]) {
  const adopted = planAdopt([CLUBS, sheet('花名册', rows)], noRecords(), context())
  const after = commit(noRecords(), adopted.plan)
  return { after, told: ledgerReport(adopted, context()).tables.enrolments.records, report: adopted.report }
}

describe('a list of clubs with all their people in one cell', () => {
  const rows = [
    ['班级', '班长', '学员名单', '候补名单', '人数'],
    ['声乐班', '王强', '王强、李梅（19900000001）、赵丽', '孙芳 周勇', 3],
    ['舞蹈队', '钱红', '钱红\n吴敏\n等2人', '', 2],
    ['填表人：王强', '', '', '2026年3月', ''],
  ]

  it('is an enrolment for each of them, and those of the other column wait', () => {
    const { after } = adopt(...rows)
    expect(after.Enrolments.map(({ clubName, name, phones, state }) => [clubName, name, phones, state])).toEqual([
      ['声乐班', '王强', [], 'enrolled'],
      ['声乐班', '李梅', ['19900000001'], 'enrolled'],
      ['声乐班', '赵丽', [], 'enrolled'],
      ['声乐班', '孙芳', [], 'waiting'],
      ['声乐班', '周勇', [], 'waiting'],
      ['舞蹈队', '钱红', [], 'enrolled'],
      ['舞蹈队', '吴敏', [], 'enrolled'],
    ])
  })

  it('tells each by its cell and its place there', () => {
    expect(adopt(...rows).told.map(({ row, cell, line }) => [row, cell, line])).toEqual([
      [2, 'C2', 1],
      [2, 'C2', 2],
      [2, 'C2', 3],
      [2, 'D2', 1],
      [2, 'D2', 2],
      [3, 'C3', 1],
      [3, 'C3', 2],
    ])
  })

  it('changes nothing when it is adopted again', () => {
    const { after } = adopt(...rows)
    expect(planAdopt([CLUBS, sheet('花名册', rows)], after, context()).plan.steps).toEqual([])
  })
})

it('leaves one name a row as it is', () => {
  const { told } = adopt(
    ['班级', '学员', '手机'],
    ['声乐班', '王强', '19900000001'],
    ['声乐班', '李梅、赵丽', '19900000002'],
    ['舞蹈队', '孙芳', ''],
  )
  expect(told.map(({ cell, values }) => [cell, values.name])).toEqual([
    [undefined, '王强'],
    [undefined, '李梅、赵丽'],
    [undefined, '孙芳'],
  ])
})

it('finds all who joined in a column of the list of clubs too', () => {
  const rows = [
    ['班名', '老师', '上课时间', '名额', '学员'],
    ['声乐班', '', '周二 19:00-20:30', 20, '王强、李梅'],
    ['舞蹈队', '', '周三 19:00-20:30', 20, '赵丽、孙芳、周勇'],
  ]
  const { plan, report } = planAdopt([sheet('社团', rows)], noRecords(), context())
  const after = commit(noRecords(), plan)
  expect(after.Clubs.map(({ name }) => name)).toEqual(['声乐班', '舞蹈队'])
  expect(after.Enrolments.map(({ clubName, name }) => `${clubName} ${name}`)).toEqual([
    '声乐班 王强',
    '声乐班 李梅',
    '舞蹈队 赵丽',
    '舞蹈队 孙芳',
    '舞蹈队 周勇',
  ])
  for (const { counts, shared, tables } of report.tabs)
    expect(tables.reduce((sum, table) => sum + table.rows, 0)).toBe(counts.data + shared)
})
