/** Reads an .xlsx file into plain data, which may cross threads: parsing takes seconds, and 100 MB for a large ledger. */
import { Workbook as XlsxWorkbook } from '@cj-tech-master/excelts'
import { WorkbookFault } from './workbook-fault'
import { checkArchive } from './xlsx/archive'
import { mergeInLinearTime } from './xlsx/linear-merges'
import { addNotes } from './xlsx/notes-in'
import { NumberedLooks } from './xlsx/numbered-looks'
import { readPartsOfAllWriters } from './xlsx/other-writers'
import type { WorkbookData } from './xlsx/sheet-data'
import type { ReadSheet } from './xlsx/sheet-in'
import { readSheet } from './xlsx/sheet-in'

mergeInLinearTime()

/** A file's sheets, numbered from 1, with the looks and names that they refer to. */
export interface XlsxContent extends Pick<WorkbookData, 'styles' | 'formats' | 'borders' | 'namedRanges'> {
  sheets: ReadSheet[]
  /** What was left out, a sentence in both languages each. */
  warnings: string[]
}

/** Throws {@link WorkbookFault} `XLSX_TOO_LARGE`, `XLSX_ENCRYPTED`, `XLSX_CORRUPT` or `XLSX_NOT_A_WORKBOOK`. */
export async function readXlsx(bytes: Uint8Array): Promise<XlsxContent> {
  checkArchive(bytes)
  const file = new XlsxWorkbook()
  try {
    readPartsOfAllWriters(file)
    await file.xlsx.load(bytes)
    addNotes(file, bytes)
  } catch (error) {
    throw new WorkbookFault('XLSX_CORRUPT', `The file is damaged: ${error instanceof Error ? error.message : String(error)}`)
  }
  if (file.worksheets.length === 0) throw new WorkbookFault('XLSX_NOT_A_WORKBOOK', 'The file holds no sheet')
  const looks = new NumberedLooks()
  const sheets = file.worksheets.map((worksheet, index) => readSheet(worksheet, String(index + 1), looks))
  const { styles, formats, borders } = looks
  const warnings = sheets.flatMap((sheet) => sheet.warnings)
  const namedRanges = names(file, warnings)
  return { sheets, styles: styles.values, formats: formats.values, borders: borders.values, namedRanges, warnings }
}

/** Names of one range; print areas, constants and names of several ranges have no counterpart. */
function names(file: XlsxWorkbook, warnings: string[]): Record<string, string> {
  const namedRanges: Record<string, string> = {}
  for (const { name, ranges } of file.definedNames.model) {
    const [range] = ranges
    if (ranges.length === 1 && range !== undefined && !name.startsWith('_xlnm.')) namedRanges[name] = range.replaceAll('$', '')
    else if (!name.startsWith('_xlnm.')) warnings.push(`名称“${name}”未导入 / the name ${name} was left out`)
  }
  return namedRanges
}
