import { softRuleIds } from '../../../../src/scheduling/rules/rule'
import { evaluate, rules, softRules } from '../../../../src/scheduling/rules/rules'
import { model, place, session, venue, window } from '../instances'

describe('.evaluate(model, placements)', () => {
  const of = model({
    sessions: [session('choir', { preferred: [window(1, 18, 20)] }), session('tea', { preferredVenueId: 'room' })],
    venues: [venue('hall', { kind: 'indoor' }), venue('room', { kind: 'indoor' })],
    weights: { preferredTime: 7 },
  })

  it('counts hard violations and weighs soft ones, with the weights of the model before those of the rules', () => {
    const score = evaluate(of, [
      { sessionId: 'choir', place: place(1, 17) },
      { sessionId: 'tea', place: place(1, 16) },
    ])
    expect(score).toMatchObject({ hard: 1, soft: 7 + 12, byRule: { venueClash: 1, preferredTime: 7, preferredVenue: 12, spread: 0 } })
  })

  it('costs nothing for what is not placed', () => {
    expect(evaluate(of, [{ sessionId: 'choir', place: null }])).toMatchObject({ hard: 0, soft: 0, violations: [] })
  })

  it('does not look at soft rules that weigh nothing', () => {
    const none = { ...of, weights: { preferredTime: 0, preferredVenue: 0 } }
    expect(evaluate(none, [{ sessionId: 'choir', place: place(1, 17) }])).toMatchObject({ soft: 0, violations: [] })
  })

  it('has one rule of each id, and a weight for each soft one', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
    expect(softRules.map(({ id }) => id).sort()).toEqual([...softRuleIds].sort())
  })
})
