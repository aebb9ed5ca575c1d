/** The classes of the hidden solution: slots, one or two a class, and how many people fit. */
import type { Venue } from '../../src/scheduling/model'
import { addClass, type Draft, type DraftClass, EVENING, plantedMeetings } from './draft'
import type { Meeting } from './occupancy'
import { byTurns, drawLength, findSlot, freeSlot, scarceSlots } from './slots'
import { venuesFor, WANTS, type Want } from './venues'

/** Of all classes, in percent. */
const TWICE_A_WEEK = 28
const LOCKED = 3
const BEGINNERS_FIRST = 6
const POPULAR = 10
/** How many people a class would like, in percent; groups of 5–6 and of 10–20. */
const GROUP_SIZES: readonly (readonly [number, readonly [number, number]])[] = [
  [25, [5, 6]],
  [60, [8, 13]],
  [15, [14, 20]],
]
export const FEWEST_PEOPLE = 5

/** Fills the scarce venues, then makes as many other classes as are still wanted. */
export function addClasses(draft: Draft, count: number, eveningPercent: number): void {
  const before = draft.classes.length
  for (const want of WANTS) {
    if (!want.scarce) continue
    const venues = venuesFor(draft, want)
    for (const slots of paired(draft, scarceSlots(draft, venues, eveningPercent))) addPlanted(draft, want, slots)
  }
  const wants = WANTS.filter(({ scarce }) => !scarce).map((want) => [want.share, want] as const)
  while (draft.classes.length < before + count) {
    const want = draft.draw.weighted(wants)
    const [first, ...more] = plainSlots(draft, venuesFor(draft, want), eveningPercent)
    addPlanted(draft, want, first)
    for (const slots of more) if (draft.classes.length < before + count) addPlanted(draft, want, slots)
  }
  if (draft.classes.length > before + count) throw new Error('the scarce venues alone hold too many classes')
  letBeginnersComeFirst(draft)
}

/** The slots of one class, or of two that take turns. */
function plainSlots(draft: Draft, venues: readonly Venue[], eveningPercent: number): [Meeting[], ...Meeting[][]] {
  const length = drawLength(draft)
  const evening = eveningShare(draft) < eveningPercent
  const slot = freeSlot(draft, venues, { length, evening })
  const turns = byTurns(draft, slot).map((turn) => [turn])
  if (turns.length === 2 || !draft.draw.chance(TWICE_A_WEEK)) return turns as [Meeting[], ...Meeting[][]]
  const home = venues.filter(({ id }) => id === slot.venueId)
  const day = 1 + ((slot.day + draft.draw.between(1, 4)) % 7)
  const second = findSlot(draft, home, { length, evening, day })
  if (second !== null) return [[slot, second]]
  return [[slot]]
}

function eveningShare({ planted }: Draft): number {
  const evening = [...planted.values()].filter(({ start }) => start >= EVENING).length
  return (100 * evening) / Math.max(1, planted.size)
}

/** Each slot once, some by two of one length on different days, in the same venue where there are such. */
function paired({ draw }: Draft, slots: readonly Meeting[]): Meeting[][] {
  const left = draw.shuffle(slots)
  const classes: Meeting[][] = []
  for (let first = left.pop(); first !== undefined; first = left.pop()) {
    const { day, length, weeks, venueId, start } = first
    const suits = (other: Meeting) =>
      weeks === 'every' &&
      other.weeks === weeks &&
      other.length === length &&
      other.day !== day &&
      other.start >= EVENING === start >= EVENING
    const near = left.findIndex((other) => suits(other) && other.venueId === venueId)
    const partner = draw.chance(TWICE_A_WEEK) ? (near >= 0 ? near : left.findIndex(suits)) : -1
    classes.push(partner < 0 ? [first] : [first, ...left.splice(partner, 1)])
  }
  return classes
}

function addPlanted(draft: Draft, want: Want, slots: readonly Meeting[]): void {
  const { draw } = draft
  const isLocked = draw.chance(LOCKED)
  const popular = draw.chance(POPULAR)
  const [least, most] = popular ? ([14, 24] as const) : draw.weighted(GROUP_SIZES)
  const ordered = [...slots].sort((a, b) => a.day - b.day)
  const made = addClass(
    draft,
    ordered.map(({ length, ...place }) => ({ length, place, isLocked })),
    { want: want.id, people: draw.between(least, most), popular, needs: { features: [...want.features] } },
  )
  made.people = Math.min(made.people, mostPeople(draft, made))
}

/** The seats of the smallest venue in which the class is planted. */
export function mostPeople(draft: Draft, of: DraftClass): number {
  const own = new Set(plantedMeetings(draft, of).map(({ venueId }) => venueId))
  return Math.min(...draft.venues.filter(({ id }) => own.has(id)).map(({ capacity }) => capacity ?? Number.POSITIVE_INFINITY))
}

/** Some classes come after another of the same sort that is over before they begin; so no loop can arise. */
function letBeginnersComeFirst(draft: Draft): void {
  const { draw } = draft
  const weekly = draft.classes.filter(({ want, sessions }) => want !== null && sessions.every(({ weeks }) => weeks === 'every'))
  const [beginsAt, endsAt] = [new Map<DraftClass, number>(), new Map<DraftClass, number>()]
  for (const one of weekly) {
    const meetings = plantedMeetings(draft, one)
    beginsAt.set(one, Math.min(...meetings.map(({ day, start }) => day * 48 + start)))
    endsAt.set(one, Math.max(...meetings.map(({ day, start, length }) => day * 48 + start + length)))
  }
  for (const advanced of weekly) {
    if (!draw.chance(BEGINNERS_FIRST)) continue
    const begins = beginsAt.get(advanced) ?? 0
    const earlier = weekly.filter((one) => one.want === advanced.want && (endsAt.get(one) ?? begins + 1) <= begins)
    if (earlier.length === 0) continue
    const beginner = draw.pick(earlier)
    for (const session of advanced.sessions) session.after = beginner.sessions.map(({ id }) => id)
  }
}
