import { dateOf } from '../domain/civil-date'
import type { TableName } from '../tables/tables'
import { perform, shareTables } from './action'
import {
  type Action,
  campaignsByItself,
  digest,
  dispatchIfWanted,
  escalate,
  policiesByItself,
  supervisorDigest,
  sweep,
  visitsByItself,
  whoComes,
} from './actions'
import { sendPending } from './mail'
import { type Office, saveDoneOn, savePumpedAt, wasDoneOn } from './office'
import { goOnWithTimetable } from './timetable-run'
import { onWallClock } from './wall-clock'

/** Those of a day's chores too: where they are not due, their tables are not read. */
const OFTEN = [sweep, { ...escalate, asks: false }, dispatchIfWanted] as const
const DAILY = [policiesByItself, campaignsByItself, visitsByItself] as const

/** Last, so that they tell what the others did. */
const MAILS = [digest, whoComes, supervisorDigest] as const

/**
 * One beat of the standing trigger: what came in, who does it, once a day who has become entitled to what, belongs to a campaign or is to be
 * visited, what today's e-mail says, out it goes, and what was left of a search. The tables are read once, and anew after a part wrote.
 * A part that fails, because a tab of it is missing, keeps none of the others from their work; its error is thrown in the end. A chore that failed,
 * or left out what somebody changed meanwhile, is done again by the next beat, and it alone.
 */
export function beat(office: Office): void {
  const beganAt = Date.now()
  savePumpedAt(beganAt)
  const today = dateOf(onWallClock(new Date()))
  const chores = DAILY.filter(({ title }) => !wasDoneOn(office, title, today))
  const tables = [...OFTEN, ...chores, ...MAILS].flatMap(({ reads }): readonly TableName[] => reads)
  const shared = shareTables([...new Set(tables)], office)
  const part = (action: unknown) => () => perform(action as Action, office, shared)
  const chore = (action: (typeof DAILY)[number]) => () => {
    const stale = part(action)()?.stale ?? []
    if (stale.every(({ code }) => code === 'already_there')) saveDoneOn(action.title, today)
  }
  doAll([...OFTEN.map(part), ...chores.map(chore), ...MAILS.map(part), () => sendPending(office), () => goOnWithTimetable(office, beganAt)])
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
