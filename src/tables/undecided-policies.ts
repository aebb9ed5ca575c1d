import { groupBy } from '../domain/group-by'
import type { Row } from './tables'

/** Policies that somebody may be entitled to and that nobody has decided on, by household, or by resident where none is written. */
export function undecidedPolicies(entitlements: readonly Row<'Entitlements'>[]): Map<string, Row<'Entitlements'>[]> {
  const undecided = entitlements.filter(({ state }) => state === 'proposed' || state === 'applied')
  return groupBy(undecided, ({ householdId, residentId }) => [householdId ?? residentId ?? ''])
}
