/** Tabs that hold a table of Linli, as an export has it: known by our own headers, in any language, not by words of ledgers. */
import { LANGUAGES } from '../../../domain/language'
import type { Layout } from '../../../tables/layout'
import { TABLE_NAMES, type TableName, tables } from '../../../tables/tables'
import type { SourceSheet } from '../source'

export interface OwnTab {
  sheet: SourceSheet
  table: TableName
  layout: Layout
}

/** A column more or less does not matter: staff add some, and older exports lack some. */
const LEAST_SHARE = 2 / 3

/** Null unless the first row has the id, all required columns and most others of a table; of several tables the one with most. */
export function ownTable(sheet: SourceSheet): OwnTab | null {
  const headers = (sheet.cells[0] ?? []).map((cell) => String(cell).trim())
  const fitting = TABLE_NAMES.map((table) => ({ table, layout: layoutOf(table, headers) })).filter(({ table, layout }) =>
    isThere(table, layout),
  )
  const [best] = fitting.sort((a, b) => size(b.layout) - size(a.layout))
  return best === undefined ? null : { sheet, ...best }
}

function layoutOf(table: TableName, headers: readonly string[]): Layout {
  const layout: Layout = {}
  for (const [field, { header }] of Object.entries(tables[table].columns)) {
    const places = headers.flatMap((text, index) => (LANGUAGES.some((language) => header[language] === text) ? [index] : []))
    if (places.length === 1 && places[0] !== undefined) layout[field] = places[0]
  }
  return layout
}

function isThere(table: TableName, layout: Layout): boolean {
  const columns = Object.entries(tables[table].columns)
  const needed = columns.filter(([field, { required }]) => required || field === 'id')
  return needed.every(([field]) => field in layout) && size(layout) >= columns.length * LEAST_SHARE
}

function size(layout: Layout): number {
  return Object.keys(layout).length
}
