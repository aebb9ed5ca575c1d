/**
 * Orders of more stops than can be tried out. Beginnings are cheapest insertions; then some of the stops near one another are taken out and
 * put back, which is kept when it is better, and early on also when it is a little worse (J. Christiaens, G. Vanden Berghe 2020).
 */
import type { SeededRandom } from './random'
import { type Compiled, insert, orderIn, settle, type Tour, tourOf } from './tour'
import { improve, LONGEST_CHAIN } from './tour-moves'

const { max, min } = Math
const BEGINNINGS = 4
/** Where appointments are so tight that none of these holds. */
const MOST_BEGINNINGS = 300
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
  const appointments = stops.filter((stop) => (problem.until[stop] as number) < Infinity).length
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
