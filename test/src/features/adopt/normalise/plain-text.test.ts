import {
  columnLetter,
  compact,
  foldWidth,
  isNothing,
  lineOrNull,
  plain,
  unifyDashes,
  verbatim,
} from '../../../../../src/features/adopt/normalise/plain-text'

describe('.foldWidth(text)', () => {
  it('folds full-width letters, digits, signs and blanks, and leaves Chinese signs alone', () => {
    expect(foldWidth('Ａ１，（　）。')).toBe('A1,( )。')
    expect(foldWidth('a\r\nb\u200b')).toBe('a\nb')
  })
})

describe('.plain(cell) and .compact(cell)', () => {
  it('squeeze blanks, or take them out', () => {
    expect([plain(' 二楼\n 大厅 '), compact(' 二楼\n 大厅 '), plain(12)]).toEqual(['二楼 大厅', '二楼大厅', '12'])
  })
})

describe('.verbatim(cell)', () => {
  it('touches nothing inside', () => {
    expect([verbatim(' =1+1\n二 '), verbatim('  ')]).toEqual([' =1+1\n二 ', null])
  })
})

describe('.lineOrNull(cell)', () => {
  it('makes one line of it and leaves the width of what is written', () => {
    expect([lineOrNull(' 电工证，\n修水电（二级） '), lineOrNull(' ')]).toEqual(['电工证， 修水电（二级）', null])
  })
})

describe('.isNothing(cell)', () => {
  it('knows words for nothing', () => {
    expect(['', '无', ' 暂无 ', '/', '—', '～', 'N/A'].map(isNothing)).toEqual([true, true, true, true, true, true, true])
    expect(['0', 0, '无锡'].map(isNothing)).toEqual([false, false, false])
  })
})

describe('.unifyDashes(text)', () => {
  it('makes every dash and wave one', () => {
    expect(unifyDashes('8:30—17:30～')).toBe('8:30-17:30-')
  })
})

describe('.columnLetter(index)', () => {
  it('counts A to Z, then AA', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
  })
})
