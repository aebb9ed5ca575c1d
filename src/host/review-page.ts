/** What the page 待审 asks: what is open, to accept or dismiss rows, to show the cell that a row is about. */
import { fault } from '../domain/fault'
import { planTakeApart } from '../features/adopt/take-apart'
import { type Answer, planAccept, planDismiss } from '../features/review/accept'
import { isJoined } from '../features/review/matter'
import { type ReviewReply, type ReviewView, reviewView } from '../features/review/view'
import type { Plan } from '../tables/plan'
import { TABLE_NAMES } from '../tables/tables'
import { carryOut, type Opened, openOffice } from './action'
import { readLedger } from './ledger'
import type { Office } from './office'

/** Whoever is merged may be named in any table. */
const READS = TABLE_NAMES.filter((name) => name !== 'Audit')

export function viewReview(office: Office): ReviewView {
  const { data, context } = openOffice(READS, office)
  return reviewView(data, context)
}

export function acceptReviews(office: Office, answers: readonly Answer[]): ReviewReply {
  const opened = openOffice(READS, office)
  return done(opened, planAccept(answers, opened.data).plan, office)
}

/** Dismissing that two rows are one person needs the ledger: there stands what each of them is. */
export function dismissReviews(office: Office, answers: readonly Answer[]): ReviewReply {
  const opened = openOffice(READS, office)
  const { tables, data, context } = opened
  const { plan, late } = planDismiss(answers, data)
  const [only] = answers
  const row = answers.length > 1 || late.length > 0 ? undefined : data.Review.find(({ id }) => id === only?.id)
  if (row === undefined || !isJoined(row)) return done(opened, plan, office)
  return done(opened, planTakeApart(row, readLedger(tables.spreadsheetId, tables.tabs), data, context), office)
}

/** Throws `cell_gone` where the tab is not there any more. */
export function selectSource(office: Office, id: string): void {
  const { data } = openOffice(['Review'], office)
  const row = data.Review.find((one) => one.id === id)
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(row?.sourceTab ?? '')
  if (sheet === null || row === undefined || row.sourceRow === null) throw fault('cell_gone')
  sheet.getRange(`${/^[A-Z]{1,3}$/.test(row.sourceColumn ?? '') ? row.sourceColumn : 'A'}${row.sourceRow}`).activate()
}

function done(opened: Opened<(typeof READS)[number]>, plan: Plan, office: Office): ReviewReply {
  const { lines } = carryOut(opened, plan)
  return { lines, view: viewReview(office) }
}
