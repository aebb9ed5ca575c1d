import { planDecision } from '../../../../src/features/household-file/decide'
import { householdView } from '../../../../src/features/household-file/view'
import { sentences, updated } from '../core-world'
import { ctx, proposal, recordsIn, world } from './household-world'

const data = world({ Entitlements: [proposal('1')] })
const [shown] = householdView(recordsIn(data), data, ctx).policies
const decision = { id: 'ENT-1', stamp: shown?.stamp ?? '', isAccepted: true }

describe('.planDecision(decision, data, ctx)', () => {
  it.each([
    [true, 'applied', '高龄津贴（曾奶奶）：办理中。点“政策比对”开单，同一户的材料并成一份。'],
    [false, 'rejected', '高龄津贴（曾奶奶）：不办，以后不再建议。'],
  ])('accepted %s: %s', (isAccepted, state, said) => {
    const plan = planDecision({ ...decision, isAccepted }, data, ctx)
    expect(updated(plan, 'Entitlements')).toEqual([{ id: 'ENT-1', set: { state } }])
    expect(sentences(plan)).toEqual([said])
  })

  it.each([
    ['is gone', []],
    ['was decided', [proposal('1', { state: 'held' })]],
    ['fits for another reason', [proposal('1', { facts: '年龄 86' })]],
  ])('throws when the proposal %s', (_, Entitlements) => {
    expect(() => planDecision(decision, world({ Entitlements }), ctx)).toThrow('proposal_changed')
  })

  it('throws for a row that is no proposal any more, however it was shown', () => {
    const held = world({ Entitlements: [proposal('1', { state: 'held' })] })
    const [seen] = householdView(recordsIn(held), held, ctx).policies
    expect(() => planDecision({ ...decision, stamp: seen?.stamp ?? '' }, held, ctx)).toThrow('proposal_changed')
  })
})
