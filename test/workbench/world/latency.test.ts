import { createLatency } from '../../../workbench/world/latency'
import type { SeamCall } from '../../../workbench/world/seam-layers'

function asked(name: SeamCall['name'], service: string, args: object = {}, begins = true): SeamCall {
  return { name, service, begins, args: args as never }
}

const getValue = asked('workbook.read', 'SpreadsheetApp.Range.getValue')
const setValue = asked('workbook.edit', 'SpreadsheetApp.Range.setValue', {
  edits: [{ kind: 'write', sheetId: 0, row: 0, column: 0, cells: [[{ number: 1 }]] }],
})
const block = (rows: number, columns: number) =>
  ({ kind: 'write', sheetId: 0, row: 0, column: 0, cells: Array(rows).fill(Array(columns).fill({ number: 1 })) }) as const

function total(calls: SeamCall[], latency = createLatency()): number {
  return calls.reduce((sum, call) => sum + latency.before(call), 0)
}

describe('.createLatency()', () => {
  it("takes 56 s for the 10,000 single writes of Google's best practices, flushed by row, where Google had 70; 0.8 s for one block, where it had 1", () => {
    const flush = asked('workbook.flush', 'SpreadsheetApp.flush')
    const row = [...Array(100).fill(setValue), flush]
    expect(total(Array(100).fill(row).flat()) / 1000).toBeCloseTo(55.7, 1)
    const all = asked('workbook.edit', 'SpreadsheetApp.Range.setValues', { edits: [block(100, 100)] })
    expect(total([all, flush]) / 1000).toBeCloseTo(0.755, 3)
  })

  it('takes what a writing method reads here for no read', () => {
    const latency = createLatency()
    latency.before(setValue)
    expect(latency.before({ ...getValue, service: 'SpreadsheetApp.Range.setValue', begins: false })).toBe(0)
  })

  it('sends what was written before a read, once', () => {
    const latency = createLatency()
    expect(latency.before(getValue)).toBe(60)
    expect(latency.before(setValue)).toBeCloseTo(5.02)
    expect(latency.before(getValue)).toBeCloseTo(60 + 50.05)
    expect(latency.before(getValue)).toBe(60)
  })

  it('counts the cells that came back', () => {
    const values = Array(1000).fill(Array(25).fill(1))
    expect(createLatency().after(getValue, [{ values }])).toBe(250)
    expect(createLatency().after(asked('workbook.read', 'Sheets.Spreadsheets.Values.batchGet'), [{ values }])).toBe(200)
  })

  it('looks at the workbook as a whole once; asking for the last row is a read', () => {
    const info = asked('workbook.info', 'SpreadsheetApp.Spreadsheet.getSheetByName')
    const lastRow = asked('workbook.info', 'SpreadsheetApp.Sheet.getLastRow')
    const latency = createLatency()
    expect([info, info, lastRow, setValue, lastRow].map((call) => Math.round(latency.before(call)))).toEqual([150, 0, 60, 5, 110])
  })

  it('takes one request of the advanced service for one, however many primitives it needs', () => {
    const read = asked('workbook.read', 'Sheets.Spreadsheets.get')
    expect(total([read, { ...read, begins: false }, { ...read, name: 'workbook.info', begins: false }])).toBe(200)
  })
})
