import { Exception } from '../core/exception'
import { publish } from '../core/publish'
import { cellsOf, columnsOf, makeRange, makeSheet, rowsOf } from './cells'
import { nextDataCell, stepOf } from './next-data-cell'
import { newRangeList, rangesOfList } from './range-list'
import { activateAll, activateCell, activeRange, activeRanges, currentCell } from './selection'

class Selection {
  getActiveSheet(): object {
    return makeSheet(activeRange().sheetId)
  }

  getActiveRange(): object {
    return makeRange(activeRange())
  }

  getActiveRangeList(): object {
    return newRangeList(activeRanges())
  }

  getCurrentCell(): object {
    return makeRange(currentCell())
  }

  /** As Ctrl+Shift+arrow: the edge away from the current cell goes on to the next edge of data. */
  getNextDataRange(direction: unknown): object {
    const [range, cell] = [activeRange(), currentCell()]
    const [down] = stepOf(direction)
    const focus = {
      row: range.startRow < cell.startRow ? range.startRow : range.endRow - 1,
      column: range.startColumn < cell.startColumn ? range.startColumn : range.endColumn - 1,
    }
    if (down === 0) {
      const { column } = nextDataCell(range.sheetId, { row: cell.startRow, column: focus.column }, direction)
      const [startColumn, last] = [Math.min(cell.startColumn, column), Math.max(cell.startColumn, column)]
      return makeRange({ ...range, startColumn, endColumn: last + 1 })
    }
    const { row } = nextDataCell(range.sheetId, { row: focus.row, column: cell.startColumn }, direction)
    const [startRow, last] = [Math.min(cell.startRow, row), Math.max(cell.startRow, row)]
    return makeRange({ ...range, startRow, endRow: last + 1 })
  }
}

export const SELECTION_OF_RANGE = {
  activateAsCurrentCell(this: object): object {
    const cell = cellsOf(this)
    if (rowsOf(cell) !== 1 || columnsOf(cell) !== 1) throw new Exception('The range must be a single cell.')
    activateCell(cell)
    return this
  },

  getNextDataCell(this: object, direction: unknown): object {
    const { sheetId, startRow, startColumn } = cellsOf(this)
    const { row, column } = nextDataCell(sheetId, { row: startRow, column: startColumn }, direction)
    return makeRange({ sheetId, startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 })
  },
}

/** Of a sheet, of a spreadsheet and of SpreadsheetApp alike. */
export const SELECTION_METHODS = {
  getSelection(): object {
    return new Selection()
  },

  getActiveRangeList(): object {
    return newRangeList(activeRanges())
  },

  setActiveRangeList(list: unknown): object {
    activateAll(rangesOfList(list))
    return list as object
  },

  setCurrentCell(cell: unknown): object {
    activateCell(cellsOf(cell))
    return makeRange(cellsOf(cell))
  },
}

export function publishSelection(): void {
  publish(Selection, 'SpreadsheetApp.Selection', 'Spreadsheet.Selection')
}
