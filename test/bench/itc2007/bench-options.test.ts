import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readBenchOptions } from '../../../bench/itc2007/bench-options'
import { published } from '../../../bench/itc2007/published'

describe('readBenchOptions', () => {
  it('takes every instance, five seeds, a minute and one core unless told otherwise', () => {
    expect(readBenchOptions([])).toEqual({ seconds: 60, seeds: 5, cores: 1, instances: published })
  })

  it('takes named instances only', () => {
    const { instances, seeds } = readBenchOptions(['--only', 'comp05, comp02', '--seeds', '2'])
    expect([instances.map(({ name }) => name), seeds]).toEqual([['comp02', 'comp05'], 2])
  })

  it.each([
    ['an unknown instance', ['--only', 'comp99'], 'no instance "comp99"'],
    ['no time', ['--seconds', '0'], '--seconds'],
    ['half a core', ['--cores', '0.5'], '--cores'],
    ['an unknown option', ['--fast'], '--fast'],
  ])('refuses %s', (_name, typed, words) => {
    expect(() => readBenchOptions(typed)).toThrow(words)
  })
})

it('every published instance has its file', () => {
  for (const { file } of published) expect(existsSync(join(__dirname, '../../../bench/instances', file))).toBe(true)
})
