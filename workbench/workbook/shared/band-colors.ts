/** Which colour alternating colours give a cell, on a page. */
import type { Position, StoredObject, Zone } from '../engine-types'

/** '#rrggbb'; null where that part has no colour of its own. */
export interface Bands {
  header: string | null
  first: string | null
  second: string | null
  footer: string | null
}

export interface BandingData {
  rows: Bands | null
  columns: Bands | null
}

/** Undefined outside of `banding`. Where rows and columns are coloured, rows win. */
export function bandColor({ sheetId, zone, data }: StoredObject, position: Position): string | undefined {
  if (sheetId !== position.sheetId || !contains(zone, position)) return undefined
  const { rows, columns } = data as BandingData
  const byRow = rows && colorAt(rows, position.row - zone.top, zone.bottom - position.row)
  return byRow ?? (columns && colorAt(columns, position.col - zone.left, zone.right - position.col)) ?? undefined
}

function contains({ top, bottom, left, right }: Zone, { row, col }: Position): boolean {
  return row >= top && row <= bottom && col >= left && col <= right
}

/** `index` from the start of the range, `left` to its end. */
function colorAt({ header, first, second, footer }: Bands, index: number, left: number): string | null {
  if (header !== null && index === 0) return header
  if (footer !== null && left === 0) return footer
  return (index - (header === null ? 0 : 1)) % 2 === 0 ? first : second
}
