/** Edits of sheets, rows and columns. */
import type { EditContext, EditOf, Editors } from './edit-context'
import { insert, remove, resizeSheet } from './edits-size'
import { localeOf } from './locales'
import { contains, engineDimension, indices, toSheetZone } from './ranges'
import { SET_SETTINGS, SET_SHEET_SETTINGS } from './shared/commands'
import { nextSheetNumber, toEngineId } from './sheet-ids'
import { FORBIDDEN_IN_TITLES } from './sheet-titles'
import { WorkbookFault } from './workbook-fault'

const DEFAULT_ROWS = 1000
const DEFAULT_COLUMNS = 26

type Kinds =
  | 'insertSheet'
  | 'deleteSheet'
  | 'updateSheet'
  | 'insert'
  | 'delete'
  | 'resize'
  | 'hide'
  | 'unhide'
  | 'merge'
  | 'unmerge'
  | 'title'
  | 'settings'
  | 'duplicateSheet'

export const structureEditors: Editors<Kinds> = {
  insertSheet: (context, { title, index, rows = DEFAULT_ROWS, columns = DEFAULT_COLUMNS, sheetId }) => {
    const { getters, dispatch } = context
    const number = sheetId ?? nextSheetNumber(getters)
    if (getters.tryGetSheet(String(number)) !== undefined)
      throw new WorkbookFault('SHEET_ID_TAKEN', `There is already a sheet with id ${number}`)
    checkTitle(context, title)
    const position = Math.min(index ?? Number.POSITIVE_INFINITY, getters.getSheetIds().length)
    dispatch('CREATE_SHEET', { sheetId: String(number), position, name: title, rows, cols: columns })
    return { sheetId: number }
  },

  deleteSheet: ({ getters, dispatch }, { sheetId }) => {
    const engineId = toEngineId(getters, sheetId)
    if (getters.getVisibleSheetIds().filter((id) => id !== engineId).length === 0) {
      throw new WorkbookFault('LAST_SHEET', 'A workbook keeps at least one visible sheet')
    }
    dispatch('DELETE_SHEET', { sheetId: engineId, sheetName: getters.getSheetName(engineId) })
    return {}
  },

  updateSheet: (context, edit) => {
    const { getters, dispatch } = context
    const sheetId = toEngineId(getters, edit.sheetId)
    const { name } = getters.getSheet(sheetId)
    if (edit.title !== undefined && edit.title !== name) {
      checkTitle(context, edit.title, sheetId)
      dispatch('RENAME_SHEET', { sheetId, oldName: name, newName: edit.title })
    }
    resizeSheet(context, sheetId, edit.rows, edit.columns)
    if (edit.index !== undefined) moveSheet(context, sheetId, edit.index)
    if (edit.hidden !== undefined && edit.hidden === getters.getSheet(sheetId).isVisible) setHidden(context, sheetId, edit.hidden)
    if (edit.tabColor !== undefined) dispatch('COLOR_SHEET', { sheetId, ...(edit.tabColor === null ? {} : { color: edit.tabColor }) })
    freeze(context, sheetId, edit)
    if (edit.gridlines !== undefined) dispatch('SET_GRID_LINES_VISIBILITY', { sheetId, areGridLinesVisible: edit.gridlines })
    const settings = given({ rightToLeft: edit.rightToLeft, rowControl: edit.rowControl, columnControl: edit.columnControl })
    if (Object.keys(settings).length > 0) dispatch(SET_SHEET_SETTINGS, { sheetId, settings })
    return {}
  },

  duplicateSheet: (context, { sheetId, title, newId }) => {
    const number = newId ?? nextSheetNumber(context.getters)
    checkTitle(context, title)
    const from = toEngineId(context.getters, sheetId)
    context.dispatch('DUPLICATE_SHEET', { sheetId: from, sheetIdTo: String(number), sheetNameTo: title })
    return { sheetId: number }
  },

  insert: (context, { dimension, sheetId, start, count }) => {
    insert(context, toEngineId(context.getters, sheetId), engineDimension(dimension), start, count)
    return {}
  },

  delete: (context, { dimension, sheetId, start, count }) => {
    remove(context, toEngineId(context.getters, sheetId), engineDimension(dimension), start, count)
    return {}
  },

  resize: (context, { pixels, ...edit }) => {
    context.dispatch('RESIZE_COLUMNS_ROWS', { ...headers(context, edit), size: pixels })
    return {}
  },

  hide: (context, edit) => {
    context.dispatch('HIDE_COLUMNS_ROWS', headers(context, edit))
    return {}
  },

  unhide: (context, edit) => {
    context.dispatch('UNHIDE_COLUMNS_ROWS', headers(context, edit))
    return {}
  },

  merge: ({ getters, dispatch }, { range }) => {
    const { sheetId, zone } = toSheetZone(getters, range)
    dispatch('ADD_MERGE', { sheetId, target: [zone], force: true })
    return {}
  },

  unmerge: ({ getters, dispatch }, { range }) => {
    const { sheetId, zone } = toSheetZone(getters, range)
    const inside = getters
      .getMerges(sheetId)
      .filter((merge) => contains(zone, merge))
      .map(({ top, left, bottom, right }) => ({ top, left, bottom, right }))
    if (inside.length > 0) dispatch('REMOVE_MERGE', { sheetId, target: inside })
    return {}
  },

  settings: ({ dispatch }, { timeZone, locale, recalculation, iteration }) => {
    const settings = given({ timeZone, recalculation, iteration })
    if (Object.keys(settings).length > 0) dispatch(SET_SETTINGS, { settings })
    if (locale !== undefined) dispatch('UPDATE_LOCALE', { locale: localeOf(locale) })
    return {}
  },

  title: ({ dispatch }, { title }) => {
    dispatch(SET_SETTINGS, { settings: { title } })
    return {}
  },
}

function given<T extends object>(settings: T): T {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)) as T
}

/** Titles differ by more than upper and lower case, and keep to what .xlsx and formulas can name. */
function checkTitle({ getters }: EditContext, title: string, except?: string): void {
  if (title.trim() === '') throw new WorkbookFault('SHEET_TITLE_MISSING', 'A sheet needs a title')
  if (title.search(FORBIDDEN_IN_TITLES) >= 0)
    throw new WorkbookFault('SHEET_TITLE_FORBIDDEN', `A sheet's title cannot contain ' * ? / \\ [ ] : — ${title}`)
  const other = getters.getSheetIdByName(title)
  if (other !== undefined && other !== except) throw new WorkbookFault('SHEET_TITLE_TAKEN', `There is already a sheet called ${title}`)
}

/** The engine moves a sheet past visible ones only, so hidden ones are shown meanwhile. */
function moveSheet({ getters, dispatch }: EditContext, sheetId: string, index: number): void {
  const ids = getters.getSheetIds()
  const delta = Math.min(index, ids.length - 1) - ids.indexOf(sheetId)
  if (delta === 0) return
  const hidden = ids.filter((id) => !getters.getSheet(id).isVisible)
  for (const id of hidden) dispatch('SHOW_SHEET', { sheetId: id })
  dispatch('MOVE_SHEET', { sheetId, delta })
  for (const id of hidden) dispatch('HIDE_SHEET', { sheetId: id })
}

function setHidden({ getters, dispatch }: EditContext, sheetId: string, hidden: boolean): void {
  if (hidden && getters.getVisibleSheetIds().length === 1)
    throw new WorkbookFault('LAST_SHEET', 'A workbook keeps at least one visible sheet')
  dispatch(hidden ? 'HIDE_SHEET' : 'SHOW_SHEET', { sheetId })
}

function freeze({ getters, dispatch }: EditContext, sheetId: string, edit: EditOf<'updateSheet'>): void {
  const { xSplit, ySplit } = getters.getPaneDivisions(sheetId)
  for (const [name, wanted, present, first, last] of [
    ['ROWS', edit.frozenRows, ySplit, 'top', 'bottom'],
    ['COLUMNS', edit.frozenColumns, xSplit, 'left', 'right'],
  ] as const) {
    if (wanted === undefined || wanted === present) continue
    if (getters.getMerges(sheetId).some((merge) => merge[first] < wanted && wanted <= merge[last]))
      throw new WorkbookFault('MERGE_OVERLAP', `You can't freeze ${name.toLowerCase()} which contain only part of a merged cell.`)
    if (wanted === 0) dispatch(`UNFREEZE_${name}`, { sheetId })
    else dispatch(`FREEZE_${name}`, { sheetId, quantity: wanted })
  }
}

function headers({ getters }: EditContext, edit: { dimension: 'rows' | 'columns'; sheetId: number; start: number; count: number }) {
  const sheetId = toEngineId(getters, edit.sheetId)
  const size = edit.dimension === 'rows' ? getters.getNumberRows(sheetId) : getters.getNumberCols(sheetId)
  if (edit.start < 0 || edit.count < 1 || edit.start >= size) {
    throw new WorkbookFault('RANGE_OUTSIDE_SHEET', `There are no ${edit.count} ${edit.dimension} from ${edit.start} of ${size}`)
  }
  return { sheetId, dimension: engineDimension(edit.dimension), elements: indices(edit.start, Math.min(edit.count, size - edit.start)) }
}
