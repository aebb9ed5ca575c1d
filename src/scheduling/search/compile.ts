/**
 * A model as typed arrays. A slot is a tick of the week: `(day - 1) * dayTicks + tick - dayStart`. Weeks are bits: odd 1, even 2.
 * Locked sessions are worked in here (their people are busy, their venues closed), so the search never meets them.
 */
import type { Model, Place, Session, TickWindow, Weeks } from '../model'
import { weightOf } from '../rules/rule'
import { crowding, distanceToPreferred } from '../rules/wishes'
import { standsIn, venueDistance } from '../venues'
import { sameTime } from '../weeks'
import { relatedSessions } from './related'

export interface Compiled {
  model: Model
  slots: number
  dayTicks: number
  venueCount: number
  length: Uint16Array
  weekBits: Uint8Array
  /** Sessions the search may place: not locked, and some start in some venue is possible when nothing else is placed. */
  movable: Int32Array
  /** Possible start slots of each session, cheapest first. */
  starts: Int32Array[]
  /** 1 where a session (row) may start in a slot (column). */
  mayStart: Uint8Array
  /** Venues that suit each session, cheapest first, then smallest first. */
  venues: Int32Array[]
  /** 1 where a venue (column) suits a session (row). */
  suits: Uint8Array
  /** By week bits: for a venue (row) and slot (column), the ticks from there for which it stays open that day. */
  openRun: Uint16Array[]
  /** What starting in a slot (column) costs a session (row). */
  timeCost: Int32Array
  /** What a venue (column) costs a session (row). */
  venueCost: Int32Array
  /** Movable sessions of other classes that share a teacher or an audience with each session. */
  rivals: Int32Array[]
  /** Other sessions of the class: not on the same day. */
  mates: Int32Array[]
  /** 1 for each of the mates that meets in the same weeks. */
  matesMeet: Uint8Array[]
  /** Day from 0 of a locked session; -1 otherwise. */
  lockedDay: Int8Array
  /** Venue of a locked session; -1 for none. */
  lockedVenue: Int32Array
  /** Weighted cost of two meetings of a class so many days apart. */
  crowdingCost: Int32Array
  /** Weighted cost of two meetings of a class in different venues. */
  partingCost: number
  /** Cost among locked sessions, which nothing can change. */
  fixedCost: number
}

/** Odd weeks 1, even weeks 2, every week both. */
export function weekBits(weeks: Weeks): number {
  return weeks === 'every' ? 3 : weeks === 'odd' ? 1 : 2
}

/** Takes time and memory with sessions × (slots + venues). */
export function compile(model: Model): Compiled {
  const { grid, sessions, venues } = model
  const dayTicks = grid.dayEnd - grid.dayStart
  const slots = grid.days * dayTicks
  const related = relatedSessions(sessions)
  const length = Uint16Array.from(sessions, (session) => session.length)
  const bits = Uint8Array.from(sessions, (session) => weekBits(session.weeks))
  const crowdingCost = Int32Array.from({ length: 8 }, (_, days) => crowding(days) * weightOf(model, 'spread'))
  const mates = matesOf(sessions)
  const mayStart = allowedStarts(model, related, mates, slots, dayTicks)
  const openRun = openRuns(model, slots, dayTicks)
  const { suits, venueCost } = venueTables(model)
  const timeCost = timeCosts(model, slots, dayTicks)
  const starts = sessions.map((_, s) =>
    indexes(slots, (slot) => mayStart[s * slots + slot] === 1).sort(
      (a, b) => at(timeCost, s * slots + a) - at(timeCost, s * slots + b) || a - b,
    ),
  )
  const suiting = sessions.map((_, s) =>
    indexes(venues.length, (v) => suits[s * venues.length + v] === 1).sort(
      (a, b) => at(venueCost, s * venues.length + a) - at(venueCost, s * venues.length + b) || roomOf(model, a) - roomOf(model, b) || a - b,
    ),
  )
  const movable = indexes(
    sessions.length,
    (s) => sessions[s]?.locked === null && hasCandidate(starts[s], suiting[s], openRun[at(bits, s)], slots, at(length, s)),
  )
  const isMovable = new Set(movable)
  const matesMeet = mates.map((others, s) => Uint8Array.from(others, (other) => ((at(bits, s) & at(bits, other)) === 0 ? 0 : 1)))
  const venueIndex = new Map(venues.map(({ id }, index) => [id, index]))
  const partingCost = weightOf(model, 'oneVenue')
  return {
    model,
    slots,
    dayTicks,
    venueCount: venues.length,
    length,
    weekBits: bits,
    movable,
    starts,
    mayStart,
    venues: suiting,
    suits,
    openRun,
    timeCost,
    venueCost,
    rivals: related.map((others) => Int32Array.from(others.filter((other) => isMovable.has(other)))),
    mates,
    matesMeet,
    lockedDay: Int8Array.from(sessions, ({ locked }) => (locked === null ? -1 : locked.day - 1)),
    lockedVenue: Int32Array.from(sessions, ({ locked }) => venueIndex.get(locked?.venueId ?? '') ?? -1),
    crowdingCost,
    partingCost,
    fixedCost: costOfLocks(model, { mates, matesMeet, crowdingCost, partingCost }),
  }
}

/** Element of a typed array whose index is known to be inside. */
export function at(values: ArrayLike<number>, index: number): number {
  return values[index] as number
}

/** Slot of a place's start; -1 outside the grid. */
export function slotOf(model: Model, { day, start }: Place): number {
  const { days, dayStart, dayEnd } = model.grid
  return day < 1 || day > days || start < dayStart || start >= dayEnd ? -1 : (day - 1) * (dayEnd - dayStart) + start - dayStart
}

function indexes(count: number, accept: (index: number) => boolean): Int32Array {
  const found: number[] = []
  for (let index = 0; index < count; index++) if (accept(index)) found.push(index)
  return Int32Array.from(found)
}

/** Week bits in which each slot of the grid lies in some window; all of them when there are no windows. */
function maskOf(windows: readonly TickWindow[] | null, model: Model, slots: number): Uint8Array {
  const mask = new Uint8Array(slots)
  if (windows === null) return mask.fill(3)
  for (const window of windows)
    for (let tick = window.from; tick < window.until; tick++) {
      const slot = slotOf(model, { day: window.day, start: tick, weeks: 'every', venueId: null })
      if (slot >= 0) mask[slot] = at(mask, slot) | weekBits(window.weeks)
    }
  return mask
}

function clear(mask: Uint8Array, model: Model, place: Place, length: number): void {
  for (let tick = place.start; tick < place.start + length; tick++) {
    const slot = slotOf(model, { ...place, start: tick })
    if (slot >= 0) mask[slot] = at(mask, slot) & ~weekBits(place.weeks)
  }
}

function allowedStarts(model: Model, related: number[][], mates: Int32Array[], slots: number, dayTicks: number): Uint8Array {
  const { sessions } = model
  const teachers = new Map(model.teachers.map((teacher) => [teacher.id, maskOf(teacher.availability, model, slots)]))
  const allowed = new Uint8Array(sessions.length * slots)
  sessions.forEach((session, s) => {
    const mask = maskOf(session.hours, model, slots)
    for (const teacherId of session.teacherIds) {
      const free = teachers.get(teacherId)
      if (free !== undefined) for (let slot = 0; slot < slots; slot++) mask[slot] = at(mask, slot) & at(free, slot)
    }
    for (const other of related[s] ?? []) {
      const { locked, length } = sessions[other] as Session
      if (locked !== null) clear(mask, model, locked, length)
    }
    for (const mate of mates[s] ?? []) {
      const { locked } = sessions[mate] as Session
      if (locked !== null) clear(mask, model, { ...locked, start: model.grid.dayStart }, dayTicks)
    }
    const run = runs(mask, weekBits(session.weeks), dayTicks)
    for (let slot = 0; slot < slots; slot++) allowed[s * slots + slot] = at(run, slot) >= session.length ? 1 : 0
  })
  return allowed
}

/** For each slot, how many ticks from there to the end of the day have all the bits without a break. */
function runs(mask: Uint8Array, bits: number, dayTicks: number): Uint16Array {
  const run = new Uint16Array(mask.length)
  for (let slot = mask.length - 1; slot >= 0; slot--) {
    const lastOfDay = slot % dayTicks === dayTicks - 1
    run[slot] = (at(mask, slot) & bits) === bits ? (lastOfDay ? 0 : at(run, slot + 1)) + 1 : 0
  }
  return run
}

function openRuns(model: Model, slots: number, dayTicks: number): Uint16Array[] {
  const tables = [0, 1, 2, 3].map(() => new Uint16Array(model.venues.length * slots))
  const lockedIn = new Map<string, { place: Place; length: number }[]>()
  for (const { locked, length } of model.sessions)
    if (locked?.venueId != null) lockedIn.set(locked.venueId, [...(lockedIn.get(locked.venueId) ?? []), { place: locked, length }])
  model.venues.forEach((venue, v) => {
    const mask = maskOf(venue.openingHours, model, slots)
    for (const { place, length } of lockedIn.get(venue.id) ?? []) clear(mask, model, place, length)
    for (const bits of [1, 2, 3]) tables[bits]?.set(runs(mask, bits, dayTicks), v * slots)
  })
  return tables
}

function timeCosts(model: Model, slots: number, dayTicks: number): Int32Array {
  const wish = weightOf(model, 'preferredTime')
  const move = weightOf(model, 'stability') * 2
  const cost = new Int32Array(model.sessions.length * slots)
  model.sessions.forEach((session, s) => {
    for (let slot = 0; slot < slots; slot++) {
      const day = Math.floor(slot / dayTicks) + 1
      const start = (slot % dayTicks) + model.grid.dayStart
      const { previous } = session
      const stays = previous === null || sameTime(previous, { day, start, weeks: session.weeks, venueId: null })
      cost[s * slots + slot] = wish * distanceToPreferred(session, day, start).amount + (stays ? 0 : move)
    }
  })
  return cost
}

function venueTables(model: Model): { suits: Uint8Array; venueCost: Int32Array } {
  const { sessions, venues } = model
  const costs = { wish: weightOf(model, 'preferredVenue'), move: weightOf(model, 'stability') }
  const suits = new Uint8Array(sessions.length * venues.length)
  const venueCost = new Int32Array(sessions.length * venues.length)
  const equipment = venues.map((venue) => new Set(venue.features))
  const byId = new Map(venues.map((venue) => [venue.id, venue]))
  sessions.forEach((session, s) => {
    const preferred = byId.get(session.preferredVenueId ?? '')
    venues.forEach((venue, v) => {
      const big = venue.capacity === null || venue.capacity >= session.seats
      suits[s * venues.length + v] =
        big && standsIn(preferred, venue) && session.features.every((feature) => equipment[v]?.has(feature)) ? 1 : 0
      venueCost[s * venues.length + v] =
        costs.wish * venueDistance(session, preferred, venue) +
        (session.previous === null || session.previous.venueId === venue.id ? 0 : costs.move)
    })
  })
  return { suits, venueCost }
}

function roomOf(model: Model, venue: number): number {
  return model.venues[venue]?.capacity ?? Number.MAX_SAFE_INTEGER
}

function hasCandidate(
  starts: Int32Array | undefined,
  venues: Int32Array | undefined,
  run: Uint16Array | undefined,
  slots: number,
  length: number,
): boolean {
  return (venues ?? []).some((v) => (starts ?? []).some((slot) => at(run ?? [], v * slots + slot) >= length))
}

function matesOf(sessions: readonly Session[]): Int32Array[] {
  const byClass = new Map<string, number[]>()
  sessions.forEach(({ classId }, s) => {
    const group = byClass.get(classId)
    if (group === undefined) byClass.set(classId, [s])
    else group.push(s)
  })
  return sessions.map(({ classId }, s) => Int32Array.from((byClass.get(classId) ?? []).filter((other) => other !== s)))
}

/** What the locked sessions cost among themselves: each pair of a class by its days and its venues. */
function costOfLocks(
  { sessions }: Model,
  { mates, matesMeet, crowdingCost, partingCost }: Pick<Compiled, 'mates' | 'matesMeet' | 'crowdingCost' | 'partingCost'>,
): number {
  let cost = 0
  sessions.forEach(({ locked: mine }, s) => {
    for (const [index, mate] of (mates[s] ?? []).entries()) {
      const theirs = sessions[mate]?.locked
      if (mine === null || theirs == null || mate < s) continue
      if (at(matesMeet[s] ?? [], index) === 1) cost += at(crowdingCost, Math.abs(mine.day - theirs.day))
      if (mine.venueId !== theirs.venueId) cost += partingCost
    }
  })
  return cost
}
