import fc from 'fast-check'
import type { Model } from '../../../../src/scheduling/model'
import { softRuleIds } from '../../../../src/scheduling/rules/rule'
import { compile } from '../../../../src/scheduling/search/compile'
import { costOf, type Step, steps, walk } from '../board-walk'
import { allRules, generalModel, onlyRule, uniformModel, venuesAlike } from '../random-models'

/** Walks, and holds the running cost and every foretold change against the full evaluation. Kinds of steps in which the cost changed. */
function hold(of: Model, path: readonly Step[]): Set<string> {
  const moved = new Set<string>()
  let before = 0
  walk(of, path, (board, taken) => {
    const cost = costOf(board)
    expect(board.cost).toBe(cost)
    if (taken !== null && taken.change !== null) expect(taken.change).toBe(cost - before)
    if (taken !== null && cost !== before) moved.add(taken.kind)
    before = cost
  })
  return moved
}

const models = { 'sessions of all kinds': generalModel, 'sessions that are all alike': uniformModel }

describe('the price of each soft rule is what its evaluation says, whatever is done to the board,', () => {
  for (const [kind, arbitrary] of Object.entries(models))
    for (const rule of softRuleIds)
      it(`${rule}, ${kind}`, () => {
        const moved = new Set<string>()
        fc.assert(
          fc.property(arbitrary, fc.integer({ min: 1, max: 9 }), steps, (of, weight, path) => {
            for (const one of hold({ ...of, weights: onlyRule(rule, weight) }, path)) moved.add(one)
          }),
          { seed: 11, numRuns: 120 },
        )
        expect([...moved]).toEqual(expect.arrayContaining(['place', 'remove', 'move']))
      })

  for (const [kind, arbitrary] of Object.entries(models))
    it(`all of them together, ${kind}`, () => {
      const moved = new Set<string>()
      fc.assert(
        fc.property(arbitrary, steps, (of, path) => {
          for (const one of hold({ ...of, weights: allRules }, path)) moved.add(one)
        }),
        { seed: 12, numRuns: 200 },
      )
      expect([...moved]).toEqual(expect.arrayContaining(['place', 'remove', 'move', 'exchange', 'chain', 'anneal', 'makeRoom']))
    })

  it('all that do not care for venues, where any venue does', () => {
    let alike = 0
    const moved = new Set<string>()
    fc.assert(
      fc.property(uniformModel, steps, (drawn, path) => {
        const of = venuesAlike({ ...drawn, weights: allRules })
        if (compile(of).interchangeable) alike += 1
        for (const one of hold(of, path)) moved.add(one)
      }),
      { seed: 13, numRuns: 200 },
    )
    expect(alike).toBe(200)
    expect([...moved]).toEqual(expect.arrayContaining(['place', 'remove', 'move', 'exchange', 'chain', 'anneal', 'makeRoom']))
  })
})
