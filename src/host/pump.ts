import { dateOf } from '../domain/civil-date'
import { perform } from './action'
import { campaigns, digest, dispatchIfWanted, escalate, policiesByItself, sweep, visits } from './actions'
import { sendPending } from './mail'
import { type Office, saveChoresOn, saveTime } from './office'
import { goOnWithTimetable } from './timetable-run'
import { onWallClock } from './wall-clock'

/** One beat of the standing trigger: what came in, who does it, what today's e-mail says, out it goes, and what was left of a search. */
export function beat(office: Office): void {
  const beganAt = Date.now()
  saveTime('pumpedAt', beganAt)
  perform(sweep, office)
  perform({ ...escalate, asks: false }, office)
  perform(dispatchIfWanted, office)
  doDailyChores(office)
  perform(digest, office)
  sendPending(office)
  goOnWithTimetable(office, beganAt)
}

/** What is looked at once a day: who has become entitled to what, who belongs to a campaign, whom to visit today. */
function doDailyChores(office: Office): void {
  const today = dateOf(onWallClock(new Date()))
  if (office.choresOn === today) return
  perform(policiesByItself, office)
  perform({ ...campaigns, asks: false }, office)
  perform({ ...visits, asks: false }, office)
  saveChoresOn(today)
}
