import { isEmailAddress } from '../../../src/domain/email-address'

describe('isEmailAddress(text)', () => {
  it.each(['li@example.org', 'a.b+c@mail.example.org', "o'neil@example.org"])('accepts %s', (text) => {
    expect(isEmailAddress(text)).toBe(true)
  })

  it.each([
    '',
    'li',
    'li@',
    '@example.org',
    'li@localhost',
    'li@example..org',
    '.li@example.org',
    'li@-example.org',
    'li@example.org,wang@example.org',
    'li@example.org\nBcc: a@example.org',
    'Li <li@example.org>',
    'li @example.org',
    '李@example.org',
    `${'a'.repeat(65)}@example.org`,
    `a@${'b.'.repeat(130)}org`,
  ])('refuses %j', (text) => {
    expect(isEmailAddress(text)).toBe(false)
  })
})
