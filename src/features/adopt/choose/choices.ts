/** What the office decided about its lists, read from the table of decisions: by the header, on one tab or on any. */
import { groupBy } from '../../../domain/group-by'
import type { Row } from '../../../tables/tables'
import type { ColumnHeader } from '../find/header'
import type { Finding } from '../findings'
import { compact } from '../normalise/plain-text'
import { headerKey } from './header-key'
import { type ListAnswer, readList } from './list-words'

/** A decision that could not be followed. */
export interface Doubt extends Finding {
  /** Name of the column it speaks of, null for the list. */
  column: string | null
  answer: string
}

/** What is decided about one header. Columns by their names, answers as the office wrote them. */
export interface Decided {
  list: ListAnswer | null
  fields: ReadonlyMap<string, string>
  /** By {@link colourKey}. */
  colours: ReadonlyMap<string, string>
  doubts: readonly Doubt[]
}

export interface Choices {
  /** True when anything is decided about such a header on this tab. */
  knows(tab: string, headers: readonly ColumnHeader[]): boolean
  about(tab: string, headers: readonly ColumnHeader[]): Decided
  /** False where no header need be looked for. */
  readonly some: boolean
}

type ChoiceRow = Row<'LedgerChoices'>

export function colourKey(column: string, colour: string): string {
  return `${compact(column)}|${colour.trim().toLowerCase()}`
}

/** Decisions that contradict each other hold neither; a decision for the one tab goes before one for any. */
export function readChoices(rows: readonly ChoiceRow[]): Choices {
  const byHeader = groupBy(rows, ({ header, tab }) => [scopeOf(tab, compact(header))])
  const rowsAbout = (tab: string, headers: readonly ColumnHeader[]) => {
    const key = headerKey(headers)
    return [byHeader.get(scopeOf(null, key)) ?? [], byHeader.get(scopeOf(tab, key)) ?? []] as const
  }
  return {
    some: rows.length > 0,
    knows: (tab, headers) => rowsAbout(tab, headers).some((list) => list.length > 0),
    about: (tab, headers) => decidedBy(rowsAbout(tab, headers)),
  }
}

export const NO_CHOICES: Choices = readChoices([])

function decidedBy(levels: readonly (readonly ChoiceRow[])[]): Decided {
  const fields = new Map<string, string>()
  const colours = new Map<string, string>()
  const doubts: Doubt[] = []
  let list: ListAnswer | null = null
  for (const rows of levels) {
    for (const alike of groupBy(rows, (row) => [matterOf(row)]).values()) {
      const [row] = alike
      if (row === undefined) continue
      const { decision, column, colour, answer } = row
      const answers = [...new Set(alike.map((one) => one.answer.trim()))]
      if (answers.length > 1) doubts.push({ code: 'choice_contradictory', column, answer: answers.join(' / ') })
      else if (decision === 'list') {
        const found = readList(answer)
        if (found === null) doubts.push({ code: 'choice_unclear', column: null, answer })
        else list = found
      } else if (column === null || (decision === 'colour' && colour === null)) doubts.push({ code: 'choice_unclear', column, answer })
      else if (decision === 'column') fields.set(compact(column), answer)
      else colours.set(colourKey(column, colour ?? ''), answer)
    }
  }
  return { list, fields, colours, doubts }
}

/** What a row decides on: no two rows of one header may. */
export function matterOf({ decision, column, colour }: Pick<ChoiceRow, 'decision' | 'column' | 'colour'>): string {
  if (decision === 'list') return 'list'
  return decision === 'column' ? `column|${compact(column ?? '')}` : `colour|${colourKey(column ?? '', colour ?? '')}`
}

function scopeOf(tab: string | null, header: string): string {
  return `${tab?.trim() ?? ''}\n${header}`
}
