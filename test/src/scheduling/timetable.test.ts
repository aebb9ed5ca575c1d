import fc from 'fast-check'
import { districtOf } from '../../../bench/district/district'
import type { Model, Placement } from '../../../src/scheduling/model'
import { evaluate } from '../../../src/scheduling/rules/rules'
import { bestOf, progressOf, startTimetable, step, type TimetableState } from '../../../src/scheduling/timetable'
import { hardFaults } from './hard-faults'
import { club, model, neighbourhood, place, session, teacher, venue, window } from './instances'
import { generalModel, uniformModel, venuesAlike } from './random-models'

const solve = (of: Model, seed: number, iterations: number) => bestOf(step(startTimetable(of, seed), iterations))
const unplaced = (placements: readonly Placement[]) => placements.filter((one) => one.place === null).map((one) => one.sessionId)

const anyModel = fc.oneof(generalModel, uniformModel, uniformModel.map(venuesAlike))

describe('a timetable', () => {
  it('never breaks a hard rule, unless locked sessions break it among themselves', () => {
    fc.assert(
      fc.property(anyModel, fc.nat(99), fc.integer({ min: 0, max: 600 }), (of, seed, iterations) => {
        expect(hardFaults(of, solve(of, seed, iterations))).toEqual([])
      }),
      { seed: 1, numRuns: 400 },
    )
  })

  it('keeps every locked session where it is, and every session is placed or says why not', () => {
    fc.assert(
      fc.property(anyModel, fc.nat(99), (of, seed) => {
        const placements = solve(of, seed, 300)
        expect(placements.map(({ sessionId }) => sessionId)).toEqual(of.sessions.map(({ id }) => id))
        placements.forEach(({ place: at, reasons }, index) => {
          const locked = of.sessions[index]?.locked ?? null
          if (locked !== null) expect(at).toEqual(locked)
          expect(at === null ? reasons[reasons.length - 1]?.left : 0).toBe(0)
        })
      }),
      { seed: 4, numRuns: 200 },
    )
  })

  it('keeps its running cost equal to the full evaluation', () => {
    fc.assert(
      fc.property(anyModel, fc.nat(99), fc.integer({ min: 0, max: 3000 }), (of, seed, iterations) => {
        const state = step(startTimetable(of, seed, 300), iterations)
        expect(progressOf(state).cost).toBe(evaluate(of, bestOf(state)).soft)
      }),
      { seed: 2, numRuns: 200 },
    )
  })

  it('never gets worse, and counts what is placed', () => {
    fc.assert(
      fc.property(anyModel, fc.nat(99), fc.array(fc.nat(800), { maxLength: 5 }), (of, seed, slices) => {
        let state = startTimetable(of, seed, 200)
        for (const slice of slices) {
          const before = progressOf(state)
          state = step(state, slice)
          const now = progressOf(state)
          expect(now.unplaced < before.unplaced || (now.unplaced === before.unplaced && now.cost <= before.cost)).toBe(true)
          expect(now.unplaced).toBe(unplaced(bestOf(state)).length)
          expect(now.placed + now.unplaced).toBe(of.sessions.length)
        }
      }),
      { seed: 5, numRuns: 100 },
    )
  })

  it('only says that it is settled when more iterations bring nothing cheaper soon', () => {
    const of = neighbourhood({ clubs: 10, venues: 5, seed: 3 })
    let state = startTimetable(of, 1)
    while (!progressOf(state).settled) state = step(state, 1000)
    expect(progressOf(step(state, 1000)).cost).toBe(progressOf(state).cost)
  })
})

describe('a timetable made in slices', () => {
  const throughJson = ({ model: of, search }: TimetableState): TimetableState => ({ model: of, search: JSON.parse(JSON.stringify(search)) })
  const kinds = { general: generalModel, uniform: uniformModel, 'all venues alike': uniformModel.map(venuesAlike) }

  for (const [kind, arbitrary] of Object.entries(kinds))
    it(`is the same wherever it is cut, while sessions wait for room or when it cools, and through JSON (${kind})`, () => {
      const crossed = new Set<string>()
      fc.assert(
        fc.property(
          arbitrary,
          fc.nat(99),
          fc.integer({ min: 1, max: 400 }),
          fc.nat(2500),
          fc.oneof(fc.nat(5), fc.nat(2500)),
          (of, seed, length, a, b) => {
            const began = startedWith(1000, startTimetable(of, seed, length))
            const first = step(began, a)
            const sliced = step(throughJson(first), b)
            const whole = step(began, a + b)
            expect(sliced.search).toEqual(whole.search)
            expect(bestOf(sliced)).toEqual(bestOf(whole))
            if (a + b > 0) crossed.add(phaseOf(first) + phaseOf(sliced))
          },
        ),
        { seed: 3, numRuns: 150 },
      )
      expect([...crossed]).toEqual(expect.arrayContaining(['waitswaits', 'waitscools', 'coolscools']))
    })

  /** At most so many rounds, so that both phases are seen soon. */
  function startedWith(rounds: number, { model: of, search }: TimetableState): TimetableState {
    return { model: of, search: { ...search, roundsLeft: Math.min(search.roundsLeft, rounds) } }
  }

  it('is the same cut after each iteration, across the end of the room search and of several cycles', () => {
    const sessions = Array.from({ length: 7 }, (_, index) =>
      session(`club ${index}`, { length: 1, teacherIds: ['li'], preferred: [window(1, 16, 17)] }),
    )
    const of = model({ grid: { days: 2, dayStart: 16, dayEnd: 19 }, sessions })
    let sliced = startTimetable(of, 4, 90)
    const rounds = sliced.search.roundsLeft
    expect(sliced.search.waiting.sessions).toHaveLength(1)
    for (let iteration = 0; iteration < rounds + 400; iteration++) sliced = step(throughJson(sliced), 1)
    expect(sliced.search.cycle.number).toBeGreaterThan(0)
    expect(sliced.search).toEqual(step(startTimetable(of, 4, 90), rounds + 400).search)
  })

  it.each([
    ['gives room to whoever still waits when the time is nearly over', 7, true],
    ['leaves things as they are then when nobody waits', 6, false],
  ])('%s, where venues are interchangeable', (_what, count, looksForRoom) => {
    const sessions = Array.from({ length: count }, (_, index) => session(`club ${index}`, { length: 1, teacherIds: ['li'] }))
    const of = venuesAlike(model({ grid: { days: 2, dayStart: 16, dayEnd: 19 }, sessions }))
    const began = startTimetable(of, 4, 6400)
    const before = step({ model: of, search: { ...began.search, roundsLeft: 0 } }, 5600)
    expect(before.search).toMatchObject({ roundsLeft: 0, cycle: { isClosed: false } })
    const after = step(before, 100)
    expect(after.search.cycle.isClosed).toBe(true)
    expect(after.search.roundsLeft > 0).toBe(looksForRoom)
  })

  it('is the same for the same seed, and another one for another', () => {
    const of = neighbourhood({ clubs: 20, venues: 4, seed: 2 })
    expect(step(startTimetable(of, 5), 3000).search).toEqual(step(startTimetable(of, 5), 3000).search)
    expect(step(startTimetable(of, 6), 3000).search.now).not.toEqual(step(startTimetable(of, 5), 3000).search.now)
  })

  it('goes on with a model that was made again from the same records', () => {
    const of = neighbourhood({ clubs: 8, venues: 3, seed: 2 })
    const { search } = step(startTimetable(of, 5), 500)
    const again = step({ model: JSON.parse(JSON.stringify(of)), search }, 500)
    expect(again.search).toEqual(step(startTimetable(of, 5), 1000).search)
  })

  it('does not change the state it goes on from', () => {
    fc.assert(
      fc.property(anyModel, fc.nat(600), (of, a) => {
        const state = step(startTimetable(of, 1, 100), a)
        const before = JSON.stringify(state)
        step(state, 300)
        expect(JSON.stringify(state)).toBe(before)
      }),
      { seed: 6, numRuns: 50 },
    )
  })

  it('is stored in 90 KB for a district of 1,000 classes, its model aside', () => {
    const { model: of } = districtOf({ seed: 1, scale: 1 })
    const first = startTimetable(of, 1)
    const inRoomSearch = step(first, 200)
    const cooling = step({ model: of, search: { ...inRoomSearch.search, roundsLeft: 0 } }, 5000)
    expect(inRoomSearch.search.waiting.tabu.length).toBeGreaterThan(0)
    for (const { search } of [first, inRoomSearch, cooling]) expect(JSON.stringify(search).length).toBeLessThanOrEqual(90 * 1024)
  })
})

/** Whether the next iteration lets someone in or makes the timetable better. */
function phaseOf({ search: { roundsLeft, waiting } }: TimetableState): string {
  return roundsLeft > 0 && waiting.sessions.length > 0 ? 'waits' : 'cools'
}

describe('.startTimetable(model, seed)', () => {
  it('begins where the sessions stood before', () => {
    const of = model({ sessions: [session('choir', { previous: place(2, 18) }), session('tea', { hint: place(4, 20) })] })
    expect(bestOf(startTimetable(of, 1)).map((one) => one.place)).toEqual([place(2, 18), place(4, 20)])
  })

  it('begins as warm as if nothing had been announced, however dear it is to move', () => {
    const of = neighbourhood({ clubs: 45, venues: 24, seed: 7 })
    const stood = new Map(solve(of, 1, 5000).map(({ sessionId, place }) => [sessionId, place]))
    const warmth = (kind: 'hint' | 'previous', stability: number) => {
      const sessions = of.sessions.map((one) => ({ ...one, [kind]: stood.get(one.id) ?? null }))
      return startTimetable({ ...of, sessions, weights: { stability } }, 1).search.heat.warm
    }
    const usual = warmth('hint', 40)
    for (const stability of [0, 40, 1000]) expect(warmth('previous', stability) / usual).toBeCloseTo(1, 1)
  })

  it('keeps what is locked off the grid where it is', () => {
    const locked = place(6, 10)
    expect(bestOf(startTimetable(model({ sessions: [session('choir', { locked })] }), 1))[0]?.place).toEqual(locked)
  })

  it('refuses two venues of one id', () => {
    expect(() => startTimetable(model({ venues: [venue('hall'), venue('hall')] }), 1)).toThrow('timetable_duplicate_id')
  })

  it('refuses a day without time', () => {
    expect(() => startTimetable(model({ grid: { days: 5, dayStart: 20, dayEnd: 20 } }), 1)).toThrow('timetable_grid_empty')
  })
})

describe('.step(state, iterations)', () => {
  it('refuses the search of another model', () => {
    const one = startTimetable(model({ sessions: [session('choir')] }), 1)
    expect(() => step({ model: model(), search: one.search }, 1)).toThrow('timetable_model_changed')
  })

  it('makes room for a session that only fits where another was put first', () => {
    const grid = { days: 1, dayStart: 0, dayEnd: 4 }
    const sessions = [
      session('choosy', { hours: [window(1, 0, 2)] }),
      session('easy-1', { previous: place(1, 0), teacherIds: ['a'] }),
      session('easy-2', { previous: place(1, 2), teacherIds: ['a'], features: ['piano'] }),
    ]
    const of = model({ grid, sessions, venues: [venue('hall', { features: ['piano'] }), venue('room')], teachers: [teacher('a')] })
    expect(unplaced(solve(of, 1, 200))).toEqual([])
  })

  it('leaves the second meeting of a class without a place when its teacher only comes on one day', () => {
    const sessions = [1, 2].map((index) => session(`tai-chi#${index}`, { classId: 'tai-chi', index, teacherIds: ['yan'] }))
    const classes = [club('tai-chi', { oncePerDay: true })]
    const of = model({ sessions, classes, teachers: [teacher('yan', [window(5, 16, 24)])] })
    const placements = solve(of, 1, 500)
    expect(unplaced(placements)).toEqual(['tai-chi#2'])
    expect(placements[1]?.reasons.slice(-1)).toEqual([{ rule: 'oncePerDay', excluded: 7, left: 0, by: ['tai-chi#1'] }])
  })

  it('keeps off the day on which another meeting of the class is locked', () => {
    const sessions = [
      session('tai-chi#1', { classId: 'tai-chi', locked: place(5, 16) }),
      session('tai-chi#2', { classId: 'tai-chi', preferred: [window(5, 20, 22)] }),
    ]
    expect(solve(model({ sessions, classes: [club('tai-chi', { oncePerDay: true })] }), 1, 500)[1]?.place?.day).not.toBe(5)
  })

  it('rather leaves a session without a place than move it to a venue of another kind', () => {
    const venues = [venue('kitchen', { kind: 'kitchen', capacity: 12 }), venue('studio', { kind: 'studio' })]
    const placements = solve(model({ sessions: [session('baking', { preferredVenueId: 'kitchen', seats: 15 })], venues }), 1, 100)
    expect(placements[0]?.place).toBeNull()
    expect(placements[0]?.reasons.map(({ rule, by }) => [rule, by])).toContainEqual(['venueKind', ['studio']])
  })

  it('takes sessions of odd and of even weeks into one venue at one time', () => {
    const grid = { days: 1, dayStart: 0, dayEnd: 2 }
    const of = model({ grid, sessions: [session('odd', { weeks: 'odd' }), session('even', { weeks: 'even' })] })
    expect(unplaced(solve(of, 1, 100))).toEqual([])
  })

  it('moves two sessions that each sit in the place the other wishes', () => {
    const grid = { days: 1, dayStart: 0, dayEnd: 4 }
    const sessions = [
      session('a', { preferred: [window(1, 2, 4)], hint: place(1, 0) }),
      session('b', { preferred: [window(1, 0, 2)], hint: place(1, 2) }),
    ]
    expect(bestOf(startTimetable(model({ grid, sessions }), 1)).map((one) => one.place?.start)).toEqual([0, 2])
    expect(solve(model({ grid, sessions }), 1, 2000).map((one) => one.place?.start)).toEqual([2, 0])
  })

  it('leaves announced sessions alone when a new one has to be fitted in', () => {
    const of = neighbourhood({ clubs: 45, venues: 24, seed: 7 })
    const first = solve(of, 1, 20_000)
    const announced = {
      ...of,
      sessions: [...of.sessions.map((one, index) => ({ ...one, previous: first[index]?.place ?? null })), session('new')],
    }
    const second = solve(announced, 2, 20_000)
    expect(unplaced(second)).toEqual([])
    expect(second.slice(0, -1).map((one) => one.place)).toEqual(first.map((one) => one.place))
  })

  it('places all sessions of a neighbourhood of 45 clubs and 24 venues', () => {
    for (const seed of [1, 2, 3]) expect(unplaced(solve(neighbourhood({ clubs: 45, venues: 24, seed }), seed, 5000))).toEqual([])
  })

  it('places all sessions of a district of 600 clubs', () => {
    const of = neighbourhood({ clubs: 600, venues: 120, seed: 1 })
    const placements = solve(of, 1, 20_000)
    expect(unplaced(placements)).toEqual([])
    expect(evaluate(of, placements).hard).toBe(0)
  })
})
