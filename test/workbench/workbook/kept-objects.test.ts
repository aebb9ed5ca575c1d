import type { CellRange, ObjectInfo, TextRun } from '../../../workbench/workbook/reads'
import type { Workbook, WorkbookSnapshot } from '../../../workbench/workbook/workbook'
import { openWorkbook } from '../../../workbench/workbook/workbook'
import { browserModel } from './browser-model'

const range = (startRow: number, startColumn: number, endRow: number, endColumn: number, sheetId = 0): CellRange => ({
  sheetId,
  startRow,
  endRow,
  startColumn,
  endColumn,
})
const reopened = (workbook: Workbook) => openWorkbook({ snapshot: JSON.parse(JSON.stringify(workbook.snapshot())) as WorkbookSnapshot })
const filter = (stays = false): Omit<ObjectInfo, 'id'> & { id: null } => ({
  id: null,
  kind: 'filter',
  range: range(1, 1, 10, 4),
  stays,
  data: { title: '名单' },
  parts: [
    { range: range(1, 1, 10, 2), data: 'first' },
    { range: range(1, 3, 10, 4), data: 'third' },
  ],
})
const places = (workbook: Workbook) =>
  workbook.info().objects.map((object) => [object.range, ...object.parts.map((part) => [part.range, part.data])])

describe('an object over cells', () => {
  it('is kept, replaced by its id and removed', () => {
    const workbook = openWorkbook()
    const [made] = workbook.edit([{ kind: 'putObject', object: filter() }])
    expect(reopened(workbook).info().objects).toEqual([{ ...filter(), id: made?.id }])
    workbook.edit([{ kind: 'putObject', object: { ...filter(), id: made?.id ?? 0, data: null, parts: [] } }])
    expect(workbook.info().objects).toEqual([{ ...filter(), id: made?.id, data: null, parts: [] }])
    workbook.edit([{ kind: 'removeObject', id: made?.id ?? 0 }])
    expect(workbook.info().objects).toEqual([])
    expect(() => workbook.edit([{ kind: 'removeObject', id: 7 }])).toThrow('There is no object with id 7')
  })

  it('moves and grows with rows and columns, and undo takes it back', () => {
    const workbook = openWorkbook()
    const page = browserModel(workbook, 'a')
    workbook.edit([{ kind: 'putObject', object: filter() }])
    const sheet = { sheetId: '0', sheetName: 'Sheet1' }
    page.dispatch('ADD_COLUMNS_ROWS', { ...sheet, dimension: 'COL', base: 2, quantity: 2, position: 'before' })
    const grown = [[range(1, 1, 10, 6), [range(1, 1, 10, 2), 'first'], [range(1, 5, 10, 6), 'third']]]
    expect(places(workbook)).toEqual(grown)
    expect(places(reopened(workbook))).toEqual(grown)
    page.undo()
    page.dispatch('REMOVE_COLUMNS_ROWS', { ...sheet, dimension: 'COL', elements: [1] })
    expect(places(workbook)).toEqual([[range(1, 1, 10, 3), [range(1, 2, 10, 3), 'third']]])
    page.dispatch('REMOVE_COLUMNS_ROWS', { ...sheet, dimension: 'ROW', elements: [1, 2, 3, 4, 5, 6, 7, 8, 9] })
    expect(places(workbook)).toEqual([])
    page.undo()
    expect(places(workbook)).toHaveLength(1)
  })

  it('stays without its cells only if it says so', () => {
    const workbook = openWorkbook()
    workbook.edit([{ kind: 'putObject', object: { ...filter(true) } }])
    workbook.edit([{ kind: 'delete', dimension: 'rows', sheetId: 0, start: 1, count: 9 }])
    expect(workbook.info().objects).toMatchObject([{ parts: [] }])
  })

  it('goes with its sheet', () => {
    const workbook = openWorkbook()
    const [made] = workbook.edit([{ kind: 'insertSheet', title: 'x', index: 1 }])
    const sheetId = made?.sheetId ?? 0
    workbook.edit([
      { kind: 'putObject', object: { ...filter(), range: range(0, 0, 1, 1, sheetId), parts: [] } },
      { kind: 'putObject', object: { ...filter(), parts: [{ range: range(0, 0, 1, 1, sheetId), data: 1 }] } },
    ])
    workbook.edit([{ kind: 'deleteSheet', sheetId }])
    expect(places(workbook)).toEqual([[range(1, 1, 10, 4)]])
    expect(places(reopened(workbook))).toEqual([[range(1, 1, 10, 4)]])
  })

  it('is copied with its sheet', () => {
    const workbook = openWorkbook()
    workbook.edit([{ kind: 'putObject', object: filter() }])
    browserModel(workbook, 'a').dispatch('DUPLICATE_SHEET', { sheetId: '0', sheetIdTo: '5', sheetNameTo: 'copy' })
    expect(workbook.info().objects.map((object) => [object.range.sheetId, object.parts.map((part) => part.range.sheetId)])).toEqual([
      [0, [0, 0]],
      [5, [5, 5]],
    ])
  })
})

describe('runs of text in a cell', () => {
  const runs: TextRun[] = [
    { text: '王', style: { bold: true }, link: null },
    { text: '阿姨', style: {}, link: 'https://example.org/' },
  ]
  const at = (workbook: Workbook, row: number, column: number) =>
    workbook.read([{ ...range(row, column, row + 1, column + 1), aspects: ['richTexts'] }])[0]?.richTexts?.[0]?.[0]
  const written = () => {
    const workbook = openWorkbook()
    workbook.edit([
      { kind: 'write', sheetId: 0, row: 0, column: 0, cells: [[{ text: '王阿姨' }], [{ text: '艾' }]] },
      { kind: 'richText', range: range(0, 0, 1, 1), runs },
    ])
    return workbook
  }

  it('are kept, and move with their cell', () => {
    const workbook = written()
    workbook.edit([{ kind: 'insert', dimension: 'rows', sheetId: 0, start: 0, count: 2 }])
    expect(at(reopened(workbook), 2, 0)).toEqual(runs)
  })

  it('are sorted along', () => {
    const workbook = written()
    workbook.edit([{ kind: 'sort', range: range(0, 0, 2, 1), keys: [{ column: 0, ascending: true }] }])
    const row = workbook.read([{ ...range(0, 0, 2, 1), aspects: ['values'] }])[0]?.values?.findIndex(([value]) => value === '王阿姨') ?? 9
    expect(at(workbook, row, 0)).toEqual(runs)
    expect(at(workbook, 1 - row, 0)).toBeNull()
  })

  it('end when something else is written, and do not come back with the same text', () => {
    const workbook = written()
    for (const text of ['李', '王阿姨']) {
      workbook.edit([{ kind: 'write', sheetId: 0, row: 0, column: 0, cells: [[{ text }]] }])
      expect(at(workbook, 0, 0)).toBeNull()
    }
  })

  it('come back when a person takes back what was written over them', () => {
    const workbook = written()
    const page = browserModel(workbook, 'a')
    page.dispatch('UPDATE_CELL', { sheetId: '0', row: 0, col: 0, content: '李' })
    expect(at(workbook, 0, 0)).toBeNull()
    page.undo()
    expect(at(workbook, 0, 0)).toEqual(runs)
  })
})

describe('a protection', () => {
  it('keeps who may edit and which parts stay open, under one id', () => {
    const workbook = openWorkbook()
    const whole = range(0, 0, 1000, 26)
    const [made] = workbook.edit([{ kind: 'protect', range: whole, description: '', warningOnly: false }])
    const id = made?.id ?? 0
    workbook.edit([
      {
        kind: 'protect',
        id,
        range: whole,
        description: '表头',
        warningOnly: false,
        editors: ['ai@example.org'],
        unprotected: [range(1, 0, 3, 2)],
      },
      { kind: 'insert', dimension: 'rows', sheetId: 0, start: 0, count: 1 },
    ])
    const kept = { id, wholeSheet: true, description: '表头', editors: ['ai@example.org'], unprotected: [range(2, 0, 4, 2)] }
    expect(reopened(workbook).info().protections).toMatchObject([kept])
    workbook.edit([{ kind: 'delete', dimension: 'rows', sheetId: 0, start: 2, count: 2 }])
    expect(workbook.info().protections).toMatchObject([{ id, unprotected: [] }])
  })
})
