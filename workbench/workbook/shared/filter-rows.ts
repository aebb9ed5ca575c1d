/** Which rows a filter hides: worked out from what the cells show now, on Node and in every page. */
import { shiftFormula } from '../../runtime/spreadsheet/shift-formula'
import type { EvaluatedCell, Getters, StoredObject, Zone } from '../engine-types'

/** A day by itself, or counted from today. */
type Value = string | number | { serial: number } | { relative: string }

/** What a column of a filter must satisfy to be shown; null asks nothing. */
export interface FilterCriterion {
  hiddenValues: string[]
  /** Only of pivot tables: everything else is hidden. */
  visibleValues?: string[] | null
  condition: { type: string; values: Value[] } | null
  /** '#rrggbb' */
  backgroundColor: string | null
  textColor: string | null
}

/** What a slicer asks of one column of its range, from 1; nothing while it has none. */
export interface SlicedColumn {
  column: number | null
  criterion: FilterCriterion | null
}

type Test = (cell: EvaluatedCell, values: (string | number)[]) => boolean

const TESTS: Record<string, Test> = {
  CELL_EMPTY: (cell) => textOf(cell) === '',
  CELL_NOT_EMPTY: (cell) => textOf(cell) !== '',
  ...comparisons('NUMBER_', {
    EQUAL_TO: (n, [a]) => n === a,
    NOT_EQUAL_TO: (n, [a]) => n !== a,
    GREATER_THAN: (n, [a]) => n > a,
    GREATER_THAN_OR_EQUAL_TO: (n, [a]) => n >= a,
    LESS_THAN: (n, [a]) => n < a,
    LESS_THAN_OR_EQUAL_TO: (n, [a]) => n <= a,
    BETWEEN: (n, [a, b]) => n >= a && n <= b,
    NOT_BETWEEN: (n, [a, b]) => n < a || n > b,
  }),
  ...comparisons('DATE_', {
    EQUAL_TO: (n, [a]) => Math.floor(n) === Math.floor(a),
    NOT_EQUAL_TO: (n, [a]) => Math.floor(n) !== Math.floor(a),
    AFTER: (n, [a]) => Math.floor(n) > Math.floor(a),
    BEFORE: (n, [a]) => Math.floor(n) < Math.floor(a),
  }),
  TEXT_CONTAINS: (cell, [text]) => lower(cell).includes(sought(text)),
  TEXT_DOES_NOT_CONTAIN: (cell, [text]) => !lower(cell).includes(sought(text)),
  TEXT_STARTS_WITH: (cell, [text]) => lower(cell).startsWith(sought(text)),
  TEXT_ENDS_WITH: (cell, [text]) => lower(cell).endsWith(sought(text)),
  TEXT_EQUAL_TO: (cell, [text]) => lower(cell) === sought(text),
  TEXT_NOT_EQUAL_TO: (cell, [text]) => lower(cell) !== sought(text),
}

interface Asking {
  sheetId: string
  zone: Zone
  columns: { col: number; criterion: FilterCriterion }[]
}

/** Rows from 0, hidden by the sheet's filter or by slicers. The first row of their range is its header and always shown. */
export function filteredRows(getters: Getters, sheetId: string): number[] {
  const hidden = new Set<number>()
  for (const asking of getters.getObjects().flatMap(askingOf)) {
    if (asking.sheetId === sheetId) for (const row of hiddenBy(getters, asking)) hidden.add(row)
  }
  return [...hidden].sort((a, b) => a - b)
}

function askingOf({ kind, sheetId, zone, parts }: StoredObject): Asking[] {
  if (kind === 'filter') {
    return [{ sheetId, zone, columns: parts.map((part) => ({ col: part.zone.left, criterion: part.data as FilterCriterion })) }]
  }
  if (kind !== 'slicer') return []
  return parts.flatMap((part) => {
    const { column, criterion } = part.data as SlicedColumn
    return column === null || criterion === null ? [] : [{ ...part, columns: [{ col: part.zone.left + column - 1, criterion }] }]
  })
}

function hiddenBy(getters: Getters, { sheetId, zone, columns }: Asking): number[] {
  const around = { today: serialToday(), top: zone.top + 1 }
  const rows: number[] = []
  for (let row = zone.top + 1; row <= zone.bottom; row++) {
    const shown = columns.every(({ col, criterion }) => isShown(getters, { sheetId, row, col }, criterion, around))
    if (!shown) rows.push(row)
  }
  return rows
}

function isShown(
  getters: Getters,
  position: { sheetId: string; row: number; col: number },
  { hiddenValues, condition, backgroundColor, textColor }: FilterCriterion,
  { today, top }: { today: number; top: number },
): boolean {
  const cell = getters.getEvaluatedCell(position)
  if (hiddenValues.includes(textOf(cell))) return false
  const style = getters.getCell(position)?.style ?? {}
  if (backgroundColor !== null && (style.fillColor || '#ffffff').toLowerCase() !== backgroundColor) return false
  if (textColor !== null && (style.textColor || '#000000').toLowerCase() !== textColor) return false
  if (condition === null) return true
  if (condition.type === 'CUSTOM_FORMULA') {
    const formula = shiftFormula(String(condition.values[0] ?? ''), position.row - top, 0)
    return isTrue(getters.evaluateFormula(position.sheetId, formula, position), position.row)
  }
  const type = condition.type.replace(/_RELATIVE$/, '')
  return (
    TESTS[type]?.(
      cell,
      condition.values.map((value) => resolved(value, today)),
    ) ?? true
  )
}

function comparisons(prefix: string, tests: Record<string, (n: number, given: [number, number]) => boolean>): Record<string, Test> {
  const made = Object.entries(tests).map(([name, test]): [string, Test] => [
    prefix + name,
    ({ value }, given) => typeof value === 'number' && test(value, given.map(Number) as [number, number]),
  ])
  return Object.fromEntries(made)
}

function resolved(value: Value, today: number): string | number {
  if (typeof value !== 'object') return value
  if ('serial' in value) return value.serial
  return today + ({ TOMORROW: 1, YESTERDAY: -1, PAST_WEEK: -7, PAST_MONTH: -30, PAST_YEAR: -365 }[value.relative] ?? 0)
}

/** The day that formulas take for `TODAY()`. */
function serialToday(): number {
  const now = new Date()
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000 + 25_569
}

/** `=B:B<C:C` gives a column, of which the row's own value counts. */
function isTrue(result: unknown, row: number): boolean {
  const value = Array.isArray(result) ? (result as unknown[][])[0]?.[row] : result
  return value === true || (typeof value === 'number' && value !== 0)
}

function textOf(cell: EvaluatedCell): string {
  return cell.value === null ? '' : cell.formattedValue
}

function lower(cell: EvaluatedCell): string {
  return textOf(cell).toLowerCase()
}

function sought(text: string | number | undefined): string {
  return String(text ?? '').toLowerCase()
}
