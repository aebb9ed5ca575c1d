import fc from 'fast-check'
import { seededRandom, seedState } from '../../../src/scheduling/random'
import { walk } from '../../../src/scheduling/route'
import { searchedOrder } from '../../../src/scheduling/route-search'
import { orderIn } from '../../../src/scheduling/tour'
import { anyProblem, begun } from './route-problems'

describe('.searchedOrder(problem, stops, random, begun)', () => {
  it('visits each stop once, no later than the order it began with', () => {
    fc.assert(
      fc.property(anyProblem(3, 16), (problem) => {
        const { quick, tour } = begun(problem)
        const stops = orderIn(tour)
        const found = searchedOrder(quick, stops, seededRandom(seedState(1)), stops) ?? []
        expect([...found].sort((a, b) => a - b)).toEqual([...stops].sort((a, b) => a - b))
        expect(walk(problem, found)?.ends).toBeLessThanOrEqual(tour.ends)
      }),
      { seed: 9, numRuns: 25 },
    )
  })
})
