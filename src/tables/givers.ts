/** 承办人: whoever can be given a request, in one shape, whichever table they stand in. */
import type { CivilDate } from '../domain/civil-date'
import type { ReportOutcome } from '../domain/report-link'
import type { WeeklyWindow } from '../domain/weekly'
import type { Data } from './plan'
import type { Row } from './tables'
import type { giverRoles } from './vocabulary'

/** The tables they stand in; a name that stands in several means whoever comes first. */
export const GIVER_TABLES = ['Staff', 'Volunteers', 'Partners'] as const

export type GiverTables = (typeof GIVER_TABLES)[number]
export type GiverRole = keyof typeof giverRoles

export interface Giver {
  id: string
  name: string
  role: GiverRole
  phones: string[] | null
  email: string | null
  dailyLimit: number | null
  leaveFrom: CivilDate | null
  leaveUntil: CivilDate | null
  /** What staff are certified for, what a volunteer is good at, what a partner offers. */
  can: readonly string[]
  /** Where a volunteer belongs; which grids staff have stands in Grids. */
  grid: number | null
  /** When a volunteer has time; null: not said. */
  availability: WeeklyWindow[] | null
  /** A partner's hours, in its own words. */
  serviceTimes: string | null
  agreementUntil: CivilDate | null
}

/** All of the three tables, in this order. */
export function giversOf({ Staff, Volunteers, Partners }: Data<GiverTables>): Giver[] {
  return [
    ...Staff.map(staffGiver),
    ...Volunteers.map(({ skills, ...one }): Giver => ({ ...NOTHING, ...one, role: 'volunteer', can: trimmed(skills) })),
    ...Partners.map(({ services, ...one }): Giver => ({ ...NOTHING, ...one, role: 'partner', can: trimmed(services) })),
  ]
}

export function staffGiver({ certificates, ...one }: Row<'Staff'>): Giver {
  return { ...NOTHING, ...one, can: trimmed(certificates) }
}

const NOTHING = { leaveFrom: null, leaveUntil: null, grid: null, availability: null, serviceTimes: null, agreementUntil: null }

function trimmed(words: readonly string[] | null): string[] {
  return (words ?? []).map((word) => word.trim())
}

export type GiverKind = 'staff' | 'volunteer' | 'partner'

export function kindOf(role: GiverRole): GiverKind {
  return role === 'volunteer' || role === 'partner' ? role : 'staff'
}

/** Volunteers and partners help: no grid is theirs to answer for, and they learn no more than what they need at the door. */
export function isHelper({ role }: Pick<Giver, 'role'>): boolean {
  return kindOf(role) !== 'staff'
}

const HELPER_OUTCOMES: readonly ReportOutcome[] = ['accepted', 'done', 'cannot']
const STAFF_OUTCOMES: readonly ReportOutcome[] = [...HELPER_OUTCOMES, 'returned']

/** What they can report of a request. Helpers return nothing: whatever they cannot do goes on to the next. */
export function outcomesFor(giver: Pick<Giver, 'role'>): readonly ReportOutcome[] {
  return isHelper(giver) ? HELPER_OUTCOMES : STAFF_OUTCOMES
}

/** An identity number that was typed into a text. */
const ID_NUMBER = /\d{14,17}[\dXx]/g

/** What was ordered, in the resident's words; without the identity numbers in them for who only helps. '' where nothing is said. */
export function detailsFor(giver: Pick<Giver, 'role'>, { details }: Pick<Row<'Requests'>, 'details'>): string {
  return isHelper(giver) ? (details ?? '').replace(ID_NUMBER, '…') : (details ?? '')
}

/** By id, or by a name that only one has: of the staff first, then of the volunteers, then of the partners. */
export function giverFinder<T extends Pick<Giver, 'id' | 'name' | 'role'>>(
  givers: readonly T[],
): (id: string | null, name: string | null) => T | undefined {
  const byId = new Map(givers.map((one) => [one.id, one]))
  const byName = new Map<string, T[]>()
  for (const one of givers) {
    const name = one.name.trim()
    const alike = byName.get(name) ?? []
    if (alike.every(({ role }) => kindOf(role) === kindOf(one.role))) byName.set(name, [...alike, one])
  }
  return (id, name) => {
    const [only, other] = byName.get(name?.trim() ?? '') ?? []
    return byId.get(id ?? '') ?? (other === undefined ? only : undefined)
  }
}

/** Which roles a service is for; without a word about it: grid workers. */
export function rolesFor(service: Row<'Services'> | null): readonly GiverRole[] {
  const providers = service?.providers ?? []
  return providers.length === 0 ? ['gridWorker'] : providers
}

/**
 * Is it for somebody like them to give? A partner must offer the service by its name.
 * @param posted true for the worker or backup of a grid, who counts as its grid worker
 */
export function isProvider({ role, can }: Pick<Giver, 'role' | 'can'>, service: Row<'Services'> | null, posted = false): boolean {
  const roles = rolesFor(service)
  if (role === 'partner') return service !== null && roles.includes(role) && can.includes(service.name.trim())
  return roles.includes(role) || (posted && roles.includes('gridWorker'))
}

/** An agreement holds through its last day; one without a last day goes on. */
export function hasEnded({ agreementUntil }: Pick<Giver, 'agreementUntil'>, today: CivilDate): boolean {
  return agreementUntil !== null && agreementUntil < today
}
