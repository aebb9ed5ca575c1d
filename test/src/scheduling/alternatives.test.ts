import fc from 'fast-check'
import { alternativesFinder, alternativesFor } from '../../../src/scheduling/alternatives'
import type { Model, Placement } from '../../../src/scheduling/model'
import { evaluate } from '../../../src/scheduling/rules/rules'
import { bestOf, startTimetable, step } from '../../../src/scheduling/timetable'
import { place, window } from './instances'
import { faults, room, session, tightModel, tiny } from './tiny'

const at = (sessionId: string, where: Placement['place']) => ({ sessionId, place: where })

describe('.alternativesFor(model, placements, sessionId, most)', () => {
  it('gives the cheapest free times first, and what each costs more than now', () => {
    const of = tiny({
      grid: { days: 3, dayStart: 16, dayEnd: 18 },
      sessions: [session('tea', { preferred: [window(1, 16, 18)], previous: place(2, 16) }), session('choir')],
      weights: { preferredTime: 5, stability: 10 },
    })
    const now = [at('tea', place(2, 16)), at('choir', null)]
    expect(alternativesFor(of, now, 'tea')).toEqual([
      { place: place(1, 16), cost: 0, moves: [] },
      { place: place(3, 16), cost: 20, moves: [] },
    ])
    expect(alternativesFor(of, now, 'choir', 1)).toEqual([{ place: place(1, 16), cost: 0, moves: [] }])
  })

  it('counts the time of now with another venue, and each time once with its best venue', () => {
    const of = tiny({
      grid: { days: 2, dayStart: 16, dayEnd: 18 },
      venues: [room('hall'), room('room', { capacity: 5 }), room('yard', { capacity: 8 })],
      sessions: [session('tea', { seatsOffered: 10 })],
      weights: { seatsShort: 1 },
    })
    expect(alternativesFor(of, [at('tea', place(1, 16))], 'tea')).toEqual([
      { place: place(2, 16), cost: 0, moves: [] },
      { place: place(1, 16, 'yard'), cost: 2, moves: [] },
    ])
  })

  it('says who would have to move, and where they would go', () => {
    const of = tiny({
      grid: { days: 2, dayStart: 16, dayEnd: 18 },
      sessions: [session('tea', { hours: [window(1, 16, 18)] }), session('choir', { previous: place(1, 16) })],
      weights: { stability: 10 },
    })
    expect(alternativesFor(of, [at('tea', null), at('choir', place(1, 16))], 'tea')).toEqual([
      { place: place(1, 16), cost: 20, moves: [{ sessionId: 'choir', to: place(2, 16) }] },
    ])
  })

  it('lets one change places with another, and puts first those for whom everybody finds a place', () => {
    const of = tiny({
      sessions: [session('tea'), session('choir'), session('chess', { length: 3, hours: [window(1, 16, 20)] })],
    })
    const now = [at('tea', place(1, 16)), at('choir', place(1, 18)), at('chess', null)]
    const tea = alternativesFor(of, now, 'tea')
    expect(tea[0]).toEqual({ place: place(1, 18), cost: 0, moves: [{ sessionId: 'choir', to: place(1, 16) }] })
    expect(tea[1]).toEqual({ place: place(1, 17), cost: 0, moves: [{ sessionId: 'choir', to: null }] })
    expect(alternativesFor(of, now, 'chess', 1)).toEqual([
      {
        place: place(1, 16),
        cost: 0,
        moves: [
          { sessionId: 'tea', to: null },
          { sessionId: 'choir', to: null },
        ],
      },
    ])
  })

  it('never moves a locked session, and has none for one', () => {
    const of = tiny({ sessions: [session('tea'), session('choir', { locked: place(1, 18) })] })
    const find = alternativesFinder(of, [at('tea', place(1, 16)), at('choir', place(1, 18))])
    expect(find('tea')).toEqual([])
    expect(find('choir')).toEqual([])
    expect(find('nobody')).toEqual([])
  })

  it('takes one that clashes with another before it as not placed', () => {
    const of = tiny({ sessions: [session('tea'), session('choir')] })
    expect(alternativesFor(of, [at('tea', place(1, 16)), at('choir', place(1, 17))], 'choir')).toEqual([
      { place: place(1, 18), cost: 0, moves: [] },
      { place: place(1, 16), cost: 0, moves: [{ sessionId: 'tea', to: place(1, 18) }] },
      { place: place(1, 17), cost: 0, moves: [{ sessionId: 'tea', to: null }] },
    ])
  })

  it('breaks no hard rule and costs what it says, and the finder forgets nothing and nobody', () => {
    fc.assert(
      fc.property(tightModel, fc.nat(99), (of, seed) => {
        const now = bestOf(step(startTimetable(of, seed), 100))
        const find = alternativesFinder(of, now)
        const first = of.sessions.map(({ id }) => find(id, 4))
        expect(of.sessions.map(({ id }) => find(id, 4))).toEqual(first)
        const cost = costOf(of, now)
        of.sessions.forEach(({ id }, index) => {
          const times = first[index]?.map(({ place: { day, start } }) => `${day} ${start}`) ?? []
          expect(new Set(times).size).toBe(times.length)
          for (const { place: where, cost: more, moves } of first[index] ?? []) {
            const changed = new Map([[id, where], ...moves.map(({ sessionId, to }) => [sessionId, to] as const)])
            const after = now.map((one) => at(one.sessionId, changed.has(one.sessionId) ? (changed.get(one.sessionId) ?? null) : one.place))
            expect(faults(of, after)).toBe(0)
            expect(costOf(of, after) - cost).toBe(more)
            expect(moves.some(({ sessionId }) => of.sessions.find((one) => one.id === sessionId)?.locked !== null)).toBe(false)
          }
        })
      }),
      { seed: 6, numRuns: 300 },
    )
  })

  it('misses no time that is free, and is never dearer than need be', () => {
    fc.assert(
      fc.property(tightModel, (of) => {
        const now = bestOf(startTimetable(of, 1))
        const find = alternativesFinder(of, now)
        for (const one of of.sessions) {
          if (one.locked !== null) continue
          const free = new Map<string, number>()
          const own = now.find(({ sessionId }) => sessionId === one.id)?.place ?? null
          for (let day = 1; day <= of.grid.days; day++)
            for (let start = of.grid.dayStart; start < of.grid.dayEnd; start++)
              for (const { id } of of.venues) {
                const where = place(day, start, id, one.weeks)
                const after = now.map((other) => at(other.sessionId, other.sessionId === one.id ? where : other.place))
                if (JSON.stringify(where) === JSON.stringify(own) || faults(of, after) > 0) continue
                const key = `${day} ${start}`
                free.set(key, Math.min(free.get(key) ?? Infinity, costOf(of, after) - costOf(of, now)))
              }
          const found = find(one.id, 99).filter(({ moves }) => moves.length === 0)
          expect(new Map(found.map((each) => [`${each.place.day} ${each.place.start}`, each.cost]))).toEqual(free)
        }
      }),
      { seed: 7, numRuns: 100 },
    )
  })
})

function costOf(of: Model, placements: readonly { sessionId: string; place: Placement['place'] }[]): number {
  return evaluate(of, placements).soft
}
