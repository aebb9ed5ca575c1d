/** Values of .xlsx cells as the engine's cell contents. */
import type { Cell as XlsxCell, CellValue as XlsxValue } from '@cj-tech-master/excelts'
import { toEngineFormula } from '../formula-text'
import { literalContent } from '../literal-text'

const EPOCH = Date.UTC(1899, 11, 30)
const DAY = 86_400_000
/** Excel writes functions newer than 2007 with a prefix. */
const PREFIXES = /_xl(?:fn|ws|udf)\.(?:_xlws\.)?/g

/** The engine's names of two errors. */
const ERRORS: Record<string, string> = { '#REF!': '#REF', '#VALUE!': '#ERROR' }

/** '' when the cell is empty. */
export function cellContent(cell: XlsxCell): string {
  return contentOf(cell.value, cell.formula)
}

function contentOf(value: XlsxValue, formula: string | undefined): string {
  if (value === null || value === undefined) return ''
  if (formula !== undefined && formula !== '') return toEngineFormula(`=${formula.replace(PREFIXES, '')}`)
  if (typeof value === 'string') return literalContent(value)
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (value instanceof Date) return String(serialNumber(value))
  if ('error' in value) return ERRORS[value.error] ?? value.error
  if ('checkbox' in value) return value.checkbox ? 'TRUE' : 'FALSE'
  if ('richText' in value) return literalContent(value.richText.map(({ text }) => text).join(''))
  if ('hyperlink' in value) return linkContent(plainText(value.text), value.hyperlink)
  return 'result' in value ? contentOf(value.result as XlsxValue, undefined) : ''
}

/** Days since 1899-12-30; whole milliseconds, without the digits that division leaves behind. */
export function serialNumber(date: Date): number {
  return Number(((date.getTime() - EPOCH) / DAY).toFixed(9))
}

/** A link the engine can show as one, if neither its text nor its address could be read as anything else. */
function linkContent(text: string, address: string): string {
  const simple = /^https?:\/\/[^\s()[\]]+$/i.test(address) && text !== address && !/[[\]()\n]/.test(text)
  return simple && literalContent(text) === text && text !== '' ? `[${text}](${address})` : literalContent(text)
}

/** The text of a link may itself be rich. */
function plainText(text: unknown): string {
  const { richText } = (text ?? {}) as { richText?: { text: string }[] }
  return richText === undefined ? String(text ?? '') : richText.map((part) => part.text).join('')
}
