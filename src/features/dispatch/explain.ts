/** Why a task goes to whom it goes on which day, and why not to the next three; why it goes to nobody. */
import type { CivilDate, CivilDateTime } from '../../domain/civil-date'
import { clauses, type Language, listed } from '../../domain/language'
import { dayName } from '../../domain/weekly'
import { weekdayOf } from '../../domain/working-time'
import { type MessageKey, say } from '../../messages/messages'
import type { Place } from '../../scheduling/assignment'
import { type GiverKind, kindOf, rolesFor } from '../../tables/givers'
import { giverRoles } from '../../tables/vocabulary'
import { costOf, DAY_COST, type Field, loadCost, tieOf } from './candidates'
import { missingOf } from './certificates'
import type { DispatchWorker } from './days'
import type { Bar } from './duty'

const OTHERS_NAMED = 3

export interface Dispatched {
  field: Field
  workers: readonly DispatchWorker[]
  days: readonly CivilDate[]
  /** Tasks of each worker's days once the dispatch holds. */
  loads: readonly (readonly number[])[]
  /** The same once this request and those before it are given. */
  held: readonly (readonly number[])[]
  /** Who has served the household before. */
  known: ReadonlySet<number>
  /** Who had the request before and could not do it. */
  returnedBy: number | null
  /** Volunteers and partners who could not do it. */
  declined: ReadonlySet<number>
  dueAt: CivilDateTime | null
  today: CivilDate
  language: Language
}

/** What is known of a request that somebody gets. */
export interface Chosen extends Dispatched {
  /** Numbers of the household's other matters there on that day. */
  together: readonly string[]
  /** Working days after the deadline; 0 in time. */
  lateBy: number
}

/** `今天`, `11-25 周三`; `today`, `Wed 11-25`. */
export function dayWords(day: CivilDate, today: CivilDate, language: Language): string {
  if (day === today) return say(language, 'dispatch.today')
  return say(language, 'dispatch.day', { on: day.slice(5), weekday: dayName(weekdayOf(day), language) })
}

/**
 * One sentence where the grid's own worker has it today; else why not that one, who has it when, why not earlier, what is special about it,
 * and why not the others. A warning where the chosen one has no e-mail.
 */
export function explainChoice(chosen: Place, dispatched: Chosen): string {
  const { field, workers, held, days, together, lateBy, dueAt, today, language } = dispatched
  const { worker, day } = chosen
  const tie = tieOf(field, dispatched.known, worker)
  const facts = {
    worker: nameOf(worker, dispatched),
    grid: field.grid ?? '',
    day: dayWords(days[day] ?? '', today, language),
    load: held[worker]?.[day] ?? 0,
  }
  const isLocal = tie === 'volunteer' || tie === 'partner'
  const key: MessageKey = kindAt(worker, workers) === 'staff' || isLocal ? `dispatch.chosen.${tie}` : 'dispatch.chosen.helper'
  const why = tie === 'own' ? [] : whyNotResponsible(chosen, dispatched)
  const sentences = [...why.map((fact) => sentence(fact, language)), say(language, key, facts)]
  if (isNearest(chosen, dispatched)) sentences.push(say(language, 'dispatch.near', { minutes: field.wayOf(worker) ?? 0 }))
  const wait = whyNotBefore(chosen, dispatched)
  if (wait !== null) sentences.push(say(language, `dispatch.before.${wait}`))
  if (lateBy > 0) sentences.push(say(language, 'dispatch.late', { by: dueAt ?? '', count: lateBy }))
  if (together.length > 0) sentences.push(say(language, 'dispatch.together', { numbers: listed(together, language) }))
  const others = tie === 'own' ? [] : notChosen(chosen, dispatched)
  if (others.length > 0) sentences.push(say(language, 'dispatch.notChosen', { others: listed(others, language) }))
  if (workers[worker]?.giver.email === null) sentences.push(say(language, 'dispatch.noEmail', { worker: facts.worker }))
  return sentences.join(language === 'en' ? ' ' : '')
}

/** What kept the chosen one from it on all the days before; null where one of them had room. */
function whyNotBefore({ worker, day }: Place, { workers, loads }: Dispatched): 'onLeave' | 'full' | 'either' | null {
  const before = (workers[worker]?.days ?? []).slice(0, day)
  const away = before.filter(({ onLeave }) => onLeave).length
  if (before.length === 0 || before.some(({ limit }, index) => (loads[worker]?.[index] ?? 0) < limit)) return null
  return away === 0 ? 'full' : away === before.length ? 'onLeave' : 'either'
}

/** Did the way decide: is there one who stands alike to the grid, holds no more, but has farther to go? */
function isNearest({ worker, day }: Place, { field, workers, days, known, held, loads }: Chosen): boolean {
  const way = field.wayOf(worker)
  const tie = tieOf(field, known, worker)
  const load = (held[worker]?.[day] ?? 0) - 1
  if (way === null || tie === 'own' || tie === 'backup' || days.length === 0) return false
  return field.options.some(
    ({ worker: other }) =>
      other !== worker &&
      tieOf(field, known, other) === tie &&
      (field.wayOf(other) ?? 0) > way &&
      (loads[other]?.[day] ?? 0) < (workers[other]?.days[day]?.limit ?? 0) &&
      (held[other]?.[day] ?? 0) <= load,
  )
}

/** Why nobody can be given the task. */
export function explainNobody(dispatched: Dispatched): string {
  const { field, workers, language } = dispatched
  const spokenOf = isForStaff(field) ? [field.own, field.backup] : []
  const rest = workers.map((_, index) => index).filter((index) => !spokenOf.includes(index))
  const asked = certificates(
    field.needs.map((need) => need.certificate),
    language,
  )
  const facts = [
    ...whyNotResponsible(null, dispatched),
    ...KINDS.flatMap((kind) => {
      const bars = rest.filter((index) => kindAt(index, workers) === kind).map((index) => barNow(index, dispatched))
      const counts = BARS.flatMap((bar) => {
        const count = bars.filter((one) => one === bar).length
        const who = say(language, `dispatch.rest.${kind}`, { count })
        return count === 0 ? [] : [say(language, `dispatch.restOf.${bar}`, { who, ...asked })]
      })
      const isMissing = kind !== 'staff' && rolesFor(field.service).includes(kind) && counts.length === 0
      return isMissing ? [say(language, `dispatch.without.${kind}`, { service: field.service?.name ?? '' })] : counts
    }),
  ]
  if (facts.length === 0) facts.push(say(language, 'dispatch.noWorkers'))
  return say(language, 'dispatch.stays.nobody', { facts: clauses(facts, language) })
}

const KINDS = ['staff', 'volunteer', 'partner'] as const
const BARS = ['onLeave', 'full', 'notCertified', 'lapsed', 'unskilled', 'notFree', 'ended', 'returned'] as const

/** Why the grid's own worker, and where the task goes further its backup, does not have it. */
function whyNotResponsible(chosen: Place | null, dispatched: Dispatched): string[] {
  const { field, language } = dispatched
  const worker = chosen?.worker ?? null
  if (field.grid === null) return [say(language, 'dispatch.gridUnknown')]
  if (!isForStaff(field)) {
    const givers = rolesFor(field.service).map((role) => giverRoles[role][language])
    return [say(language, 'dispatch.givenBy', { service: field.service?.name ?? '', providers: listed(givers, language) })]
  }
  if (field.own === null) {
    const noWorker = say(language, 'dispatch.gridWithoutWorker', { grid: field.grid })
    return field.backup === null || field.backup === worker ? [noWorker] : [noWorker, barred(field.backup, chosen, dispatched)]
  }
  const own = barred(field.own, chosen, dispatched)
  if (field.backup === null || field.backup === worker || field.backup === field.own) return [own]
  return [own, barred(field.backup, chosen, dispatched)]
}

function barred(worker: number, chosen: Place | null, dispatched: Dispatched): string {
  const { field, language } = dispatched
  const role = say(language, worker === field.own ? 'dispatch.role.own' : 'dispatch.role.backup', {
    worker: nameOf(worker, dispatched),
    grid: field.grid ?? '',
  })
  return say(language, 'dispatch.barred', { worker: role, why: whyNot(worker, chosen, dispatched) })
}

/** The next candidates; those that {@link whyNotResponsible} has spoken of are left out. */
function notChosen(chosen: Place, dispatched: Dispatched): string[] {
  const { field, known, declined, language } = dispatched
  return field.options
    .map(({ worker }) => worker)
    .filter((worker) => worker !== chosen.worker && worker !== field.own && worker !== field.backup && !declined.has(worker))
    .map((worker) => ({ worker, price: costOf(field, known, worker) + nextPlaceCost(worker, dispatched) }))
    .sort((one, other) => one.price - other.price)
    .slice(0, OTHERS_NAMED)
    .map(({ worker }) => say(language, 'dispatch.other', { worker: nameOf(worker, dispatched), why: whyNot(worker, chosen, dispatched) }))
}

/** Of the first day with room, the deadline left aside; of the last where none has. */
function nextPlaceCost(worker: number, { days, loads, workers }: Dispatched): number {
  const free = firstFree(worker, workers, loads)
  const day = free === -1 ? days.length - 1 : free
  return DAY_COST * day + loadCost((loads[worker]?.[day] ?? 0) + 1)
}

/** The index of the first day with room; -1 where there is none. */
function firstFree(worker: number, workers: readonly DispatchWorker[], loads: readonly (readonly number[])[]): number {
  return (workers[worker]?.days ?? []).findIndex(({ limit }, day) => (loads[worker]?.[day] ?? 0) < limit)
}

function whyNot(worker: number, chosen: Place | null, dispatched: Dispatched): string {
  const { field, workers, days, loads, held, known, language, returnedBy, today } = dispatched
  const bar = barNow(worker, dispatched)
  const mostOnADay = Math.max(0, ...(workers[worker]?.days ?? []).map(({ limit }) => limit))
  if (bar !== null) return say(language, `dispatch.why.${bar}`, { load: mostOnADay, ...lackedBy(worker, dispatched) })
  if (worker === returnedBy) return say(language, 'dispatch.why.returned')
  if (chosen === null) return say(language, 'dispatch.why.otherGrid')
  const free = firstFree(worker, workers, loads)
  if (free > chosen.day) {
    const isAway = workers[worker]?.days[0]?.onLeave === true
    return say(language, isAway ? 'dispatch.why.awayUntil' : 'dispatch.why.fullUntil', { day: dayWords(days[free] ?? '', today, language) })
  }
  const [tie, theirs] = [tieOf(field, known, chosen.worker), tieOf(field, known, worker)]
  if (tie === 'known' && theirs !== 'known') return say(language, 'dispatch.why.stranger')
  if (tie === 'neighbour' && theirs === 'other') return say(language, 'dispatch.why.farther')
  if (tie !== theirs && (theirs === 'volunteer' || theirs === 'partner')) return say(language, 'dispatch.why.helper')
  if (tie !== theirs)
    return say(language, kindAt(worker, workers) === 'volunteer' ? 'dispatch.why.livesElsewhere' : 'dispatch.why.otherGrid')
  const load = held[worker]?.[chosen.day] ?? 0
  const [way, minutes] = [field.wayOf(chosen.worker), field.wayOf(worker)]
  const isBusier = load >= (held[chosen.worker]?.[chosen.day] ?? 0)
  if (kindAt(worker, workers) !== 'staff') return say(language, isBusier ? 'dispatch.why.holdsMore' : 'dispatch.why.holdsAsMany', { load })
  if (isBusier) return say(language, 'dispatch.why.busier', { load })
  if (way !== null && minutes !== null && minutes > way) return say(language, 'dispatch.why.longerWay', { minutes })
  return say(language, 'dispatch.why.equal', { load })
}

/** What kept the worker from it on all of the days, the tasks of this dispatch counted. */
function barNow(worker: number, { field, workers, loads, declined }: Dispatched): Bar | 'returned' | null {
  if (declined.has(worker)) return 'returned'
  return field.bars.get(worker) ?? (firstFree(worker, workers, loads) === -1 ? 'full' : null)
}

function lackedBy(worker: number, { field, workers, language }: Dispatched): { certificate: string } {
  const licences = workers[worker]?.licences
  return certificates(licences === undefined ? [] : missingOf(licences, field.needs), language)
}

function certificates(names: readonly string[], language: Language): { certificate: string } {
  return { certificate: listed([...new Set(names)], language) }
}

/** Of who is no staff it says so. */
function nameOf(worker: number, { workers, language }: Pick<Dispatched, 'workers' | 'language'>): string {
  const name = workers[worker]?.giver.name ?? ''
  const kind = kindAt(worker, workers)
  return kind === 'staff' ? name : say(language, `dispatch.name.${kind}`, { name })
}

function kindAt(worker: number, workers: readonly DispatchWorker[]): GiverKind {
  return kindOf(workers[worker]?.giver.role ?? 'gridWorker')
}

function isForStaff({ service }: Field): boolean {
  return rolesFor(service).some((role) => kindOf(role) === 'staff')
}

function sentence(fact: string, language: Language): string {
  return language === 'en' ? `${fact}.` : `${fact}。`
}
