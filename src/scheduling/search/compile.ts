/**
 * A model as typed arrays. A slot is a tick of the week: `(day - 1) * dayTicks + tick - dayStart`. Weeks are bits: odd 1, even 2.
 * Locked sessions close their venues here and are put on the board for good, so the search never moves them.
 */
import type { Model, Place, TickWindow, Weeks } from '../model'
import { ticksHeld } from '../prices/people-days'
import { type Prices, pricesOf, spotPricesOnly } from '../prices/pricing'
import { travelTicks } from '../rules/travel'
import { standsIn } from '../venues'
import { blocksBetween, type Relations, relationsOf } from './relations'

export interface Compiled {
  model: Model
  days: number
  dayTicks: number
  slots: number
  venueCount: number
  length: Uint16Array
  weekBits: Uint8Array
  /** Weeks are told apart (2 planes of occupants) only where some session is not held every week. */
  planes: 1 | 2
  /** Sessions the search may place: not locked, and some start in some venue is possible when nothing else is placed. */
  movable: Int32Array
  /** Possible start slots of each session, cheapest first. */
  starts: Int32Array[]
  /** Session × slot: 1 where it may start. */
  mayStart: Uint8Array
  /** Venues that suit each session, cheapest first, then smallest first. */
  venues: Int32Array[]
  /** Session × venue: 1 where it suits. */
  suits: Uint8Array
  /** By week bits: for a venue (row) and slot (column), the ticks from there for which it stays open that day. */
  openRun: Uint16Array[]
  relations: Relations
  prices: Prices
  /** Slot of a locked session; -1 otherwise, or when it is off the grid. */
  lockedSlot: Int32Array
  /** Venue of a locked session; -1 for none. */
  lockedVenue: Int32Array
  /** Site × site: ticks on the way; null when nobody travels. */
  travel: { siteOf: Int32Array; sites: number; ticks: Uint16Array } | null
  /** All sessions take one tick of every week, and none is locked. */
  isUniform: boolean
  /** Uniform, in venues that are always open and cost nothing: any venue that suits does as well. */
  interchangeable: boolean
}

/** Seats of a venue without a limit. */
const UNBOUNDED = 1e9

/** Odd weeks 1, even weeks 2, every week both. */
export function weekBits(weeks: Weeks): number {
  return weeks === 'every' ? 3 : weeks === 'odd' ? 1 : 2
}

/** Takes time and memory with sessions × (sessions + slots + venues). */
export function compile(model: Model): Compiled {
  const { grid, sessions, venues } = model
  const dayTicks = grid.dayEnd - grid.dayStart
  const slots = grid.days * dayTicks
  const venueIndex = new Map(venues.map(({ id }, index) => [id, index]))
  const { suits, suiting } = suitingVenues(model)
  const mayStart = allowedStarts(model, slots, dayTicks)
  const prices = pricesOf(model, { mayStart, suiting })
  const bits = Uint8Array.from(sessions, ({ weeks }) => weekBits(weeks))
  const isUniform = sessions.every(({ length, weeks, locked }) => length === 1 && weeks === 'every' && locked === null)
  const isOpen = venues.every(({ openingHours, booked }) => openingHours === null && booked.length === 0)
  const isFree = prices.classVenues.rows === 0 && prices.venue.every((price) => price === 0)
  const isInterchangeable = isUniform && isOpen && isFree && model.travel.length === 0
  const compiled: Compiled = {
    model,
    days: grid.days,
    dayTicks,
    slots,
    venueCount: venues.length,
    length: Uint16Array.from(sessions, (session) => ticksHeld(grid, session)),
    weekBits: bits,
    planes: bits.every((one) => one === 3) ? 1 : 2,
    movable: new Int32Array(0),
    starts: [],
    mayStart,
    venues: suiting.map((own, s) => cheapestFirst(own, prices.venue.subarray(s * venues.length, (s + 1) * venues.length))),
    suits,
    openRun: openRuns(model, slots, dayTicks),
    relations: relationsOf(model, suiting),
    prices,
    lockedSlot: Int32Array.from(sessions, ({ locked }) => (locked === null ? -1 : slotOf(model, locked))),
    lockedVenue: Int32Array.from(sessions, ({ locked }) => venueIndex.get(locked?.venueId ?? '') ?? -1),
    travel: compileTravel(model),
    isUniform,
    interchangeable: isInterchangeable,
  }
  yieldToLocks(compiled)
  compiled.starts = sessions.map((_, s) =>
    cheapestFirst(
      indexes(slots, (slot) => mayStart[s * slots + slot] === 1),
      prices.start.subarray(s * slots, (s + 1) * slots),
    ),
  )
  compiled.movable = indexes(sessions.length, (s) => sessions[s]!.locked === null && hasCandidate(compiled, s))
  return compiled
}

const unpricedOnes = new WeakMap<Compiled, Compiled>()

/** The same, but only starts and venues have their prices. The same object for the same model. */
export function unpriced(compiled: Compiled): Compiled {
  const known = unpricedOnes.get(compiled) ?? { ...compiled, prices: spotPricesOnly(compiled.prices) }
  unpricedOnes.set(compiled, known)
  return known
}

/** The same, but moving away from what was announced costs nothing. */
export function unannounced(compiled: Compiled): Compiled {
  const { model } = compiled
  if (model.sessions.every(({ previous }) => previous === null)) return compiled
  return {
    ...compiled,
    prices: pricesOf({ ...model, weights: { ...model.weights, stability: 0 } }, { mayStart: compiled.mayStart, suiting: compiled.venues }),
  }
}

/** Takes away the starts that related locked sessions make impossible. */
function yieldToLocks(compiled: Compiled): void {
  const { relations, slots, mayStart, lockedSlot } = compiled
  lockedSlot.forEach((slot, session) => {
    if (slot < 0) return
    for (const other of relations.related[session]!)
      for (let start = 0; start < slots; start++)
        if (blocksBetween(compiled, session, slot, other, start) > 0) mayStart[other * slots + start] = 0
  })
}

function hasCandidate(compiled: Compiled, session: number): boolean {
  return compiled.venues[session]!.some((venue) => compiled.starts[session]!.some((slot) => isPossible(compiled, session, slot, venue)))
}

/** The venue is open for the whole session, and no locked session's teachers are too far away. The slot must be one of its starts, the venue suit it. */
export function isPossible(compiled: Compiled, session: number, slot: number, venue: number): boolean {
  const { openRun, weekBits: bits, slots, length, travel, relations, lockedSlot, lockedVenue } = compiled
  if (openRun[bits[session]!]![venue * slots + slot]! < length[session]!) return false
  if (travel === null || relations.colleagues[session]!.length === 0) return true
  return relations.colleagues[session]!.every(
    (other) => lockedSlot[other]! < 0 || canReach(compiled, session, slot, venue, other, lockedSlot[other]!, lockedVenue[other]!),
  )
}

/** Is there the time to get from one session to the other, whichever comes first? Always, when they are on different days. */
export function canReach(
  { travel, length, weekBits: bits, dayTicks }: Compiled,
  session: number,
  slot: number,
  venue: number,
  other: number,
  otherSlot: number,
  otherVenue: number,
): boolean {
  if (travel === null || otherVenue < 0 || venue < 0 || (bits[session]! & bits[other]!) === 0) return true
  if (Math.floor(otherSlot / dayTicks) !== Math.floor(slot / dayTicks)) return true
  const pause = otherSlot < slot ? slot - otherSlot - length[other]! : otherSlot - slot - length[session]!
  return pause >= travel.ticks[travel.siteOf[venue]! * travel.sites + travel.siteOf[otherVenue]!]!
}

/** Slot of a place's start; -1 outside the grid. */
export function slotOf({ grid: { days, dayStart, dayEnd } }: Model, { day, start }: Place): number {
  return day < 1 || day > days || start < dayStart || start >= dayEnd ? -1 : (day - 1) * (dayEnd - dayStart) + start - dayStart
}

function indexes(count: number, accept: (index: number) => boolean): Int32Array {
  const found: number[] = []
  for (let index = 0; index < count; index++) if (accept(index)) found.push(index)
  return Int32Array.from(found)
}

/** Week bits in which each slot of the grid lies in some window; all of them when there are no windows. */
function maskOf(windows: readonly TickWindow[] | null, { grid }: Model, slots: number): Uint8Array {
  const mask = new Uint8Array(slots)
  if (windows === null) return mask.fill(3)
  const dayTicks = grid.dayEnd - grid.dayStart
  for (const { day, from, until, weeks } of windows) {
    if (day < 1 || day > grid.days) continue
    const first = (day - 1) * dayTicks - grid.dayStart
    for (let tick = Math.max(from, grid.dayStart); tick < Math.min(until, grid.dayEnd); tick++) mask[first + tick]! |= weekBits(weeks)
  }
  return mask
}

function allowedStarts(model: Model, slots: number, dayTicks: number): Uint8Array {
  const remembered = new Map<TickWindow[] | null, Uint8Array>()
  const maskFor = (windows: TickWindow[] | null) => {
    const known = remembered.get(windows) ?? maskOf(windows, model, slots)
    remembered.set(windows, known)
    return known
  }
  const availability = new Map(model.teachers.map((teacher) => [teacher.id, teacher.availability]))
  const allowed = new Uint8Array(model.sessions.length * slots)
  model.sessions.forEach((session, s) => {
    const mask = maskFor(session.hours).slice()
    for (const teacherId of session.teacherIds) {
      const free = maskFor(availability.get(teacherId) ?? null)
      for (let slot = 0; slot < slots; slot++) mask[slot]! &= free[slot]!
    }
    const run = runs(mask, weekBits(session.weeks), dayTicks)
    for (let slot = 0; slot < slots; slot++) allowed[s * slots + slot] = run[slot]! >= session.length ? 1 : 0
  })
  return allowed
}

/** For each slot, how many ticks from there to the end of the day have all the bits without a break. */
function runs(mask: Uint8Array, bits: number, dayTicks: number): Uint16Array {
  const run = new Uint16Array(mask.length)
  for (let slot = mask.length - 1; slot >= 0; slot--) {
    const lastOfDay = slot % dayTicks === dayTicks - 1
    run[slot] = (mask[slot]! & bits) === bits ? (lastOfDay ? 0 : run[slot + 1]!) + 1 : 0
  }
  return run
}

function openRuns(model: Model, slots: number, dayTicks: number): Uint16Array[] {
  const tables = [0, 1, 2, 3].map(() => new Uint16Array(model.venues.length * slots))
  const lockedIn = new Map<string, TickWindow[]>()
  for (const { locked, length } of model.sessions)
    if (locked?.venueId != null) {
      const windows = lockedIn.get(locked.venueId) ?? []
      windows.push({ day: locked.day, from: locked.start, until: locked.start + length, weeks: locked.weeks })
      lockedIn.set(locked.venueId, windows)
    }
  model.venues.forEach((venue, v) => {
    const mask = maskOf(venue.openingHours, model, slots)
    const taken = [...venue.booked, ...(lockedIn.get(venue.id) ?? [])]
    const closed = maskOf(taken, model, slots)
    for (let slot = 0; slot < slots; slot++) mask[slot]! &= ~closed[slot]!
    for (const bits of [1, 2, 3]) tables[bits]!.set(runs(mask, bits, dayTicks), v * slots)
  })
  return tables
}

/** Which venues suit each session, smallest first; sessions of equal needs share them. */
function suitingVenues({ sessions, venues }: Model): { suits: Uint8Array; suiting: Int32Array[] } {
  const suits = new Uint8Array(sessions.length * venues.length)
  const equipment = venues.map((venue) => new Set(venue.features))
  const byId = new Map(venues.map((venue) => [venue.id, venue]))
  const smallestFirst = cheapestFirst(
    indexes(venues.length, () => true),
    venues.map(({ capacity }) => Math.min(capacity ?? UNBOUNDED, UNBOUNDED)),
  )
  const ofKind = new Map<string | null, Int32Array>()
  const remembered = new Map<string, Int32Array>()
  const suiting = sessions.map(({ features, seats, preferredVenueId }, s) => {
    const preferred = byId.get(preferredVenueId ?? '')
    const kind = preferred?.kind ?? null
    const standIns = ofKind.get(kind) ?? smallestFirst.filter((v) => standsIn(preferred, venues[v]!))
    ofKind.set(kind, standIns)
    const key = JSON.stringify([features, seats, kind])
    const own =
      remembered.get(key) ??
      standIns.filter((v) => {
        const { capacity } = venues[v]!
        return (capacity === null || capacity >= seats) && features.every((feature) => equipment[v]!.has(feature))
      })
    remembered.set(key, own)
    for (const v of own) suits[s * venues.length + v] = 1
    return own
  })
  return { suits, suiting }
}

/** The choices by price; those of one price in the order they are in. @param price by choice */
function cheapestFirst(choices: Int32Array, price: ArrayLike<number>): Int32Array {
  const order = Float64Array.from(choices, (choice, position) => price[choice]! * choices.length + position).sort()
  return Int32Array.from(order, (key) => choices[((key % choices.length) + choices.length) % choices.length]!)
}

function compileTravel(model: Model): Compiled['travel'] {
  if (model.travel.length === 0) return null
  const ticksBetween = travelTicks(model)
  const someVenue = new Map(model.venues.map((venue) => [venue.site ?? '', venue]))
  const sites = [...someVenue.keys()]
  const ticks = sites.flatMap((from) => sites.map((to) => ticksBetween(someVenue.get(from), someVenue.get(to))))
  const index = new Map(sites.map((site, s) => [site, s]))
  return {
    siteOf: Int32Array.from(model.venues, ({ site }) => index.get(site ?? '')!),
    sites: sites.length,
    ticks: Uint16Array.from(ticks),
  }
}
