/** Prices of the days of teachers and audiences: a day is a mask of ticks, its price is looked up. */
import type { Grid, Model, Session } from '../model'

export type PeopleDayPrice = (who: 'teacher' | 'audience', price: (taken: readonly boolean[]) => number) => void

/** A day's ticks must fit into a mask; on longer days nothing is charged. */
export const MOST_DAY_TICKS = 30
/** Up to so many ticks all masks stand in a table; beyond, prices are remembered as they are asked for. */
const TABLE_TICKS = 12
const MEMO_BITS = 14

/** People who attend the same sessions are one group of so many. */
export interface PeopleDays {
  groups: number
  days: number
  slots: number
  dayOf: Uint8Array
  /** By slot, the slot's bit in its day. */
  bitOf: Int32Array
  groupsOf: Int32Array[]
  /** Session × group: 1 where it attends. */
  attends: Uint8Array
  size: Int32Array
  kind: Uint8Array
  /** By kind: price by mask, or the last prices asked for. */
  tables: { price: Int32Array; mask: Int32Array | null; ask(mask: number): number }[]
  /** No group can ever have a tick taken twice, so masks need no counts. */
  exclusive: boolean
  length: Uint16Array
}

export interface PeopleDayState {
  /** Group × day. */
  mask: Int32Array
  /** Group × slot: by how many sessions it is taken; unused when exclusive. */
  taken: Uint8Array
}

export function compilePeopleDays(model: Model, prices: readonly Parameters<PeopleDayPrice>[]): PeopleDays {
  const { grid, sessions } = model
  const dayTicks = grid.dayEnd - grid.dayStart
  const slots = grid.days * dayTicks
  const kinds = (['teacher', 'audience'] as const).map((who) => ({ who, prices: prices.filter(([whose]) => whose === who) }))
  const charged = dayTicks <= MOST_DAY_TICKS ? kinds.filter((one) => one.prices.length > 0) : []
  const sizes = new Map(model.audiences.map(({ id, size }) => [id, size]))
  const groups: { sessions: number[]; kind: number; size: number }[] = []
  charged.forEach(({ who }, kind) => {
    const attended = new Map<string, number[]>()
    sessions.forEach((session, s) => {
      for (const id of new Set(who === 'teacher' ? session.teacherIds : session.audienceIds)) {
        const list = attended.get(id)
        if (list === undefined) attended.set(id, [s])
        else list.push(s)
      }
    })
    const alike = new Map<string, { sessions: number[]; kind: number; size: number }>()
    for (const [id, list] of attended) {
      const size = who === 'audience' ? (sizes.get(id) ?? 1) : 1
      const key = list.join()
      const group = alike.get(key)
      if (group === undefined) alike.set(key, { sessions: list, kind, size })
      else group.size += size
    }
    groups.push(...alike.values())
  })
  const groupsOf: number[][] = sessions.map(() => [])
  const attends = new Uint8Array(sessions.length * groups.length)
  groups.forEach((group, g) => {
    for (const s of group.sessions) {
      groupsOf[s]!.push(g)
      attends[s * groups.length + g] = 1
    }
  })
  return {
    groups: groups.length,
    days: grid.days,
    slots,
    dayOf: Uint8Array.from({ length: slots }, (_, slot) => Math.floor(slot / dayTicks)),
    bitOf: Int32Array.from({ length: slots }, (_, slot) => 1 << (slot % dayTicks)),
    groupsOf: groupsOf.map((list) => Int32Array.from(list)),
    attends,
    size: Int32Array.from(groups, ({ size }) => size),
    kind: Uint8Array.from(groups, ({ kind }) => kind),
    tables: charged.map((one) => tableOf(one.prices, dayTicks)),
    exclusive: sessions.every(({ locked, weeks }) => locked === null && weeks === 'every'),
    length: Uint16Array.from(sessions, (session) => ticksHeld(grid, session)),
  }
}

/** A locked session may go on after the end of the day; there it is in nobody's way. */
export function ticksHeld({ dayEnd }: Grid, { length, locked }: Session): number {
  return locked === null ? length : Math.max(0, Math.min(length, dayEnd - locked.start))
}

function tableOf(prices: readonly Parameters<PeopleDayPrice>[], dayTicks: number): PeopleDays['tables'][number] {
  const ask = (mask: number) => {
    const taken = Array.from({ length: dayTicks }, (_, tick) => (mask & (1 << tick)) !== 0)
    return prices.reduce((sum, [, price]) => sum + price(taken), 0)
  }
  if (dayTicks <= TABLE_TICKS) return { price: Int32Array.from({ length: 1 << dayTicks }, (_, mask) => ask(mask)), mask: null, ask }
  return { price: new Int32Array(1 << MEMO_BITS), mask: new Int32Array(1 << MEMO_BITS), ask }
}

export function emptyPeopleDays({ groups, days, slots, exclusive }: PeopleDays): PeopleDayState {
  return { mask: new Int32Array(groups * days), taken: new Uint8Array(exclusive ? 0 : groups * slots) }
}

/** What a mask costs a group. */
function priceOf(people: PeopleDays, group: number, mask: number): number {
  const table = people.tables[people.kind[group]!]!
  if (table.mask === null) return table.price[mask]! * people.size[group]!
  if (mask === 0) return 0
  const cell = Math.imul(mask, 0x9e3779b1) >>> (32 - MEMO_BITS)
  if (table.mask[cell] !== mask) {
    table.mask[cell] = mask
    table.price[cell] = table.ask(mask)
  }
  return table.price[cell]! * people.size[group]!
}

/** The mask of the session's ticks from a slot on. */
function ticksFrom(people: PeopleDays, session: number, slot: number): number {
  const first = people.bitOf[slot]!
  return people.length[session] === 1 ? first : (first << people.length[session]!) - first
}

/** The group's mask of that day once the session has left the slot. */
function without(people: PeopleDays, state: PeopleDayState, group: number, session: number, slot: number, mask: number): number {
  if (people.exclusive) return mask & ~ticksFrom(people, session, slot)
  const row = group * people.slots
  let left = mask
  for (let tick = slot; tick < slot + people.length[session]!; tick++) if (state.taken[row + tick] === 1) left &= ~people.bitOf[tick]!
  return left
}

/** What it costs more when the session goes from one slot to another (-1: from or to nowhere), for those who do not attend `except` too (-1: all). */
export function peopleDaysChange(
  people: PeopleDays,
  state: PeopleDayState,
  session: number,
  from: number,
  to: number,
  except: number,
): number {
  const { groups, days, dayOf, attends } = people
  if (groups === 0) return 0
  const own = people.groupsOf[session]!
  const fromDay = from < 0 ? -1 : dayOf[from]!
  const toDay = to < 0 ? -1 : dayOf[to]!
  const ticks = to < 0 ? 0 : ticksFrom(people, session, to)
  let change = 0
  for (let index = 0; index < own.length; index++) {
    const group = own[index]!
    if (except >= 0 && attends[except * groups + group] === 1) continue
    const row = group * days
    if (fromDay >= 0) {
      const mask = state.mask[row + fromDay]!
      let after = without(people, state, group, session, from, mask)
      if (fromDay === toDay) after |= ticks
      if (after !== mask) change += priceOf(people, group, after) - priceOf(people, group, mask)
    }
    if (toDay >= 0 && toDay !== fromDay) {
      const mask = state.mask[row + toDay]!
      change += priceOf(people, group, mask | ticks) - priceOf(people, group, mask)
    }
  }
  return change
}

export function enterPeopleDays(people: PeopleDays, state: PeopleDayState, session: number, slot: number): void {
  const own = people.groupsOf[session]!
  const ticks = ticksFrom(people, session, slot)
  const day = people.dayOf[slot]!
  for (let index = 0; index < own.length; index++) {
    const group = own[index]!
    state.mask[group * people.days + day]! |= ticks
    if (!people.exclusive)
      for (let tick = slot; tick < slot + people.length[session]!; tick++) state.taken[group * people.slots + tick]! += 1
  }
}

export function leavePeopleDays(people: PeopleDays, state: PeopleDayState, session: number, slot: number): void {
  const own = people.groupsOf[session]!
  const day = people.dayOf[slot]!
  for (let index = 0; index < own.length; index++) {
    const group = own[index]!
    const cell = group * people.days + day
    state.mask[cell] = without(people, state, group, session, slot, state.mask[cell]!)
    if (!people.exclusive)
      for (let tick = slot; tick < slot + people.length[session]!; tick++) state.taken[group * people.slots + tick]! -= 1
  }
}
