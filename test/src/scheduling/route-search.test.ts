import fc from 'fast-check'
import { seededRandom, seedState } from '../../../src/scheduling/random'
import { type RouteProblem, walk } from '../../../src/scheduling/route'
import { compiled, improve, insert, orderIn, searchedOrder, tourOf } from '../../../src/scheduling/route-search'

/** With ways that are longer in one direction, some appointments, and lunch or none. */
const anyProblem = (least: number, most: number) =>
  fc
    .record({
      places: fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 })), { minLength: least, maxLength: most }),
      uphill: fc.integer({ min: 0, max: 3 }),
      minutes: fc.array(fc.integer({ min: 5, max: 40 }), { minLength: most, maxLength: most }),
      windows: fc.array(fc.option(fc.integer({ min: 480, max: 900 }), { nil: null, freq: 2 }), { minLength: most, maxLength: most }),
      hasLunch: fc.boolean(),
    })
    .map(({ places, uphill, minutes, windows, hasLunch }): RouteProblem => {
      const all = [[0, 0] as [number, number], ...places]
      return {
        stops: places.map((_, index) => {
          const from = windows[index] ?? null
          return { minutes: minutes[index] ?? 10, window: from === null ? null : { from, until: from + 90 } }
        }),
        ways: all.map(([x, y]) => all.map(([u, v]) => Math.abs(x - u) + Math.abs(y - v) + uphill * Math.max(0, v - y))),
        start: 510,
        end: 1300,
        lunch: hasLunch ? { from: 690, until: 780, minutes: 60 } : null,
      }
    })

/** From the list, each where it fits; what fits nowhere is left out. */
function begun(problem: RouteProblem) {
  const quick = compiled(problem)
  const tour = tourOf(quick, [], problem.stops.length)
  problem.stops.forEach((_, stop) => {
    insert(quick, tour, stop)
  })
  return { quick, tour }
}

/** From the definition: chains of up to three stops moved, either way round, and parts reversed. */
function movesOf(order: readonly number[]): number[][] {
  const moves: number[][] = []
  for (let from = 0; from < order.length; from++)
    for (let to = from; to < order.length; to++) {
      const part = order.slice(from, to + 1)
      const turned = [...part].reverse()
      moves.push([...order.slice(0, from), ...turned, ...order.slice(to + 1)])
      if (part.length > 3) continue
      const rest = [...order.slice(0, from), ...order.slice(to + 1)]
      for (let place = 0; place <= rest.length; place++)
        for (const chain of [part, turned]) moves.push([...rest.slice(0, place), ...chain, ...rest.slice(place)])
    }
  return moves
}

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

describe('.improve(problem, tour)', () => {
  it('leaves nothing that a move would make end sooner, and says when it ends', () => {
    let moved = 0
    fc.assert(
      fc.property(anyProblem(5, 14), (problem) => {
        const { quick, tour } = begun(problem)
        const before = tour.ends
        improve(quick, tour)
        if (tour.ends < before) moved += 1
        const order = orderIn(tour)
        expect(walk(problem, order)?.ends).toBe(tour.ends)
        expect(Math.min(...movesOf(order).map((other) => walk(problem, other)?.ends ?? Infinity))).toBe(tour.ends)
      }),
      { seed: 8, numRuns: 200 },
    )
    expect(moved).toBeGreaterThan(50)
  })
})

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
