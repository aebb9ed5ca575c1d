import { planAdopt } from '../../../../../src/features/adopt/plan-adopt'
import type { SourceSheet } from '../../../../../src/features/adopt/source'
import { ledgerReport } from '../../../../../src/features/adopt/tell/ledger-report'
import { context, idNumber, merge, noRecords, sheet } from '../ledger-for-tests'

const reportOf = (...sheets: SourceSheet[]) => ledgerReport(planAdopt(sheets, noRecords(), context()), context())

const ID = idNumber('99000119800105101')
const RESIDENTS = sheet(
  '名册',
  [
    ['居民台账（更新于2026年2月1日）'],
    ['户号', '住址', '姓名', '性别', '与户主关系', '出生日期', '身份证号', '电话', '人员类别', '备注'],
    [
      'H1',
      '3栋2单元501室',
      '王 小明（大）',
      '男',
      '户主',
      '1980年1月5日',
      ID.toLowerCase(),
      '199-0000-0001 / 19900000002',
      '退伍军人、独居',
      '=1+1',
    ],
    ['', '', '李红', 2, '配偶', '80后', '', '无', '', ''],
    ['小计', '', '', '', '', '', '', '', '', ''],
    ['H2', '3-2-502', '', '女', '户主', '', '', '19900000003', '', '没写名字'],
  ],
  [merge(3, 4, 0, 0), merge(3, 4, 1, 1)],
)
const CARE = sheet('关爱', [
  ['特殊户'],
  ['户主姓名', '家庭住址', '类别', '困难情况', '帮扶人', '走访频次', '上次走访', '备注'],
  ['王小明', '3-2-501', '低保', '长'.repeat(5000), '周敏', '每周2次', '2026.1.3', '夜里不要打电话'],
  ['谁家', '9-9-909', '低保', '不详', '', '看情况', '', ''],
])
const HOMES = sheet('住户', [
  ['住户'],
  ['户号', '户主', '楼栋-单元-室', '人口', '房屋性质', '特殊户', '最近入户日期', '备注'],
  ['Ｈ１', '王小明', '3-2-501', 2, '自住', '是', '2025-12-1', '群租'],
])

describe('.ledgerReport(planned, ctx)', () => {
  it('tells residents with their rows, in words and forms of its own', () => {
    const { records } = reportOf(RESIDENTS).tables.residents
    expect(records).toMatchObject([
      {
        tab: '名册',
        row: 3,
        values: {
          name: '王小明',
          nameNote: '大',
          sex: '男',
          isHead: true,
          birthDate: '1980-01-05',
          idNumber: ID,
          phones: ['19900000001', '19900000002'],
          address: '3-2-501',
          household: 'H1',
          flags: ['独居老人', '退役军人'],
          movedAway: false,
          note: '=1+1',
        },
      },
      {
        row: 4,
        values: { name: '李红', sex: '女', isHead: false, birthDate: null, phones: [], address: '3-2-501', household: 'H1', flags: [] },
      },
    ])
  })

  it('tells each problem with its cell, the whole raw value and a reason', () => {
    expect(reportOf(RESIDENTS).problems).toMatchObject([
      { category: 'date_incomplete', tab: '名册', row: 4, column: 'F', raw: '80后', reason: '“80后”不是完整的日期', proposal: null },
      { category: 'name_missing', row: 6, column: 'C', raw: 'H2 | 3-2-502 | 女 | 户主 | 19900000003 | 没写名字' },
    ])
  })

  it('says of every row what became of it', () => {
    const [tab] = reportOf(RESIDENTS).tabs
    expect(tab).toMatchObject({
      counts: { title: 1, header: 1, record: 2, subtotal: 1, problem: 1 },
      rows: [
        { from: 1, to: 1, is: 'title' },
        { from: 2, to: 2, is: 'header' },
        { from: 3, to: 4, is: 'record' },
        { from: 5, to: 5, is: 'subtotal' },
        { from: 6, to: 6, is: 'problem' },
      ],
    })
  })

  it('tells a household as its own list has it, apart from what the list of care adds', () => {
    const { tables } = reportOf(RESIDENTS, HOMES, CARE)
    expect(tables.households.records[0]?.values).toMatchObject({
      code: 'H1',
      special: true,
      lastVisit: '2025-12-01',
      note: '群租',
      vacant: false,
    })
    expect(tables.specialHouseholds.records).toMatchObject([
      {
        row: 3,
        values: {
          flags: ['低保'],
          situation: '长'.repeat(5000),
          helper: '周敏',
          visit: { times: 2, per: 'week' },
          lastVisit: '2026-01-03',
          note: '夜里不要打电话',
          householdRef: { tab: '住户', row: 3 },
        },
      },
      { row: 4, values: { householdRef: null, visit: null } },
    ])
  })

  it('counts a row of care as part of its household, or as a problem where none fits', () => {
    const tab = reportOf(RESIDENTS, HOMES, CARE).tabs.find(({ title }) => title === '关爱')
    expect(tab?.rows.slice(2)).toEqual([
      { from: 3, to: 3, is: 'part' },
      { from: 4, to: 4, is: 'problem' },
    ])
  })
})
