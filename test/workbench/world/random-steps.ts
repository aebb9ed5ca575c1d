/** Steps of people and scripts at random, as plain data, so that a run that fails can be shrunk, printed and taken again. */
import fc from 'fast-check'
import type { CellEntry, Edit } from '../../../workbench/workbook/edits'
import type { CellRange } from '../../../workbench/workbook/reads'

export const ROWS = 12
export const COLUMNS = 6

/** In steps, sheets are numbered by their place, from 0. */
export type Step =
  | { by: 'script'; edit: Edit }
  | { by: 'page'; sheet: number; command: string; payload: Record<string, unknown> }
  | { by: 'undo' }
  | { by: 'xlsx' }

const row = fc.nat(ROWS - 1)
const column = fc.nat(COLUMNS - 1)
const count = fc.integer({ min: 1, max: 3 })
const sheet = fc.nat(1)
const dimension = fc.constantFrom('rows' as const, 'columns' as const)
const text = fc.constantFrom('', '王', '=1+1', '013', '1-2', '2026-03-02', '50%', 'TRUE', '#REF!', "'x", 'a\nb')
const formula = fc.constantFrom('=A1', '=SUM(A1:C4)', '=$B$2&"户"', '=Sheet2!B2', '=COUNTA(A:A)', '=1/0', '=TRANSPOSE(A1:B2)', '=人数+1')
const entry: fc.Arbitrary<CellEntry> = fc.oneof(
  fc.record({ text }),
  fc.record({ typed: fc.oneof(text, formula) }),
  fc.record({ number: fc.integer({ min: -9, max: 50_000 }) }),
  fc.constant({ number: 46_083, format: 'yyyy-mm-dd' }),
  fc.record({ boolean: fc.boolean() }),
  fc.constant({ clear: true as const }),
)
const block = fc.tuple(count, count).chain(([height, width]) => {
  const line = fc.array(entry, { minLength: width, maxLength: width })
  return fc.array(line, { minLength: height, maxLength: height })
})
const range = fc.tuple(sheet, row, column, count, count).map(([sheetId, startRow, startColumn, height, width]): CellRange => {
  return { sheetId, startRow, endRow: startRow + height, startColumn, endColumn: startColumn + width }
})
const whole = sheet.map((sheetId): CellRange => ({ sheetId, startRow: 0, endRow: ROWS, startColumn: 0, endColumn: COLUMNS }))
const place = fc.record({ sheetId: sheet, row, column })

const write = fc.tuple(place, block).map(([at, cells]): Edit => ({ kind: 'write', ...at, cells }))
const insertOrDelete = fc.record({
  kind: fc.constantFrom('insert' as const, 'delete' as const),
  dimension,
  sheetId: sheet,
  start: fc.nat(COLUMNS - 1),
  count,
})
const sort: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constant('sort' as const),
  range: whole,
  keys: fc.array(fc.record({ column, ascending: fc.boolean() }), { minLength: 1, maxLength: 2 }),
})
const move: fc.Arbitrary<Edit> = fc.record({ kind: fc.constant('moveCells' as const), range, to: place })
const VALIDATION = { id: '', kind: 'list' as const, values: ['王', '013'], showDropdown: true, strict: true, help: null }
const mark: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('note' as const), range, note: fc.constantFrom('备注', '') }),
  range.map((at): Edit => ({ kind: 'style', range: at, style: { bold: true, fillColor: '#D9E1F2' } })),
  range.map((at): Edit => ({ kind: 'numberFormat', range: at, format: '0.00' })),
  range.map((at): Edit => ({ kind: 'borders', range: at, position: 'outer', color: '#FF0000' })),
  range.map((at): Edit => ({ kind: 'validation', range: at, rule: VALIDATION })),
  range.map((at): Edit => ({ kind: 'namedRange', name: '人数', range: at })),
  range.map((at): Edit => ({ kind: 'protect', range: at, description: '', warningOnly: false })),
)

const typed = fc.record({ row, col: column, content: fc.oneof(text, formula) })
const along = fc.constantFrom('ROW', 'COL')
const added = fc.record({ dimension: along, base: column, quantity: count, position: fc.constantFrom('before', 'after') })
const removed = fc.record({ dimension: along, elements: column.map((index) => [index]) })
const carried = fc.tuple(along, column, column).map(([way, from, base]) => {
  return { dimension: way, elements: [from], base, position: base > from ? 'after' : 'before' }
})
const onPage = (command: string, payload: fc.Arbitrary<Record<string, unknown>>) =>
  fc.record({ by: fc.constant('page' as const), sheet, command: fc.constant(command), payload })

/** What a person or a script does next. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ by: fc.constant('script' as const), edit: write }) },
  { weight: 8, arbitrary: fc.record({ by: fc.constant('script' as const), edit: fc.oneof(insertOrDelete, sort, move, mark) }) },
  { weight: 3, arbitrary: onPage('UPDATE_CELL', typed) },
  {
    weight: 5,
    arbitrary: fc.oneof(onPage('ADD_COLUMNS_ROWS', added), onPage('REMOVE_COLUMNS_ROWS', removed), onPage('MOVE_COLUMNS_ROWS', carried)),
  },
  { weight: 4, arbitrary: fc.constant<Step>({ by: 'undo' }) },
  { weight: 1, arbitrary: fc.constant<Step>({ by: 'xlsx' }) },
)
