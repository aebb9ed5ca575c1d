/** Why a task goes to whom it goes, and why not to the next three; why it goes to nobody. */
import { clauses, type Language, listed } from '../../domain/language'
import { type MessageKey, say } from '../../messages/messages'
import { providers } from '../../tables/vocabulary'
import { type Field, loadCost, TIE_COST, tieOf } from './candidates'
import { missingOf } from './certificates'
import { rolesFor, type Worker } from './duty'

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
  language: Language
}

/**
 * One sentence where the grid's own worker has it; else why not that one, who has it, and why not the others. A warning where the
 * chosen one has no e-mail.
 */
export function explainChoice(chosen: number, dispatched: Dispatched): string {
  const { field, workers, held, language } = dispatched
  const worker = workers[chosen]
  const tie = tieOf(field, dispatched.known, chosen)
  const facts = { worker: nameOf(workers, chosen), grid: field.grid ?? '', load: held[chosen] ?? 0 }
  const key: MessageKey = `dispatch.chosen.${tie}`
  const why = tie === 'own' ? [] : whyNotResponsible(chosen, dispatched)
  const sentences = [...why.map((fact) => sentence(fact, language)), say(language, key, facts)]
  const others = tie === 'own' ? [] : notChosen(chosen, dispatched)
  if (others.length > 0) sentences.push(say(language, 'dispatch.notChosen', { others: listed(others, language) }))
  if (worker?.staff.email === null) sentences.push(say(language, 'dispatch.noEmail', { worker: facts.worker }))
  return sentences.join(language === 'en' ? ' ' : '')
}

/** Why nobody can be given the task. */
export function explainNobody(dispatched: Dispatched): string {
  const { field, workers, language } = dispatched
  if (field.service !== null && rolesFor(field.service).length === 0) {
    const givers = (field.service.providers ?? []).map((provider) => providers[provider][language])
    return say(language, 'dispatch.stays.provider', { service: field.service.name, providers: listed(givers, language) })
  }
  const rest = workers.map((_, index) => index).filter((index) => index !== field.own && index !== field.backup)
  const counts = (['onLeave', 'full', 'notCertified', 'lapsed'] as const).map(
    (bar) => [bar, rest.filter((index) => barNow(index, dispatched) === bar).length] as const,
  )
  const facts = [
    ...whyNotResponsible(null, dispatched),
    ...counts.flatMap(([bar, count]) =>
      count > 0
        ? [
            say(language, `dispatch.restOf.${bar}`, {
              count,
              ...certificates(
                field.needs.map((need) => need.certificate),
                language,
              ),
            }),
          ]
        : [],
    ),
  ]
  if (facts.length === 0) facts.push(say(language, 'dispatch.noWorkers'))
  return say(language, 'dispatch.stays.nobody', { facts: clauses(facts, language) })
}

/** Why the grid's own worker, and where the task goes further its backup, does not have it. */
function whyNotResponsible(chosen: number | null, dispatched: Dispatched): string[] {
  const { field, language } = dispatched
  if (field.grid === null) return [say(language, 'dispatch.gridUnknown')]
  if (field.own === null) {
    const noWorker = say(language, 'dispatch.gridWithoutWorker', { grid: field.grid })
    return field.backup === null || field.backup === chosen ? [noWorker] : [noWorker, barred(field.backup, dispatched)]
  }
  const own = barred(field.own, dispatched)
  return field.backup === null || field.backup === chosen || field.backup === field.own ? [own] : [own, barred(field.backup, dispatched)]
}

function barred(worker: number, dispatched: Dispatched): string {
  const { field, workers, language } = dispatched
  const role = say(language, worker === field.own ? 'dispatch.role.own' : 'dispatch.role.backup', {
    worker: nameOf(workers, worker),
    grid: field.grid ?? '',
  })
  return say(language, 'dispatch.barred', { worker: role, why: whyNot(worker, dispatched) })
}

/** The next candidates; those that {@link whyNotResponsible} has spoken of are left out. */
function notChosen(chosen: number, dispatched: Dispatched): string[] {
  const { field, workers, loads, known, language } = dispatched
  const price = ({ worker, cost }: { worker: number; cost: number }) => cost + loadCost((loads[worker] ?? 0) + 1)
  return field.options
    .map(({ worker }) => ({ worker, cost: TIE_COST[tieOf(field, known, worker)] }))
    .filter(({ worker }) => worker !== chosen && worker !== field.own && worker !== field.backup)
    .sort((one, other) => price(one) - price(other))
    .slice(0, OTHERS_NAMED)
    .map(({ worker }) => say(language, 'dispatch.other', { worker: nameOf(workers, worker), why: whyNot(worker, dispatched, chosen) }))
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
  if (tie === theirs) return say(language, load >= (held[chosen] ?? 0) ? 'dispatch.why.busier' : 'dispatch.why.equal', { load })
  return say(language, 'dispatch.why.otherGrid')
}

/** What kept the worker from it, the tasks of this dispatch counted. */
function barNow(worker: number, { field, workers, loads }: Dispatched) {
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

function nameOf(workers: readonly Worker[], worker: number): string {
  return workers[worker]?.staff.name ?? ''
}

function sentence(fact: string, language: Language): string {
  return language === 'en' ? `${fact}.` : `${fact}。`
}
