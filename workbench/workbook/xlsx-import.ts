/** Puts what an .xlsx file holds into new tabs of a workbook. */
import { emptyBatch } from './batch'
import { emptyWatch } from './edit-watch'
import { MAX_CELLS } from './edits-size'
import { emptyWorkbook } from './empty-workbook'
import { createModel } from './engine'
import type { EngineModel, Zone } from './engine-types'
import { Hub } from './hub'
import { quietly } from './quietly'
import type { XlsxContent } from './read-xlsx'
import type { KeptObject } from './shared/kept-objects'
import { DEFAULT_SETTINGS } from './shared/state'
import type { ImportReport, WorkbookSnapshot } from './workbook'
import { WorkbookFault } from './workbook-fault'
import { byId, hasClash, renamed, withSheetsAdded } from './xlsx/merge-workbooks'
import type { SheetData, WorkbookData } from './xlsx/sheet-data'
import type { ReadSheet } from './xlsx/sheet-in'

export interface Imported {
  snapshot: WorkbookSnapshot
  report: ImportReport
  read: ReadSheet[]
}

/**
 * `present` with the file's sheets in place of those of its own that are named, else behind all: a sheet or name that is taken gets a
 * number, and formulas follow. Throws `XLSX_TOO_LARGE` when the sheets are larger than a workbook may be.
 */
export function withImportedSheets(content: XlsxContent, present: WorkbookSnapshot, inPlaceOf: readonly string[] = []): Imported {
  const whole = present as WorkbookData
  const into = { ...whole, sheets: whole.sheets.filter(({ id }) => !inPlaceOf.includes(id)) }
  const read = content.sheets.map((sheet, index) => numbered(sheet, whole.workbench.lastSheetNumber + 1 + index))
  checkSize([...into.sheets, ...read.map(({ sheet }) => sheet)])
  const warnings = [...content.warnings]
  const added = workbookOf(content, read)
  const snapshot = withSheetsAdded(into, hasClash(into, added) ? renamed(into, openAlone(added), warnings) : added)
  const place = whole.sheets.findIndex(({ id }) => inPlaceOf.includes(id))
  const imported = snapshot.sheets.splice(into.sheets.length)
  snapshot.sheets.splice(place === -1 ? into.sheets.length : place, 0, ...imported)
  const fileTitles = read.map(({ sheet }) => sheet.name)
  return { snapshot, report: { sheets: imported.map(({ name }) => name), fileTitles, warnings }, read }
}

function checkSize(sheets: SheetData[]): void {
  const cells = sheets.reduce((sum, { rowNumber, colNumber }) => sum + rowNumber * colNumber, 0)
  if (cells > MAX_CELLS)
    throw new WorkbookFault('XLSX_TOO_LARGE', `With the file the workbook would have ${cells} cells; it can have ${MAX_CELLS}`)
}

/** As the sheet of this number. */
function numbered(read: ReadSheet, number: number): ReadSheet {
  const id = String(number)
  const renamedIds = <T extends { id: string }>(rules: T[]) => rules.map((rule) => ({ ...rule, id: rule.id.replace(read.sheet.id, id) }))
  const { dataValidationRules, conditionalFormats } = read.sheet
  const rules = { dataValidationRules: renamedIds(dataValidationRules), conditionalFormats: renamedIds(conditionalFormats) }
  return { ...read, sheet: { ...read.sheet, ...rules, id } }
}

function workbookOf({ styles, formats, borders, namedRanges }: XlsxContent, read: ReadSheet[]): WorkbookData {
  const protections = read.flatMap(({ sheet, protections: own }) => own.map((protection) => ({ ...protection, sheetId: sheet.id })))
  const filters = read.flatMap(({ sheet, filter }) => (filter === null ? [] : [filterObject(sheet.id, filter)]))
  return {
    ...emptyWorkbook(),
    sheets: read.map(({ sheet }) => sheet),
    styles,
    formats,
    borders,
    namedRanges,
    workbench: {
      notes: bySheet(read, ({ notes }) => notes),
      protections: byId(protections.map((protection, index) => ({ ...protection, id: index + 1 }))),
      metadata: {},
      settings: DEFAULT_SETTINGS,
      lastSheetNumber: Math.max(0, ...read.map(({ sheet }) => Number(sheet.id))),
    },
    workbenchRichTexts: bySheet(read, ({ runs }) => runs),
    workbenchSheetSettings: bySheet(read, ({ settings }) => settings),
    workbenchObjects: byId(filters.map((filter, index) => ({ ...filter, id: index + 1 }))),
  }
}

function filterObject(sheetId: string, zone: Zone): Omit<KeptObject, 'id'> {
  return { kind: 'filter', sheetId, zone, stays: false, data: null, parts: [] }
}

function bySheet<T extends object>(read: ReadSheet[], take: (sheet: ReadSheet) => T): Record<string, T> {
  return Object.fromEntries(read.flatMap((sheet) => (Object.keys(take(sheet)).length > 0 ? [[sheet.sheet.id, take(sheet)]] : [])))
}

function openAlone(data: WorkbookData): EngineModel {
  const nowhere = new Hub(data.revisionId, { store: () => undefined, broadcast: () => undefined })
  return createModel(data, nowhere, { batch: emptyBatch(), watch: emptyWatch() }, [])
}

/** Formulas that had a result in the file and are an error in `model`, which holds the imported sheets. */
export function formulaWarnings(model: EngineModel, read: ReadSheet[]): string[] {
  return read.flatMap(({ sheet, computed }) => {
    const failed = quietly(() => computed.filter((at) => model.getters.getEvaluatedCell({ sheetId: sheet.id, ...at }).type === 'error'))
    const [first] = failed
    if (first === undefined) return []
    const cell = model.getters.getCell({ sheetId: sheet.id, ...first })
    const formula = cell?.isFormula ? cell.compiledFormula.toFormulaString(model.getters) : ''
    return [`“${sheet.name}”有 ${failed.length} 个公式在此出错 / ${failed.length} formulas are errors here, such as ${formula}`]
  })
}
