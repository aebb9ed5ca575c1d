import { planAdopt } from '../../../../../src/features/adopt/plan-adopt'
import type { Merge } from '../../../../../src/features/adopt/source'
import type { Cell } from '../../../../../src/tables/column'
import { commit, context, merge, noRecords, sheet } from '../ledger-for-tests'

/** Of each dwelling its cell, address, people, head, terms, and whether it is empty. */
function read(rows: Cell[][], merges: Merge[] = [], title = '入住表') {
  const given = [sheet(title, rows, merges)]
  const adoption = planAdopt(given, noRecords(), context())
  const [tab] = adoption.report.tabs
  expect(Object.values(tab?.counts ?? {}).reduce((sum, count) => sum + count, 0)).toBe(tab?.rows)
  expect(tab?.tables.reduce((sum, table) => sum + table.rows, 0)).toBe((tab?.counts.data ?? 0) + (tab?.shared ?? 0))
  expect(planAdopt(given, commit(noRecords(), adoption.plan), context()).plan.steps).toEqual([])
  const homes = adoption.drafts.households.map(({ cell, record: { address, people, headName, tenure, vacant, note } }) =>
    [cell, address, people, headName, tenure, vacant === true ? 'vacant' : vacant, note].filter((part) => part !== null).join(' '),
  )
  return { homes, tab, problems: adoption.findings.map(({ code }) => code) }
}

describe('floors against flats', () => {
  it('are dwellings with how many live there, block by block', () => {
    const { homes, tab, problems } = read(
      [
        ['各栋入住一览'],
        [],
        ['1栋1单元'],
        ['楼层', '01', '02'],
        ['17层', '空', 3],
        ['9层', '2人', '空置'],
        [],
        ['1栋2单元'],
        ['楼层', '01', '02'],
        ['2层', '', 1],
        ['1层', '—', 0],
      ],
      [merge(3, 3, 0, 2)],
    )
    expect(homes).toEqual([
      'B5 1-1-1701 空置 vacant',
      'C5 1-1-1702 3 false',
      'B6 1-1-901 2 false',
      'C6 1-1-902 空置 vacant',
      'C10 1-2-202 1 false',
      'C11 1-2-102 0 空置 vacant',
    ])
    expect(problems).toEqual([])
    expect(tab?.counts).toMatchObject({ title: 3, header: 2, data: 4, blank: 2, note: 0, skipped: 0 })
    expect(tab?.tables).toHaveLength(1)
  })

  it('may go up, be bare numbers, and name rooms as people say them', () => {
    const rows: Cell[][] = [['3号楼 二单元'], ['层', '01室', '02室'], [1, '空', 2], [2, 3, '空'], ['三楼', 1, 2]]
    expect(read(rows).homes).toEqual([
      'B3 3-2-101 空置 vacant',
      'C3 3-2-102 2 false',
      'B4 3-2-201 3 false',
      'C4 3-2-202 空置 vacant',
      'B5 3-2-301 1 false',
      'C5 3-2-302 2 false',
    ])
  })

  it('may have units side by side below merged words, or with floors of their own', () => {
    const merged: Cell[][] = [
      ['5栋'],
      ['楼层', '1单元', '', '2单元', ''],
      ['', '01', '02', '01', '02'],
      ['2F', 1, 2, 3, '空'],
      ['1F', 4, '空', '', 5],
    ]
    const wanted = ['5-1-201 1', '5-1-202 2', '5-2-201 3', '5-2-202 空置', '5-1-101 4', '5-1-102 空置', '5-2-102 5']
    const addresses = (rows: Cell[][], merges: Merge[]) => read(rows, merges).homes.map((home) => home.split(' ').slice(1, 3).join(' '))
    expect(addresses(merged, [merge(2, 3, 0, 0), merge(2, 2, 1, 2), merge(2, 2, 3, 4)])).toEqual(wanted)
    const apart: Cell[][] = [
      ['5栋1单元', '', '', '', '5栋2单元', '', ''],
      ['楼层', '01', '02', '', '楼层', '01', '02'],
      ['2层', 1, 2, '', '2层', 3, '空'],
      ['1层', 4, '空', '', '1层', '', 5],
    ]
    expect(addresses(apart, [])).toEqual(wanted)
    const within: Cell[][] = [['5栋'], ['楼层', '1单元01', '1单元02', '2单元01', '2单元02'], ...merged.slice(3)]
    expect(addresses(within, [])).toEqual(wanted)
  })

  it('take the building from the tab or from further up', () => {
    const rows: Cell[][] = [
      ['1单元'],
      ['楼层', 1, 2],
      ['2层', 1, '空'],
      ['1层', 2, 3],
      ['2单元'],
      ['楼层', 1, 2],
      ['2层', 1, 1],
      ['1层', '空', 1],
    ]
    const addresses = read(rows, [], '7栋').homes.map((home) => home.split(' ')[1])
    expect(addresses).toEqual(['7-1-201', '7-1-202', '7-1-101', '7-1-102', '7-2-201', '7-2-202', '7-2-101', '7-2-102'])
    const below = [['8幢'], ...rows]
    expect(read(below).homes.map((home) => home.split(' ')[1])).toEqual(addresses.map((address) => address?.replace('7-', '8-')))
  })

  it('may name the head, with or without the number, the terms, or something else', () => {
    const rows: Cell[][] = [
      ['2栋'],
      ['楼层', '01', '02', '03', '备注'],
      ['2层', '王强 3', '李敏（2人）', '出租2人', ''],
      ['1层', '赵平', '空（装修）', '外地居住，门上有联系纸条', '电梯坏'],
    ]
    expect(read(rows).homes).toEqual([
      'B3 2-201 3 王强 false',
      'C3 2-202 2 李敏 false',
      'D3 2-203 2 出租 false',
      'B4 2-101 赵平 false',
      'C4 2-102 空置 vacant 空(装修)',
      'D4 2-103 外地居住,门上有联系纸条',
    ])
  })

  it('may stand in a courtyard, with doors for units, the grid in the title and the terms behind the head', () => {
    const rows: Cell[][] = [
      ['6号院1号楼（1网格）'],
      ['层＼室', '1门01', '1门02', '2门01'],
      ['二层', '钱万春 5人', '上官丽娟2人 租', '武瑞芳（3）(租)'],
      ['一层', '空', '郭宝林  3口', '马立新\n5人'],
    ]
    expect(read(rows).homes).toEqual([
      'B3 6-1-1-201 5 钱万春 false',
      'C3 6-1-1-202 2 上官丽娟 租 false',
      'D3 6-1-2-201 3 武瑞芳 租 false',
      'B4 6-1-1-101 空置 vacant',
      'C4 6-1-1-102 3 郭宝林 false',
      'D4 6-1-2-101 5 马立新 false',
    ])
  })

  it('keep a line of sums below them apart', () => {
    const rows: Cell[][] = [['2栋'], ['楼层', '01', '02'], ['2层', 1, 2], ['1层', 3, '空'], ['合计', 4, 2]]
    const { homes, tab } = read(rows)
    expect(homes).toHaveLength(4)
    expect(tab?.counts.subtotal).toBe(1)
  })

  it.each([
    ['without a building', [['入住'], ['楼层', '01', '02'], ['2层', 1, 2], ['1层', 3, '空']]],
    ['of sums by month', [['2栋用水量'], ['', 1, 2], [2024, 1, 2], [2025, 3, 4]]],
    ['of other numbers', [['2栋'], ['', 1, 2, 3], [1, 12, 13, 14], [2, 15, 16, 17]]],
    ['of words', [['2栋'], ['楼层', '01', '02'], ['2层', '已查，灭火器过期', '已查，正常'], ['1层', '未查，换锁', '已查，正常']]],
  ] as [string, Cell[][]][])('are none of a table %s', (_, rows) => {
    const adoption = planAdopt([sheet('表', rows)], noRecords(), context())
    expect(adoption.drafts.households).toEqual([])
  })
})
