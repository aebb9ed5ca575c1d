/** Invented days of grid workers: stops in a compound of 600 by 400 metres, some with appointments. */
import type { SeededRandom } from '../../src/scheduling/random'
import type { RouteProblem } from '../../src/scheduling/route'

const METRES_A_MINUTE = 60

export function dayOf(random: SeededRandom, count: number): RouteProblem {
  const places = Array.from({ length: count + 1 }, () => [random.below(600), random.below(400)] as const)
  const minutes = Math.max(4, Math.floor(300 / count))
  return {
    stops: Array.from({ length: count }, () => {
      const from = 510 + 30 * random.below(16)
      return { minutes: minutes + random.below(6), window: random.below(6) === 0 ? { from, until: from + 90 } : null }
    }),
    ways: places.map(([x, y]) => places.map(([u, v]) => Math.ceil((Math.abs(x - u) + Math.abs(y - v)) / METRES_A_MINUTE))),
    start: 510,
    end: 1050,
    lunch: { from: 690, until: 780, minutes: 60 },
  }
}
