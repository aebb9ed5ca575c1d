/** Which sessions cannot lie as they like to each other, and how. */
import { groupBy } from '../../domain/group-by'
import type { Model } from '../model'
import { weeksMeet } from '../weeks'

/** Must not overlap: a teacher, an audience or the class is the same. */
export const OVERLAP = 1
/** Must not share a day. */
export const SAME_DAY = 2
/** The one of the row must be over before the other begins. */
export const BEFORE = 4
/** The one of the row begins when the other is over. */
export const AFTER = 8

export interface Relations {
  sessions: number
  /** Related sessions of each, ascending. */
  related: Int32Array[]
  /** Those of them that must not overlap and are not related otherwise. */
  overlapping: Int32Array[]
  /** All others of them. */
  bound: Int32Array[]
  /** Session × session: bits of the relation; 0 for none. */
  bits: Uint8Array
  /** Sessions that share a teacher with each, ascending; the teacher has to travel between them. */
  colleagues: Int32Array[]
}

/**
 * Sessions whose weeks never meet are related by precedence alone. Two that suit but one venue, the same, must not overlap either.
 * @param suiting venues that suit each session
 */
export function relationsOf({ sessions, classes }: Model, suiting: readonly Int32Array[]): Relations {
  const count = sessions.length
  const bits = new Uint8Array(count * count)
  const relate = (group: readonly number[], relation: number) => {
    for (const a of group)
      for (const b of group) if (a !== b && weeksMeet(sessions[a]!.weeks, sessions[b]!.weeks)) bits[a * count + b]! |= relation
  }
  const all = [...sessions.keys()]
  const byTeacher = groupBy(all, (s) => [...new Set(sessions[s]!.teacherIds)])
  const byAudience = groupBy(all, (s) => [...new Set(sessions[s]!.audienceIds)])
  const byVenue = groupBy(all, (s) => (sessions[s]!.locked === null && suiting[s]!.length === 1 ? [suiting[s]![0]!] : []))
  for (const groups of [byTeacher, byAudience, byVenue]) for (const group of groups.values()) relate(group, OVERLAP)
  const once = new Set(classes.filter(({ oncePerDay }) => oncePerDay).map(({ id }) => id))
  for (const [id, group] of groupBy(all, (s) => [sessions[s]!.classId])) relate(group, once.has(id) ? OVERLAP | SAME_DAY : OVERLAP)
  const indexOf = new Map(sessions.map(({ id }, s) => [id, s]))
  sessions.forEach(({ after }, s) => {
    for (const id of after) {
      const first = indexOf.get(id)
      if (first === undefined || first === s) continue
      bits[first * count + s]! |= BEFORE
      bits[s * count + first]! |= AFTER
    }
  })
  const colleagues = sessions.map(() => new Set<number>())
  for (const group of byTeacher.values()) for (const a of group) for (const b of group) if (a !== b) colleagues[a]!.add(b)
  const related = sessions.map((_, s) => {
    const own: number[] = []
    for (let other = 0; other < count; other++) if (bits[s * count + other] !== 0) own.push(other)
    return Int32Array.from(own)
  })
  return {
    sessions: count,
    related,
    overlapping: related.map((own, s) => own.filter((other) => bits[s * count + other] === OVERLAP)),
    bound: related.map((own, s) => own.filter((other) => bits[s * count + other] !== OVERLAP)),
    bits,
    colleagues: colleagues.map((own) => Int32Array.from([...own].sort((a, b) => a - b))),
  }
}

/** For how many reasons one session at its slot keeps another from a start. */
export function blocksBetween(
  { length, dayTicks, relations }: { length: Uint16Array; dayTicks: number; relations: Relations },
  session: number,
  slot: number,
  other: number,
  start: number,
): number {
  const bits = relations.bits[session * relations.sessions + other]!
  if (bits === 0) return 0
  const isOver = slot + length[session]! <= start
  const isLater = start + length[other]! <= slot
  let reasons = 0
  if ((bits & OVERLAP) !== 0 && !isOver && !isLater) reasons += 1
  if ((bits & SAME_DAY) !== 0 && Math.floor(slot / dayTicks) === Math.floor(start / dayTicks)) reasons += 1
  if ((bits & BEFORE) !== 0 && !isOver) reasons += 1
  if ((bits & AFTER) !== 0 && !isLater) reasons += 1
  return reasons
}
