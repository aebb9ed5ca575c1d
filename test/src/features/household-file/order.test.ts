import { type Order, planOrder } from '../../../../src/features/household-file/order'
import { inserted, row, sentences } from '../core-world'
import { ctx, granny, recordsIn, request, world, zeng } from './household-world'

const order = (given: Partial<Order> = {}): Order => ({
  residentId: 'RES-1',
  serviceName: '家电小修',
  details: ' 灯不亮 ',
  goodTime: '',
  seen: [],
  ...given,
})

function ordered(given: Partial<Order>, data = world()) {
  const { plan, similar } = planOrder(order(given), recordsIn(data), data, ctx)
  return { plan, similar: similar.map(({ id }) => id), requests: plan === null ? [] : inserted(plan, 'Requests') }
}

describe('.planOrder(order, records, data, ctx)', () => {
  it('writes a row as staff would type it, without number and time', () => {
    const { plan, requests } = ordered({})
    expect(requests).toMatchObject([
      {
        number: '',
        receivedAt: '',
        state: 'open',
        name: '曾丙',
        phones: ['19900000001'],
        address: '1-1-101',
        grid: 1,
        residentId: 'RES-1',
        householdId: 'HSH-1',
        serviceName: '家电小修',
        details: '灯不亮',
        preferredTime: null,
      },
    ])
    expect(plan?.kind).toBe('orderService')
    expect(plan === null ? [] : sentences(plan)).toEqual(['已开单：家电小修（曾丙）。十分钟内自动编号，也可以点“收取表单”。'])
  })

  it('is for the household as a whole where nobody is named, and reaches its head', () => {
    const head = { ...zeng, email: 'zeng@example.org' }
    expect(ordered({ residentId: null }, world({ Residents: [granny, head] })).requests).toMatchObject([
      { name: '曾丙', residentId: null, householdId: 'HSH-1', phones: ['19900000001'], email: 'zeng@example.org' },
    ])
    expect(ordered({ residentId: null }, world({ Residents: [] })).requests).toMatchObject([{ name: '曾丙', phones: null, email: null }])
  })

  it('is for a resident without a household', () => {
    const data = world({ Residents: [row('Residents', { id: 'RES-9', name: '付丁', address: '2-1-101' })] })
    const { plan } = planOrder(order({ residentId: 'RES-9' }), recordsIn(data, 'RES-9'), data, ctx)
    expect(plan === null ? [] : inserted(plan, 'Requests')).toMatchObject([{ name: '付丁', address: '2-1-101', householdId: null }])
  })

  it.each([
    ['其他（请在下面写明）', '修轮椅', '修轮椅'],
    ['Something else (please describe below)', ' ', '未写明'],
  ])('takes “%s” as the form does', (serviceName, details, written) => {
    expect(ordered({ serviceName, details }).requests).toMatchObject([{ serviceName: '其他', details: written }])
  })

  it('writes nothing while a similar request stands open that nobody has looked at', () => {
    const Requests = [
      request('1'),
      request('2', { state: 'done' }),
      request('3', { serviceName: '代买代办' }),
      request('4', { number: '', receivedAt: '' }),
    ]
    const data = world({ Requests })
    expect(ordered({}, data)).toMatchObject({ plan: null, similar: ['REQ-1', 'REQ-4'] })
    expect(ordered({ seen: ['REQ-1'] }, data)).toMatchObject({ plan: null, similar: ['REQ-1', 'REQ-4'] })
    expect(ordered({ seen: ['REQ-1', 'REQ-4'] }, data).requests).toHaveLength(1)
  })

  it('keeps what a cell cannot hold out of it', () => {
    expect(ordered({ details: '\u0007=1+1' }).requests).toMatchObject([{ details: '\ufffd=1+1' }])
    expect(ordered({ details: '字'.repeat(60_000) }).requests[0]?.details).toHaveLength(45_000)
  })

  it.each([
    ['service_gone', { serviceName: '停办的' }],
    ['service_gone', { serviceName: '' }],
    ['household_changed', { residentId: 'RES-elsewhere' }],
  ])('throws %s for a page that is older than the tables', (code, given) => expect(() => ordered(given)).toThrow(code))
})
