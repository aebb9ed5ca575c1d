import { bornByAge, bornInMonth } from '../../../../../src/features/adopt/normalise/born'

const limits = { kind: 'birth', asOf: '2026-02-27' } as const

describe('.bornInMonth(cell, limits)', () => {
  it.each(['1950.03', '1950-3', '1950年3月', '50年3月', '一九五〇年三月'])('reads %j', (cell) => {
    expect(bornInMonth(cell, limits)).toEqual({ from: '1950-03-01', to: '1950-03-31' })
  })

  it.each(['1950-03-05', '1950', '1950.13', '20年3月', '2027.01', ''])('gives null for %j', (cell) => {
    expect(bornInMonth(cell, limits)).toBeNull()
  })
})

describe('.bornByAge(cell, asOf)', () => {
  it.each([75, '75', '75岁', '75周岁'])('reads %j, with a year to spare on either side', (cell) => {
    const born = bornByAge(cell, '2026-02-27')
    expect([born?.from.slice(0, 4), born?.to.slice(0, 4)]).toEqual(['1949', '1952'])
  })

  it.each(['', '老人', '750', '1950'])('gives null for %j', (cell) => {
    expect(bornByAge(cell, '2026-02-27')).toBeNull()
  })
})
