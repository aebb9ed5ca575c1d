import { validationFault } from '../../../workbench/world/answer-validation'
import type { FormValidation } from '../../../workbench/world/form-types'

function takes(kind: FormValidation['kind'], values: (string | number)[], text: string): boolean {
  return validationFault({ kind, values, help: null }, text) === null
}

describe('.validationFault(rule, text)', () => {
  it.each<[FormValidation['kind'], (string | number)[], string[], string[]]>([
    ['number', [], ['1', '-1.5', '.5', ' 7 ', '1e3'], ['', 'x', '0x10', 'Infinity', '1,5', '１']],
    ['wholeNumber', [], ['1', '-3', '2.0'], ['1.5', 'x']],
    ['between', [2, 4], ['2', '4'], ['1.9', '5', 'x']],
    ['notBetween', [2, 4], ['1', '5'], ['2', '3', 'x']],
    ['greater', [2], ['3'], ['2']],
    ['greaterOrEqual', [2], ['2'], ['1']],
    ['less', [2], ['1'], ['2']],
    ['lessOrEqual', [2], ['2'], ['3']],
    ['email', [], ['li.fang@example.org'], ['li', 'li@org', 'a b@example.org', 'a@example.org.', 'a@b@example.org']],
    ['url', [], ['https://example.org/路', 'HTTP://example.org'], ['javascript:alert(1)', 'example.org', 'http://']],
    ['matches', ['1[0-9]{3}'], ['1234'], ['x1234', '12345', '']],
    ['notMatches', ['a|b'], ['ab', 'c'], ['a', 'b']],
    ['containsText', ['[号栋]'], ['3号楼', '2栋'], ['3楼']],
    ['notContainsText', ['[号栋]'], ['3楼'], ['3栋楼']],
    ['maxLength', [2], ['😀😀'], ['😀😀😀']],
    ['minLength', [2], ['邻里'], ['😀']],
  ])('%s %j', (kind, values, good, bad) => {
    expect(good.filter((text) => !takes(kind, values, text))).toEqual([])
    expect(bad.filter((text) => takes(kind, values, text))).toEqual([])
  })

  it('names the bounds', () => {
    expect(validationFault({ kind: 'between', values: [2, 4], help: null }, '5')).toEqual({ code: 'between', params: { a: 2, b: 4 } })
  })

  it('says so when the pattern itself is broken or never ends, and returns in time', () => {
    const fault = (pattern: string) => validationFault({ kind: 'matches', values: [pattern], help: null }, `${'a'.repeat(60)}!`)
    expect(fault('(')?.code).toBe('pattern_failed')
    expect(fault('(a+)+')?.code).toBe('pattern_failed')
  })
})
