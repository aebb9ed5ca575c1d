import { readOptions } from '../../../bench/adopt/options'

describe('.readOptions(typed)', () => {
  it('reads a file with its key, or sizes from the smallest', () => {
    expect(readOptions(['a.xlsx', 'a.json', '--list'])).toEqual({ file: 'a.xlsx', key: 'a.json', list: true })
    expect(readOptions(['--rows', '20000,2000'])).toEqual({ rows: [2000, 20_000] })
  })

  it.each([[[]], [['a.xlsx']], [['--rows', '2000']], [['--rows', '2000,x']], [['a', 'b', 'c']]])('says how it is used for %j', (typed) => {
    expect(() => readOptions(typed)).toThrow('Usage')
  })
})
