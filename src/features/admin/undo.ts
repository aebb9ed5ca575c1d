/**
 * Taking an action back. Each action leaves in the Audit tab what its rows were before; undo sets them back, row by row, unless somebody
 * changed those very cells since. What came from outside (forms) or went outside (mail) is not taken back.
 */
import type { Context } from '../../domain/context'
import { fingerprint } from '../../domain/fingerprint'
import { splitText } from '../../domain/kept-text'
import { listed } from '../../domain/language'
import { type Column, isFault } from '../../tables/column'
import type { CommittedChange } from '../../tables/commit'
import type { ActionKind, Change, Plan, Step, Summary } from '../../tables/plan'
import { type Row, TABLE_NAMES, type TableName, tables } from '../../tables/tables'
import { actionKinds } from '../../tables/vocabulary'

type AnyRow = Row<TableName>

/** A row that is left as it is, and why. */
interface Skipped {
  table: TableName
  id: string
  code: 'changed' | 'gone' | 'there' | 'sent'
}

const ROWS_NAMED = 10
/** A cell holds 50,000 characters. */
const PART_CHARACTERS = 40_000
/** Forms would only be swept again. */
const TAKEN_IN = ['sweep'] as const
/** A mail cannot be called back; a call upward goes with one, and a matter that stays sent up would only be called again. */
const SENT_OUT = ['mail', 'digest', 'supervisorDigest', 'whoComes', 'escalate'] as const
/** What the pump did nobody pressed. */
const BY_ITSELF = ['autoDispatch', 'autoPolicies', 'autoCampaigns', 'autoVisits'] as const
/** A refusal changed nothing but its own notes; an undo is not undone. */
const NOTHING_DONE = ['publishRefused', 'undo'] as const
const NOT_UNDONE: readonly ActionKind[] = [...TAKEN_IN, ...SENT_OUT, ...BY_ITSELF, ...NOTHING_DONE]

/** Changed row as it is stored: table, id, the fields before (null: the row was new), a print of them after (null: it was deleted). */
type Image = [table: string, id: string, before: Record<string, unknown> | null, print: string | null]

function isImage(value: unknown): value is Image {
  if (!Array.isArray(value) || value.length !== 4) return false
  const [table, id, before, print] = value
  return (
    typeof table === 'string' &&
    typeof id === 'string' &&
    typeof before === 'object' &&
    !Array.isArray(before) &&
    (print === null || typeof print === 'string')
  )
}

/**
 * What undo needs of the changes, as JSON cut into parts of at most 40,000 characters for the Audit column `changes`; [] for no change.
 * Of an update only the changed fields are kept, of the values after only a print.
 */
export function undoImage(changes: readonly CommittedChange[]): string[] {
  const images = changes.flatMap(({ table, id, before, after }): Image[] => {
    if (before === null || after === null)
      return before === after ? [] : [[table, id, before, after === null ? null : printOf(table, after)]]
    const fields = fieldsOf(table).filter((field) => differs(table, field, before, after))
    return fields.length === 0 ? [] : [[table, id, pick(before, fields), printOf(table, pick(after, fields))]]
  })
  return images.length === 0 ? [] : splitText(JSON.stringify(images), PART_CHARACTERS)
}

/**
 * Takes back the last action that changed something and was not taken back yet; each row is a step of its own. `undoes` of the plan names
 * the action; its summary says which rows are left as they are, and why; `skipped` has them all.
 * @param audit the whole tab, oldest first
 * @param data every table as it is now; a table that is missing counts as empty
 */
export function planUndo(
  audit: readonly Row<'Audit'>[],
  data: { [N in TableName]?: Row<N>[] },
  ctx: Context,
): { plan: Plan; skipped: Skipped[] } {
  const last = lastAction(audit)
  if (last === null) return nothing({ key: 'undo.nothing', params: {} })
  const action = actionWords(last.kind, ctx)
  const images = readImages(last.parts)
  if (images === null) return nothing({ key: 'undo.unreadable', params: { action, at: last.at } })

  const current = new Map(
    TABLE_NAMES.map((name) => [name as string, new Map((data[name] ?? []).map((row): [string, AnyRow] => [row.id, row]))]),
  )
  const steps: Step[] = []
  const skipped: Skipped[] = []
  for (const image of images) {
    const [name, id] = image
    const rows = current.get(name)
    if (rows === undefined) return nothing({ key: 'undo.unreadable', params: { action, at: last.at } })
    const table = name as TableName
    const undone = undoOf(table, image, rows.get(id))
    if (typeof undone === 'string') skipped.push({ table, id, code: undone })
    else steps.push([undone])
  }
  return { plan: { kind: 'undo', steps, summary: summaryOf(action, last.at, steps.length, skipped, ctx), undoes: last.action }, skipped }
}

function undoOf(table: TableName, [, id, before, after]: Image, row: AnyRow | undefined): Change | Skipped['code'] {
  if (after === null) return row === undefined ? ({ kind: 'insert', table, record: completeRow(table, before ?? {}) } as Change) : 'there'
  if (row === undefined) return 'gone'
  if (table === 'Outbox' && ['SENT', 'SENDING', 'UNCERTAIN'].includes((row as Row<'Outbox'>).state)) return 'sent'
  if (printOf(table, before === null ? row : pick(row, Object.keys(before))) !== after) return 'changed'
  return (before === null ? { kind: 'delete', table, id } : { kind: 'update', table, id, set: pick(before, fieldsOf(table)) }) as Change
}

interface LastAction {
  action: string
  kind: ActionKind
  at: string
  parts: Row<'Audit'>[]
}

function lastAction(audit: readonly Row<'Audit'>[]): LastAction | null {
  const undone = new Set(audit.flatMap(({ undoes }) => undoes ?? []))
  const fits = ({ action, kind, changes }: Row<'Audit'>) => changes !== null && !NOT_UNDONE.includes(kind) && !undone.has(action)
  let newest: Row<'Audit'> | null = null
  for (const row of audit) if (fits(row) && (newest === null || row.at >= newest.at)) newest = row
  if (newest === null) return null
  const { action, kind, at } = newest
  return { action, kind, at, parts: audit.filter((row) => row.action === action).sort((one, other) => one.part - other.part) }
}

/** Null when a part is missing or was changed by hand. */
function readImages(parts: readonly Row<'Audit'>[]): Image[] | null {
  if (parts.some(({ part }, index) => part !== index + 1)) return null
  const read = parseJson(parts.map(({ changes }) => changes ?? '').join(''))
  return Array.isArray(read) && read.every(isImage) ? read : null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function differs(table: TableName, field: string, before: AnyRow, after: AnyRow): boolean {
  const [old, now] = [before, after].map((row) => (row as Record<string, unknown>)[field])
  return old !== now && printOf(table, { [field]: old }) !== printOf(table, { [field]: now })
}

/** Equal for rows that read the same from their cells: an empty list is an empty cell, a text list is what its cell says. */
function printOf(table: TableName, values: object): string {
  const columns: Record<string, Column<unknown>> = tables[table].columns
  const read = Object.entries(values).flatMap(([field, value]) => {
    const column = columns[field]
    if (column === undefined) return []
    const cell = column.encode(value, 'zh-CN')
    const again = column.decode(cell)
    const settled = isFault(again) || (Array.isArray(again) && again.length === 0) ? null : again
    return settled === null ? [] : [[field, settled]]
  })
  return fingerprint(JSON.stringify(read.sort(([one], [other]) => (String(one) < String(other) ? -1 : 1))))
}

function pick(row: object, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([field]) => fields.includes(field)))
}

function completeRow(table: TableName, before: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(fieldsOf(table).map((field) => [field, before[field] ?? null]))
}

function fieldsOf(table: TableName): string[] {
  return Object.keys(tables[table].columns)
}

function actionWords(kind: ActionKind, { language }: Context): string {
  return actionKinds[kind][language]
}

function nothing(summary: Summary): { plan: Plan; skipped: Skipped[] } {
  return { plan: { kind: 'undo', steps: [], summary: [summary] }, skipped: [] }
}

function summaryOf(action: string, at: string, count: number, skipped: readonly Skipped[], { language, tabTitle }: Context): Summary[] {
  const summary: Summary[] = [{ key: 'undo.done', params: { action, at, count } }]
  for (const code of ['changed', 'gone', 'there', 'sent'] as const) {
    const rows = skipped.filter((row) => row.code === code)
    if (rows.length === 0) continue
    const named = rows.slice(0, ROWS_NAMED).map(({ table, id }) => `${tabTitle(table)} ${id}`)
    const rest = rows.length > named.length ? ' …' : ''
    summary.push({ key: `undo.${code}`, params: { count: rows.length, rows: listed(named, language) + rest } })
  }
  return summary
}
