/** Cells as a saved workbook lists them, put together again. */
import type { EngineStyle } from '../engine-types'
import type { Engine } from './extension'

export interface SavedSheet {
  id: string
  /** By A1 notation; the engine's packed form has ranges as keys, or differences as values. */
  cells: Record<string, unknown>
  /** Zone → key in {@link SavedCells}. */
  styles?: Record<string, number>
  formats?: Record<string, number>
}

export interface SavedCells {
  sheets: SavedSheet[]
  styles: Record<number, EngineStyle>
  formats: Record<number, string>
}

export interface SavedCell {
  content?: string
  style?: EngineStyle | undefined
  format?: string | undefined
}

/** Whether each cell stands for itself, as this project saves them. */
export function isUnpacked({ sheets }: SavedCells): boolean {
  return sheets.every(({ cells }) => Object.entries(cells).every(([at, content]) => typeof content === 'string' && !at.includes(':')))
}

/** Each cell that holds anything, by column, then by row. */
export function* savedCells(
  { toCartesian, toZone }: Engine['helpers'],
  { cells, styles, formats }: SavedSheet,
  saved: SavedCells,
): Generator<{ row: number; col: number; cell: SavedCell }> {
  /** Keys that are numbers are kept in order. */
  const columns: Record<number, Record<number, SavedCell>> = {}
  const cellAt = (row: number, col: number) => {
    columns[col] ??= {}
    const column = columns[col]
    column[row] ??= {}
    return column[row]
  }
  for (const [at, content] of Object.entries(cells)) {
    if (content === '') continue
    const { row, col } = toCartesian(at)
    cellAt(row, col).content = String(content)
  }
  const spread = (byZone: Record<string, number> | undefined, put: (cell: SavedCell, key: number) => void) => {
    for (const [xc, key] of Object.entries(byZone ?? {})) {
      const { top, bottom, left, right } = toZone(xc)
      for (let col = left; col <= right; col++) for (let row = top; row <= bottom; row++) put(cellAt(row, col), key)
    }
  }
  spread(styles, (cell, key) => {
    cell.style = saved.styles[key]
  })
  spread(formats, (cell, key) => {
    cell.format = saved.formats[key]
  })
  for (const [col, column] of Object.entries(columns)) {
    for (const [row, cell] of Object.entries(column)) {
      if (cell.content || cell.style || cell.format) yield { row: Number(row), col: Number(col), cell }
    }
  }
}
