/** Set up: safe to run any number of times; each run mends what is missing and leaves the office's own things alone. */
import { FORM_KEYS, type FormKey } from '../../domain/forms'
import { type Language, listed } from '../../domain/language'
import { defaultRows } from '../../features/admin/default-rows'
import { ratingForm } from '../../features/intake/rating-form'
import { reportForm } from '../../features/intake/report-form'
import { requestForm } from '../../features/intake/request-form'
import { suggestionForm } from '../../features/intake/suggestion-form'
import { visitForm } from '../../features/intake/visit-form'
import { say } from '../../messages/messages'
import type { Cell } from '../../tables/column'
import { TABLE_NAMES, type TableName } from '../../tables/tables'
import { carryOut, openOffice } from '../action'
import { ensureSecret, type Office } from '../office'
import { spreadsheets } from '../sheets-service'
import { readStructure, type Tab, wholeTab } from '../structure'
import { ensureForm } from './forms'
import { type TabState, tabRequests } from './tab-requests'
import { ensureTriggers } from './triggers'

/** @returns what was made, mended or found in order, one sentence each */
export function setUp(found: Office): string[] {
  const office = ensureSecret(found)
  const { language } = office
  const lines = [...setUpTabs(language)]
  const opened = openOffice(['Settings', 'Services', 'Calendar', 'Policies', 'PolicyRules', 'MailTemplates'], office)
  const rows = defaultRows(opened.data, opened.context)
  lines.push(...carryOut(opened, rows).lines)
  const services = opened.data.Services.length > 0 ? opened.data.Services : openOffice(['Services'], office).data.Services
  const specs = [requestForm(services), reportForm(), visitForm(services), ratingForm(), suggestionForm()]
  const forms = specs.map((spec) => ensureForm(spec, office.forms[spec.key], language))
  const created = forms.filter((form) => form.created).length
  lines.push(say(language, created > 0 ? 'setUp.formsMade' : 'setUp.formsKept', { count: created > 0 ? created : forms.length }))
  specs.forEach((spec, index) => {
    lines.push(`${spec.title[language]}: ${forms[index]?.form.url ?? ''}`)
  })
  const triggers = ensureTriggers(forms.map(({ form }) => form.id))
  lines.push(say(language, triggers.made > 0 ? 'setUp.triggersMade' : 'setUp.triggersKept', { count: triggers.made }))
  return lines
}

function setUpTabs(language: Language): string[] {
  const spreadsheetId = SpreadsheetApp.getActiveSpreadsheet().getId()
  const tabs = readStructure(spreadsheetId)
  const { requests, created, added } = tabRequests(
    tabStates(spreadsheetId, tabs),
    tabs.filter(({ table }) => table === null),
    language,
  )
  if (requests.length > 0) spreadsheets().batchUpdate({ requests }, spreadsheetId)
  const lines = [
    say(language, created.length > 0 ? 'setUp.tabsMade' : 'setUp.tabsKept', {
      count: created.length > 0 ? created.length : TABLE_NAMES.length,
    }),
  ]
  if (added.length > 0) lines.push(say(language, 'setUp.columnsAdded', { columns: listed(added, language) }))
  return lines
}

/** The tables' tabs with their header rows: one service call. */
function tabStates(spreadsheetId: string, tabs: readonly Tab[]): Map<TableName, TabState> {
  const ours = tabs.flatMap((tab) => (tab.table === null ? [] : [{ tab, table: tab.table }]))
  if (ours.length === 0) return new Map()
  const { valueRanges = [] } = spreadsheets().Values.batchGet(spreadsheetId, {
    ranges: ours.map(({ tab }) => `${wholeTab(tab.title)}!1:1`),
  })
  return new Map(ours.map(({ tab, table }, index) => [table, { tab, headers: (valueRanges[index]?.values?.[0] ?? []) as Cell[] }]))
}

/** The forms that set-up would want but the office has not got. */
export function missingForms(office: Office): FormKey[] {
  return FORM_KEYS.filter((key) => office.forms[key] === undefined)
}
