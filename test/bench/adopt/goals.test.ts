import { growthOf, missedOfGrowth, missedOfKey } from '../../../bench/adopt/goals'

const GOOD = {
  seconds: 10,
  megabytes: 600,
  fields: 1000,
  fieldsRight: 990,
  fieldsWithoutPlace: 0,
  must: 100,
  mustFound: 98,
  cleanRows: 200,
  falseAlarms: 2,
  extra: 5,
  mustNotHappen: 90,
  happened: 0,
  falseMerges: 0,
  mustBeKept: 14,
  lost: 0,
  unaccounted: 0,
}

describe('.missedOfKey(figures)', () => {
  it('is content with what just reaches the goals', () => {
    expect(missedOfKey(GOOD)).toEqual([])
  })

  it.each([
    [{ fieldsRight: 989 }, 'fields: 989 of 1000 right'],
    [{ mustFound: 97 }, 'problems: 97 of 100 found'],
    [{ falseAlarms: 3 }, 'false alarms: 3 of 200 clean rows'],
    [{ happened: 1 }, 'must not happen: 1 did'],
    [{ falseMerges: 1 }, 'false merges: 1'],
    [{ lost: 1 }, 'must be kept: 1 were not'],
    [{ unaccounted: 1 }, 'rows unaccounted for: 1'],
    [{ seconds: 10.1 }, 'time: 10.1 s, goal 10 s'],
    [{ megabytes: 601 }, 'memory: 601 MB, goal 600 MB'],
  ])('names %j', (worse, words) => {
    expect(missedOfKey({ ...GOOD, ...worse })).toEqual([words])
  })
})

describe('.missedOfGrowth(growth)', () => {
  const at = (rows: number, seconds: number) => ({ rows, seconds, coreSeconds: seconds, megabytes: 100 })

  it('allows ten times the time for ten times the rows, and a little more', () => {
    expect(missedOfGrowth(growthOf(at(2000, 1), at(20_000, 12)))).toEqual([])
    expect(missedOfGrowth(growthOf(at(2000, 1), at(20_000, 30)))).toEqual([
      'seconds: 30 times at 10 times the rows',
      'coreSeconds: 30 times at 10 times the rows',
    ])
  })
})
