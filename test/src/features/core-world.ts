/** What tests of features hand in: a context that stands still, and rows with only what matters filled. */
import type { Context } from '../../../src/domain/context'
import { fingerprint } from '../../../src/domain/fingerprint'
import type { IncomingResponse } from '../../../src/domain/forms'
import { readSettings, type Settings } from '../../../src/domain/settings'
import { say } from '../../../src/messages/messages'
import { buildCommit } from '../../../src/tables/commit'
import type { Change, Plan } from '../../../src/tables/plan'
import { type ReadTable, readRows } from '../../../src/tables/rows'
import { type Row, type TableName, tables } from '../../../src/tables/tables'

export function context(given: Partial<Omit<Context, 'settings'>> & { settings?: Partial<Settings> } = {}): Context {
  let state = 1
  const now = given.now ?? '2026-11-23 09:00'
  return {
    language: 'zh-CN',
    random() {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return state / 4294967296
    },
    mailTemplates: [],
    tabTitle: (table) => tables[table as TableName].title['zh-CN'],
    sign: (text) => fingerprint(`secret ${text}`),
    instant: '2026-11-23T01:00:00.000Z',
    prefilled: (form) => `https://forms.example.org/${form}?token={token}&outcome={outcome}`,
    ...given,
    now,
    today: given.today ?? now.slice(0, 10),
    settings: { ...readSettings([]).settings, ...given.settings },
  }
}

/** A row with every column null but those given. */
export function row<N extends TableName>(table: N, given: Partial<Row<N>>): Row<N> {
  return { ...Object.fromEntries(Object.keys(tables[table].columns).map((field) => [field, null])), ...given } as Row<N>
}

export function inserted<N extends TableName>(plan: Plan, table: N): Row<N>[] {
  return plan.steps.flat().flatMap((change) => (change.kind === 'insert' && change.table === table ? [change.record as Row<N>] : []))
}

export function updated<N extends TableName>(plan: Plan, table: N): { id: string; set: Partial<Row<N>> }[] {
  return plan.steps
    .flat()
    .flatMap((change) =>
      change.kind === 'update' && change.table === table ? [{ id: change.id, set: change.set as Partial<Row<N>> }] : [],
    )
}

/** The tables after a plan, for telling a story in several runs. */
export function applied<D extends Partial<{ [N in TableName]: Row<N>[] }>>(data: D, plan: Plan): D {
  const next = Object.fromEntries(Object.entries(data).map(([table, rows]) => [table, [...(rows ?? [])]])) as Record<
    string,
    { id: string }[]
  >
  for (const change of plan.steps.flat()) applyTo(next, change)
  return next as D
}

function applyTo(tablesNow: Record<string, { id: string }[]>, change: Change): void {
  const rows = tablesNow[change.table] ?? []
  if (change.kind === 'insert') rows.push(change.record)
  else {
    const index = rows.findIndex(({ id }) => id === change.id)
    const old = rows[index]
    if (old === undefined) throw new Error(`no ${change.table} ${change.id}`)
    rows.splice(index, 1, ...(change.kind === 'update' ? [{ ...old, ...change.set }] : []))
  }
  tablesNow[change.table] = rows
}

/** What is left of two plans for new rows that two people made of the same, empty tables: the rows that both together leave, by table. */
export function insertedOnce(...plans: Plan[]): string[] {
  const names = new Set(plans.flatMap(({ steps }) => steps.flat().map(({ table }) => table)))
  const empty = new Map(
    [...names].map((name) => {
      const layout = Object.fromEntries(Object.keys(tables[name].columns).map((field, index) => [field, index]))
      return [name, readRows(name, layout, [], () => '') as ReadTable]
    }),
  )
  const { changes } = buildCommit(
    plans.flatMap(({ steps }) => steps),
    empty,
    empty,
    'zh-CN',
  )
  return changes.map(({ table }) => table)
}

export function response(
  form: IncomingResponse['form'],
  answers: IncomingResponse['answers'],
  given: Partial<IncomingResponse> = {},
): IncomingResponse {
  return { id: 'resp-1', form, receivedAt: '2026-11-23 08:50', email: '', answers, ...given }
}

/** What is said when the plan is done, in Chinese. */
export function sentences({ summary }: Plan): string[] {
  return summary.map(({ key, params }) => say('zh-CN', key, params))
}
