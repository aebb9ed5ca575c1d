/** Days of stops by chance. */
import fc from 'fast-check'
import type { RouteProblem } from '../../../src/scheduling/route'
import { compiled, insert, tourOf } from '../../../src/scheduling/tour'

/** With ways that are longer in one direction, some appointments, and lunch or none. */
export const anyProblem = (least: number, most: number) =>
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
export function begun(problem: RouteProblem) {
  const quick = compiled(problem)
  const tour = tourOf(quick, [], problem.stops.length)
  problem.stops.forEach((_, stop) => {
    insert(quick, tour, stop)
  })
  return { quick, tour }
}
