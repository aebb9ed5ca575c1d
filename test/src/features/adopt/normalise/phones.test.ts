import fc from 'fast-check'
import { readPhones } from '../../../../../src/features/adopt/normalise/phones'

const codes = (cell: Parameters<typeof readPhones>[0]) => readPhones(cell).findings.map(({ code }) => code)

describe('.readPhones(cell)', () => {
  it.each([
    [19900008273, ['19900008273']],
    ['199 0000 3261', ['19900003261']],
    ['+86 19900007313', ['19900007313']],
    ['１９９００００４４０８', ['19900004408']],
    ['19900005761、199-0000-3068', ['19900005761', '19900003068']],
    ['19900001914 19900009620', ['19900001914', '19900009620']],
    ['199-0000-3193 19900004836', ['19900003193', '19900004836']],
    ['19900006155(女儿)', ['19900006155']],
    ['爸19900005515', ['19900005515']],
    ['☎19900005516', ['19900005516']],
    ['📱 199 0000 5517', ['19900005517']],
    ['Tel: 19900005518 / M.19900005519', ['19900005518', '19900005519']],
    ['电话：+86 19900005520', ['19900005520']],
    ['86-19900005521', ['19900005521']],
    ['(86) 199 0000 5522', ['19900005522']],
    [8619900005523, ['19900005523']],
    ['19900000001/19900000001', ['19900000001']],
  ])('reads %j', (cell, numbers) => {
    expect(readPhones(cell)).toEqual({ value: numbers, findings: [] })
  })

  it('takes 0086 for the country only at the beginning of a number', () => {
    expect(readPhones(19900008612)).toEqual({ value: ['19900008612'], findings: [] })
    expect(readPhones('0086 19900000001').value).toEqual(['19900000001'])
  })

  it.each(['', '无', '/', '暂无', '-', 0])('takes %j for no number, without a finding', (cell) => {
    expect(readPhones(cell)).toEqual({ value: [], findings: [] })
  })

  it.each(['1990000', '29900001234', '199****1234', '199O0001234', '19900001234x1', '见户主', 1990000777, '1990000 12'])(
    'reports %j',
    (cell) => {
      expect(codes(cell)).toEqual(['phone_invalid'])
    },
  )

  it('keeps the good number beside a bad one', () => {
    expect(readPhones('19900007852/199000012345')).toEqual({ value: ['19900007852'], findings: [{ code: 'phone_invalid' }] })
  })

  it('reads back any list of numbers however divided', () => {
    const number = fc.integer({ min: 0, max: 9_999_999 }).map((tail) => `1990${String(tail).padStart(7, '0')}`)
    fc.assert(
      fc.property(
        fc.uniqueArray(number, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('、', '/', '\n', '；', ' '),
        (numbers, divider) => {
          expect(readPhones(numbers.join(divider))).toEqual({ value: numbers, findings: [] })
        },
      ),
    )
  })
})
