/** How often a household is visited, and when the next visit is due. */
import { addDays, type CivilDate } from '../domain/civil-date'
import type { Context } from '../domain/context'
import { groupBy } from '../domain/group-by'
import { codeOf } from './column'
import type { Data } from './plan'
import type { Row } from './tables'
import { flags } from './vocabulary'

export type VisitLevel = 'high' | 'key' | 'general'

export interface NextVisit {
  household: Row<'Households'>
  level: VisitLevel
  /** '' when nobody was ever there. */
  lastOn: CivilDate
  /** '' likewise. */
  dueOn: CivilDate
  /** What the last visit's report says of when somebody is at home. */
  goodTime: string | null
}

const LEVELS = ['high', 'key', 'general'] as const
const RHYTHMS: [RegExp, number][] = [
  [/每天|每日|daily/i, 1],
  [/每周|一周|weekly/i, 7],
  [/半月|两周|双周|fortnight/i, 14],
  [/每月|一月|monthly/i, 30],
  [/季|quarter/i, 90],
  [/半年|half/i, 182],
  [/每年|一年|year/i, 365],
]

type CadenceTables = 'Households' | 'Residents' | 'Visits'

/** The {@link nextVisits} that are due by today, the riskiest first, then those that waited longest. */
export function dueVisits(data: Data<CadenceTables>, ctx: Context): { due: NextVisit[]; badFlags: string[] } {
  const { visits, badFlags } = nextVisits(data, ctx)
  const rank = ({ level, dueOn }: NextVisit) => `${LEVELS.indexOf(level)} ${dueOn}`
  const due = visits.filter(({ dueOn }) => dueOn <= ctx.today)
  return { due: due.sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0)), badFlags }
}

/**
 * The next visit of each household; empty homes are not visited. The rhythm that a household's row names comes before the one of its flags,
 * or of its people's; a day that the last visit's report names comes before both.
 * @returns the visits, and flags of the settings that there are not
 */
export function nextVisits(
  { Households, Residents, Visits }: Data<CadenceTables>,
  { settings }: Pick<Context, 'settings'>,
): { visits: NextVisit[]; badFlags: string[] } {
  const badFlags: string[] = []
  const wanted = (text: string) =>
    new Set(
      text.split(/[、，,;；]/).flatMap((word) => {
        if (word.trim() === '') return []
        const code = codeOf(flags, word)
        if (code === null) badFlags.push(word.trim())
        return code ?? []
      }),
    )
  const high = wanted(settings['visitFlags.high'])
  const key = wanted(settings['visitFlags.key'])
  const people = groupBy(
    Residents.filter(({ movedAway }) => movedAway !== true),
    ({ householdId }) => [householdId ?? ''],
  )
  const tried = groupBy(
    Visits.filter(({ state }) => state !== 'planned'),
    ({ householdId }) => [householdId ?? ''],
  )
  const next = Households.flatMap((household): NextVisit[] => {
    if (household.vacant === true) return []
    const own = new Set([...(household.flags ?? []), ...(people.get(household.id) ?? []).flatMap((one) => one.flags ?? [])])
    const has = (some: ReadonlySet<string>) => [...own].some((flag) => some.has(flag))
    const level = has(high) ? 'high' : has(key) ? 'key' : 'general'
    const days = RHYTHMS.find(([word]) => word.test(household.visitEvery ?? ''))?.[1] ?? settings[`visitDays.${level}`]
    const visits = tried.get(household.id) ?? []
    const lastOn = latestOf([household.lastVisitOn, ...visits.map(({ state, visitedOn }) => (state === 'nobodyHome' ? null : visitedOn))])
    const lastTry = latestOf(visits.map(({ visitedOn }) => visitedOn))
    const report = lastTry === '' || lastTry < lastOn ? undefined : visits.filter(({ visitedOn }) => visitedOn === lastTry).pop()
    const dueOn = report?.nextOn ?? (lastOn === '' ? '' : addDays(lastOn, days))
    return [{ household, level, lastOn, dueOn, goodTime: report?.nextTime ?? null }]
  })
  return { visits: next, badFlags }
}

function latestOf(dates: readonly (CivilDate | null)[]): CivilDate {
  return dates.reduce<CivilDate>((latest, one) => (one !== null && one > latest ? one : latest), '')
}
