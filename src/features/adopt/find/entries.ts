/** Rows that hold several records: people against clubs or years, and names laid out in columns. */
import type { Cell } from '../../../tables/column'
import { readMoney } from '../normalise/amounts'
import { readYesNo } from '../normalise/choices'
import { meaningOfEmpty } from '../normalise/empty-means'
import { compact, isNothing, plain } from '../normalise/plain-text'
import { SURNAMES } from '../normalise/surnames'
import { clubOfLine } from './clubs-in-lines'
import type { Header } from './header'
import { headerWord } from './header'
import type { Told } from './rows'
import type { TickGroups } from './ticks'

/** The columns of one club or one year in a cross table. */
export interface Spread {
  /** The field that the labels across stand for, and this one's label. */
  field: 'club' | 'year'
  label: string
  /** What an open circle means here. */
  circle: boolean
  columns: { index: number; field: string | null }[]
  /** Columns that belong to one of its sort are not those of another: the sum paid in one year says nothing of the next. */
  others?: string[]
  /** There is a record also where nothing is filled in, since that means something. */
  isAlways?: boolean
}

export type Entry = Record<string, Told>

/** What is spread across the columns of a list of this sort; empty for a list with one record a row. */
export function spreadsOf(
  role: string,
  header: Header,
  columns: ReadonlyMap<string, number>,
  groups: TickGroups,
  titles: readonly string[],
): Spread[] {
  if (role === 'enrolments' && !columns.has('club') && groups.names.length >= 2)
    return groups.names.map(({ index, label, circle }) => ({ field: 'club', label, circle, columns: [{ index, field: null }] }))
  if (role !== 'campaign') return []
  const years = yearsAcross(header, groups.years[0]?.circle ?? true)
  const fields = years.flatMap((year) => year.columns.flatMap(({ field }) => field ?? 'paid'))
  const isAlways = meaningOfEmpty(titles) !== null
  // The last year first: it is the one that counts.
  return years.sort((a, b) => b.label.localeCompare(a.label)).map((year) => ({ ...year, others: fields, isAlways }))
}

const YEAR = /^((?:19|20)\d\d)(?:年度?)?/
const PAYMENT_FIELDS: [field: string, words: RegExp][] = [
  ['paidOn', /日期|时间|哪天|款日|费日/],
  ['tier', /档|标准/],
  ['amount', /金额|缴额|多少|元/],
  ['paid', /缴|交|参保/],
]

function yearsAcross({ columns }: Header, circle: boolean): Spread[] {
  const years = new Map<string, Spread>()
  for (const { index, label, group } of columns) {
    const word = headerWord(label)
    const own = YEAR.exec(word)
    const year = (own ?? YEAR.exec(headerWord(group)))?.[1]
    if (year === undefined) continue
    const spread: Spread = years.get(year) ?? { field: 'year', label: year, circle, columns: [] }
    const rest = own === null ? word : word.replace(YEAR, '')
    spread.columns.push({ index, field: PAYMENT_FIELDS.find(([, words]) => words.test(rest))?.[0] ?? null })
    years.set(year, spread)
  }
  return years.size < 2 ? [] : [...years.values()]
}

/** The records of a row of a cross table: one for each club or year with an answer. */
export function entriesOf(cells: readonly Cell[], spreads: readonly Spread[]): Entry[] {
  return spreads.flatMap(({ field, label, circle, columns, others = [], isAlways = false }) => {
    const filled = columns.filter(({ index }) => !isNothing(cells[index] ?? ''))
    const first = filled[0] ?? (isAlways ? columns[0] : undefined)
    if (first === undefined) return []
    const entry: Entry = { [field]: { value: label, column: first.index } }
    for (const other of others) entry[other] = { value: '', column: columns.find((own) => own.field === other)?.index ?? first.index }
    for (const { index, field: own } of filled) {
      const value = cells[index] ?? ''
      if (field === 'club' && readYesNo(value, circle).value === false) return []
      Object.assign(entry, own === null ? answerOf(field, value, index, circle) : { [own]: { value, column: index } })
    }
    return [entry]
  })
}

/** A bare answer below a year may be the mark, the sum or the day; below a club it is how the enrolment stands. */
function answerOf(field: Spread['field'], value: Cell, column: number, circle: boolean): Entry {
  const answer = readYesNo(value, circle).value
  if (field === 'club') return answer === true ? {} : { state: { value, column } }
  const paid = { paid: { value: '√', column } }
  if (answer !== null) return { paid: { value: answer ? '√' : '×', column } }
  if (readMoney(value).value !== null && Number(compact(value).replace(/\D/g, '')) < 20_000) return { ...paid, amount: { value, column } }
  return /\d/.test(compact(value)) ? { ...paid, paidOn: { value, column } } : { paid: { value, column } }
}

const LEAST_NAMES = 0.6
const PERSON =
  /^(?:\d{1,3}[.、]?)?(?:(?:班长|队长|组长|副班长|副队长|领队)[:：]?)?(\p{Script=Han}[\p{Script=Han}·]{1,4}(?:\([^()\d]*\))?)\s*\(?(1\d{10}|1\d{2}[\s-]\d{4}[\s-]\d{4})?\)?\s*(\([^()\d]*\))?$/u

/** The people of a row of names laid out in columns, and the club where the row begins with one; null for any other row. */
export function rosterRow(cells: readonly Cell[]): { club: string | null; people: Entry[] } | null {
  const filled = cells
    .map((cell, column) => ({ text: plain(cell), column }))
    .filter(({ text }) => text !== '' && !/^\d{1,3}[.、]?$/.test(text))
  const [first, ...others] = filled
  const club = first !== undefined && others.length >= 2 && !first.text.endsWith('会') ? clubOfLine(first.text) : null
  const rest = club === null ? filled : others
  const people = rest.map(({ text, column }) => personIn(text, column)).filter((person) => person !== null)
  const surnamed = people.filter(({ name }) => SURNAMES.has(String(name?.value).slice(0, 1)))
  return surnamed.length > 0 && surnamed.length >= LEAST_NAMES * rest.length ? { club, people } : null
}

/** Who is named in a cell of its own (`2. 钟嘉欣 19900000001（候补）`); null for any other text. */
export function personIn(text: string, column: number): Entry | null {
  const match = PERSON.exec(text)
  if (match === null) return null
  const [, name = '', phone = '', remark = ''] = match
  return { name: { value: name + remark, column }, ...(phone === '' ? {} : { phones: { value: phone, column } }) }
}

/** The phones of a row that holds nothing else, by column; null for any other row. */
export function phonesRow(cells: readonly Cell[]): Map<number, Cell> | null {
  const filled = [...cells.entries()].filter(([, cell]) => compact(cell) !== '')
  const phones = filled.filter(([, cell]) => isNothing(cell) || /^1\d{10}$/.test(compact(cell).replace(/-/g, '')))
  return phones.length > 0 && phones.length === filled.length ? new Map(phones) : null
}
