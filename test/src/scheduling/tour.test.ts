import fc from 'fast-check'
import { walk } from '../../../src/scheduling/route'
import { compiled, insert, orderIn, tourOf } from '../../../src/scheduling/tour'
import { anyProblem } from './route-problems'

describe('a tour', () => {
  it('ends when walking its order ends, after each stop that was put in', () => {
    fc.assert(
      fc.property(anyProblem(1, 14), (problem) => {
        const quick = compiled(problem)
        const tour = tourOf(quick, [], problem.stops.length)
        for (const stop of problem.stops.keys()) {
          const before = orderIn(tour)
          const fits = insert(quick, tour, stop)
          expect(walk(problem, orderIn(tour))?.ends).toBe(tour.ends)
          expect(orderIn(tour).filter((one) => one !== stop)).toEqual(before)
          const places = before.map((_, place) => place).concat(before.length)
          const ends = places.map((place) => walk(problem, [...before.slice(0, place), stop, ...before.slice(place)])?.ends ?? Infinity)
          expect(fits ? tour.ends : Infinity).toBe(Math.min(...ends))
        }
      }),
      { seed: 7, numRuns: 100 },
    )
  })
})
