import { applicationsOf } from '../../../../src/features/policies/applications'
import { context, inserted, row } from '../core-world'
import { policy, resident } from './policy-world'

const CTX = context({ now: '2026-03-02 09:00' })
const ofHousehold = row('Entitlements', { id: 'ENT-1', state: 'applied', policyName: '住房补贴', name: '周甲', householdId: 'HSH-1' })
const Residents = [
  resident('周乙', { phones: ['19900000002'] }),
  resident('周甲', { isHead: true, phones: ['19900000001'], email: 'jia@example.org' }),
]
const requestFor = (given: Partial<Parameters<typeof applicationsOf>[0]>) =>
  inserted(
    { kind: 'policies', steps: applicationsOf({ Entitlements: [ofHousehold], Policies: [], Residents, ...given }, CTX), summary: [] },
    'Requests',
  )[0]

describe('.applicationsOf(data, ctx)', () => {
  it('reaches the head where the whole household applies', () => {
    expect(requestFor({})).toMatchObject({
      name: '周甲',
      phones: ['19900000001'],
      email: 'jia@example.org',
      residentId: null,
      householdId: 'HSH-1',
    })
  })

  it('reaches nobody where the household has no people', () => {
    expect(requestFor({ Residents: [resident('独户', { householdId: null, phones: ['19900000003'] })] })).toMatchObject({
      phones: null,
      email: null,
    })
  })

  it('names the papers only where there are some', () => {
    expect(requestFor({})?.details).toBe('要办：住房补贴（周甲）。')
    expect(requestFor({ Policies: [policy('住房补贴', { papers: ['户口簿'] })] })?.details).toBe(
      '要办：住房补贴（周甲）。材料一次带齐：户口簿',
    )
  })
})
