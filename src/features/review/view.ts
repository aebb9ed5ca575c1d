/** What the page 待审 shows: everything that waits for an answer, by kind. */
import type { Context } from '../../domain/context'
import { groupBy } from '../../domain/group-by'
import { isEmpty } from '../../domain/is-empty'
import { splitText } from '../../domain/kept-text'
import { clauses, dotted, type Language, listed } from '../../domain/language'
import { isMessageKey, say } from '../../messages/messages'
import type { Table } from '../../tables/table'
import { type Row, type TableName, tables } from '../../tables/tables'
import { type AnyRecord, type Matter, matterOf, matterStamp, type ReviewData, recordFinder } from './matter'

export interface ReviewView {
  total: number
  /** First those of which something can be accepted. */
  kinds: KindView[]
}

export interface KindView {
  code: string
  title: string
  matters: MatterView[]
}

export interface MatterView {
  id: string
  stamp: string
  /** Title of the tab it is about, '' when it is about none. */
  tab: string
  /** Row and column there, in words. */
  where: string
  hasCell: boolean
  /** As written; long texts are cut off after some thousand characters. */
  raw: string
  reason: string
  proposal: string | null
  /** Of which record the proposal sets what, and where else it stands: `王强 · 出生日期 · 身份证号上的`. */
  sets: string
  canAccept: boolean
  /** The two who may be one person. */
  pair: PairView | null
}

export interface PairView {
  left: string
  right: string
  /** The ledger's row, where it is in the record on the left already; '' for two records. */
  written: string
  /** What both are known by; empty texts where one says nothing. */
  facts: { label: string; left: string; right: string; differs: boolean }[]
}

export interface ReviewReply {
  lines: string[]
  view: ReviewView
}

const MOST_RAW = 5000
/** Ids and what the system keeps for itself tell nobody who somebody is. */
const NOT_SHOWN = ['id', 'source', 'householdId', 'consentVersion', 'consentAt', 'certificates', 'dailyLimit']

export function reviewView(data: ReviewData, ctx: Context): ReviewView {
  const find = recordFinder(data)
  const open = data.Review.filter(({ state }) => state === 'open')
  const kinds = new Map<string, KindView>()
  for (const row of open) {
    const matter = matterOf(row, find)
    const { code, title } = kindOf(row, ctx.language)
    const kind = kinds.get(code) ?? { code, title, matters: [] }
    kind.matters.push(matterView(row, matter, ctx.language))
    kinds.set(code, kind)
  }
  const canAccept = ({ matters }: KindView) => Number(matters.some((one) => one.canAccept))
  return { total: open.length, kinds: [...kinds.values()].sort((a, b) => canAccept(b) - canAccept(a)) }
}

/** Matters of a ledger by their code; what the other work brings up by the tab it is about. */
function kindOf({ code, sourceTab }: Row<'Review'>, language: Language): { code: string; title: string } {
  const key = `review.kind.${code}`
  if (isMessageKey(key)) return { code, title: say(language, key) }
  return { code: `tab:${sourceTab ?? ''}`, title: sourceTab ?? say(language, 'review.kind.other') }
}

function matterView(row: Row<'Review'>, matter: Matter, language: Language): MatterView {
  const { id, sourceTab, sourceRow, sourceColumn, reason, proposal } = row
  const raw = row.raw ?? ''
  const [shown = ''] = splitText(raw, MOST_RAW)
  const at = sourceRow === null ? '' : say(language, 'review.row', { row: sourceRow })
  const column = sourceColumn === null ? '' : say(language, 'review.column', { column: sourceColumn })
  return {
    id,
    stamp: matterStamp(row, matter),
    tab: sourceTab ?? '',
    where: dotted(at, column),
    hasCell: sourceTab !== null && sourceRow !== null,
    raw: shown.length < raw.length ? `${shown}…` : shown,
    reason,
    proposal,
    sets: matter.kind === 'value' ? setsOf(row, matter, language) : '',
    canAccept: matter.kind !== 'told',
    pair: pairOf(row, matter, language),
  }
}

function setsOf(
  { code, proposal }: Row<'Review'>,
  { record, table, field }: Extract<Matter, { kind: 'value' }>,
  language: Language,
): string {
  const isOnId = code.startsWith('date_') && String(record.idNumber ?? '').slice(6, 14) === proposal?.replace(/-/g, '')
  return dotted(nameOf(record), headerOf(table, field, language), isOnId ? say(language, 'review.onId') : '')
}

function pairOf({ raw, sourceTab, sourceRow }: Row<'Review'>, matter: Matter, language: Language): PairView | null {
  const at = dotted(sourceTab, sourceRow === null ? '' : say(language, 'review.row', { row: sourceRow }))
  if (matter.kind === 'pair') {
    const { table, stays, goes } = matter
    return {
      left: placesOf(stays, language),
      right: placesOf(goes, language) || at,
      written: '',
      facts: factsOf(table, stays, goes, language),
    }
  }
  if (matter.kind !== 'joined') return null
  const { table, record } = matter
  return { left: placesOf(record, language), right: at, written: raw ?? '', facts: factsOf(table, record, null, language) }
}

function factsOf(table: TableName, one: AnyRecord, other: AnyRecord | null, language: Language): PairView['facts'] {
  return Object.entries((tables[table] as Table).columns).flatMap(([field, column]) => {
    const shown = (record: AnyRecord | null) => {
      const value = record?.[field]
      if (NOT_SHOWN.includes(field) || isEmpty(value)) return ''
      const text = column.kind === 'date' ? String(value) : String(column.encode(value, language))
      return field === 'idNumber' ? `${'*'.repeat(6)}${text.slice(6)}` : text
    }
    const [left, right] = [shown(one), shown(other)]
    const differs = other !== null && left !== '' && right !== '' && left !== right
    return left === '' && right === '' ? [] : [{ label: column.header[language], left, right, differs }]
  })
}

/** `居民台账 · 第 12、40 行`: where the record was read, without the digests. */
function placesOf({ source }: AnyRecord, language: Language): string {
  const places = [...String(source ?? '').matchAll(/(?:^|；)(.*?)!(\d+)#\w+(?=；|$)/g)]
  const byTab = groupBy(places, ([, tab = '']) => [tab])
  const shown = [...byTab].map(([tab, rows]) =>
    dotted(
      tab,
      say(language, 'review.row', {
        row: listed(
          rows.map(([, , row = '']) => row),
          language,
        ),
      }),
    ),
  )
  return clauses(shown, language)
}

function nameOf(record: AnyRecord): string {
  const { name, number, headName, address } = record
  return String(name ?? headName ?? address ?? number ?? record.id)
}

function headerOf(table: TableName, field: string, language: Language): string {
  return (tables[table] as Table).columns[field]?.header[language] ?? field
}
