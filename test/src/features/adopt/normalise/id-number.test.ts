import fc from 'fast-check'
import { birthOfId, hasRightCheck, readIdNumber, sexOfId } from '../../../../../src/features/adopt/normalise/id-number'
import { idNumber } from '../ledger-for-tests'

describe('.readIdNumber(cell)', () => {
  it.each([
    ['99000119410303462x', '99000119410303462X'],
    ['990001 19500726 2563', null],
    ['９９０００１１９４１０３０３４６２Ｘ', '99000119410303462X'],
    [' 990001198710240677 ', '990001198710240677'],
    ["'990001198710240677", '990001198710240677'],
    ['身份证号：990001198710240677', '990001198710240677'],
    ['990001198710240677（已核）', '990001198710240677'],
    ['99000119871024067743', '990001198710240677'],
    ['99000119871024067743B1', '990001198710240677'],
  ])('reads %j', (cell, expected) => {
    expect(readIdNumber(cell).value).toBe(expected ?? idNumber('99000119500726256'))
  })

  it.each([
    ['990001198710240678', 'id_check_digit'],
    ['99000119871024067', 'id_length'],
    ['9900011987102406770', 'id_length'],
    [990001198510138000, 'id_precision_lost'],
    ['9.90001E+17', 'id_precision_lost'],
  ])('gives null for %j: %s', (cell, code) => {
    expect(readIdNumber(cell)).toEqual({ value: null, findings: [{ code }] })
  })

  it('gives null without a finding for an empty cell', () => {
    expect(readIdNumber('')).toEqual({ value: null, findings: [] })
  })

  it('sees every single wrong digit', () => {
    const digits = fc.integer({ min: 0, max: 99_999_999_999 }).map((tail) => `990001${String(tail).padStart(11, '0')}`)
    fc.assert(
      fc.property(digits, fc.nat(16), fc.integer({ min: 1, max: 9 }), (text, at, shift) => {
        const right = idNumber(text)
        const wrong = right.slice(0, at) + ((Number(right[at]) + shift) % 10) + right.slice(at + 1)
        expect([hasRightCheck(right), hasRightCheck(wrong)]).toEqual([true, false])
      }),
    )
  })
})

describe('.birthOfId(id) and .sexOfId(id)', () => {
  it('tell birth date and sex', () => {
    const id = idNumber('99000119800229001')
    expect([birthOfId(id), sexOfId(id)]).toEqual(['1980-02-29', 'male'])
  })

  it('gives null for a birth date that no calendar has', () => {
    expect(birthOfId(idNumber('99000119810229002'))).toBeNull()
  })
})
