import { chineseNumber, withDigits } from '../../../../../src/features/adopt/normalise/numerals'

describe('.chineseNumber(text)', () => {
  it.each([
    ['一', 1],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['三十五', 35],
    ['一百零五', 105],
    ['二〇二三', 2023],
  ])('reads %s', (text, number) => {
    expect(chineseNumber(text)).toBe(number)
  })

  it.each(['', '十十', '一网格', '12'])('gives null for %j', (text) => {
    expect(chineseNumber(text)).toBeNull()
  })
})

describe('.withDigits(text)', () => {
  it('changes numerals where they stand', () => {
    expect(withDigits('十二网格三单元')).toBe('12网格3单元')
  })
})
