import { readDuration } from '../../../../../src/features/adopt/normalise/amounts'
import { clockText, minutesOfDuration } from '../../../../../src/features/adopt/normalise/clock-text'

describe('.clockText(cell)', () => {
  it.each([
    [0.375, '9:00'],
    [0.4375, '10:30'],
    [0.770833333333333, '18:30'],
    [0.0625, '1:30'],
    ['9:00', '9:00'],
    [9, 9],
    [0.3333, 0.3333],
    ['', ''],
  ])('of %s is %s', (cell, text) => expect(clockText(cell)).toBe(text))
})

describe('.minutesOfDuration(cell)', () => {
  it.each([
    [0.0625, 90],
    [1 / 36, 40],
    [0.1875, 270],
    [26.5 / 24, 1590],
    [0.5, null],
    [1.25, null],
    [2.333, null],
    ['0.0625', null],
  ])('of %s is %s', (cell, minutes) => expect(minutesOfDuration(cell)).toBe(minutes))

  it('is a duration whatever bare numbers count in the column', () => {
    expect([readDuration(0.0625, 'hours').value, readDuration(0.0625, 'minutes').value, readDuration(1.5, 'minutes').value]).toEqual([
      90, 90, 90,
    ])
  })
})
