import { dateOf } from '../domain/civil-date'
import { perform } from './action'
import { campaigns, digest, dispatchIfWanted, escalate, policiesByItself, sweep, visits } from './actions'
import { sendPending } from './mail'
import { type Office, saveChoresOn, saveTime } from './office'
import { goOnWithTimetable } from './timetable-run'
import { onWallClock } from './wall-clock'

/**
 * One beat of the standing trigger: what came in, who does it, what today's e-mail says, out it goes, and what was left of a search.
 * A part that fails, because a tab of it is missing, keeps none of the others from their work; its error is thrown in the end.
 */
export function beat(office: Office): void {
  const beganAt = Date.now()
  saveTime('pumpedAt', beganAt)
  doAll([
    () => perform(sweep, office),
    () => perform({ ...escalate, asks: false }, office),
    () => perform(dispatchIfWanted, office),
    () => doDailyChores(office),
    () => perform(digest, office),
    () => sendPending(office),
    () => goOnWithTimetable(office, beganAt),
  ])
}

/** What is looked at once a day: who has become entitled to what, who belongs to a campaign, whom to visit today. */
function doDailyChores(office: Office): void {
  const today = dateOf(onWallClock(new Date()))
  if (office.choresOn === today) return
  doAll([
    () => perform(policiesByItself, office),
    () => perform({ ...campaigns, asks: false }, office),
    () => perform({ ...visits, asks: false }, office),
  ])
  saveChoresOn(today)
}

function doAll(parts: readonly (() => void)[]): void {
  const errors: unknown[] = []
  for (const part of parts) {
    try {
      part()
    } catch (error) {
      errors.push(error)
    }
  }
  if (errors.length > 0) throw errors[0]
}
