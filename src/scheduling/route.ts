/**
 * The order in which to visit stops: each once, in its window; the way home is not asked for. Of all orders, one in which the last visit
 * ends soonest, so that as little as possible is walked and waited. Exact up to {@link EXACT_STOPS} stops (dynamic programming over sets of
 * stops and the last of them; M. Held, R. Karp 1962); beyond, a search (./route-search).
 */
import { seededRandom, seedState } from './random'
import { searchedOrder } from './route-search'
import { compiled, insert, orderIn, tourOf } from './tour'
import { improve } from './tour-moves'

/** Minutes, and minutes from midnight. */
export interface Stop {
  /** How long it takes there. */
  minutes: number
  /** When it may begin; null: at any time. */
  window: { from: number; until: number } | null
}

export interface RouteProblem {
  stops: readonly Stop[]
  /** Minutes on the way; index 0 is where the day begins, stop `i` is `i + 1`. */
  ways: readonly (readonly number[])[]
  start: number
  /** When the last visit must be over. */
  end: number
  /** Taken wherever one is; it must begin in its window, unless the last visit is over by its end. */
  lunch: { from: number; until: number; minutes: number } | null
}

export interface Route {
  visits: { stop: number; begins: number; ends: number }[]
  /** When lunch begins; null without. */
  lunchAt: number | null
  /** Minutes on the way. */
  walked: number
  /** When the last visit ends. */
  ends: number
}

export const EXACT_STOPS = 12
/** Too late. Constants: in some hosts each look at a global is slow. */
const NEVER = Infinity
const { max } = Math

/** The best route that visits all; null when none is found. */
export function shortestRoute(problem: RouteProblem, seed = 1): Route | null {
  const order = orderOf(
    problem,
    problem.stops.map((_, stop) => stop),
    seed,
  )
  return order && walk(problem, order)
}

/**
 * As many of the stops as fit, earlier ones first: each is taken if all taken so far and it can be visited.
 * @returns the route, and the stops that are left out, in their order
 */
export function routeOfThoseThatFit(problem: RouteProblem, seed = 1): { route: Route; left: number[] } {
  const quick = compiled(problem)
  const most = problem.stops.length
  let tour = tourOf(quick, [], most)
  const fits = (stop: number): boolean => {
    if (insert(quick, tour, stop)) return true
    if (tour.length >= EXACT_STOPS) return false
    const order = exactOrder(problem, [...orderIn(tour), stop])
    if (order !== null) tour = tourOf(quick, order, most)
    return order !== null
  }
  const waiting = problem.stops.map((_, stop) => stop).filter((stop) => !fits(stop))
  tour = tourOf(quick, orderOf(problem, orderIn(tour), seed, orderIn(tour)) ?? orderIn(tour), most)
  const left = waiting.filter((stop) => !insert(quick, tour, stop))
  if (left.length < waiting.length) improve(quick, tour)
  return { route: walk(problem, orderIn(tour)) ?? { visits: [], lunchAt: null, walked: 0, ends: problem.start }, left }
}

/** The route in this order, with lunch where the last visit ends soonest; null when some visit or lunch would be too late. */
export function walk(problem: RouteProblem, order: readonly number[]): Route | null {
  const { stops, ways, start, lunch } = problem
  /** When each visit ends, if lunch is yet to come, and if it was taken by then; was it taken just before? */
  const steps: { hungry: number; fed: number; isJustFed: boolean }[] = []
  let last = { hungry: start, fed: Infinity }
  let walked = 0
  for (const [index, stop] of order.entries()) {
    const way = ways[index === 0 ? 0 : (order[index - 1] as number) + 1]?.[stop + 1] ?? 0
    const lunchOver = afterLunch(problem, last.hungry)
    const hungry = endOf(problem, stop, last.hungry + way)
    const fed = endOf(problem, stop, Math.min(last.fed, lunchOver) + way)
    if (hungry === Infinity && fed === Infinity) return null
    steps.push({ hungry, fed, isJustFed: lunchOver < last.fed })
    last = { hungry, fed }
    walked += way
  }
  const skipsLunch = lunch === null || (last.hungry <= lunch.until && last.hungry <= last.fed)
  const ends = skipsLunch ? last.hungry : last.fed
  if (ends === Infinity) return null
  let eats = skipsLunch ? order.length : order.length - 1
  while (!skipsLunch && steps[eats]?.isJustFed === false) eats -= 1
  const visits = order.map((stop, index) => {
    const over = (index < eats ? steps[index]?.hungry : steps[index]?.fed) ?? 0
    return { stop, begins: over - (stops[stop]?.minutes ?? 0), ends: over }
  })
  return { visits, lunchAt: skipsLunch ? null : Math.max(steps[eats - 1]?.hungry ?? start, lunch.from), walked, ends }
}

/** When lunch is over that is taken as soon as it may be; Infinity when it is too late for it. */
function afterLunch({ lunch }: RouteProblem, now: number): number {
  if (lunch === null || now > lunch.until) return NEVER
  return max(now, lunch.from) + lunch.minutes
}

/** When a visit ends to which one comes at that time; Infinity when that is too late. */
function endOf({ stops, end }: RouteProblem, stop: number, arrival: number): number {
  const { minutes, window } = stops[stop] as Stop
  const begins = window !== null && arrival < window.from ? window.from : arrival
  return (window !== null && begins > window.until) || begins + minutes > end ? NEVER : begins + minutes
}

function orderOf(problem: RouteProblem, stops: readonly number[], seed: number, begun: readonly number[] = []): number[] | null {
  if (stops.length <= EXACT_STOPS) return exactOrder(problem, stops)
  return searchedOrder(compiled(problem), stops, seededRandom(seedState(seed)), begun)
}

/** Earliest ends by set of stops, last stop, and whether lunch was taken. */
function exactOrder(problem: RouteProblem, stops: readonly number[]): number[] | null {
  const { ways, start, lunch } = problem
  const count = stops.length
  if (count === 0) return []
  const size = 1 << count
  const ends = new Float64Array(size * count * 2).fill(Infinity)
  const before = new Int32Array(size * count * 2).fill(-1)
  const cell = (set: number, last: number, isFed: number) => (set * count + last) * 2 + isFed
  const reach = (set: number, last: number, isFed: number, over: number, from: number) => {
    const at = cell(set, last, isFed)
    if (over < (ends[at] as number)) {
      ends[at] = over
      before[at] = from
    }
  }
  for (let stop = 0; stop < count; stop++) {
    const way = ways[0]?.[(stops[stop] as number) + 1] ?? 0
    reach(1 << stop, stop, 0, endOf(problem, stops[stop] as number, start + way), -1)
    reach(1 << stop, stop, 1, endOf(problem, stops[stop] as number, afterLunch(problem, start) + way), -1)
  }
  for (let set = 1; set < size; set++)
    for (let last = 0; last < count; last++) {
      const hungry = ends[cell(set, last, 0)] as number
      const fed = Math.min(ends[cell(set, last, 1)] as number, afterLunch(problem, hungry))
      const isLunchHere = fed < (ends[cell(set, last, 1)] as number)
      if (hungry === Infinity && fed === Infinity) continue
      for (let next = 0; next < count; next++) {
        if ((set & (1 << next)) !== 0) continue
        const way = ways[(stops[last] as number) + 1]?.[(stops[next] as number) + 1] ?? 0
        const wider = set | (1 << next)
        if (hungry < Infinity) reach(wider, next, 0, endOf(problem, stops[next] as number, hungry + way), cell(set, last, 0))
        if (fed < Infinity) reach(wider, next, 1, endOf(problem, stops[next] as number, fed + way), cell(set, last, isLunchHere ? 0 : 1))
      }
    }
  let best = -1
  for (let last = 0; last < count; last++)
    for (const isFed of [0, 1]) {
      const at = cell(size - 1, last, isFed)
      const isAllowed = isFed === 1 || lunch === null || (ends[at] as number) <= lunch.until
      if (isAllowed && (ends[at] as number) < (best < 0 ? Infinity : (ends[best] as number))) best = at
    }
  if (best < 0) return null
  const order: number[] = []
  for (let at = best; at >= 0; at = before[at] as number) order.unshift(stops[Math.floor(at / 2) % count] as number)
  return order
}
