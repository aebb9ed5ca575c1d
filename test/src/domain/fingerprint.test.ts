import { fingerprint } from '../../../src/domain/fingerprint'

describe('fingerprint(text)', () => {
  it('is the same for the same text, for ever', () => {
    expect(fingerprint('邻里')).toBe(fingerprint('邻里'))
    expect(fingerprint('')).toMatch(/^[0-9a-z]{1,11}$/)
  })

  it('tells 100,000 similar texts apart', () => {
    const prints = new Set(Array.from({ length: 100_000 }, (_, index) => fingerprint(`REQ-${index}`)))
    expect(prints.size).toBe(100_000)
  })
})
