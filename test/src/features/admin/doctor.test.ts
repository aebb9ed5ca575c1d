import { findings, type HostFacts } from '../../../../src/features/admin/doctor'
import { say } from '../../../../src/messages/messages'
import type { Data } from '../../../../src/tables/plan'
import { context, row } from '../core-world'

type Tables = Parameters<typeof findings>[0]

const well: HostFacts = {
  missingTriggers: 0,
  surplusTriggers: 0,
  missingForms: 0,
  scriptTimeZone: 'Asia/Shanghai',
  spreadsheetTimeZone: 'Asia/Shanghai',
  mailQuota: 100,
  authorisationNeeded: false,
  minutesSincePump: 3,
}
const office: Tables = {
  Settings: [],
  Staff: [row('Staff', { id: 'STF-1', name: '周甲', role: 'gridWorker', email: 'jia@example.org' })],
  Grids: [row('Grids', { id: 'GRD-1', number: 1, workerId: 'STF-1' })],
  Outbox: [],
  Review: [],
  Services: [],
}
const ctx = context({ settings: { communityName: '云栖里社区', officePhone: '19900000110' } })

const keysOf = (data: Partial<Tables>, host: Partial<HostFacts> = {}, problems: Parameters<typeof findings>[1] = []) =>
  findings({ ...office, ...data } as Data<keyof Tables>, problems, { ...well, ...host }, ctx).map(({ key }) => key)

describe('.findings(data, problems, host, context)', () => {
  it('finds nothing in an office that is well', () => expect(keysOf({})).toEqual([]))

  it.each([
    ['doctor.formsMissing', { missingForms: 1 }],
    ['doctor.triggersMissing', { missingTriggers: 2 }],
    ['doctor.triggersSurplus', { surplusTriggers: 1 }],
    ['doctor.authorisation', { authorisationNeeded: true }],
    ['doctor.timeZones', { spreadsheetTimeZone: 'America/New_York' }],
    ['doctor.pumpNever', { minutesSincePump: null }],
    ['doctor.pumpLate', { minutesSincePump: 31 }],
  ] as const)('tells %s', (key, host) => expect(keysOf({}, host)).toEqual([key]))

  it('tells what mail cannot say of an office that nobody introduced', () => {
    const found = findings(office as Data<keyof Tables>, [], well, context())
    expect(found.map(({ key, params }) => [key, params])).toEqual([
      ['doctor.noCommunityName', { name: '本社区' }],
      ['doctor.noOfficePhone', {}],
    ])
  })

  it('does not call a pump late that missed two beats', () => expect(keysOf({}, { minutesSincePump: 30 })).toEqual([]))

  it('tells workers without e-mail, grids without a worker, and mails that need a person', () => {
    const mail = (state: 'FAILED' | 'UNCERTAIN' | 'CALL') => row('Outbox', { id: state, state })
    const data = {
      Staff: [row('Staff', { id: 'STF-1', name: '周甲', role: 'gridWorker' })],
      Grids: [row('Grids', { id: 'GRD-1', number: 1 })],
      Outbox: [mail('FAILED'), mail('UNCERTAIN'), mail('CALL')],
      Review: [row('Review', { id: 'REV-1', state: 'open' })],
    }
    const expected = [
      'doctor.noEmail',
      'doctor.gridWithoutWorker',
      'doctor.mailFailed',
      'doctor.mailUncertain',
      'doctor.calls',
      'doctor.review',
    ]
    expect(keysOf(data)).toEqual(expected)
  })

  it('tells when more mail waits than may go today', () => {
    const waiting = [1, 2].map((n) => row('Outbox', { id: `OUT-${n}`, state: 'PENDING' }))
    expect(keysOf({ Outbox: waiting }, { mailQuota: 1 })).toEqual(['doctor.quota'])
  })

  it('names a bad setting as the office sees it', () => {
    const [finding] = findings({ ...office, Settings: [row('Settings', { key: 'digestHour', value: '八点' })] }, [], well, ctx)
    expect(say('zh-CN', finding?.key ?? 'doctor.well', finding?.params)).toContain('每日任务邮件最早几点发')
  })

  it('calls a grid without a worker whose worker is no longer in Staff', () =>
    expect(keysOf({ Grids: [row('Grids', { id: 'GRD-1', number: 1, workerId: 'STF-9' })] })).toEqual(['doctor.gridWithoutWorker']))

  it('lists five of each kind that stands in the way of the work, and counts the rest of that kind', () => {
    const late = { code: 'campaign_overdue', table: 'CampaignPlans', row: 2, column: 'dueOn', params: {} } as const
    const rule = { code: 'rule_loop', table: 'PolicyRules', row: 3, column: 'value', params: {} } as const
    const work = [...Array.from({ length: 7 }, () => late), rule]
    const found = findings(office, [], well, ctx, work)
    expect(found.map(({ key }) => key)).toEqual([...Array(5).fill('doctor.cell'), 'doctor.moreAlike', 'doctor.cell'])
    expect(found[5]?.params).toEqual({ count: 2 })
  })

  it('lists eight cells and counts the rest', () => {
    const problem = { code: 'not_a_date', table: 'Requests', row: 5, column: 'assignedAt', params: { value: '昨天' } } as const
    const keys = keysOf(
      {},
      {},
      Array.from({ length: 10 }, () => problem),
    )
    expect(keys.filter((key) => key === 'doctor.cell')).toHaveLength(8)
    expect(keys[keys.length - 1]).toBe('doctor.moreCells')
  })
})
