import { planPolicies } from '../../../../src/features/policies/propose'
import type { Row } from '../../../../src/tables/tables'
import { context, inserted, row, sentences, updated } from '../core-world'
import { household, policy, resident, rule, world } from './policy-world'

const CTX = context({ now: '2026-03-02 09:00' })
const LOW_INCOME = [
  rule('低保', 'income', 'atMost', '1000', { about: 'household', question: '家里每人每月有多少收入？' }),
  rule('低保', 'flags', 'has', '重病、残疾'),
]
const OLD_AGE = rule('高龄津贴', 'age', 'atLeast', '80')
const Policies = [policy('低保', { papers: ['身份证', '收入证明'] }), policy('高龄津贴', { papers: ['身份证', '银行卡'] })]
const PolicyRules = [...LOW_INCOME, OLD_AGE]
const grandma = resident('周奶奶', {
  birthOn: '1940-05-01',
  flags: ['seriousIllness'],
  phones: ['19900000001'],
  email: 'zhou@example.org',
  isHead: true,
})

function proposals(given: Parameters<typeof world>[0]): Row<'Entitlements'>[] {
  return inserted(planPolicies(world({ Policies, PolicyRules, ...given }), CTX), 'Entitlements')
}

describe('.planPolicies(data, ctx)', () => {
  it('proposes every policy of the household, with what fits, what to ask, and the papers', () => {
    const found = proposals({ Residents: [grandma], Households: [household()] })
    expect(found.map(({ policyName, name, facts, questions, papers }) => ({ policyName, name, facts, questions, papers }))).toEqual([
      {
        policyName: '低保',
        name: '周奶奶',
        facts: '特殊类别有 重病、残疾',
        questions: '家里每人每月有多少收入？',
        papers: ['身份证', '收入证明'],
      },
      { policyName: '高龄津贴', name: '周奶奶', facts: '年龄 85（不小于 80）', questions: null, papers: ['身份证', '银行卡'] },
    ])
    expect(found[0]).toMatchObject({ state: 'proposed', address: '3-2-501', grid: 2, residentId: 'RES-周奶奶' })
  })

  it('asks at the door only where a flag speaks for it or something is under way', () => {
    const rules = [
      rule('低保', 'income', 'atMost', '1000', { about: 'household' }),
      rule('低保', 'people', 'atMost', '4', { about: 'household' }),
    ]
    const given = { PolicyRules: rules, Residents: [resident('吴')], Households: [household({ people: 1 })] }
    expect(proposals(given)).toEqual([])
    const Requests = [row('Requests', { id: 'REQ-1', state: 'assigned', residentId: 'RES-吴' })]
    expect(proposals({ ...given, Requests }).map(({ policyName, questions }) => [policyName, questions])).toEqual([
      ['低保', '全户的人均月收入不大于 1000吗？'],
    ])
  })

  it('proposes once: neither what was decided nor what stands there already', () => {
    const first = proposals({ Residents: [grandma], Households: [household()] })
    const Entitlements = first.map((one, index) => ({ ...one, state: index === 0 ? ('rejected' as const) : ('proposed' as const) }))
    expect(
      planPolicies(world({ Policies, PolicyRules, Residents: [grandma], Households: [household()], Entitlements }), CTX).steps,
    ).toEqual([])
  })

  it('takes back a proposal that fits no longer, and leaves what staff decided', () => {
    const Entitlements = proposals({ Residents: [grandma], Households: [household()] })
    const moved = { ...grandma, birthOn: '1980-01-01', flags: null }
    const held = { ...(Entitlements[1] as Row<'Entitlements'>), state: 'held' as const }
    const plan = (rows: Row<'Entitlements'>[]) =>
      planPolicies(world({ Policies, PolicyRules, Residents: [moved], Households: [household()], Entitlements: rows }), CTX)
    expect(
      plan(Entitlements)
        .steps.flat()
        .map(({ kind }) => kind),
    ).toEqual(['delete', 'delete'])
    expect(sentences(plan(Entitlements))).toEqual(['2 项建议因情况有变不再符合，已撤下'])
    expect(plan([held]).steps).toEqual([])
  })

  describe('when it fits no longer', () => {
    const Entitlements = proposals({ Residents: [grandma], Households: [household()] })
    const moved = { ...grandma, birthOn: '1980-01-01', flags: null }
    const given = { Policies, PolicyRules, Residents: [moved], Households: [household()], Entitlements }
    const deleted = (some: Parameters<typeof world>[0]) =>
      planPolicies(world({ ...given, ...some }), CTX)
        .steps.flat()
        .flatMap((change) => (change.kind === 'delete' ? change.id : []))

    it('keeps a proposal to which somebody wrote a note', () => {
      const noted = Entitlements.map((one, index) => ({ ...one, note: index === 0 ? '等收入证明' : null }))
      expect(deleted({ Entitlements: noted })).toEqual([Entitlements[1]?.id])
    })

    it('keeps the proposals of a policy with a rule that cannot be used', () => {
      expect(deleted({ PolicyRules: [...LOW_INCOME, rule('高龄津贴', 'age', 'atLeast', '八十')] })).toEqual([Entitlements[0]?.id])
    })

    it('takes back those of a policy that is paused', () => {
      expect(deleted({ Residents: [grandma], Policies: [Policies[0], policy('高龄津贴', { paused: true })] as Row<'Policies'>[] })).toEqual(
        [Entitlements[1]?.id],
      )
    })
  })

  describe('for somebody who comes into another household', () => {
    const alone = { ...grandma, householdId: null }
    const [, pension] = proposals({ Residents: [alone] }) as [Row<'Entitlements'>, Row<'Entitlements'>]
    const plan = (before: Partial<Row<'Entitlements'>>, rules: Row<'PolicyRules'>[] = PolicyRules, more: Row<'Policies'>[] = []) =>
      planPolicies(
        world({
          Policies: [...Policies, ...more],
          PolicyRules: rules,
          Residents: [grandma],
          Households: [household()],
          Entitlements: [{ ...pension, ...before }],
        }),
        CTX,
      )
    const names = (planned: ReturnType<typeof plan>) => inserted(planned, 'Entitlements').map(({ policyName }) => policyName)

    it.each(['POL-高龄津贴:RES-周奶奶', 'POL-高龄津贴:HSH-9:RES-周奶奶'])('does not propose again what was rejected (%s)', (key) => {
      expect(names(plan({ key, state: 'rejected', householdId: 'HSH-9' }))).toEqual(['低保'])
    })

    it('takes a proposal along', () => {
      const planned = plan({ householdId: 'HSH-9', address: '9-9-901', grid: 9 })
      expect(updated(planned, 'Entitlements')).toEqual([
        { id: pension.id, set: expect.objectContaining({ householdId: 'HSH-1', address: '3-2-501', grid: 2 }) },
      ])
    })

    it('knows what they have already by themselves', () => {
      const rules = [rule('护理补贴', 'policies', 'has', '高龄津贴')]
      expect(names(plan({ state: 'held' }, rules, [policy('护理补贴')]))).toEqual(['护理补贴'])
    })

    it('keeps of a double the one that was decided on', () => {
      const rejected = { ...pension, id: 'ENT-1', key: 'POL-高龄津贴:HSH-9:RES-周奶奶', state: 'rejected' as const }
      const again = { ...pension, id: 'ENT-2', key: 'POL-高龄津贴:HSH-1:RES-周奶奶', householdId: 'HSH-1' }
      const given = world({ Policies, PolicyRules, Residents: [grandma], Households: [household()], Entitlements: [rejected, again] })
      expect(planPolicies(given, CTX).steps.flat()).toEqual([
        expect.objectContaining({ kind: 'insert' }),
        { kind: 'delete', table: 'Entitlements', id: 'ENT-2' },
      ])
    })
  })

  it('proposes nothing that asks for a policy which staff rejected', () => {
    const rules = [OLD_AGE, rule('护理补贴', 'policies', 'has', '高龄津贴')]
    const given = { Policies: [...Policies, policy('护理补贴')], PolicyRules: rules, Residents: [grandma], Households: [household()] }
    const first = proposals(given)
    expect(first.map(({ policyName }) => policyName)).toEqual(['高龄津贴', '护理补贴'])
    const rejected = { ...(first[0] as Row<'Entitlements'>), state: 'rejected' as const }
    expect(proposals({ ...given, Entitlements: [rejected] })).toEqual([])
    const applied = { ...rejected, state: 'applied' as const }
    expect(proposals({ ...given, Entitlements: [applied] }).map(({ policyName }) => policyName)).toEqual(['护理补贴'])
  })

  it('renews what has to be asked when it becomes known', () => {
    const Entitlements = proposals({ Residents: [grandma], Households: [household()] })
    const plan = planPolicies(
      world({ Policies, PolicyRules, Residents: [grandma], Households: [household({ incomePerPerson: 800 })], Entitlements }),
      CTX,
    )
    expect(updated(plan, 'Entitlements')).toEqual([{ id: Entitlements[0]?.id, set: expect.objectContaining({ questions: null }) }])
  })

  it('makes one request of all that a household applies for, with one list of papers, once', () => {
    const Entitlements = proposals({ Residents: [grandma], Households: [household()] }).map((one) => ({
      ...one,
      state: 'applied' as const,
    }))
    const given = world({ Policies, PolicyRules, Residents: [grandma], Households: [household()], Entitlements })
    const plan = planPolicies(given, CTX)
    const requests = inserted(plan, 'Requests')
    expect(requests).toEqual([
      expect.objectContaining({
        name: '周奶奶',
        phones: ['19900000001'],
        email: 'zhou@example.org',
        householdId: 'HSH-1',
        serviceName: '政策办理',
        state: 'open',
        number: '',
        details: '要办：低保（周奶奶）、高龄津贴（周奶奶）。材料一次带齐：身份证、收入证明、银行卡',
      }),
    ])
    const linked = Entitlements.map((one) => ({ ...one, requestId: requests[0]?.id ?? null }))
    expect(planPolicies({ ...given, Entitlements: linked }, CTX).steps).toEqual([])
  })

  it('leaves out who has moved away, and knows a resident without a household', () => {
    const gone = resident('走了', { birthOn: '1930-01-01', movedAway: true })
    const alone = resident('独户', { birthOn: '1930-01-01', householdId: null })
    expect(proposals({ Residents: [gone, alone], Households: [household()] }).map(({ name, key }) => [name, key])).toEqual([
      ['独户', 'POL-高龄津贴:RES-独户'],
    ])
  })

  it('says which rules are bad, by row and reason', () => {
    const bad = rule('低保', 'sex', 'atLeast', '女')
    const plan = planPolicies(world({ Policies, PolicyRules: [bad] }), CTX, [], () => 7)
    expect(sentences(plan)).toEqual(['没有新的政策建议', '“政策条件”第 7 行“比较”：“性别”不能用“不小于”来比较；“低保”没有参加比对。'])
  })
})
