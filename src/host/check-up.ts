/** Doctor: looks, says, and lets Set up mend what it can. */
import { findings, type HostFacts } from '../features/admin/doctor'
import { say } from '../messages/messages'
import { openOffice } from './action'
import type { Office } from './office'
import { missingForms, setUp } from './set-up/set-up'
import { compareTriggers } from './set-up/triggers'

export interface CheckUp {
  lines: string[]
  mendable: boolean
}

/** Throws the fault that stops every action (not set up, header missing …); everything lesser is a line. */
export function checkUp(): CheckUp {
  const opened = openOffice(['Staff', 'Grids', 'Outbox', 'Review', 'Services'])
  const { language } = opened.context
  const found = findings({ ...opened.data, Settings: opened.tables.data.Settings }, opened.tables.problems, hostFacts(opened.office), opened.context)
  return {
    lines: found.length === 0 ? [say(language, 'doctor.well')] : found.map(({ key, params }) => say(language, key, params)),
    mendable: found.some(({ mendable }) => mendable),
  }
}

export function mend(): string[] {
  return setUp()
}

function hostFacts(office: Office): HostFacts {
  const forms = Object.values(office.forms).map(({ id }) => id)
  const { missing, surplus } = compareTriggers(forms)
  return {
    missingTriggers: missing.length,
    surplusTriggers: surplus.length,
    missingForms: missingForms(office).length,
    scriptTimeZone: Session.getScriptTimeZone(),
    spreadsheetTimeZone: SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone(),
    mailQuota: MailApp.getRemainingDailyQuota(),
    authorisationNeeded:
      ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED,
    minutesSincePump: office.pumpedAt === 0 ? null : (Date.now() - office.pumpedAt) / 60_000,
  }
}
