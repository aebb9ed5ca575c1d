import fc from 'fast-check'
import { walk } from '../../../src/scheduling/route'
import { orderIn } from '../../../src/scheduling/tour'
import { improve } from '../../../src/scheduling/tour-moves'
import { anyProblem, begun } from './route-problems'

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
