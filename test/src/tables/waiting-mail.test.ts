import { newMail } from '../../../src/tables/mail-draft'
import type { Row } from '../../../src/tables/tables'
import { replaceWaiting } from '../../../src/tables/waiting-mail'
import { context, row } from '../features/core-world'

const ctx = context()
const draft = { key: 'a:2', to: 'a@example.org', name: null, phones: null, subject: '题', body: '新' }
const mail = newMail(draft, ctx)
const earlier = (given: Partial<Row<'Outbox'>>) => row('Outbox', { ...mail.record, id: 'OUT-1', plannedAt: '2026-11-23 08:00', ...given })

describe('.replaceWaiting(mail, mails, ctx)', () => {
  it('adds what is not there yet', () => expect(replaceWaiting(mail, [], ctx)).toEqual([mail]))
  it('leaves one that says the same', () => expect(replaceWaiting(mail, [earlier({})], ctx)).toEqual([]))
  it.each([{ body: '旧' }, { subject: '旧' }, { to: 'b@example.org' }])('rewrites one that says something else: %j', (given) => {
    expect(replaceWaiting(mail, [earlier(given)], ctx)).toEqual([
      { kind: 'update', table: 'Outbox', id: 'OUT-1', set: expect.objectContaining({ subject: '题', body: '新', to: 'a@example.org' }) },
    ])
  })
  it('rewrites the calendar file with the text, but not for its own sake', () => {
    const withFile = newMail({ ...draft, calendar: 'FILE 2' }, ctx)
    expect(replaceWaiting(withFile, [earlier({ body: '旧', calendar: 'FILE 1' })], ctx)).toMatchObject([
      { set: { body: '新', calendar: 'FILE 2' } },
    ])
    expect(replaceWaiting(mail, [earlier({ body: '旧', calendar: 'FILE 1' })], ctx)).toMatchObject([{ set: { calendar: null } }])
    expect(replaceWaiting(withFile, [earlier({ calendar: 'FILE 1' })], ctx)).toEqual([])
  })
  it.each(['SENDING', 'SENT', 'UNCERTAIN'] as const)('leaves one that was tried: %s', (state) => {
    expect(replaceWaiting(mail, [earlier({ state, body: '旧', attempts: 1 })], ctx)).toEqual([])
    expect(replaceWaiting(null, [earlier({ state, attempts: 1 })], ctx)).toEqual([])
  })
  it('takes back one of another key that waits, and all when there is nothing to say', () => {
    const old = earlier({ id: 'OUT-0', key: 'a:1' })
    expect(replaceWaiting(mail, [old, earlier({})], ctx)).toEqual([{ kind: 'delete', table: 'Outbox', id: 'OUT-0' }])
    expect(replaceWaiting(null, [earlier({ state: 'CALL' })], ctx)).toEqual([{ kind: 'delete', table: 'Outbox', id: 'OUT-1' }])
  })
  it('takes back one refused for its address, not one that failed when it was sent', () => {
    expect(replaceWaiting(null, [earlier({ state: 'FAILED', attempts: 0 })], ctx)).toHaveLength(1)
    expect(replaceWaiting(null, [earlier({ state: 'FAILED', attempts: 3 })], ctx)).toEqual([])
  })
})
