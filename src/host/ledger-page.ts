/** What the page 接管台账 asks: to see what becomes of the ledger, to decide on a list, a column or a colour, to adopt. */
import { causeOf, fault } from '../domain/fault'
import { type LedgerChoice, planLedgerChoice } from '../features/adopt/choose/decide'
import { type AdoptData, type Adoption, findTabs, planAdopt } from '../features/adopt/plan-adopt'
import type { SourceSheet } from '../features/adopt/source'
import { type LedgerReply, type LedgerView, ledgerView, stampOf } from '../features/adopt/view/ledger-view'
import { carryOut, type Opened, openOffice } from './action'
import { readLedger } from './ledger'
import type { Office } from './office'

type LedgerTables = keyof AdoptData

/** Also what is read of a record of another table, where an id must follow a name. */
const READS: LedgerTables[] = [
  'Residents',
  'Households',
  'Grids',
  'Staff',
  'Volunteers',
  'Teachers',
  'Clubs',
  'Enrolments',
  'Venues',
  'Partners',
  'Visits',
  'Campaigns',
  'Review',
  'LedgerChoices',
]

interface Look {
  opened: Opened<LedgerTables>
  sheets: SourceSheet[]
  adoption: Adoption
}

/** A fixed number of service calls, whatever the ledger holds. Null where there are no tables yet to adopt into. */
export function viewLedger(office: Office): LedgerView | null {
  try {
    return viewOf(lookAt(office))
  } catch (error) {
    if (causeOf(error)?.code === 'not_set_up') return null
    throw error
  }
}

/** Keeps a decision and shows what it changes. */
export function chooseInLedger(office: Office, choice: LedgerChoice): LedgerReply {
  const opened = openOffice(READS, office)
  const sheets = readLedger(opened.tables.spreadsheetId, opened.tables.tabs)
  const plan = planLedgerChoice(choice, findTabs(sheets, opened.data), opened.data.LedgerChoices, opened.context)
  const { lines } = carryOut(opened, plan)
  return { lines, view: viewOf(lookAt(office, sheets)) }
}

/**
 * One undoable action.
 * @param stamp of the view that the person saw; throws `ledger_changed` where something was changed since
 */
export function adoptShown(office: Office, stamp: string): LedgerReply {
  const { opened, sheets, adoption } = lookAt(office)
  if (stampOf(adoption) !== stamp) throw fault('ledger_changed')
  const { lines } = carryOut(opened, adoption.plan)
  return { lines, view: viewOf(lookAt(office, sheets)) }
}

/** @param known the tabs as they were read a moment ago in the same run */
function lookAt(office: Office, known?: SourceSheet[]): Look {
  const opened = openOffice(READS, office)
  const sheets = known ?? readLedger(opened.tables.spreadsheetId, opened.tables.tabs)
  return { opened, sheets, adoption: planAdopt(sheets, opened.data, opened.context) }
}

function viewOf({ opened, sheets, adoption }: Look): LedgerView {
  return ledgerView(sheets, adoption, opened.context)
}
