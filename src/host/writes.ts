/** Writes of a commit as Sheets v4 requests. Texts go in as `stringValue`: nothing anybody typed becomes a formula or a date. */
import type { Cell, ColumnKind } from '../tables/column'
import type { TableWrites } from '../tables/commit'
import { tables } from '../tables/tables'

type Request = GoogleAppsScript.Sheets.Schema.Request
type CellData = GoogleAppsScript.Sheets.Schema.CellData

export const NUMBER_FORMATS: Partial<Record<ColumnKind, GoogleAppsScript.Sheets.Schema.NumberFormat>> = {
  date: { type: 'DATE', pattern: 'yyyy-mm-dd' },
  dateTime: { type: 'DATE_TIME', pattern: 'yyyy-mm-dd hh:mm' },
  text: { type: 'TEXT', pattern: '@' },
  list: { type: 'TEXT', pattern: '@' },
  weekly: { type: 'TEXT', pattern: '@' },
}

/** Updates first, then appended rows, then deletions from the bottom up: so row indexes hold within the one `batchUpdate`. */
export function requestsFor(sheetId: number, { table, layout, updates, appends, deletes }: TableWrites): Request[] {
  const columns: Record<string, { kind: ColumnKind }> = tables[table].columns
  const fieldAt = new Map(Object.entries(layout).map(([field, index]) => [index, field]))
  const width = Math.max(...fieldAt.keys()) + 1
  const requests: Request[] = []
  for (const [rowIndex, cells] of [...updates].sort(([a], [b]) => a - b))
    for (const run of runsOf(layout, cells))
      requests.push({
        updateCells: {
          start: { sheetId, rowIndex, columnIndex: run.start },
          rows: [{ values: run.cells.map((cell) => ({ userEnteredValue: extendedValue(cell) })) }],
          fields: 'userEnteredValue',
        },
      })
  if (appends.length > 0)
    requests.push({
      appendCells: {
        sheetId,
        rows: appends.map((cells) => ({ values: rowOf(cells) })),
        fields: 'userEnteredValue,userEnteredFormat.numberFormat',
      },
    })
  // A sheet must keep a row below the frozen header: as many come as go.
  if (deletes.length > 0) requests.push({ appendDimension: { sheetId, dimension: 'ROWS', length: deletes.length } })
  for (const { start, end } of runsFromBottom(deletes))
    requests.push({ deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex: start, endIndex: end } } })
  return requests

  function rowOf(cells: Record<string, Cell>): CellData[] {
    return Array.from({ length: width }, (_, index) => {
      const field = fieldAt.get(index)
      const cell = field === undefined ? '' : (cells[field] ?? '')
      const numberFormat = field === undefined ? undefined : NUMBER_FORMATS[columns[field]?.kind ?? 'number']
      if (cell === '') return {}
      return { userEnteredValue: extendedValue(cell), ...(numberFormat === undefined ? {} : { userEnteredFormat: { numberFormat } }) }
    })
  }
}

function extendedValue(cell: Cell): GoogleAppsScript.Sheets.Schema.ExtendedValue {
  if (typeof cell === 'number') return { numberValue: cell }
  if (typeof cell === 'boolean') return { boolValue: cell }
  return cell === '' ? {} : { stringValue: cell }
}

/** Neighbouring columns as one request: `[{start, cells}]`. */
function runsOf(layout: TableWrites['layout'], cells: Record<string, Cell>): { start: number; cells: Cell[] }[] {
  const placed = Object.entries(cells).flatMap(([field, cell]) => (layout[field] === undefined ? [] : [{ index: layout[field], cell }]))
  const runs: { start: number; cells: Cell[] }[] = []
  for (const { index, cell } of placed.sort((a, b) => a.index - b.index)) {
    const last = runs[runs.length - 1]
    if (last !== undefined && last.start + last.cells.length === index) last.cells.push(cell)
    else runs.push({ start: index, cells: [cell] })
  }
  return runs
}

/** Neighbouring rows together, the lowest first: what is deleted below moves nothing above. */
function runsFromBottom(rows: readonly number[]): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = []
  for (const row of [...rows].sort((a, b) => b - a)) {
    const last = runs[runs.length - 1]
    if (last !== undefined && last.start === row + 1) last.start = row
    else runs.push({ start: row, end: row + 1 })
  }
  return runs
}
