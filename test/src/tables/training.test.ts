import { hasLapsed, isCertified } from '../../../src/tables/training'
import { row } from '../features/core-world'

const TODAY = '2026-11-23'
const certified = (certifiedOn: string | null, validUntil: string | null) =>
  row('Training', { id: 'TRN-1', state: 'certified', certifiedOn, validUntil })

describe('.isCertified(row, on)', () => {
  it.each([
    ['from the day of the certificate', '2026-11-23', null, true],
    ['not before it', '2026-11-24', null, false],
    ['through the last day', null, '2026-11-23', true],
    ['not after it', '2026-01-01', '2026-11-22', false],
    ['without any day', null, null, true],
  ])('holds %s', (_what, from, until, held) => expect(isCertified(certified(from, until), TODAY)).toBe(held))

  it('needs the state', () =>
    expect((['wanted', 'learning', 'declined'] as const).map((state) => isCertified({ ...certified(null, null), state }, TODAY))).toEqual([
      false,
      false,
      false,
    ]))
})

describe('.hasLapsed(row, on)', () => {
  it('is true after the last day, for who was certified', () => {
    expect(hasLapsed(certified(null, '2026-11-22'), TODAY)).toBe(true)
    expect(hasLapsed(certified(null, '2026-11-23'), TODAY)).toBe(false)
    expect(hasLapsed({ ...certified(null, '2026-11-22'), state: 'learning' }, TODAY)).toBe(false)
  })
})
