import { readDistrictOptions } from '../../../bench/district-bench/options'

describe('.readDistrictOptions(typed)', () => {
  it('takes a minute, half an hour, one seed and all parts when nothing is typed', () => {
    expect(readDistrictOptions([])).toEqual({
      seconds: 60,
      long: 1800,
      seed: 1,
      only: ['first', 'reasons', 'cost', 'memory', 'community', 'rerun'],
      part: null,
    })
  })

  it('takes what is typed', () => {
    const typed = ['--seconds', '0.5', '--long', '7', '--seed', '3', '--only', 'cost, memory', '--part', 'cost']
    expect(readDistrictOptions(typed)).toEqual({ seconds: 0.5, long: 7, seed: 3, only: ['cost', 'memory'], part: 'cost' })
  })

  it.each([
    [['--seconds', 'soon'], '--seconds takes a number above 0, not "soon"'],
    [['--seed', '1.5'], '--seed takes a whole number, not "1.5"'],
    [['--only', 'first,last'], 'There is no part "last". Use: first, reasons'],
  ])('says what is wrong with %j', (typed, message) => {
    expect(() => readDistrictOptions(typed)).toThrow(message)
  })
})
