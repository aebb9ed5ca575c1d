import type { Model } from '../../../src/scheduling/model'
import { cyclesFor, solveFor } from '../../../src/scheduling/solve-for'
import { bestOf, type Progress, progressOf, startTimetable } from '../../../src/scheduling/timetable'
import { hardFaults } from './hard-faults'
import { model, neighbourhood, session, window } from './instances'
import { venuesAlike } from './random-models'

/** A clock that goes on by so many milliseconds each time it is asked: by two ticks in a slice, of which a quarter of a second is wanted. */
function clockOf(tick: number): () => number {
  let now = 0
  return () => (now += tick)
}

function solve(of: Model, options: { millis: number; tick: number; shouldStop?: (seen: number) => boolean }) {
  const seen: { progress: Progress; elapsed: number }[] = []
  const { millis, tick, shouldStop } = options
  const state = solveFor(of, 1, {
    millis,
    clock: clockOf(tick),
    onProgress: (progress, elapsed) => seen.push({ progress, elapsed }),
    ...(shouldStop === undefined ? {} : { shouldStop: () => shouldStop(seen.length) }),
  })
  return { state, seen }
}

/** More wishes for one evening than it has room for, so there is always something left to gain. */
const wanted = model({
  sessions: Array.from({ length: 9 }, (_, index) => session(`club ${index}`, { preferred: [window(2, 20, 22)] })),
})
/** The same where any venue does, and one too many. */
const crowded = venuesAlike(
  model({
    grid: { days: 2, dayStart: 16, dayEnd: 20 },
    sessions: Array.from({ length: 9 }, (_, index) =>
      session(`club ${index}`, { length: 1, teacherIds: ['li'], preferred: [window(1, 16, 17)] }),
    ),
  }),
)

describe('.cyclesFor(state, tries)', () => {
  it.each([
    [100, 1],
    [2_159_999, 1],
    [2_160_000, 2],
    [10_800_000, 10],
  ])('with %i tries for nine sessions it is %i', (tries, cycles) => expect(cyclesFor(startTimetable(wanted, 1), tries)).toBe(cycles))

  it('is always one where venues are interchangeable', () => expect(cyclesFor(startTimetable(crowded, 1), 10_800_000)).toBe(1))
})

describe('.solveFor(model, seed, options)', () => {
  it('ends when the time is up, a slice too late at most', () => {
    for (const of of [wanted, crowded])
      for (const tick of [125, 400]) {
        const { seen } = solve(of, { millis: 3000, tick })
        const elapsed = seen.map((one) => one.elapsed)
        expect(elapsed[elapsed.length - 1]).toBeGreaterThanOrEqual(3000)
        expect(elapsed[elapsed.length - 2]).toBeLessThan(3000)
        expect(elapsed[elapsed.length - 1]).toBeLessThanOrEqual(3000 + 5 * tick)
      }
  })

  it('reports how it stands from the first timetable on, and never worse than before', () => {
    for (const of of [wanted, crowded]) {
      const { state, seen } = solve(of, { millis: 3000, tick: 125 })
      expect(seen.length).toBeGreaterThan(5)
      expect(seen[0]?.progress.iteration).toBe(0)
      expect(seen[seen.length - 1]?.progress).toEqual(progressOf(state))
      for (const [index, { progress, elapsed }] of seen.slice(1).entries()) {
        const before = seen[index] as (typeof seen)[number]
        expect(elapsed).toBeGreaterThan(before.elapsed)
        expect(progress.iteration).toBeGreaterThan(before.progress.iteration)
        expect(progress.unplaced).toBeLessThanOrEqual(before.progress.unplaced)
        if (progress.unplaced === before.progress.unplaced) expect(progress.cost).toBeLessThanOrEqual(before.progress.cost)
      }
    }
  })

  it('cools whole within the time', () => {
    const { seen } = solve(wanted, { millis: 3000, tick: 125 })
    const shares = seen.map(({ progress }) => progress.share)
    expect(Math.max(...shares)).toBeGreaterThan(0.8)
    expect(shares.slice(0, 3).every((share) => share < 0.3)).toBe(true)
  })

  it('keeps the best when it is stopped', () => {
    for (const of of [wanted, crowded]) {
      const { state, seen } = solve(of, { millis: 60_000, tick: 125, shouldStop: (count) => count === 4 })
      expect(seen).toHaveLength(4)
      expect(progressOf(state)).toEqual(seen[3]?.progress)
      expect(bestOf(state).filter((one) => one.place === null)).toHaveLength(of === crowded ? 1 : 0)
      expect(hardFaults(of, bestOf(state))).toEqual([])
    }
  })

  it('is over at once when nothing is left to gain', () => {
    const { state, seen } = solve(model({ sessions: [session('tea')] }), { millis: 60_000, tick: 125 })
    expect(seen).toHaveLength(1)
    expect(state.search.iteration).toBe(0)
  })

  it('gives the first timetable when there is no time at all', () => {
    const { state } = solve(neighbourhood({ clubs: 12, venues: 8, seed: 1 }), { millis: 0, tick: 1 })
    expect(state.search.iteration).toBe(0)
    expect(bestOf(state).every((one) => one.place !== null)).toBe(true)
  })
})
