/** Reads an .xlsx file into new tabs of a workbook. */
import { Workbook as XlsxWorkbook } from '@cj-tech-master/excelts'
import { emptyBatch } from './batch'
import { emptyWatch } from './edit-watch'
import { emptyWorkbook } from './empty-workbook'
import { createModel } from './engine'
import type { EngineModel } from './engine-types'
import { Hub } from './hub'
import { quietly } from './quietly'
import { DEFAULT_SETTINGS } from './shared/state'
import type { ImportReport, WorkbookSnapshot } from './workbook'
import { WorkbookFault } from './workbook-fault'
import { checkArchive } from './xlsx/archive'
import { mergeInLinearTime } from './xlsx/linear-merges'
import { hasClash, renamed, withSheetsAdded } from './xlsx/merge-workbooks'
import { keepNotesOnEmptyCells } from './xlsx/notes-on-empty-cells'
import { NumberedLooks } from './xlsx/numbered-looks'
import type { SheetData, WorkbookData } from './xlsx/sheet-data'
import type { ReadSheet } from './xlsx/sheet-in'
import { readSheet } from './xlsx/sheet-in'

const MAX_CELLS = 10_000_000

mergeInLinearTime()
keepNotesOnEmptyCells()

export interface Imported {
  snapshot: WorkbookSnapshot
  report: ImportReport
  read: ReadSheet[]
}

/**
 * `present` with the file's sheets after its own: a sheet or name that is taken gets a number, and formulas follow.
 * Throws `XLSX_TOO_LARGE` when the sheets are larger than a workbook may be.
 */
export function withImportedSheets(file: XlsxWorkbook, present: WorkbookSnapshot): Imported {
  const into = present as WorkbookData
  const firstNumber = into.workbench.lastSheetNumber + 1
  const looks = new NumberedLooks()
  const read = file.worksheets.map((worksheet, index) => readSheet(worksheet, String(firstNumber + index), looks))
  checkSize([...into.sheets, ...read.map(({ sheet }) => sheet)])
  const warnings = read.flatMap((sheet) => sheet.warnings)
  const added = { ...workbookOf(read, looks), ...names(file, warnings) }
  const snapshot = withSheetsAdded(into, hasClash(into, added) ? renamed(into, openAlone(added), warnings) : added)
  const sheets = snapshot.sheets.slice(into.sheets.length).map(({ name }) => name)
  const fileTitles = file.worksheets.map(({ name }) => name)
  return { snapshot, report: { sheets, fileTitles, warnings }, read }
}

/** Throws {@link WorkbookFault} `XLSX_TOO_LARGE`, `XLSX_ENCRYPTED`, `XLSX_CORRUPT` or `XLSX_NOT_A_WORKBOOK`. */
export async function readXlsx(bytes: Uint8Array): Promise<XlsxWorkbook> {
  checkArchive(bytes)
  const file = new XlsxWorkbook()
  try {
    await file.xlsx.load(bytes)
  } catch (error) {
    throw new WorkbookFault('XLSX_CORRUPT', `The file is damaged: ${error instanceof Error ? error.message : String(error)}`)
  }
  if (file.worksheets.length === 0) throw new WorkbookFault('XLSX_NOT_A_WORKBOOK', 'The file holds no sheet')
  return file
}

function checkSize(sheets: SheetData[]): void {
  const cells = sheets.reduce((sum, { rowNumber, colNumber }) => sum + rowNumber * colNumber, 0)
  if (cells > MAX_CELLS)
    throw new WorkbookFault('XLSX_TOO_LARGE', `With the file the workbook would have ${cells} cells; it can have ${MAX_CELLS}`)
}

function workbookOf(read: ReadSheet[], { styles, formats, borders }: NumberedLooks): WorkbookData {
  const notes = Object.fromEntries(read.filter(hasNotes).map(({ sheet, notes }) => [sheet.id, notes]))
  const zone = { top: 0, left: 0, bottom: 0, right: 0 }
  const protections = read
    .filter(({ isProtected }) => isProtected)
    .map(({ sheet }, index) => {
      return { id: index + 1, sheetId: sheet.id, zone, wholeSheet: true, description: '', warningOnly: false }
    })
  return {
    ...emptyWorkbook(),
    sheets: read.map(({ sheet }) => sheet),
    styles: styles.values,
    formats: formats.values,
    borders: borders.values,
    namedRanges: {},
    workbench: {
      notes,
      protections: Object.fromEntries(protections.map((protection) => [String(protection.id), protection])),
      metadata: {},
      settings: DEFAULT_SETTINGS,
      lastSheetNumber: Math.max(0, ...read.map(({ sheet }) => Number(sheet.id))),
    },
  }
}

function hasNotes({ notes }: ReadSheet): boolean {
  return Object.keys(notes).length > 0
}

/** Names of one range; print areas, constants and names of several ranges have no counterpart. */
function names(file: XlsxWorkbook, warnings: string[]): { namedRanges: Record<string, string> } {
  const namedRanges: Record<string, string> = {}
  for (const { name, ranges } of file.definedNames.model) {
    const [range] = ranges
    if (ranges.length === 1 && range !== undefined && !name.startsWith('_xlnm.')) namedRanges[name] = range.replaceAll('$', '')
    else if (!name.startsWith('_xlnm.')) warnings.push(`名称“${name}”未导入 / the name ${name} was left out`)
  }
  return { namedRanges }
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
