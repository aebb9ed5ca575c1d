/** One sheet as a worksheet of an .xlsx file. */
import type { Cell, Worksheet, WorksheetView, Workbook as XlsxWorkbook } from '@cj-tech-master/excelts'
import type { Getters, Position, StoredObject } from '../engine-types'
import { DEFAULT_COLUMN_PIXELS } from '../read-info'
import { filteredRows } from '../shared/filter-rows'
import { writeBands } from './bands-out'
import type { EngineBorder } from './cell-looks'
import { applyLook, argb } from './cell-looks'
import { cellText } from './cell-text'
import { cellValueOut } from './cell-values-out'
import { writeGroups } from './header-groups'
import { toExcelFormat } from './number-formats'
import { writeProtection } from './protection-out'
import { writeRules } from './rules-out'
import type { SheetData, WorkbookData } from './sheet-data'
import { heightOf, widthOf } from './sizes'

/** What the file says that rows without a height have. */
const DEFAULT_ROW_POINTS = 15

/** Everything but the protection is written when it returns. */
export function writeSheet(file: XlsxWorkbook, sheet: SheetData, data: WorkbookData, getters: Getters): Promise<void> {
  const { rightToLeft, rowControl, columnControl } = getters.getSheetSettings(sheet.id)
  const outlineProperties = { summaryBelow: rowControl === 'AFTER', summaryRight: columnControl === 'AFTER' }
  const isUsual = outlineProperties.summaryBelow && outlineProperties.summaryRight
  const worksheet = file.addWorksheet(sheet.name, {
    state: sheet.isVisible ? 'visible' : 'hidden',
    views: viewsOut(getters.getPaneDivisions(sheet.id), sheet.areGridLinesVisible, rightToLeft),
    properties: { ...(sheet.color ? { tabColor: { argb: argb(sheet.color) } } : {}), ...(isUsual ? {} : { outlineProperties }) },
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
  writeBands(worksheet, sheet.id, worksheet.rowCount - 1, getters)
  writeGroups(worksheet, sheet.id, getters)
  writeFilter(worksheet, sheet.id, getters)
  giveHeights(worksheet)
  writeRules(worksheet, sheet.id, getters)
  return writeProtection(worksheet, sheet.id, getters)
}

function viewsOut(
  { xSplit, ySplit }: { xSplit: number; ySplit: number },
  showGridLines: boolean,
  rightToLeft: boolean,
): Partial<WorksheetView>[] {
  const unusual = { ...(showGridLines ? {} : { showGridLines }), ...(rightToLeft ? { rightToLeft } : {}) }
  if (xSplit > 0 || ySplit > 0) return [{ state: 'frozen', xSplit, ySplit, ...unusual }]
  return Object.keys(unusual).length === 0 ? [] : [{ state: 'normal', ...unusual }]
}

/** Google has one a sheet, as Excel has. */
export function filterOf(sheetId: string, getters: Getters): StoredObject | undefined {
  return getters.getObjects().find((object) => object.kind === 'filter' && object.sheetId === sheetId)
}

/** Without conditions and slicers, which the writer of files does not know: the rows that they hide are hidden. */
function writeFilter(worksheet: Worksheet, sheetId: string, getters: Getters): void {
  for (const row of filteredRows(getters, sheetId)) worksheet.getRow(row + 1).hidden = true
  const filter = filterOf(sheetId, getters)
  if (filter === undefined) return
  worksheet.autoFilter = getters.getRangeString(getters.getRangeFromZone(sheetId, filter.zone), sheetId)
}

/** A row without cells and height is left out of the file, with all that is said of it. */
function giveHeights(worksheet: Worksheet): void {
  worksheet.eachRow({ includeEmpty: true }, (row) => {
    if ((row.hidden || row.outlineLevel > 0) && row.cellCount === 0 && row.height === undefined) row.height = DEFAULT_ROW_POINTS
  })
}

function writeHeaders(worksheet: Worksheet, sheet: SheetData): void {
  for (const [index, { size, isHidden }] of Object.entries(sheet.cols)) {
    const column = worksheet.getColumn(Number(index) + 1)
    if (size !== undefined || isHidden) column.width = widthOf(size ?? DEFAULT_COLUMN_PIXELS)
    if (isHidden) column.hidden = true
  }
  for (const [index, { size, isHidden }] of Object.entries(sheet.rows)) {
    const row = worksheet.getRow(Number(index) + 1)
    if (size !== undefined) row.height = heightOf(size)
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
