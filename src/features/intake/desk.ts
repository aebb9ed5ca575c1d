/** What one sweep works with: the tables, indexed once, and what it has planned so far. */
import { gridFinder } from '../../domain/address'
import type { CivilDateTime } from '../../domain/civil-date'
import type { Context } from '../../domain/context'
import { groupBy } from '../../domain/group-by'
import { addWorkingMinutes, workCalendar } from '../../domain/working-time'
import { type Giver, type GiverTables, giverFinder, giversOf } from '../../tables/givers'
import type { Data } from '../../tables/plan'
import { serviceFinder } from '../../tables/service-catalogue'
import type { Row } from '../../tables/tables'
import { type ResidentMatch, residentMatcher } from './resident-match'

export type IntakeTables =
  | 'Residents'
  | 'Services'
  | 'Requests'
  | GiverTables
  | 'Grids'
  | 'Visits'
  | 'Suggestions'
  | 'Calendar'
  | 'Outbox'
  | 'Review'

export interface Desk {
  ctx: Context
  services: Row<'Services'>[]
  match(person: { name: string; phones: string[]; address: string }): ResidentMatch
  gridOf(address: string | null): number | null
  /** The name as the catalogue has it; null when it has no such service, or none that can be ordered now. */
  serviceNamed(typed: string): string | null
  /** `2026-0001`, each time one more than any before. */
  nextNumber(): string
  /** By id, as they will be once what is planned so far is committed. */
  requests: Map<string, Row<'Requests'>>
  /** The same for the visits. */
  visits: Map<string, Row<'Visits'>>
  /** Somebody of the household who lives there, the head before others. */
  headOf(householdId: string): Row<'Residents'> | null
  /** By when a request for the service that begins then is to be done; null where the service has no deadline. */
  dueAfter(from: CivilDateTime, serviceName: string): CivilDateTime | null
  /** Staff, a volunteer or a partner. */
  giver(id: string): Giver | undefined
  /** True the first time a mail of this key is planned, and none stands in the Outbox. */
  claimMail(key: string): boolean
  /** True where Review has no row of this key. */
  isNewMatter(key: string): boolean
  /** True the first time. */
  claimConsent(residentId: string): boolean
}

/** What could be read of Requests rows that are no records at the moment. */
export type Unreadable = readonly Partial<Row<'Requests'>>[]

export function openDesk(data: Data<IntakeTables>, ctx: Context, unreadable: Unreadable): Desk {
  const giver = giverFinder(giversOf(data))
  const mailKeys = new Set(data.Outbox.map(({ key }) => key))
  const reviewKeys = new Set(data.Review.map(({ key }) => key))
  const consents = new Set<string>()
  let members: ReadonlyMap<string, Row<'Residents'>[]> | undefined
  let last = lastNumber([...data.Requests, ...unreadable], ctx.today.slice(0, 4))
  return {
    ctx,
    services: data.Services,
    match: residentMatcher(data.Residents),
    gridOf: gridFinder(data.Grids),
    serviceNamed: serviceFinder(data.Services, ctx.language),
    nextNumber() {
      last++
      return `${ctx.today.slice(0, 4)}-${String(last).padStart(4, '0')}`
    },
    requests: new Map(data.Requests.map((request) => [request.id, request])),
    visits: new Map(data.Visits.map((visit) => [visit.id, visit])),
    headOf(householdId) {
      members ??= groupBy(
        data.Residents.filter(({ movedAway }) => movedAway !== true),
        (resident) => [resident.householdId ?? ''],
      )
      const own = members.get(householdId) ?? []
      return own.find(({ isHead }) => isHead === true) ?? own[0] ?? null
    },
    dueAfter(from, serviceName) {
      const hours = data.Services.find(({ name }) => name === serviceName)?.deadlineHours ?? null
      return hours === null ? null : addWorkingMinutes(workCalendar(ctx.settings.officeHours, data.Calendar), from, hours * 60)
    },
    giver: (id) => giver(id, null),
    claimMail: (key) => claim(mailKeys, key),
    isNewMatter: (key) => !reviewKeys.has(key),
    claimConsent: (residentId) => claim(consents, residentId),
  }
}

function claim(taken: Set<string>, key: string): boolean {
  if (taken.has(key)) return false
  taken.add(key)
  return true
}

function lastNumber(requests: Unreadable, year: string): number {
  let last = 0
  for (const { number } of requests) {
    const match = /^(\d{4})-(\d+)$/.exec(number ?? '')
    if (match?.[1] === year) last = Math.max(last, Number(match[2]))
  }
  return last
}
