/** Cell notes by sheet and position, as plain data. */
import type { ApplyChange, CoreGetters, Position } from '../engine-types'

/** sheet id → 'row,col' → note. */
export type Notes = Record<string, Record<string, string>>

export function noteKey(row: number, col: number): string {
  return `${row},${col}`
}

/** The inverse of {@link noteKey}. */
export function notePosition(key: string): { row: number; col: number } {
  const [row, col] = key.split(',')
  return { row: Number(row), col: Number(col) }
}

/** Where each note goes when the grid changes; null drops it. The same object when nothing moved. */
export function movedNotes(notes: Notes, place: (position: Position) => Position | null): Notes {
  const moved: Notes = {}
  let changed = false
  for (const [sheetId, sheet] of Object.entries(notes)) {
    for (const [key, note] of Object.entries(sheet)) {
      const position = { sheetId, ...notePosition(key) }
      const next = place(position)
      if (next === null || next.sheetId !== sheetId || next.row !== position.row || next.col !== position.col) changed = true
      if (next === null) continue
      moved[next.sheetId] ??= {}
      Object.assign(moved[next.sheetId] ?? {}, { [noteKey(next.row, next.col)]: note })
    }
  }
  return changed ? moved : notes
}

/** Where a cell goes when rows and columns change; null when it is deleted. */
export function cellMover(getters: CoreGetters, applyChange: ApplyChange): (position: Position) => Position | null {
  return ({ sheetId, row, col }) => {
    const { changeType, range } = applyChange(getters.getRangeFromZone(sheetId, { top: row, bottom: row, left: col, right: col }))
    return changeType === 'REMOVE' ? null : { sheetId: range.sheetId, row: range.zone.top, col: range.zone.left }
  }
}
