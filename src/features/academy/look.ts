/** How the timetable stands, in codes and names for the page beside it: what it costs by rule, and what each class suffers from. */
import type { Context } from '../../domain/context'
import { listed } from '../../domain/language'
import type { WeeklyWindow } from '../../domain/weekly'
import { say } from '../../messages/messages'
import type { Place, Placement } from '../../scheduling/model'
import { type RuleId, type SoftRuleId, softRuleIds, type Violation, weightOf } from '../../scheduling/rules/rule'
import { evaluate } from '../../scheduling/rules/rules'
import { apartTogether, peopleInBoth } from './audiences'
import type { PreparedTimetable } from './prepare-timetable'
import type { Subject } from './scene'
import { lockOf, sessionsPerWeek } from './session-rows'
import { TICK_MINUTES, windowAt } from './ticks'
import { windowOf } from './timetable-row'
import { weeklyPhrase } from './weekly-phrase'

export type Placed = Pick<Placement, 'sessionId' | 'place'>

export interface Complaint {
  /** `apart`: an audience clash of classes that nobody attends both of, but that are to be kept apart. */
  rule: RuleId | 'apart'
  /** Null: a hard rule is broken. */
  cost: number | null
  /** Names instead of ids; people are counted, never named. */
  params: Record<string, string | number>
}

export interface LookedAt {
  id: string
  name: string
  /** '' when it is not placed. */
  when: string
  venue: string
  isLocked: boolean
  cost: number
  complaints: Complaint[]
  /** What its row says. */
  reason: string
}

export interface Look {
  sessions: number
  unplaced: number
  locked: number
  published: number
  /** Rows that stand for a session. */
  rows: number
  cost: number
  /** Broken hard ones (by edits; cost null) first, then what costs most. */
  rules: { rule: RuleId; cost: number | null; count: number }[]
  /** Not placed, then broken, then what costs most. */
  classes: LookedAt[]
  /** Classes that suffer from something and are not in the list. */
  more: number
}

/** What more than so many share is no class's own. */
const MOST_SHARING = 3
const MOST_CLASSES = 60

/** Where the rows stand, however they came there. */
export function standing({ model, subjects, scene }: PreparedTimetable): Placed[] {
  return model.sessions.map(({ id, locked, hint }) => {
    const row = subjects.get(id)?.row ?? null
    return { sessionId: id, place: locked ?? hint ?? (row && (lockOf(row, scene.venues)?.place ?? null)) }
  })
}

export function lookAt(prepared: PreparedTimetable, placements: readonly Placed[], context: Context): Look {
  const { model, subjects } = prepared
  const { soft, byRule, violations } = evaluate(model, placements)
  const rows = [...subjects.values()].flatMap(({ row }) => row ?? [])
  const looked = lookedAt(prepared, placements, violations, context)
  const troubled = looked.filter(({ when, complaints }) => when === '' || complaints.length > 0)
  return {
    sessions: placements.length,
    unplaced: placements.filter(({ place }) => place === null).length,
    locked: rows.filter(({ locked }) => locked === true).length,
    published: rows.filter(({ state }) => state === 'published').length,
    rows: rows.length,
    cost: soft,
    rules: [...new Set(violations.map(({ rule }) => rule))]
      .map((rule) => ({
        rule,
        cost: isSoft(rule) ? byRule[rule] : null,
        count: violations.filter((one) => one.rule === rule).length,
      }))
      .sort((a, b) => (b.cost ?? Infinity) - (a.cost ?? Infinity)),
    classes: troubled.sort((a, b) => weight(b) - weight(a)).slice(0, MOST_CLASSES),
    more: Math.max(0, troubled.length - MOST_CLASSES),
  }
}

function weight({ when, cost, complaints }: LookedAt): number {
  return cost + (when === '' ? 2e6 : 0) + (complaints.some((one) => one.cost === null) ? 1e6 : 0)
}

/** Every session that is to be placed, in the model's order, then those whose locked rows have no readable time. */
export function lookedAt(
  prepared: PreparedTimetable,
  placements: readonly Placed[],
  violations: readonly Violation[],
  { language }: Context,
): LookedAt[] {
  const { subjects } = prepared
  const names = namer(prepared)
  const complaintsOf = complainer(prepared, language)
  const placed = placements.flatMap(({ sessionId: id, place }) => {
    const subject = subjects.get(id)
    if (subject === undefined) return []
    const complaints = complaintsOf(id, violations)
    return [
      {
        id,
        ...names.at(id, place, language),
        isLocked: subject.row?.locked === true,
        cost: complaints.reduce((sum, { cost }) => sum + (cost ?? 0), 0),
        complaints,
        reason: subject.row?.reason ?? '',
      },
    ]
  })

  return [...placed, ...locksWithoutTime(prepared, language)]
}

/** What of the violations a session suffers from: broken hard rules first, then what costs most. */
export function complainer(
  prepared: PreparedTimetable,
  language: Context['language'],
): (id: string, violations: readonly Violation[]) => Complaint[] {
  const {
    model,
    scene: { audiences },
  } = prepared
  const names = namer(prepared)
  const clubs = new Map(model.sessions.map(({ id, classId }) => [id, classId]))
  return (id, violations) =>
    violations
      .filter(({ sessionIds }) => sessionIds.includes(id) && sessionIds.length <= MOST_SHARING)
      .map((one): Complaint => {
        const { rule, amount, sessionIds } = one
        const shared = rule === 'audienceClash' ? sharedBy(sessionIds) : null
        return {
          rule: shared?.people === 0 ? 'apart' : rule,
          cost: isSoft(rule) ? amount * weightOf(model, rule) : null,
          params: named(factsOf(one), sessionIds.find((other) => other !== id) ?? '', shared),
        }
      })
      .sort((a, b) => (b.cost ?? Infinity) - (a.cost ?? Infinity))

  /** What two sessions share: people, and the groups that are kept apart. */
  function sharedBy(sessionIds: readonly string[]): { people: number; groups: string[] } {
    const [first = '', second = ''] = sessionIds.map((one) => clubs.get(one) ?? one)
    return { people: peopleInBoth(audiences, first, second), groups: apartTogether(audiences, first, second) }
  }

  function named(params: object, otherId: string, shared: ReturnType<typeof sharedBy> | null): Complaint['params'] {
    const words = Object.entries({ ...params, otherId }).flatMap(([key, value]): [string, string | number][] => {
      if (typeof value === 'number') return [[key, value]]
      const texts = [value].flat().flatMap((one) => names.of(one) ?? (typeof one === 'number' ? String(one) : []))
      return texts.length === 0 ? [] : [[key, listed(texts, language)]]
    })
    return { ...Object.fromEntries(words), ...(shared && { shared: shared.people, groups: listed(shared.groups, language) }) }
  }
}

/** The facts of a violation; of an order, who comes first and who then. */
function factsOf({ justification: { code, params } }: Violation): object {
  return code === 'precedence' ? { earlier: params.otherId, later: params.sessionId } : params
}

function locksWithoutTime({ scene, subjects }: PreparedTimetable, language: Context['language']): LookedAt[] {
  return [...scene.rows.bySession].flatMap(([id, row]) => {
    if (row.locked !== true || windowOf(row) !== null || subjects.has(id)) return []
    const name = row.clubName ?? row.clubId
    const reason = say(language, 'problem.timetable_lock_without_time', { club: name })
    return { id, name, when: '', venue: '', isLocked: true, cost: 0, complaints: [], reason }
  })
}

export interface Named {
  name: string
  when: string
  venue: string
}

export interface Namer {
  /** A session's, club's, venue's or teacher's name; null for anything else, people above all. */
  of(id: unknown): string | null
  at(sessionId: string, place: Place | null, language: Context['language']): Named
}

export function namer({ subjects, names, scene: { venues, teachers, running } }: PreparedTimetable): Namer {
  const clubs = new Map(running.map(({ id, name }) => [id, name]))
  const sessionName = (id: string) => {
    const subject = subjects.get(id)
    const name = names.get(id) ?? null
    return subject === undefined || sessionsPerWeek(subject.club) === 1 ? name : name + ordinal(subject.index)
  }
  const of = (id: unknown) => {
    const text = String(id)
    return sessionName(text) ?? clubs.get(text) ?? venues.byId.get(text)?.name ?? teachers.byId.get(text)?.name ?? null
  }
  return {
    of,
    at: (id, place, language) => ({
      name: of(id) ?? id,
      when:
        place === null
          ? ''
          : weeklyPhrase([lockedWindow(subjects.get(id), place) ?? windowAt(place, subjects.get(id)?.minutes ?? 0)], language),
      venue: of(place?.venueId) ?? '',
    }),
  }
}

/** A locked row's own time, to the minute, when that is the place. */
function lockedWindow(subject: Subject | undefined, { day, start }: Place): WeeklyWindow | null {
  const window = subject?.row?.locked === true ? windowOf(subject.row) : null
  return window?.day === day && Math.floor(window.start / TICK_MINUTES) === start ? window : null
}

/** ① for the first session of a week. */
export function ordinal(index: number): string {
  return ` ${String.fromCharCode(0x245f + index)}`
}

export function isSoft(rule: RuleId): rule is SoftRuleId {
  return softRuleIds.some((id) => id === rule)
}
