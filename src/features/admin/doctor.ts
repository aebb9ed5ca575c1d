/** What Doctor says: facts that the host collected and the tables show, each turned into a finding in plain words. */
import type { Context } from '../../domain/context'
import { groupBy } from '../../domain/group-by'
import { listed } from '../../domain/language'
import { readSettings, type SettingKey, UNNAMED } from '../../domain/settings'
import { type MessageKey, type MessageParams, say } from '../../messages/messages'
import type { Data } from '../../tables/plan'
import type { Problem } from '../../tables/problem'
import { placeOf } from '../../tables/problem-place'

export interface HostFacts {
  missingTriggers: number
  surplusTriggers: number
  missingForms: number
  scriptTimeZone: string
  spreadsheetTimeZone: string
  mailQuota: number
  authorisationNeeded: boolean
  /** null: the pump has never run. */
  minutesSincePump: number | null
}

export interface Finding {
  key: MessageKey
  params: MessageParams
  /** Set up mends it. */
  mendable: boolean
}

/** Two missed beats of the ten-minute pump and some slack. */
const PUMP_LATE_MINUTES = 30
const SHOWN_PROBLEMS = 8
const SHOWN_OF_A_KIND = 5

/**
 * Nothing found is an empty list. Cell problems are listed up to eight, the rest is counted; of what stands in the way of the work, up to five of
 * each kind.
 */
export function findings(
  data: Data<'Settings' | 'Staff' | 'Grids' | 'Outbox' | 'Review' | 'Services'>,
  problems: readonly Problem[],
  host: HostFacts,
  context: Context,
  work: readonly Problem[] = [],
): Finding[] {
  const found: Finding[] = []
  const note = (key: MessageKey, params: MessageParams = {}, mendable = false) => found.push({ key, params, mendable })
  if (host.missingForms > 0) note('doctor.formsMissing', { count: host.missingForms }, true)
  if (host.missingTriggers > 0) note('doctor.triggersMissing', { count: host.missingTriggers }, true)
  if (host.surplusTriggers > 0) note('doctor.triggersSurplus', { count: host.surplusTriggers }, true)
  if (host.authorisationNeeded) note('doctor.authorisation')
  if (host.scriptTimeZone !== host.spreadsheetTimeZone)
    note('doctor.timeZones', { script: host.scriptTimeZone, spreadsheet: host.spreadsheetTimeZone })
  if (host.minutesSincePump === null) note('doctor.pumpNever')
  else if (host.minutesSincePump > PUMP_LATE_MINUTES) note('doctor.pumpLate', { minutes: Math.round(host.minutesSincePump) })
  const waiting = data.Outbox.filter(({ state }) => state === 'PENDING').length
  if (waiting > host.mailQuota) note('doctor.quota', { waiting, quota: host.mailQuota })
  if (context.settings.communityName === UNNAMED) note('doctor.noCommunityName', { name: UNNAMED })
  if (context.settings.officePhone === '') note('doctor.noOfficePhone')
  for (const { key, value, known } of readSettings(data.Settings).bad)
    note(known ? 'doctor.badSetting' : 'doctor.unknownSetting', {
      name: known ? say(context.language, `setting.${key as SettingKey}`) : key,
      value,
    })
  noteStates(data, note, context)
  const noteProblem = (problem: Problem) =>
    note('doctor.cell', {
      where: placeOf(problem, context),
      what: say(context.language, `problem.${problem.code}`, problem.params),
    })
  for (const alike of groupBy(work, ({ code }) => [code]).values()) {
    alike.slice(0, SHOWN_OF_A_KIND).forEach(noteProblem)
    if (alike.length > SHOWN_OF_A_KIND) note('doctor.moreAlike', { count: alike.length - SHOWN_OF_A_KIND })
  }
  problems.slice(0, SHOWN_PROBLEMS).forEach(noteProblem)
  if (problems.length > SHOWN_PROBLEMS) note('doctor.moreCells', { count: problems.length - SHOWN_PROBLEMS })
  return found
}

function noteStates(
  data: Data<'Staff' | 'Grids' | 'Outbox' | 'Review' | 'Services'>,
  note: (key: MessageKey, params?: MessageParams) => void,
  { language }: Context,
): void {
  const workers = data.Staff.filter(({ role }) => role === 'gridWorker')
  if (workers.length === 0) note('doctor.noWorkers')
  const unreachable = workers.filter(({ email }) => email === null).map(({ name }) => name)
  if (unreachable.length > 0) note('doctor.noEmail', { names: listed(unreachable, language) })
  const ids = new Set(data.Staff.map(({ id }) => id))
  const orphans = data.Grids.filter(({ workerId }) => workerId === null || !ids.has(workerId)).map(({ number }) => number)
  if (orphans.length > 0) note('doctor.gridWithoutWorker', { grids: listed(orphans, language) })
  const count = (state: string) => data.Outbox.filter((mail) => mail.state === state).length
  if (count('FAILED') > 0) note('doctor.mailFailed', { count: count('FAILED') })
  if (count('UNCERTAIN') > 0) note('doctor.mailUncertain', { count: count('UNCERTAIN') })
  if (count('CALL') > 0) note('doctor.calls', { count: count('CALL') })
  const open = data.Review.filter(({ state }) => state === 'open').length
  if (open > 0) note('doctor.review', { count: open })
}
