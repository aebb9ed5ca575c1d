/** Days counted from today: names of the contracts ⇄ the engine's. */
import type { RelativeDay } from './reads'

const NAMES: Record<RelativeDay, string> = {
  TODAY: 'today',
  TOMORROW: 'tomorrow',
  YESTERDAY: 'yesterday',
  PAST_WEEK: 'lastWeek',
  PAST_MONTH: 'lastMonth',
  PAST_YEAR: 'lastYear',
}

/** What a date criterion of the engine is measured by: a relative day, or the date among its values. */
export function toDateValue(relative: RelativeDay | undefined): string {
  return relative === undefined ? 'exactDate' : NAMES[relative]
}

/** The field `relative` of a rule, where the engine's criterion has one. */
export function relativeField(dateValue: string | undefined): { relative?: RelativeDay } {
  const found = (Object.keys(NAMES) as RelativeDay[]).find((name) => NAMES[name] === dateValue)
  return found === undefined ? {} : { relative: found }
}
