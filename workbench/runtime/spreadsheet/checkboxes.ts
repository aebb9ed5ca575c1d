import type { CellEntry } from '../../workbook/edits'
import type { CellRange, CellValue, CheckValue, ValidationRule } from '../../workbook/reads'
import { call } from '../core/host'
import { readCells } from './cell-values'
import { cellsOf } from './cells'
import { newDataValidation, ruleOf } from './data-validation'
import { newRuleId } from './rule-id'

interface States {
  checked: CheckValue
  /** '' when there is no value for it. */
  unchecked: CheckValue
}

export const CHECKBOXES_OF_RANGE = {
  /** `()` for true and false, `(checked)` or `(checked, unchecked)`. All cells become unchecked. */
  insertCheckboxes(this: object, ...values: unknown[]): object {
    const builder = newDataValidation() as { requireCheckbox(...values: unknown[]): object; setAllowInvalid(allow: boolean): object }
    builder.requireCheckbox(...values)
    builder.setAllowInvalid(false)
    const rule = { ...ruleOf(builder), id: newRuleId() }
    const cells = cellsOf(this)
    const { unchecked } = statesOf(rule) as States
    const { sheetId, startRow: row, startColumn: column } = cells
    const entries = readCells(cells, ['values']).values.map((line) => line.map(() => entryOf(unchecked)))
    call('workbook.edit', {
      edits: [
        { kind: 'validation', range: cells, rule },
        { kind: 'write', sheetId, row, column, cells: entries },
      ],
    })
    return this
  },

  /** The rules of all cells go, and the values that checkboxes stood for. */
  removeCheckboxes(this: object): object {
    write(cellsOf(this), (value, states) => (states && isEither(value, states) ? { clear: true } : null))
    call('workbook.edit', { edits: [{ kind: 'clear', range: cellsOf(this), what: ['validations'] }] })
    return this
  },

  check(this: object): object {
    write(cellsOf(this), (value, states) => (states && isEither(value, states) ? entryOf(states.checked) : null))
    return this
  },

  uncheck(this: object): object {
    write(cellsOf(this), (value, states) => (states && isEither(value, states) ? entryOf(states.unchecked) : null))
    return this
  },

  /** True or false when all checkboxes agree, null when they do not or a cell has none. */
  isChecked(this: object): boolean | null {
    const { values, validations } = readCells(cellsOf(this), ['values', 'validations'])
    const all = values.flatMap((line, i) =>
      line.map((value, j) => {
        const states = statesOf(validations[i]?.[j] ?? null)
        return states && value === states.checked
      }),
    )
    return all.every((checked) => checked === all[0]) ? (all[0] ?? null) : null
  },
}

/** Null for a cell without a checkbox. */
function statesOf(rule: ValidationRule | null): States | null {
  if (rule?.kind !== 'checkbox') return null
  return rule.checked === undefined ? { checked: true, unchecked: false } : { checked: rule.checked, unchecked: rule.unchecked ?? '' }
}

/** An empty cell counts as unchecked, as Sheets shows it. */
function isEither(value: CellValue, { checked, unchecked }: States): boolean {
  return value === checked || value === unchecked || value === ''
}

function write(range: CellRange, entry: (value: CellValue, states: States | null) => CellEntry): void {
  const { values, validations } = readCells(range, ['values', 'validations'])
  const cells = values.map((line, i) => line.map((value, j) => entry(value, statesOf(validations[i]?.[j] ?? null))))
  const { sheetId, startRow: row, startColumn: column } = range
  call('workbook.edit', { edits: [{ kind: 'write', sheetId, row, column, cells }] })
}

function entryOf(value: CheckValue): CellEntry {
  if (value === '') return { clear: true }
  if (typeof value === 'boolean') return { boolean: value }
  return typeof value === 'number' ? { number: value } : { text: value }
}
