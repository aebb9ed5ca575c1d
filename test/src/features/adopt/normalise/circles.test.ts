import { circleMeansYes } from '../../../../../src/features/adopt/normalise/circles'

describe('.circleMeansYes(cells, titles)', () => {
  it.each([
    ['填表说明：√=已缴；○、×或空白=未缴', false],
    ['○表示已缴', true],
    ['○为本社区居民', true],
    ['√ 是，○ 否', false],
  ])('believes the legend %j', (title, yes) => {
    expect(circleMeansYes(['○', '×'], [title])).toBe(yes)
  })

  it('takes it for the empty mark beside ticks, else for the mark', () => {
    expect([circleMeansYes(['○', '√', ''], []), circleMeansYes(['○', '×'], ['2025年名单'])]).toEqual([false, true])
  })
})
