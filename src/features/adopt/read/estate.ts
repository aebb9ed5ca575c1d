/** The one estate of the ledger, whose name says nothing in an address. */
import { type FoundTab, isRole } from '../find/tables'
import { estateBefore, estateStem } from '../normalise/estate'
import { compact } from '../normalise/plain-text'

const COVER_ROWS = 10
const SHORTEST = 2

/**
 * Null where addresses name none, or several, or one that is in no title: there may be another estate with the same buildings, whose
 * people must not become neighbours.
 */
export function estateOf(tabs: readonly FoundTab[]): string | null {
  const tables = tabs.flatMap((tab) => tab.tables)
  const cells = [
    ...tables.filter(isRole('residents')).flatMap(({ rows }) => rows.map((row) => row.own('address'))),
    ...tables.filter(isRole('households')).flatMap(({ rows }) => rows.map((row) => row.own('address'))),
    ...tables.filter(isRole('specialHouseholds')).flatMap(({ rows }) => rows.map((row) => row.own('address'))),
  ]
  const [only, other] = new Set(cells.map(estateBefore).filter((name) => name !== null))
  if (only === undefined || other !== undefined) return null
  const stem = estateStem(only)
  return stem.length >= SHORTEST && tabs.flatMap(titlesOf).some((title) => compact(title).includes(stem)) ? only : null
}

/** What stands above the lists of a tab; of a tab without a list (the cover) its first rows. */
function titlesOf({ sheet, tables }: FoundTab): string[] {
  const cover = tables.length > 0 ? [] : sheet.cells.slice(0, COVER_ROWS).map((cells) => cells.join(' '))
  return [sheet.title, ...tables.flatMap(({ titles }) => titles), ...cover]
}
