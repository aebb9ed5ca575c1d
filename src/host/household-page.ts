/** What the page 一户一档 asks: to see a household, to open a request for it, to decide on a policy. */
import { fault } from '../domain/fault'
import { listed } from '../domain/language'
import { type Decision, planDecision } from '../features/household-file/decide'
import { type Order, planOrder } from '../features/household-file/order'
import { type HouseholdRecords, type HouseholdRow, type HouseholdTables, householdOf, recordsOf } from '../features/household-file/records'
import { type HouseholdReply, type HouseholdView, householdView } from '../features/household-file/view'
import type { Plan } from '../tables/plan'
import { carryOut, type Opened, openOffice } from './action'
import type { Office } from './office'
import { selectedRecord } from './selection'

const SELECTABLE: HouseholdRow[] = ['Residents', 'Households', 'Requests', 'Visits', 'Entitlements']
const READS: HouseholdTables[] = [...SELECTABLE, 'Escalations', 'CampaignPlans', 'Campaigns', 'Services']

/**
 * A household by its key, or (null) the one of the selected row.
 * Throws `no_household` without a selected row that has one, `unlinked_household` where the row names none, `household_gone` where nobody of
 * it is here any more.
 */
export function viewHousehold(office: Office, key: string | null): HouseholdView {
  const opened = openOffice(READS, office)
  if (key !== null) return viewOf(opened, key)
  const { key: found, residentId } = selectedHousehold(opened)
  return viewOf(opened, found, residentId)
}

/** Opens a request; nothing is written while similar ones stand open that the person has not seen. */
export function orderService(office: Office, key: string, order: Order): HouseholdReply {
  const opened = openOffice(READS, office)
  const { plan, similar } = planOrder(order, recordsFor(opened, key), opened.data, opened.context)
  return plan === null ? { lines: [], similar, view: viewOf(opened, key) } : done(opened, plan, office, key, 'household_changed')
}

export function decidePolicy(office: Office, key: string, decision: Decision): HouseholdReply {
  const opened = openOffice(READS, office)
  return done(opened, planDecision(decision, opened.data, opened.context), office, key, 'proposal_changed')
}

/** @param changed what is thrown where somebody else was faster */
function done(opened: Opened<HouseholdTables>, plan: Plan, office: Office, key: string, changed: string): HouseholdReply {
  const { lines, stale } = carryOut(opened, plan)
  if (stale.some(({ step }) => plan.steps.includes(step))) throw fault(changed)
  return { lines, similar: [], view: viewHousehold(office, key) }
}

function viewOf(opened: Opened<HouseholdTables>, key: string, residentId: string | null = null): HouseholdView {
  return householdView(recordsFor(opened, key, 'household_gone'), opened.data, opened.context, residentId)
}

function recordsFor({ data }: Opened<HouseholdTables>, key: string, missing = 'household_changed'): HouseholdRecords {
  const records = recordsOf(key, data)
  if (records === null) throw fault(missing)
  return records
}

function selectedHousehold({ tables, data, context: { language, tabTitle } }: Opened<HouseholdTables>) {
  const selected = selectedRecord(tables)
  const table = SELECTABLE.find((name) => name === selected?.table)
  if (table === undefined || selected === null) throw fault('no_household', { tabs: listed(SELECTABLE.map(tabTitle), language) })
  const found = householdOf(table, selected.id, data)
  if (found === null) throw fault('unlinked_household')
  return found
}
