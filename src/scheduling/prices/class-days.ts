/** Prices of the set of days on which a class meets. */
import type { Class, Model } from '../model'

const DAY_SETS = 1 << 7
const DAYS_OF_SET = Array.from({ length: DAY_SETS }, (_, set) => [1, 2, 3, 4, 5, 6, 7].filter((day) => (set & (1 << (day - 1))) !== 0))

export interface ClassDays {
  active: boolean
  classOf: Int32Array
  dayOf: Uint8Array
  /** By class, where its prices of all sets of days begin in `price`. */
  table: Int32Array
  price: Int32Array
  classes: number
}

export interface ClassDayState {
  /** Class × 7: meetings on the day. */
  count: Uint8Array
  /** By class: bits of its days. */
  days: Uint8Array
}

export function compileClassDays(
  { grid, sessions, classes }: Model,
  members: readonly { id: string; sessions: number[] }[],
  prices: readonly ((about: Class | undefined, days: readonly number[]) => number)[],
): ClassDays {
  const dayTicks = grid.dayEnd - grid.dayStart
  const about = new Map(classes.map((one) => [one.id, one]))
  const classOf = new Int32Array(sessions.length)
  const tables = new Map<string, number>()
  const price: number[] = []
  const table = members.map(({ id, sessions: own }, c) => {
    for (const s of own) classOf[s] = c
    if (prices.length === 0) return 0
    const costs = Array.from({ length: DAY_SETS }, (_, set) => {
      const days = DAYS_OF_SET[set]!
      return days.length > own.length ? 0 : prices.reduce((sum, one) => sum + one(about.get(id), days), 0)
    })
    const key = costs.join()
    const known = tables.get(key)
    if (known !== undefined) return known
    tables.set(key, price.length)
    price.push(...costs)
    return price.length - DAY_SETS
  })
  return {
    active: price.some((one) => one !== 0),
    classOf,
    dayOf: Uint8Array.from({ length: grid.days * dayTicks }, (_, slot) => Math.floor(slot / dayTicks)),
    table: Int32Array.from(table),
    price: Int32Array.from(price),
    classes: members.length,
  }
}

export function emptyClassDays({ classes }: ClassDays): ClassDayState {
  return { count: new Uint8Array(classes * 7), days: new Uint8Array(classes) }
}

/** What it costs more when the session goes from one slot to another; -1: from or to nowhere. */
export function classDaysChange(classDays: ClassDays, state: ClassDayState, session: number, from: number, to: number): number {
  if (!classDays.active) return 0
  const one = classDays.classOf[session]!
  const before = state.days[one]!
  let after = before
  if (from >= 0) {
    const day = classDays.dayOf[from]!
    if (state.count[one * 7 + day] === 1) after &= ~(1 << day)
  }
  if (to >= 0) after |= 1 << classDays.dayOf[to]!
  return after === before ? 0 : classDays.price[classDays.table[one]! + after]! - classDays.price[classDays.table[one]! + before]!
}

export function enterClassDays({ active, classOf, dayOf }: ClassDays, state: ClassDayState, session: number, slot: number): void {
  if (!active) return
  const one = classOf[session]!
  const day = dayOf[slot]!
  state.count[one * 7 + day]! += 1
  state.days[one]! |= 1 << day
}

export function leaveClassDays({ active, classOf, dayOf }: ClassDays, state: ClassDayState, session: number, slot: number): void {
  if (!active) return
  const one = classOf[session]!
  const day = dayOf[slot]!
  state.count[one * 7 + day]! -= 1
  if (state.count[one * 7 + day] === 0) state.days[one]! &= ~(1 << day)
}
