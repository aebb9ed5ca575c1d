import { minutesOnFoot, waysBetween } from '../../../src/tables/ways'
import { row } from '../features/core-world'

describe('.waysBetween(buildings)', () => {
  it('is shortest on one staircase, then in one building, then by metres, then unknown', () => {
    const place = (building: string, x: number) => row('Buildings', { id: building, building, x, y: 0 })
    const way = waysBetween([place('1', 0), place('2', 300)])
    expect([
      way('1-1-101', '1-1-502'),
      way('1-1-101', '1-2-101'),
      way('1-1-101', '2-1-101'),
      way('1-1-101', '9-1-101'),
      way(null, '1-1-101'),
    ]).toEqual([1, 2, 7, 5, 5])
  })
})

describe('.minutesOnFoot(one, other)', () => {
  it('goes along the streets, 60 metres a minute, and takes two for the buildings', () => {
    expect(minutesOnFoot({ x: 0, y: 0 }, { x: 60, y: 61 })).toBe(5)
    expect(minutesOnFoot({ x: 9, y: 9 }, { x: 9, y: 9 })).toBe(2)
  })
})
