import fc from 'fast-check'
import { EXACT_STOPS, type RouteProblem, routeOfThoseThatFit, shortestRoute, walk } from '../../../src/scheduling/route'

/** Stops on a line, a minute apart by number; the office is at 0. */
function line(places: readonly number[], given: Partial<RouteProblem> = {}): RouteProblem {
  const all = [0, ...places]
  return {
    stops: places.map(() => ({ minutes: 10, window: null })),
    ways: all.map((a) => all.map((b) => Math.abs(a - b))),
    start: 510,
    end: 1050,
    lunch: null,
    ...given,
  }
}

const anyProblem = (most: number) =>
  fc
    .record({
      places: fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 })), { minLength: 1, maxLength: most }),
      minutes: fc.array(fc.integer({ min: 5, max: 60 }), { minLength: most, maxLength: most }),
      windows: fc.array(fc.option(fc.integer({ min: 480, max: 900 }), { nil: null, freq: 3 }), { minLength: most, maxLength: most }),
      hasLunch: fc.boolean(),
    })
    .map(({ places, minutes, windows, hasLunch }): RouteProblem => {
      const all = [[0, 0] as [number, number], ...places]
      return {
        stops: places.map((_, index) => {
          const from = windows[index] ?? null
          return { minutes: minutes[index] ?? 10, window: from === null ? null : { from, until: from + 60 } }
        }),
        ways: all.map(([x, y]) => all.map(([u, v]) => Math.abs(x - u) + Math.abs(y - v))),
        start: 510,
        end: 1050,
        lunch: hasLunch ? { from: 690, until: 780, minutes: 60 } : null,
      }
    })

/** From the definition: every order, lunch before every visit or not at all. */
function bestOfAll(problem: RouteProblem): number {
  let best = Infinity
  const go = (left: readonly number[], now: number, at: number, hasEaten: boolean) => {
    const { lunch } = problem
    if (left.length === 0) {
      if (hasEaten || lunch === null || now <= lunch.until) best = Math.min(best, now)
      return
    }
    if (!hasEaten && lunch !== null && now <= lunch.until) go(left, Math.max(now, lunch.from) + lunch.minutes, at, true)
    for (const stop of left) {
      const { minutes = 0, window = null } = problem.stops[stop] ?? {}
      const begins = Math.max(now + (problem.ways[at]?.[stop + 1] ?? 0), window?.from ?? 0)
      if (begins > (window?.until ?? Infinity) || begins + minutes > problem.end) continue
      const rest = left.filter((one) => one !== stop)
      go(rest, begins + minutes, stop + 1, hasEaten)
    }
  }
  go(
    problem.stops.map((_, stop) => stop),
    problem.start,
    0,
    false,
  )
  return best
}

/** The shortest that 50 searches of ten times the length found for the day of 40 stops below. */
const BEST_OF_FORTY = 356

describe('.shortestRoute(problem)', () => {
  it('goes along the way, whatever the order of the list', () => {
    const route = shortestRoute(line([9, 3, 6]))
    expect(route?.visits.map(({ stop }) => stop)).toEqual([1, 2, 0])
    expect(route).toMatchObject({ walked: 9, ends: 549, lunchAt: null })
  })

  it('keeps appointments', () => {
    const stops = [9, 3, 6].map((place) => ({ minutes: 10, window: place === 9 ? { from: 510, until: 520 } : null }))
    expect(shortestRoute(line([9, 3, 6], { stops }))?.visits[0]).toEqual({ stop: 0, begins: 519, ends: 529 })
  })

  it('has lunch between two visits, in its time', () => {
    const stops = [1, 2, 3].map(() => ({ minutes: 100, window: null }))
    const route = shortestRoute(line([1, 2, 3], { stops, lunch: { from: 690, until: 750, minutes: 60 } }))
    expect(route).toMatchObject({ lunchAt: 712, ends: 873 })
  })

  it('finds none where an appointment cannot be kept', () => {
    expect(shortestRoute(line([9], { stops: [{ minutes: 10, window: { from: 500, until: 515 } }] }))).toBeNull()
  })

  it('is as good as the best of all orders', () => {
    let found = 0
    fc.assert(
      fc.property(anyProblem(6), (problem) => {
        const best = bestOfAll(problem)
        if (best < Infinity) found += 1
        expect(shortestRoute(problem)?.ends ?? Infinity).toBe(best)
      }),
      { seed: 5, numRuns: 300 },
    )
    expect(found).toBeGreaterThan(100)
  })

  it('says of a route what walking it says', () => {
    fc.assert(
      fc.property(anyProblem(EXACT_STOPS + 3), (problem) => {
        const route = shortestRoute(problem)
        if (route === null) return
        const order = route.visits.map(({ stop }) => stop)
        expect([...order].sort((a, b) => a - b)).toEqual(problem.stops.map((_, stop) => stop))
        expect(walk(problem, order)).toEqual(route)
        let [now, at] = [problem.start, 0]
        for (const { stop, begins, ends } of route.visits) {
          const way = problem.ways[at]?.[stop + 1] ?? 0
          const pause = route.lunchAt !== null && route.lunchAt >= now && route.lunchAt < begins ? (problem.lunch?.minutes ?? 0) : 0
          expect(begins).toBeGreaterThanOrEqual(now + way + pause)
          expect(ends - begins).toBe(problem.stops[stop]?.minutes)
          ;[now, at] = [ends, stop + 1]
        }
      }),
      { seed: 6, numRuns: 30 },
    )
  })

  it('comes within two in a hundred of the best that is known of long days', () => {
    const places = Array.from({ length: 40 }, (_, index) => [(index * 37) % 61, (index * 53) % 47] as const)
    const all = [[0, 0] as const, ...places]
    const ways = all.map(([x, y]) => all.map(([u, v]) => Math.abs(x - u) + Math.abs(y - v)))
    const problem: RouteProblem = { ...line([]), stops: places.map(() => ({ minutes: 1, window: null })), ways, end: 2000 }
    expect(shortestRoute(problem)?.walked).toBeLessThanOrEqual(1.02 * BEST_OF_FORTY)
  })

  it('gives the same route for the same seed where it searches', () => {
    const places = Array.from({ length: EXACT_STOPS + 2 }, (_, index) => (index * 37) % 101)
    const problem = line(places)
    expect(shortestRoute(problem, 3)).toEqual(shortestRoute(problem, 3))
    expect(shortestRoute(problem, 3)?.walked).toBe(Math.max(...places))
  })
})

describe('.routeOfThoseThatFit(problem)', () => {
  it('leaves out the last of the list when the day is too short', () => {
    const { route, left } = routeOfThoseThatFit(line([5, 10, 15], { end: 540 }))
    expect(left).toEqual([2])
    expect(route.visits.map(({ stop }) => stop)).toEqual([0, 1])
  })

  it('takes a later one that still fits', () => {
    const stops = [20, 60, 5].map((minutes) => ({ minutes, window: null }))
    expect(routeOfThoseThatFit(line([1, 2, 3], { stops, end: 545 })).left).toEqual([1])
  })

  it('makes room for one more by walking better', () => {
    const places = [
      [9, 1],
      [3, 8],
      [0, 5],
      [9, 9],
      [2, 2],
      [7, 4],
      [5, 0],
      [1, 9],
      [6, 6],
      [4, 3],
      [8, 7],
      [2, 6],
      [5, 9],
      [9, 4],
    ] as const
    const all = [[0, 0] as const, ...places]
    const ways = all.map(([x, y]) => all.map(([u, v]) => Math.abs(x - u) + Math.abs(y - v)))
    const problem: RouteProblem = { ...line([]), stops: places.map(() => ({ minutes: 5, window: null })), ways }
    const least = shortestRoute(problem)?.ends ?? 0
    expect(routeOfThoseThatFit({ ...problem, end: least }).left.length).toBeLessThanOrEqual(1)
    expect(routeOfThoseThatFit({ ...problem, end: least + 3 }).left).toEqual([])
  })

  it('plans a day of 60 doors, of which not all fit', () => {
    const places = Array.from({ length: 60 }, (_, index) => (index * 37) % 101)
    const { route, left } = routeOfThoseThatFit(line(places))
    expect(left.length).toBeGreaterThan(0)
    expect(route.visits.length + left.length).toBe(60)
  })

  it('has an empty day without stops', () => {
    expect(routeOfThoseThatFit(line([]))).toEqual({ route: { visits: [], lunchAt: null, walked: 0, ends: 510 }, left: [] })
  })
})
