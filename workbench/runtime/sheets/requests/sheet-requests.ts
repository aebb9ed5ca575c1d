import type { Edit } from '../../../workbook/edits'
import type { SheetInfo, WorkbookInfo } from '../../../workbook/reads'
import { Exception } from '../../core/exception'
import { sheetByTitle } from '../../spreadsheet/cells'
import { Refused } from '../api-error'
import { type SheetProperties, sheetProperties } from '../api-sheet'
import { hex, hexOfStyle } from '../cell-format'
import { type FieldMask, wants, wantsAll } from '../field-mask'
import { sheetOf } from '../grid-range'
import { type Planner, renumber, requiredMask } from './plan'

export const addSheet: Planner<{ properties?: SheetProperties }> = ({ properties = {} }, info) => {
  const title = properties.title ?? freeTitle(info)
  checkTitle(title, info, null)
  const sheetId = properties.sheetId ?? freeId(info)
  if (info.sheets.some((sheet) => sheet.sheetId === sheetId)) throw new Refused(`A sheet with the id ${sheetId} already exists.`)
  const { rowCount = 1000, columnCount = 26 } = properties.gridProperties ?? {}
  const index = Math.min(properties.index ?? info.sheets.length, info.sheets.length)
  const sheet: SheetInfo = {
    sheetId,
    title,
    index,
    rows: rowCount,
    columns: columnCount,
    lastRow: 0,
    lastColumn: 0,
    frozenRows: 0,
    frozenColumns: 0,
    hidden: false,
    tabColor: null,
    merges: [],
    hiddenRows: [],
    filteredRows: [],
    hiddenColumns: [],
    columnWidths: {},
    rowHeights: {},
    gridlines: true,
    rightToLeft: false,
    rowControl: 'AFTER',
    columnControl: 'AFTER',
    groups: [],
    conditionalRules: [],
  }
  info.sheets.splice(index, 0, sheet)
  renumber(info)
  const edits: Edit[] = [{ kind: 'insertSheet', title, index, rows: rowCount, columns: columnCount, sheetId }]
  const later = propertyEdit(sheet, properties, {
    hidden: {},
    rightToLeft: {},
    tabColor: {},
    tabColorStyle: {},
    gridProperties: frozenOnly,
  })
  if (later) edits.push(later)
  const reply = { addSheet: { properties: sheetProperties(sheet) } }
  return { edits, reply: () => reply }
}

export const duplicateSheet: Planner<{
  sourceSheetId?: number
  insertSheetIndex?: number
  newSheetId?: number
  newSheetName?: string
}> = ({ sourceSheetId, insertSheetIndex, newSheetId, newSheetName }, info) => {
  const source = sheetOf(sourceSheetId, info)
  const title = newSheetName ?? `Copy of ${source.title}`
  checkTitle(title, info, null)
  const sheetId = newSheetId ?? freeId(info)
  if (info.sheets.some((sheet) => sheet.sheetId === sheetId)) throw new Refused(`A sheet with the id ${sheetId} already exists.`)
  const index = Math.min(insertSheetIndex ?? 0, info.sheets.length)
  const sheet: SheetInfo = { ...(JSON.parse(JSON.stringify(source)) as SheetInfo), sheetId, title }
  info.sheets.splice(index, 0, sheet)
  renumber(info)
  const reply = { duplicateSheet: { properties: sheetProperties(sheet) } }
  return {
    edits: [
      { kind: 'duplicateSheet', sheetId: source.sheetId, title, newId: sheetId },
      { kind: 'updateSheet', sheetId, index },
    ],
    reply: () => reply,
  }
}

export const deleteSheet: Planner<{ sheetId?: number }> = ({ sheetId }, info) => {
  const sheet = sheetOf(sheetId, info)
  if (info.sheets.length === 1) throw new Refused("You can't remove all the sheets in a document.")
  info.sheets.splice(info.sheets.indexOf(sheet), 1)
  renumber(info)
  return { edits: [{ kind: 'deleteSheet', sheetId: sheet.sheetId }] }
}

export const updateSheetProperties: Planner<{ properties?: SheetProperties; fields?: string }> = ({ properties = {}, fields }, info) => {
  const mask = requiredMask(fields)
  const sheet = sheetOf(properties.sheetId, info)
  if (wants(mask, 'title') && (!wantsAll(mask) || properties.title !== undefined)) checkTitle(properties.title ?? '', info, sheet)
  const edit = propertyEdit(sheet, properties, wantsAll(mask) ? maskOf(properties) : mask)
  if (edit?.index !== undefined) {
    info.sheets.splice(info.sheets.indexOf(sheet), 1)
    info.sheets.splice(edit.index, 0, sheet)
    renumber(info)
  }
  return { edits: edit ? [edit] : [] }
}

export const updateSpreadsheetProperties: Planner<{ properties?: Record<string, unknown>; fields?: string }> = (
  { properties = {}, fields },
  info,
) => {
  const mask = requiredMask(fields)
  const wanted = wantsAll(mask) ? Object.keys(properties) : Object.keys(mask)
  const foreign = wanted.find((field) => field !== 'title' && properties[field] !== info[field as 'locale' | 'timeZone'])
  if (foreign !== undefined) throw new Exception(`SpreadsheetProperties.${foreign} is not implemented in the workbench`, 'NOT_IMPLEMENTED')
  if (!wanted.includes('title')) return { edits: [] }
  info.title = String(properties.title ?? '')
  return { edits: [{ kind: 'title', title: info.title }] }
}

const frozenOnly: FieldMask = { frozenRowCount: {}, frozenColumnCount: {} }

type SheetEdit = Extract<Edit, { kind: 'updateSheet' }>

/** Changes `sheet` to match. Null when nothing is to be changed. */
function propertyEdit(sheet: SheetInfo, properties: SheetProperties, mask: FieldMask): SheetEdit | null {
  const unknown = Object.keys(mask).find((field) => !(field in HANDLED))
  if (unknown !== undefined) throw new Exception(`SheetProperties.${unknown} is not implemented in the workbench`, 'NOT_IMPLEMENTED')
  const edit: SheetEdit = { kind: 'updateSheet', sheetId: sheet.sheetId }
  const grid = properties.gridProperties ?? {}
  if (wants(mask, 'title') && properties.title !== undefined) edit.title = sheet.title = properties.title
  if (wants(mask, 'index') && properties.index !== undefined) edit.index = properties.index
  if (wants(mask, 'hidden') && (properties.hidden ?? false) !== sheet.hidden) edit.hidden = sheet.hidden = properties.hidden ?? false
  if (wants(mask, 'tabColor') || wants(mask, 'tabColorStyle')) {
    const color = (properties.tabColorStyle ? hexOfStyle(properties.tabColorStyle) : hex(properties.tabColor)) || null
    if (color !== sheet.tabColor) edit.tabColor = sheet.tabColor = color
  }
  const rightToLeft = properties.rightToLeft ?? false
  if (wants(mask, 'rightToLeft') && rightToLeft !== sheet.rightToLeft) edit.rightToLeft = sheet.rightToLeft = rightToLeft
  if (wants(mask, 'gridProperties.frozenRowCount')) edit.frozenRows = sheet.frozenRows = grid.frozenRowCount ?? 0
  if (wants(mask, 'gridProperties.frozenColumnCount')) edit.frozenColumns = sheet.frozenColumns = grid.frozenColumnCount ?? 0
  if (wants(mask, 'gridProperties.rowCount') && grid.rowCount !== undefined) edit.rows = sheet.rows = grid.rowCount
  if (wants(mask, 'gridProperties.columnCount') && grid.columnCount !== undefined) edit.columns = sheet.columns = grid.columnCount
  return Object.keys(edit).length > 2 ? edit : null
}

const HANDLED = {
  sheetId: true,
  title: true,
  index: true,
  sheetType: true,
  hidden: true,
  rightToLeft: true,
  tabColor: true,
  tabColorStyle: true,
  gridProperties: true,
}

/** '*' covers what the request gives. */
function maskOf(properties: SheetProperties): FieldMask {
  const mask: FieldMask = {}
  for (const field of Object.keys(properties)) mask[field] = {}
  if (properties.gridProperties)
    mask.gridProperties = Object.fromEntries(Object.keys(properties.gridProperties).map((field) => [field, {}]))
  return mask
}

function checkTitle(title: string, info: WorkbookInfo, own: SheetInfo | null): void {
  if (title === '') throw new Refused('Sheet titles must not be empty')
  const found = sheetByTitle(title, info)
  if (found && found !== own) {
    throw new Refused(`A sheet with the name "${title}" already exists. Please enter another name.`)
  }
}

function freeTitle(info: WorkbookInfo): string {
  let number = info.sheets.length + 1
  while (sheetByTitle(`Sheet${number}`, info)) number++
  return `Sheet${number}`
}

function freeId(info: WorkbookInfo): number {
  for (;;) {
    const id = 1 + Math.floor(Math.random() * 2_147_483_646)
    if (!info.sheets.some((sheet) => sheet.sheetId === id)) return id
  }
}
