import { boolean, choice, date, dateTime, list, number, orElse, required, text, unique, uniqueIfFilled } from '../../../src/tables/column'

const header = { 'zh-CN': '列', en: 'Column' }
const kinds = { sport: { 'zh-CN': '体育', en: 'sport' }, art: { 'zh-CN': '艺术', en: 'art' } }

describe('.text(header)', () => {
  it('keeps text exactly as it stands', () => expect(text(header).decode(' =1+1 ')).toBe(' =1+1 '))
  it('reads a number as its digits', () => expect(text(header).decode(19900001234)).toBe('19900001234'))
  it('is null for an empty cell', () => expect(text(header).decode('')).toBeNull())
})

describe('.number(header, limits)', () => {
  it('reads a number written as text', () => expect(number(header).decode(' 12 ')).toBe(12))
  it('refuses words', () => expect(number(header).decode('十二')).toEqual({ fault: 'not_a_number', params: { value: '十二' } }))
  it('refuses halves where whole numbers are wanted', () =>
    expect(number(header, { whole: true }).decode(1.5)).toMatchObject({ fault: 'not_whole' }))
  it('refuses what is out of range', () => expect(number(header, { max: 5 }).decode(6)).toMatchObject({ fault: 'out_of_range' }))
  it('accepts the limit itself', () => expect(number(header, { max: 5 }).decode(5)).toBe(5))
})

describe('.boolean(header)', () => {
  it.each([
    ['是', true],
    ['√', true],
    [true, true],
    ['否', false],
    ['No', false],
    [false, false],
  ])('reads %s as %s', (cell, value) => {
    expect(boolean(header).decode(cell)).toBe(value)
  })
  it('refuses anything else', () => expect(boolean(header).decode('也许')).toMatchObject({ fault: 'not_yes_or_no' }))
})

describe('.date(header)', () => {
  it('reads a serial number', () => expect(date(header).decode(46_349)).toBe('2026-11-23'))
  it('reads an ISO text', () => expect(date(header).decode('2026-11-23')).toBe('2026-11-23'))
  it('never guesses a day that is not there', () => expect(date(header).decode('2023-02-30')).toMatchObject({ fault: 'not_a_date' }))
})

describe('.dateTime(header)', () => {
  it('is written as a serial number', () => expect(dateTime(header).encode('2026-11-23 12:00', 'zh-CN')).toBe(46_349.5))
})

describe('.choice(header, choices)', () => {
  it('understands any language', () =>
    expect(['体育', 'sport'].map((cell) => choice(header, kinds).decode(cell))).toEqual(['sport', 'sport']))
  it('writes the words of the language', () => expect(choice(header, kinds).encode('art', 'zh-CN')).toBe('艺术'))
  it('refuses other words', () => expect(choice(header, kinds).decode('音乐')).toMatchObject({ fault: 'not_a_choice' }))
})

describe('.list(header, choices)', () => {
  it('divides at Chinese and Latin separators', () =>
    expect(list(header).decode('甲、乙,丙；丁\n戊')).toEqual(['甲', '乙', '丙', '丁', '戊']))
  it('names the part that is no choice', () =>
    expect(list(header, kinds).decode('体育、音乐')).toEqual({ fault: 'not_a_choice', params: { value: '音乐' } }))
})

describe('.required(column)', () => {
  it('refuses an empty cell', () => expect(required(text(header)).decode('  ')).toMatchObject({ fault: 'cell_empty' }))
})

describe('.unique(column)', () => {
  it('is required too', () => expect(unique(text(header)).required).toBe(true))
})

describe('.orElse(column, value)', () => {
  it('reads an empty cell as the value', () => expect(orElse(choice(header, kinds), 'art').decode(' ')).toBe('art'))
  it('makes the row unusable when the cell cannot be read', () => {
    const column = orElse(choice(header, kinds), 'art')
    expect([column.required, column.decode('音乐')]).toMatchObject([true, { fault: 'not_a_choice' }])
  })
  it('writes the value out, unless it is the empty text', () => {
    expect(orElse(choice(header, kinds), 'art').encode('art', 'zh-CN')).toBe('艺术')
    expect(orElse(dateTime(header), '').encode('', 'zh-CN')).toBe('')
    expect(orElse(dateTime(header), '').encode('2026-11-23 12:00', 'zh-CN')).toBe(46_349.5)
  })
})

describe('.uniqueIfFilled(column)', () => {
  it('keeps what an empty cell means', () => {
    const column = uniqueIfFilled(orElse(text(header), ''))
    expect([column.unique, column.decode('')]).toEqual([true, ''])
  })
})
