/** Decisions of the office that could not be followed, told at the header they are about. */

import type { ColumnHeader } from '../find/header'
import type { FoundTab } from '../find/tables'
import type { Located } from '../findings'
import { compact } from '../normalise/plain-text'
import type { Doubt } from './choices'
import { columnNames } from './header-key'

export function doubtsOf({ sheet, tables, offers }: FoundTab): Located[] {
  const ofTables = tables.flatMap(({ doubts, headers, headerRows }) => located(sheet.title, doubts, headers, headerRows))
  const ofOffers = offers.flatMap(({ doubts, header }) =>
    located(
      sheet.title,
      doubts,
      header.columns,
      header.rows.map((row) => row + 1),
    ),
  )
  return [...ofTables, ...ofOffers]
}

function located(tab: string, doubts: readonly Doubt[], headers: readonly ColumnHeader[], rows: readonly number[]): Located[] {
  const names = columnNames(headers)
  return doubts.map(({ column, answer, ...finding }) => {
    const named = headers.find(({ index }) => column !== null && compact(names.get(index) ?? '') === compact(column))
    return { ...finding, place: { tab, row: Math.max(...rows), column: named?.letter ?? null }, raw: answer }
  })
}
