import { isLayoutFault, layOut } from '../../../src/tables/layout'

const headers = ['编号', '键', '我的列', '值', '说明']

describe('.layOut(name, headers, keys)', () => {
  it('finds columns by header and passes over columns of the office’s own', () => {
    expect(layOut('Settings', headers, new Map())).toEqual({ id: 0, key: 1, value: 3, note: 4 })
  })
  it('finds headers of any language', () => {
    expect(layOut('Settings', ['Id', '键', 'Value', 'Meaning'], new Map())).toEqual({ id: 0, key: 1, value: 2, note: 3 })
  })
  it('follows the column’s key when staff renamed the header', () => {
    expect(layOut('Settings', ['编号', '名目', '值', '说明'], new Map([[1, 'key']]))).toEqual({ id: 0, key: 1, value: 2, note: 3 })
  })
  it('names a header that is missing', () => {
    expect(layOut('Settings', ['编号', '键', '说明'], new Map())).toEqual({ code: 'header_missing', table: 'Settings', field: 'value' })
  })
  it('names a header that stands twice', () => {
    expect(layOut('Settings', ['编号', '键', '值', '值', '说明'], new Map())).toEqual({
      code: 'header_doubled',
      table: 'Settings',
      field: 'value',
    })
  })
  it('sees that a record stands where the headers were', () => {
    const keys = new Map([
      [0, 'id'],
      [1, 'key'],
      [2, 'value'],
      [3, 'note'],
    ])
    expect(layOut('Settings', ['SET-7K3MQ9TD', 'digestHour', '8', ''], keys)).toMatchObject({ code: 'header_row_gone' })
  })
  it('prefers the keyed column over a copy with the same header', () => {
    const layout = layOut('Settings', ['编号', '键', '值', '值', '说明'], new Map([[3, 'value']]))
    expect(isLayoutFault(layout) ? layout : layout.value).toBe(3)
  })
})
