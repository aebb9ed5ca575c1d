import type { CellRange } from '../../../workbench/workbook/reads'
import { openWorkbook, type Workbook } from '../../../workbench/workbook/workbook'

const at = (startRow: number, startColumn: number, rows = 1, columns = 1): CellRange => {
  return { sheetId: 0, startRow, endRow: startRow + rows, startColumn, endColumn: startColumn + columns }
}

function read(workbook: Workbook, range: CellRange) {
  return workbook.read([{ ...range, aspects: ['values', 'formulas', 'styles', 'notes', 'borders', 'validations'] }])[0]
}

function filled(): Workbook {
  const workbook = openWorkbook()
  workbook.edit([
    {
      kind: 'write',
      sheetId: 0,
      row: 0,
      column: 0,
      cells: [
        [{ number: 1 }, { formula: '=A1+1' }],
        [{ number: 2 }, { formula: '=$A$2+5' }],
      ],
    },
    { kind: 'write', sheetId: 0, row: 0, column: 5, cells: [[{ formula: '=SUM(A1:A2)+B2' }]] },
    { kind: 'style', range: at(0, 0), style: { bold: true, fontFamily: 'Georgia', rotation: 45 } },
    { kind: 'note', range: at(1, 0), note: 'two' },
    { kind: 'note', range: at(1, 1), note: 'seven' },
    { kind: 'borders', range: at(0, 0), position: 'top', color: '#ff0000', style: 'dashed' },
    { kind: 'validation', range: at(0, 0, 5), rule: { id: '', strict: true, help: null, kind: 'checkbox' } },
  ])
  return workbook
}

describe('moveCells', () => {
  it('takes formulas, looks, notes, lines and rules along, and what refers to the cells follows', () => {
    const workbook = filled()
    workbook.edit([{ kind: 'moveCells', range: at(0, 0, 2, 2), to: { sheetId: 0, row: 10, column: 1 } }])
    const moved = read(workbook, at(10, 1, 2, 2))
    expect(moved?.values).toEqual([
      [1, 2],
      [2, 7],
    ])
    expect(moved?.formulas?.map((row) => row[1])).toEqual(['=B11+1', '=$B$12+5'])
    expect(moved?.styles?.[0]?.[0]).toMatchObject({ bold: true, fontFamily: 'Georgia', rotation: 45 })
    expect(moved?.notes).toEqual([
      ['', ''],
      ['two', 'seven'],
    ])
    expect(moved?.borders?.[0]?.[0]).toEqual({ top: { style: 'dashed', color: '#ff0000' } })
    expect(moved?.validations?.map(([rule]) => rule?.kind ?? null)).toEqual(['checkbox', 'checkbox'])
    expect(read(workbook, at(0, 5))?.formulas).toEqual([['=SUM(B11:B12)+C12']])
    const left = read(workbook, at(0, 0, 3, 2))
    expect(left?.values?.flat().join('')).toBe('')
    expect(left?.borders?.flat().every((border) => border === null)).toBe(true)
    expect(left?.notes?.flat().join('')).toBe('')
    expect(left?.validations?.map(([rule]) => rule?.kind ?? null)).toEqual([null, null, 'checkbox'])
  })

  it('may overlap its own place', () => {
    const workbook = filled()
    workbook.edit([{ kind: 'moveCells', range: at(0, 0, 2, 2), to: { sheetId: 0, row: 1, column: 0 } }])
    const cells = read(workbook, at(0, 0, 3, 2))
    expect(cells?.values).toEqual([
      ['', ''],
      [1, 2],
      [2, 7],
    ])
    expect(cells?.notes?.map(([note]) => note)).toEqual(['', '', 'two'])
  })

  it('goes to another sheet, and its references point back', () => {
    const workbook = filled()
    workbook.edit([{ kind: 'insertSheet', title: 'Other', index: 1, sheetId: 7 }])
    workbook.edit([{ kind: 'moveCells', range: at(0, 1), to: { sheetId: 7, row: 0, column: 0 } }])
    const [cell] = workbook.read([{ ...at(0, 0), sheetId: 7, aspects: ['values', 'formulas'] }])
    expect(cell).toEqual({ values: [[2]], formulas: [['=Sheet1!A1+1']] })
  })

  it('is the same after the workbook is opened again', () => {
    const workbook = filled()
    workbook.edit([{ kind: 'moveCells', range: at(0, 0, 2, 2), to: { sheetId: 0, row: 10, column: 1 } }])
    const again = openWorkbook({ snapshot: workbook.snapshot() })
    expect(read(again, at(0, 0, 15, 6))).toEqual(read(workbook, at(0, 0, 15, 6)))
  })

  it('refuses to cut a merged cell in two', () => {
    const workbook = filled()
    workbook.edit([{ kind: 'merge', range: at(3, 0, 2, 2) }])
    expect(() => workbook.edit([{ kind: 'moveCells', range: at(3, 0, 1, 2), to: { sheetId: 0, row: 9, column: 0 } }])).toThrow(
      'You must select all cells in a merged range to merge or unmerge them.',
    )
  })
})

describe('groups', () => {
  it('nest, fold and go', () => {
    const workbook = openWorkbook()
    const group = (start: number, count: number, deeper: boolean) =>
      workbook.edit([{ kind: 'group', dimension: 'rows', sheetId: 0, start, count, deeper }])
    group(1, 4, true)
    group(2, 2, true)
    workbook.edit([{ kind: 'foldGroup', dimension: 'rows', sheetId: 0, start: 1, count: 4, folded: true }])
    expect(workbook.info().sheets[0]?.groups).toEqual([
      { dimension: 'rows', start: 1, count: 4, depth: 1, folded: true },
      { dimension: 'rows', start: 2, count: 2, depth: 2, folded: false },
    ])
    group(1, 4, false)
    expect(workbook.info().sheets[0]?.groups).toMatchObject([{ start: 2, count: 2, depth: 1 }])
  })
})

describe('settings', () => {
  it('change the zone, and the words of numbers and dates', () => {
    const workbook = openWorkbook()
    workbook.edit([{ kind: 'write', sheetId: 0, row: 0, column: 0, cells: [[{ number: 1234.5, format: '#,##0.00' }]] }])
    workbook.edit([{ kind: 'settings', timeZone: 'Europe/Berlin', locale: 'de_DE' }])
    expect(workbook.info()).toMatchObject({ timeZone: 'Europe/Berlin', locale: 'de_DE' })
    expect(workbook.read([{ ...at(0, 0), aspects: ['display'] }])[0]?.display).toEqual([['1.234,50']])
    expect(() => workbook.edit([{ kind: 'settings', locale: 'nowhere' }])).toThrow('nowhere')
  })
})
