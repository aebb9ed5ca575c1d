/** How often a household is visited, and when the next visit is due. */
import { addDays, type CivilDate } from '../domain/civil-date'
import type { Context } from '../domain/context'
import { groupBy } from '../domain/group-by'
import { clauses, type Language, listed } from '../domain/language'
import { say } from '../messages/messages'
import { codeOf } from './column'
import type { Data } from './plan'
import type { Row } from './tables'
import { changedSince, type Known, rememberedAs } from './visit-memory'
import { flags } from './vocabulary'

export type VisitLevel = 'change' | 'high' | 'key' | 'general'

export interface NextVisit {
  household: Row<'Households'>
  level: VisitLevel
  /** '' when nobody was ever there. */
  lastOn: CivilDate
  /** '' likewise. */
  dueOn: CivilDate
  /** What the last visit's report says of when somebody is at home. */
  goodTime: string | null
  /** What a major change is, in words; null without one. */
  change: string | null
  /** What the visit will remember. */
  known: string
}

const LEVELS = ['change', 'high', 'key', 'general'] as const
const RHYTHMS: [RegExp, number][] = [
  [/每天|每日|daily/i, 1],
  [/每周|一周|weekly/i, 7],
  [/半月|两周|双周|fortnight/i, 14],
  [/每月|一月|monthly/i, 30],
  [/季|quarter/i, 90],
  [/半年|half/i, 182],
  [/每年|一年|year/i, 365],
]

export type CadenceTables = 'Households' | 'Residents' | 'Visits'

/** Why somebody goes, and when somebody was there last. */
export function whyVisited({ level, lastOn, change }: NextVisit, language: Language): string {
  const last = lastOn === '' ? say(language, 'visits.never') : say(language, 'visits.lastOn', { on: lastOn })
  return say(language, `visits.why.${level}`, { last, what: change ?? '' })
}

/** The {@link nextVisits} that are due by today, the riskiest first, then those that waited longest. */
export function dueVisits(data: Data<CadenceTables>, ctx: Context): { due: NextVisit[]; badFlags: string[] } {
  const { visits, badFlags } = nextVisits(data, ctx)
  const rank = ({ level, dueOn }: NextVisit) => `${LEVELS.indexOf(level)} ${dueOn}`
  const due = visits.filter(({ dueOn }) => dueOn <= ctx.today)
  return { due: due.sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0)), badFlags }
}

/**
 * The next visit of each household; empty homes are not visited. The rhythm that a household's row names comes before the one of its flags,
 * or of its people's; a day that the last visit's report names comes before both. A major change since the last visit comes first of all: a
 * flag of the settings that the visit did not remember, another situation, or a day that staff wrote down. When nobody was home at a visit
 * that knew of it, its report says when to come again.
 * @returns the visits, and flags of the settings that there are not
 */
export function nextVisits(
  { Households, Residents, Visits }: Data<CadenceTables>,
  ctx: Context,
): { visits: NextVisit[]; badFlags: string[] } {
  const { settings, today, language } = ctx
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
  const major = wanted(settings['visitFlags.major'])
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
    const usual = has(high) ? 'high' : has(key) ? 'key' : 'general'
    const days = RHYTHMS.find(([word]) => word.test(household.visitEvery ?? ''))?.[1] ?? settings[`visitDays.${usual}`]
    const visits = tried.get(household.id) ?? []
    const made = lastOf(visits.filter(({ state }) => state !== 'nobodyHome'))
    const lastOn = latestOf([household.lastVisitOn, made?.visitedOn ?? null])
    const last = lastOf(visits)
    const report = (last?.visitedOn ?? '') < lastOn ? undefined : last
    const now = { flags: own, situation: household.situation }
    const changeSince = (visit: Row<'Visits'> | undefined, on: CivilDate) =>
      changeOf(household, now, visit?.knownThen ?? null, on, major, ctx)
    const change = changeSince(made?.visitedOn === lastOn ? made : undefined, lastOn)
    const isNew = change !== null && (report === undefined || report === made || changeSince(report, report.visitedOn ?? '') !== null)
    const changedOn = writtenChange(household, lastOn, today) ?? today
    const dueOn = isNew ? changedOn : (report?.nextOn ?? (lastOn === '' ? '' : addDays(lastOn, days)))
    const level = change === null ? usual : 'change'
    return [{ household, level, lastOn, dueOn, goodTime: report?.nextTime ?? null, change, known: rememberedAs(now, language) }]
  })
  return { visits: next, badFlags }
}

/** The day that staff wrote down, if it was since a visit on that day; a visit of the same day has seen it. */
function writtenChange({ majorChangeOn }: Row<'Households'>, since: CivilDate, today: CivilDate): CivilDate | null {
  return majorChangeOn !== null && since < majorChangeOn && majorChangeOn <= today ? majorChangeOn : null
}

/** A major change since a visit on that day, in words. */
function changeOf(
  household: Row<'Households'>,
  now: Known,
  remembered: string | null,
  on: CivilDate,
  major: ReadonlySet<string>,
  { language, today }: Context,
): string | null {
  const { flags: added, situation } = changedSince(remembered, now, major)
  const written = writtenChange(household, on, today)
  const names = added.map((flag) => flags[flag as keyof typeof flags][language])
  const words = [
    ...(names.length > 0 ? [say(language, 'visits.change.flags', { flags: listed(names, language) })] : []),
    ...(situation ? [say(language, 'visits.change.situation')] : []),
    ...(written === null ? [] : [say(language, 'visits.change.on', { on: written })]),
  ]
  return words.length === 0 ? null : clauses(words, language)
}

/** The last of the latest day. */
function lastOf(visits: readonly Row<'Visits'>[]): Row<'Visits'> | undefined {
  const day = latestOf(visits.map(({ visitedOn }) => visitedOn))
  return day === '' ? undefined : visits.filter(({ visitedOn }) => visitedOn === day).pop()
}

function latestOf(dates: readonly (CivilDate | null)[]): CivilDate {
  return dates.reduce<CivilDate>((latest, one) => (one !== null && one > latest ? one : latest), '')
}
