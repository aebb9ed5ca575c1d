import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { compareSamples } from '../../../../bench/adopt/fields'
import type { Key } from '../../../../bench/adopt/key'
import { compareProblems } from '../../../../bench/adopt/problems'
import { indexReport } from '../../../../bench/adopt/report-index'
import { planAdopt } from '../../../../src/features/adopt/plan-adopt'
import { ledgerReport } from '../../../../src/features/adopt/tell/ledger-report'
import type { Cell } from '../../../../src/tables/column'
import { CLERKS_WORDS, SPOKEN_WORDS } from '../../../fixtures/other-words'
import { readLedger } from '../../../fixtures/read-ledger'
import { commit, context, noRecords } from './ledger-for-tests'

describe.each(['village', 'new-estate', 'old-street', 'high-rise'])('the ledger of another office: %s', (name) => {
  const key: Key = JSON.parse(gunzipSync(readFileSync(`test/fixtures/ledgers/${name}.expected.json.gz`)).toString())
  let sheets: Awaited<ReturnType<typeof readLedger>>
  let adopted: ReturnType<typeof planAdopt>
  let index: ReturnType<typeof indexReport>

  beforeAll(async () => {
    sheets = await readLedger(`test/fixtures/ledgers/${name}.xlsx`)
    adopted = planAdopt(sheets, noRecords(), context())
    index = indexReport(ledgerReport(adopted, context()))
  })

  it('is read right in at least 99.9 of 100 fields', () => {
    const figures = Object.entries(key.tables).map(([table, entry]) => compareSamples(table, entry, index))
    const asked = figures.reduce((sum, { asked }) => sum + asked, 0)
    const wrong = figures.flatMap(({ wrong }) => wrong)
    expect(asked).toBeGreaterThan(8000)
    expect(wrong.length <= asked / 1000 ? [] : wrong).toEqual([])
  })

  it('has all its troubles shown, and nothing else blamed', () => {
    const { missed, falseAlarms } = compareProblems(key, index)
    expect({ missed, falseAlarms }).toEqual({ missed: [], falseAlarms: [] })
  })

  it('loses no row, also where lists share one or a row holds several records', () => {
    for (const { rows, shared, counts, tables } of adopted.report.tabs) {
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(rows)
      expect(tables.reduce((sum, table) => sum + table.rows, 0)).toBe(counts.data + shared)
      for (const table of tables) expect(table.records + table.joined + table.reviewOnly).toBe(table.rows)
    }
    const fates = index.report.tabs.flatMap(({ rows }) => rows.map(({ is }) => is))
    expect(fates).not.toContain('unaccounted')
  })

  it('proposes nothing when it is adopted again', () => {
    const again = planAdopt(sheets, commit(noRecords(), adopted.plan), context())
    expect(again.plan.steps).toEqual([])
    expect(again.gone).toEqual([])
  })
})

describe.each([
  ['of talk', SPOKEN_WORDS],
  ['of clerks', CLERKS_WORDS],
])('the ledger of the village under words %s', (_, words) => {
  it('is read right in at least 99 of 100 fields', async () => {
    const key: Key = JSON.parse(gunzipSync(readFileSync('test/fixtures/ledgers/village.expected.json.gz')).toString())
    const sheets = await readLedger('test/fixtures/ledgers/village.xlsx')
    const renamed = sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map((cells) => underOther(words, cells)) }))
    const index = indexReport(ledgerReport(planAdopt(renamed, noRecords(), context()), context()))
    const figures = Object.entries(key.tables).map(([table, entry]) => compareSamples(table, entry, index))
    const asked = figures.reduce((sum, { asked }) => sum + asked, 0)
    const wrong = figures.flatMap(({ wrong }) => wrong)
    expect(asked).toBeGreaterThan(8000)
    expect(wrong.length <= asked / 100 ? [] : wrong).toEqual([])
  })
})

/** A row of three or more header words under their other words; any other row as it is. */
function underOther(words: Record<string, string>, cells: Cell[]): Cell[] {
  const isHeader = cells.filter((cell) => String(cell).trim() in words).length >= 3
  return isHeader ? cells.map((cell) => words[String(cell).trim()] ?? cell) : cells
}
