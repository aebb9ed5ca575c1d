/** Changes within a tour that end it sooner. */
import { bound, type Compiled, endWith, settle, type Tour } from './tour'

export const LONGEST_CHAIN = 3

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
