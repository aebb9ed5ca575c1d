import { planAdopt } from '../../../../../src/features/adopt/plan-adopt'
import type { SourceSheet } from '../../../../../src/features/adopt/source'
import { ledgerView } from '../../../../../src/features/adopt/view/ledger-view'
import type { Cell } from '../../../../../src/tables/column'
import { commit, context, noRecords, sheet } from '../ledger-for-tests'

const HEADER = ['序号', '姓名', '性别', '出生日期', '联系电话', '备注']
const WANG: Cell[] = [1, '王强', '男', 29221, '19900000001', '']
const LI: Cell[] = [2, '李梅', '女', '1981-13-40', '19900000002', '']

const ledger = (...rows: Cell[][]): SourceSheet => sheet('居民', [['居民台账'], HEADER, ...rows, ['合计', rows.length, '', '', '', ''], []])
const view = (sheets: SourceSheet[], data = noRecords(), ctx = context()) => ledgerView(sheets, planAdopt(sheets, data, ctx), ctx)

describe('.ledgerView(sheets, adoption, ctx)', () => {
  it('counts every row in and out', () => {
    const { counts } = view([ledger(WANG, LI, ['', '', '', '', '19900000003', '']), sheet('封面', [['社区台账'], ['更新于 2026-01-01']])])
    const { rows, ...parts } = counts
    expect(counts).toEqual({ rows: 8, records: 2, joined: 0, reviewOnly: 1, subtotals: 1, blanks: 0, around: 2, elsewhere: 2 })
    expect(Object.values(parts).reduce((sum, count) => sum + count, 0)).toBe(rows)
  })

  it('lays the record beside its row, with the problem at the cell and at the field', () => {
    const [tab] = view([ledger(WANG, LI)]).tabs
    const table = tab?.tables[0]
    expect(table).toMatchObject({ headerRow: 2, list: 'residents', rows: 2, problems: 1, isShared: false })
    expect(table?.columns.map(({ name, field }) => [name, field])).toEqual([
      ['序号', ''],
      ['姓名', 'name'],
      ['性别', 'sex'],
      ['出生日期', 'birthDate'],
      ['联系电话', 'phones'],
      ['备注', 'note'],
    ])
    const { fields = [], first = [] } = table?.sample ?? {}
    expect(fields).toEqual(expect.arrayContaining(['姓名', '性别', '出生日期', '电话']))
    expect(fields).not.toContain('备注')
    const [wang, li] = first
    expect(wang).toMatchObject({ number: 3, cells: ['1', '王强', '男', '1980-01-01', '19900000001', ''], state: 'inserted', problems: [] })
    expect(wang?.values[fields.indexOf('出生日期')]).toBe('1980-01-01')
    expect(li?.problems).toEqual([{ column: 3, field: fields.indexOf('出生日期'), words: '“1981-13-40”这一天不存在' }])
  })

  it('shows first the rows of which each has another problem', () => {
    const same = Array.from({ length: 20 }, (_, index): Cell[] => [index, `王${index}`, '男', '1981-13-40', `1990000${1000 + index}`, ''])
    const other: Cell[] = [99, '赵六', '?', '', '19900009999', '']
    const sample = view([ledger(...same, other)]).tabs[0]?.tables[0]?.sample
    expect(sample?.first).toHaveLength(12)
    expect(sample?.doubtful.slice(0, 2).map(({ cells }) => cells[1])).toEqual(['王12', '赵六'])
  })

  it('names each kind of problem, with an example and first the places that the samples show', () => {
    const born =
      (cell: Cell) =>
      (_: unknown, index: number): Cell[] => [index, `王${index}`, '男', cell, `1990000${1000 + index}`, '']
    const { problems } = view([ledger(...Array.from({ length: 30 }, born(2000)))])
    expect(problems).toMatchObject([{ title: '日期不完整', example: '“2000”不是完整的日期', count: 30 }])
    const [{ places } = { places: [] }] = problems
    expect(places).toHaveLength(20)
    expect(places[0]).toEqual({ tab: '居民', row: 3, isShown: true })
  })

  it('says old and new of what changes, and says when nothing does', () => {
    const before = commit(noRecords(), planAdopt([ledger(WANG)], noRecords(), context()).plan)
    const again = view([ledger(WANG)], before)
    expect(again).toMatchObject({ steps: 0, differences: [], moreDifferences: 0 })
    const edited: Cell[] = [1, '王强', '男', 29221, '19900000009', '']
    const changed = view([ledger(edited)], before)
    expect(changed.differences).toEqual([
      { table: '居民', record: '王强', at: '居民 3', fields: [{ name: '电话', before: '19900000001', after: '19900000009' }] },
    ])
    expect(changed.stamp).not.toBe(again.stamp)
  })

  it('tells of records whose rows are gone from tabs that are there', () => {
    const before = commit(noRecords(), planAdopt([ledger(WANG, LI)], noRecords(), context()).plan)
    expect(view([ledger(WANG, LI)], before).gone).toEqual({ lines: [], more: 0 })
    expect(view([ledger(LI)], before).gone.lines).toEqual(['居民 · 王强（“居民”第 3 行）'])
    expect(view([sheet('封面', [['社区台账']])], before).gone.lines).toEqual([])
  })

  it('shows a row that only adds to another one’s record as joined', () => {
    const [, ...rest] = WANG
    const states = view([ledger(WANG, LI, [3, ...rest])]).tabs[0]?.tables[0]?.sample.first.map(({ state }) => state)
    expect(states).toEqual(['inserted', 'inserted', 'joined'])
  })

  it('has one stamp for one state, whatever ids are drawn', () => {
    const other = { ...context(), random: () => 0.7 * Math.random() }
    expect(view([ledger(WANG, LI)]).stamp).toBe(view([ledger(WANG, LI)], noRecords(), other).stamp)
    expect(view([ledger(WANG)]).stamp).not.toBe(view([ledger(WANG, LI)]).stamp)
  })

  it('lists formulas by column with their values and errors, and comments', () => {
    const of = ledger(WANG, [2, '李梅', '女', '', '#N/A', ''])
    const sheets = [
      {
        ...of,
        formulas: [
          { row: 2, column: 4, formula: '=VLOOKUP(B3,名单!A:B,2,0)' },
          { row: 3, column: 4, formula: '=VLOOKUP(B4,名单!A:B,2,0)' },
        ],
        notes: [{ row: 2, column: 1, text: '邻居说\n长期不在家' }],
      },
    ]
    expect(view(sheets)).toMatchObject({
      formulas: [
        { tab: '居民', column: 'E', count: 2, first: 'E3', formula: '=VLOOKUP(B3,名单!A:B,2,0)', value: '19900000001', errors: 1 },
      ],
      notes: { lines: ['居民 B3：邻居说 长期不在家'], more: 0 },
    })
    expect(planAdopt(sheets, noRecords(), context()).report.formulas[1]).toMatchObject({ cell: 'E4', value: '#N/A', isError: true })
  })

  it('stays small for a large ledger', () => {
    const many = Array.from({ length: 3000 }, (_, index): Cell[] => [
      index,
      `王${index}`,
      '男',
      '1981-13-40',
      `1990000${1000 + index}`,
      'x'.repeat(500),
    ])
    expect(JSON.stringify(view([ledger(...many)])).length).toBeLessThan(60_000)
  })
})
