import { buildingOf, canonicalAddress, gridFinder } from '../../../src/domain/address'

describe('canonicalAddress(text)', () => {
  it.each([
    ['3-2-501', '3-2-501'],
    ['03-02-0501', '3-2-501'],
    ['３－２－５０１', '3-2-501'],
    ['3栋2单元501', '3-2-501'],
    ['3 栋 2 单元 501 室', '3-2-501'],
    ['龙竹苑3号楼2单元501室', '3-2-501'],
    ['龙竹路12号3幢2单元501', '3-2-501'],
    ['3号楼2-501', '3-2-501'],
    ['三栋二单元501', '3-2-501'],
    ['十二栋1单元101', '12-1-101'],
    ['二十栋1单元101', '20-1-101'],
    ['3-501', '3-501'],
    ['3栋', '3'],
    ['12号院3号楼1单元201', '12-3-1-201'],
    ['柳荫胡同12号院3-1-201', '12-3-1-201'],
    ['12-3-1-201', '12-3-1-201'],
    ['12号院3号楼', '12-3'],
  ])('reads %s as %s', (text, address) => {
    expect(canonicalAddress(text)).toBe(address)
  })

  it.each(['', '不知道', '501室', '2单元501', '城外'])('gives null for %j', (text) => {
    expect(canonicalAddress(text)).toBeNull()
  })
})

describe('buildingOf(address)', () => {
  it('gives the building', () => {
    expect(buildingOf('13栋2单元501')).toBe('13')
    expect(buildingOf('城外')).toBeNull()
    expect(buildingOf('12号院3号楼1单元201')).toBe('12-3')
  })
})

describe('gridFinder(grids)', () => {
  const find = gridFinder([
    { number: 1, buildings: ['1', '02', '3栋'] },
    { number: 2, buildings: ['4', '5'] },
    { number: 3, buildings: ['5'] },
    { number: 4, buildings: null },
  ])

  it('finds the grid by the building, however it is written', () => {
    expect(['1-1-101', '2栋1单元101', '3号楼', '4-2-201'].map(find)).toEqual([1, 1, 1, 2])
  })

  it('gives null for a building of no grid, of two grids, and without an address', () => {
    expect(['9-1-101', '5-1-101', null, '?'].map(find)).toEqual([null, null, null, null])
  })
})
