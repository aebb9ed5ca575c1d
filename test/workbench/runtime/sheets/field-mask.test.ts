import { below, filterFields, parseFieldMask, wants } from '../../../../workbench/runtime/sheets/field-mask'

describe('.parseFieldMask(text)', () => {
  it('reads paths, groups and stars', () => {
    expect(parseFieldMask('sheets.properties,namedRanges(name, range/sheetId),a.*')).toEqual({
      sheets: { properties: {} },
      namedRanges: { name: {}, range: { sheetId: {} } },
      a: { '*': {} },
    })
  })

  it('keeps the wider of two overlapping paths', () => {
    expect(parseFieldMask('a.b,a')).toEqual({ a: {} })
    expect(parseFieldMask('a,a.b')).toEqual({ a: {} })
    expect(parseFieldMask('a.b,a.c')).toEqual({ a: { b: {}, c: {} } })
  })

  it.each(['a,', 'a(b', 'a..b', 'a b', ')', 'a;b'])('is null for %s', (text) => {
    expect(parseFieldMask(text)).toBeNull()
  })
})

describe('.filterFields(value, mask)', () => {
  it('keeps what is wanted, item by item', () => {
    const value = { a: [{ b: 1, c: 2 }, { c: 3 }], d: 4, e: { f: 5 } }
    expect(filterFields(value, parseFieldMask('a.b,e') ?? {})).toEqual({ a: [{ b: 1 }, {}], e: { f: 5 } })
    expect(filterFields(value, parseFieldMask('*') ?? {})).toEqual(value)
  })
})

describe('.wants(mask, path) and .below(mask, path)', () => {
  it('look through stars and into groups', () => {
    const mask = parseFieldMask('sheets(properties.title,data)') ?? {}
    expect(wants(mask, 'sheets.data.rowData.values')).toBe(true)
    expect(wants(mask, 'sheets.properties')).toBe(true)
    expect(wants(mask, 'sheets.merges')).toBe(false)
    expect(below(mask, 'sheets.properties')).toEqual({ title: {} })
    expect(below(mask, 'sheets.data.rowData')).toEqual({})
  })
})
