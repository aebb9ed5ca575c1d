import type { BorderLine, CellBorder } from '../../workbook/reads'
import { constant } from '../core/enumeration'
import { publish } from '../core/publish'
import { readCells } from './cell-values'
import { cellsOf } from './cells'
import { colorObject, noColor } from './color-object'
import { oneCell } from './range-address'

type Line = CellBorder['top']

/** Names of SpreadsheetApp.BorderStyle, by the workbook's. */
const STYLES: Record<BorderLine, string> = {
  thin: 'SOLID',
  medium: 'SOLID_MEDIUM',
  thick: 'SOLID_THICK',
  dashed: 'DASHED',
  dotted: 'DOTTED',
}

/** One side of a cell. */
class BorderSide {
  readonly #line: Line

  constructor(line: Line) {
    this.#line = line
  }

  getColor(): object {
    return this.#line ? colorObject(this.#line.color) : noColor()
  }

  getBorderStyle(): unknown {
    return this.#line ? constant('Spreadsheet.BorderStyle', STYLES[this.#line.style]) : null
  }
}

class Border {
  readonly #border: CellBorder

  constructor(border: CellBorder) {
    this.#border = border
  }

  getTop(): object {
    return new BorderSide(this.#border.top)
  }

  getLeft(): object {
    return new BorderSide(this.#border.left)
  }

  getBottom(): object {
    return new BorderSide(this.#border.bottom)
  }

  getRight(): object {
    return new BorderSide(this.#border.right)
  }
}

/** Works on line though the reference does not have it. */
export const BORDER_OF_RANGE = {
  /** The lines around the first cell; null when there are none. */
  getBorder(this: object): object | null {
    const border = readCells(oneCell(cellsOf(this), 0, 0), ['borders']).borders[0]?.[0]
    return border && Object.values(border).some(Boolean) ? new Border(border) : null
  },
}

export function publishBorder(): void {
  publish(BorderSide, 'SpreadsheetApp.BorderSide', 'Spreadsheet.BorderSide')
  publish(Border, 'SpreadsheetApp.Border', 'Spreadsheet.Border')
}
