import { householdOf, recordsOf } from '../../../../src/features/household-file/records'
import { row } from '../core-world'
import { home, proposal, recordsIn, request, world, zeng } from './household-world'

describe('.householdOf(table, id, data)', () => {
  const alone = row('Residents', { id: 'RES-9', name: '付丁' })
  const unlinked = request('1', { householdId: null, residentId: null })
  const data = world({
    Households: [home, row('Households', { id: 'HSH-B', address: '1栋' })],
    Residents: [zeng, alone],
    Requests: [unlinked, request('2', { householdId: null }), request('3', { householdId: null, residentId: null, address: '1栋' })],
    Visits: [row('Visits', { id: 'VIS-1', state: 'done', address: '1栋1单元101室' })],
    Entitlements: [proposal('1'), proposal('2', { householdId: null, residentId: 'RES-9', address: '1-1-101' })],
  })
  it.each([
    ['Households', 'HSH-1', { key: 'HSH-1', residentId: null }],
    ['Residents', 'RES-1', { key: 'HSH-1', residentId: 'RES-1' }],
    ['Residents', 'RES-9', { key: 'RES-9', residentId: 'RES-9' }],
    ['Requests', 'REQ-2', { key: 'HSH-1', residentId: 'RES-1' }],
    ['Requests', 'REQ-1', { key: 'HSH-1', residentId: null }],
    ['Requests', 'REQ-3', null],
    ['Visits', 'VIS-1', { key: 'HSH-1', residentId: null }],
    ['Entitlements', 'ENT-2', { key: 'RES-9', residentId: 'RES-9' }],
    ['Requests', 'REQ-gone', null],
  ] as const)('%s %s: %j', (table, id, found) => expect(householdOf(table, id, data)).toEqual(found))

  it('goes by no address that two households have', () => {
    const twice = { ...data, Households: [home, { ...home, id: 'HSH-2' }] }
    expect(householdOf('Requests', 'REQ-1', twice)).toBeNull()
  })
})

describe('.recordsOf(key, data)', () => {
  it('holds what belongs to the household and nothing of others, the head first, nobody who moved away', () => {
    const other = row('Residents', { id: 'RES-3', name: '孙戊', householdId: 'HSH-2' })
    const away = { ...zeng, id: 'RES-4', movedAway: true }
    const data = world({
      Residents: [...world().Residents, other, away],
      Requests: [request('1'), request('2', { householdId: 'HSH-2', residentId: 'RES-3' })],
      Entitlements: [proposal('1'), proposal('2', { householdId: 'HSH-2' })],
      CampaignPlans: [row('CampaignPlans', { id: 'CPL-1', name: '去年医保', state: 'finished' })],
      Campaigns: [
        row('Campaigns', { id: 'CAM-1', campaign: '医保', residentId: 'RES-2', paid: false }),
        row('Campaigns', { id: 'CAM-2', campaign: '医保', residentId: 'RES-1', paid: true }),
        row('Campaigns', { id: 'CAM-3', campaign: '医保', residentId: 'RES-3', paid: false }),
        row('Campaigns', { id: 'CAM-4', campaign: '去年医保', residentId: 'RES-2', paid: false }),
      ],
    })
    const records = recordsIn(data)
    expect(records.members.map(({ id }) => id)).toEqual(['RES-1', 'RES-2'])
    expect(records.requests.map(({ id }) => id)).toEqual(['REQ-1'])
    expect(records.entitlements.map(({ id }) => id)).toEqual(['ENT-1'])
    expect(records.campaigns.map(({ id }) => id)).toEqual(['CAM-1'])
  })

  it('is null when nobody of that key is left', () => expect(recordsOf('HSH-gone', world())).toBeNull())
})
