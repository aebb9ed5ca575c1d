/** The academy's records as a model for the search. What cannot be right is named, and the rest is scheduled all the same. */
import type { Context } from '../../domain/context'
import { settingList } from '../../domain/settings'
import type { WeeklyWindow } from '../../domain/weekly'
import type { Audience, Grid, Model, Session, TickWindow } from '../../scheduling/model'
import type { Problem } from '../../tables/problem'
import type { Row } from '../../tables/tables'
import { audienceIds, seatsOf } from './audiences'
import { tellOfClubs, tellOfRows, tellOfVenues } from './bad-input'
import { WEIGHT } from './bad-settings'
import { PLAIN_SESSION } from './plain-session'
import { type DayTicks, type RowNumber, type Scene, type Subject, sceneOf, sessionsBefore, type Tell, type TimetableData } from './scene'
import { announcedPlace, isBetween, lockOf, MINUTES_A_DAY, placeOfRow, sessionId, sessionsPerWeek, whyOver } from './session-rows'
import { holidaysOf } from './term'
import { nearestTicks, TICK_MINUTES, ticksAround, ticksInside, ticksOf } from './ticks'
import { isVacancy, meant, teachersMeant, windowOf } from './timetable-row'

export interface PreparedTimetable {
  model: Model
  problems: Problem[]
  /** By session id: what is to be placed. Locked rows that belong to no running club are in the model alone. */
  subjects: Map<string, Subject>
  /** By session id: the club's name. */
  names: Map<string, string>
  scene: Scene
}

const MIDNIGHT = 48
/** A longer wish (“Saturday morning”) is a span to choose from. */
const LONGEST_LESSON = 180
const BUILT_IN = ['mirror', 'stove', 'computers', 'tableTennis', 'badmintonNet']
const WEEK = [1, 2, 3, 4, 5, 6, 7]
const MOST_SESSIONS = 3000
const MOST_SITES = 100

/**
 * Makes the model. Paused and ended clubs are out; locked rows stay, also those of such or unknown clubs (and are named).
 * A venue without opening hours is open in the day's hours, a teacher without availability is free, and a club may be
 * outside the day's hours only where it wishes so. `rowNumber` gives the problems the row that people see (of a setting, by its key);
 * 0 without it. `unread` are the problems of the tables' cells and of the settings.
 */
export function prepareTimetable(
  data: TimetableData,
  ctx: Context,
  rowNumber: RowNumber = () => null,
  unread: readonly Problem[] = [],
): PreparedTimetable {
  const problems: Problem[] = []
  const tell: Tell = (table, id, column, code, params = {}) =>
    problems[code === 'timetable_too_many' ? 'unshift' : 'push']({
      code,
      table,
      row: rowNumber(table, id) ?? 0,
      column,
      params: { id, ...params },
    })
  const scene = sceneOf(data, dayTicks(ctx, tell), ctx.today, tell)
  const subjects = subjectsOf(scene, ctx, tell)
  tellOfClubs(scene, [...subjects.values()], tell)
  tellOfVenues(scene, tell)
  tellOfRows(scene, data.Timetable, ctx, tell)

  const held = [
    ...scene.rows.strayLocks.map(({ row }) => row),
    ...[...scene.rows.bySession].flatMap(([id, row]) => (row.locked === true && !subjects.has(id) ? row : [])),
  ].slice(0, MOST_SESSIONS)
  const sessions = [
    ...[...subjects].map(([id, subject]) => sessionOf(scene, id, subject)),
    ...held.flatMap((row) => (subjects.has(row.id) ? [] : (strayLock(scene, row) ?? []))),
  ]
  const { settings } = ctx
  const cellOf = ({ table, row, column }: Problem) => [table, row, column].join()
  const named = new Set(problems.map(cellOf))
  const over = new Set(scene.clubs.filter((club) => whyOver(club, ctx.today) !== null).map(({ id }) => rowNumber('Clubs', id)))
  /** Not named already, not of a club that does not meet, and no word for a teacher to be found. */
  const matters = (problem: Problem) =>
    !named.has(cellOf(problem)) && !(problem.table === 'Clubs' && over.has(problem.row)) && !isVacancy(String(problem.params.value))
  return {
    model: {
      grid: gridAround(sessions, scene.day),
      sessions,
      teachers: [...scene.teachers.byId.values()].map(({ id, availability }) => ({ id, availability: ticksOrNull(availability) })),
      venues: [...scene.venues.byId.values()].map(({ id, capacity, kind, features, openingHours, booked, site }) => ({
        id,
        capacity,
        kind: kindOf(kind, features ?? []),
        features: features ?? [],
        openingHours: ticksOrNull(openingHours) ?? everyDay(scene.day),
        booked: (booked ?? []).map(ticksAround),
        site: site?.trim() || null,
      })),
      classes: scene.running.map(({ id, popular }) => ({ id, oncePerDay: true, minimumDays: 0, popular: popular === true })),
      audiences: audiencesIn(scene, ctx),
      travel: waysBetween(scene, ctx, tell),
      holidays: holidaysOf(scene.running, data.Calendar, ctx.today),
      eveningStart: settings.eveningHour * (60 / TICK_MINUTES),
      eveningShare: settings.eveningShare,
      weights: weightsOf(ctx),
    },
    problems: [...problems, ...unread.filter(matters)],
    subjects,
    names: new Map([
      ...held.map((row) => [row.id, row.clubName ?? row.clubId] as const),
      ...[...subjects].map(([id, { club }]) => [id, club.name] as const),
    ]),
    scene,
  }
}

/** The kind with what is built in: a class cannot bake in a room of the same kind that has no stove, nor should it write where one is. */
function kindOf(kind: string | null, features: readonly string[]): string | null {
  return kind && [kind, ...BUILT_IN.filter((one) => features.includes(one))].join()
}

/** Groups that are kept apart are nobody; those who look after children come in their hours. */
function audiencesIn({ running, audiences }: Scene, { settings }: Context): Audience[] {
  const groups = new Set(running.flatMap(({ id }) => audiences.apart.get(id) ?? []))
  return [
    ...[...groups].map((id) => ({ id, size: 0, windows: null })),
    ...running.flatMap((club) =>
      club.forCarers === true
        ? { id: carersOf(club), size: Math.max(1, seatsOf(club, audiences)), windows: ticksInside(settings.carerWindows) }
        : [],
    ),
  ]
}

function weightsOf({ settings }: Context): Model['weights'] {
  const weights = Object.entries(settings).filter(([key]) => key.startsWith(WEIGHT))
  return Object.fromEntries(weights.map(([key, value]) => [key.slice(WEIGHT.length), Number(value)]))
}

function carersOf({ id }: Row<'Clubs'>): string {
  return `carers ${id}`
}

function waysBetween({ venues }: Scene, { settings: { travelMinutes: minutes } }: Context, tell: Tell): Model['travel'] {
  const sites = [...new Set([...venues.byId.values()].flatMap(({ site }) => site?.trim() || []))]
  if (minutes === 0) return []
  if (sites.length >= 2 && sites.length <= MOST_SITES)
    return sites.flatMap((from, index) =>
      sites.slice(index + 1).map((to) => ({ sites: [from, to] as [string, string], ticks: ticksOf(minutes) })),
    )
  tell('Settings', 'travelMinutes', 'value', 'timetable_sites', { count: sites.length, limit: MOST_SITES })
  return []
}

/**
 * The sessions to place, of so many clubs as there is room for; one whose locked row has no time is left out, because the row must stay
 * as it is.
 */
function subjectsOf({ running, rows, teachers }: Scene, ctx: Context, tell: Tell): Map<string, Subject> {
  const subjects = new Map<string, Subject>()
  for (const [place, club] of running.entries()) {
    if (subjects.size + sessionsPerWeek(club) > MOST_SESSIONS) {
      tell('Clubs', club.id, null, 'timetable_too_many', { club: club.name, count: running.length - place, limit: MOST_SESSIONS })
      break
    }
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
  if (isBetween(1, club.minutes, MINUTES_A_DAY)) return club.minutes
  return wished > 0 && wished <= LONGEST_LESSON ? wished : settings.sessionMinutes
}

/** The one window meant for this session; null when the club names more or fewer windows than sessions. */
function ownWish(club: Row<'Clubs'>, index: number): WeeklyWindow | null {
  return club.preferred?.length === sessionsPerWeek(club) ? (club.preferred[index - 1] ?? null) : null
}

function sessionOf(scene: Scene, id: string, { club, index, minutes, wishes, teachers: own, row }: Subject): Session {
  const { venues, teachers, audiences, day } = scene
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
    audienceIds: [...audienceIds(audiences, club.id), ...(club.forCarers === true ? [carersOf(club)] : [])],
    seats: seatsOf(club, audiences),
    seatsOffered: club.capacity ?? 0,
    features: club.needs ?? [],
    hours: hoursOf(preferred, day, ticksOf(minutes)),
    preferred,
    preferredVenueId: meant(venues, club.venueId, club.venueName)?.id ?? null,
    after: sessionsBefore(scene, club.id, index),
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
    ...PLAIN_SESSION,
    id: row.id,
    classId: row.clubId,
    index: row.session,
    length: lock.length,
    weeks: lock.place.weeks,
    teacherIds: teachersMeant(teachers, row).known.map(({ id }) => id),
    audienceIds: audienceIds(audiences, row.clubId),
    locked: lock.place,
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
  const [usedFrom, usedUntil] = [settingList.dayStartHour.fallback, settingList.dayEndHour.fallback]
  tell('Settings', 'dayStartHour', 'value', 'timetable_no_day', { from, until, usedFrom, usedUntil })
  return { from: usedFrom * perHour, until: usedUntil * perHour }
}
