/** The timetable's rows as publishing sees them: what was announced, and what is to be. */
import type { CivilDate } from '../../domain/civil-date'
import type { Data } from '../../tables/plan'
import type { Row } from '../../tables/tables'
import { type Announcement, readAnnouncement } from './announcement'
import { whyOver } from './session-rows'
import { type Directory, directoryOf, meant, teachersMeant, windowOf } from './timetable-row'
import { isOffWish } from './wishes'

export interface Published {
  row: Row<'Timetable'>
  clubName: string
  /** It is held, but not where or when the club wishes. */
  missesWish: boolean
  /** The club is paused or has ended, or there is none. */
  clubIsOver: boolean
  /** Null when nobody was told yet. */
  before: Announcement | null
  /** Null when it is not held (any more). */
  now: Announcement | null
}

/** Every row that is meant to be held or was announced. */
export function publishedRows(
  data: Data<'Timetable' | 'Clubs' | 'Venues'>,
  teachers: Directory<Row<'Teachers'>>,
  today: CivilDate,
): Published[] {
  const venues = directoryOf(data.Venues)
  const clubs = new Map(data.Clubs.map((club) => [club.id, club]))
  return data.Timetable.map((row): Published => {
    const club = clubs.get(row.clubId)
    const clubIsOver = club === undefined || whyOver(club, today) !== null
    const window = windowOf(row)
    const venue = meant(venues, row.venueId, row.venueName)
    const wished = club && meant(venues, club.venueId, club.venueName)
    const isHeld = !clubIsOver && row.state !== 'unplaced' && window !== null
    return {
      row,
      clubName: club?.name ?? row.clubName ?? row.clubId,
      clubIsOver,
      missesWish: isHeld && (isOffWish(club, window) || (wished != null && wished.id !== venue?.id)),
      before: readAnnouncement(row.publishedAs),
      now: isHeld
        ? {
            window,
            venueId: venue?.id ?? null,
            venueName: venue?.name ?? row.venueName,
            teacherIds: teachersMeant(teachers, row).known.map(({ id }) => id),
          }
        : null,
    }
  }).filter((one) => one.now !== null || one.before !== null || timeIsUnreadable(one))
}

/** It is to be held, but its time cannot be read: nobody must be told that it is off. */
export function timeIsUnreadable({ row, clubIsOver }: Published): boolean {
  return !clubIsOver && row.state !== 'unplaced' && windowOf(row) === null
}
