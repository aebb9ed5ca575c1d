import { basename, join } from 'node:path'
import { Workbook } from '@cj-tech-master/excelts'
import { readCsv } from '../src/domain/csv'
import { FORBIDDEN_IN_TITLES } from '../workbench/workbook/sheet-titles'
import { writeWhole } from './write-whole'

const ALL_TEXT = '@'
/** What Excel takes for the title of a sheet. */
const LONGEST_TITLE = 31

/** One file a table. Throws what the file system says. */
export function writeCsvFiles(folder: string, tables: readonly { file: string; csv: string }[]): { file: string; bytes: number }[] {
  return tables.map(({ file, csv }) => {
    const path = join(folder, basename(file))
    const bytes = Buffer.from(csv, 'utf8')
    writeWhole(path, bytes)
    return { file: path, bytes: bytes.length }
  })
}

/** A file of comma-separated values as a workbook of one tab, whose cells are all texts: nothing is taken for a number or a formula. */
export async function csvAsXlsx(path: string, content: Buffer): Promise<Buffer> {
  const workbook = new Workbook()
  const title = basename(path)
    .replace(/\.csv$/i, '')
    .replace(FORBIDDEN_IN_TITLES, ' ')
    .trim()
    .slice(0, LONGEST_TITLE)
  const sheet = workbook.addWorksheet(title || 'CSV')
  readCsv(content.toString('utf8')).forEach((row, index) => {
    row.forEach((text, column) => {
      if (text === '') return
      const cell = sheet.getCell(index + 1, column + 1)
      cell.value = text
      cell.numFmt = ALL_TEXT
    })
  })
  return Buffer.from(await workbook.xlsx.writeBuffer())
}
