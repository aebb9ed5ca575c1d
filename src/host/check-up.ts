/** Doctor: looks, says, and lets Set up mend what it can. */
import { causeOf } from '../domain/fault'
import { findings, type HostFacts } from '../features/admin/doctor'
import { workProblems } from '../features/admin/work-check'
import { choiceProblems } from '../features/adopt/choose/check'
import { ruleProblems } from '../features/policies/targets'
import { say } from '../messages/messages'
import { templateProblems } from '../tables/mail-template'
import { TABLE_NAMES } from '../tables/tables'
import { openOffice } from './action'
import { faultWords } from './fault-words'
import type { Office } from './office'
import { missingForms } from './set-up/set-up'
import { compareTriggers } from './set-up/triggers'
import { rowNumbers, unusableRows } from './table-store'

const MENDABLE = ['not_set_up', 'tab_missing', 'header_missing']

export interface CheckUp {
  lines: string[]
  mendable: boolean
}

/** A fault that stops every action (a tab or a header is missing) is a line that Set up can mend; so is everything lesser. */
export function checkUp(office: Office): CheckUp {
  try {
    return lookedAt(office)
  } catch (error) {
    const cause = causeOf(error)
    if (cause === null || !MENDABLE.includes(cause.code)) throw error
    return { lines: [faultWords(error, office.language)], mendable: true }
  }
}

function lookedAt(office: Office): CheckUp {
  const opened = openOffice(
    TABLE_NAMES.filter((name) => name !== 'Audit'),
    office,
  )
  const { language } = opened.context
  const numberOf = rowNumbers(opened.tables)
  const rules = ruleProblems(opened.data, language, unusableRows(opened.tables, 'PolicyRules'), (id) => numberOf('PolicyRules', id) ?? 0)
  const found = findings(
    { ...opened.data, Settings: opened.tables.data.Settings },
    [...templateProblems(opened.data.MailTemplates, (id) => numberOf('MailTemplates', id), language), ...opened.tables.problems],
    hostFacts(office),
    opened.context,
    [
      ...workProblems(opened.data, opened.context, numberOf),
      ...rules,
      ...choiceProblems(opened.data.LedgerChoices, (id) => numberOf('LedgerChoices', id)),
    ],
  )
  return {
    lines: found.length === 0 ? [say(language, 'doctor.well')] : found.map(({ key, params }) => say(language, key, params)),
    mendable: found.some(({ mendable }) => mendable),
  }
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
