import { Workbook as XlsxWorkbook } from '@cj-tech-master/excelts'
import { office, throughOffice } from '../../../build/xlsx/through-office'
import type { Edit } from '../../../workbench/workbook/edits'
import { readXlsx } from '../../../workbench/workbook/read-xlsx'
import type { CellRange, ConditionalRule, ReadAspect, SheetInfo, ValidationRule } from '../../../workbench/workbook/reads'
import type { Workbook } from '../../../workbench/workbook/workbook'
import { openWorkbook } from '../../../workbench/workbook/workbook'

type ValidationKind = Pick<ValidationRule, 'kind'> & Record<string, unknown>

const range = (startRow: number, startColumn: number, endRow: number, endColumn: number): CellRange => ({
  sheetId: 0,
  startRow,
  endRow,
  startColumn,
  endColumn,
})
const HOSTILE = ['=1+1', '1-2', '013800', 'TRUE', "'x", '<b>&"', 'a\nb', 'nul\u0000\u0007', '_x0041_', '\u202eabc', '\ud83d\ude00']

function everything(): Workbook {
  const workbook = openWorkbook()
  const edits: Edit[] = [
    { kind: 'updateSheet', sheetId: 0, title: '居民 台账', frozenRows: 1, frozenColumns: 2, tabColor: '#C00000' },
    { kind: 'insertSheet', title: '下拉', index: null },
    { kind: 'updateSheet', sheetId: 1, hidden: true },
    { kind: 'write', sheetId: 1, row: 0, column: 0, cells: [[{ text: '在住' }], [{ text: '迁出' }]] },
    { kind: 'write', sheetId: 0, row: 0, column: 0, cells: [['姓名', '状态', '年龄', '日期', '比例'].map((text) => ({ text }))] },
    {
      kind: 'write',
      sheetId: 0,
      row: 1,
      column: 0,
      cells: [[{ text: '张三' }, { text: '在住' }, { number: 71 }, { number: 46349, format: 'yyyy-mm-dd' }, { typed: '50%' }]],
    },
    {
      kind: 'write',
      sheetId: 0,
      row: 2,
      column: 0,
      cells: [['=SUM(C2:C)', '=C2/0', '=下拉!A1', '=IFS(C2>60,"长者",TRUE,"其他")', '=TRANSPOSE(B1:B2)'].map((typed) => ({ typed }))],
    },
    { kind: 'write', sheetId: 0, row: 5, column: 0, cells: HOSTILE.map((text) => [{ text }]) },
    {
      kind: 'style',
      range: range(0, 0, 1, 5),
      style: {
        bold: true,
        fillColor: '#D9E1F2',
        horizontal: 'center',
        wrap: 'wrap',
        textColor: '#112233',
        fontSize: 12,
        fontFamily: 'Georgia',
        rotation: 30,
      },
    },
    { kind: 'numberFormat', range: range(5, 0, 8, 1), format: '@' },
    { kind: 'borders', range: range(0, 0, 3, 2), position: 'all', color: '#FF0000' },
    { kind: 'merge', range: range(20, 2, 21, 5) },
    { kind: 'note', range: range(1, 0, 2, 1), note: '本人要求\n只收短信' },
    { kind: 'resize', dimension: 'columns', sheetId: 0, start: 0, count: 1, pixels: 180 },
    { kind: 'hide', dimension: 'rows', sheetId: 0, start: 8, count: 2 },
    { kind: 'hide', dimension: 'columns', sheetId: 0, start: 6, count: 1 },
    { kind: 'namedRange', name: '年龄', range: range(1, 2, 3, 3) },
    {
      kind: 'validation',
      range: range(1, 1, 10, 2),
      rule: { id: '', kind: 'list', values: ['在住', '迁出'], showDropdown: true, strict: true, help: '请选' },
    },
    {
      kind: 'validation',
      range: range(1, 5, 10, 6),
      rule: {
        id: '',
        kind: 'listFromRange',
        range: { sheetId: 1, startRow: 0, endRow: 2, startColumn: 0, endColumn: 1 },
        showDropdown: true,
        strict: false,
        help: null,
      },
    },
    {
      kind: 'validation',
      range: range(1, 2, 10, 3),
      rule: { id: '', kind: 'number', operator: 'between', values: ['0', '120'], strict: true, help: null },
    },
    {
      kind: 'conditional',
      sheetId: 0,
      rules: [
        { id: 'a', ranges: [range(1, 1, 10, 2)], style: { fillColor: '#FFE599' }, kind: 'cell', operator: 'equal', values: ['迁出'] },
        { id: 'b', ranges: [range(1, 0, 10, 1)], style: { bold: true }, kind: 'formula', formula: '=$C2>60' },
      ],
    },
    {
      kind: 'protect',
      range: { sheetId: 1, startRow: 0, endRow: 1000, startColumn: 0, endColumn: 26 },
      description: '',
      warningOnly: false,
    },
  ]
  workbook.edit(edits)
  return workbook
}

const ASPECTS: ReadAspect[] = ['values', 'formulas', 'display', 'formats', 'notes', 'styles', 'errors']

function shown(workbook: Workbook, title: string) {
  const sheet = workbook.info().sheets.find((one) => one.title === title) as SheetInfo
  const [cells] = workbook.read([
    { sheetId: sheet.sheetId, startRow: 0, endRow: 21, startColumn: 0, endColumn: 7, aspects: [...ASPECTS, 'validations'] },
  ])
  const { frozenRows, frozenColumns, hidden, hiddenRows, hiddenColumns, tabColor, columnWidths, lastRow, lastColumn } = sheet
  const validations = cells?.validations?.map((row) => row.map((rule) => rule && { ...rule, id: '' }))
  const merges = sheet.merges.map((merge) => ({ ...merge, sheetId: 0 }))
  const rules = sheet.conditionalRules.map((rule) => ({ ...rule, id: '', ranges: rule.ranges.map((one) => ({ ...one, sheetId: 0 })) }))
  return {
    ...cells,
    validations,
    frozenRows,
    frozenColumns,
    hidden,
    hiddenRows,
    hiddenColumns,
    tabColor,
    columnWidths,
    lastRow,
    lastColumn,
    merges,
    rules,
  }
}

describe('.exportXlsx()', () => {
  it('writes a file that comes back the same', async () => {
    const workbook = everything()
    const bytes = await workbook.exportXlsx()
    const again = openWorkbook()
    again.edit([{ kind: 'updateSheet', sheetId: 0, title: '空' }])
    const { warnings } = again.importXlsx(await readXlsx(bytes))
    expect(warnings).toEqual([])
    const before = shown(workbook, '居民 台账')
    const bounded = JSON.parse(
      JSON.stringify(before).replace('=SUM(C2:C)', '=SUM(C2:C1000)').replace('{"sheetId":1,', '{"sheetId":0,'),
    ) as typeof before
    const listed = (one: typeof before) => JSON.stringify(one.validations).replace(/"range":\{"sheetId":\d+/g, '"range":{"sheetId":0')
    const after = shown(again, '居民 台账')
    expect({ ...after, validations: listed(after) }).toEqual({ ...bounded, validations: listed(before) })
    expect(shown(again, '下拉').values).toEqual(shown(workbook, '下拉').values)
    expect(again.info().namedRanges).toMatchObject([{ name: '年龄', range: { startRow: 1, endRow: 3, startColumn: 2, endColumn: 3 } }])
    expect(again.info().protections).toMatchObject([{ wholeSheet: true }])
  })

  it('gives every formula its result, and Excel the functions under its names', async () => {
    const file = new XlsxWorkbook()
    await file.xlsx.load(await everything().exportXlsx())
    const sheet = file.worksheets[0]
    expect(sheet?.getCell('A3').value).toEqual({ formula: 'SUM(C2:C1000)', result: 71 })
    expect(sheet?.getCell('B3').value).toEqual({ formula: 'C2/0', result: { error: '#DIV/0!' } })
    expect(sheet?.getCell('D3').value).toEqual({ formula: '_xlfn.IFS(C2>60,"长者",TRUE,"其他")', result: '长者' })
    expect(sheet?.getCell('E3').value).toMatchObject({ formula: 'TRANSPOSE(B1:B2)', result: '状态', shareType: 'array', ref: 'E3:F3' })
    expect(sheet?.getCell('F3').value).toBe('在住')
    expect(sheet?.getCell('D2').numFmt).toBe('yyyy-mm-dd')
  })

  it('keeps references to whole columns and rows, which grow with the sheet', async () => {
    const workbook = openWorkbook()
    const written = ['=SUM(B:B)', '=SUM($2:3)', '=SUM(B2:B)', '=COUNTIF(C:C,"A1:B")'].map((typed) => [{ typed }])
    workbook.edit([{ kind: 'write', sheetId: 0, row: 9, column: 0, cells: written }])
    const file = new XlsxWorkbook()
    await file.xlsx.load(await workbook.exportXlsx())
    const formulas = [10, 11, 12, 13].map((row) => file.worksheets[0]?.getCell(`A${row}`).formula)
    expect(formulas).toEqual(['SUM(B:B)', 'SUM($2:3)', 'SUM(B2:B1000)', 'COUNTIF(C1:C1000,"A1:B")'])
  })

  it('keeps formulas that show nothing', async () => {
    const workbook = openWorkbook()
    const written = ['=A1', '=IF(TRUE,,1)', '=UNIQUE(A1:A4)'].map((typed) => ({ typed }))
    workbook.edit([{ kind: 'write', sheetId: 0, row: 0, column: 1, cells: [written] }])
    const again = openWorkbook()
    again.importXlsx(await readXlsx(await workbook.exportXlsx()))
    expect(again.read([{ ...range(0, 1, 1, 4), sheetId: 1, aspects: ['formulas', 'values'] }])).toMatchObject([
      { formulas: [['=A1', '=IF(TRUE,,1)', '=UNIQUE(A1:A4)']], values: [['', '', '']] },
    ])
  })

  it('writes colour scales and days counted from today', async () => {
    const workbook = openWorkbook()
    const cells = [range(0, 0, 9, 1)]
    const rules: ConditionalRule[] = [
      {
        id: 'a',
        ranges: cells,
        style: {},
        kind: 'gradient',
        min: { color: '#0000ff', type: 'MIN', value: '' },
        mid: { color: '#ffffff', type: 'PERCENTILE', value: '40' },
        max: { color: '#ff0000', type: 'NUMBER', value: '9' },
      },
      { id: 'b', ranges: cells, style: { bold: true }, kind: 'cell', operator: 'less', values: [], compared: 'date', relative: 'TOMORROW' },
    ]
    workbook.edit([{ kind: 'conditional', sheetId: 0, rules }])
    const again = openWorkbook()
    again.importXlsx(await readXlsx(await workbook.exportXlsx()))
    expect(again.info().sheets[1]?.conditionalRules).toMatchObject([
      {
        kind: 'gradient',
        min: { color: '#0000ff', type: 'MIN' },
        mid: { type: 'PERCENTILE', value: '40' },
        max: { type: 'NUMBER', value: '9' },
      },
      { kind: 'cell', operator: 'less', values: ['=TODAY()+1'] },
    ])
  })

  it('writes the dates of a rule as dates, and what is compared with a formula as a formula', async () => {
    const workbook = openWorkbook()
    const rule = { id: '', kind: 'date', operator: 'greater', strict: true, help: null } as const
    workbook.edit([
      { kind: 'validation', range: range(0, 0, 3, 1), rule: { ...rule, values: ['2026-01-31'] } },
      { kind: 'validation', range: range(0, 1, 3, 2), rule: { ...rule, values: [], relative: 'TODAY' } },
    ])
    const file = new XlsxWorkbook()
    await file.xlsx.load(await workbook.exportXlsx())
    const rules = file.worksheets[0]?.dataValidations
    expect(rules?.find('A2')).toMatchObject({ type: 'date', operator: 'greaterThan', formulae: [new Date('2026-01-31T00:00:00Z')] })
    expect(rules?.find('B2')).toMatchObject({ type: 'custom', formulae: ['B1>TODAY()'] })
  })

  it.each<ValidationKind>([
    { kind: 'text', operator: 'contains', values: ['3"栋*'] },
    { kind: 'text', operator: 'notContains', values: ['栋'] },
    { kind: 'text', operator: 'equal', values: ['在住'] },
    { kind: 'text', operator: 'isEmail', values: [] },
    { kind: 'text', operator: 'isUrl', values: [] },
    { kind: 'date', operator: 'isDate', values: [] },
    { kind: 'date', operator: 'between', values: ['2026-01-31', '2026-03-01'] },
    { kind: 'number', operator: 'notEqual', values: ['7'] },
    { kind: 'checkbox' },
  ])('keeps the rule %j on two ranges', async (kind) => {
    const workbook = openWorkbook()
    const rule = { id: '', strict: true, help: null, ...kind } as ValidationRule
    workbook.edit([
      { kind: 'validation', range: range(1, 1, 4, 2), rule },
      { kind: 'validation', range: range(6, 2, 9, 3), rule },
    ])
    const again = openWorkbook()
    again.importXlsx(await readXlsx(await workbook.exportXlsx()))
    const cells = { startRow: 0, endRow: 9, startColumn: 0, endColumn: 3, aspects: ['validations' as const] }
    const kept = (one: Workbook, sheetId: number) => JSON.stringify(one.read([{ ...cells, sheetId }])).replace(/"id":"[^"]*"/g, '')
    expect(kept(again, 1)).toBe(kept(workbook, 0))
  })

  it('keeps the note of an empty cell', async () => {
    const workbook = openWorkbook()
    workbook.edit([{ kind: 'note', range: range(2, 1, 3, 2), note: '待填' }])
    const again = openWorkbook()
    again.importXlsx(await readXlsx(await workbook.exportXlsx()))
    const [cells] = again.read([{ sheetId: 1, startRow: 2, endRow: 3, startColumn: 1, endColumn: 2, aspects: ['notes'] }])
    expect(cells?.notes).toEqual([['待填']])
  })

  it('locks a protected range and leaves the other cells open', async () => {
    const workbook = openWorkbook()
    workbook.edit([
      { kind: 'write', sheetId: 0, row: 0, column: 0, cells: [[{ text: '表头' }], [{ text: '值' }]] },
      { kind: 'protect', range: range(0, 0, 1, 3), description: '', warningOnly: false },
    ])
    const file = new XlsxWorkbook()
    await file.xlsx.load(await workbook.exportXlsx())
    const sheet = file.worksheets[0]
    expect(sheet?.sheetProtection).toBeTruthy()
    const locked = (address: string) => sheet?.getCell(address).protection?.locked !== false
    expect(['A1', 'C1', 'A2', 'D1', 'B9'].map(locked)).toEqual([true, true, false, false, false])
  })

  it('leaves the open parts of a protected sheet open', async () => {
    const workbook = openWorkbook()
    const whole = range(0, 0, 1000, 26)
    workbook.edit([{ kind: 'protect', range: whole, description: '', warningOnly: false, unprotected: [range(1, 1, 3, 2)] }])
    const file = new XlsxWorkbook()
    await file.xlsx.load(await workbook.exportXlsx())
    const locked = (address: string) => file.worksheets[0]?.getCell(address).protection?.locked !== false
    expect(['A1', 'B2', 'B3', 'B4', 'C2'].map(locked)).toEqual([true, false, false, true, true])
  })

  it('writes the value where Excel has no such function', async () => {
    const workbook = openWorkbook()
    workbook.edit([{ kind: 'write', sheetId: 0, row: 0, column: 0, cells: [[{ typed: '=REGEXEXTRACT("3栋","\\d")' }]] }])
    const file = new XlsxWorkbook()
    await file.xlsx.load(await workbook.exportXlsx())
    expect(file.worksheets[0]?.getCell('A1').value).toBe('3')
  })
})

describe('LibreOffice', () => {
  const check = office === undefined ? it.skip : it

  check('opens the file with the same values, and computes the same (skipped without it: apt-get install libreoffice-calc)', async () => {
    const workbook = everything()
    const again = openWorkbook()
    again.importXlsx(await readXlsx(throughOffice(String(office), await workbook.exportXlsx())))
    const values = (one: Workbook) => shown(one, '居民 台账').values
    const printable = (rows: unknown) => JSON.parse(JSON.stringify(rows).replace(/\\u000[07]/g, ''))
    expect(printable(values(again))).toEqual(printable(values(workbook)))
    expect(shown(again, '居民 台账').merges).toEqual(shown(workbook, '居民 台账').merges)
    expect(shown(again, '居民 台账').notes).toEqual(shown(workbook, '居民 台账').notes)
    expect(again.info().namedRanges.map(({ name }) => name)).toEqual(['年龄'])
  })
})
