import { Exception } from '../core/exception'
import { publish } from '../core/publish'
import { cellsOf, columnsOf, makeRange, makeSheet, rowsOf } from './cells'
import { oneCell } from './range-address'
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
    const row = range.startRow < cell.startRow ? range.startRow : range.endRow - 1
    const column = range.startColumn < cell.startColumn ? range.startColumn : range.endColumn - 1
    const alongRow = ['NEXT', 'PREVIOUS'].includes(String(direction))
    const from = alongRow ? oneCell(cell, 0, column - cell.startColumn) : oneCell(cell, row - cell.startRow, 0)
    const to = cellsOf((makeRange(from) as { getNextDataCell(direction: unknown): object }).getNextDataCell(direction))
    if (alongRow) {
      const columns = [cell.startColumn, to.startColumn]
      return makeRange({ ...range, startColumn: Math.min(...columns), endColumn: Math.max(...columns) + 1 })
    }
    const rows = [cell.startRow, to.startRow]
    return makeRange({ ...range, startRow: Math.min(...rows), endRow: Math.max(...rows) + 1 })
  }
}

export const SELECTION_OF_RANGE = {
  activateAsCurrentCell(this: object): object {
    const cell = cellsOf(this)
    if (rowsOf(cell) !== 1 || columnsOf(cell) !== 1) throw new Exception('The range must be a single cell.')
    activateCell(cell)
    return this
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
