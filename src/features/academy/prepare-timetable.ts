/** The academy's records as a model for the search. What cannot be right is named, and the rest is scheduled all the same. */
import type { Context } from '../../domain/context'
import { settingList } from '../../domain/settings'
import type { WeeklyWindow } from '../../domain/weekly'
import type { Grid, Model, Session, TickWindow } from '../../scheduling/model'
import type { Problem } from '../../tables/problem'
import type { Row } from '../../tables/tables'
import { seatsOf } from './audiences'
import { tellOfClubs, tellOfRows } from './bad-input'
import { type DayTicks, type RowNumber, type Scene, type Subject, sceneOf, type Tell, type TimetableData } from './scene'
import { announcedPlace, lockOf, placeOfRow, sessionId, sessionsPerWeek } from './session-rows'
import { nearestTicks, TICK_MINUTES, ticksInside, ticksOf } from './ticks'
import { meant, teachersMeant, windowOf } from './timetable-row'

export interface PreparedTimetable {
  model: Model
  problems: Problem[]
  /** By session id: what is to be placed. Locked rows that belong to no running club are in the model alone. */
  subjects: Map<string, Subject>
  /** By session id: the club's name. */
  names: Map<string, string>
  scene: Scene
}

const EVENING_HOUR = 18
const MIDNIGHT = 48
/** A longer wish (“Saturday morning”) is a span to choose from. */
const LONGEST_LESSON = 180
const BUILT_IN = ['mirror', 'stove', 'computers', 'tableTennis', 'badmintonNet']
const WEEK = [1, 2, 3, 4, 5, 6, 7]

/**
 * Makes the model. Paused and ended clubs are out; locked rows stay, also those of such or unknown clubs (and are named).
 * A venue without opening hours is open in the day's hours, a teacher without availability is free, and a club may be
 * outside the day's hours only where it wishes so. `rowNumber` gives the problems the row that people see; 0 without it.
 */
export function prepareTimetable(data: TimetableData, ctx: Context, rowNumber: RowNumber = () => null): PreparedTimetable {
  const problems: Problem[] = []
  const tell: Tell = (table, id, column, code, params = {}) =>
    problems.push({ code, table, row: rowNumber(table, id) ?? 0, column, params: { id, ...params } })
  const scene = sceneOf(data, dayTicks(ctx, tell), ctx.today, tell)
  const subjects = subjectsOf(scene, ctx)
  tellOfClubs(scene, [...subjects.values()], tell)
  tellOfRows(scene, data.Timetable, ctx, tell)

  const sessions = [...subjects].map(([id, subject]) => sessionOf(scene, id, subject))
  const strays = scene.rows.strayLocks.flatMap(({ row }) => strayLock(scene, row) ?? [])
  return {
    model: {
      grid: gridAround([...sessions, ...strays], scene.day),
      sessions: [...sessions, ...strays],
      teachers: [...scene.teachers.byId.values()].map(({ id, availability }) => ({ id, availability: ticksOrNull(availability) })),
      venues: [...scene.venues.byId.values()].map(({ id, capacity, kind, features, openingHours }) => ({
        id,
        capacity,
        kind: kindOf(kind, features ?? []),
        features: features ?? [],
        openingHours: ticksOrNull(openingHours) ?? everyDay(scene.day),
        booked: [],
        site: null,
      })),
      classes: scene.running.map(({ id }) => ({ id, oncePerDay: true, minimumDays: 0, popular: false })),
      audiences: [],
      travel: [],
      holidays: [],
      eveningStart: EVENING_HOUR * (60 / TICK_MINUTES),
      eveningShare: null,
      weights: {},
    },
    problems,
    subjects,
    names: new Map([
      ...scene.rows.strayLocks.map(({ row }) => [row.id, row.clubName ?? row.clubId] as const),
      ...[...subjects].map(([id, { club }]) => [id, club.name] as const),
    ]),
    scene,
  }
}

/** The kind with what is built in: a class cannot bake in a room of the same kind that has no stove, nor should it write where one is. */
function kindOf(kind: string | null, features: readonly string[]): string | null {
  return kind && [kind, ...BUILT_IN.filter((one) => features.includes(one))].join()
}

/** The sessions to place; one whose locked row has no time is left out, because the row must stay as it is. */
function subjectsOf({ running, rows, teachers }: Scene, ctx: Context): Map<string, Subject> {
  const subjects = new Map<string, Subject>()
  for (const club of running) {
    for (let index = 1; index <= sessionsPerWeek(club); index++) {
      const id = sessionId(club.id, index)
      const row = rows.bySession.get(id) ?? null
      if (row?.locked === true && windowOf(row) === null) continue
      const own = ownWish(club, index)
      const wishes = own === null ? (club.preferred ?? []) : [own]
      subjects.set(id, { club, index, minutes: minutesOf(club, own, ctx), wishes, teachers: teachersMeant(teachers, club).known, row })
    }
  }
  return subjects
}

/**
 * What the club says; else, when it names as many windows as sessions and they are no longer than a lesson, the length of its
 * window; else the office's setting.
 */
function minutesOf(club: Row<'Clubs'>, own: WeeklyWindow | null, { settings }: Context): number {
  const wished = own === null ? 0 : own.end - own.start
  return club.minutes ?? (wished > 0 && wished <= LONGEST_LESSON ? wished : settings.sessionMinutes)
}

/** The one window meant for this session; null when the club names more or fewer windows than sessions. */
function ownWish(club: Row<'Clubs'>, index: number): WeeklyWindow | null {
  return club.preferred?.length === sessionsPerWeek(club) ? (club.preferred[index - 1] ?? null) : null
}

function sessionOf(
  { venues, teachers, audiences, day }: Scene,
  id: string,
  { club, index, minutes, wishes, teachers: own, row }: Subject,
): Session {
  const preferred = wishes.map(nearestTicks)
  const lock = row?.locked === true ? lockOf(row, venues) : null
  const teaching = lock === null || row === null ? own : teachersMeant(teachers, row).known
  return {
    id,
    classId: club.id,
    index,
    length: lock?.length ?? ticksOf(minutes),
    weeks: lock?.place.weeks ?? commonWeeks(preferred),
    teacherIds: teaching.map((teacher) => teacher.id),
    audienceIds: audiences.shared.get(club.id) ?? [],
    seats: seatsOf(club, audiences),
    seatsOffered: club.capacity ?? 0,
    features: club.needs ?? [],
    hours: hoursOf(preferred, day, ticksOf(minutes)),
    preferred,
    preferredVenueId: meant(venues, club.venueId, club.venueName)?.id ?? null,
    after: [],
    locked: lock?.place ?? null,
    previous: row === null ? null : announcedPlace(row, venues),
    hint: row === null ? null : placeOfRow(row, venues),
  }
}

/** A locked row of a paused or unknown club, or one too many: it keeps its venue, its teachers and its people. */
function strayLock({ venues, teachers, audiences }: Scene, row: Row<'Timetable'>): Session | null {
  const lock = lockOf(row, venues)
  if (lock === null) return null
  return {
    id: row.id,
    classId: row.clubId,
    index: row.session,
    length: lock.length,
    weeks: lock.place.weeks,
    teacherIds: teachersMeant(teachers, row).known.map(({ id }) => id),
    audienceIds: audiences.shared.get(row.clubId) ?? [],
    seats: 0,
    seatsOffered: 0,
    features: [],
    hours: null,
    preferred: [],
    preferredVenueId: null,
    after: [],
    locked: lock.place,
    previous: null,
    hint: null,
  }
}

/** The day's hours, and the wishes that stick out of them. */
function hoursOf(wishes: readonly TickWindow[], day: DayTicks, length: number): TickWindow[] {
  const outside = wishes.filter(({ from, until }) => from < day.from || until > day.until)
  return [...everyDay(day), ...outside.map((wish) => ({ ...wish, until: Math.min(MIDNIGHT, Math.max(wish.until, wish.from + length)) }))]
}

function commonWeeks(windows: readonly TickWindow[]): Session['weeks'] {
  const first = windows[0]?.weeks ?? 'every'
  return windows.every(({ weeks }) => weeks === first) ? first : 'every'
}

function everyDay({ from, until }: DayTicks): TickWindow[] {
  return WEEK.map((day) => ({ day, from, until, weeks: 'every' }))
}

function ticksOrNull(windows: Row<'Venues'>['openingHours']): TickWindow[] | null {
  return windows === null || windows.length === 0 ? null : ticksInside(windows)
}

function gridAround(sessions: readonly Session[], day: DayTicks): Grid {
  const windows = sessions.flatMap(({ hours, locked, length }) => [
    ...(hours ?? []),
    ...(locked === null ? [] : [{ from: locked.start, until: locked.start + length }]),
  ])
  const dayStart = windows.reduce((least, { from }) => Math.min(least, from), day.from)
  const dayEnd = windows.reduce((most, { until }) => Math.max(most, until), day.until)
  return { days: WEEK.length, dayStart, dayEnd }
}

/** The hours of the settings; when they leave no time, the defaults, and it is said. */
function dayTicks({ settings }: Context, tell: Tell): DayTicks {
  const { dayStartHour: from, dayEndHour: until } = settings
  const perHour = 60 / TICK_MINUTES
  if (from < until) return { from: from * perHour, until: until * perHour }
  tell('Settings', 'dayStartHour', 'value', 'timetable_no_day', { from, until })
  return { from: settingList.dayStartHour.fallback * perHour, until: settingList.dayEndHour.fallback * perHour }
}
