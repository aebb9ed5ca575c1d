import fc from 'fast-check'
import { buildingOfDwelling, joinDwelling, readBuildings, readDwelling } from '../../../../../src/features/adopt/normalise/address'

describe('.readDwelling(cell)', () => {
  it.each([
    '3-2-501',
    ' 3-2-501 ',
    '３－２－５０１',
    '3栋2单元501',
    '3号楼2单元501室',
    '三栋二单元501',
    '03-02-501',
    '3#2-501',
    '3.2.501',
    '第3栋第2单元第501室',
  ])('reads %j as 3-2-501', (cell) => {
    expect(readDwelling(cell)).toBe('3-2-501')
  })

  it('reads houses without units and hamlets with house numbers', () => {
    expect(['A座1203', '3号楼501室', '槐荫组12号', '三组8号'].map(readDwelling)).toEqual(['A-1203', '3-501', '槐荫组-12', '3组-8'])
  })

  it.each([
    ['118弄3号301室', '118-3-301'],
    ['青槐路118弄3号301室', '118-3-301'],
    ['１１８弄０３号３０１', '118-3-301'],
    ['1088弄12号楼1203室', '1088-12-1203'],
    ['118弄-3-301', '118-3-301'],
    ['青槐路160弄4号', '160-4'],
    ['槐荫弄12号', '槐荫弄-12'],
  ])('reads the lane of %j as a building and its number as a unit', (cell, dwelling) => {
    expect(readDwelling(cell)).toBe(dwelling)
  })

  it.each(['118弄', '青槐路88号'])('finds no house of a lane in %j', (cell) => {
    expect(readDwelling(cell)).toBeNull()
  })

  it.each(['外小区', '龙竹路12号', '', '3栋', 501])('finds no dwelling in %j', (cell) => {
    expect(readDwelling(cell)).toBeNull()
  })

  it.each([
    ['12号院3号楼1门201', '12-3-1-201'],
    ['柳荫胡同12号院3-1-201', '12-3-1-201'],
    ['12-3-1-201', '12-3-1-201'],
    ['27号院2号', '27-2'],
  ])('reads the courtyard of %j before the building', (cell, dwelling) => {
    expect(readDwelling(cell)).toBe(dwelling)
  })

  it('reads back every dwelling', () => {
    const numbers = fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 101, max: 3305 }))
    fc.assert(
      fc.property(numbers, ([building, unit, room]) => {
        expect(readDwelling(`${building}栋${unit}单元${room}室`)).toBe(`${building}-${unit}-${room}`)
      }),
    )
  })
})

describe('courtyards', () => {
  it('are a part of the building', () => {
    expect([joinDwelling('12号院3号楼', 1, 201), joinDwelling('12-3', '', 201)]).toEqual(['12-3-1-201', '12-3-201'])
    expect([readBuildings('8号院1、2号楼'), readBuildings('27号院平房')]).toEqual([['8-1', '8-2'], ['27']])
    expect(['3-2-501', '12-3-1-201', '27-2'].map(buildingOfDwelling)).toEqual(['3', '12-3', '27'])
  })
})

describe('.joinDwelling(building, unit, room)', () => {
  it('joins three cells, each with or without its word', () => {
    expect([joinDwelling(3, 2, 501), joinDwelling('3号楼', '二单元', '501室'), joinDwelling('３', '2', '501')]).toEqual([
      '3-2-501',
      '3-2-501',
      '3-2-501',
    ])
  })

  it('takes the name of a hamlet off the house number', () => {
    expect([joinDwelling('柳塘组', '', '柳塘7号'), joinDwelling('柳塘组', '', 7), joinDwelling('10', '1', '101')]).toEqual([
      '柳塘组-7',
      '柳塘组-7',
      '10-1-101',
    ])
  })

  it('joins lane, number and room; a whole house of a lane has no room', () => {
    expect([joinDwelling('118弄', '3号', '301室'), joinDwelling(118, 3, 301), joinDwelling('160弄', 9, '')]).toEqual([
      '118-3-301',
      '118-3-301',
      '160-9',
    ])
    expect(joinDwelling('3栋', '2单元', '')).toBeNull()
  })

  it('leaves the unit out where a house has none', () => {
    expect(joinDwelling('3栋', '', 501)).toBe('3-501')
    expect(joinDwelling('A座', '', '2单元501室')).toBe('A-2-501')
    expect(joinDwelling('12栋', '', '3-0402')).toBe('12-3-402')
  })

  it('gives null when building or room is missing', () => {
    expect(joinDwelling('', 2, 501)).toBeNull()
    expect(joinDwelling('3栋', 2, '')).toBeNull()
  })
})

describe('.readBuildings(cell)', () => {
  it.each([
    ['1、2、3栋', ['1', '2', '3']],
    ['4-6栋', ['4', '5', '6']],
    ['7栋,8栋,9栋', ['7', '8', '9']],
    ['10~12', ['10', '11', '12']],
    ['1#、2#', ['1', '2']],
    ['1号楼 2号楼', ['1', '2']],
    ['156弄、160弄', ['156', '160']],
    ['商业街', ['商业街']],
    ['', []],
  ])('reads %j', (cell, buildings) => {
    expect(readBuildings(cell)).toEqual(buildings)
  })
})
