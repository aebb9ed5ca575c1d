/** Doors that nobody opened. */
import { addDays, type CivilDate } from '../../domain/civil-date'
import { groupBy } from '../../domain/group-by'
import { compareTexts } from '../../domain/text-order'
import { doorKey, timesShut, triedLatestFirst } from '../../tables/shut-doors'
import type { Row } from '../../tables/tables'

/** A door that nobody opened is looked at for so long; later the rhythm of its visits brings it back. */
const NOBODY_HOME_DAYS = 14

/** Households whose last visit found nobody, the latest first, with how often in a row. */
export function nobodyHome(visits: readonly Row<'Visits'>[], today: CivilDate): { last: Row<'Visits'>; times: number }[] {
  const since = addDays(today, -NOBODY_HOME_DAYS)
  const doors = groupBy(visits, (visit) => [doorKey(visit)])
  const found = [...doors.values()].flatMap((own) => {
    const latestFirst = triedLatestFirst(own)
    const [last] = latestFirst
    if (last === undefined || last.state !== 'nobodyHome' || (last.visitedOn ?? '') < since) return []
    return [{ last, times: timesShut(latestFirst) }]
  })
  return found.sort((a, b) => compareTexts(b.last.visitedOn ?? '', a.last.visitedOn ?? ''))
}
