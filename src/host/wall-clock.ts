import type { CivilDateTime } from '../domain/civil-date'

/** What the office's clock shows at a moment, to the minute. */
export function onWallClock(at: GoogleAppsScript.Base.Date): CivilDateTime {
  return Utilities.formatDate(at, Session.getScriptTimeZone(), 'yyyy-MM-dd HH:mm')
}
