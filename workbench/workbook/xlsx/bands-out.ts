/** Banded colours, which Excel's cells have as fills of their own. */
import type { Worksheet } from '@cj-tech-master/excelts'
import type { Getters, StoredObject } from '../engine-types'
import { argb } from './cell-looks'

type Bands = Record<'header' | 'first' | 'second' | 'footer', string | null>

/** Of all but the cells that have a colour; rows below the last content stay plain. */
export function writeBands(worksheet: Worksheet, sheetId: string, lastRow: number, getters: Getters): void {
  for (const { kind, zone, data, ...object } of getters.getObjects()) {
    if (kind !== 'banding' || object.sheetId !== sheetId) continue
    for (let row = zone.top; row <= Math.min(zone.bottom, lastRow); row++) {
      for (let col = zone.left; col <= zone.right; col++) {
        const color = bandColor(data as { rows: Bands | null; columns: Bands | null }, zone, row, col)
        if (color === null || getters.getCell({ sheetId, row, col })?.style?.fillColor) continue
        worksheet.getCell(row + 1, col + 1).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(color) } }
      }
    }
  }
}

function bandColor({ rows, columns }: { rows: Bands | null; columns: Bands | null }, zone: StoredObject['zone'], row: number, col: number) {
  if (rows !== null) return colorAt(rows, row - zone.top, zone.bottom - zone.top)
  return columns === null ? null : colorAt(columns, col - zone.left, zone.right - zone.left)
}

function colorAt({ header, first, second, footer }: Bands, index: number, last: number): string | null {
  if (index === 0 && header !== null) return header
  if (index === last && footer !== null) return footer
  return (index - (header === null ? 0 : 1)) % 2 === 0 ? first : second
}
