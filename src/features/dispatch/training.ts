/** 培训建议: what the people of a grid should learn next, by the tasks that go elsewhere because nobody there is certified. */
import { gridFinder } from '../../domain/address'
import { addDays, dateOf } from '../../domain/civil-date'
import type { Context } from '../../domain/context'
import { groupBy } from '../../domain/group-by'
import { newId } from '../../domain/ids'
import { listed } from '../../domain/language'
import { say } from '../../messages/messages'
import { isProvider, staffGiver } from '../../tables/givers'
import type { Data, Plan, Step, Summary } from '../../tables/plan'
import { type Row, tables } from '../../tables/tables'
import { missingOf, type Need, policyNeeds, serviceNeed } from './certificates'
import { type Worker, workerFinder, workersOf } from './duty'

export type TrainingTables = 'Training' | 'Staff' | 'Grids' | 'Services' | 'Policies' | 'Requests' | 'Entitlements'

/** How far back demand is looked at. */
const DEMAND_DAYS = 90
const WISHES_NAMED = 3

interface Demand {
  grid: number | null
  service: Row<'Services'> | null
  needs: Need[]
}

/** A worker and a certificate that they lack, with the tasks that would have stayed in their grids. */
interface Wish {
  worker: Worker
  certificate: string
  /** The certificate, and what asks for it. */
  subjects: Set<string>
  grids: Set<number>
  tasks: number
}

/**
 * Requests of the last 90 days, all open ones, and policies proposed to households in these days, each against the worker and the backup
 * of its grid: where neither is certified, the worker (the backup, where the worker's role does not fit) is proposed for training, once, with the number of tasks
 * that would have stayed. What staff decided stays as it is; a proposal that nothing asks for any longer is taken back, unless it has a note.
 */
export function planTraining(data: Data<TrainingTables>, ctx: Context): Plan {
  const workers = workersOf(data.Staff.map(staffGiver), data.Requests, data.Training, ctx)
  const wishes = wishesOf(demandsOf(data, ctx), data.Grids, workers)
  const idOf = ledgerIds(workers)
  const rows = groupBy(data.Training, (row) => [idOf(row)])
  const steps: Step[] = []
  const proposed: Wish[] = []
  const wanted = new Set<string>()
  for (const wish of wishes) {
    const own = (rows.get(wish.worker.giver.id) ?? []).filter(({ subject }) => wish.subjects.has(subject.trim()))
    const decided = own.find(({ state }) => state !== 'certified')
    const reason = reasonOf(wish, ctx)
    if (decided === undefined) {
      proposed.push(wish)
      steps.push([{ kind: 'insert', table: 'Training', record: rowOf(wish, reason, own.length, ctx) }])
    } else {
      wanted.add(decided.id)
      if (isProposal(decided) && decided.reason !== reason)
        steps.push([{ kind: 'update', table: 'Training', id: decided.id, set: { reason } }])
    }
  }
  const gone = data.Training.filter((row) => isProposal(row) && row.note === null && !wanted.has(row.id))
  steps.push(...gone.map(({ id }): Step => [{ kind: 'delete', table: 'Training', id }]))
  return { kind: 'training', steps, summary: summaryOf(proposed, gone.length, workers, ctx) }
}

function isProposal({ state, key }: Row<'Training'>): boolean {
  return state === 'wanted' && key !== null
}

function demandsOf(data: Data<TrainingTables>, { today, language }: Context): Demand[] {
  const since = addDays(today, -DEMAND_DAYS)
  const services = new Map(data.Services.map((service) => [service.name, service]))
  const needsOf = policyNeeds(data)
  const gridOf = gridFinder(data.Grids)
  const requests = data.Requests.filter(({ state, receivedAt }) => {
    if (state === 'withdrawn' || state === 'merged') return false
    return state === 'open' || dateOf(receivedAt) >= since
  }).map(({ id, grid, address, serviceName }): Demand => {
    const service = services.get(serviceName) ?? null
    return { grid: grid ?? gridOf(address), service, needs: [...serviceNeed(service), ...needsOf(id)] }
  })
  const paperwork = services.get(say(language, 'policy.service')) ?? null
  const asking = new Map(data.Policies.map(({ name, certificate }) => [name.trim(), certificate]))
  const waiting = data.Entitlements.filter(
    ({ state, requestId, proposedAt }) =>
      (state === 'proposed' || state === 'applied') && requestId === null && dateOf(proposedAt) >= since,
  )
  const households = groupBy(waiting, ({ householdId, residentId, id }) => [householdId ?? residentId ?? id])
  const entitled = [...households.values()].map((own): Demand => {
    const needs = own.flatMap(({ policyName: by }) => {
      const certificate = asking.get(by.trim()) ?? null
      return certificate === null ? [] : [{ certificate: certificate.trim(), by: by.trim() }]
    })
    const [first] = own
    return { grid: first?.grid ?? gridOf(first?.address ?? null), service: paperwork, needs: [...serviceNeed(paperwork), ...needs] }
  })
  return [...requests, ...entitled].filter(({ needs }) => needs.length > 0)
}

/** The most asked for first. */
function wishesOf(demands: readonly Demand[], grids: readonly Row<'Grids'>[], workers: readonly Worker[]): Wish[] {
  const find = workerFinder(workers)
  const posted = new Map(
    grids.map((grid) => {
      const people = [find(grid.workerId, grid.workerName), find(grid.backupId, grid.backupName)]
      return [grid.number, people.flatMap((index) => (index === null ? [] : (workers[index] ?? [])))]
    }),
  )
  const wishes = new Map<string, Wish>()
  for (const { grid, service, needs } of demands) {
    const people = (posted.get(grid ?? -1) ?? []).filter(({ giver }) => isProvider(giver, service, true))
    const [learner] = people
    if (grid === null || learner === undefined) continue
    if (people.some(({ licences }) => missingOf(licences, needs).length === 0)) continue
    for (const certificate of missingOf(learner.licences, needs)) {
      const key = `${learner.giver.id} ${certificate}`
      const wish = wishes.get(key) ?? { worker: learner, certificate, subjects: new Set([certificate]), grids: new Set(), tasks: 0 }
      wish.tasks += 1
      wish.grids.add(grid)
      for (const need of needs) if (need.certificate === certificate) wish.subjects.add(need.by)
      wishes.set(key, wish)
    }
  }
  return [...wishes.values()].sort((one, other) => other.tasks - one.tasks)
}

/** Of a ledger row without an id, whoever alone has its name. */
function ledgerIds(workers: readonly Worker[]): (row: Row<'Training'>) => string {
  const find = workerFinder(workers)
  return ({ workerId, workerName }) => workers[find(workerId, workerName) ?? -1]?.giver.id ?? ''
}

function reasonOf({ worker, certificate, grids, tasks }: Wish, { language }: Context): string {
  const numbers = [...grids].sort((one, other) => one - other)
  const params = { days: DEMAND_DAYS, grids: listed(numbers, language), count: tasks, certificate }
  return say(language, worker.licences.lapsed.has(certificate) ? 'training.renew' : 'training.reason', params)
}

/** @param earlier rows that the worker has for it: a certificate that ran out is learnt again in a new one */
function rowOf({ worker, certificate }: Wish, reason: string, earlier: number, { random }: Context): Row<'Training'> {
  return {
    id: newId(tables.Training.idPrefix, random),
    workerName: worker.giver.name,
    subject: certificate,
    state: 'wanted',
    certifiedOn: null,
    validUntil: null,
    reason,
    note: null,
    workerId: worker.giver.id,
    key: `training:${worker.giver.id}:${certificate}:${earlier}`,
  }
}

function summaryOf(proposed: readonly Wish[], gone: number, workers: readonly Worker[], { language }: Context): Summary[] {
  const summary: Summary[] = []
  if (proposed.length > 0) {
    const named = proposed
      .slice(0, WISHES_NAMED)
      .map(({ worker, certificate, tasks }) =>
        say(language, 'dispatch.trainingWish', { worker: worker.giver.name, certificate, count: tasks }),
      )
    summary.push({ key: 'training.proposed', params: { count: proposed.length, wishes: listed(named, language) } })
  }
  if (gone > 0) summary.push({ key: 'training.gone', params: { count: gone } })
  if (summary.length === 0) summary.push({ key: 'training.nothing', params: {} })
  const lapsed = workers.flatMap(({ giver, licences }) =>
    [...licences.lapsed].map((subject) => say(language, 'training.lapsedOf', { worker: giver.name, subject })),
  )
  if (lapsed.length > 0) summary.push({ key: 'training.lapsed', params: { names: listed(lapsed, language) } })
  return summary
}
