/** Cells whose words depend on the language (choices, yes/no, weekly times), written again in another one. */
import type { Language } from '../../domain/language'
import type { Column, ColumnKind } from '../../tables/column'
import { encodeRecord, type ReadTable } from '../../tables/rows'
import { tables } from '../../tables/tables'

type Request = GoogleAppsScript.Sheets.Schema.Request

const WORDED: ReadonlySet<ColumnKind> = new Set(['choice', 'boolean', 'weekly'])

/** One request for each run of neighbouring rows of a column; rows with problems stay as they are. */
export function relabelRequests(sheetId: number, read: ReadTable, language: Language): Request[] {
  const columns: Record<string, Column<unknown>> = tables[read.name].columns
  const worded = Object.entries(columns).filter(([, { kind, choices }]) => WORDED.has(kind) || (kind === 'list' && choices !== null))
  const requests: Request[] = []
  for (const [field] of worded) {
    const columnIndex = read.layout[field]
    for (const rows of runsOfRows(read.rows))
      requests.push({
        updateCells: {
          start: { sheetId, rowIndex: rows[0]?.index ?? 0, columnIndex: columnIndex ?? 0 },
          rows: rows.map(({ record }) => {
            const cell = encodeRecord(read.name, record, language)[field]
            return { values: [{ userEnteredValue: cell === '' ? {} : { stringValue: String(cell) } }] }
          }),
          fields: 'userEnteredValue',
        },
      })
  }
  return requests
}

function runsOfRows(rows: ReadTable['rows']): ReadTable['rows'][] {
  const runs: ReadTable['rows'][] = []
  for (const row of rows) {
    const last = runs[runs.length - 1]
    if (last !== undefined && last[last.length - 1]?.index === row.index - 1) last.push(row)
    else runs.push([row])
  }
  return runs
}
