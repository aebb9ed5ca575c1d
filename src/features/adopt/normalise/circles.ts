/** What an open circle means: some offices tick with it, others leave it where no tick is. */
import type { Cell } from '../../../tables/column'
import { compact } from './plain-text'

const CIRCLE = /[○〇◯]/
const TICK = /^[√✓✔☑]/
const MEANS = /(?:=|:|表示|代表|为|是|即)([^=:]*)$|^[○〇◯](否|未.*|没.*|不.*)$/

/**
 * True where it means yes: as a legend among the titles says (`○、×或空白=未缴`); else it is the empty mark where ticks stand beside it, and the
 * mark itself where none do.
 */
export function circleMeansYes(cells: Iterable<Cell>, titles: readonly string[]): boolean {
  for (const clause of titles.flatMap((title) => compact(title).split(/[;。]|,(?=[√○〇◯×])/))) {
    const match = CIRCLE.test(clause) ? MEANS.exec(clause.slice(clause.search(CIRCLE))) : null
    const meaning = match?.[1] ?? match?.[2]
    if (meaning !== undefined && meaning !== '') return !/未|没|否|不|无/.test(meaning)
  }
  for (const cell of cells) if (typeof cell === 'string' && TICK.test(cell.trim())) return false
  return true
}
