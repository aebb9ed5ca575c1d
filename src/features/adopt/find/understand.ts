/** The headers in a part of a tab, and which list each is of: by its own words, its cells, and what the lines around it say. */
import type { Cell } from '../../../tables/column'
import { applyChoices } from '../choose/apply'
import type { Choices, Decided, Doubt } from '../choose/choices'
import { compact, plain } from '../normalise/plain-text'
import type { SourceSheet } from '../source'
import type { Area } from './areas'
import { clubOfLine, clubOfTitle } from './clubs-in-lines'
import { type DayColumns, daysInColumns, wholeDay, withWholeDays } from './days-in-columns'
import { factsOfTitle } from './facts'
import { familyAcross } from './family'
import { type Header, headerAt, headerOf } from './header'
import type { KnownNames } from './known-names'
import { headingLine } from './lines'
import { type Recognition, recognise } from './recognise'
import { isBetween } from './rows'
import { type TickColumn, type TickGroups, tickGroups } from './ticks'

/** Every header of the area; the rows of a header with several levels count once. */
export function headersIn({ view, fromRow, toRow }: Area, choices: Choices): Header[] {
  const headers: Header[] = []
  for (let row = fromRow; row < toRow; row++) {
    const header =
      headers.map((one) => againAt(view, one, row)).find((one) => one !== null) ?? headerAt(view, row) ?? decidedHeader(view, row, choices)
    if (header === null) continue
    headers.push(header)
    row = Math.max(...header.rows)
  }
  return headers
}

/** The same header on the next page, to the letter, whether or not its cells are merged there too. */
function againAt({ cells }: SourceSheet, { rows, columns }: Header, row: number): Header | null {
  const isSame = rows.every((above, level) => {
    const [one, other] = [cells[above] ?? [], cells[row + level] ?? []]
    return one.length === other.length && one.every((cell, column) => cell === other[column])
  })
  return isSame ? { rows: rows.map((_, level) => row + level), columns } : null
}

const CARE = /低保|低边|特困|困难(?:户|家庭|群众)|帮扶/

/** A title of nothing but teachers. */
const TAUGHT = /^(?:.{0,10}的?)?(?:师资|教师|讲师|任课老师|授课老师|指导老师|老师)(?:队伍|库|名单|名册|一览表?|信息表?|登记表|通讯录)?$/

/** What a header was recognised as, and what the office decided about it. */
interface Understood {
  found: Recognition | null
  groups: TickGroups
  days: Map<number, DayColumns>
  decided: Decided
  doubts: Doubt[]
}

/** What is known beside the tab itself. */
export interface Knowledge {
  choices: Choices
  names: KnownNames
}

export function understand(
  area: Area,
  { choices, names }: Knowledge,
  header: Header,
  from: number,
  to: number,
  titles: string[],
): Understood {
  const family = familyAcross(header)
  const days = daysInColumns(header)
  const shown = withWholeDays(family?.head ?? header, days)
  const cells = columnsOf(area, shown, days, from, to)
  const groups = tickGroups(shown.columns, cells, titles)
  const given = new Set<string>(Object.keys(factsOfTitle(area.view.title)))
  for (const [field, columns] of ticksByField(groups)) if (columns.length > 0) given.add(field)
  if (groups.names.length >= 2 || clubsNamed(area, titles, from, to)) given.add('club')
  if (groups.years.length >= 2) given.add('paid')
  if ([area.view.title, ...titles].some((title) => CARE.test(title))) given.add('care')
  if (titles.some((title) => TAUGHT.test(compact(title)))) given.add('taught')
  for (let row = from; row < to; row++)
    for (const field of Object.keys(headingLine(area.view.cells[row] ?? [], [])?.facts ?? {})) given.add(field)
  if (family !== null) given.add('relation')
  const clues = [shown, cells, [area.view.title, ...titles].join(' ')] as const
  const decided = choices.about(area.view.title, header.columns)
  return { ...applyChoices(recognise(...clues, given, names), decided, ...clues, names), groups, days, decided }
}

/** A header that the office decided about, whatever its words. */
function decidedHeader(view: Area['view'], row: number, choices: Choices): Header | null {
  const cells = view.cells[row] ?? []
  if (!choices.some || cells.every((cell) => cell === '') || cells.some((cell) => typeof cell !== 'string')) return null
  const candidates = [[row], [row, row + 1]].map((rows) => headerOf(view, rows))
  return candidates.find(({ columns }) => choices.knows(view.title, columns)) ?? null
}

export function ticksByField({ flags, features, weekdays, sexes }: TickGroups): Map<string, TickColumn[]> {
  return new Map([
    ['flags', flags],
    ['features', features],
    ['availability', weekdays],
    ['schedule', weekdays],
    ['openingHours', weekdays],
    ['sex', sexes.length === 2 ? sexes : []],
  ])
}

function clubsNamed({ view }: Area, titles: readonly string[], from: number, to: number): boolean {
  if ([view.title, ...titles].some((title) => (clubOfLine(title) ?? clubOfTitle(title)) !== null)) return true
  return view.cells.slice(from, to).some((cells) => headingLine(cells, [])?.facts.club !== undefined)
}

/** Rows with one filled cell just above a header are its titles, not data of the table before. */
export function titleStart({ view }: Area, header: number, least: number): number {
  let row = header
  while (row > least && (view.cells[row - 1] ?? []).filter((cell) => cell !== '').length === 1) row--
  return row
}

export function titlesAbove({ view }: Area, from: number, to: number): string[] {
  return view.cells
    .slice(from, to)
    .map(textOf)
    .filter((text) => text !== '')
}

export function textOf(cells: readonly Cell[]): string {
  return cells
    .filter((cell) => cell !== '')
    .map(plain)
    .join(' ')
    .trim()
}

const SAMPLE_ROWS = 200

/** The cells below a header by column, of an even sample of the rows. */
function columnsOf({ view }: Area, header: Header, days: ReadonlyMap<number, DayColumns>, from: number, to: number): Cell[][] {
  const step = Math.max(1, Math.floor((to - from) / SAMPLE_ROWS))
  const rows = view.cells.slice(from, to).filter((cells, index) => index % step === 0 && !isBetween(cells))
  return header.columns.map(({ index }) => {
    const day = days.get(index)
    return rows.map((cells) =>
      day === undefined ? (cells[index] ?? '') : wholeDay(cells[index] ?? '', day, (column) => cells[column] ?? ''),
    )
  })
}
