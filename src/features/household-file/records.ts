/** All that the tables hold about one household, found from any row that belongs to it. */
import { canonicalAddress } from '../../domain/address'
import { groupBy } from '../../domain/group-by'
import type { Data } from '../../tables/plan'
import type { Row } from '../../tables/tables'

/** Tables a row of which names a household. */
export type HouseholdRow = 'Residents' | 'Households' | 'Requests' | 'Visits' | 'Entitlements'

export type HouseholdTables = HouseholdRow | 'Escalations' | 'CampaignPlans' | 'Campaigns' | 'Services'

export interface HouseholdRecords {
  /** The household's id; of a resident without a household, their own. */
  key: string
  household: Row<'Households'> | null
  /** Who lives there, the head first. */
  members: Row<'Residents'>[]
  requests: Row<'Requests'>[]
  /** Calls upward by the id of the request. */
  calls: ReadonlyMap<string, Row<'Escalations'>[]>
  visits: Row<'Visits'>[]
  entitlements: Row<'Entitlements'>[]
  /** Those that are not over and in which something is left to do. */
  campaigns: Row<'Campaigns'>[]
}

/** What rows name a household by. */
interface Home {
  householdId: string | null
  residentId?: string | null
  address: string | null
}

/** The key of the household to which a row belongs, and the resident whom it is about; null where it belongs to none. */
export function householdOf(
  table: HouseholdRow,
  id: string,
  data: Data<HouseholdTables>,
): { key: string; residentId: string | null } | null {
  if (table === 'Households') return { key: id, residentId: null }
  if (table === 'Residents') return { key: data.Residents.find((one) => one.id === id)?.householdId ?? id, residentId: id }
  const rows: (Home & { id: string })[] = data[table]
  const row = rows.find((one) => one.id === id)
  const key = row === undefined ? null : homeFinder(data)(row)
  return key === null ? null : { key, residentId: row?.residentId ?? null }
}

/** Null when nobody of that key is in the tables any more. */
export function recordsOf(key: string, data: Data<HouseholdTables>): HouseholdRecords | null {
  const household = data.Households.find(({ id }) => id === key) ?? null
  const members = data.Residents.filter(({ id, householdId, movedAway }) => (householdId ?? id) === key && movedAway !== true)
  if (household === null && members.length === 0) return null
  const homeOf = homeFinder(data)
  const isOurs = (row: Home) => homeOf(row) === key
  const ids = new Set(members.map(({ id }) => id))
  const over = new Set(data.CampaignPlans.flatMap(({ name, state }) => (state === 'finished' || state === 'cancelled' ? name : [])))
  return {
    key,
    household,
    members: members.sort((a, b) => Number(b.isHead === true) - Number(a.isHead === true)),
    requests: data.Requests.filter(isOurs),
    calls: groupBy(data.Escalations, ({ requestId }) => [requestId]),
    visits: data.Visits.filter(isOurs),
    entitlements: data.Entitlements.filter(isOurs),
    campaigns: data.Campaigns.filter(
      ({ residentId, paid, campaign }) => residentId !== null && ids.has(residentId) && paid !== true && !over.has(campaign),
    ),
  }
}

/** By the household's id, else the resident's, else the address where exactly one household has it. */
function homeFinder({ Residents, Households }: Data<HouseholdTables>): (row: Home) => string | null {
  const residents = new Map(Residents.map((one) => [one.id, one]))
  let byAddress: Map<string, Row<'Households'>[]> | null = null
  return ({ householdId, residentId = null, address }) => {
    if (householdId !== null) return householdId
    if (residentId !== null) return residents.get(residentId)?.householdId ?? residentId
    const door = doorOf(address)
    if (door === null) return null
    byAddress ??= groupBy(Households, ({ address: own }) => [doorOf(own) ?? ''])
    const found = byAddress.get(door) ?? []
    return found.length === 1 ? (found[0]?.id ?? null) : null
  }
}

/** A building alone is no door. */
function doorOf(address: string | null): string | null {
  const canonical = address === null ? null : canonicalAddress(address)
  return canonical?.includes('-') ? canonical : null
}
