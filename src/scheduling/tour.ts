/**
 * A day's order of stops in typed arrays. A tour knows, after each of its stops, when that visit ends; so a change is followed only as far as
 * it makes a difference, and is not followed at all where its way alone already takes too long: with some ten million changes a second a day
 * of 60 doors takes less than a tenth of one.
 */
import type { RouteProblem } from './route'

/** Constants: in some hosts each look at a global is slow. */
const NEVER = Infinity
const { max, min } = Math

/** A {@link RouteProblem} in typed arrays. */
export interface Compiled {
  width: number
  ways: Float64Array
  minutes: Float64Array
  /** -Infinity and Infinity where there is no window. */
  from: Float64Array
  until: Float64Array
  start: number
  end: number
  /** -Infinity for `lunchUntil` where there is no lunch. */
  hasLunch: boolean
  lunchFrom: number
  lunchUntil: number
  lunchMinutes: number
}

/** An order that can be walked. */
export interface Tour {
  order: Int32Array
  length: number
  /** When the visit at each position ends, if lunch is yet to come, and if it was taken by then. */
  hungry: Float64Array
  fed: Float64Array
  /** Minutes on the way to each position, in this order, and back from it. */
  onto: Float64Array
  back: Float64Array
  /** Minutes of all visits. */
  work: number
  /** When the last visit ends; Infinity when some visit or lunch would be too late. */
  ends: number
}

export function compiled({ stops, ways, start, end, lunch }: RouteProblem): Compiled {
  const width = stops.length + 1
  const flat = new Float64Array(width * width)
  ways.forEach((row, index) => {
    flat.set(row.slice(0, width), index * width)
  })
  return {
    width,
    ways: flat,
    minutes: Float64Array.from(stops, (stop) => stop.minutes),
    from: Float64Array.from(stops, ({ window }) => window?.from ?? -Infinity),
    until: Float64Array.from(stops, ({ window }) => window?.until ?? Infinity),
    start,
    end,
    hasLunch: lunch !== null,
    lunchFrom: lunch?.from ?? 0,
    lunchUntil: lunch?.until ?? -Infinity,
    lunchMinutes: lunch?.minutes ?? 0,
  }
}

/** @param most how many stops it may ever have */
export function tourOf(problem: Compiled, order: readonly number[], most: number): Tour {
  const [hungry, fed, onto, back] = [0, 0, 0, 0].map(() => new Float64Array(most)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  const tour: Tour = { order: new Int32Array(most), length: order.length, hungry, fed, onto, back, work: 0, ends: NEVER }
  tour.order.set(order)
  settle(problem, tour, 0)
  return tour
}

export function orderIn({ order, length }: Tour): number[] {
  return Array.from(order.subarray(0, length))
}

/** Makes all that a tour knows of its order true again, from a position on. */
export function settle(problem: Compiled, tour: Tour, first: number): void {
  const { width, ways, minutes } = problem
  const { order, length, hungry, fed, onto, back } = tour
  let state = first === 0 ? problem.start : (hungry[first - 1] as number)
  let eaten = first === 0 ? NEVER : (fed[first - 1] as number)
  let at = first === 0 ? 0 : (order[first - 1] as number) + 1
  let there = first === 0 ? 0 : (onto[first - 1] as number)
  let returning = first === 0 ? 0 : (back[first - 1] as number)
  for (let index = first; index < length; index++) {
    const stop = order[index] as number
    const way = ways[at * width + stop + 1] as number
    eaten = ended(problem, stop, min(eaten, afterLunch(problem, state)) + way)
    state = ended(problem, stop, state + way)
    there += way
    returning += ways[(stop + 1) * width + at] as number
    hungry[index] = state
    fed[index] = eaten
    onto[index] = there
    back[index] = returning
    at = stop + 1
  }
  let work = 0
  for (let index = 0; index < length; index++) work += minutes[order[index] as number] as number
  tour.work = work
  tour.ends = finished(problem, state, eaten)
}

function afterLunch(problem: Compiled, now: number): number {
  return now > problem.lunchUntil ? NEVER : max(now, problem.lunchFrom) + problem.lunchMinutes
}

/** When a visit ends to which one comes at that time; Infinity when that is too late. */
function ended(problem: Compiled, stop: number, arrival: number): number {
  const begins = max(arrival, problem.from[stop] as number)
  const ends = begins + (problem.minutes[stop] as number)
  return begins > (problem.until[stop] as number) || ends > problem.end ? NEVER : ends
}

function finished(problem: Compiled, hungry: number, fed: number): number {
  return !problem.hasLunch || hungry <= problem.lunchUntil ? min(hungry, fed) : fed
}

/** No route with that much work and way ends sooner. */
export function bound(problem: Compiled, work: number, walked: number): number {
  const plain = problem.start + work + walked
  return problem.hasLunch && plain > problem.lunchUntil ? plain + problem.lunchMinutes : plain
}

/** When the tour would end with other stops at positions `first` to `last`; Infinity as soon as it is seen to be no better than the tour is. */
export function endWith(problem: Compiled, tour: Tour, other: Int32Array, first: number, last: number): number {
  const { width, ways } = problem
  const { order, length } = tour
  let hungry = first === 0 ? problem.start : (tour.hungry[first - 1] as number)
  let fed = first === 0 ? NEVER : (tour.fed[first - 1] as number)
  let at = first === 0 ? 0 : (order[first - 1] as number) + 1
  for (let index = first; index < length; index++) {
    const stop = (index <= last ? other[index] : order[index]) as number
    const way = ways[at * width + stop + 1] as number
    fed = ended(problem, stop, min(fed, afterLunch(problem, hungry)) + way)
    hungry = ended(problem, stop, hungry + way)
    if (hungry === NEVER && fed === NEVER) return NEVER
    if (index > last && hungry >= (tour.hungry[index] as number) && fed >= (tour.fed[index] as number)) return NEVER
    at = stop + 1
  }
  return finished(problem, hungry, fed)
}

/** Puts one more stop where it costs least. @returns false, with the tour as it was, when it fits nowhere */
export function insert(problem: Compiled, tour: Tour, stop: number): boolean {
  const { width, ways } = problem
  const { order, length, onto } = tour
  const work = tour.work + (problem.minutes[stop] as number)
  const walked = length === 0 ? 0 : (onto[length - 1] as number)
  let best = -1
  let least = NEVER
  for (let place = 0; place <= length; place++) {
    const before = place === 0 ? 0 : (order[place - 1] as number) + 1
    let detour = ways[before * width + stop + 1] as number
    if (place < length) {
      const after = (order[place] as number) + 1
      detour += (ways[(stop + 1) * width + after] as number) - (ways[before * width + after] as number)
    }
    if (bound(problem, work, walked + detour) >= least) continue
    const ends = endWithOneMore(problem, tour, stop, place)
    if (ends >= least) continue
    best = place
    least = ends
  }
  if (best < 0) return false
  order.copyWithin(best + 1, best, length)
  order[best] = stop
  tour.length = length + 1
  settle(problem, tour, best)
  return true
}

function endWithOneMore(problem: Compiled, tour: Tour, more: number, place: number): number {
  const { width, ways } = problem
  const { order, length } = tour
  let hungry = place === 0 ? problem.start : (tour.hungry[place - 1] as number)
  let fed = place === 0 ? NEVER : (tour.fed[place - 1] as number)
  let at = place === 0 ? 0 : (order[place - 1] as number) + 1
  for (let index = place; index <= length; index++) {
    const stop = index === place ? more : (order[index - 1] as number)
    const way = ways[at * width + stop + 1] as number
    fed = ended(problem, stop, min(fed, afterLunch(problem, hungry)) + way)
    hungry = ended(problem, stop, hungry + way)
    if (hungry === NEVER && fed === NEVER) return NEVER
    at = stop + 1
  }
  return finished(problem, hungry, fed)
}
