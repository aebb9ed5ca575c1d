import { LIMITS } from '../../../workbench/world/limits'
import { checkMail, recipientsOf } from '../../../workbench/world/mail-check'
import { caught } from './caught'
import { message } from './mail-for-tests'

describe('.recipientsOf(message)', () => {
  it('counts every address of the three lists, whatever the names hold', () => {
    const mail = message({ to: '"Li, Fang" <a@example.org>, b@example.org', cc: '李芳 <c@example.org>;', bcc: ' d@example.org ' })
    expect(recipientsOf(mail)).toEqual(['a@example.org', 'b@example.org', 'c@example.org', 'd@example.org'])
  })
})

describe('.checkMail(message, limits)', () => {
  it('takes a plain message', () => {
    checkMail(message({}), LIMITS.consumer)
  })

  it('takes twice the body from a Workspace account', () => {
    checkMail(message({ body: '邻'.repeat(70_000) }), LIMITS.workspace)
  })

  it.each([
    ['MAIL_NO_RECIPIENT', { to: ' , ' }],
    ['MAIL_BAD_ADDRESS', { to: 'nobody' }],
    ['MAIL_BAD_ADDRESS', { to: 'a@example.org b@example.org' }],
    ['MAIL_BAD_ADDRESS', { cc: 'a@example.org\r\nBcc: x@example.org' }],
    ['MAIL_BAD_ADDRESS', { replyTo: 'nobody' }],
    ['MAIL_TOO_LARGE', { to: Array.from({ length: 51 }, (_, i) => `a${i}@example.org`).join() }],
    ['MAIL_TOO_LARGE', { subject: 'x'.repeat(251) }],
    ['MAIL_TOO_LARGE', { body: '邻'.repeat(70_000) }],
    ['MAIL_TOO_LARGE', { attachments: [{ name: 'a', contentType: 'text/plain', base64: 'A'.repeat(36_000_000) }] }],
  ])('throws %s for %.60j', (code, more) => {
    expect(caught(() => checkMail(message(more), LIMITS.consumer))).toMatchObject({ code })
  })
})
