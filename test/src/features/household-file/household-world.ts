/** A household of two, with something of everything, on a Monday. */
import { type HouseholdRecords, type HouseholdTables, recordsOf } from '../../../../src/features/household-file/records'
import type { Data } from '../../../../src/tables/plan'
import type { Row } from '../../../../src/tables/tables'
import { context, row } from '../core-world'

export const ctx = context({ now: '2026-11-23 09:00' })

export const home = row('Households', { id: 'HSH-1', address: '1-1-101', grid: 1, headName: '曾丙', code: 'LZ0001' })
export const zeng = row('Residents', {
  id: 'RES-1',
  name: '曾丙',
  phones: ['19900000001'],
  householdId: 'HSH-1',
  isHead: true,
  relation: '户主',
  birthOn: '1970-01-01',
  sex: 'male',
  idNumber: '110101197001010018',
  flags: ['disabled'],
  certificates: ['残疾人证'],
})
export const granny = row('Residents', { id: 'RES-2', name: '曾奶奶', householdId: 'HSH-1', birthOn: '1940-05-01' })

export const request = (id: string, given: Partial<Row<'Requests'>> = {}) =>
  row('Requests', {
    id: `REQ-${id}`,
    number: `2026-000${id}`,
    state: 'open',
    name: '曾丙',
    serviceName: '家电小修',
    receivedAt: `2026-11-2${id} 09:00`,
    residentId: 'RES-1',
    householdId: 'HSH-1',
    address: '1-1-101',
    ...given,
  })
export const proposal = (id: string, given: Partial<Row<'Entitlements'>> = {}) =>
  row('Entitlements', {
    id: `ENT-${id}`,
    state: 'proposed',
    policyName: '高龄津贴',
    name: '曾奶奶',
    residentId: 'RES-2',
    householdId: 'HSH-1',
    key: id,
    ...given,
  })

export function world(given: Partial<Data<HouseholdTables>> = {}): Data<HouseholdTables> {
  return {
    Residents: [granny, zeng],
    Households: [home],
    Requests: [],
    Visits: [],
    Entitlements: [],
    Escalations: [],
    CampaignPlans: [],
    Campaigns: [],
    Services: [
      row('Services', { id: 'SVC-1', name: '家电小修' }),
      row('Services', { id: 'SVC-2', name: '代买代办' }),
      row('Services', { id: 'SVC-3', name: '停办的', paused: true }),
    ],
    ...given,
  }
}

export function recordsIn(data: Data<HouseholdTables>, key = 'HSH-1'): HouseholdRecords {
  const records = recordsOf(key, data)
  if (records === null) throw new Error(`nobody under ${key}`)
  return records
}
