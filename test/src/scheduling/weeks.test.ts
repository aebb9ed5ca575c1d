import { covers, overlaps } from '../../../src/scheduling/weeks'
import { place, window } from './instances'

describe('.overlaps(a, b)', () => {
  it('returns true when they share a tick', () => expect(overlaps(place(1, 16), 2, place(1, 17), 2)).toBe(true))
  it('returns false when one begins where the other ends', () => expect(overlaps(place(1, 16), 2, place(1, 18), 2)).toBe(false))
  it('returns false on different days', () => expect(overlaps(place(1, 16), 2, place(2, 16), 2)).toBe(false))
  it('returns false in odd and even weeks', () => {
    expect(overlaps(place(1, 16, null, 'odd'), 2, place(1, 16, null, 'even'), 2)).toBe(false)
    expect(overlaps(place(1, 16, null, 'odd'), 2, place(1, 16, null, 'every'), 2)).toBe(true)
  })
})

describe('.covers(windows, place)', () => {
  it('returns true when odd and even windows together hold a weekly place', () => {
    expect(covers([window(1, 16, 18, 'odd'), window(1, 16, 18, 'even')], place(1, 16), 2)).toBe(true)
  })
  it('returns false when a tick in one of the weeks is outside', () => {
    expect(covers([window(1, 16, 18, 'odd'), window(1, 16, 17, 'even')], place(1, 16), 2)).toBe(false)
  })
  it('returns false without windows', () => expect(covers([], place(1, 16), 1)).toBe(false))
})
