/** Doors that nobody opened. */
import { addDays, type CivilDate } from '../../domain/civil-date'
import { groupBy } from '../../domain/group-by'
import type { Row } from '../../tables/tables'

/** A door that nobody opened is looked at for so long; later the rhythm of its visits brings it back. */
const NOBODY_HOME_DAYS = 14

/** Households whose last visit found nobody, the latest first, with how often in a row. */
export function nobodyHome(visits: readonly Row<'Visits'>[], today: CivilDate): { last: Row<'Visits'>; times: number }[] {
  const since = addDays(today, -NOBODY_HOME_DAYS)
  const made = visits.filter(({ state, visitedOn }) => state !== 'planned' && visitedOn !== null)
  const doors = groupBy(made, ({ householdId, address, id }) => [householdId ?? address ?? id])
  const found = [...doors.values()].flatMap((own) => {
    const latestFirst = [...own].reverse().sort((a, b) => compare(b.visitedOn ?? '', a.visitedOn ?? ''))
    const [last] = latestFirst
    if (last === undefined || last.state !== 'nobodyHome' || (last.visitedOn ?? '') < since) return []
    const times = latestFirst.findIndex(({ state }) => state !== 'nobodyHome')
    return [{ last, times: times === -1 ? latestFirst.length : times }]
  })
  return found.sort((a, b) => compare(b.last.visitedOn ?? '', a.last.visitedOn ?? ''))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
