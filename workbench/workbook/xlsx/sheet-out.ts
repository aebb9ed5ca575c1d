/** One sheet as a worksheet of an .xlsx file. */
import type { Cell, Worksheet, Workbook as XlsxWorkbook } from '@cj-tech-master/excelts'
import type { Getters, Position, Zone } from '../engine-types'
import type { EngineBorder } from './cell-looks'
import { applyLook, argb } from './cell-looks'
import { cellText, cellValueOut } from './cell-values-out'
import { toExcelFormat } from './number-formats'
import { writeRules } from './rules-out'
import type { SheetData, WorkbookData } from './sheet-data'

const PIXELS_PER_CHARACTER = 7
const DEFAULT_COLUMN_PIXELS = 96
const PIXELS_PER_POINT = 4 / 3

/** Everything but the protection is written when it returns. */
export function writeSheet(file: XlsxWorkbook, sheet: SheetData, data: WorkbookData, getters: Getters): Promise<void> {
  const { xSplit, ySplit } = getters.getPaneDivisions(sheet.id)
  const worksheet = file.addWorksheet(sheet.name, {
    state: sheet.isVisible ? 'visible' : 'hidden',
    views: xSplit > 0 || ySplit > 0 ? [{ state: 'frozen', xSplit, ySplit }] : [],
    properties: sheet.color ? { tabColor: { argb: argb(sheet.color) } } : {},
  })
  writeHeaders(worksheet, sheet)
  const borders = bordersByCell(sheet, data, getters)
  for (const position of filledPositions(sheet.id, getters)) writeCell(worksheet, position, getters)
  for (const [key, border] of borders) {
    const [row, col] = key.split(',').map(Number) as [number, number]
    const style = getters.getCell({ sheetId: sheet.id, row, col })?.style ?? {}
    applyLook(worksheet.getCell(row + 1, col + 1), style, border)
  }
  for (const merge of sheet.merges) worksheet.mergeCellsWithoutStyle(merge)
  for (const { row, col, note } of getters.getNotes(sheet.id)) writeNote(worksheet.getCell(row + 1, col + 1), note)
  writeRules(worksheet, sheet.id, getters)
  return protect(worksheet, sheet.id, getters)
}

function writeHeaders(worksheet: Worksheet, sheet: SheetData): void {
  for (const [index, { size, isHidden }] of Object.entries(sheet.cols)) {
    const column = worksheet.getColumn(Number(index) + 1)
    if (size !== undefined || isHidden) column.width = ((size ?? DEFAULT_COLUMN_PIXELS) - 5) / PIXELS_PER_CHARACTER
    if (isHidden) column.hidden = true
  }
  for (const [index, { size, isHidden }] of Object.entries(sheet.rows)) {
    const row = worksheet.getRow(Number(index) + 1)
    if (size !== undefined) row.height = size / PIXELS_PER_POINT
    if (isHidden) row.hidden = true
  }
}

/** Every cell with content, style or format, and every cell an array formula spills into. */
function* filledPositions(sheetId: string, getters: Getters): Generator<Position> {
  for (const [row, { cells }] of getters.getSheet(sheetId).rows.entries()) {
    for (const key in cells) if (cells[key] !== undefined) yield { sheetId, row, col: Number(key) }
  }
}

function writeCell(worksheet: Worksheet, position: Position, getters: Getters): void {
  const cell = getters.getCell(position)
  if (cell === undefined) return
  const target = worksheet.getCell(position.row + 1, position.col + 1)
  const evaluated = getters.getEvaluatedCell(position)
  target.value = cellValueOut(cell, position, getters)
  const format = evaluated.format ?? cell.format
  if (format) target.numFmt = toExcelFormat(format)
  if (cell.style) applyLook(target, cell.style, null)
  if (cell.isFormula) writeSpill(worksheet, position, getters)
}

/** A cell without value and look is left out of the file, and its note is then not found again. */
function writeNote(cell: Cell, note: string): void {
  cell.note = cellText(note)
  if (cell.value === null) cell.protection = { locked: true, ...cell.protection }
}

/** The other cells of an array formula hold their results. */
function writeSpill(worksheet: Worksheet, position: Position, getters: Getters): void {
  const zone = getters.getSpreadZone(position)
  if (zone === undefined) return
  for (let row = zone.top; row <= zone.bottom; row++) {
    for (let col = zone.left; col <= zone.right; col++) {
      if (row === position.row && col === position.col) continue
      const { value } = getters.getEvaluatedCell({ ...position, row, col })
      worksheet.getCell(row + 1, col + 1).value = typeof value === 'string' ? cellText(value) : value
    }
  }
}

function bordersByCell(sheet: SheetData, data: WorkbookData, getters: Getters): Map<string, EngineBorder> {
  const result = new Map<string, EngineBorder>()
  for (const [xc, number] of Object.entries(sheet.borders)) {
    const border = data.borders[number]
    const { zone } = getters.getRangeFromSheetXC(sheet.id, xc)
    if (border === undefined) continue
    for (let row = zone.top; row <= zone.bottom; row++)
      for (let col = zone.left; col <= zone.right; col++) result.set(`${row},${col}`, border)
  }
  return result
}

/** Excel protects sheets, with cells left open: a protected range locks its cells and opens all others. */
async function protect(worksheet: Worksheet, sheetId: string, getters: Getters): Promise<void> {
  const protections = getters.getProtections().filter((protection) => protection.sheetId === sheetId && !protection.warningOnly)
  if (protections.length === 0) return
  const whole = protections.some(({ wholeSheet }) => wholeSheet)
  if (!whole)
    openAllBut(
      worksheet,
      protections.map(({ zone }) => zone),
      getters.getNumberCols(sheetId),
    )
  else
    open(
      worksheet,
      protections.flatMap(({ unprotected = [] }) => unprotected),
    )
  await worksheet.protect('', { formatCells: true, formatColumns: true, formatRows: true, sort: true, autoFilter: true })
}

function open(worksheet: Worksheet, zones: Zone[]): void {
  for (const { top, bottom, left, right } of zones) {
    for (let row = top; row <= bottom; row++)
      for (let col = left; col <= right; col++) worksheet.getCell(row + 1, col + 1).protection = { locked: false }
  }
}

function openAllBut(worksheet: Worksheet, locked: Zone[], columns: number): void {
  const isLocked = (row: number, col: number) =>
    locked.some((zone) => row >= zone.top && row <= zone.bottom && col >= zone.left && col <= zone.right)
  for (let col = 1; col <= columns; col++) worksheet.getColumn(col).protection = { locked: false }
  const lastRow = worksheet.rowCount
  for (const { top, bottom, left, right } of locked) {
    for (let row = top; row <= Math.min(bottom, Math.max(lastRow, top)); row++)
      for (let col = left; col <= right; col++) worksheet.getCell(row + 1, col + 1)
  }
  worksheet.eachRow({ includeEmpty: true }, (row, number) => {
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      cell.protection = { locked: isLocked(number - 1, column - 1) }
    })
  })
}
