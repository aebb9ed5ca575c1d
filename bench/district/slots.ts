/** When something takes place in the hidden solution: the evenings of scarce venues filled to the brim, free places elsewhere. */
import type { TickWindow, Venue } from '../../src/scheduling/model'
import { always, type Draft, EVENING, GRID, WEEK } from './draft'
import type { Meeting } from './occupancy'

/** Lengths of the sessions of one evening of six ticks, in percent; the rest of it stays empty. On average 91 % are used. */
const EVENINGS: readonly (readonly [number, readonly number[]])[] = [
  [46, [3, 3]],
  [9, [2, 2, 2]],
  [14, [2, 4]],
  [13, [2, 3]],
  [6, [4]],
  [6, [2, 2]],
  [6, [3]],
]
const LENGTHS: readonly (readonly [number, number])[] = [
  [35, 2],
  [45, 3],
  [20, 4],
]
/** Of all slots, in percent, those that two classes share by turns. */
const BY_TURNS = 5
const TRIES = 3000

/** Every evening on which the venues are open, filled, and so many slots in the daytime that evenings are the share wanted. */
export function scarceSlots(draft: Draft, venues: readonly Venue[], eveningPercent: number): Meeting[] {
  const evening = venues.flatMap((venue) => eveningsOf(venue).flatMap((day) => eveningSlots(draft, venue.id, day)))
  const daytime = Math.round((evening.length * (100 - eveningPercent)) / eveningPercent)
  const slots = [...evening]
  for (let count = 0; count < daytime; count++) slots.push(freeSlot(draft, venues, { length: drawLength(draft), evening: false }))
  return slots.flatMap((slot) => byTurns(draft, slot))
}

export function drawLength({ draw }: Draft): number {
  return draw.weighted(LENGTHS)
}

/** Sometimes two slots, one in odd and one in even weeks. */
export function byTurns({ draw }: Draft, slot: Meeting): Meeting[] {
  if (!draw.chance(BY_TURNS)) return [slot]
  return [
    { ...slot, weeks: 'odd' },
    { ...slot, weeks: 'even' },
  ]
}

interface Wanted {
  length: number
  evening: boolean
  /** Any day where it is left out. */
  day?: number
}

/** A slot that is free and open in one of the venues, taken at once. Throws when it finds none. */
export function freeSlot(draft: Draft, venues: readonly Venue[], wanted: Wanted): Meeting {
  const slot = findSlot(draft, venues, wanted)
  if (slot === null) throw new Error(`no slot of ${wanted.length} ticks is free`)
  return slot
}

/** The same, or null. */
export function findSlot(draft: Draft, venues: readonly Venue[], { length, evening, day }: Wanted): Meeting | null {
  const { draw, taken } = draft
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const venue = draw.pick(venues)
    const window = draw.pick(openHours(venue))
    const from = evening ? Math.max(window.from, EVENING) : window.from
    const until = evening ? window.until : Math.min(window.until, EVENING)
    if ((day !== undefined && window.day !== day) || until - from < length) continue
    const slot: Meeting = { day: window.day, start: draw.between(from, until - length), weeks: 'every', venueId: venue.id, length }
    if (!taken.isFree(venue.id, slot)) continue
    taken.take(venue.id, slot)
    return slot
  }
  return null
}

export function openHours({ openingHours }: Venue): TickWindow[] {
  return openingHours ?? WEEK.map((day) => always(day, GRID.dayStart, GRID.dayEnd))
}

/** The days on which the venue is open all evening. */
export function eveningsOf(venue: Venue): number[] {
  return openHours(venue)
    .filter(({ from, until }) => from <= EVENING && until === GRID.dayEnd)
    .map(({ day }) => day)
}

function eveningSlots({ draw, taken }: Draft, venueId: string, day: number): Meeting[] {
  const lengths = draw.shuffle(draw.weighted(EVENINGS))
  let spare = lengths.reduce((left, length) => left - length, GRID.dayEnd - EVENING)
  let start = EVENING
  return lengths.map((length) => {
    const pause = draw.between(0, spare)
    spare -= pause
    const slot: Meeting = { day, start: start + pause, weeks: 'every', venueId, length }
    start = slot.start + length
    taken.take(venueId, slot)
    return slot
  })
}
