import { NotTransferable, transferable } from '../../../workbench/runtime/script-run-values'
import { failureOf, resultOf } from './script-runs'

describe('.transferable(value)', () => {
  it('copies plain values', () => {
    const value = { text: '邻里', list: [1, true, null, { deep: [] }] }
    const copied = transferable(value)
    expect(copied).toEqual(value)
    expect(copied).not.toBe(value)
  })

  it('makes null of undefined in arrays, of NaN and of nothing at all, and drops undefined properties', () => {
    expect(transferable([undefined, Number.NaN, ...Array(1), 1])).toEqual([null, null, null, 1])
    expect(transferable(undefined)).toBeNull()
    expect(transferable({ a: undefined, b: 1 })).toEqual({ b: 1 })
  })

  it.each([
    ['a date', { rows: [{ due: new Date() }] }, 'result.rows[0].due', 'Date'],
    ['a function', [() => 1], 'result[0]', 'function'],
    ['a map', new Map(), 'result', 'Map'],
    ['an instance', new (class Row {})(), 'result', 'Row'],
    ['a symbol', { a: Symbol('x') }, 'result.a', 'symbol'],
  ])('refuses %s and says where it is', (_, value, path, what) => {
    expect(() => transferable(value)).toThrow(new NotTransferable(path, what))
  })

  it('refuses a circle but not the same object twice', () => {
    const circle: Record<string, unknown> = {}
    circle.self = circle
    expect(() => transferable(circle)).toThrow('result.self cannot be passed between a page and the script: a circle')
    const shared = { a: 1 }
    expect(transferable([shared, shared])).toEqual([shared, shared])
  })
})

describe('a run started from a page', () => {
  it('fails when its result may not pass, and passes it otherwise', () => {
    expect(failureOf({ fromPage: true, body: 'return {at: new Date()}' })).toMatch(/result\.at cannot be passed/)
    expect(failureOf({ fromPage: true, body: 'return SpreadsheetApp.getActiveSheet()' })).toMatch(/cannot be passed .*: Sheet/)
    expect(resultOf({ fromPage: true, body: 'return {a: [undefined, 1]}' })).toEqual({ a: [null, 1] })
  })

  it('is not asked for when something else started it', () => {
    expect(resultOf('return {at: new Date(0), f() {}}')).toEqual({ at: '1970-01-01T00:00:00.000Z' })
  })
})
