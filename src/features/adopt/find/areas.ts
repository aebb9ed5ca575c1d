/** The parts of a tab that hold lists of their own: beside each other, with an empty column between, or below each other. */
import type { SourceSheet } from '../source'
import { headerAt, headerWord } from './header'

/** Columns of a tab over some of its rows; ends exclusive. In `view` all other cells are empty, so places stay what they are. */
export interface Area {
  view: SourceSheet
  fromRow: number
  toRow: number
}

/** @param holdsList says whether a list that is known stands in these rows of the sheet it is given */
export type HoldsList = (view: SourceSheet, fromRow: number, toRow: number) => boolean

const NO_CELLS: SourceSheet['cells'][number] = []
const HEADER_DEPTH = 6
const SEQUENCE = /^(?:序号|编号|序|号|no\.?|#)$/i

/** The areas of a tab, from top to bottom; a tab without lists side by side is one area. */
export function areasOf(sheet: SourceSheet, height: number, holdsList: HoldsList): Area[] {
  const areas: Area[] = []
  let openFrom = 0
  const starts = startsOf(sheet, height)
  starts.forEach((fromRow, index) => {
    const toRow = starts[index + 1] ?? height
    const cuts = cutsOf(sheet, fromRow, toRow, holdsList)
    if (cuts.length === 0) return
    if (openFrom < fromRow) areas.push({ view: sheet, fromRow: openFrom, toRow: fromRow })
    const edges = [0, ...cuts, widthOf(sheet, fromRow, toRow)]
    for (let at = 0; at + 1 < edges.length; at++)
      areas.push({ view: crop(sheet, fromRow, toRow, edges[at] ?? 0, edges[at + 1] ?? 0), fromRow, toRow })
    openFrom = toRow
  })
  if (openFrom < height) areas.push({ view: sheet, fromRow: openFrom, toRow: height })
  return areas
}

/** Rows at which something new may begin: after a blank row, with a header near. */
function startsOf(sheet: SourceSheet, height: number): number[] {
  const starts = [0]
  for (let row = 1; row < height; row++) {
    if (!isBlank(sheet, row - 1) || isBlank(sheet, row)) continue
    for (let at = row; at < Math.min(height, row + HEADER_DEPTH) && !isBlank(sheet, at); at++) {
      if (headerAt(sheet, at) === null) continue
      starts.push(row)
      break
    }
  }
  return starts
}

/** Columns before which the rows are cut so that a list stands on either side of each cut. */
function cutsOf(sheet: SourceSheet, fromRow: number, toRow: number, holdsList: HoldsList): number[] {
  const width = widthOf(sheet, fromRow, toRow)
  const cuts: number[] = []
  for (const column of [
    ...gapsOf(sheet, fromRow, toRow, width),
    ...repeatsOf(sheet, fromRow, toRow),
    ...restartsOf(sheet, fromRow, toRow),
  ].sort((a, b) => a - b)) {
    const last = cuts[cuts.length - 1] ?? 0
    if (column <= last) continue
    const [left, right] = [crop(sheet, fromRow, toRow, last, column), crop(sheet, fromRow, toRow, column, width)]
    const known = [left, right].filter((part) => holdsList(part, fromRow, toRow)).length
    if (known === 2 || (known === 1 && isTitledApart(sheet, fromRow, toRow, column))) cuts.push(column)
  }
  return cuts
}

/** The first columns behind columns that are empty in all rows, titles apart. */
function gapsOf(sheet: SourceSheet, fromRow: number, toRow: number, width: number): number[] {
  const filled = new Array<boolean>(width).fill(false)
  for (let row = fromRow; row < toRow; row++) {
    const cells = sheet.cells[row] ?? []
    if (cells.filter((cell) => cell !== '').length < 2) continue
    cells.forEach((cell, column) => {
      if (cell !== '') filled[column] = true
    })
  }
  return filled.flatMap((isFilled, column) => (isFilled && column > 1 && filled[column - 1] === false ? [column] : []))
}

/** Where the words of a header begin anew: one list folded into columns (`姓名 电话 姓名 电话`). */
function repeatsOf(sheet: SourceSheet, fromRow: number, toRow: number): number[] {
  for (let row = fromRow; row < Math.min(toRow, fromRow + HEADER_DEPTH); row++) {
    const header = headerAt(sheet, row)
    if (header === null) continue
    const columns = header.columns.filter(({ label }) => label !== '')
    const words = columns.map(({ label }) => headerWord(label))
    const period = words.indexOf(words[0] ?? '', 1)
    if (period < 2 || words.length % period !== 0 || words.some((word, index) => word !== words[index % period])) return []
    return columns.filter((_, index) => index > 0 && index % period === 0).map(({ index }) => index)
  }
  return []
}

/** A title is merged over the columns from here on, and another over those before: what stands below them are different lists. */
function isTitledApart({ merges }: SourceSheet, fromRow: number, toRow: number, column: number): boolean {
  const wide = merges.filter(
    ({ startRow, startColumn, endColumn }) => startRow >= fromRow && startRow < toRow && endColumn - startColumn >= 2,
  )
  const begins = wide.find(({ startColumn, startRow }) => startColumn === column && startRow < fromRow + HEADER_DEPTH)
  return begins !== undefined && wide.some(({ startRow, endColumn }) => startRow === begins.startRow && endColumn <= column)
}

/** Where the first word of a header comes again: another list may begin there, with no empty column before it. */
function restartsOf(sheet: SourceSheet, fromRow: number, toRow: number): number[] {
  for (let row = fromRow; row < Math.min(toRow, fromRow + HEADER_DEPTH); row++) {
    const header = headerAt(sheet, row)
    if (header === null) continue
    const columns = header.columns.filter(({ label }) => label !== '' && !SEQUENCE.test(headerWord(label)))
    const [first, ...others] = columns
    if (first === undefined) return []
    return others.flatMap((column, at) => {
      if (headerWord(column.label) !== headerWord(first.label)) return []
      const before = header.columns[column.index - 1]
      return [SEQUENCE.test(headerWord(before?.label ?? '')) && at > 0 ? column.index - 1 : column.index]
    })
  }
  return []
}

/** A title that is merged over the columns, or stands over a folded list, is theirs too. */
function crop(sheet: SourceSheet, fromRow: number, toRow: number, fromColumn: number, toColumn: number): SourceSheet {
  const folded = repeatsOf(sheet, fromRow, toRow).length > 0
  const header = folded ? headerRow(sheet, fromRow, toRow) : fromRow
  const titled = new Set(
    sheet.merges
      .filter(({ startColumn, endColumn }) => startColumn < fromColumn && endColumn > fromColumn)
      .flatMap(({ startRow, endRow }) => (endRow === startRow + 1 ? [startRow] : [])),
  )
  const cells: SourceSheet['cells'] = sheet.cells.map(() => NO_CELLS)
  for (let row = fromRow; row < toRow; row++) {
    const line = (sheet.cells[row] ?? []).slice(0, toColumn)
    const isTitle = (row < header || titled.has(row)) && line.filter((cell) => cell !== '').length === 1
    cells[row] = isTitle ? line : line.map((cell, column) => (column < fromColumn ? '' : cell))
  }
  return { ...sheet, cells, merges: sheet.merges.filter(({ startColumn }) => startColumn >= fromColumn && startColumn < toColumn) }
}

function headerRow(sheet: SourceSheet, fromRow: number, toRow: number): number {
  let row = fromRow
  while (row < toRow && headerAt(sheet, row) === null) row++
  return row
}

function widthOf(sheet: SourceSheet, fromRow: number, toRow: number): number {
  return sheet.cells.slice(fromRow, toRow).reduce((width, cells) => Math.max(width, cells.length), 0)
}

function isBlank(sheet: SourceSheet, row: number): boolean {
  return (sheet.cells[row] ?? []).every((cell) => cell === '')
}
