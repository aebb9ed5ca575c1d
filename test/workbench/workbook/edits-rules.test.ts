import type { Edit } from '../../../workbench/workbook/edits'
import type { CellRange, ConditionalRule, ValidationRule } from '../../../workbench/workbook/reads'
import type { Workbook, WorkbookSnapshot } from '../../../workbench/workbook/workbook'
import { openWorkbook } from '../../../workbench/workbook/workbook'

const range = (startRow: number, startColumn: number, endRow: number, endColumn: number): CellRange => ({
  sheetId: 0,
  startRow,
  endRow,
  startColumn,
  endColumn,
})
const reopened = (workbook: Workbook) => openWorkbook({ snapshot: JSON.parse(JSON.stringify(workbook.snapshot())) as WorkbookSnapshot })
const common = { id: '', strict: true, help: '请从列表中选 choose one' }

describe('validation', () => {
  const rules: ValidationRule[] = [
    { ...common, kind: 'list', values: ['在住', '迁出'], showDropdown: true },
    { ...common, kind: 'list', values: ['a'], showDropdown: false, strict: false, help: null },
    { ...common, kind: 'listFromRange', range: range(0, 5, 10, 6), showDropdown: true },
    { ...common, kind: 'checkbox' },
    { ...common, kind: 'formula', formula: '=A1>5' },
    { ...common, kind: 'number', operator: 'between', values: ['1', '5'] },
    { ...common, kind: 'date', operator: 'greaterOrEqual', values: ['2026-11-23'] },
    { ...common, kind: 'date', operator: 'isDate', values: [] },
    { ...common, kind: 'text', operator: 'isEmail', values: [] },
    { ...common, kind: 'text', operator: 'contains', values: ['@'] },
    { ...common, kind: 'checkbox', checked: 'yes', unchecked: 'no' },
    { ...common, kind: 'checkbox', checked: 1 },
    { ...common, kind: 'date', operator: 'less', values: [], relative: 'PAST_YEAR' },
  ]

  it.each(rules)('$kind is kept: %j', (rule) => {
    const workbook = openWorkbook()
    workbook.edit([{ kind: 'validation', range: range(0, 0, 2, 1), rule }])
    for (const one of [workbook, reopened(workbook)]) {
      const [result] = one.read([{ ...range(0, 0, 3, 1), aspects: ['validations'] }])
      expect(result?.validations).toEqual([[{ ...rule, id: expect.any(String) }], [{ ...rule, id: expect.any(String) }], [null]])
    }
  })

  it('is one rule for all ranges it was given to, and leaves the cells it is taken from', () => {
    const workbook = openWorkbook()
    const rule = rules[0] as ValidationRule
    workbook.edit([0, 2, 4].map((column): Edit => ({ kind: 'validation', range: range(0, column, 10, column + 1), rule })))
    workbook.edit([{ kind: 'validation', range: range(3, 0, 5, 6), rule: null }])
    const [result] = workbook.read([{ ...range(0, 0, 10, 5), aspects: ['validations'] }])
    const ids = new Set(result?.validations?.flat().map((found) => found?.id))
    expect(ids.size).toBe(2)
    expect(result?.validations?.map((row) => row.map((found) => (found ? 1 : 0)).join(''))).toEqual([
      '10101',
      '10101',
      '10101',
      '00000',
      '00000',
      '10101',
      '10101',
      '10101',
      '10101',
      '10101',
    ])
  })

  it('refuses a comparison the engine has not', () => {
    const rule: ValidationRule = { ...common, kind: 'date', operator: 'notEqual', values: ['2026-01-01'] }
    expect(() => openWorkbook().edit([{ kind: 'validation', range: range(0, 0, 1, 1), rule }])).toThrow(
      expect.objectContaining({ code: 'RULE_NOT_SUPPORTED' }),
    )
  })
})

describe('conditional formats', () => {
  const style = { fillColor: '#ffe599', bold: true }
  const rules: ConditionalRule[] = [
    { id: 'a', ranges: [range(0, 0, 5, 1), range(0, 2, 5, 3)], style, kind: 'cell', operator: 'equal', values: ['待核实'] },
    { id: 'b', ranges: [range(0, 0, 5, 1)], style, kind: 'formula', formula: '=$B1>3' },
    { id: 'c', ranges: [range(0, 0, 5, 1)], style, kind: 'cell', operator: 'empty', values: [] },
    { id: 'd', ranges: [range(0, 0, 5, 1)], style, kind: 'cell', operator: 'equal', values: ['5'], compared: 'text' },
    { id: 'e', ranges: [range(0, 0, 5, 1)], style, kind: 'cell', operator: 'greater', values: ['2026-11-23'], compared: 'date' },
    { id: 'f', ranges: [range(0, 0, 5, 1)], style, kind: 'cell', operator: 'equal', values: [], compared: 'date', relative: 'PAST_WEEK' },
    {
      id: 'g',
      ranges: [range(0, 0, 5, 1)],
      style: {},
      kind: 'gradient',
      min: { color: '#0000ff', type: 'MIN', value: '' },
      mid: { color: '#ffffff', type: 'PERCENT', value: '40' },
      max: { color: '#ff0000', type: 'NUMBER', value: '9' },
    },
  ]

  it('are what was set last', () => {
    const workbook = openWorkbook()
    workbook.edit([{ kind: 'conditional', sheetId: 0, rules }])
    expect(workbook.info().sheets[0]?.conditionalRules).toEqual(rules)
    expect(reopened(workbook).info().sheets[0]?.conditionalRules).toEqual(rules)
    workbook.edit([{ kind: 'conditional', sheetId: 0, rules: rules.slice(1, 2) }])
    expect(workbook.info().sheets[0]?.conditionalRules).toEqual(rules.slice(1, 2))
  })
})

describe('looks', () => {
  it('are kept, and joined to what was there', () => {
    const workbook = openWorkbook()
    const style = {
      bold: true,
      italic: true,
      textColor: '#112233',
      fontSize: 14,
      horizontal: 'center',
      vertical: 'middle',
      wrap: 'wrap',
    } as const
    workbook.edit([
      { kind: 'style', range: range(0, 0, 1, 1), style },
      { kind: 'style', range: range(0, 0, 1, 1), style: { bold: false } },
    ])
    const [result] = reopened(workbook).read([{ ...range(0, 0, 1, 1), aspects: ['styles'] }])
    const { bold, ...others } = style
    expect(bold).toBe(true)
    expect(result?.styles).toEqual([[others]])
  })

  it('include borders', () => {
    const workbook = openWorkbook()
    workbook.edit([{ kind: 'borders', range: range(0, 0, 2, 2), position: 'all', color: '#000000' }])
    const { borders } = workbook.snapshot() as unknown as { borders: Record<string, unknown> }
    expect(Object.values(borders)).toEqual([expect.objectContaining({ top: { style: 'thin', color: '#000000' } })])
    workbook.edit([{ kind: 'borders', range: range(0, 0, 2, 2), position: 'none', color: '' }])
    expect((workbook.snapshot() as unknown as typeof borders).borders).toEqual({})
  })
})

describe('protection', () => {
  it('has an id and follows its cells', () => {
    const workbook = openWorkbook()
    const replies = workbook.edit([
      { kind: 'protect', range: range(0, 0, 1, 26), description: '表头', warningOnly: true },
      { kind: 'protect', range: range(0, 0, 1000, 26), description: '全表', warningOnly: false },
    ])
    expect(replies).toEqual([{ id: 1 }, { id: 2 }])
    workbook.edit([{ kind: 'insert', dimension: 'rows', sheetId: 0, start: 0, count: 2 }])
    const open = { editors: null, rangeName: null, unprotected: [] }
    expect(workbook.info().protections).toEqual([
      { id: 1, range: range(2, 0, 3, 26), wholeSheet: false, description: '表头', warningOnly: true, ...open },
      { id: 2, range: range(0, 0, 1002, 26), wholeSheet: true, description: '全表', warningOnly: false, ...open },
    ])
    workbook.edit([{ kind: 'unprotect', id: 2 }])
    expect(
      reopened(workbook)
        .info()
        .protections.map(({ id }) => id),
    ).toEqual([1])
    expect(() => workbook.edit([{ kind: 'unprotect', id: 2 }])).toThrow(expect.objectContaining({ code: 'NO_SUCH_PROTECTION' }))
  })
})

describe('named ranges', () => {
  it('are made, moved, used and deleted', () => {
    const workbook = openWorkbook()
    workbook.edit([
      { kind: 'namedRange', name: '状态', range: range(0, 5, 2, 6) },
      { kind: 'write', sheetId: 0, row: 0, column: 5, cells: [[{ number: 3 }], [{ number: 4 }]] },
      { kind: 'write', sheetId: 0, row: 0, column: 0, cells: [[{ typed: '=SUM(状态)' }]] },
    ])
    expect(workbook.read([{ ...range(0, 0, 1, 1), aspects: ['values'] }])).toEqual([{ values: [[7]] }])
    workbook.edit([{ kind: 'namedRange', name: '状态', range: range(0, 5, 1, 6) }])
    expect(workbook.info().namedRanges).toEqual([{ name: '状态', range: range(0, 5, 1, 6) }])
    workbook.edit([{ kind: 'namedRange', name: '状态', range: null }])
    expect(workbook.info().namedRanges).toEqual([])
    expect(() => workbook.edit([{ kind: 'namedRange', name: '状态', range: null }])).toThrow(
      expect.objectContaining({ code: 'NO_SUCH_NAMED_RANGE' }),
    )
  })
})
