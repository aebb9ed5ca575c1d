/** What teachers were told about a session, kept in the row itself (column “Announced as”) to see later what changed. */
import { formatWeekly, parseWeekly, type WeeklyWindow } from '../../domain/weekly'

export interface Announcement {
  window: WeeklyWindow
  venueId: string | null
  venueName: string | null
  teacherIds: string[]
}

const DIVIDER = ' | '

/** `周二 19:00-20:30 | 二楼多功能厅 | VEN-7K3MQ9TD | TEA-1、TEA-2`; in Chinese whatever the language, so that equal facts are equal texts. */
export function announcementText({ window, venueId, venueName, teacherIds }: Announcement): string {
  const name = (venueName ?? '').replace(/\s*\|\s*/g, '/')
  return [formatWeekly([window], 'zh-CN'), name, venueId ?? '', [...teacherIds].sort().join('、')].join(DIVIDER)
}

/** Reads it back; null for an empty or foreign text. */
export function readAnnouncement(text: string | null): Announcement | null {
  const [when = '', venueName = '', venueId = '', teachers = '', ...rest] = (text ?? '').split(DIVIDER)
  const windows = parseWeekly(when)
  const window = windows?.[0]
  if (window === undefined || windows?.length !== 1 || rest.length > 0) return null
  return { window, venueId: venueId || null, venueName: venueName || null, teacherIds: teachers === '' ? [] : teachers.split('、') }
}

/** Same time and venue; a venue that only got another name is the same. */
export function samePlaceAnnounced(a: Announcement, b: Announcement): boolean {
  const sameVenue = a.venueId === b.venueId && (a.venueId !== null || a.venueName === b.venueName)
  return sameVenue && formatWeekly([a.window], 'zh-CN') === formatWeekly([b.window], 'zh-CN')
}

/** Same time, venue and teachers. */
export function sameAnnouncement(a: Announcement | null, b: Announcement | null): boolean {
  if (a === null || b === null) return a === b
  return samePlaceAnnounced(a, b) && [...a.teacherIds].sort().join() === [...b.teacherIds].sort().join()
}
