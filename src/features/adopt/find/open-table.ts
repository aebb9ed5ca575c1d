/** The list that rows are being taken into, and its columns beyond one a field. */
import type { Area } from './areas'
import type { DayColumns } from './days-in-columns'
import { type Spread, spreadsOf } from './entries'
import { familyAcross, type MemberColumns } from './family'
import { type Header, headerWord } from './header'
import { type LedgerTable, withoutHeader } from './ledger-table'
import { membersIn, type NameList, nameListsIn } from './name-lists'
import { mergedAcross, type Told } from './rows'
import type { TickColumn } from './ticks'
import { ticksByField, type understand } from './understand'

const NAME_FIELDS = ['name', 'headName', 'subject', 'club']
const SEQUENCE = /^(?:序号|编号|序|号|no\.?|#)$/i

/** The list that the next row belongs to. */
export interface OpenTable {
  table: LedgerTable
  ticks: Map<string, TickColumn[]>
  /** Cells merged over several days. */
  across: ReadonlyMap<number, number>
  days: ReadonlyMap<number, DayColumns>
  more: ReadonlyMap<string, readonly number[]>
  spreads: Spread[]
  /** People in columns of their own behind the head of their family. */
  members: MemberColumns[]
  /** Columns whose cells hold the names of many. */
  nameLists: NameList[]
  /** Enrolments told beside the clubs themselves: a list of their own. */
  joined: { table: LedgerTable; lists: NameList[] } | null
  nameColumns: number[]
  sequence: number | null
  /** Columns of the header, end exclusive. */
  span: [from: number, to: number]
  /** Names laid out in columns, without a header. */
  roster: boolean
  /** The names of the row above, by column, for what may stand below them. */
  above: Map<number, Record<string, Told>>
}

/** @param to the row behind the last that may be of this list */
export function openTable(
  { view }: Area,
  table: LedgerTable,
  header: Header,
  { groups, days }: ReturnType<typeof understand>,
  to: number,
): OpenTable {
  const below = view.cells.slice(Math.max(...header.rows) + 1, to)
  const cellsAt = (column: number) => below.map((cells) => cells[column] ?? '')
  const lists = membersIn(table.role, header, table.columns, cellsAt)
  const ticks = [...ticksByField(groups)].filter(([, columns]) => columns.length > 0)
  return {
    table,
    ticks: new Map(ticks.map(([field, columns]) => [field, columns.filter(({ index }) => ![...table.columns.values()].includes(index))])),
    across: mergedAcross(
      view,
      groups.weekdays.map(({ index }) => index),
    ),
    days,
    more: new Map([['phones', morePhones(header, table.columns)]]),
    spreads: spreadsOf(table.role, header, table.columns, groups, table.titles),
    members: table.role === 'residents' ? (familyAcross(header)?.members ?? []) : [],
    nameLists: nameListsIn(table.role, header, table.columns, cellsAt),
    joined: lists.length === 0 ? null : { table: joinedOf(table, lists), lists },
    nameColumns: NAME_FIELDS.map((field) => table.columns.get(field)).filter((column) => column !== undefined),
    sequence: table.headers.find(({ label }) => SEQUENCE.test(headerWord(label)))?.index ?? null,
    span: spanOf(
      header,
      new Set([...table.columns.values(), ...Object.values(groups).flatMap((columns: TickColumn[]) => columns.map(({ index }) => index))]),
    ),
    roster: false,
    above: new Map(),
  }
}

function joinedOf({ tab, headerRows, headers, titles, columns }: LedgerTable, lists: readonly NameList[]): LedgerTable {
  const own = new Map([
    ['club', columns.get('name') ?? 0],
    ['name', lists[0]?.index ?? 0],
  ])
  return { ...withoutHeader(tab, 'enrolments'), headerRows, headers, titles, columns: own }
}

const MORE_PHONES =
  /^(?:备用|备选|备份|另外?一?个?|其[他它]|第二|次要|家庭|住宅|固定|办公)(?:联系)?(?:电话|手机|号码|联系方式|固话)(?:号码?)?$|^(?:联系)?(?:电话|手机|号码|联系方式)号?(?:2|二|②)$|^(?:座机|固话|宅电)(?:号码?)?$/

/** Columns for a further telephone of the same people, beside that of their telephone. */
function morePhones({ columns }: Header, fields: ReadonlyMap<string, number>): number[] {
  const used = [...fields.values()]
  const first = fields.get('phones')
  if (first === undefined) return []
  const own = columns.find(({ index }) => index === first)
  const word = unnumbered(own?.label ?? '')
  return columns.flatMap(({ index, label, group }) => {
    const isNumbered = word !== '' && unnumbered(label) === word && label !== own?.label && group === own?.group
    return !used.includes(index) && (isNumbered || MORE_PHONES.test(headerWord(label))) ? [index] : []
  })
}

/** `电话1`, `电话②` and `电话（2）` are one word. */
function unnumbered(label: string): string {
  return headerWord(label).replace(/[1-3一二三①②③]$/, '')
}

/** The columns of the list: what stands behind an empty column and is not understood is none of it. */
function spanOf({ columns }: Header, understood: ReadonlySet<number>): [from: number, to: number] {
  const first = columns.find(({ label }) => label !== '')?.index ?? 0
  const last = Math.max(...understood)
  const behind = columns.findIndex(({ index, label }) => index > last && label === '')
  return [first, behind === -1 ? columns.length : (columns[behind]?.index ?? columns.length)]
}

/** For names laid out in columns below a line that names their club. */
export function openRoster(tab: string): OpenTable {
  return {
    table: withoutHeader(tab, 'enrolments'),
    ticks: new Map(),
    across: new Map(),
    days: new Map(),
    more: new Map(),
    spreads: [],
    members: [],
    nameLists: [],
    joined: null,
    nameColumns: [],
    sequence: null,
    span: [0, 0],
    roster: true,
    above: new Map(),
  }
}
