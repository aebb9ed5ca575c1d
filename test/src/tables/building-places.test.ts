import { buildingName, placesOf } from '../../../src/tables/building-places'
import { row } from '../features/core-world'

describe('.buildingName(written)', () => {
  it.each([
    ['3', '3'],
    ['03', '3'],
    ['３号楼', '3'],
    ['三栋', '3'],
    [' 商业街 ', '商业街'],
  ])('%s: %s', (written, name) => expect(buildingName(written)).toBe(name))
})

describe('.placesOf(buildings)', () => {
  it('finds a building however it is written', () => {
    expect(placesOf([row('Buildings', { building: '3号楼', x: 10, y: 20 })]).get('3')).toEqual({ x: 10, y: 20 })
  })
})
