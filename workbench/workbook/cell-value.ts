import type { EvaluatedCell } from './engine-types'
import type { CellValue } from './reads'
import { LOADING } from './shared/custom-functions'

/** The engine's error names that Google Sheets words differently. */
const ERRORS: Record<string, string> = {
  '#BAD_EXPR': '#ERROR!',
  '#CYCLE': '#REF!',
  '#ERROR': '#VALUE!',
  '#REF': '#REF!',
  '#SPILL!': '#REF!',
  [LOADING]: 'Loading...',
}

/** What a script reads: '' when empty, an error as its text. */
export function cellValue({ type, value }: EvaluatedCell): CellValue {
  if (value === null) return ''
  return type === 'error' ? (ERRORS[String(value)] ?? value) : value
}

/** What the page shows. */
export function cellDisplay({ type, value, formattedValue }: EvaluatedCell): string {
  return type === 'error' ? (ERRORS[String(value)] ?? String(value)) : formattedValue
}
