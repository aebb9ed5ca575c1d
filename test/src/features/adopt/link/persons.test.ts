import { indexPersons, type KnownPerson } from '../../../../../src/features/adopt/link/persons'

function person(id: string, name: string, facts: Partial<KnownPerson> = {}): KnownPerson {
  return { id, name, idNumber: null, phones: [], address: null, householdId: null, ...facts }
}
const clue = { idNumber: null, phones: [], address: null }

const people = indexPersons([
  person('1', '王强', { idNumber: 'A', phones: ['19900000001'] }),
  person('2', '李梅', { phones: ['19900000002'], address: '3-1-101' }),
  person('3', '李梅', { phones: ['19900000003'], address: '4-1-101' }),
  person('4', '程丽琴', { phones: ['19900000004'] }),
])

describe('.find(clue)', () => {
  it('finds the one person of a name', () => {
    expect(people.find({ ...clue, name: '王强' })).toMatchObject({ fit: 'one', person: { id: '1' } })
  })

  it('finds nobody of an unknown name', () => {
    expect(people.find({ ...clue, name: '赵六' })).toEqual({ fit: 'none' })
  })

  it('tells namesakes apart by phone, then by address, and else by nothing', () => {
    expect(people.find({ ...clue, name: '李梅', phones: ['19900000003'] })).toMatchObject({ person: { id: '3' } })
    expect(people.find({ ...clue, name: '李梅', address: '3-1-101' })).toMatchObject({ person: { id: '2' } })
    expect(people.find({ ...clue, name: '李梅' }).fit).toBe('several')
  })

  it('reports an id number that belongs to somebody of another name', () => {
    expect(people.find({ ...clue, name: '李梅', idNumber: 'A' })).toMatchObject({ fit: 'conflict', person: { id: '1' } })
  })

  it('takes a nickname only beside the phone of one person of that surname', () => {
    expect(people.find({ ...clue, name: '程阿姨', phones: ['19900000004'] })).toMatchObject({ fit: 'one', person: { id: '4' } })
    expect(people.find({ ...clue, name: '王阿姨', phones: ['19900000004'] }).fit).toBe('none')
    expect(people.find({ ...clue, name: '程阿姨' }).fit).toBe('none')
  })
})
