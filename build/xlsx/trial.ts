/** A workbook with every feature and formula, its file, and what is found in it again. */
import { Workbook as XlsxWorkbook } from '@cj-tech-master/excelts'
import { readXlsx } from '../../workbench/workbook/read-xlsx'
import type { CellValue } from '../../workbench/workbook/reads'
import { openWorkbook, type Workbook } from '../../workbench/workbook/workbook'
import { CONTENT_FEATURES } from './content-features'
import type { Feature } from './feature'
import { APART, DATA, DATA_TITLE, FORMULAS, formulaText } from './formulas'
import { LOOK_FEATURES } from './look-features'
import { RULE_FEATURES } from './rule-features'
import { throughOffice } from './through-office'

export const FEATURES: readonly Feature[] = [...CONTENT_FEATURES, ...LOOK_FEATURES, ...RULE_FEATURES]
const FORMULA_TITLE = '公式'
const EPOCH = Date.UTC(1899, 11, 30)
const DAY = 86_400_000

/** A file as the library reads it, and as a workbook that imported it. */
export interface Opened {
  file: XlsxWorkbook
  workbook: Workbook
}

export interface Trial extends Opened {
  before: Workbook
  /** Null without LibreOffice. */
  office: Opened | null
}

/** With LibreOffice's program, also as that opens, computes and saves the file. */
export async function trial(office: string | undefined): Promise<Trial> {
  const before = everything()
  const bytes = await before.exportXlsx()
  return { before, ...(await opened(bytes)), office: office === undefined ? null : await opened(throughOffice(office, bytes)) }
}

export function titleOf(feature: Feature): string {
  return `F${FEATURES.indexOf(feature) + 1}`
}

/** The feature as this workbook has it, sheets by title and without ids. */
export function seen(workbook: Workbook, feature: Feature): unknown {
  const { aspects = [], sheet: look } = feature
  const info = workbook.info()
  const sheet = info.sheets.find(({ title }) => title === titleOf(feature))
  if (sheet === undefined) return null
  const cells = workbook.read([{ sheetId: sheet.sheetId, startRow: 0, endRow: 8, startColumn: 0, endColumn: 6, aspects }])
  const text = JSON.stringify([cells, look?.(sheet, info)], (key, value) => {
    if (key === 'id') return undefined
    return key === 'sheetId' ? info.sheets.find(({ sheetId }) => sheetId === value)?.title : value
  })
  return JSON.parse(text)
}

/** The formula at this place of the list, and the values of the cells that it may fill. */
export function formulaSeen(workbook: Workbook, index: number): { formula: string; values: CellValue[] } {
  const sheetId = workbook.info().sheets.find(({ title }) => title === FORMULA_TITLE)?.sheetId ?? -1
  const startRow = index * APART
  const [cells] = workbook.read([
    { sheetId, startRow, endRow: startRow + APART, startColumn: 0, endColumn: 3, aspects: ['values', 'formulas'] },
  ])
  return { formula: cells?.formulas?.[0]?.[0] ?? '', values: (cells?.values ?? []).flat() }
}

/** The same values as they stand in a file, whoever computed them. */
export function formulaInFile(file: XlsxWorkbook, index: number): { formula: string | undefined; values: CellValue[] } {
  const sheet = file.getWorksheet(FORMULA_TITLE)
  const values: CellValue[] = []
  for (let row = 1; row <= APART; row++) {
    for (let column = 1; column <= 3; column++)
      values.push(plain(sheet?.getCell(index * APART + row, column).result ?? sheet?.getCell(index * APART + row, column).value))
  }
  return { formula: sheet?.getCell(index * APART + 1, 1).formula, values }
}

function everything(): Workbook {
  const workbook = openWorkbook()
  workbook.edit([
    { kind: 'updateSheet', sheetId: 0, title: DATA_TITLE },
    { kind: 'insertSheet', title: FORMULA_TITLE, index: null, sheetId: 1 },
    { kind: 'write', sheetId: 0, row: 0, column: 0, cells: [...DATA] },
  ])
  for (const [index, formula] of FORMULAS.entries())
    workbook.edit([{ kind: 'write', sheetId: 1, row: index * APART, column: 0, cells: [[{ formula: formulaText(formula) }]] }])
  for (const [index, feature] of FEATURES.entries()) {
    const sheetId = index + 2
    workbook.edit([{ kind: 'insertSheet', title: titleOf(feature), index: null, sheetId }])
    workbook.edit(feature.edits(sheetId))
  }
  return workbook
}

async function opened(bytes: Uint8Array): Promise<Opened> {
  const file = new XlsxWorkbook()
  await file.xlsx.load(bytes)
  const workbook = openWorkbook()
  workbook.importXlsx(await readXlsx(bytes))
  return { file, workbook }
}

function plain(value: unknown): CellValue {
  if (value instanceof Date) return (value.getTime() - EPOCH) / DAY
  if (typeof value !== 'object' || value === null) return (value ?? '') as CellValue
  const { error, text, result } = value as { error?: string; text?: unknown; result?: unknown }
  return plain(error ?? text ?? result ?? '')
}
