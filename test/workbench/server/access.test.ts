import { createSessions, isOwnHost, isOwnOrigin, sameSecret } from '../../../workbench/server/access'

describe('isOwnHost', () => {
  it('accepts the loopback names with the right port', () => {
    for (const host of ['127.0.0.1:9000', 'localhost:9000', '[::1]:9000']) expect(isOwnHost(host, 9000, '127.0.0.1')).toBe(true)
  })
  it('refuses another site’s name, another port, and none', () => {
    for (const host of ['evil.example:9000', '127.0.0.1:9001', '127.0.0.1', undefined, '127.0.0.1.evil.example:9000']) {
      expect(isOwnHost(host, 9000, '127.0.0.1')).toBe(false)
    }
  })
  it('refuses a plain address when bound to loopback, and accepts it when bound to the network', () => {
    expect(isOwnHost('192.168.1.5:9000', 9000, '127.0.0.1')).toBe(false)
    expect(isOwnHost('192.168.1.5:9000', 9000, '0.0.0.0')).toBe(true)
    expect(isOwnHost('evil.example:9000', 9000, '0.0.0.0')).toBe(false)
  })
})

describe('isOwnOrigin', () => {
  it('accepts the page’s own origin and a client that is no browser', () => {
    expect(isOwnOrigin('http://127.0.0.1:9000', 'same-origin', '127.0.0.1:9000')).toBe(true)
    expect(isOwnOrigin(undefined, undefined, '127.0.0.1:9000')).toBe(true)
  })
  it('refuses other sites, sandboxed pages and other ports', () => {
    for (const origin of ['http://evil.example', 'null', 'http://127.0.0.1:9001', 'https://127.0.0.1:9000']) {
      expect(isOwnOrigin(origin, undefined, '127.0.0.1:9000')).toBe(false)
    }
    expect(isOwnOrigin(undefined, 'cross-site', '127.0.0.1:9000')).toBe(false)
  })
})

describe('sameSecret', () => {
  it('tells equal from different, whatever the lengths', () => {
    expect(sameSecret('abc', 'abc')).toBe(true)
    expect(sameSecret('abd', 'abc')).toBe(false)
    expect(sameSecret('', 'abc')).toBe(false)
  })
})

describe('createSessions', () => {
  it('gives a new session for the right passcode only', () => {
    const sessions = createSessions('春天', () => 0)
    expect(sessions.login('夏天', 'a')).toBe(false)
    const session = sessions.login('春天', 'a')
    expect(typeof session).toBe('string')
    expect(sessions.has(session as string)).toBe(true)
    expect(sessions.has('made up')).toBe(false)
    expect(sessions.has(undefined)).toBe(false)
  })

  it('shuts an address out for a minute after five wrong tries, even with the right passcode', () => {
    let now = 0
    const sessions = createSessions('x', () => now)
    for (let i = 0; i < 5; i++) sessions.login('wrong', 'a')
    expect(sessions.login('x', 'a')).toBeNull()
    expect(typeof sessions.login('x', 'b')).toBe('string')
    now = 60_001
    expect(typeof sessions.login('x', 'a')).toBe('string')
  })

  it('slows down guesses that come from many addresses', () => {
    const sessions = createSessions('x', () => 0)
    for (let i = 0; i < 50; i++) sessions.login('wrong', `address ${i}`)
    expect(sessions.login('x', 'a fresh address')).toBeNull()
  })
})
