import fc from 'fast-check'
import type { SearchState } from '../../../src/scheduling/search/state'
import { searchesOf, searchText } from '../../../src/scheduling/search-text'

const numbers = fc.array(fc.integer({ min: -1, max: 5000 }), { maxLength: 60 })
const assignment = fc.record({ start: numbers, venue: numbers })
const search = fc.record({
  fingerprint: fc.string({ unit: fc.constantFrom(...'0123456789abcxyz'), maxLength: 11 }),
  random: fc.tuple(fc.integer(), fc.integer(), fc.integer(), fc.integer()),
  iteration: fc.nat(),
  now: assignment,
  waiting: fc.record({
    sessions: numbers,
    round: fc.nat(),
    fewest: fc.nat(),
    since: fc.nat(),
    tabu: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 20 }),
  }),
  roundsLeft: fc.nat(),
  cycle: fc.record({ number: fc.nat(), done: fc.nat(), length: fc.nat(), isClosed: fc.boolean() }),
  fruitlessCycles: fc.nat(),
  best: fc.record({ start: numbers, venue: numbers, unplaced: fc.nat(), cost: fc.nat(), cycle: fc.nat() }),
})

describe('.searchText(searches)', () => {
  it('is read back as it was, and is ASCII', () => {
    fc.assert(
      fc.property(fc.array(search, { maxLength: 3 }), (searches) => {
        const text = searchText(searches as unknown as SearchState[])
        expect(searchesOf(text)).toEqual(searches)
        expect(text).toMatch(/^[ -~]*$/)
      }),
      { seed: 5, numRuns: 200 },
    )
  })

  it('takes less than 90 KB for 10,000 sessions', () => {
    const list = (most: number) => Array.from({ length: 10_000 }, (_, index) => index % most)
    const [start, venue] = [list(7 * 26), list(600)]
    const large = { now: { start, venue }, best: { start, venue } } as unknown as SearchState
    expect(searchText([large]).length).toBeLessThan(90 * 1024)
    expect(JSON.stringify([large]).length).toBeGreaterThan(140 * 1024)
  })
})
