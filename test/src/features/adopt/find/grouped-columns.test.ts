import { planAdopt } from '../../../../../src/features/adopt/plan-adopt'
import type { Merge } from '../../../../../src/features/adopt/source'
import type { Cell } from '../../../../../src/tables/column'
import { commit, context, idNumber, merge, noRecords, sheet } from '../ledger-for-tests'

function adopt(title: string, rows: Cell[][], merges: Merge[] = []) {
  const { plan, report } = planAdopt([sheet(title, rows, merges)], noRecords(), context())
  return { after: commit(noRecords(), plan), codes: report.problems.map(({ code, row, column }) => `${row}${column} ${code}`) }
}

const WANG = idNumber('99000119450723001')
const LI = idNumber('99000119500609042')

describe('a header of three levels', () => {
  const rows = [
    ['7号楼人口信息表'],
    ['门牌', '人员', '', '', '', '', '', '', '证件', '备注'],
    ['', '姓名', '关系', '性别', '', '出生', '', '', '号码', ''],
    ['', '', '', '男', '女', '年', '月', '日', '', ''],
    ['1-202', '王强', '户主', '√', '', 1945, 7, 23, WANG, ''],
    ['1-202', '李梅', '妻', '√', '√', 1950, 6, 9, LI, ''],
    ['1-301', '赵丽', '户主', '', '√', 1940, 2, 30, '', ''],
    ['1-302', '孙七', '户主', '√', '', '1973年', '', '', '', ''],
    ['1-303', '周八', '户主', '√', '', '', '', '', '', ''],
  ]
  const merged = [
    merge(2, 4, 0, 0),
    merge(2, 2, 1, 7),
    merge(3, 4, 1, 1),
    merge(3, 4, 2, 2),
    merge(3, 3, 3, 4),
    merge(3, 3, 5, 7),
    merge(3, 4, 8, 8),
    merge(2, 4, 9, 9),
  ]

  it.each<[string, Merge[]]>([
    ['merged', merged],
    ['by blanks alone', []],
  ])('is one, %s: with the sex ticked and the day of birth in three columns', (_, merges) => {
    const { after, codes } = adopt('7号楼', rows, merges)
    expect(after.Residents.map(({ name, sex, birthOn, idNumber }) => [name, sex, birthOn, idNumber])).toEqual([
      ['王强', 'male', '1945-07-23', WANG],
      ['李梅', null, '1950-06-09', LI],
      ['赵丽', 'female', null, null],
      ['孙七', 'male', null, null],
      ['周八', 'male', null, null],
    ])
    expect(codes).toEqual(['6D sex_unclear', '7F date_impossible', '8F date_incomplete'])
  })
})

describe('a day in columns', () => {
  it('may have its word before each part', () => {
    const { after } = adopt('人口', [
      ['姓名', '与户主关系', '出生年', '出生月', '出生日', '住址'],
      ['王强', '户主', 1945, 7, 3, '1-1-101'],
      ['李梅', '妻', '1950', '06', '9日', '1-1-101'],
    ])
    expect(after.Residents.map(({ birthOn }) => birthOn)).toEqual(['1945-07-03', '1950-06-09'])
  })
})

describe('columns of whoever stands in for a grid worker', () => {
  const expected = [
    ['陈文静', ['19900000001'], '陈红梅', ['19900000002']],
    ['郝子轩', ['19900000003'], '陈红梅', ['19900000002']],
  ]
  const people: Cell[][] = [
    ['1网格', '1、2号楼', '陈文静', '19900000001', '陈红梅', '19900000002'],
    ['2网格', '3号楼', '郝子轩', '19900000003', '陈红梅', '19900000002'],
  ]

  it.each<[string, Cell[][], Merge[]]>([
    [
      'below words over both',
      [
        ['网格', '包片楼栋', '网格员', '', 'B角', ''],
        ['', '', '姓名', '手机', '姓名', '电话'],
      ],
      [merge(1, 1, 2, 3), merge(1, 1, 4, 5), merge(1, 2, 0, 0), merge(1, 2, 1, 1)],
    ],
    [
      'below words that are not merged',
      [
        ['网格', '包片楼栋', '主岗', '', '备岗', ''],
        ['', '', '姓名', '电话', '姓名', '电话'],
      ],
      [],
    ],
    ['behind the name, with the same word', [['网格', '包片楼栋', '网格员', '手机', 'B角', '手机']], []],
  ])('are told by what stands over them: %s', (_, header, merges) => {
    const { after } = adopt('网格划分', [...header, ...people], merges)
    const staff = new Map(after.Staff.map(({ name, phones }) => [name, phones]))
    expect(
      after.Grids.map(({ workerName, backupName }) => [workerName, staff.get(workerName ?? ''), backupName, staff.get(backupName ?? '')]),
    ).toEqual(expected)
    expect(after.Staff).toHaveLength(3)
  })
})

describe('payments of several years', () => {
  const TITLE = ['医保对照表（以2026年度为准，2024、2025年度供参考）']
  const EMPTY = ['√已缴  ×未缴  空白=未缴']
  const UPPER = ['序号', '参保人', '公民身份号码', '网格', '缴费（年度）', '', '', '2026年度缴费', '', '登记电话', '备注']
  const LOWER = ['', '', '', '', '2024年', '2025年', '2026年', '金额', '日期', '', '']
  const TITLES = [TITLE, UPPER, LOWER]
  const pages = sheet(
    '医保',
    [
      TITLE,
      EMPTY,
      UPPER,
      LOWER,
      [1, '许小满', '', 1, '√', '×', '√', 400, '2026-01-10', '', '微信缴'],
      [2, '丁一宁', '', 1, '', '', '', '', '', '', ''],
      ['本页小计', '', '', '', '', '', '', 400, '', '', ''],
      ...TITLES,
      ['承前页', '', '', '', '', '', '', 400, '', '', ''],
      [3, '姚泽林', '', 1, '√', '√', '√', 775, '2025-12-09', '', '窗口缴'],
    ],
    [merge(3, 3, 4, 6), merge(3, 3, 7, 8)],
  )

  it('keep the sum and the day of one year out of the others, on every page, and say of empty cells what the title says', () => {
    const { plan, report } = planAdopt([pages], noRecords(), context())
    const paid = commit(noRecords(), plan).Campaigns.map((row) => [row.campaign, row.name, row.paid, row.amount, row.paidOn, row.note])
    expect(paid).toEqual([
      ['2026年医保对照', '许小满', true, 400, '2026-01-10', '微信缴'],
      ['2025年医保对照', '许小满', false, null, null, '微信缴'],
      ['2024年医保对照', '许小满', true, null, null, '微信缴'],
      ['2026年医保对照', '丁一宁', false, null, null, null],
      ['2025年医保对照', '丁一宁', false, null, null, null],
      ['2024年医保对照', '丁一宁', false, null, null, null],
      ['2026年医保对照', '姚泽林', true, 775, '2025-12-09', '窗口缴'],
      ['2025年医保对照', '姚泽林', true, null, null, '窗口缴'],
      ['2024年医保对照', '姚泽林', true, null, null, '窗口缴'],
    ])
    expect(report.problems.filter(({ code }) => !['person_unmatched', 'grid_unknown'].includes(code))).toEqual([])
  })
})
