/** What a script or a person puts into a cell, as the engine's content and number format. */
import type { CellEntry } from './edits'
import { toEngineFormula } from './formula-text'
import { isPlainText, isTooLong, literalContent } from './literal-text'
import { WorkbookFault } from './workbook-fault'

export interface CellContent {
  /** null leaves it. */
  content: string | null
  /** null leaves it. */
  format: string | null
}

const CHINESE_DATE = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/
const SIGNED_NUMBER = /^\+(\d[\d,]*\.?\d*|\.\d+)(%?)$/
const YUAN = /^([¥￥])\s?(-?\d[\d,]*(?:\.\d+)?)$/

/** Throws `CELL_TOO_LONG` (over 50,000 characters) and `NOT_A_NUMBER`. `format` is the cell's present number format. */
export function toContent(entry: CellEntry, format: string | undefined): CellContent {
  if (entry === null) return { content: null, format: null }
  if ('clear' in entry) return { content: '', format: null }
  if ('boolean' in entry) return { content: entry.boolean ? 'TRUE' : 'FALSE', format: null }
  if ('number' in entry) return { content: numberText(entry.number), format: entry.format ?? null }
  if ('formula' in entry) {
    const formula = entry.formula.startsWith('=') ? entry.formula : `=${entry.formula}`
    return { content: toEngineFormula(checked(formula)), format: null }
  }
  if ('text' in entry) return { content: literalContent(checked(entry.text)), format: entry.format ?? null }
  return typedContent(checked(entry.typed), format)
}

function typedContent(typed: string, format: string | undefined): CellContent {
  if (typed.startsWith("'")) return { content: literalContent(typed.slice(1)), format: null }
  if (isPlainText(format) || typed === '=') return { content: literalContent(typed), format: null }
  if (typed.startsWith('=')) return { content: toEngineFormula(typed), format: null }
  const trimmed = typed.trim()
  const date = CHINESE_DATE.exec(trimmed)
  if (date) return { content: `${date[1]}-${date[2]}-${date[3]}`, format: format ? null : 'yyyy"年"m"月"d"日"' }
  const signed = SIGNED_NUMBER.exec(trimmed)
  if (signed) return { content: `${signed[1]}${signed[2]}`, format: null }
  const yuan = YUAN.exec(trimmed)
  if (yuan) return { content: String(yuan[2]).replaceAll(',', ''), format: format ? null : `[$${yuan[1]}]#,##0.00` }
  return { content: typed, format: null }
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new WorkbookFault('NOT_A_NUMBER', `${value} cannot be put into a cell`)
  return String(value)
}

function checked(text: string): string {
  if (isTooLong(text))
    throw new WorkbookFault('CELL_TOO_LONG', 'Your input contains more than the maximum of 50000 characters in a single cell.')
  return text
}
