/** What changes after a timetable was announced: rows that cannot stay where they are, in a model that can still be solved. */
import type { Model, Place, Placement, Session, TickWindow } from '../../src/scheduling/model'
import type { District } from './district'
import { always, GRID, WEEK } from './draft'
import type { Draw } from './draw'
import { type Meeting, meet } from './occupancy'

export type ChangeKind = 'lockedElsewhere' | 'venueBooked' | 'teacherAway'

export interface Change {
  sessionId: string
  kind: ChangeKind
}

type Apply = (model: Model, session: Session, now: Meeting, planted: readonly Planted[]) => boolean

interface Planted {
  session: Session
  meeting: Meeting
}

/**
 * The model after so many percent of its sessions must leave where the first timetable has them; what was announced of the others
 * stands in `previous` and `hint`. The hidden solution breaks no rule of it.
 */
export function changedModel(
  { model, planted }: District,
  first: readonly Placement[],
  percent: number,
  draw: Draw,
): { model: Model; changes: Change[] } {
  const changed = structuredClone(model)
  const places = new Map(first.map(({ sessionId, place }) => [sessionId, place]))
  const hidden = new Map(planted.map(({ sessionId, place }) => [sessionId, place]))
  const solution = changed.sessions.flatMap((session): Planted[] => {
    const place = hidden.get(session.id) ?? null
    return place === null ? [] : [{ session, meeting: { ...place, length: session.length } }]
  })
  const wanted = Math.round((model.sessions.length * percent) / 100)
  const changes: Change[] = []
  for (const { session, meeting } of draw.shuffle(solution)) {
    const now = places.get(session.id) ?? null
    if (changes.length === wanted) break
    if (session.locked !== null || now === null || samePlace(now, meeting)) continue
    const kind = draw.shuffle(KINDS).find((one) => APPLY[one](changed, session, { ...now, length: session.length }, solution))
    if (kind !== undefined) changes.push({ sessionId: session.id, kind })
  }
  if (changes.length < wanted) throw new Error(`only ${changes.length} of ${wanted} rows could be changed`)
  const moving = new Set(changes.map(({ sessionId }) => sessionId))
  for (const session of changed.sessions) {
    const place = session.locked !== null || moving.has(session.id) ? null : (places.get(session.id) ?? null)
    session.previous = place
    session.hint = place
  }
  return { model: changed, changes }
}

export function samePlace(a: Place, b: Place): boolean {
  return a.day === b.day && a.start === b.start && a.weeks === b.weeks && a.venueId === b.venueId
}

const APPLY: Record<ChangeKind, Apply> = {
  lockedElsewhere(_model, session, _now, planted) {
    const meeting = planted.find((one) => one.session === session)?.meeting
    if (meeting === undefined) return false
    const { length: _, ...place } = meeting
    session.locked = place
    return true
  },

  venueBooked({ venues }, { weeks }, now, planted) {
    const venue = venues.find(({ id }) => id === now.venueId)
    if (venue === undefined || planted.some(({ meeting }) => meeting.venueId === venue.id && meet(meeting, now))) return false
    venue.booked.push({ day: now.day, from: now.start, until: now.start + now.length, weeks })
    return true
  },

  teacherAway({ teachers }, { teacherIds, weeks }, now, planted) {
    const teacher = teachers.find(({ id }) => id === teacherIds[0])
    if (teacher === undefined || weeks !== 'every') return false
    if (planted.some(({ session, meeting }) => session.teacherIds.includes(teacher.id) && meet(meeting, now))) return false
    teacher.availability = (teacher.availability ?? WHOLE_WEEK).flatMap((window) => without(window, now))
    return true
  },
}
const KINDS = Object.keys(APPLY) as ChangeKind[]
const WHOLE_WEEK = WEEK.map((day) => always(day, GRID.dayStart, GRID.dayEnd))

function without(window: TickWindow, { day, start, length }: Meeting): TickWindow[] {
  if (window.day !== day) return [window]
  const before = { ...window, until: Math.min(window.until, start) }
  const after = { ...window, from: Math.max(window.from, start + length) }
  return [before, after].filter(({ from, until }) => from < until)
}
