import fc from 'fast-check'
import type { Model } from '../../../src/scheduling/model'
import { proposalsFrom, proposalsOf, startProposals, stepProposals } from '../../../src/scheduling/proposals'
import { evaluate } from '../../../src/scheduling/rules/rules'
import { bestOf, startTimetable, step } from '../../../src/scheduling/timetable'
import { samePlace } from '../../../src/scheduling/weeks'
import { neighbourhood, place, window } from './instances'
import { faults, room, session, tightModel, tiny } from './tiny'

const figures = (of: Model, iterations = 2000) =>
  proposalsFrom(of, 1, { iterations }).map(({ moved, unplaced, cost }) => ({ moved, unplaced, cost }))

describe('.proposalsFrom(model, seed, options)', () => {
  const grid = { days: 3, dayStart: 16, dayEnd: 18 }
  const wish = (day: number) => [window(day, 16, 18)]

  it('is one proposal when what was announced is as good as can be', () => {
    const of = tiny({ grid, sessions: [session('tea', { previous: place(1, 16), preferred: wish(1) })] })
    expect(figures(of)).toEqual([{ moved: 0, unplaced: 0, cost: 0 }])
  })

  it('offers the curve from the fewest moves to the best cost', () => {
    const of = tiny({
      grid,
      venues: [room('a'), room('b', { capacity: 5 }), room('c', { features: ['boards'] })],
      sessions: [
        session('tea', { previous: place(1, 16, 'a'), preferred: wish(2) }),
        session('choir', { previous: place(1, 16, 'b'), preferred: wish(1), seatsOffered: 6 }),
        session('chess', { previous: place(1, 16, 'c'), preferred: wish(1), features: ['boards'] }),
      ],
      weights: { preferredTime: 30, seatsShort: 10, stability: 20 },
    })
    expect(figures(of)).toEqual([
      { moved: 0, unplaced: 0, cost: 130 },
      { moved: 1, unplaced: 0, cost: 10 },
      { moved: 2, unplaced: 0, cost: 0 },
    ])
  })

  it('puts back who was moved without need', () => {
    const of = tiny({
      grid,
      sessions: [session('tea', { previous: place(1, 16) }), session('choir', { previous: place(2, 16) }), session('chess')],
    })
    const { searches } = startProposals(of, 1)
    const astray = searches.map((search) => {
      const elsewhere = { start: [2, 4, 0], venue: [0, 0, 0] }
      return { ...search, now: elsewhere, best: { ...search.best, ...elsewhere } }
    })
    const found = proposalsOf({ model: of, searches: astray })
    expect(found.map(({ moved }) => moved)).toEqual([0])
    expect(found[0]?.placements.map((one) => one.place?.day)).toEqual([1, 2, 3])
  })

  it('moves the one who is in the way of a session that has no other time', () => {
    const of = tiny({
      grid,
      sessions: [
        session('tea', { previous: place(1, 16), preferred: wish(1) }),
        session('choir', { previous: place(2, 16), preferred: wish(2) }),
        session('chess', { hours: wish(1) }),
      ],
    })
    const [first] = proposalsFrom(of, 1, { iterations: 0 })
    expect(first?.placements.map((one) => one.place)).toEqual([place(3, 16), place(2, 16), place(1, 16)])
    expect(first).toMatchObject({ moved: 1, unplaced: 0 })
  })

  it('counts no locked session as moved', () => {
    const of = tiny({ grid, sessions: [session('tea', { previous: place(1, 16), locked: place(2, 16) })] })
    expect(figures(of)).toEqual([{ moved: 0, unplaced: 0, cost: 0 }])
  })

  it('counts as moved only what was announced: a draft in another place, or in its first, is new', () => {
    const of = tiny({
      grid,
      sessions: [
        session('tea', { previous: place(1, 16), hint: place(1, 16), preferred: wish(1) }),
        session('choir', { hint: place(2, 16), preferred: wish(3) }),
        session('chess', { preferred: wish(2) }),
      ],
      weights: { preferredTime: 5, stability: 1 },
    })
    const told = (proposals: ReturnType<typeof proposalsFrom>) =>
      proposals.map(({ moved, redrafted, unplaced, cost }) => ({ moved, redrafted, unplaced, cost }))
    expect(told(proposalsFrom(of, 1, { iterations: 2000 }))).toEqual([
      { moved: 0, redrafted: 1, unplaced: 0, cost: 40 },
      { moved: 0, redrafted: 2, unplaced: 0, cost: 0 },
    ])
    const announced = { ...of, sessions: of.sessions.map((one) => ({ ...one, previous: one.hint })) }
    expect(told(proposalsFrom(announced, 1, { iterations: 2000 })).map(({ moved }) => moved)).toEqual([0, 1])
  })

  it('breaks no hard rule, counts truly, and none is as good as another', () => {
    fc.assert(
      fc.property(tightModel, fc.nat(99), (of, seed) => {
        const found = proposalsFrom(of, seed, { iterations: 300 })
        expect(found.length).toBeGreaterThan(0)
        found.forEach(({ placements, moved, redrafted, unplaced, cost }, index) => {
          expect(placements.map(({ sessionId }) => sessionId)).toEqual(of.sessions.map(({ id }) => id))
          expect(faults(of, placements)).toBe(0)
          expect(evaluate({ ...of, weights: { stability: 0 } }, placements).soft).toBe(cost)
          expect(placements.filter((one) => one.place === null).length).toBe(unplaced)
          for (const one of placements) expect(one.place === null ? one.reasons[one.reasons.length - 1]?.left : 0).toBe(0)
          const elsewhere = of.sessions.filter(({ previous, locked }, at) => {
            const now = placements[at]?.place ?? null
            return previous !== null && locked === null && (now === null || !samePlace(now, previous))
          })
          expect(elsewhere.length).toBe(moved)
          for (const other of found.slice(index + 1))
            expect(other.moved <= moved && other.redrafted <= redrafted && other.unplaced <= unplaced && other.cost <= cost).toBe(false)
        })
      }),
      { seed: 8, numRuns: 100 },
    )
  })

  it('is the same in however many slices, and through JSON', () => {
    fc.assert(
      fc.property(tightModel, fc.array(fc.nat(300), { maxLength: 4 }), (of, slices) => {
        const all = slices.reduce((sum, slice) => sum + slice, 0)
        const whole = stepProposals(startProposals(of, 3), all)
        let sliced = startProposals(of, 3)
        for (const slice of slices) {
          const { searches } = stepProposals(sliced, slice)
          sliced = { model: of, searches: JSON.parse(JSON.stringify(searches)) }
        }
        expect(sliced.searches.map(({ random }) => random)).toEqual(whole.searches.map(({ random }) => random))
        expect(proposalsOf(sliced)).toEqual(proposalsOf(whole))
      }),
      { seed: 9, numRuns: 50 },
    )
  })

  it('moves at most five rows in a hundred when two in a hundred cannot stay', () => {
    const base = neighbourhood({ clubs: 120, venues: 30, seed: 5 })
    const of: Model = tiny({
      ...base,
      venues: base.venues.map((one) => room(one.id, one)),
      sessions: base.sessions.map((one) => session(one.id, one)),
    })
    const before = bestOf(step(startTimetable(of, 1), 20_000))
    const announced = before.filter((one) => one.place !== null)
    const away = new Set(announced.filter((_, index) => index % 50 === 0).map(({ sessionId }) => sessionId))
    const changed: Model = {
      ...of,
      sessions: of.sessions.map((one, index) => {
        const previous = before[index]?.place ?? null
        if (previous === null || !away.has(one.id)) return { ...one, previous }
        return { ...one, previous, hours: otherDays(previous.day) }
      }),
    }
    const [fewest] = proposalsFrom(changed, 1, { iterations: 5000 })
    expect(fewest?.moved).toBeGreaterThanOrEqual(away.size)
    expect((fewest?.moved ?? 0) - away.size).toBeLessThanOrEqual(announced.length * 0.03)
    expect(fewest?.unplaced).toBeLessThanOrEqual(before.length - announced.length)
  })
})

function otherDays(day: number) {
  return [1, 2, 3, 4, 5, 6, 7].filter((one) => one !== day).map((one) => window(one, 16, 42))
}
