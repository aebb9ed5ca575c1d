import { rulebookOf } from '../../../../src/features/policies/rules'
import type { Row } from '../../../../src/tables/tables'
import { policy, rule } from './policy-world'

const read = (names: readonly string[], PolicyRules: Row<'PolicyRules'>[], unreadable: Partial<Row<'PolicyRules'>>[] = []) => {
  const book = rulebookOf({ Policies: names.map((name) => policy(name)), PolicyRules }, 'zh-CN', unreadable, (id) => Number(id.slice(4)))
  return { names: book.policies.map((one) => one.policy.name), codes: book.problems.map(({ code, column }) => `${code} ${column}`), book }
}

describe('.rulebookOf(data)', () => {
  it('takes the conditions of a group together and the groups as alternatives', () => {
    const rules = [rule('低保', 'income', 'atMost', '1000'), rule('低保', 'flags', 'has', '重病', { group: 2 })]
    const { book } = read(['低保'], rules)
    expect(book.policies[0]?.groups.map((group) => group.map(({ fact }) => fact))).toEqual([['income'], ['flags']])
    expect(book.problems).toEqual([])
  })

  it("adds the policy's own columns to each group, and takes them alone where there is no rule", () => {
    const Policies = [policy('高龄津贴', { minAge: 80 }), policy('护理补贴', { forFlags: ['disabled'], maxAge: 59 })]
    const rules = [rule('高龄津贴', 'grid', 'is', '1'), rule('高龄津贴', 'grid', 'is', '2', { group: 2 })]
    const { policies } = rulebookOf({ Policies, PolicyRules: rules }, 'zh-CN')
    expect(policies.map(({ groups }) => groups.map((group) => group.map(({ fact, is }) => `${fact} ${is}`)))).toEqual([
      [
        ['age atLeast', 'grid is'],
        ['age atLeast', 'grid is'],
      ],
      [['flags has', 'age atMost']],
    ])
  })

  it('leaves out paused policies and those without any condition', () => {
    const { policies } = rulebookOf({ Policies: [policy('甲'), policy('乙', { minAge: 1, paused: true })], PolicyRules: [] }, 'zh-CN')
    expect(policies).toEqual([])
  })

  it.each([
    ['a policy that there is not', rule('没有的', 'age', 'atLeast', '60'), 'rule_policy_unknown policyName'],
    ['a comparison that does not fit the fact', rule('低保', 'sex', 'atLeast', '女'), 'rule_comparison is'],
    ['a number that is none', rule('低保', 'income', 'atMost', '一千'), 'rule_value value'],
    ['two limits at once', rule('低保', 'income', 'atMost', '1000、2000'), 'rule_value value'],
    ['a flag that is none', rule('低保', 'flags', 'has', '重病、感冒'), 'rule_value value'],
  ])('tells of %s, and leaves the policy out', (_what, bad, told) => {
    const { names, codes } = read(['低保', '高龄'], [rule('低保', 'grid', 'is', '1'), bad, rule('高龄', 'age', 'atLeast', '80')])
    expect(codes).toEqual([told])
    expect(names).toEqual(bad.policyName === '低保' ? ['高龄'] : ['低保', '高龄'])
  })

  it.each([
    ['ages', rule('甲', 'age', 'atLeast', '60'), rule('甲', 'age', 'atMost', '50')],
    ['an exact number and a limit', rule('甲', 'people', 'is', '1、2'), rule('甲', 'people', 'atLeast', '3')],
    ['words', rule('甲', 'sex', 'is', '男'), rule('甲', 'sex', 'is', '女')],
    ['is and is not', rule('甲', 'tenure', 'is', '公租房'), rule('甲', 'tenure', 'isNot', '公租房、自有')],
    ['has and has not', rule('甲', 'flags', 'has', '残疾'), rule('甲', 'flags', 'hasNot', '残疾')],
  ])('tells of %s that contradict each other, with both rows', (_what, one, other) => {
    const { names, book } = read(['甲'], [one, other])
    expect(names).toEqual([])
    expect(book.problems).toEqual([expect.objectContaining({ code: 'rule_contradiction', row: Number(other.id.slice(4)) })])
    expect(book.problems[0]?.params.row).toBe(Number(one.id.slice(4)))
  })

  it.each([
    ['alternatives', rule('甲', 'age', 'atLeast', '60'), rule('甲', 'age', 'atMost', '50', { group: 2 })],
    [
      'two members of a household',
      rule('甲', 'sex', 'is', '男', { about: 'anyMember' }),
      rule('甲', 'sex', 'is', '女', { about: 'anyMember' }),
    ],
    ['the person and the household', rule('甲', 'flags', 'has', '残疾'), rule('甲', 'flags', 'hasNot', '残疾', { about: 'household' })],
    ['a range', rule('甲', 'age', 'atLeast', '50'), rule('甲', 'age', 'atMost', '50')],
    ['one of several and not another', rule('甲', 'flags', 'has', '残疾、重病'), rule('甲', 'flags', 'hasNot', '重病')],
  ])('sees no contradiction in %s', (_what, one, other) => {
    expect(read(['甲'], [one, other])).toMatchObject({ names: ['甲'], codes: [] })
  })

  it('puts a policy after those that it asks for', () => {
    const rules = [rule('甲', 'policies', 'has', '乙'), rule('乙', 'policies', 'has', '丙'), rule('丙', 'age', 'atLeast', '60')]
    expect(read(['甲', '乙', '丙'], rules).names).toEqual(['丙', '乙', '甲'])
  })

  it('tells of policies that ask for each other, and keeps the others', () => {
    const rules = [
      rule('甲', 'policies', 'has', '乙'),
      rule('乙', 'policies', 'has', '甲'),
      rule('丙', 'policies', 'has', '甲'),
      rule('丁', 'policies', 'has', '丁'),
    ]
    const { names, book } = read(['甲', '乙', '丙', '丁'], rules)
    expect(names).toEqual(['丙'])
    expect(book.problems.map(({ code, params }) => [code, params.policies])).toEqual([
      ['rule_loop', '甲、乙'],
      ['rule_loop', '丁'],
    ])
  })

  it('leaves out a policy of which a rule cannot be read, because fewer conditions would fit too many', () => {
    expect(read(['低保'], [rule('低保', 'age', 'atLeast', '18')], [{ policyName: '低保' }]).names).toEqual([])
  })
})
