/** The workbook as an .xlsx file. */
import { Workbook as XlsxWorkbook } from '@cj-tech-master/excelts'
import type { Getters } from './engine-types'
import type { WorkbookSnapshot } from './workbook'
import type { WorkbookData } from './xlsx/sheet-data'
import { writeSheet } from './xlsx/sheet-out'

/** `snapshot` and `getters` are of the same moment, and all is read from them before the first wait. Formulas carry their present results; what Excel cannot compute is written as its value. */
export async function exportXlsx(getters: Getters, snapshot: WorkbookSnapshot): Promise<Uint8Array> {
  const data = snapshot as WorkbookData
  const file = new XlsxWorkbook()
  file.title = getters.getWorkbookSettings().title
  const written = data.sheets.map((sheet) => writeSheet(file, sheet, data, getters))
  file.definedNames.model = getters.getNamedRanges().flatMap(({ name, range }) => {
    if (getters.tryGetSheet(range.sheetId) === undefined) return []
    return [{ name, ranges: [getters.getRangeString(range, '', { useBoundedReference: true, useFixedReference: true })] }]
  })
  await Promise.all(written)
  return new Uint8Array(await file.xlsx.writeBuffer())
}
