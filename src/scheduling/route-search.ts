/**
 * Orders of more stops than can be tried out. A tour knows, after each of its stops, when that visit ends; so a move is followed only as far as
 * it makes a difference, and is not followed at all where its way alone already takes too long: with some ten million moves a second a day of
 * 60 doors takes less than a tenth of one. Beginnings are cheapest insertions; then some of the stops near one another are taken out and
 * put back, which is kept when it is better, and early on also when it is a little worse (J. Christiaens, G. Vanden Berghe 2020).
 */
import type { SeededRandom } from './random'
import type { RouteProblem } from './route'

/** Constants: in some hosts each look at a global is slow. */
const NEVER = Infinity
const { max, min } = Math
const BEGINNINGS = 4
/** Where appointments are so tight that none of these holds. */
const MOST_BEGINNINGS = 300
const LONGEST_CHAIN = 3
const ROUNDS = 1000
const ROUNDS_A_STOP = 2
/** So many more for each appointment: they make what is near by way far in time. */
const ROUNDS_AN_APPOINTMENT = 1000
const MOST_COUNTED = 4
/** A round of a longer day takes longer; so fewer are added there. */
const LONG_DAY = 30
/** Stops taken out at a time: a share of all, within limits. */
const OUT = { share: 0.25, least: 3, most: 9 }
/** Minutes by which a round may be worse, at the beginning, as a share of the way. */
const WORSE_SHARE = 0.3

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
function settle(problem: Compiled, tour: Tour, first: number): void {
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
function bound(problem: Compiled, work: number, walked: number): number {
  const plain = problem.start + work + walked
  return problem.hasLunch && plain > problem.lunchUntil ? plain + problem.lunchMinutes : plain
}

/** When the tour would end with other stops at positions `first` to `last`; Infinity as soon as it is seen to be no better than the tour is. */
function endWith(problem: Compiled, tour: Tour, other: Int32Array, first: number, last: number): number {
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

/** Moves chains of up to three stops, either way round, and reverses parts, until nothing gets shorter. */
export function improve(problem: Compiled, tour: Tour): void {
  const other = new Int32Array(tour.order.length)
  for (let isBetter = true; isBetter; ) {
    isBetter = false
    for (let length = 1; length <= LONGEST_CHAIN; length++)
      for (let from = 0; from + length <= tour.length; from++)
        for (let after = -1; after < tour.length; after++) {
          if (after >= from - 1 && after < from + length) continue
          if (moveChain(problem, tour, other, from, length, after, false)) isBetter = true
          else if (length > 1 && moveChain(problem, tour, other, from, length, after, true)) isBetter = true
        }
    for (let from = 0; from < tour.length - 1; from++)
      for (let to = from + 1; to < tour.length; to++) if (reverse(problem, tour, other, from, to)) isBetter = true
  }
}

/** Way between the stops at two positions; -1 is where the day begins, and from the last one no way goes on. */
function between(problem: Compiled, tour: Tour, one: number, two: number): number {
  if (two >= tour.length) return 0
  const from = one < 0 ? 0 : (tour.order[one] as number) + 1
  return problem.ways[from * problem.width + (tour.order[two] as number) + 1] as number
}

/** Takes the chain from its place and puts it behind the position `after`, if that is better. */
function moveChain(
  problem: Compiled,
  tour: Tour,
  other: Int32Array,
  from: number,
  length: number,
  after: number,
  isTurned: boolean,
): boolean {
  const to = from + length - 1
  const [head, tail] = isTurned ? [to, from] : [from, to]
  const inside = isTurned
    ? (tour.onto[to] as number) - (tour.onto[from] as number) - (tour.back[to] as number) + (tour.back[from] as number)
    : 0
  const gain =
    between(problem, tour, from - 1, from) +
    between(problem, tour, to, to + 1) +
    between(problem, tour, after, after + 1) -
    between(problem, tour, from - 1, to + 1) -
    between(problem, tour, after, head) -
    between(problem, tour, tail, after + 1) +
    inside
  if (bound(problem, tour.work, (tour.onto[tour.length - 1] as number) - gain) >= tour.ends) return false
  const first = after < from ? after + 1 : from
  const last = after < from ? to : after
  let place = first
  const chain = () => {
    for (let step = 0; step < length; step++) other[place++] = tour.order[isTurned ? to - step : from + step] as number
  }
  if (after < from) chain()
  for (let index = first; index <= last; index++) if (index < from || index > to) other[place++] = tour.order[index] as number
  if (after > to) chain()
  return take(problem, tour, other, first, last)
}

function reverse(problem: Compiled, tour: Tour, other: Int32Array, from: number, to: number): boolean {
  const gain =
    between(problem, tour, from - 1, from) +
    between(problem, tour, to, to + 1) -
    between(problem, tour, from - 1, to) -
    between(problem, tour, from, to + 1) +
    (tour.onto[to] as number) -
    (tour.onto[from] as number) -
    (tour.back[to] as number) +
    (tour.back[from] as number)
  if (bound(problem, tour.work, (tour.onto[tour.length - 1] as number) - gain) >= tour.ends) return false
  for (let index = from; index <= to; index++) other[index] = tour.order[to - index + from] as number
  return take(problem, tour, other, from, to)
}

function take(problem: Compiled, tour: Tour, other: Int32Array, first: number, last: number): boolean {
  if (endWith(problem, tour, other, first, last) >= tour.ends) return false
  for (let index = first; index <= last; index++) tour.order[index] = other[index] as number
  settle(problem, tour, first)
  return true
}

/**
 * A short order of all these stops; null when none is found.
 * @param begun an order that can be walked, where one is known
 */
export function searchedOrder(
  problem: Compiled,
  stops: readonly number[],
  random: SeededRandom,
  begun: readonly number[] = [],
): number[] | null {
  let current: Tour | null = null
  for (let beginning = 0; beginning < (current === null ? MOST_BEGINNINGS : BEGINNINGS); beginning++) {
    const isKnown = beginning === 0 && begun.length > 0
    const tour = tourOf(problem, isKnown ? begun : [], stops.length)
    if (!isKnown && !beginningWith(problem, stops, beginning % 2 === 1, random).every((stop) => insert(problem, tour, stop))) continue
    improve(problem, tour)
    if (current === null || tour.ends < current.ends) current = tour
  }
  if (current === null) return null
  const near = neighbours(problem, stops)
  const tour = tourOf(problem, [], stops.length)
  let best = orderIn(current)
  let least = current.ends
  const appointments = stops.filter((stop) => (problem.until[stop] as number) < NEVER).length
  const rounds =
    ROUNDS + ROUNDS_A_STOP * stops.length + ROUNDS_AN_APPOINTMENT * min(appointments, MOST_COUNTED) * min(1, (LONG_DAY / stops.length) ** 2)
  const slack = WORSE_SHARE * (least - problem.start - current.work)
  for (let round = 0; round < rounds; round++) {
    tour.order.set(current.order)
    tour.length = current.length
    const out = takeOut(tour, near, random)
    settle(problem, tour, 0)
    if (!shuffled(out, random).every((stop) => insert(problem, tour, stop))) continue
    const mayBeWorse = slack * (1 - round / rounds) * (random.below(1000) / 1000)
    if (tour.ends > current.ends + mayBeWorse) continue
    if (tour.ends < least) improve(problem, tour)
    current.order.set(tour.order)
    current.ends = tour.ends
    if (tour.ends >= least) continue
    best = orderIn(tour)
    least = tour.ends
  }
  const last = tourOf(problem, best, stops.length)
  improve(problem, last)
  return orderIn(last)
}

/** In any order, or appointments first, those that end soonest. */
function beginningWith({ until }: Compiled, stops: readonly number[], isByWindow: boolean, random: SeededRandom): number[] {
  const order = shuffled(stops, random)
  const last = (stop: number) => min(until[stop] as number, Number.MAX_VALUE)
  return isByWindow ? order.sort((one, two) => last(one) - last(two)) : order
}

/** Of each stop, all stops from the nearest on, itself first. */
function neighbours({ width, ways }: Compiled, stops: readonly number[]): Map<number, number[]> {
  const way = (one: number, two: number) => (one === two ? -1 : (ways[(one + 1) * width + two + 1] as number))
  return new Map(stops.map((stop) => [stop, [...stops].sort((one, two) => way(stop, one) - way(stop, two))]))
}

/** Takes runs of the tour out that hold stops near one of them. @returns what was taken out */
function takeOut(tour: Tour, near: ReadonlyMap<number, readonly number[]>, random: SeededRandom): number[] {
  const { order } = tour
  const wanted = min(tour.length - 1, 1 + random.below(max(OUT.least, min(OUT.most, Math.floor(OUT.share * tour.length)))))
  const out: number[] = []
  const isOut = new Set<number>()
  const seed = order[random.below(tour.length)] as number
  for (const stop of near.get(seed) ?? []) {
    if (out.length >= wanted) break
    if (isOut.has(stop)) continue
    const position = order.indexOf(stop)
    const run = 1 + random.below(min(LONGEST_CHAIN, wanted - out.length))
    const first = max(0, position - random.below(run))
    for (let index = first; index < min(tour.length, first + run); index++) {
      const one = order[index] as number
      if (isOut.has(one) || out.length >= wanted) continue
      isOut.add(one)
      out.push(one)
    }
  }
  let length = 0
  for (let index = 0; index < tour.length; index++) {
    const stop = order[index] as number
    if (!isOut.has(stop)) order[length++] = stop
  }
  tour.length = length
  return out
}

function shuffled(stops: readonly number[], random: SeededRandom): number[] {
  const order = [...stops]
  for (let index = order.length - 1; index > 0; index--) {
    const other = random.below(index + 1)
    ;[order[index], order[other]] = [order[other] as number, order[index] as number]
  }
  return order
}
