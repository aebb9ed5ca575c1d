import type { CellRange } from '../../workbook/reads'
import { Exception } from '../core/exception'
import { publish } from '../core/publish'
import { sheetInfo } from './cells'

/** Where something lies over a sheet: row and column of the cell it hangs on, from 1, and pixels from that cell's corner. */
export interface SheetPosition {
  row: number
  column: number
  offsetX: number
  offsetY: number
}

class ContainerInfo {
  readonly #position: SheetPosition

  constructor(position: SheetPosition) {
    this.#position = position
  }

  getAnchorRow(): number {
    return this.#position.row
  }

  getAnchorColumn(): number {
    return this.#position.column
  }

  getOffsetX(): number {
    return this.#position.offsetX
  }

  getOffsetY(): number {
    return this.#position.offsetY
  }
}

export function publishContainerInfo(): void {
  publish(ContainerInfo, 'SpreadsheetApp.ContainerInfo', 'Spreadsheet.ContainerInfo')
}

export function newContainerInfo(position: SheetPosition): object {
  return new ContainerInfo(position)
}

/** The cell, as kept objects have it. */
export function anchorRange(sheetId: number, { row, column }: SheetPosition): CellRange {
  return { sheetId, startRow: row - 1, endRow: row, startColumn: column - 1, endColumn: column }
}

/** Throws for what is no place in the sheet. */
export function checkedPosition(sheetId: number, row: unknown, column: unknown, offsetX: unknown = 0, offsetY: unknown = 0): SheetPosition {
  const { rows, columns } = sheetInfo(sheetId)
  const position = { row: Number(row), column: Number(column), offsetX: Number(offsetX), offsetY: Number(offsetY) }
  if (!(position.row >= 1 && position.row <= rows)) throw new Exception('Those rows are out of bounds.')
  if (!(position.column >= 1 && position.column <= columns)) throw new Exception('Those columns are out of bounds.')
  return position
}
