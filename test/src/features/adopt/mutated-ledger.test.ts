import fc from 'fast-check'
import { type AdoptData, planAdopt } from '../../../../src/features/adopt/plan-adopt'
import type { SourceSheet } from '../../../../src/features/adopt/source'
import { type Cell, isFault } from '../../../../src/tables/column'
import { type Row, type TableName, tables } from '../../../../src/tables/tables'
import { readLedger } from '../../../fixtures/read-ledger'
import { commit, context, noRecords } from './ledger-for-tests'
import { anyCell } from './normalise/cells-for-tests'

const ADOPTIONS = 50
const MUTATIONS = 200
/** Of each tab, so that fifty ledgers are adopted in seconds. */
const FIRST_ROWS = 40
const MOST_CHARACTERS = 50_000

type Mutation = { kind: 'cell'; cell: Cell } | { kind: 'empty' | 'copy' | 'otherColumn' | 'rows' | 'columns' | 'merge' | 'unmerge' }

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  { weight: 10, arbitrary: anyCell.map((cell): Mutation => ({ kind: 'cell', cell })) },
  { weight: 4, arbitrary: fc.constant<Mutation>({ kind: 'empty' }) },
  { weight: 4, arbitrary: fc.constant<Mutation>({ kind: 'otherColumn' }) },
  { weight: 4, arbitrary: fc.constant<Mutation>({ kind: 'copy' }) },
  { weight: 1, arbitrary: fc.constantFrom<Mutation>({ kind: 'rows' }, { kind: 'merge' }, { kind: 'unmerge' }) },
  { weight: 1, arbitrary: fc.constantFrom<Mutation>({ kind: 'rows' }, { kind: 'merge' }, { kind: 'columns' }) },
)

/** Where it strikes: four numbers of [0, 1). */
type Aim = [tab: number, row: number, column: number, other: number]

function mutate(sheets: SourceSheet[], [tab, row, column, other]: Aim, change: Mutation): void {
  const sheet = sheets[Math.floor(tab * sheets.length)]
  if (sheet === undefined) return
  const { cells, merges } = sheet
  const width = Math.max(1, ...cells.map((line) => line.length))
  const [r, c] = [Math.floor(row * cells.length), Math.floor(column * width)]
  const [otherRow, otherColumn] = [Math.floor(other * cells.length), Math.floor(other * width)]
  const line = cells[r] ?? []
  switch (change.kind) {
    case 'cell':
      line[c] = change.cell
      return
    case 'empty':
      line[c] = ''
      return
    case 'otherColumn':
      line[c] = cells[otherRow]?.[otherColumn] ?? ''
      return
    case 'copy':
      line[c] = cells[otherRow]?.[c] ?? ''
      return
    case 'rows':
      ;[cells[r], cells[otherRow]] = [cells[otherRow] ?? [], line]
      return
    case 'columns':
      for (const one of cells) [one[c], one[otherColumn]] = [one[otherColumn] ?? '', one[c] ?? '']
      return
    case 'merge': {
      const [endRow, endColumn] = [Math.min(cells.length, r + 1 + Math.floor(other * 4)), Math.min(width, c + 1 + Math.floor(other * 2))]
      merges.push({ startRow: r, endRow, startColumn: c, endColumn })
      for (let at = r; at < endRow; at++) for (let to = c; to < endColumn; to++) if (at !== r || to !== c) (cells[at] ?? [])[to] = ''
      return
    }
    case 'unmerge':
      merges.splice(Math.floor(other * merges.length), 1)
  }
}

/** What the tab would hold of a record, and what is read from there again; faults are named. */
function readAgain<N extends TableName>(name: N, record: Row<N>): { record: Row<N>; refused: string[] } {
  const refused: string[] = []
  const again = Object.entries(tables[name].columns).map(([field, column]) => {
    const value = (record as Record<string, unknown>)[field] ?? null
    const cell = column.encode(value as never, 'zh-CN')
    const back = column.decode(cell)
    if (isFault(back)) refused.push(`${name}.${field}: ${back.fault} ${JSON.stringify(value)}`)
    if (String(cell).length > MOST_CHARACTERS) refused.push(`${name}.${field}: ${String(cell).length} characters`)
    return [field, isFault(back) ? null : back]
  })
  return { record: Object.fromEntries(again) as Row<N>, refused }
}

describe('the demo ledger with 10,000 cells changed at random', () => {
  let ledger: SourceSheet[]

  beforeAll(async () => {
    ledger = (await readLedger('demo/longzhuyuan.xlsx')).map((sheet) => ({ ...sheet, cells: sheet.cells.slice(0, FIRST_ROWS) }))
  })

  const unit = fc.noBias(fc.integer({ min: 0, max: 999_999 })).map((part) => part / 1_000_000)
  const strokes = fc.array(fc.tuple(fc.tuple(unit, unit, unit, unit), mutation), {
    minLength: MUTATIONS,
    maxLength: MUTATIONS,
    size: 'max',
  })
  const ledgers = strokes.map((list) => {
    const sheets = structuredClone(ledger)
    for (const [aim, change] of list) mutate(sheets, aim, change)
    return sheets
  })

  it('loses no row, plans nothing that the tables refuse, and is at rest when it was adopted', () => {
    fc.assert(
      fc.property(fc.noShrink(ledgers), (sheets) => {
        const { plan, report } = planAdopt(sheets, noRecords(), context())
        for (const [index, tab] of report.tabs.entries()) {
          const filled = (sheets[index]?.cells ?? []).filter((line) => line.some((cell) => String(cell).trim() !== '')).length
          expect({ tab: tab.title, rows: Object.values(tab.counts).reduce((sum, count) => sum + count, 0) }).toEqual({
            tab: tab.title,
            rows: tab.rows,
          })
          expect(tab.rows - tab.counts.blank).toBeLessThanOrEqual(filled)
          expect({ tab: tab.title, data: tab.tables.reduce((sum, { rows }) => sum + rows, 0) }).toEqual({
            tab: tab.title,
            data: tab.counts.data + tab.shared,
          })
          for (const table of tab.tables) expect({ ...table, rows: table.records + table.joined + table.reviewOnly }).toEqual(table)
          const told = new Set(report.problems.filter(({ table }) => table === tab.title).map(({ row }) => row))
          expect(tab.tables.reduce((sum, { reviewOnly }) => sum + reviewOnly, 0)).toBeLessThanOrEqual(told.size + tab.shared)
        }
        const inserted = plan.steps.flat().flatMap((change) => (change.kind === 'insert' ? [change] : []))
        expect(inserted.flatMap(({ table, record }) => readAgain(table, record as Row<TableName>).refused)).toEqual([])
        const after = commit(noRecords(), plan)
        const stored = Object.fromEntries(
          Object.entries(after).map(([table, rows]) => [
            table,
            rows.map((row) => readAgain(table as TableName, row as Row<TableName>).record),
          ]),
        ) as unknown as AdoptData
        expect(planAdopt(sheets, stored, context()).plan.steps).toEqual([])
      }),
      { seed: 20_260_227, numRuns: ADOPTIONS },
    )
  })
})
