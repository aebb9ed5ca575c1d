import { AMONG_HELPERS, AMONG_RESIDENTS, likenessOf, type Traits } from '../../../../../src/features/adopt/link/likeness'
import { idNumber } from '../ledger-for-tests'

const WANG = idNumber('99000119800101001')
const NOBODY: Traits = {
  name: '王强',
  nameNote: null,
  idNumber: null,
  birthOn: null,
  born: null,
  sex: null,
  phones: [],
  email: null,
  address: null,
  household: null,
}

/** Two rows of one name. */
const among = (weights: typeof AMONG_RESIDENTS) => (one: Partial<Traits>, other: Partial<Traits>) =>
  likenessOf({ ...NOBODY, ...one }, { ...NOBODY, ...other }, weights)
const residents = among(AMONG_RESIDENTS)
const helpers = among(AMONG_HELPERS)

describe('.likenessOf(one, other, weights) among residents', () => {
  it('is certain by one valid id number, whatever else differs', () => {
    const found = residents(
      { idNumber: WANG, birthOn: '1980-01-01', address: '1-1-101' },
      { idNumber: WANG, address: '9-1-101', sex: 'male' },
    )
    expect(found).toMatchObject({ verdict: 'one', score: 100, agree: ['idNumber', 'birthOn'], differ: ['home'] })
  })

  it('is two people by two valid id numbers, whatever else agrees', () => {
    const other = idNumber('99000119800101003')
    const alike = { birthOn: '1980-01-01', address: '1-1-101', phones: ['19900000001'] }
    expect(residents({ ...alike, idNumber: WANG }, { ...alike, idNumber: other })).toMatchObject({ verdict: 'two', differ: ['idNumber'] })
  })

  it('is two people where the office tells them apart by a remark', () => {
    const alike = { birthOn: '1980-01-01', address: '1-1-101' }
    expect(residents({ ...alike, nameNote: '大' }, { ...alike, nameNote: '小' }).verdict).toBe('two')
    expect(residents({ ...alike, nameNote: '户主' }, { ...alike, nameNote: '已故' }).verdict).toBe('one')
  })

  it('is certain by birth date and home, also where the id number tells the birth date', () => {
    expect(residents({ birthOn: '1980-01-01', address: '1-1-101' }, { birthOn: '1980-01-01', address: '1-1-101' }).verdict).toBe('one')
    expect(residents({ idNumber: WANG, household: 3 }, { birthOn: '1980-01-01', household: 3 }).verdict).toBe('one')
  })

  it('is certain by birth date and telephone, unless the homes differ', () => {
    const known = { birthOn: '1980-01-01', phones: ['19900000001', '19900000002'] }
    expect(residents(known, { birthOn: '1980-01-01', phones: ['19900000002'] }).verdict).toBe('one')
    expect(residents({ ...known, address: '1-1-101' }, { ...known, address: '2-1-101' }).verdict).toBe('ask')
  })

  it('is certain by the month of birth with sex and telephone, and asks by the month alone', () => {
    const born = { from: '1980-01-01', to: '1980-01-31' }
    const known: Partial<Traits> = { idNumber: WANG, sex: 'male', phones: ['19900000001'] }
    expect(residents(known, { born, sex: 'male', phones: ['19900000001'] }).verdict).toBe('one')
    expect(residents({ born }, { birthOn: '1980-01-01' }).verdict).toBe('ask')
    expect(residents({ born }, { birthOn: '1980-02-01' }).verdict).toBe('two')
  })

  it.each<[string, Partial<Traits>, Partial<Traits>]>([
    ['the telephone alone', { phones: ['19900000001'] }, { phones: ['19900000001'] }],
    [
      'the telephone, with another birth date',
      { phones: ['19900000001'], birthOn: '1980-01-01' },
      { phones: ['19900000001'], birthOn: '1981-01-01' },
    ],
    ['the home alone', { address: '1-1-101' }, { address: '1-1-101' }],
    ['the e-mail alone', { email: 'a@example.org' }, { email: 'a@example.org' }],
    ['the birth date, with another home', { birthOn: '1980-01-01', address: '1-1-101' }, { birthOn: '1980-01-01', address: '2-1-101' }],
    [
      'birth date and home, with another sex',
      { birthOn: '1980-01-01', address: '1', sex: 'male' },
      { birthOn: '1980-01-01', address: '1', sex: 'female' },
    ],
  ])('asks where what agrees is %s', (_, one, other) => {
    expect(residents(one, other).verdict).toBe('ask')
  })

  it.each<[string, Partial<Traits>, Partial<Traits>]>([
    ['the name', {}, {}],
    ['the sex', { sex: 'male' }, { sex: 'male' }],
    ['the home, with another birth date', { address: '1-1-101', birthOn: '1950-01-01' }, { address: '1-1-101', birthOn: '1990-01-01' }],
  ])('takes them for namesakes where what agrees is %s', (_, one, other) => {
    expect(residents(one, other).verdict).toBe('two')
  })

  it('scores more for more evidence', () => {
    const scores = [{ phones: ['1'] }, { phones: ['1'], sex: 'male' }, { phones: ['1'], sex: 'male', address: '1' }].map(
      (traits) => residents(traits, traits).score,
    )
    expect(scores).toEqual([...new Set(scores)].sort((a, b) => a - b))
  })
})

describe('.likenessOf(one, other, weights) among volunteers and teachers', () => {
  it('is certain by the telephone, and asks where the sex differs', () => {
    expect(helpers({ phones: ['19900000001'] }, { phones: ['19900000001'] }).verdict).toBe('one')
    expect(helpers({ phones: ['19900000001'], sex: 'male' }, { phones: ['19900000001'], sex: 'female' }).verdict).toBe('ask')
  })
})
