/** Households and policies for tests; all people are invented. */
import type { PolicyTables } from '../../../../src/features/policies/propose'
import type { Data } from '../../../../src/tables/plan'
import type { Row } from '../../../../src/tables/tables'
import { row } from '../core-world'

export function policy(name: string, given: Partial<Row<'Policies'>> = {}): Row<'Policies'> {
  return row('Policies', { id: `POL-${name}`, name, ...given })
}

let rules = 0

/** `rule('低保', 'income', 'atMost', '1000')` */
export function rule(
  policyName: string,
  fact: Row<'PolicyRules'>['fact'],
  is: Row<'PolicyRules'>['is'],
  value: string,
  given: Partial<Row<'PolicyRules'>> = {},
): Row<'PolicyRules'> {
  rules += 1
  return row('PolicyRules', { id: `RUL-${rules}`, policyName, group: 1, about: 'person', fact, is, value: value.split('、'), ...given })
}

export function resident(name: string, given: Partial<Row<'Residents'>> = {}): Row<'Residents'> {
  return row('Residents', { id: `RES-${name}`, name, householdId: 'HSH-1', ...given })
}

export function household(given: Partial<Row<'Households'>> = {}): Row<'Households'> {
  return row('Households', { id: 'HSH-1', address: '3-2-501', grid: 2, ...given })
}

export function world(given: Partial<Data<PolicyTables>>): Data<PolicyTables> {
  return { Policies: [], PolicyRules: [], Residents: [], Households: [], Entitlements: [], Requests: [], CampaignPlans: [], ...given }
}
