/** Banded colours, which Excel's cells have as fills of their own. */
import type { Worksheet } from '@cj-tech-master/excelts'
import type { Getters } from '../engine-types'
import { bandColor } from '../shared/band-colors'
import { argb } from './cell-looks'

/** Of all but the cells that have a colour; rows below the last content stay plain. */
export function writeBands(worksheet: Worksheet, sheetId: string, lastRow: number, getters: Getters): void {
  for (const banding of getters.getObjects()) {
    if (banding.kind !== 'banding' || banding.sheetId !== sheetId) continue
    const { top, bottom, left, right } = banding.zone
    for (let row = top; row <= Math.min(bottom, lastRow); row++) {
      for (let col = left; col <= right; col++) {
        const position = { sheetId, row, col }
        const color = bandColor(banding, position)
        if (color === undefined || getters.getCell(position)?.style?.fillColor) continue
        worksheet.getCell(row + 1, col + 1).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(color) } }
      }
    }
  }
}
