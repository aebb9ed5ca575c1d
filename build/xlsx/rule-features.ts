/** What rules say of cells, and what lies over them. */
import type { CellRange, ConditionalRule, ValidationRule } from '../../workbench/workbook/reads'
import { area, cellAt, type Feature, put, texts } from './feature'

type Kind<R extends { kind: string }> = R extends unknown ? Omit<R, 'id' | 'strict' | 'help' | 'ranges' | 'style'> : never

function validation(title: string, kind: (sheetId: number) => Kind<ValidationRule>, remark?: string): Feature {
  return {
    title: `validation: ${title}`,
    edits: (id) => [
      put(id, { text: '在住' }),
      { kind: 'write', sheetId: id, row: 0, column: 3, cells: texts('在住', '迁出').map((entry) => [entry]) },
      { kind: 'validation', range: area(id, 0, 0, 3, 1), rule: { id: '', strict: true, help: '请选', ...kind(id) } as ValidationRule },
    ],
    aspects: ['validations'],
    inFile: (sheet) => Object.keys(sheet.dataValidations.model).length > 0,
    ...(remark === undefined ? {} : { remark }),
  }
}

function conditional(title: string, kind: Kind<ConditionalRule>, style = {}, remark?: string): Feature {
  return {
    title: `conditional format: ${title}`,
    edits: (id) => [
      put(id, { number: 1 }, { number: 70 }),
      { kind: 'conditional', sheetId: id, rules: [{ id: 'r', ranges: [area(id, 0, 0, 3, 1)], style, ...kind } as ConditionalRule] },
    ],
    sheet: (sheet) => sheet.conditionalRules,
    inFile: (sheet) => sheet.conditionalFormattings.length > 0,
    ...(remark === undefined ? {} : { remark }),
  }
}

function protection(title: string, range: (sheetId: number) => CellRange, more: object, remark: string): Feature {
  return {
    title: `protection: ${title}`,
    edits: (id) => [put(id, { text: '表头' }), { kind: 'protect', range: range(id), description: '', warningOnly: false, ...more }],
    sheet: ({ sheetId }, info) =>
      info.protections
        .filter((one) => one.range.sheetId === sheetId)
        .map(({ wholeSheet, range: at, unprotected }) => (wholeSheet ? { wholeSheet, unprotected } : at)),
    inFile: (sheet) => sheet.sheetProtection,
    remark,
  }
}

const OVER_CELLS = { id: null, stays: true, data: {} }
const FILTER = { id: null, kind: 'filter' as const, stays: false, data: null }
const ASKED = { hiddenValues: ['迁出'], condition: null, backgroundColor: null, textColor: null }
const FOUND = { fillColor: '#FFE599' }
const NO_EDITORS = 'without its description and editors'
const LOCKED = `${NO_EDITORS}; LibreOffice writes open cells in a way that the reader of files takes for locked`

export const RULE_FEATURES: readonly Feature[] = [
  validation('list', () => ({ kind: 'list', values: ['在住', '迁出'], showDropdown: true })),
  validation('list from a range', (id) => ({ kind: 'listFromRange', range: area(id, 0, 3, 2, 4), showDropdown: true })),
  validation('check box', () => ({ kind: 'checkbox' }), 'as a list of TRUE and FALSE'),
  validation(
    'check box with values of its own',
    () => ({ kind: 'checkbox', checked: '是', unchecked: '否' }),
    'as a list of its two values, which is a list when it comes back',
  ),
  validation('number', () => ({ kind: 'number', operator: 'between', values: ['0', '120'] })),
  validation('date', () => ({ kind: 'date', operator: 'greater', values: ['2026-01-01'] })),
  validation('any date', () => ({ kind: 'date', operator: 'isDate', values: [] }), 'as a formula'),
  validation(
    'date counted from today',
    () => ({ kind: 'date', operator: 'greater', values: [], relative: 'TODAY' }),
    'as a formula, which it stays when it comes back',
  ),
  validation('text', () => ({ kind: 'text', operator: 'contains', values: ['栋'] }), 'as a formula'),
  validation('e-mail address', () => ({ kind: 'text', operator: 'isEmail', values: [] }), 'as a formula, less strict'),
  validation('custom formula', () => ({ kind: 'formula', formula: '=A1>0' })),
  conditional('number', { kind: 'cell', operator: 'between', values: ['60', '70'] }, FOUND),
  conditional('text', { kind: 'cell', operator: 'contains', values: ['迁'] }, { textColor: '#FF0000', bold: true }, 'as a formula'),
  conditional('begins or ends with', { kind: 'cell', operator: 'endsWith', values: ['户'] }, FOUND, 'as a formula'),
  conditional('empty', { kind: 'cell', operator: 'empty', values: [] }, FOUND, 'as a formula'),
  conditional(
    'date',
    { kind: 'cell', operator: 'less', values: ['2026-01-01'], compared: 'date' },
    FOUND,
    'compares numbers, as dates are in Excel, when it comes back',
  ),
  conditional('custom formula', { kind: 'formula', formula: '=$A1>60' }, { italic: true, strikethrough: true }),
  conditional('colour scale', {
    kind: 'gradient',
    min: { color: '#ffffff', type: 'MIN', value: '' },
    mid: { color: '#ffff00', type: 'PERCENTILE', value: '50' },
    max: { color: '#ff0000', type: 'MAX', value: '' },
  }),
  protection('whole sheet', (id) => area(id, 0, 0, 1000, 26), {}, NO_EDITORS),
  {
    ...protection('whole sheet but for a range', (id) => area(id, 0, 0, 1000, 26), {}, LOCKED),
    edits: (id) => [
      put(id, { text: '表头' }),
      {
        kind: 'protect',
        range: area(id, 0, 0, 1000, 26),
        description: '',
        warningOnly: false,
        unprotected: [area(id, 1, 0, 5, 2)],
      },
    ],
  },
  protection('range', (id) => area(id, 0, 0, 1, 3), {}, LOCKED),
  protection('that only warns', (id) => area(id, 0, 0, 1, 3), { warningOnly: true }, 'Excel has no such thing'),
  {
    title: 'named ranges',
    edits: (id) => [{ kind: 'namedRange', name: `年龄_${id}`, range: area(id, 1, 2, 4, 3) }],
    sheet: ({ sheetId }, info) => info.namedRanges.filter(({ range }) => range.sheetId === sheetId),
    inFile: (_sheet, file) => file.definedNames.model.length > 0,
  },
  {
    title: 'filters',
    edits: (id) => [
      put(id, ...texts('状态', '在住', '迁出')),
      { kind: 'putObject', object: { ...FILTER, range: area(id, 0, 0, 3, 2), parts: [] } },
    ],
    sheet: ({ sheetId }, info) => info.objects.filter(({ range }) => range.sheetId === sheetId),
    inFile: (sheet) => sheet.autoFilter,
  },
  {
    title: 'what a filter asks',
    edits: (id) => [
      put(id, ...texts('状态', '在住', '迁出')),
      { kind: 'putObject', object: { ...FILTER, range: area(id, 0, 0, 3, 2), parts: [{ range: area(id, 0, 0, 3, 1), data: ASKED }] } },
    ],
    sheet: ({ sheetId }, info) => info.objects.filter(({ range }) => range.sheetId === sheetId),
    inFile: () => false,
    remark: 'the rows that it hides are hidden',
  },
  {
    title: 'charts',
    edits: (id) => [
      put(id, { number: 3 }, { number: 5 }),
      { kind: 'putObject', object: { id: null, kind: 'chart', range: area(id, 0, 3, 9, 8), stays: true, data: {}, parts: [] } },
    ],
    sheet: ({ sheetId }, info) => info.objects.filter(({ range }) => range.sheetId === sheetId),
    inFile: () => false,
    remark: 'left out',
  },
  {
    title: 'pictures over cells',
    edits: (id) => [
      put(id, { number: 3 }),
      { kind: 'putObject', object: { ...OVER_CELLS, kind: 'image', range: area(id, 1, 1, 2, 2), parts: [] } },
    ],
    sheet: ({ sheetId }, info) => info.objects.filter(({ range }) => range.sheetId === sheetId),
    inFile: (sheet) => sheet.getImages().length > 0,
    remark: 'left out: nothing is kept of a picture but its place, sizes, words and script',
  },
  {
    title: 'slicers',
    edits: (id) => [
      put(id, ...texts('状态', '在住', '迁出')),
      {
        kind: 'putObject',
        object: {
          ...OVER_CELLS,
          kind: 'slicer',
          range: area(id, 1, 4, 2, 5),
          parts: [{ range: area(id, 0, 0, 3, 1), data: { column: 1, criterion: ASKED } }],
        },
      },
    ],
    sheet: ({ sheetId }, info) => info.objects.filter(({ range }) => range.sheetId === sheetId),
    inFile: () => false,
    remark: 'left out; the rows that they hide are hidden',
  },
  {
    title: 'developer metadata',
    edits: (id) => [
      { kind: 'setMetadata', id: null, key: 'k', value: 'v', visibility: 'DOCUMENT', location: { kind: 'sheet', sheetId: id } },
    ],
    sheet: ({ sheetId }, info) => info.metadata.filter(({ location }) => 'sheetId' in location && location.sheetId === sheetId),
    inFile: (sheet) => cellAt(sheet).value !== null,
    remark: 'left out: Excel has no such thing',
  },
]
