/** What was proposed to a household before, and what became of it. */
import { groupBy } from '../../domain/group-by'
import type { Row } from '../../tables/tables'
import type { HouseholdFile } from './match'

type Entitlement = Row<'Entitlements'>

/** By what a proposal is known: the policy, and whom it is for. What is proposed to a person stays theirs when they move. */
export function keyFor(policyId: string, person: Row<'Residents'> | null, { household, members }: HouseholdFile): string {
  return `${policyId}:${person?.id ?? household?.id ?? headOf(members)?.id ?? ''}`
}

/** The same of a row; the keys of older ones name the household between the two, and nobody after it where all of it is meant. */
export function keyOf({ key }: Pick<Entitlement, 'key'>): string {
  const [policyId = '', ...subjects] = key.split(':')
  return `${policyId}:${subjects.filter((one) => one !== '').pop() ?? ''}`
}

export function policyIdOf({ key }: Pick<Entitlement, 'key'>): string {
  return key.split(':')[0] ?? ''
}

/** Who speaks for the household: its head, else whoever stands first. */
export function headOf(members: readonly Row<'Residents'>[]): Row<'Residents'> | null {
  return members.find(({ isHead }) => isHead === true) ?? members[0] ?? null
}

/** Rows that name the household or one of its members, be it one by which the household was not known yet. */
export function entitlementsFinder(entitlements: readonly Entitlement[]): (file: HouseholdFile) => Entitlement[] {
  const byId = groupBy(entitlements, ({ householdId, residentId }) => [householdId, residentId].filter((id) => id !== null))
  return ({ household, members }) => {
    const ids = [...(household === null ? [] : [household.id]), ...members.map(({ id }) => id)]
    return [...new Set(ids.flatMap((id) => byId.get(id) ?? []))]
  }
}

/** Names of the policies that a resident of a household (null: the household itself) has already. */
export function heldAmong(entitlements: readonly Entitlement[]): (residentId: string | null) => ReadonlySet<string> {
  const held = entitlements.filter(({ state }) => state === 'held')
  return (residentId) => new Set(held.filter((one) => one.residentId === residentId).map(({ policyName }) => policyName))
}
