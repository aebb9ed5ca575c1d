/** The office's decisions over what was recognised. */
import type { Cell } from '../../../tables/column'
import type { Header } from '../find/header'
import type { KnownNames } from '../find/known-names'
import { type Recognition, recogniseAs } from '../find/recognise'
import { compact } from '../normalise/plain-text'
import type { Decided, Doubt } from './choices'
import { columnNames } from './header-key'
import { readField } from './list-words'

/** Null when the header is no list, or is not to be adopted. A decision that cannot be followed is a doubt, and the rest holds. */
export function applyChoices(
  found: Recognition | null,
  { list, fields, doubts: before }: Decided,
  header: Header,
  columnCells: readonly (readonly Cell[])[],
  titles: string,
  names: KnownNames,
): { found: Recognition | null; doubts: Doubt[] } {
  const doubts = [...before]
  if (list === 'none') return { found: null, doubts }
  const base = list === null || list === found?.role ? found : recogniseAs(list, header, columnCells, titles, names)
  if (base === null) return { found: null, doubts }
  const columns = new Map(base.columns)
  const fits = new Map(base.fits)
  const indexes = new Map([...columnNames(header.columns)].map(([index, name]) => [compact(name), index]))
  const told = new Map<string, string>()
  for (const [name, answer] of fields) {
    const index = indexes.get(name)
    const field = readField(base.role, answer)
    if (index === undefined) doubts.push({ code: 'choice_column_gone', column: null, answer: name })
    else if (field === undefined) doubts.push({ code: 'choice_unclear', column: name, answer })
    else if (field !== null && told.has(field)) {
      doubts.push({ code: 'choice_contradictory', column: name, answer: `${told.get(field)} / ${name}` })
    } else {
      for (const [other, column] of columns) if (column === index && !told.has(other)) columns.delete(other)
      if (field === null) continue
      told.set(field, name)
      columns.set(field, index)
      fits.set(field, 1)
    }
  }
  return { found: { ...base, columns, fits, confidence: list === null ? base.confidence : 1 }, doubts }
}
