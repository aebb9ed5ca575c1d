import { summarize } from '../../../../workbench/workbook/shared/pivot-summaries'

const cells = [4, 2, 'x', '', 9, 2].map((value) => ({ value, ...(value === 2 ? { format: '0.0' } : {}) }))

describe('.summarize(by, cells)', () => {
  it.each([
    ['SUM', 17],
    ['AVERAGE', 4.25],
    ['COUNT', 4],
    ['COUNTA', 5],
    ['COUNTUNIQUE', 4],
    ['MAX', 9],
    ['MIN', 2],
    ['MEDIAN', 3],
    ['PRODUCT', 144],
    ['VARP', 8.1875],
    ['STDEVP', Math.sqrt(8.1875)],
    ['VAR', 32.75 / 3],
    ['STDEV', Math.sqrt(32.75 / 3)],
  ])('%s', (by, expected) => expect(summarize(by, cells).value).toBeCloseTo(expected, 12))

  it('keeps the number format of what it sums, not of what it counts', () => {
    expect(summarize('MAX', cells).format).toBe('0.0')
    expect(summarize('COUNT', cells).format).toBeUndefined()
  })

  it('is nothing of nothing, and an error of too few numbers', () => {
    expect(summarize('SUM', [])).toEqual({ value: '' })
    expect(summarize('AVERAGE', [{ value: 'x' }])).toEqual({ value: '#DIV/0!' })
    expect(summarize('VAR', [{ value: 1 }])).toEqual({ value: '#DIV/0!' })
  })
})
