/**
 * The order in which to visit stops: each once, in its window; the way home is not asked for. Of all orders, one in which the last visit
 * ends soonest, so that as little as possible is walked and waited. Exact up to {@link EXACT_STOPS} stops (dynamic programming over sets of
 * stops and the last of them; M. Held, R. Karp 1962); beyond, cheapest insertion, then moves of short chains and reversals until none
 * helps, and again after some stops were taken out and put back.
 */
import { type SeededRandom, seededRandom, seedState } from './random'

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
const BEGINNINGS = 4
/** So many orders are looked at, more or less. */
const MOST_LOOKS = 600_000
/** Too late. Constants: in some hosts each look at a global is slow. */
const NEVER = Infinity
const { max, min } = Math
const KICKED_SHARE = 4
const LONGEST_CHAIN = 3

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
  let order: number[] = []
  const left: number[] = []
  for (let stop = 0; stop < problem.stops.length; stop++) {
    const longer = inserted(problem, order, stop) ?? (order.length < EXACT_STOPS ? orderOf(problem, [...order, stop], seed) : null)
    if (longer === null) left.push(stop)
    else order = longer
  }
  const best = orderOf(problem, order, seed) ?? order
  return { route: walk(problem, best) ?? { visits: [], lunchAt: null, walked: 0, ends: problem.start }, left }
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

/** When the last visit of this order ends; Infinity when some visit or lunch would be too late. */
function lengthOf(problem: RouteProblem, order: readonly number[]): number {
  const { ways, start, lunch } = problem
  let hungry = start
  let fed = NEVER
  let at = 0
  for (let index = 0; index < order.length; index++) {
    const stop = order[index] as number
    const way = ways[at]?.[stop + 1] ?? 0
    fed = endOf(problem, stop, min(fed, afterLunch(problem, hungry)) + way)
    hungry = endOf(problem, stop, hungry + way)
    if (hungry === NEVER && fed === NEVER) return NEVER
    at = stop + 1
  }
  return lunch === null || hungry <= lunch.until ? Math.min(hungry, fed) : fed
}

function orderOf(problem: RouteProblem, stops: readonly number[], seed: number): number[] | null {
  return stops.length <= EXACT_STOPS ? exactOrder(problem, stops) : searchedOrder(problem, stops, seededRandom(seedState(seed)))
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

function searchedOrder(problem: RouteProblem, stops: readonly number[], random: SeededRandom): number[] | null {
  let best: number[] | null = null
  let least = Infinity
  const looks = { left: MOST_LOOKS }
  const consider = (order: number[] | null) => {
    const length = order === null ? Infinity : lengthOf(problem, order)
    if (length < least) {
      best = order
      least = length
    }
  }
  for (let beginning = 0; beginning < BEGINNINGS; beginning++)
    consider(improved(problem, built(problem, [], shuffled(stops, random)), looks))
  while (looks.left > 0 && best !== null) {
    const out = shuffled(best, random).slice(0, Math.max(2, Math.floor(stops.length / KICKED_SHARE)))
    const rest: number[] = (best as number[]).filter((stop) => !out.includes(stop))
    consider(improved(problem, built(problem, rest, out), looks))
  }
  return best
}

function shuffled(stops: readonly number[], random: SeededRandom): number[] {
  const order = [...stops]
  for (let index = order.length - 1; index > 0; index--) {
    const other = random.below(index + 1)
    ;[order[index], order[other]] = [order[other] as number, order[index] as number]
  }
  return order
}

/** Each put where it costs least; null when one finds no place. */
function built(problem: RouteProblem, begun: readonly number[], more: readonly number[]): number[] | null {
  let order: number[] | null = [...begun]
  for (const stop of more) order = order && inserted(problem, order, stop)
  return order
}

/** The order with one more stop where it costs least; null when it fits nowhere. */
function inserted(problem: RouteProblem, order: readonly number[], stop: number): number[] | null {
  let best: number[] | null = null
  let least = Infinity
  for (let place = 0; place <= order.length; place++) {
    const longer = [...order.slice(0, place), stop, ...order.slice(place)]
    const length = lengthOf(problem, longer)
    if (length < least) {
      best = longer
      least = length
    }
  }
  return best
}

/** Moves chains of up to three stops, either way round, and reverses parts, until nothing gets shorter. */
function improved(problem: RouteProblem, from: number[] | null, looks: { left: number }): number[] | null {
  looks.left -= 1
  if (from === null) return null
  let order = from
  let least = lengthOf(problem, order)
  for (let isBetter = true; isBetter; ) {
    isBetter = false
    for (const candidate of neighboursOf(order)) {
      looks.left -= 1
      const length = lengthOf(problem, candidate)
      if (length >= least) continue
      order = candidate
      least = length
      isBetter = true
      break
    }
  }
  return order
}

function* neighboursOf(order: readonly number[]): Generator<number[]> {
  const count = order.length
  for (let length = 1; length <= LONGEST_CHAIN; length++)
    for (let from = 0; from + length <= count; from++) {
      const chain = order.slice(from, from + length)
      const rest = [...order.slice(0, from), ...order.slice(from + length)]
      for (let to = 0; to <= rest.length; to++) {
        if (to === from) continue
        yield [...rest.slice(0, to), ...chain, ...rest.slice(to)]
        if (length > 1) yield [...rest.slice(0, to), ...[...chain].reverse(), ...rest.slice(to)]
      }
    }
  for (let from = 0; from < count - 1; from++)
    for (let to = from + 1; to < count; to++)
      yield [...order.slice(0, from), ...order.slice(from, to + 1).reverse(), ...order.slice(to + 1)]
}
