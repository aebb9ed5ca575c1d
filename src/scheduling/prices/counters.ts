/** Prices of how many of certain sessions are at certain places. */
import type { Model, Place, Session } from '../model'

export type CounterPrice = (sessions: readonly Session[], where: (place: Place) => boolean, price: (count: number) => number) => void

export interface Counters {
  counters: number
  slots: number
  countersOf: Int32Array[]
  /** By counter, where its slots begin in `inside`. */
  bucket: Int32Array
  /** Bucket × slot: 1 where it counts. */
  inside: Uint8Array
  /** By counter, where its prices by count begin in `price`. */
  table: Int32Array
  price: Int32Array
}

/** By counter, how many are there. */
export type CounterState = Int32Array

export function compileCounters({ grid, sessions }: Model, prices: readonly Parameters<CounterPrice>[]): Counters {
  const dayTicks = grid.dayEnd - grid.dayStart
  const slots = grid.days * dayTicks
  const indexOf = new Map(sessions.map((session, s) => [session, s]))
  const countersOf: number[][] = sessions.map(() => [])
  const buckets = new Map<string, number>()
  const inside: number[] = []
  const price: number[] = []
  const bucket: number[] = []
  const table: number[] = []
  prices.forEach(([members, where, priceOf], counter) => {
    for (const session of members) countersOf[indexOf.get(session)!]!.push(counter)
    const counts = Array.from({ length: slots }, (_, slot): number =>
      where({ day: Math.floor(slot / dayTicks) + 1, start: (slot % dayTicks) + grid.dayStart, weeks: 'every', venueId: null }) ? 1 : 0,
    )
    const key = counts.join('')
    if (!buckets.has(key)) {
      buckets.set(key, inside.length)
      inside.push(...counts)
    }
    bucket.push(buckets.get(key)!)
    table.push(price.length)
    for (let count = 0; count <= members.length; count++) price.push(priceOf(count))
  })
  return {
    counters: prices.length,
    slots,
    countersOf: countersOf.map((list) => Int32Array.from(list)),
    bucket: Int32Array.from(bucket),
    inside: Uint8Array.from(inside),
    table: Int32Array.from(table),
    price: Int32Array.from(price),
  }
}

export function emptyCounters({ counters }: Counters): CounterState {
  return new Int32Array(counters)
}

/** What it costs more when the session goes from one slot to another (-1: from or to nowhere), in counters that do not count `except` too (-1: all). */
export function countersChange(counters: Counters, state: CounterState, session: number, from: number, to: number, except: number): number {
  const own = counters.countersOf[session]!
  if (own.length === 0) return 0
  const { bucket, inside, table, price } = counters
  let change = 0
  for (let index = 0; index < own.length; index++) {
    const counter = own[index]!
    if (except >= 0 && counters.countersOf[except]!.includes(counter)) continue
    const left = from < 0 ? 0 : inside[bucket[counter]! + from]!
    const entered = to < 0 ? 0 : inside[bucket[counter]! + to]!
    const count = table[counter]! + state[counter]!
    if (left !== entered) change += price[count + entered - left]! - price[count]!
  }
  return change
}

/** @param by 1 to enter the slot, -1 to leave it */
export function moveCounters(
  { countersOf, bucket, inside }: Counters,
  state: CounterState,
  session: number,
  slot: number,
  by: number,
): void {
  const own = countersOf[session]!
  for (let index = 0; index < own.length; index++) {
    const counter = own[index]!
    state[counter]! += by * inside[bucket[counter]! + slot]!
  }
}

/** What the counts cost when nothing is placed. */
export function emptyCountersPrice({ table, price }: Counters): number {
  return table.reduce((sum, first) => sum + price[first]!, 0)
}
