/** The academy's records looked up once, for everything that prepares or explains a timetable. */
import type { CivilDate } from '../../domain/civil-date'
import type { WeeklyWindow } from '../../domain/weekly'
import type { MessageParams, ProblemCode } from '../../messages/messages'
import type { Data } from '../../tables/plan'
import type { Row, TableName } from '../../tables/tables'
import { type Audiences, audiencesOf } from './audiences'
import { precedenceOf } from './precedence'
import { type MatchedRows, matchRows, sessionId, sessionsPerWeek, whyOver } from './session-rows'
import { type Directory, directoryOf } from './timetable-row'

export type TimetableData = Data<'Clubs' | 'Teachers' | 'Venues' | 'Enrolments' | 'Timetable' | 'Calendar'>

/** Hours in which the academy meets, in ticks from midnight. */
export interface DayTicks {
  from: number
  until: number
}

export interface Scene {
  day: DayTicks
  /** The first of each id; paused and ended ones too. */
  clubs: Row<'Clubs'>[]
  /** Neither paused nor ended. */
  running: Row<'Clubs'>[]
  /** By club id: the running clubs that come before it in the week. */
  before: Map<string, Row<'Clubs'>[]>
  teachers: Directory<Row<'Teachers'>>
  venues: Directory<Row<'Venues'>>
  audiences: Audiences
  rows: MatchedRows
}

/** A session of the model in the academy's terms. */
export interface Subject {
  club: Row<'Clubs'>
  index: number
  minutes: number
  /** The club's preferred times that are meant for this session. */
  wishes: WeeklyWindow[]
  teachers: Row<'Teachers'>[]
  /** The row it stands in; null for a new one. */
  row: Row<'Timetable'> | null
}

/** Row number as people count it; null when it is not known. */
export type RowNumber = (table: TableName, id: string) => number | null

/** Notes a problem of one record. */
export type Tell = (table: TableName, id: string, column: string | null, code: ProblemCode, params?: MessageParams) => void

export function sceneOf(data: TimetableData, day: DayTicks, today: CivilDate, tell: Tell): Scene {
  const clubs = firstOfEach('Clubs', data.Clubs, tell)
  const running = clubs.filter((club) => whyOver(club, today) === null)
  return {
    day,
    clubs,
    running,
    before: precedenceOf(clubs, running, tell),
    teachers: directoryOf(firstOfEach('Teachers', data.Teachers, tell)),
    venues: directoryOf(firstOfEach('Venues', data.Venues, tell)),
    audiences: audiencesOf(data.Enrolments, clubs),
    rows: matchRows(clubs, firstOfEach('Timetable', data.Timetable, tell), today),
  }
}

/** Its first session comes after their first, its second after their second, or after their last. */
export function sessionsBefore({ before }: Scene, clubId: string, index: number): string[] {
  return (before.get(clubId) ?? []).map((first) => sessionId(first.id, Math.min(index, sessionsPerWeek(first))))
}

function firstOfEach<R extends { id: string; name?: string }>(table: TableName, records: readonly R[], tell: Tell): R[] {
  const seen = new Set<string>()
  return records.filter(({ id, name = '' }) => {
    if (seen.has(id)) tell(table, id, 'id', 'timetable_id_twice', { name })
    return !seen.has(id) && seen.add(id)
  })
}
