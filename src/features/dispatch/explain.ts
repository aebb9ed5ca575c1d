/** Why a task goes to whom it goes, and why not to the next three; why it goes to nobody. */
import { clauses, type Language, listed } from '../../domain/language'
import { type MessageKey, say } from '../../messages/messages'
import { type GiverKind, kindOf, rolesFor } from '../../tables/givers'
import { giverRoles } from '../../tables/vocabulary'
import { type Field, loadCost, TIE_COST, tieOf } from './candidates'
import { missingOf } from './certificates'
import type { Bar, Worker } from './duty'

const OTHERS_NAMED = 3

export interface Dispatched {
  field: Field
  workers: readonly Worker[]
  /** Tasks of each worker once the dispatch holds. */
  loads: readonly number[]
  /** Tasks of each worker once this request and those before it are given. */
  held: readonly number[]
  /** Who has served the household before. */
  known: ReadonlySet<number>
  /** Who had the request before and could not do it. */
  returnedBy: number | null
  /** Volunteers and partners who could not do it. */
  declined: ReadonlySet<number>
  language: Language
}

/**
 * One sentence where the grid's own worker has it; else why not that one, who has it, and why not the others. A warning where the
 * chosen one has no e-mail.
 */
export function explainChoice(chosen: number, dispatched: Dispatched): string {
  const { field, workers, held, language } = dispatched
  const tie = tieOf(field, dispatched.known, chosen)
  const facts = { worker: nameOf(chosen, dispatched), grid: field.grid ?? '', load: held[chosen] ?? 0 }
  const key: MessageKey = `dispatch.chosen.${tie}`
  const why = tie === 'own' ? [] : whyNotResponsible(chosen, dispatched)
  const sentences = [...why.map((fact) => sentence(fact, language)), say(language, key, facts)]
  const others = tie === 'own' ? [] : notChosen(chosen, dispatched)
  if (others.length > 0) sentences.push(say(language, 'dispatch.notChosen', { others: listed(others, language) }))
  if (workers[chosen]?.giver.email === null) sentences.push(say(language, 'dispatch.noEmail', { worker: facts.worker }))
  return sentences.join(language === 'en' ? ' ' : '')
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
function whyNotResponsible(chosen: number | null, dispatched: Dispatched): string[] {
  const { field, language } = dispatched
  if (field.grid === null) return [say(language, 'dispatch.gridUnknown')]
  if (!isForStaff(field)) {
    const givers = rolesFor(field.service).map((role) => giverRoles[role][language])
    return [say(language, 'dispatch.givenBy', { service: field.service?.name ?? '', providers: listed(givers, language) })]
  }
  if (field.own === null) {
    const noWorker = say(language, 'dispatch.gridWithoutWorker', { grid: field.grid })
    return field.backup === null || field.backup === chosen ? [noWorker] : [noWorker, barred(field.backup, dispatched)]
  }
  const own = barred(field.own, dispatched)
  return field.backup === null || field.backup === chosen || field.backup === field.own ? [own] : [own, barred(field.backup, dispatched)]
}

function barred(worker: number, dispatched: Dispatched): string {
  const { field, language } = dispatched
  const role = say(language, worker === field.own ? 'dispatch.role.own' : 'dispatch.role.backup', {
    worker: nameOf(worker, dispatched),
    grid: field.grid ?? '',
  })
  return say(language, 'dispatch.barred', { worker: role, why: whyNot(worker, dispatched) })
}

/** The next candidates; those that {@link whyNotResponsible} has spoken of are left out. */
function notChosen(chosen: number, dispatched: Dispatched): string[] {
  const { field, loads, known, declined, language } = dispatched
  const price = ({ worker, cost }: { worker: number; cost: number }) => cost + loadCost((loads[worker] ?? 0) + 1)
  return field.options
    .map(({ worker }) => ({ worker, cost: TIE_COST[tieOf(field, known, worker)] }))
    .filter(({ worker }) => worker !== chosen && worker !== field.own && worker !== field.backup && !declined.has(worker))
    .sort((one, other) => price(one) - price(other))
    .slice(0, OTHERS_NAMED)
    .map(({ worker }) => say(language, 'dispatch.other', { worker: nameOf(worker, dispatched), why: whyNot(worker, dispatched, chosen) }))
}

function whyNot(worker: number, dispatched: Dispatched, chosen: number | null = null): string {
  const { field, loads, held, known, language, returnedBy } = dispatched
  const bar = barNow(worker, dispatched)
  if (bar !== null) return say(language, `dispatch.why.${bar}`, { load: loads[worker] ?? 0, ...lackedBy(worker, dispatched) })
  if (worker === returnedBy) return say(language, 'dispatch.why.returned')
  const load = held[worker] ?? 0
  if (chosen === null) return say(language, 'dispatch.why.otherGrid')
  const [tie, theirs] = [tieOf(field, known, chosen), tieOf(field, known, worker)]
  if (tie === 'known' && theirs !== 'known') return say(language, 'dispatch.why.stranger')
  if (tie === 'neighbour' && theirs === 'other') return say(language, 'dispatch.why.farther')
  if (tie !== theirs && (theirs === 'volunteer' || theirs === 'partner')) return say(language, 'dispatch.why.helper')
  if (tie === theirs) return say(language, load >= (held[chosen] ?? 0) ? 'dispatch.why.busier' : 'dispatch.why.equal', { load })
  return say(language, kindAt(worker, dispatched.workers) === 'volunteer' ? 'dispatch.why.livesElsewhere' : 'dispatch.why.otherGrid')
}

/** What kept the worker from it, the tasks of this dispatch counted. */
function barNow(worker: number, { field, workers, loads, declined }: Dispatched): Bar | 'returned' | null {
  if (declined.has(worker)) return 'returned'
  const bar = field.bars.get(worker) ?? null
  return bar === null && (loads[worker] ?? 0) >= (workers[worker]?.limit ?? 0) ? 'full' : bar
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

function kindAt(worker: number, workers: readonly Worker[]): GiverKind {
  return kindOf(workers[worker]?.giver.role ?? 'gridWorker')
}

function isForStaff({ service }: Field): boolean {
  return rolesFor(service).some((role) => kindOf(role) === 'staff')
}

function sentence(fact: string, language: Language): string {
  return language === 'en' ? `${fact}.` : `${fact}。`
}
