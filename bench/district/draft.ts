/** The district while it is being made: the model's parts, and where the hidden solution has each session. */

import { PLAIN_SESSION } from '../../src/features/academy/plain-session'
import type { Audience, Model, Place, Session, Teacher, TickWindow, Venue } from '../../src/scheduling/model'
import type { Draw } from './draw'
import { type Meeting, type Occupancy, occupancy } from './occupancy'
import type { Truth } from './truth'

export const GRID = { days: 7, dayStart: 16, dayEnd: 42 }
export const EVENING = 36
export const WEEK = [1, 2, 3, 4, 5, 6, 7] as const

/** How many of each there will be. */
export interface Size {
  classes: number
  venues: number
  teachers: number
  enrolments: number
}

export interface DraftClass {
  id: string
  sessions: Session[]
  /** Of {@link WANTS}; null for those made to measure. */
  want: string | null
  /** Who attends, known before the residents choose. */
  family: Audience | null
  /** All who attend, the family included. */
  people: number
  /** May its people attend other classes? */
  mingles: boolean
  oncePerDay: boolean
  popular: boolean
}

export interface Draft {
  draw: Draw
  size: Size
  next: Record<'class' | 'teacher' | 'venue' | 'audience', () => string>
  venues: Venue[]
  teachers: Teacher[]
  audiences: Audience[]
  classes: DraftClass[]
  travel: Model['travel']
  /** By session id; a session that is not there has no place. */
  planted: Map<string, Place>
  /** Venues made to measure for classes that cannot be placed: no others are planted there. */
  apart: Set<string>
  /** When the venues are in use in the hidden solution. */
  taken: Occupancy
  truth: Truth
}

export function emptyDraft(draw: Draw, size: Size): Draft {
  let audiences = 0
  return {
    draw,
    size,
    next: {
      class: numbered('class', size.classes, draw),
      teacher: numbered('teacher', size.teachers, draw),
      venue: numbered('venue', size.venues, draw),
      audience: () => `resident-${String(++audiences).padStart(5, '0')}`,
    },
    venues: [],
    teachers: [],
    audiences: [],
    classes: [],
    travel: [],
    planted: new Map(),
    apart: new Set(),
    taken: occupancy(),
    truth: { impossible: [], groups: [] },
  }
}

/** Ids in an order that tells nothing; throws when they are used up. */
function numbered(name: string, count: number, draw: Draw): () => string {
  const ids = draw.shuffle(Array.from({ length: count }, (_, index) => `${name}-${String(index + 1).padStart(4, '0')}`))
  return () => {
    const id = ids.pop()
    if (id === undefined) throw new Error(`more than ${count} of ${name}`)
    return id
  }
}

/** A meeting and its place in the hidden solution; null for one that cannot be placed. */
export interface NewMeeting {
  length: number
  place: Place | null
  isLocked?: boolean
}

/** Adds a class with its sessions and takes their places. People, wishes and locks of the others come later. */
export function addClass(
  draft: Draft,
  meetings: readonly NewMeeting[],
  { needs = {}, ...about }: Pick<DraftClass, 'people'> & Partial<DraftClass> & { needs?: Partial<Session> },
): DraftClass {
  const id = draft.next.class()
  const sessions = meetings.map(({ length, place, isLocked = false }, at): Session => {
    const session: Session = {
      ...PLAIN_SESSION,
      id: `${id}#${at + 1}`,
      classId: id,
      index: at + 1,
      length,
      weeks: place?.weeks ?? 'every',
      locked: isLocked ? place : null,
      ...needs,
    }
    if (place !== null) plant(draft, session, place)
    return session
  })
  const made = { id, sessions, want: null, family: null, mingles: true, oncePerDay: true, popular: false, ...about }
  draft.classes.push(made)
  return made
}

function plant(draft: Draft, { id, length }: Session, place: Place): void {
  draft.planted.set(id, place)
  if (place.venueId !== null) draft.taken.take(place.venueId, { ...place, length })
}

export function addTeacher(draft: Draft, availability: TickWindow[] | null): Teacher {
  const teacher = { id: draft.next.teacher(), availability }
  draft.teachers.push(teacher)
  return teacher
}

export function addAudience(draft: Draft, size: number): Audience {
  const audience: Audience = { id: draft.next.audience(), size, windows: null }
  draft.audiences.push(audience)
  return audience
}

/** The class's sessions where the hidden solution has them. */
export function plantedMeetings({ planted }: Draft, { sessions }: DraftClass): Meeting[] {
  return sessions.flatMap(({ id, length }) => {
    const place = planted.get(id)
    return place === undefined ? [] : [{ ...place, length }]
  })
}

export function always(day: number, from: number, until: number): TickWindow {
  return { day, from, until, weeks: 'every' }
}
