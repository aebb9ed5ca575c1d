/** Reads an .xlsx file into new tabs of a workbook. */
import { Workbook as XlsxWorkbook } from '@cj-tech-master/excelts'
import { emptyBatch } from './batch'
import { emptyWatch } from './edit-watch'
import { emptyWorkbook } from './empty-workbook'
import { createModel, quietly } from './engine'
import type { EngineModel, EngineStyle } from './engine-types'
import { Hub } from './hub'
import { DEFAULT_SETTINGS } from './shared/state'
import type { ImportReport, WorkbookSnapshot } from './workbook'
import { WorkbookFault } from './workbook-fault'
import { checkArchive } from './xlsx/archive'
import type { EngineBorder } from './xlsx/cell-looks'
import { withSheetsAdded } from './xlsx/merge-workbooks'
import type { WorkbookData } from './xlsx/sheet-data'
import { NumberedValues } from './xlsx/sheet-data'
import type { Numbering, ReadSheet } from './xlsx/sheet-in'
import { readSheet } from './xlsx/sheet-in'

const MAX_CELLS = 10_000_000

/** `present` with the file's sheets after its own: a sheet or name that is taken gets a number, and formulas follow. */
export function withImportedSheets(file: XlsxWorkbook, present: WorkbookSnapshot): { snapshot: WorkbookSnapshot; report: ImportReport } {
  const into = present as WorkbookData
  const firstNumber = (into.workbench?.lastSheetNumber ?? 0) + 1
  const numbering = {
    styles: new NumberedValues<EngineStyle>(),
    formats: new NumberedValues<string>(),
    borders: new NumberedValues<EngineBorder>(),
  }
  const read = file.worksheets.map((worksheet, index) => readSheet(worksheet, String(firstNumber + index), numbering))
  const warnings = read.flatMap((sheet) => sheet.warnings)
  const data = { ...workbookOf(read, numbering), ...names(file, warnings) }
  const model = openAlone(data)
  warnings.push(...formulaWarnings(model, read))
  const snapshot = withSheetsAdded(into, model, warnings)
  const sheets = snapshot.sheets.slice(into.sheets.length).map(({ name }) => name)
  return { snapshot, report: { sheets, warnings } }
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
  const cells = file.worksheets.reduce((sum, { actualRowCount, columnCount }) => sum + actualRowCount * columnCount, 0)
  if (cells > MAX_CELLS) throw new WorkbookFault('XLSX_TOO_LARGE', `The file has ${cells} cells; at most ${MAX_CELLS} can be imported`)
  return file
}

function workbookOf(read: ReadSheet[], { styles, formats, borders }: Numbering): WorkbookData {
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
      lastSheetNumber: 0,
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

/** Formulas that had a result in the file and are an error here. */
function formulaWarnings(model: EngineModel, read: ReadSheet[]): string[] {
  return read.flatMap(({ sheet, computed }) => {
    const failed = quietly(() => computed.filter((at) => model.getters.getEvaluatedCell({ sheetId: sheet.id, ...at }).type === 'error'))
    const [first] = failed
    if (first === undefined) return []
    const cell = model.getters.getCell({ sheetId: sheet.id, ...first })
    const formula = cell?.isFormula ? cell.compiledFormula.toFormulaString(model.getters) : ''
    return [`“${sheet.name}”有 ${failed.length} 个公式在此出错 / ${failed.length} formulas are errors here, such as ${formula}`]
  })
}
