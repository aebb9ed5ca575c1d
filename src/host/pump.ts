import { perform } from './action'
import { digest, dispatchIfWanted, sweep } from './actions'
import { sendPending } from './mail'
import { type Office, saveTime } from './office'
import { goOnWithTimetable } from './timetable-run'

/** One beat of the standing trigger: what came in, who does it, what today's e-mail says, out it goes, and what was left of a search. */
export function beat(office: Office): void {
  const beganAt = Date.now()
  saveTime('pumpedAt', beganAt)
  perform(sweep, office)
  perform(dispatchIfWanted, office)
  perform(digest, office)
  sendPending(office)
  goOnWithTimetable(office, beganAt)
}
