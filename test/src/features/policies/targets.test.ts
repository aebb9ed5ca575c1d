import { planPolicies } from '../../../../src/features/policies/propose'
import { ruleProblems, ruleTargets } from '../../../../src/features/policies/targets'
import type { Row } from '../../../../src/tables/tables'
import { context, inserted, row, sentences } from '../core-world'
import { household, policy, resident, rule, world } from './policy-world'

const CTX = context({ now: '2026-11-02 09:00' })
const campaign = (name: string, given: Partial<Row<'CampaignPlans'>> = {}) =>
  row('CampaignPlans', { id: `CPL-${name}`, name, state: 'running', ...given })
const zhou = resident('周奶奶', { birthOn: '1940-05-01' })
const wu = resident('小吴', { birthOn: '2000-05-01', householdId: 'HSH-2' })

function targets(given: Parameters<typeof world>[0], unreadable: Partial<Row<'PolicyRules'>>[] = []) {
  const data = world({ CampaignPlans: [campaign('医保')], Residents: [zhou, wu], ...given })
  const { fitting, problems } = ruleTargets(data, CTX, unreadable, (id) => Number(id.slice(4)))
  const ids = [...fitting].map(([name, fits]) => [name, fits === null ? null : [...fits]])
  return { fitting: Object.fromEntries(ids), codes: problems.map(({ code }) => code), problems }
}

describe('.ruleTargets(data, ctx)', () => {
  it('are the residents whom no rule keeps out, of one group at least', () => {
    const rules = [rule('医保', 'age', 'atLeast', '60'), rule('医保', 'income', 'atMost', '1000', { about: 'household', group: 2 })]
    const Households = [household({ incomePerPerson: 5000 }), household({ id: 'HSH-2', incomePerPerson: 800 })]
    expect(targets({ PolicyRules: rules, Households }).fitting).toEqual({ 医保: ['RES-周奶奶', 'RES-小吴'] })
    const rich = [household({ incomePerPerson: 5000 }), household({ id: 'HSH-2', incomePerPerson: 5000 })]
    expect(targets({ PolicyRules: rules, Households: rich }).fitting).toEqual({ 医保: ['RES-周奶奶'] })
  })

  it('keep nobody out for what is not known, even when nothing is', () => {
    const PolicyRules = [rule('医保', 'age', 'atLeast', '60'), rule('医保', 'income', 'atMost', '1000', { about: 'household' })]
    const unknown = resident('不详', { birthOn: null })
    expect(targets({ PolicyRules, Residents: [unknown, wu] }).fitting).toEqual({ 医保: ['RES-不详'] })
  })

  it('look at the household, its other members and the policies it holds', () => {
    const PolicyRules = [rule('医保', 'flags', 'has', '残疾', { about: 'anyMember' }), rule('医保', 'policies', 'has', '低保')]
    const son = resident('儿子', { flags: ['disabled'] })
    const Entitlements = [
      row('Entitlements', { id: 'ENT-1', policyName: '低保', householdId: 'HSH-1', residentId: 'RES-周奶奶', state: 'held' }),
    ]
    const given = { PolicyRules, Residents: [zhou, son, wu], Households: [household(), household({ id: 'HSH-2' })] }
    expect(targets({ ...given, Entitlements }).fitting).toEqual({ 医保: ['RES-周奶奶'] })
    const ofTheirs = Entitlements.map((one) => ({ ...one, householdId: null }))
    expect(targets({ ...given, Entitlements: ofTheirs }).fitting).toEqual({ 医保: ['RES-周奶奶'] })
    expect(targets(given).fitting).toEqual({ 医保: [] })
  })

  it('leave out who has moved away, campaigns without rules, and those that do not run', () => {
    const CampaignPlans = [campaign('医保'), campaign('养老认证'), campaign('旧的', { state: 'finished' })]
    const PolicyRules = [rule('医保', 'age', 'atLeast', '18'), rule('旧的', 'age', 'atLeast', '一百')]
    const found = targets({ CampaignPlans, PolicyRules, Residents: [{ ...zhou, movedAway: true }, wu] })
    expect(found.fitting).toEqual({ 医保: ['RES-小吴'] })
    expect(found.codes).toEqual([])
  })

  it.each([
    ['a value that is none', [rule('医保', 'age', 'atLeast', '六十')], 'rule_value'],
    ['a comparison that does not fit', [rule('医保', 'sex', 'atLeast', '女')], 'rule_comparison'],
    ['a contradiction', [rule('医保', 'age', 'atLeast', '60'), rule('医保', 'age', 'atMost', '50')], 'rule_contradiction'],
    ['itself asked for', [rule('医保', 'policies', 'has', '医保')], 'rule_loop'],
  ])('are nobody with %s, which is told by row', (_what, PolicyRules, code) => {
    const found = targets({ PolicyRules })
    expect(found.fitting).toEqual({ 医保: null })
    expect(found.problems).toEqual([expect.objectContaining({ code, row: Number(PolicyRules[PolicyRules.length - 1]?.id.slice(4)) })])
  })

  it('are nobody where a rule cannot be read', () => {
    expect(targets({ PolicyRules: [rule('医保', 'age', 'atLeast', '60')] }, [{ policyName: '医保' }]).fitting).toEqual({ 医保: null })
  })

  it('tell of a rule that names neither, and leave the rules of policies to these', () => {
    const PolicyRules = [rule('医宝', 'age', 'atLeast', '60'), rule('低保', 'age', 'atLeast', '六十')]
    expect(targets({ PolicyRules, Policies: [policy('低保')] }).codes).toEqual(['rule_policy_unknown'])
  })
})

describe('.ruleProblems(data)', () => {
  const found = (given: Parameters<typeof world>[0]) =>
    ruleProblems(world(given), 'zh-CN', [], (id) => Number(id.slice(4))).map(({ code, params }) => `${code} ${params.policy}`)

  it('are those of policies and of campaigns that are not over', () => {
    const CampaignPlans = [campaign('医保', { state: 'planned' }), campaign('旧的', { state: 'finished' })]
    const PolicyRules = ['低保', '医保', '旧的', '没有'].map((name) => rule(name, 'age', 'atLeast', name === '没有' ? '60' : '六十'))
    expect(found({ CampaignPlans, Policies: [policy('低保')], PolicyRules })).toEqual([
      'rule_value 低保',
      'rule_value 医保',
      'rule_policy_unknown 没有',
    ])
  })

  it('are told once where a campaign has the name of a policy', () => {
    const PolicyRules = [rule('医保', 'age', 'atLeast', '六十')]
    expect(found({ CampaignPlans: [campaign('医保')], Policies: [policy('医保')], PolicyRules })).toEqual(['rule_value 医保'])
  })
})

describe('.planPolicies(data, ctx) beside a campaign with rules', () => {
  it('takes the rules of a campaign for none of its own, and proposes nobody for it', () => {
    const PolicyRules = [rule('医保', 'age', 'atLeast', '60'), rule('低保', 'age', 'atLeast', '18')]
    const data = world({
      CampaignPlans: [campaign('医保', { state: 'planned' })],
      Policies: [policy('低保')],
      PolicyRules,
      Residents: [wu],
    })
    const plan = planPolicies(data, CTX)
    expect(inserted(plan, 'Entitlements').map(({ policyName }) => policyName)).toEqual(['低保'])
    expect(sentences(plan)).toHaveLength(1)
  })
})
