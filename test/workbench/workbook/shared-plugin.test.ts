/** The engine as a page has it: all of its plugins, and the shared one. */
import * as library from '@odoo/o-spreadsheet'
import type { EngineModel } from '../../../workbench/workbook/engine-types'
import { SET_METADATA, SET_NOTE, WRITE_CELLS } from '../../../workbench/workbook/shared/commands'
import type { Engine } from '../../../workbench/workbook/shared-plugin'
import { installWorkbench } from '../../../workbench/workbook/shared-plugin'

const engine = library as unknown as Engine & { Model: new (data: unknown) => EngineModel & PageModel }

interface PageModel {
  selection: { selectZone(anchor: { cell: { col: number; row: number }; zone: Zone }): void }
}
type Zone = ReturnType<typeof zone>

const zone = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right })
const sheet = { sheetId: 's', sheetName: 'S' }
const at = (row: number, col: number) => ({ sheetId: 's', row, col })

beforeAll(() => {
  jest.spyOn(console, 'debug').mockImplementation(() => undefined)
  installWorkbench(engine)
})

function page() {
  return new engine.Model({ sheets: [{ id: 's', name: 'S', rowNumber: 20, colNumber: 8 }] })
}

function written(rows: string[][]) {
  const model = page()
  const contents = rows.map((row) => [...row])
  model.dispatch(WRITE_CELLS, { sheetId: 's', rows: rows.map((_, i) => i), cols: (rows[0] ?? []).map((_, j) => j), contents })
  return model
}

const column = (model: EngineModel, col: number, rows: number) =>
  Array.from({ length: rows }, (_, row) => model.getters.getEvaluatedCell(at(row, col)).value)

describe('notes', () => {
  it.each([
    ['an insert above', 'ADD_COLUMNS_ROWS', { dimension: 'ROW', base: 0, quantity: 3, position: 'before' }, [[5, 1]]],
    ['an insert below', 'ADD_COLUMNS_ROWS', { dimension: 'ROW', base: 5, quantity: 3, position: 'before' }, [[2, 1]]],
    ['an insert to the left', 'ADD_COLUMNS_ROWS', { dimension: 'COL', base: 0, quantity: 1, position: 'after' }, [[2, 2]]],
    ['a delete above', 'REMOVE_COLUMNS_ROWS', { dimension: 'ROW', elements: [0, 1] }, [[0, 1]]],
    ['a delete of their own row', 'REMOVE_COLUMNS_ROWS', { dimension: 'ROW', elements: [2] }, []],
    ['a move of their row', 'MOVE_COLUMNS_ROWS', { dimension: 'ROW', base: 8, elements: [2], position: 'after' }, [[8, 1]]],
  ])('after %s stand where their cell is', (_, type, payload, expected) => {
    const model = page()
    model.dispatch(SET_NOTE, { sheetId: 's', zone: zone(2, 1), note: 'n' })
    model.dispatch(type, { ...sheet, ...payload })
    expect(model.getters.getNotes('s')).toEqual(expected.map(([row, col]) => ({ row, col, note: 'n' })))
    model.dispatch('REQUEST_UNDO')
    expect(model.getters.getNotes('s')).toEqual([{ row: 2, col: 1, note: 'n' }])
  })

  it('go with their sheet, and come with its copy', () => {
    const model = page()
    model.dispatch('CREATE_SHEET', { sheetId: 't', name: 'T', position: 1 })
    model.dispatch(SET_NOTE, { sheetId: 't', zone: zone(2, 1), note: 'n' })
    model.dispatch('DUPLICATE_SHEET', { sheetId: 't', sheetIdTo: 'u', sheetNameTo: 'U' })
    model.dispatch('DELETE_SHEET', { sheetId: 't', sheetName: 'T' })
    expect([model.getters.getNotes('t'), model.getters.getNotes('u')]).toEqual([[], [{ row: 2, col: 1, note: 'n' }]])
  })
})

describe('developer metadata', () => {
  const entry = { id: 1, key: 'column', value: 'status', visibility: 'DOCUMENT' }
  const put = (model: EngineModel, dimension: 'ROW' | 'COL') =>
    model.dispatch(SET_METADATA, { ...entry, sheetId: 's', dimension, elements: [2] })

  it.each([
    ['COL', 'ADD_COLUMNS_ROWS', { dimension: 'COL', base: 2, quantity: 1, position: 'before' }, [3]],
    ['COL', 'REMOVE_COLUMNS_ROWS', { dimension: 'COL', elements: [0] }, [1]],
    ['COL', 'REMOVE_COLUMNS_ROWS', { dimension: 'COL', elements: [1, 2] }, []],
    ['COL', 'MOVE_COLUMNS_ROWS', { dimension: 'COL', base: 5, elements: [2], position: 'after' }, [5]],
    ['COL', 'MOVE_COLUMNS_ROWS', { dimension: 'COL', base: 0, elements: [4], position: 'before' }, [3]],
    ['COL', 'ADD_COLUMNS_ROWS', { dimension: 'ROW', base: 0, quantity: 4, position: 'before' }, [2]],
    ['ROW', 'ADD_COLUMNS_ROWS', { dimension: 'ROW', base: 0, quantity: 4, position: 'before' }, [6]],
    ['ROW', 'REMOVE_COLUMNS_ROWS', { dimension: 'ROW', elements: [2] }, []],
    ['ROW', 'MOVE_COLUMNS_ROWS', { dimension: 'ROW', base: 7, elements: [2], position: 'after' }, [7]],
  ] as const)('of a %s follows %s %j', (dimension, type, payload, expected) => {
    const model = page()
    put(model, dimension)
    model.dispatch(type, { ...sheet, ...payload })
    expect(model.getters.getMetadata().map(({ index }) => index)).toEqual(expected)
  })

  it('goes with its sheet', () => {
    const model = page()
    model.dispatch('CREATE_SHEET', { sheetId: 't', name: 'T', position: 1 })
    model.dispatch(SET_METADATA, { ...entry, sheetId: 't' })
    model.dispatch(SET_METADATA, { ...entry, id: 2 })
    model.dispatch('DELETE_SHEET', { sheetId: 't', sheetName: 'T' })
    expect(model.getters.getMetadata()).toEqual([{ ...entry, id: 2 }])
  })
})

describe('a page’s own sort', () => {
  it('takes the notes along', () => {
    const model = written([
      ['name', 'age'],
      ['b', '2'],
      ['a', '1'],
    ])
    model.dispatch(SET_NOTE, { sheetId: 's', zone: zone(2, 0), note: 'of a' })
    model.dispatch('SORT_CELLS', { sheetId: 's', col: 0, row: 1, zone: zone(0, 0, 2, 1), sortDirection: 'asc' })
    expect([column(model, 0, 3), column(model, 1, 3)]).toEqual([
      ['name', 'a', 'b'],
      ['age', 1, 2],
    ])
    expect(model.getters.getNotes('s')).toEqual([{ row: 1, col: 0, note: 'of a' }])
    model.dispatch('REQUEST_UNDO')
    expect(column(model, 0, 3)).toEqual(['name', 'b', 'a'])
  })
})

describe('pasting as value', () => {
  it('keeps text that looks like a formula text', () => {
    const model = written([
      ["'=1+1", ''],
      ["'013", ''],
    ])
    model.selection.selectZone({ cell: { col: 0, row: 0 }, zone: zone(0, 0, 1, 0) })
    model.dispatch('COPY')
    model.dispatch('PASTE', { target: [zone(0, 1)], pasteOption: 'asValue' })
    expect(column(model, 1, 2)).toEqual(['=1+1', '013'])
    expect(model.getters.getCell(at(0, 1))?.isFormula).toBe(false)
  })
})

describe('a block of cells', () => {
  const { otRegistry } = library.registries as unknown as {
    otRegistry: { getTransformation(type: string, executed: string): (command: unknown, executed: unknown) => unknown }
  }
  const block = {
    type: WRITE_CELLS,
    sheetId: 's',
    rows: [1, 2, 3],
    cols: [0, 1],
    contents: [
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ],
  }

  it('is pulled apart by rows inserted within', () => {
    const executed = { type: 'ADD_COLUMNS_ROWS', ...sheet, dimension: 'ROW', base: 2, quantity: 5, position: 'before' }
    expect(otRegistry.getTransformation(WRITE_CELLS, executed.type)(block, executed)).toEqual({ ...block, rows: [1, 7, 8] })
  })

  it('loses the columns that were deleted', () => {
    const executed = { type: 'REMOVE_COLUMNS_ROWS', ...sheet, dimension: 'COL', elements: [0] }
    expect(otRegistry.getTransformation(WRITE_CELLS, executed.type)(block, executed)).toEqual({
      ...block,
      cols: [0],
      contents: [['b'], ['d'], ['f']],
    })
  })

  it('is nothing once all its rows are deleted, and stays as it is for another sheet', () => {
    const executed = { type: 'REMOVE_COLUMNS_ROWS', ...sheet, dimension: 'ROW', elements: [3, 2, 1] }
    const transform = otRegistry.getTransformation(WRITE_CELLS, executed.type)
    expect(transform(block, executed)).toBeUndefined()
    expect(transform(block, { ...executed, sheetId: 't' })).toBe(block)
  })
})

describe('functions', () => {
  it.each([
    ['=REGEXMATCH("3栋2单元", "\\d+栋")', true],
    ['=REGEXMATCH(5, "^5$")', true],
    ['=REGEXEXTRACT("3栋2单元", "(\\d+)单元")', '2'],
    ['=REGEXEXTRACT("x", "\\d")', '#N/A'],
    ['=REGEXREPLACE("a1b2", "(\\d)", "<\\1>")', 'a<1>b<2>'],
    ['=REGEXMATCH("x", "(")', '#REF'],
    ['=SUM(ARRAYFORMULA({1;2;3}*2))', 12],
    ['=IMPORTXML("http://x.org","//a")', '#REF'],
    ['=IMAGE("http://x.org/a.png")', '#REF'],
  ])('%s is %j', (formula, value) => {
    expect(written([[formula]]).getters.getEvaluatedCell(at(0, 0)).value).toBe(value)
  })
})

describe('formulas', () => {
  const insert = (model: EngineModel) =>
    model.dispatch('ADD_COLUMNS_ROWS', { ...sheet, dimension: 'ROW', base: 0, quantity: 2, position: 'before' })
  const formulaAt = (model: EngineModel, row: number) => {
    const cell = model.getters.getCell(at(row, 0))
    return cell?.isFormula ? cell.compiledFormula.toFormulaString(model.getters) : undefined
  }

  it.each([
    ['saved', () => new engine.Model({ sheets: [{ id: 's', name: 'S', rowNumber: 20, colNumber: 8, cells: { A1: '=B1' } }] })],
    ['written', () => written([['=B1']])],
  ])('that were %s follow an inserted row, and back', (_, open) => {
    const model = open()
    insert(model)
    expect(formulaAt(model, 2)).toBe('=B3')
    model.dispatch('REQUEST_UNDO')
    expect(formulaAt(model, 0)).toBe('=B1')
  })

  it('follow after they were overwritten and brought back', () => {
    const model = written([['=B1']])
    model.dispatch(WRITE_CELLS, { sheetId: 's', rows: [0], cols: [0], contents: [['text']] })
    model.dispatch('REQUEST_UNDO')
    insert(model)
    expect(formulaAt(model, 2)).toBe('=B3')
  })

  it('of a copied sheet follow in the copy', () => {
    const model = written([['=B1']])
    model.dispatch('DUPLICATE_SHEET', { sheetId: 's', sheetIdTo: 't', sheetNameTo: 'T' })
    model.dispatch('ADD_COLUMNS_ROWS', { sheetId: 't', sheetName: 'T', dimension: 'ROW', base: 0, quantity: 2, position: 'before' })
    const cell = model.getters.getCell({ sheetId: 't', row: 2, col: 0 })
    expect(cell?.isFormula && cell.compiledFormula.toFormulaString(model.getters)).toBe('=B3')
  })
})

describe('saved cells', () => {
  const looks = { styles: { 1: { bold: true } }, formats: { 1: '0.00' } }
  const saved = (cells: Record<string, string>) => ({
    ...looks,
    sheets: [{ id: 's', name: 'S', rowNumber: 20, colNumber: 8, cells, styles: { 'A1:B2': 1 }, formats: { B2: 1, D4: 1 } }],
  })

  it('are the same whether they were packed or not', () => {
    const packed = new engine.Model(saved({ 'A1:A2': '7', B2: '=A1', C3: "'001" }))
    const unpacked = new engine.Model(saved({ A1: '7', A2: '7', B2: '=A1', C3: "'001" }))
    expect(unpacked._exportData(false)).toEqual(packed._exportData(false))
  })
})
