/** The workbook as an .xlsx file. */
import { Workbook as XlsxWorkbook } from '@cj-tech-master/excelts'
import type { EngineRange, Getters } from './engine-types'
import type { WorkbookSnapshot } from './workbook'
import type { WorkbookData } from './xlsx/sheet-data'
import { filterOf, writeSheet } from './xlsx/sheet-out'

interface DefinedName {
  name: string
  ranges: string[]
  /** The place of the only sheet it holds for. */
  localSheetId?: number
}

/** `snapshot` and `getters` are of the same moment, and all is read from them before the first wait. Formulas carry their present results; what Excel cannot compute is written as its value. */
export async function exportXlsx(getters: Getters, snapshot: WorkbookSnapshot): Promise<Uint8Array> {
  const data = snapshot as WorkbookData
  const file = new XlsxWorkbook()
  file.title = getters.getWorkbookSettings().title
  const written = data.sheets.map((sheet) => writeSheet(file, sheet, data, getters))
  // The library's own names know no sheet that they belong to.
  Object.defineProperty(file.definedNames, 'model', { value: [...namedRanges(getters), ...filterNames(data, getters)] })
  await Promise.all(written)
  return new Uint8Array(await file.xlsx.writeBuffer())
}

function namedRanges(getters: Getters): DefinedName[] {
  return getters.getNamedRanges().flatMap(({ name, range }) => {
    return getters.tryGetSheet(range.sheetId) === undefined ? [] : [{ name, ranges: [fixed(range, getters)] }]
  })
}

/** What LibreOffice, and Excel for its own, looks for besides the filter itself. */
function filterNames({ sheets }: WorkbookData, getters: Getters): DefinedName[] {
  return sheets.flatMap(({ id }, localSheetId) => {
    const filter = filterOf(id, getters)
    if (filter === undefined) return []
    return [{ name: '_xlnm._FilterDatabase', ranges: [fixed(getters.getRangeFromZone(id, filter.zone), getters)], localSheetId }]
  })
}

function fixed(range: EngineRange, getters: Getters): string {
  return getters.getRangeString(range, '', { useBoundedReference: true, useFixedReference: true })
}
