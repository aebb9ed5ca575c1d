import { residentMatcher } from '../../../../src/features/intake/resident-match'
import type { Row } from '../../../../src/tables/tables'
import { row } from '../core-world'

const resident = (id: string, name: string, given: Partial<Row<'Residents'>> = {}) => row('Residents', { id, name, ...given })

function found(residents: Row<'Residents'>[], name: string, phones: string[], address: string): string {
  const match = residentMatcher(residents)({ name, phones, address })
  return match.resident === null ? `${match.code} ${match.candidates.map(({ id }) => id).join(' ')}`.trim() : match.resident.id
}

describe('residentMatcher(residents)', () => {
  const two = [
    resident('A', '李强', { phones: ['19900000001'], address: '1-1-101' }),
    resident('B', '李强', { phones: ['19900000002'], address: '2-1-101' }),
  ]

  it('matches by name and phone', () => {
    expect(found(two, ' 李 强', ['19900000002'], '')).toBe('B')
  })

  it('matches by name and address where no phone fits', () => {
    expect(found(two, '李强', ['19900000099'], '1栋1单元101室')).toBe('A')
  })

  it('prefers the phone when phone and address disagree', () => {
    expect(found(two, '李强', ['19900000002'], '1-1-101')).toBe('B')
  })

  it('never matches by name alone, or by address alone', () => {
    expect(found(two, '李强', ['19900000099'], '')).toBe('resident_unknown')
    expect(found(two, '王强', ['19900000099'], '1-1-101')).toBe('resident_unknown')
  })

  it('never matches by phone alone, but names whose it is', () => {
    expect(found(two, '王强', ['19900000001'], '')).toBe('resident_same_phone A')
    expect(found([{ ...resident('A', '李强', { phones: ['19900000001'] }), movedAway: true }], '王强', ['19900000001'], '')).toBe(
      'resident_unknown',
    )
  })

  it('tells several of one name and phone apart by the address', () => {
    const same = two.map((one) => ({ ...one, phones: ['19900000001'] }))
    expect(found(same, '李强', ['19900000001'], '2-1-101')).toBe('B')
    expect(found(same, '李强', ['19900000001'], '')).toBe('resident_ambiguous A B')
  })

  it('does not guess between two of one name at one address', () => {
    const same = two.map((one) => ({ ...one, phones: null, address: '3-1-101' }))
    expect(found(same, '李强', ['19900000001'], '3-1-101')).toBe('resident_ambiguous A B')
  })

  it('reads phones of the ledger however they are written', () => {
    expect(found([resident('A', '李强', { phones: ['199-0000-0001（儿子）'] })], '李强', ['19900000001'], '')).toBe('A')
  })

  it('links nobody who moved away, but names them; who stayed goes before', () => {
    const gone = resident('C', '李强', { phones: ['19900000001'], movedAway: true })
    expect(found([gone], '李强', ['19900000001'], '')).toBe('resident_moved_away C')
    expect(found([gone, ...two], '李强', ['19900000001'], '')).toBe('A')
  })
})
