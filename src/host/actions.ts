/** What the menu and the pump can do, each as data: the tables it reads, how its plan is made, whether a person is asked first. */

import { planPublish } from '../features/academy/publish-timetable'
import { planUndo } from '../features/admin/undo'
import { planAdopt } from '../features/adopt/plan-adopt'
import { type CampaignTables, planCampaigns } from '../features/campaigns/campaigns'
import { type DigestTables, planDigests } from '../features/dispatch/digest'
import { type DispatchTables, planDispatch } from '../features/dispatch/dispatch'
import { planTraining, type TrainingTables } from '../features/dispatch/training'
import { type EscalationTables, planEscalations } from '../features/escalation/escalate'
import type { IntakeTables } from '../features/intake/desk'
import { planSweep, seenResponses } from '../features/intake/sweep'
import { type PolicyTables, planPolicies } from '../features/policies/propose'
import { ruleTargets, type TargetTables } from '../features/policies/targets'
import { planSupervisorDigest, type SupervisorTables } from '../features/reports/supervisor-digest'
import { planVisits, type VisitTables } from '../features/visits/plan-visits'
import { planWhoComes, type WhoComesTables } from '../features/visits/who-comes'
import type { MessageKey } from '../messages/messages'
import { GIVER_TABLES, type GiverTables } from '../tables/givers'
import type { ActionKind, Plan } from '../tables/plan'
import { TABLE_NAMES, type TableName } from '../tables/tables'
import type { Opened } from './action'
import { newResponses, rememberSweep } from './intake'
import { readLedger } from './ledger'
import { rowNumbers, unusableRows } from './table-store'

export interface Action<N extends TableName = TableName> {
  title: MessageKey
  reads: readonly N[]
  /** Show the summary and ask before writing. */
  asks: boolean
  plan(opened: Opened<N>): Plan
  /** After a commit that left nothing out, also where there was nothing to write. */
  whenDone?(opened: Opened<N>): void
}

export const sweep: Action<IntakeTables> = {
  ...sweepOf(),
  whenDone: ({ office, context }) => rememberSweep(office, context.instant),
}

/** @param submitted the form whose new responses are wanted; without it, all of all forms */
export function sweepOf(submitted?: GoogleAppsScript.Forms.Form): Action<IntakeTables> {
  return {
    title: 'action.sweep',
    reads: ['Residents', 'Services', 'Requests', ...GIVER_TABLES, 'Grids', 'Visits', 'Suggestions', 'Calendar', 'Outbox', 'Review'],
    asks: false,
    plan({ office, tables, data, context }) {
      const unreadable = unusableRows(tables, 'Requests')
      return planSweep(data, newResponses(office, seenResponses(data, unreadable), submitted), context, unreadable)
    },
  }
}

export const dispatch: Action<DispatchTables> = {
  title: 'action.dispatch',
  reads: ['Requests', ...GIVER_TABLES, 'Grids', 'Buildings', 'Services', 'Visits', 'Calendar', 'Training', 'Policies', 'Entitlements'],
  asks: true,
  plan: ({ data, context }) => planDispatch(data, context),
}

/** The pump's dispatch: nothing while the office wants to press the button itself. */
export const dispatchIfWanted: typeof dispatch = {
  ...dispatch,
  asks: false,
  plan: (opened) =>
    opened.context.settings.autoDispatch
      ? { ...dispatch.plan(opened), kind: 'autoDispatch' }
      : { kind: 'autoDispatch', steps: [], summary: [] },
}

export const digest: Action<DigestTables> = {
  title: 'action.digest',
  reads: [
    'Requests',
    ...GIVER_TABLES,
    'Services',
    'Entitlements',
    'Visits',
    'Calendar',
    'Campaigns',
    'CampaignPlans',
    'Residents',
    'Grids',
    'Outbox',
  ],
  asks: false,
  plan: ({ data, context }) => planDigests(data, context),
}

/** Tells residents of today's plan as it stands. */
export const whoComes: Action<WhoComesTables> = {
  title: 'action.whoComes',
  reads: ['Requests', 'Visits', 'Residents', ...GIVER_TABLES, 'Services', 'Outbox'],
  asks: false,
  plan: ({ data, context }) => planWhoComes(data, context),
}

export const supervisorDigest: Action<SupervisorTables> = {
  title: 'action.supervisorDigest',
  reads: ['Requests', 'Visits', 'Escalations', 'Households', 'Residents', ...GIVER_TABLES, 'Calendar', 'Outbox'],
  asks: false,
  plan: ({ data, context }) => planSupervisorDigest(data, context),
}

export const policies: Action<PolicyTables> = {
  title: 'action.policies',
  reads: ['Policies', 'PolicyRules', 'Residents', 'Households', 'Entitlements', 'Requests', 'CampaignPlans'],
  asks: true,
  plan({ tables, data, context }) {
    const numberOf = rowNumbers(tables)
    return planPolicies(data, context, unusableRows(tables, 'PolicyRules'), (id) => numberOf('PolicyRules', id) ?? 0)
  },
}

export const campaigns: Action<CampaignTables | TargetTables> = {
  title: 'action.campaigns',
  reads: ['CampaignPlans', 'Campaigns', 'PaidList', 'Residents', 'Policies', 'PolicyRules', 'Households', 'Entitlements', 'Review'],
  asks: true,
  plan({ tables, data, context }) {
    const numberOf = rowNumbers(tables)
    const targets = ruleTargets(data, context, unusableRows(tables, 'PolicyRules'), (id) => numberOf('PolicyRules', id) ?? 0)
    return planCampaigns(data, context, (id) => numberOf('PaidList', id) ?? 0, targets)
  },
}

export const visits: Action<VisitTables | GiverTables> = {
  title: 'action.planVisits',
  reads: ['Households', 'Residents', 'Grids', 'Buildings', ...GIVER_TABLES, 'Services', 'Requests', 'Visits', 'Calendar'],
  asks: true,
  plan: ({ data, context }) => planVisits(data, context),
}

export const escalate: Action<EscalationTables> = {
  title: 'action.escalate',
  reads: ['Requests', 'Escalations', 'Departments', 'Services', ...GIVER_TABLES, 'Review', 'Outbox'],
  asks: true,
  plan({ tables, data, context }) {
    const numberOf = rowNumbers(tables)
    return planEscalations(data, context, (id) => numberOf('Services', id) ?? 0)
  },
}

export const training: Action<TrainingTables> = {
  title: 'action.training',
  reads: ['Training', 'Staff', 'Grids', 'Services', 'Policies', 'Requests', 'Entitlements'],
  asks: true,
  plan: ({ data, context }) => planTraining(data, context),
}

/** The pump's, once a day: a flag that changed is seen by the next morning. */
export const policiesByItself = byItself(policies, 'autoPolicies')
export const campaignsByItself = byItself(campaigns, 'autoCampaigns')
export const visitsByItself = byItself(visits, 'autoVisits')

/** Nobody pressed it: nobody is asked, and undo passes it over. */
function byItself<N extends TableName>(action: Action<N>, kind: ActionKind): Action<N> {
  return { ...action, asks: false, plan: (opened) => ({ ...action.plan(opened), kind }) }
}

export const publishTimetable: Action<'Timetable' | 'Clubs' | 'Teachers' | 'Venues' | 'Enrolments' | 'Outbox' | 'Review'> = {
  title: 'action.publishTimetable',
  reads: ['Timetable', 'Clubs', 'Teachers', 'Venues', 'Enrolments', 'Outbox', 'Review'],
  asks: true,
  plan: ({ tables, data, context }) => planPublish(data, context, rowNumbers(tables)),
}

export const adopt: Action = {
  title: 'action.adopt',
  reads: TABLE_NAMES.filter((name) => name !== 'Audit'),
  asks: true,
  plan: ({ tables, data, context }) => planAdopt(readLedger(tables.spreadsheetId, tables.tabs), data, context).plan,
}

export const undo: Action = {
  title: 'action.undo',
  reads: TABLE_NAMES,
  asks: true,
  plan: ({ data, context }) => planUndo(data.Audit, data, context).plan,
}
