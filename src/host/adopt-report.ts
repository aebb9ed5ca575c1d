/** Adopting without a screen, with everything that was understood: for the command line. */
import { planAdopt } from '../features/adopt/plan-adopt'
import { type AdoptedReport, ledgerReport } from '../features/adopt/tell/ledger-report'
import { carryOut, openOffice } from './action'
import { adopt } from './actions'
import { readLedger } from './ledger'
import type { Office } from './office'

/** @param write false: nothing is written. A ledger without any list never is. */
export function reportLedger(office: Office, write: boolean): AdoptedReport {
  const opened = openOffice(adopt.reads, office)
  const planned = planAdopt(readLedger(opened.tables.spreadsheetId, opened.tables.tabs), opened.data, opened.context)
  const report = ledgerReport(planned, opened.context)
  const written = write && report.tabs.some(({ lists }) => lists.length > 0)
  return { report, written, leftOut: written ? carryOut(opened, planned.plan).stale.length : 0 }
}
