/** Columns of an enrolment list whose cells hold all who joined, or all who wait: one row a club. */
import type { Cell } from '../../../tables/column'
import { namesApart, readName } from '../normalise/name'
import { type Header, headerWord } from './header'
import { shareOfLook } from './looks'
import type { Told } from './rows'

/** A column of names, and how the enrolments of its people stand: `候补名单` is one of those who wait. */
export interface NameList {
  index: number
  state: string | null
}

/** One of several people of a cell; line from 1, in the order written. */
export interface ListedPerson {
  told: Record<string, Told>
  column: number
  line: number
}

const OF_PEOPLE = /名单|名册|学员|成员|队员|社员|报名|参加|人员|候补|候选|替补|备选|排队|已退|退[出课班]/
const STATE = /候补|候选|替补|备选|排队|已?退[出课班]?/
const LEAST_SHARE = 0.5
const MOST_ROWS = 60
/** `等12人`, `共8人`: what ends such a list. */
const END = /^(?:等|共|计)*\d*[人名位个]?$/

/**
 * Empty where the column of names holds one a row.
 * @param cellsAt the cells below the header, by column
 */
export function nameListsIn(
  role: string,
  { columns }: Header,
  fields: ReadonlyMap<string, number>,
  cellsAt: (column: number) => Cell[],
): NameList[] {
  const name = fields.get('name')
  if (role !== 'enrolments' || name === undefined || !holdsLists(cellsAt(name))) return []
  const used = [...fields.values()]
  return columns.flatMap(({ index, label }): NameList[] => {
    const word = headerWord(label)
    const state = STATE.exec(word)?.[0] ?? null
    if (index === name) return [{ index, state }]
    const isList = OF_PEOPLE.test(word) && (!used.includes(index) || fields.get('state') === index) && holdsNames(cellsAt(index))
    return isList ? [{ index, state }] : []
  })
}

/** Columns of a list of clubs whose cells hold all who joined: `学员`, `候补名单`. */
export function membersIn(
  role: string,
  { columns }: Header,
  fields: ReadonlyMap<string, number>,
  cellsAt: (column: number) => Cell[],
): NameList[] {
  if (role !== 'clubs') return []
  const used = [...fields.values()]
  const open = columns.filter(({ index, label }) => !used.includes(index) && OF_PEOPLE.test(headerWord(label)))
  return open.flatMap(({ index, label }) =>
    holdsLists(cellsAt(index)) ? [{ index, state: STATE.exec(headerWord(label))?.[0] ?? null }] : [],
  )
}

function holdsLists(cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => cell !== '').slice(0, MOST_ROWS)
  const lists = filled.filter((cell) => typeof cell === 'string' && peopleIn(cell).length >= 2)
  return lists.length > 0 && lists.length >= LEAST_SHARE * filled.length && holdsNames(lists)
}

function holdsNames(cells: readonly Cell[]): boolean {
  const names = cells.slice(0, MOST_ROWS).flatMap((cell) => peopleIn(cell).map((part) => readName(part).name))
  return names.length > 0 && shareOfLook(names, 'person') >= LEAST_SHARE
}

function peopleIn(cell: Cell): string[] {
  return namesApart(cell).filter((part) => !END.test(part.trim()) && readName(part).name !== '')
}

/** The people of a row, list by list. */
export function peopleListed(cells: readonly Cell[], lists: readonly NameList[]): ListedPerson[] {
  return lists.flatMap(({ index, state }) =>
    peopleIn(cells[index] ?? '').map((value, place) => ({
      told: { name: { value, column: index }, ...(state === null ? {} : { state: { value: state, column: index } }) },
      column: index,
      line: place + 1,
    })),
  )
}
