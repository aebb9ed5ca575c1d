/** The look of a whole column, which its cells have where the file holds none. */
import type { Worksheet } from '@cj-tech-master/excelts'
import { engine } from '../engine'
import type { NumberedLooks } from './numbered-looks'
import type { SheetData } from './sheet-data'

/** Adds to the sheet's styles, formats and borders, by stretches of the column that hold no cell. */
export function readColumnLooks(worksheet: Worksheet, sheet: SheetData, looks: NumberedLooks): void {
  for (let col = 0; col < sheet.colNumber; col++) {
    const column = worksheet.getColumn(col + 1)
    if (Object.keys(column.style ?? {}).length === 0) continue
    const { style, format, border } = looks.of(column)
    for (const zone of emptyZones(worksheet, sheet.rowNumber, col)) {
      if (style !== undefined) sheet.styles[zone] = style
      if (format !== undefined) sheet.formats[zone] = format
      if (border !== undefined) sheet.borders[zone] = border
    }
  }
}

/** Stretches of the column without a cell, but for rows with a look of their own. */
function* emptyZones(worksheet: Worksheet, rows: number, col: number): Generator<string> {
  const isEmpty = (row: number) => {
    const found = worksheet.findRow(row + 1)
    return found === undefined || (found.findCell(col + 1) === undefined && Object.keys(found.style ?? {}).length === 0)
  }
  for (let top = 0; top < rows; top++) {
    if (!isEmpty(top)) continue
    let bottom = top
    while (bottom + 1 < rows && isEmpty(bottom + 1)) bottom += 1
    yield `${engine.helpers.toXC(col, top)}:${engine.helpers.toXC(col, bottom)}`
    top = bottom
  }
}
