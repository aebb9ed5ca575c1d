import { perform } from './action'
import { digest, dispatchIfWanted, sweep } from './actions'
import { sendPending } from './mail'
import { type Office, saveTime } from './office'

/** One beat of the standing trigger: what came in, who does it, what today's e-mail says, and out it goes. */
export function beat(office: Office): void {
  saveTime('pumpedAt', Date.now())
  perform(sweep, office)
  perform(dispatchIfWanted, office)
  perform(digest, office)
  sendPending(office)
}
