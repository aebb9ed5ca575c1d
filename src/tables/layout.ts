/** Where each column of a table stands on its tab: found by the key that set-up left on the column, else by header in any language. */
import { LANGUAGES } from '../domain/language'
import type { Cell } from './column'
import { type TableName, tables } from './tables'

/** Field name → column index from 0. */
export type Layout = Record<string, number>

export interface LayoutFault {
  /** `header_row_gone`: a record stands where the headers were. */
  code: 'header_missing' | 'header_doubled' | 'header_row_gone'
  table: TableName
  field: string
}

/**
 * @param headers first row of the tab
 * @param keys column index → field name, from the column's developer metadata; sparse
 * @param fields only these, when given
 */
export function layOut(
  name: TableName,
  headers: readonly Cell[],
  keys: ReadonlyMap<number, string>,
  fields: readonly string[] = Object.keys(tables[name].columns),
): Layout | LayoutFault {
  const layout: Layout = {}
  for (const [field, column] of Object.entries(tables[name].columns)) {
    if (!fields.includes(field)) continue
    const keyed = [...keys].filter(([, key]) => key === field).map(([index]) => index)
    const words = LANGUAGES.map((language) => column.header[language])
    const titled = headers.flatMap((header, index) => (!keys.has(index) && words.includes(String(header).trim()) ? [index] : []))
    const places = keyed.length > 0 ? keyed : titled
    if (places[0] === undefined) return { code: 'header_missing', table: name, field }
    if (places.length > 1) return { code: 'header_doubled', table: name, field }
    layout[field] = places[0]
  }
  const first = headers[layout.id ?? -1]
  if (String(first).startsWith(`${tables[name].idPrefix}-`)) return { code: 'header_row_gone', table: name, field: 'id' }
  return layout
}

/** Tells what {@link layOut} gave. */
export function isLayoutFault(value: Layout | LayoutFault): value is LayoutFault {
  return typeof value.code === 'string'
}
