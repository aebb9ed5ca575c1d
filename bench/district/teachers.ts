/** Who teaches what: teachers who can be at all their classes in the hidden solution, and are free little more than that. */
import type { TickWindow } from '../../src/scheduling/model'
import { addTeacher, always, type Draft, type DraftClass, EVENING, GRID, plantedMeetings, WEEK } from './draft'
import type { Draw } from './draw'
import { type Meeting, meet, shareAWeek } from './occupancy'

/** Of all classes, in percent, those with two teachers. */
const ASSISTED = 4
const MOST_CLASSES = 4
/** Of the teachers who teach in the daytime only, in percent. */
const ALWAYS_FREE = 20
/** Of those who teach in the evening, in percent, those who could also come before it. */
const ALSO_BY_DAY = 6
/** Days besides those that are needed. */
const MORE_DAYS: readonly (readonly [number, number])[] = [
  [35, 0],
  [40, 1],
  [25, 2],
]

/** Gives teachers to the classes that have none; in all so many as the district has. */
export function addTeachers(draft: Draft): void {
  const { draw, size } = draft
  const conflict = conflictOf(draft)
  const teaching = new Map<string, Meeting[][]>()
  const classes = draw.shuffle(draft.classes.filter(({ want }) => want !== null))
  const alone = size.teachers - draft.teachers.length
  if (alone < 1) throw new Error('the impossible classes take all teachers')

  classes.forEach((one, index) => {
    const meetings = plantedMeetings(draft, one)
    if (index < alone) teaching.set(assign(one, addTeacher(draft, null).id), [meetings])
    else shareTeacher(one, meetings)
    if (index >= alone && draw.chance(ASSISTED)) shareTeacher(one, meetings)
  })
  for (const teacher of draft.teachers) {
    const own = teaching.get(teacher.id)
    if (own !== undefined) teacher.availability = availabilityFor(draw, own.flat())
  }

  function shareTeacher(one: DraftClass, meetings: Meeting[]): void {
    const fits = ([id, others]: [string, Meeting[][]]) =>
      others.length < MOST_CLASSES &&
      !isTeacher(one, id) &&
      !others.some((other) => other.some((a) => meetings.some((b) => conflict(a, b))))
    const comesThen = ([, others]: [string, Meeting[][]]) =>
      others.flat().every(({ start }) => isEvening(start) === isEvening(meetings[0]?.start))
    const all = [...teaching]
    const from = draw.between(0, all.length - 1)
    const able = [...all.slice(from), ...all.slice(0, from)].filter(fits)
    const found = able.find(comesThen) ?? able[0]
    if (found === undefined) throw new Error(`nobody can teach ${one.id}`)
    assign(one, found[0])
    found[1].push(meetings)
  }
}

function isEvening(start = 0): boolean {
  return start >= EVENING
}

function assign({ sessions }: DraftClass, teacherId: string): string {
  for (const session of sessions) session.teacherIds = [...session.teacherIds, teacherId]
  return teacherId
}

function isTeacher({ sessions }: DraftClass, id: string): boolean {
  return sessions.some(({ teacherIds }) => teacherIds.includes(id))
}

/** Do two meetings overlap, or is there not the time to go from one to the other? */
function conflictOf({ venues, travel }: Draft): (a: Meeting, b: Meeting) => boolean {
  const site = new Map(venues.map((venue) => [venue.id, venue.site]))
  const ticks = new Map(travel.flatMap(({ sites: [a, b], ticks }) => [[`${a} ${b}`, ticks] as const, [`${b} ${a}`, ticks] as const]))
  return (a, b) => {
    if (a.day !== b.day || !shareAWeek(a, b)) return false
    const way = ticks.get(`${site.get(a.venueId ?? '')} ${site.get(b.venueId ?? '')}`) ?? 0
    return meet({ ...a, start: a.start - way, length: a.length + 2 * way }, b)
  }
}

/** Evenings for who teaches in the evening, a block of the day for the others; on the days needed and a few more. */
function availabilityFor(draw: Draw, meetings: readonly Meeting[]): TickWindow[] | null {
  const evening = meetings.filter(({ start }) => isEvening(start))
  const daytime = meetings.filter(({ start }) => !isEvening(start))
  if (evening.length === 0 && draw.chance(ALWAYS_FREE)) return null
  const windows: TickWindow[] = []
  const fromWork = EVENING - draw.pick([0, 0, 1])
  for (const day of daysWith(draw, evening)) windows.push(always(day, fromWork, GRID.dayEnd))
  if (daytime.length > 0) {
    const from = Math.max(GRID.dayStart, Math.min(...daytime.map(({ start }) => start)) - draw.between(0, 3))
    const until = Math.min(EVENING, Math.max(...daytime.map(({ start, length }) => start + length)) + draw.between(0, 4))
    for (const day of daysWith(draw, daytime)) windows.push(always(day, from, until))
  }
  if (evening.length > 0 && draw.chance(ALSO_BY_DAY)) windows.push(always(draw.pick(WEEK), 28, EVENING))
  return windows
}

function daysWith(draw: Draw, meetings: readonly Meeting[]): number[] {
  if (meetings.length === 0) return []
  const needed = new Set(meetings.map(({ day }) => day))
  const others = draw.shuffle(WEEK.filter((day) => !needed.has(day)))
  return [...needed, ...others.slice(0, draw.weighted(MORE_DAYS))]
}
