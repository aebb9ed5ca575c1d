import { planSending, planSent } from '../../../../src/features/notices/outbox'
import type { Row } from '../../../../src/tables/tables'
import { applied, context, row, updated } from '../core-world'

const ctx = context()

function mail(id: string, given: Partial<Row<'Outbox'>> = {}): Row<'Outbox'> {
  return row('Outbox', {
    id,
    key: `key:${id}`,
    to: `${id}@example.org`,
    phones: '19900000001',
    subject: 's',
    body: 'b',
    state: 'PENDING',
    plannedAt: '2026-11-23 08:00',
    attempts: 0,
    ...given,
  })
}

describe('planSending(data, quota, ctx)', () => {
  it('marks the mails before they are sent, and counts the attempt', () => {
    const { plan, take } = planSending({ Outbox: [mail('a')] }, 10, ctx)
    expect(updated(plan, 'Outbox')).toEqual([{ id: 'a', set: { state: 'SENDING', sentAt: '2026-11-23 09:00', attempts: 1 } }])
    expect(take).toEqual([mail('a', { state: 'SENDING', sentAt: '2026-11-23 09:00', attempts: 1 })])
  })

  it('takes the oldest that the quota allows; the others stay pending', () => {
    const outbox = [mail('late', { plannedAt: '2026-11-23 08:59' }), mail('early', { plannedAt: '2026-11-22 08:00' }), mail('middle')]
    const { plan, take } = planSending({ Outbox: outbox }, 2, ctx)
    expect(take.map(({ id }) => id)).toEqual(['early', 'middle'])
    expect(updated(plan, 'Outbox').map(({ id }) => id)).toEqual(['early', 'middle'])
    expect(plan.summary).toEqual([
      { key: 'mail.willSend', params: { count: 2 } },
      { key: 'mail.overQuota', params: { count: 1 } },
    ])
  })

  it('takes nothing when the quota is used up', () => {
    expect(planSending({ Outbox: [mail('a')] }, 0, ctx).plan.steps).toEqual([])
  })

  it.each([
    [null, '没有邮箱，没有发送'],
    ['grid1@', '邮箱“grid1@”写法不对，没有发送'],
    ['a@example.org\nBcc: b@example.org', '邮箱“a@example.org Bcc: b@example.org”写法不对，没有发送'],
  ])('refuses the address %j, at no cost of quota', (to, error) => {
    const { plan, take } = planSending({ Outbox: [mail('bad', { to, plannedAt: '2026-11-01 08:00' }), mail('good')] }, 1, ctx)
    expect(take.map(({ id }) => id)).toEqual(['good'])
    expect(updated(plan, 'Outbox')).toContainEqual({ id: 'bad', set: { state: 'FAILED', error } })
  })

  it.each(['SENT', 'FAILED', 'UNCERTAIN', 'CALL'] as const)('leaves what is %s alone', (state) => {
    expect(planSending({ Outbox: [mail('a', { state, sentAt: null })] }, 10, ctx)).toMatchObject({ plan: { steps: [] }, take: [] })
  })

  it('marks as uncertain what a dead run left sending, and never takes it', () => {
    const { plan, take } = planSending({ Outbox: [mail('a', { state: 'SENDING', sentAt: '2026-11-23 08:50', attempts: 1 })] }, 10, ctx)
    expect(take).toEqual([])
    expect(updated(plan, 'Outbox')).toEqual([{ id: 'a', set: { state: 'UNCERTAIN', error: expect.stringContaining('不知道发出没有') } }])
  })

  it('leaves alone what another run is sending now', () => {
    expect(planSending({ Outbox: [mail('a', { state: 'SENDING', sentAt: '2026-11-23 08:51' })] }, 10, ctx).plan.steps).toEqual([])
  })
})

describe('planSent(results, ctx)', () => {
  it('marks what went out, with the time', () => {
    const { take } = planSending({ Outbox: [mail('a', { error: 'busy' })] }, 1, ctx)
    const plan = planSent(
      take.map((one) => ({ mail: one, error: null })),
      context({ now: '2026-11-23 09:01' }),
    )
    expect(updated(plan, 'Outbox')).toEqual([{ id: 'a', set: { state: 'SENT', sentAt: '2026-11-23 09:01', error: null } }])
  })

  it('tries three times, then gives up with the phone to call', () => {
    let world = { Outbox: [mail('a')] }
    const states: unknown[] = []
    for (let round = 0; round < 4; round++) {
      const { plan, take } = planSending(world, 10, ctx)
      world = applied(world, plan)
      world = applied(
        world,
        planSent(
          take.map((one) => ({ mail: one, error: 'mailbox\nfull' })),
          ctx,
        ),
      )
      states.push([world.Outbox[0]?.state, world.Outbox[0]?.attempts])
    }
    expect(states).toEqual([
      ['PENDING', 1],
      ['PENDING', 2],
      ['FAILED', 3],
      ['FAILED', 3],
    ])
    expect(world.Outbox[0]?.error).toBe('试了 3 次没有发出（mailbox full）。请打电话：19900000001')
  })

  it('counts no attempt for a mail that was not tried after all', () => {
    const plan = planSent([{ mail: mail('a', { state: 'SENDING', attempts: 2 }), error: 'time is over' }], ctx)
    expect(updated(plan, 'Outbox')).toEqual([{ id: 'a', set: { state: 'PENDING', sentAt: null, attempts: 2, error: 'time is over' } }])
  })

  it('counts what happened', () => {
    const taken = (id: string, attempts: number) => mail(id, { state: 'SENDING', attempts })
    const plan = planSent(
      [
        { mail: taken('a', 1), error: null },
        { mail: taken('b', 1), error: 'x' },
        { mail: taken('c', 3), error: 'x' },
      ],
      ctx,
    )
    expect(plan.summary).toEqual([
      { key: 'mail.sent', params: { count: 1 } },
      { key: 'mail.retry', params: { count: 1 } },
      { key: 'mail.failed', params: { count: 1, attempts: 3 } },
    ])
  })
})
