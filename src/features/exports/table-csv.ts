/** One table as a file for other programs. */
import { dateFromSerial, dateTimeFromSerial } from '../../domain/civil-date'
import { guarded, writeCsv } from '../../domain/csv'
import type { Cell } from '../../tables/column'
import type { Layout } from '../../tables/layout'
import { TABLE_NAMES, type TableName, tables } from '../../tables/tables'

export interface Exports {
  tables: { name: TableName; title: string }[]
  /** Where the whole spreadsheet is had as .xlsx. */
  workbook: string
}

export interface TableFile {
  name: TableName
  /** Of the file, with its ending. */
  file: string
  csv: string
}

/** What staff may take out: not what only Linli keeps, nor mail, whose links stand for the signature of whoever gets it. */
export const EXPORTED: readonly TableName[] = TABLE_NAMES.filter((name) => name !== 'Audit' && name !== 'Outbox')

/**
 * The tab as it stands, with columns that staff added and cells that could not be read; days as `yyyy-MM-dd`. Texts are kept from being
 * taken for numbers, days or formulas.
 * @param values all rows of the tab, header first; dates as serial numbers
 * @param layout where the known columns stand
 */
export function tableCsv(name: TableName, values: readonly Cell[][], layout: Layout): string {
  const columns = tables[name].columns as Record<string, { kind: string }>
  const kinds = new Map(Object.entries(layout).map(([field, index]) => [index, columns[field]?.kind ?? 'text']))
  const width = Math.max(0, ...values.map((row) => row.length))
  const rows = values.filter((row, index) => index === 0 || row.some((cell) => cell !== ''))
  return writeCsv(rows.map((row) => Array.from({ length: width }, (_, index) => fieldOf(row[index] ?? '', kinds.get(index) ?? ''))))
}

function fieldOf(cell: Cell, kind: string): string {
  if (typeof cell === 'string') return guarded(cell)
  const day =
    typeof cell !== 'number' ? null : kind === 'date' ? dateFromSerial(cell) : kind === 'dateTime' ? dateTimeFromSerial(cell) : null
  return day ?? String(cell)
}
