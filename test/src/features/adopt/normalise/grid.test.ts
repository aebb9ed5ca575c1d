import { readGrid } from '../../../../../src/features/adopt/normalise/grid'

const known = new Set([1, 2, 3])

describe('.readGrid(cell, known)', () => {
  it.each([
    '一网格',
    '1网格',
    '１网格',
    '01',
    1,
    '第一网格',
    '1号网格',
    '一片区',
    '第1片区',
    '网格（1）',
    '1#',
    'Grid 1',
    'WG01',
    '网格一',
  ])('reads %j as 1', (cell) => {
    expect(readGrid(cell, known)).toEqual({ value: 1, findings: [] })
  })

  it.each(['十二网格', '外社区', '?网格', '待划分', 0])('reports %j', (cell) => {
    expect(readGrid(cell, known)).toEqual({ value: null, findings: [{ code: 'grid_unknown' }] })
  })

  it('admits any number while no grids are known', () => {
    expect(readGrid('十二网格', null).value).toBe(12)
  })

  it('takes an empty cell for none', () => {
    expect(readGrid('', known)).toEqual({ value: null, findings: [] })
  })
})
