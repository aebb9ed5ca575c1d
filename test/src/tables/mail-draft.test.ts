import { isEmailAddress } from '../../../src/domain/email-address'
import { newMail } from '../../../src/tables/mail-draft'
import { context } from '../features/core-world'

const ctx = context()
const draft = { key: 'a:1', to: 'a@example.org', name: '甲', phones: ['19900000001'], subject: '题', body: '文' }
const record = (given: Partial<Parameters<typeof newMail>[0]>) => newMail({ ...draft, ...given }, ctx).record

describe('.newMail(draft, ctx)', () => {
  it('waits to be sent', () =>
    expect(record({})).toMatchObject({ state: 'PENDING', to: 'a@example.org', phones: '19900000001', error: null }))

  it.each([null, '', '  '])('without an address (%j) somebody has to phone', (to) => {
    expect(record({ to })).toMatchObject({ state: 'CALL', to: null, error: null })
  })

  it('says at once of an address that it cannot be one', () => {
    expect(isEmailAddress('a@')).toBe(false)
    expect(record({ to: 'a@' })).toMatchObject({ state: 'FAILED', to: 'a@', error: expect.stringContaining('a@') })
  })

  it('fits into a cell, whatever went into it, and says where it was cut', () => {
    const whole = '文'.repeat(45_000)
    expect(record({ body: whole }).body).toBe(whole)
    expect(record({ body: `${whole}文` }).body).toBe(`${whole}…`)
    expect(record({ body: '😀'.repeat(30_000) }).body).toMatch(/^(?:😀)+…$/u)
  })

  it('has a subject of one line that can be sent', () => {
    expect(record({ subject: '一\r\nBcc: b@example.org' }).subject).toBe('一 Bcc: b@example.org')
    expect(record({ subject: '题'.repeat(400) }).subject).toHaveLength(241)
  })

  it('has no more than one empty line in a row', () => expect(record({ body: '\n一\n\n\n\n二\n' }).body).toBe('一\n\n二'))
})
