import type { Language } from '../../../../src/domain/language'
import { type AdoptData, planAdopt } from '../../../../src/features/adopt/plan-adopt'
import type { SourceSheet } from '../../../../src/features/adopt/source'
import type { Cell } from '../../../../src/tables/column'
import { encodeRecord } from '../../../../src/tables/rows'
import { type Row, TABLE_NAMES, type TableName, tables } from '../../../../src/tables/tables'
import { readLedger } from '../../../fixtures/read-ledger'
import { commit, context, noRecords, sheet } from './ledger-for-tests'

type Records = Partial<{ [N in TableName]: Row<N>[] }>

/** The tabs of an office as its export has them. */
function exported(records: Records, language: Language): SourceSheet[] {
  return TABLE_NAMES.map((name) => {
    const columns = Object.entries(tables[name].columns)
    const rows = (records[name] ?? []).map((record) => {
      const cells = encodeRecord(name, record as Row<TableName>, language)
      return columns.map(([field]): Cell => cells[field] ?? '')
    })
    return sheet(tables[name].title[language], [columns.map(([, { header }]) => header[language]), ...rows])
  })
}

/** What must be alike, by id: all but the source, which a typed record gets from its tab. A list with nothing in it is an empty cell. */
function substance({ Review: _, ...adopted }: AdoptData): Record<string, string[]> {
  const text = (row: object) =>
    JSON.stringify({ ...row, source: '' }, (_key, value) => (Array.isArray(value) && value.length === 0 ? null : value), 0)
  return Object.fromEntries(
    Object.entries(adopted).map(([table, rows]) => [table, (rows as { id: string }[]).map((row) => text(inOrder(row))).sort()]),
  )
}

function inOrder(row: object): object {
  return Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))
}

const typed: Row<'Residents'> = {
  ...Object.fromEntries(Object.keys(tables.Residents.columns).map((field) => [field, null])),
  id: 'RES-TYPEDONE',
  name: '=1+1 欧阳·娜娜',
  phones: ['19900000001'],
  idNumber: '11010119900307123X',
  consentAt: '2026-03-02 09:15',
  note: '@网格员 "下午"在家,\n<b>来</b>',
} as Row<'Residents'>

describe('adopting what an office exported', () => {
  let ledger: SourceSheet[]
  let office: AdoptData

  beforeAll(async () => {
    ledger = await readLedger('demo/longzhuyuan.xlsx')
    office = commit(noRecords(), planAdopt(ledger, noRecords(), context()).plan)
    office.Residents.push(typed)
    office.Venues.push({
      ...(office.Venues[0] as Row<'Venues'>),
      id: 'VEN-TYPEDONE',
      name: '新教室',
      booked: [{ day: 2, start: 540, end: 600, weeks: 'odd' }],
    })
  })

  it.each(['zh-CN', 'en'] as const)('gives a new office the same records, from tabs in %s', (language) => {
    const sheets = exported(office, language)
    const { plan, report } = planAdopt(sheets, noRecords(), context())
    const after = commit(noRecords(), plan)
    expect(substance(after)).toEqual(substance(office))
    expect(after.Review).toEqual([])
    expect(report.tabs.flatMap(({ tables: found }) => found).every(({ confidence, role }) => confidence === 1 && role === 'ownTable')).toBe(
      true,
    )
    for (const { rows, counts, tables: found } of report.tabs) {
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(rows)
      expect(found.reduce((sum, table) => sum + table.records + table.joined + table.reviewOnly, 0)).toBe(counts.data)
    }
    expect(planAdopt(sheets, after, context()).plan.steps).toEqual([])
  })

  it('adds nothing of a ledger whose records the same file has already', () => {
    const { plan } = planAdopt([...ledger, ...exported(office, 'zh-CN')], noRecords(), context())
    const after = commit(noRecords(), plan)
    expect(substance(after)).toEqual(substance(office))
    expect(after.Review.map(({ key }) => key).sort()).toEqual(office.Review.map(({ key }) => key).sort())
  })

  it('fills what is empty of a record that is here, and lets links follow', () => {
    const here = noRecords()
    const [first] = office.Residents.filter(({ idNumber, householdId }) => idNumber !== null && householdId !== null)
    if (first === undefined) throw new Error('no resident')
    here.Residents.push({ ...first, id: 'RES-OTHER222', householdId: null, note: '本办公室写的', source: null })
    const after = commit(here, planAdopt(exported(office, 'en'), here, context()).plan)
    const kept = after.Residents.find(({ id }) => id === 'RES-OTHER222')
    expect(kept).toMatchObject({ householdId: first.householdId, note: '本办公室写的' })
    expect(after.Residents).toHaveLength(office.Residents.length)
    const links = office.Enrolments.filter(({ residentId }) => residentId === first.id).length
    expect(after.Enrolments.filter(({ residentId }) => residentId === 'RES-OTHER222')).toHaveLength(links)
  })

  it('gives ids to rows that staff typed without one, once', () => {
    const rows = exported(
      {
        Residents: [
          { ...typed, id: '', idNumber: null, phones: null },
          { ...typed, id: '', name: '李强' },
        ],
      },
      'zh-CN',
    )
    const after = commit(noRecords(), planAdopt(rows, noRecords(), context()).plan)
    expect(after.Residents.map(({ name, id }) => [name, /^RES-\w{8}$/.test(id)])).toEqual([
      [typed.name, true],
      ['李强', true],
    ])
    expect(planAdopt(rows, after, context()).plan.steps).toEqual([])
  })

  it('notes a cell that the column cannot hold, and a row without what it needs', () => {
    const [tab] = exported(
      {
        Residents: [
          { ...typed, sex: null },
          { ...typed, id: 'RES-2' },
        ],
      },
      'zh-CN',
    ).filter(({ title }) => title === '居民')
    if (tab === undefined) throw new Error('no tab')
    const column = (header: string) => tab.cells[0]?.indexOf(header) ?? -1
    ;(tab.cells[1] ?? [])[column('出生日期')] = '去年'
    ;(tab.cells[2] ?? [])[column('姓名')] = ''
    const { plan, report } = planAdopt([tab], noRecords(), context())
    expect(report.problems.map(({ code, row, table }) => [table, row, code])).toEqual([
      ['居民', 2, 'not_a_date'],
      ['居民', 3, 'cell_empty'],
    ])
    expect(report.tabs[0]?.tables[0]).toMatchObject({ rows: 2, records: 1, joined: 0, reviewOnly: 1 })
    expect(commit(noRecords(), plan).Residents.map(({ id }) => id)).toEqual(['RES-TYPEDONE'])
  })
})
