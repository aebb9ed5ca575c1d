import { matchHousehold } from '../../../../src/features/policies/match'
import { rulebookOf } from '../../../../src/features/policies/rules'
import type { Row } from '../../../../src/tables/tables'
import { household, policy, resident, rule } from './policy-world'

const TODAY = '2026-03-02'

function matches(
  rules: Row<'PolicyRules'>[],
  members: Row<'Residents'>[],
  given: { household?: Row<'Households'> | null; held?: [string | null, string][] } = {},
) {
  const Policies = [...new Set(rules.map(({ policyName }) => policyName))].map((name) => policy(name))
  const rulebook = rulebookOf({ Policies, PolicyRules: rules }, 'zh-CN')
  const held = (id: string | null) => new Set((given.held ?? []).filter(([who]) => who === id).map(([, name]) => name))
  const file = { household: given.household === undefined ? household() : given.household, members }
  return matchHousehold(rulebook, file, held, TODAY).map(
    (match) =>
      `${match.policy.name} ${match.person?.name ?? '全户'}${match.unknown.length > 0 ? ` ? ${match.unknown.map(({ fact }) => fact).join()}` : ''}`,
  )
}

describe('.matchHousehold(rulebook, file, held, today)', () => {
  it('finds every policy of every member, with what is not known yet', () => {
    const rules = [
      rule('高龄津贴', 'age', 'atLeast', '80'),
      rule('低保', 'flags', 'has', '重病'),
      rule('低保', 'income', 'atMost', '1000', { about: 'household' }),
    ]
    const people = [resident('周奶奶', { birthOn: '1940-05-01', flags: ['seriousIllness'] }), resident('周小明', { birthOn: '2010-05-01' })]
    expect(matches(rules, people)).toEqual(['高龄津贴 周奶奶', '低保 周奶奶 ? income'])
    expect(matches(rules, people, { household: household({ incomePerPerson: 900 }) })).toEqual(['高龄津贴 周奶奶', '低保 周奶奶'])
    expect(matches(rules, people, { household: household({ incomePerPerson: 1100 }) })).toEqual(['高龄津贴 周奶奶'])
  })

  it('does not call a match of which nothing is known', () => {
    expect(matches([rule('甲', 'age', 'atLeast', '60')], [resident('无名')])).toEqual([])
  })

  it.each([
    ['atLeast', '59、60、61', ['甲 60', '甲 61']],
    ['atMost', '59、60、61', ['甲 59', '甲 60']],
  ] as const)('holds at the limit itself: %s', (is, ages, found) => {
    const people = ages.split('、').map((age) => resident(age, { birthOn: `${2026 - Number(age)}-03-02` }))
    expect(matches([rule('甲', 'age', is, '60')], people)).toEqual(found)
  })

  it('knows nothing of the people of a household of which no resident is listed', () => {
    const rules = [rule('甲', 'flags', 'hasNot', '低保', { about: 'everyMember' }), rule('甲', 'grid', 'is', '2', { about: 'household' })]
    expect(matches(rules, [])).toEqual(['甲 全户 ? flags'])
  })

  it('takes the alternative of which the least is unknown', () => {
    const rules = [
      rule('甲', 'flags', 'has', '残疾'),
      rule('甲', 'income', 'atMost', '1000'),
      rule('甲', 'flags', 'has', '残疾', { group: 2 }),
      rule('甲', 'people', 'is', '1', { group: 2 }),
    ]
    expect(matches(rules, [resident('吴阿姨', { flags: ['disabled'] })])).toEqual(['甲 吴阿姨'])
  })

  it.each([
    ['anyMember', ['1940-01-01', '2000-01-01'], ['甲 全户']],
    ['anyMember', ['2000-01-01'], []],
    ['everyMember', ['1940-01-01', '2000-01-01'], []],
    ['everyMember', ['1940-01-01', '1950-01-01'], ['甲 全户']],
  ] as const)('asks %s of a household born %j', (about, births, found) => {
    const people = births.map((birthOn, index) => resident(`人${index}`, { birthOn }))
    expect(matches([rule('甲', 'age', 'atLeast', '60', { about })], people)).toEqual(found)
  })

  it('does not know of everybody while it does not know one, unless another settles it', () => {
    const rules = [rule('甲', 'age', 'atLeast', '60', { about: 'everyMember' }), rule('甲', 'grid', 'is', '2', { about: 'household' })]
    const [old, unknown, young] = [resident('老', { birthOn: '1940-01-01' }), resident('不详'), resident('少', { birthOn: '2000-01-01' })]
    expect(matches(rules, [old, unknown])).toEqual(['甲 全户 ? age'])
    expect(matches(rules, [unknown, young])).toEqual([])
  })

  it('knows no certificates of whom nobody has asked, and none of whom has none', () => {
    const rules = [rule('甲', 'certificates', 'has', '残疾证'), rule('甲', 'grid', 'is', '2')]
    expect(matches(rules, [resident('未问', { grid: 2 }), resident('没有', { grid: 2, certificates: [] })])).toEqual([
      '甲 未问 ? certificates',
    ])
  })

  it('lets a policy that fits for certain open the way to those that ask for it, and no other', () => {
    const rules = [
      rule('医疗救助', 'policies', 'has', '低保'),
      rule('低保', 'income', 'atMost', '1000', { about: 'household' }),
      rule('低保', 'people', 'atMost', '3', { about: 'household' }),
    ]
    const poor = { household: household({ incomePerPerson: 900, people: 1 }) }
    expect(matches(rules, [resident('吴')], poor)).toEqual(['低保 全户', '医疗救助 吴'])
    expect(matches(rules, [resident('吴')], { household: household({ people: 1 }) })).toEqual(['低保 全户 ? income'])
  })

  it('lets what a person turns out to be entitled to open the way for that person alone', () => {
    const rules = [rule('乙', 'policies', 'has', '甲'), rule('甲', 'age', 'atLeast', '80')]
    const people = [resident('老', { birthOn: '1940-01-01' }), resident('少', { birthOn: '2000-01-01' })]
    expect(matches(rules, people)).toEqual(['甲 老', '乙 老'])
  })

  it('proposes to nobody what they have, and counts it for others', () => {
    const rules = [rule('低保', 'income', 'atMost', '1000', { about: 'household' }), rule('医疗救助', 'policies', 'has', '低保')]
    const given = { household: household({ incomePerPerson: 900 }), held: [[null, '低保']] as [null, string][] }
    expect(matches(rules, [resident('吴')], given)).toEqual(['医疗救助 吴'])
  })
})
