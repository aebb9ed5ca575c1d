/** One action from reading to the Audit row: read, plan in the core, commit under the lock, say what happened. */
import { dateOf } from '../domain/civil-date'
import type { Context } from '../domain/context'
import { causeOf } from '../domain/fault'
import { newId } from '../domain/ids'
import type { Language } from '../domain/language'
import { readSettings } from '../domain/settings'
import { undoImage } from '../features/admin/undo'
import { say } from '../messages/messages'
import type { Commit, CommittedChange } from '../tables/commit'
import type { Data, Plan } from '../tables/plan'
import { type Row, type TableName, tables } from '../tables/tables'
import type { Action } from './actions'
import { formOf, type Office } from './office'
import { confirm } from './show'
import type { Tab } from './structure'
import { commit, type OpenTables, readTables, titleIn, type WritableTables } from './table-store'
import { onWallClock } from './wall-clock'

export interface ActionReport extends Commit {
  /** Sentences in the office's language. */
  lines: string[]
}

export interface Opened<N extends TableName> {
  office: Office
  tables: OpenTables<N | 'Settings'>
  data: Data<N>
  context: Context
}

/** Without it the built-in texts serve; an action that does not name it goes on. */
const TEMPLATES = 'MailTemplates'

/** Everything an action needs, in two service calls. */
export function openOffice<N extends TableName>(names: readonly N[], office: Office): Opened<N> {
  const wanted = [...new Set<TableName>([...names, 'Settings'])]
  const opened = readTables(wanted, office.language, wanted.includes(TEMPLATES) ? [] : [TEMPLATES])
  const { settings } = readSettings((opened.data as Data<'Settings'>).Settings)
  const context = contextOf(office, settings, opened.data.MailTemplates ?? [], opened.tabs)
  return { office, tables: opened as OpenTables<N | 'Settings'>, data: opened.data as Data<N>, context }
}

/** What several actions in a row need, read once and anew after one of them wrote. */
export interface SharedTables {
  open<N extends TableName>(names: readonly N[]): Opened<N>
  forget(): void
}

/** @param all where one of these tabs is missing, each action reads its own, so that only those that need it fail */
export function shareTables<A extends TableName>(all: readonly A[], office: Office): SharedTables {
  let shared: Opened<A> | null = null
  let isWhole = true
  return {
    open<N extends TableName>(names: readonly N[]) {
      if (!isWhole) return openOffice(names, office)
      try {
        shared ??= openOffice(all, office)
      } catch (error) {
        if (causeOf(error) === null) throw error
        isWhole = false
        return openOffice(names, office)
      }
      return shared as unknown as Opened<N>
    },
    forget() {
      shared = null
    },
  }
}

/** Reads, plans, asks where the action asks, commits. Null when the person said no. A refusal only notes its reasons: nobody is asked. */
export function perform<N extends TableName>(action: Action<N>, office: Office, shared?: SharedTables): ActionReport | null {
  const opened = shared?.open(action.reads) ?? openOffice(action.reads, office)
  const plan = action.plan(opened)
  const { language } = opened.context
  if (
    action.asks &&
    plan.kind !== 'publishRefused' &&
    plan.steps.length > 0 &&
    !confirm(language, action.title, [say(language, 'action.outcome'), ...linesOf(plan, language)])
  )
    return null
  const report = carryOut(opened, plan)
  if (report.stale.length === 0) action.whenDone?.(opened)
  if (report.changes.length + report.stale.length > 0) shared?.forget()
  return report
}

/** Commits a plan and words its outcome. */
export function carryOut(
  { tables: opened, context }: Pick<Opened<never>, 'context'> & { tables: WritableTables },
  plan: Plan,
): ActionReport {
  const { language } = context
  const lines = linesOf(plan, language)
  const result = commit(opened, [...opened.repairs, ...plan.steps], language, (changes) => auditRows(context, plan, lines, changes))
  if (result.stale.length > 0) lines.push(say(language, 'action.leftOut', { count: result.stale.length }))
  return { ...result, lines }
}

function linesOf({ summary }: Plan, language: Language): string[] {
  return summary.map(({ key, params }) => say(language, key, params))
}

function auditRows(context: Context, plan: Plan, lines: string[], changes: CommittedChange[]): Row<'Audit'>[] {
  const action = newId('ACT', context.random)
  const actor = Session.getActiveUser().getEmail()
  return undoImage(changes).map((image, index) => ({
    id: newId(tables.Audit.idPrefix, context.random),
    action,
    part: index + 1,
    at: context.now,
    actor: actor === '' ? null : actor,
    kind: plan.kind,
    summary: lines.join(' '),
    undoes: plan.undoes ?? null,
    changes: image,
  }))
}

function contextOf(office: Office, settings: Context['settings'], mailTemplates: Context['mailTemplates'], tabs: readonly Tab[]): Context {
  const instant = new Date()
  const now = onWallClock(instant)
  return {
    now,
    today: dateOf(now),
    instant: instant.toISOString(),
    language: office.language,
    settings,
    mailTemplates,
    tabTitle: (table) => titleIn(tabs, table as TableName, office.language),
    random: Math.random,
    sign: (text) => Utilities.base64EncodeWebSafe(Utilities.computeHmacSha256Signature(text, office.secret)).replace(/=+$/, ''),
    prefilled: (form) => formOf(office, form).prefilled,
  }
}
