import { readFeatures, seatsInProse } from '../../../../../src/features/adopt/normalise/facilities'

describe('.readFeatures(cell)', () => {
  it.each([
    ['有音响、话筒、投影，小舞台，能坐80人', ['sound', 'projector', 'microphone', 'stage']],
    ['桌椅、饮水机，门口有坡道', ['desks', 'stepFree', 'waterDispenser']],
    ['电脑12台（3台坏），WiFi，空调', ['airConditioning', 'computers', 'wifi']],
    ['桌椅、空调、音箱（借用要登记）', ['sound', 'airConditioning', 'desks']],
    ['', []],
  ])('reads %j', (cell, features) => {
    expect(readFeatures(cell)).toEqual(features)
  })

  it.each([
    ['没灯，没有遮阳棚', []],
    ['钢琴一架（走音），音箱2个，空调坏了', ['sound', 'piano']],
    ['水池，雨棚（漏）', ['sink']],
    ['桌椅，空调，厕所在隔壁', ['airConditioning', 'desks']],
  ])('leaves out what %j says is missing or broken', (cell, features) => {
    expect(readFeatures(cell)).toEqual(features)
  })
})

describe('.seatsInProse(cell)', () => {
  it('finds seats named in passing', () => {
    expect([seatsInProse('有镜子，能坐30人'), seatsInProse('有镜子')]).toEqual([30, null])
  })
})
