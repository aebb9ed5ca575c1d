/** Rows that are one line of text across: headings of a place or a club, and lines that begin a household. */
import type { Cell } from '../../../tables/column'
import { compact, plain } from '../normalise/plain-text'
import { clubOfLine, isQuoted } from './clubs-in-lines'
import { dayOfLine, monthOfLine, termOfLine } from './dated-lines'
import { beginsHousehold, type Facts, factsIn, houseOfLane, isDwelling, isPlace, stateOfLine } from './facts'
import { looksLikeName } from './looks'

export interface HeadingLine {
  /** A household is a record of its own; a heading only says what the rows below have in common. */
  kind: 'household' | 'heading'
  facts: Facts
  /** Of a heading that names a dwelling: the columns it is written in. */
  cells?: number[]
}

const MOST_PARTS = 6
const LABELLED_HEAD = /(?:户主|房主|业主)(?:姓名)?\s*[:：]/

/**
 * What a row says as a line across; null for any other row.
 * @param nameColumns where a lone word may be the name of somebody
 * @param titles texts above the list
 */
export function headingLine(cells: readonly Cell[], nameColumns: readonly number[], titles: readonly string[] = []): HeadingLine | null {
  const filled = cells.map((cell, column) => ({ cell, column })).filter(({ cell }) => compact(cell) !== '')
  const [only] = filled
  if (only === undefined || filled.length > MOST_PARTS || typeof only.cell !== 'string') return null
  const text = filled.map(({ cell }) => plain(cell)).join(' ')
  const lone = filled.length === 1
  const facts = factsIn(text)
  if ((lone || LABELLED_HEAD.test(text)) && beginsHousehold(facts)) return { kind: 'household', facts }
  if (filled.every(({ cell }) => typeof cell === 'string') && isDwelling(text, facts))
    return { kind: 'heading', facts, cells: filled.map(({ column }) => column) }
  if (!lone) return null
  const state = stateOfLine(text)
  if (state !== null) return { kind: 'heading', facts: { state } }
  const date = dayOfLine(text, titles)
  if (date !== null) return { kind: 'heading', facts: { date } }
  const month = monthOfLine(text, titles)
  if (month !== null) return { kind: 'heading', facts: { month } }
  const term = termOfLine(text)
  if (term !== null) return { kind: 'heading', facts: { term } }
  if (isPlace(text)) return { kind: 'heading', facts: factsIn(text) }
  const house = houseOfLane(text, titles)
  if (house !== null) return { kind: 'heading', facts: { unit: house } }
  const club = clubOfLine(text)
  if (club === null || (nameColumns.includes(only.column) && !isQuoted(text) && looksLikeName(text))) return null
  return { kind: 'heading', facts: { club } }
}
