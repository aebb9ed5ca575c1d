/** What in the tables keeps the grid work from going on, each with row and reason; for Doctor. */
import { buildingOf } from '../../domain/address'
import { addDays } from '../../domain/civil-date'
import type { Context } from '../../domain/context'
import { groupBy } from '../../domain/group-by'
import { listed } from '../../domain/language'
import { workCalendar } from '../../domain/working-time'
import type { MessageParams, ProblemCode } from '../../messages/messages'
import { buildingName, placesOf } from '../../tables/building-places'
import { departmentsAbove, pathOf } from '../../tables/department-at'
import { type GiverTables, giverFinder } from '../../tables/givers'
import { isOnLeave } from '../../tables/on-duty'
import { paidProblems } from '../../tables/paid-list'
import type { Data } from '../../tables/plan'
import type { Problem } from '../../tables/problem'
import type { TableName } from '../../tables/tables'
import { hasLapsed, isCertified } from '../../tables/training'
import { checkGivers } from './giver-check'

export type WorkTables =
  | GiverTables
  | 'Training'
  | 'Grids'
  | 'Buildings'
  | 'Households'
  | 'Residents'
  | 'Calendar'
  | 'Services'
  | 'Requests'
  | 'Departments'
  | 'Escalations'
  | 'CampaignPlans'
  | 'Campaigns'
  | 'PaidList'

/** How far ahead leave is looked at. */
const LEAVE_DAYS = 7

/** @param id of the row */
export type Tell = (table: TableName, id: string, column: string, code: ProblemCode, params: MessageParams) => void

/**
 * In an office that is well: none. What an office does not use (no buildings with coordinates, no departments) is nothing to tell.
 * @param rowNumber the row of a record as people count it
 */
export function workProblems(
  data: Data<WorkTables>,
  ctx: Context,
  rowNumber: (table: TableName, id: string) => number | null = () => null,
): Problem[] {
  const problems: Problem[] = []
  const tell: Tell = (table, id, column, code, params) => problems.push({ code, table, row: rowNumber(table, id) ?? 0, column, params })
  checkLeave(data, ctx, tell)
  checkTraining(data, ctx, tell)
  checkBuildings(data, ctx, tell)
  checkDepartments(data, tell)
  checkCampaigns(data, ctx, tell)
  checkGivers(data, ctx, tell)
  return [...problems, ...paidProblems(data.PaidList, (id) => rowNumber('PaidList', id) ?? 0)]
}

/** Grids of which, on some working day of the next week, neither worker nor backup is there. A grid without a worker is told elsewhere. */
function checkLeave({ Grids, Staff, Calendar }: Data<'Grids' | 'Staff' | 'Calendar'>, { today, settings }: Context, tell: Tell): void {
  const find = giverFinder(Staff)
  const calendar = workCalendar(settings.officeHours, Calendar)
  const days = Array.from({ length: LEAVE_DAYS + 1 }, (_, index) => addDays(today, index)).filter(
    (day) => calendar.windowsOn(day).length > 0,
  )
  for (const { id, number: grid, workerId, workerName, backupId, backupName } of Grids) {
    const worker = find(workerId, workerName)
    if (worker === undefined) continue
    const backup = find(backupId, backupName)
    const on = days.find((day) => isOnLeave(worker, day) && (backup === undefined || isOnLeave(backup, day)))
    if (on === undefined) continue
    if (backup === undefined) tell('Grids', id, 'backupName', 'grid_without_backup', { grid, worker: worker.name, on })
    else tell('Grids', id, 'backupName', 'grid_uncovered', { grid, worker: worker.name, backup: backup.name, on })
  }
}

/** Certificates that have run out, and that nothing else holds up. */
function checkTraining({ Training, Staff }: Data<'Training' | 'Staff'>, { today }: Context, tell: Tell): void {
  const find = giverFinder(Staff)
  const valid = new Set(Training.filter((row) => isCertified(row, today)).map(({ workerName, subject }) => `${workerName} ${subject}`))
  for (const row of Training) {
    const { id, workerId, workerName: worker, subject, validUntil } = row
    if (!hasLapsed(row, today) || valid.has(`${worker} ${subject}`)) continue
    if (find(workerId, worker)?.certificates?.includes(subject)) continue
    tell('Training', id, 'validUntil', 'training_lapsed', { worker, subject, on: validUntil ?? '' })
  }
}

/** Only where some building has coordinates. */
function checkBuildings(data: Data<'Buildings' | 'Grids' | 'Households' | 'Residents'>, { language }: Context, tell: Tell): void {
  const { Buildings, Grids, Households, Residents } = data
  if (Buildings.length === 0) return
  const placed = placesOf(Buildings)
  const known = new Set([
    ...Grids.flatMap(({ buildings }) => (buildings ?? []).map(buildingName)),
    ...[...Households, ...Residents].flatMap(({ address }) => (address === null ? [] : (buildingOf(address) ?? []))),
  ])
  for (const { id, building } of Buildings)
    if (!known.has(buildingName(building))) tell('Buildings', id, 'building', 'building_unknown', { building })
  for (const { id, number: grid, buildings } of Grids) {
    const missing = (buildings ?? []).filter((name) => !placed.has(buildingName(name)))
    if (missing.length > 0) tell('Grids', id, 'buildings', 'buildings_unplaced', { grid, buildings: listed(missing, language) })
  }
}

/** Only where there are departments or paths, or something was sent up. Nothing is above the county, and nothing wanted beyond the end of a path. */
function checkDepartments(data: Data<'Departments' | 'Services' | 'Requests' | 'Escalations'>, tell: Tell): void {
  const { Departments, Services, Requests, Escalations } = data
  const catalogue = new Set(Services.map(({ name }) => name))
  for (const { id, services } of Departments)
    for (const service of services ?? [])
      if (!catalogue.has(service)) tell('Departments', id, 'services', 'department_service_unknown', { service })
  for (const { id, name: service, paused } of Services) {
    if (paused === true) continue
    for (const name of pathOf(service, data).unknown) tell('Services', id, 'escalationPath', 'path_unknown', { service, name })
    if (Departments.length > 0 && departmentsAbove({ serviceName: service, level: null }, [], data).length === 0)
      tell('Services', id, 'name', 'service_without_department', { service })
  }
  const calls = groupBy(Escalations, ({ requestId }) => [requestId])
  for (const { id, state, number, name, level, serviceName: service } of Requests) {
    if (state !== 'escalated') continue
    const own = [...(calls.get(id) ?? [])].sort((one, other) => (one.sentAt < other.sentAt ? -1 : 1))
    const isAtEnd = (own[own.length - 1]?.level ?? level) === 'county' || (own.length > 0 && pathOf(service, data).departments.length > 0)
    if (isAtEnd || departmentsAbove({ serviceName: service, level }, own, data).length > 0) continue
    const waiting = own.find((one) => one.state === 'waiting')
    const params = { number: number || name, service }
    if (waiting === undefined) tell('Requests', id, 'state', 'request_nowhere_up', params)
    else tell('Escalations', waiting.id, 'answerBy', 'escalation_nowhere_up', { ...params, by: waiting.answerBy })
  }
}

function checkCampaigns(data: Data<'CampaignPlans' | 'Campaigns'>, { today }: Context, tell: Tell): void {
  for (const { id, name: campaign, state, dueOn } of data.CampaignPlans) {
    if (state !== 'running' || dueOn === null || dueOn >= today) continue
    const open = data.Campaigns.filter((entry) => entry.campaign === campaign && entry.paid !== true).length
    tell('CampaignPlans', id, 'dueOn', 'campaign_overdue', { campaign, on: dueOn, open })
  }
}
