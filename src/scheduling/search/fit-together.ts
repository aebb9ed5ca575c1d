/** Can some sessions all be held, whatever becomes of the others? Exactly, by trying; locked sessions stay where they are. */
import { groupBy } from '../../domain/group-by'
import { type Compiled, canReach, isPossible } from './compile'
import { blocksBetween, OVERLAP, SAME_DAY } from './relations'

/** A start and a venue of a session. */
export interface Spot {
  session: number
  slot: number
  venue: number
}

/** `left`: looks at spots that may yet be taken; below 0 the answers mean nothing. */
export interface Fitting {
  compiled: Compiled
  left: number
}

/** A spot for each of the sessions so that no hard rule is broken; null when there are none, or when `left` is used up. */
export function fitTogether(fitting: Fitting, sessions: readonly number[]): Spot[] | null {
  return seat(
    fitting,
    sessions.map((session) => spotsBeside(fitting, session, sessions)),
  )
}

/**
 * The spots of a session when nothing but locked sessions is placed, less those that cannot matter: of the others, those whose time is
 * not the session's own take a venue each at most, so at every start one venue more is enough, at each site if teachers have to travel.
 */
export function spotsBeside({ compiled }: Fitting, session: number, sessions: readonly number[]): Spot[] {
  const { relations, starts, venues, travel } = compiled
  const others = sessions.filter((other) => other !== session)
  const relation = (other: number) => relations.bits[session * relations.sessions + other]!
  const enough = 1 + others.filter((other) => (relation(other) & OVERLAP) === 0).length
  const travels = others.some((other) => relations.colleagues[session]!.includes(other) && (relation(other) & SAME_DAY) === 0)
  const found: Spot[] = []
  for (const slot of starts[session]!) {
    const taken = new Map<number, number>()
    for (const venue of venues[session]!) {
      const site = (travels && travel?.siteOf[venue]) || 0
      const count = taken.get(site) ?? 0
      if (count === enough || !isPossible(compiled, session, slot, venue)) continue
      taken.set(site, count + 1)
      found.push({ session, slot, venue })
      if (!travels && count + 1 === enough) break
    }
  }
  return found
}

/** Most constrained session first; each spot that is taken takes away those of the others that clash with it. */
function seat(fitting: Fitting, domains: readonly Spot[][]): Spot[] | null {
  if (domains.length === 0) return []
  if (domains.some(({ length }) => length === 0) || (domains.length > 1 && !lasts(fitting, domains))) return null
  const least = domains.reduce((a, b) => (b.length < a.length ? b : a))
  const others = domains.filter((domain) => domain !== least)
  for (const spot of least) {
    for (const { length } of domains) fitting.left -= length
    if (fitting.left < 0) return null
    const found = seat(
      fitting,
      others.map((domain) => domain.filter((other) => !clash(fitting.compiled, spot, other))),
    )
    if (found !== null) return [spot, ...found]
  }
  return null
}

function clash(compiled: Compiled, a: Spot, b: Spot): boolean {
  const { length, weekBits, relations, travel } = compiled
  if (blocksBetween(compiled, a.session, a.slot, b.session, b.slot) > 0) return true
  const sameVenue = a.venue === b.venue && (weekBits[a.session]! & weekBits[b.session]!) !== 0
  if (sameVenue && a.slot < b.slot + length[b.session]! && b.slot < a.slot + length[a.session]!) return true
  const travels = travel !== null && relations.colleagues[a.session]!.includes(b.session)
  return travels && !canReach(compiled, a.session, a.slot, a.venue, b.session, b.slot, b.venue)
}

/** Does the time of everyone whom several of them share last for these, and that of all their venues for all? If not, they cannot fit; it may be so and they still do not. */
function lasts(fitting: Fitting, domains: readonly Spot[][]): boolean {
  const { sessions } = fitting.compiled.model
  const sharing = groupBy(domains, ([spot]) => {
    const { teacherIds, audienceIds, classId } = sessions[spot!.session]!
    return [...new Set(teacherIds.map((id) => `t${id}`)), ...new Set(audienceIds.map((id) => `a${id}`)), `c${classId}`]
  })
  for (const group of sharing.values()) if (group.length > 1 && !lastFor(fitting, group, () => 0)) return false
  return lastFor(fitting, domains, ({ venue }) => venue)
}

function lastFor(fitting: Fitting, domains: readonly Spot[][], rowOf: (spot: Spot) => number): boolean {
  const { length, weekBits, planes } = fitting.compiled
  return [1, 2].slice(0, planes).every((week) => {
    const own = domains.filter(([spot]) => (weekBits[spot!.session]! & week) !== 0)
    const spots = own.flat()
    const lengths = own.map(([spot]) => length[spot!.session]!)
    const unit = lengths.reduce(commonUnit, 0)
    const needed = lengths.reduce((sum, one) => sum + one, 0)
    fitting.left -= spots.length
    return needed <= runsOf(fitting.compiled, spots, rowOf).reduce((sum, [, ticks]) => sum + ticks - (ticks % unit), 0)
  })
}

function commonUnit(a: number, b: number): number {
  return b === 0 ? a : commonUnit(b, a % b)
}

/** Unbroken runs of ticks that the spots cover, in each row: [row × days × (day's ticks + 1) + day × (day's ticks + 1) + tick, ticks]. */
export function runsOf(
  { days, dayTicks, length }: Pick<Compiled, 'days' | 'dayTicks' | 'length'>,
  spots: readonly Spot[],
  rowOf: (spot: Spot) => number,
): [number, number][] {
  const cells = new Set<number>()
  let last = { session: -1, first: -1 }
  for (const spot of spots) {
    const first = rowOf(spot) * days * (dayTicks + 1) + spot.slot + Math.floor(spot.slot / dayTicks)
    if (first === last.first && spot.session === last.session) continue
    last = { session: spot.session, first }
    for (let tick = 0; tick < length[spot.session]!; tick++) cells.add(first + tick)
  }
  const runs: [number, number][] = []
  let until = -1
  for (const cell of [...cells].sort((a, b) => a - b)) {
    if (cell !== until) runs.push([cell, 0])
    runs[runs.length - 1]![1] += 1
    until = cell + 1
  }
  return runs
}
