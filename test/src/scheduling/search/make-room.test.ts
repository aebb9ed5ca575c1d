import fc from 'fast-check'
import type { Model } from '../../../../src/scheduling/model'
import { seededRandom, seedState } from '../../../../src/scheduling/random'
import { type Board, emptyBoard, place, remove } from '../../../../src/scheduling/search/board'
import { compile } from '../../../../src/scheduling/search/compile'
import {
  inTheWay,
  looksAtAll,
  makeRoomOnce,
  shake,
  type TabuUntil,
  theseWait,
  type Waiting,
} from '../../../../src/scheduling/search/make-room'
import { emptyRoomPath } from '../../../../src/scheduling/search/venue-choice'
import { faultsOf } from '../board-walk'
import { model, session, teacher, venue, window } from '../instances'
import { generalModel, uniformModel, venuesAlike } from '../random-models'

interface Case {
  board: Board
  waiting: Waiting
  tabu: TabuUntil
  round(): void
}

/** The sessions that have no slot and venue given wait. */
function caseOf(more: Partial<Model>, where: readonly (readonly [slot: number, venue: number] | null)[], seed = 1): Case {
  const board = emptyBoard(compile(model(more)))
  where.forEach((one, index) => {
    if (one !== null) place(board, index, ...one)
  })
  const waiting = theseWait(
    [...board.compiled.movable].filter((one) => board.start[one] === -1),
    board.start.length,
  )
  const tabu: TabuUntil = new Map()
  const random = seededRandom(seedState(seed))
  const path = emptyRoomPath(board.compiled.venueCount)
  return { board, waiting, tabu, round: () => makeRoomOnce(board, path, waiting, tabu, random) }
}

describe('.makeRoomOnce(board, path, waiting, tabu, random)', () => {
  it('lets one in where nobody has to go', () => {
    const { board, waiting, round } = caseOf(
      { grid: { days: 1, dayStart: 16, dayEnd: 20 }, sessions: [session('tea'), session('choir')] },
      [[0, 0], null],
    )
    round()
    expect([...board.start]).toEqual([0, 2])
    expect(waiting).toMatchObject({ sessions: [], round: 1, fewest: 0, since: 1, tries: [0, 1] })
  })

  it('drives out as few as it can', () => {
    const stage = { features: ['stage'] }
    const short = { length: 1 }
    const sessions = [session('chess'), session('tea', short), session('choir', short), session('play', stage)]
    const of = { grid: { days: 1, dayStart: 16, dayEnd: 20 }, sessions, venues: [venue('stage', stage), venue('room')] }
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const { board, round } = caseOf(of, [[0, 0], [2, 0], [3, 0], null], seed)
      round()
      expect([...board.start]).toEqual([-1, 2, 3, 0])
    }
  })

  it('lets nobody whom it drove out come back there for a while', () => {
    const sessions = [session('chess'), session('tea', { length: 1 }), session('choir', { length: 1 }), session('play')]
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const grid = { days: 1, dayStart: 16, dayEnd: 20 }
      const { board, waiting, tabu, round } = caseOf({ grid, sessions }, [[0, 0], [2, 0], [3, 0], null], seed)
      round()
      expect([...board.start]).toEqual([-1, 2, 3, 0])
      expect(waiting.sessions).toEqual([0])
      const [[key, until] = [-1, -1]] = [...tabu]
      expect(key).toBe(0)
      expect(until).toBeGreaterThan(waiting.round)
      round()
      expect(board.start[0]).toBeGreaterThan(0)
    }
  })

  it('goes where it is tabu when fewer wait then than ever', () => {
    const { board, waiting, tabu, round } = caseOf(
      { grid: { days: 1, dayStart: 16, dayEnd: 20 }, sessions: [session('tea'), session('chess')] },
      [null, [2, 0]],
    )
    tabu.set(0, 1000)
    round()
    expect([[...board.start], waiting.sessions]).toEqual([[0, 2], []])
  })

  it('goes somewhere when all is tabu', () => {
    const { board, waiting, tabu, round } = caseOf(
      { grid: { days: 1, dayStart: 16, dayEnd: 18 }, sessions: [session('tea'), session('choir')] },
      [[0, 0], null],
    )
    tabu.set(board.compiled.slots, 1000)
    round()
    expect([...board.start]).toEqual([-1, 0])
    expect(waiting.sessions).toEqual([0])
  })

  it('lets one stand back that was let in much more often than another', () => {
    const sessions = ['tea', 'choir', 'chess'].map((id) => session(id))
    const { board, waiting, round } = caseOf({ grid: { days: 1, dayStart: 16, dayEnd: 18 }, sessions }, [[0, 0], null, null])
    waiting.tries[1] = 104
    for (let rounds = 0; rounds < 5; rounds++) {
      round()
      expect(waiting.sessions).toContain(1)
      expect(board.start[1]).toBe(-1)
    }
    expect(waiting.tries).toEqual([2, 104, 3])
  })

  it('seats all it can where any venue does, whoever has to change venues', () => {
    const uniform = { length: 1, hours: [window(1, 16, 17)] }
    const sessions = [
      session('play', { ...uniform, features: ['stage'] }),
      session('choir', { ...uniform, features: ['piano'] }),
      session('tea', uniform),
    ]
    const venues = [venue('stage', { features: ['stage', 'piano'] }), venue('hall', { features: ['piano'] }), venue('room')]
    const { board, waiting, round } = caseOf({ sessions, venues }, [null, [0, 0], [0, 1]])
    expect(board.compiled.interchangeable).toBe(true)
    round()
    expect([waiting.sessions, [...board.venue]]).toEqual([[], [0, 1, 2]])
  })

  it('rather drives out who was let in less often', () => {
    const own = { length: 1, teacherIds: ['li'] }
    const sessions = [session('tea', own), session('choir', own), session('chess', own)]
    for (const seed of [1, 2, 3, 4, 5])
      for (const tries of [
        [5, 3, 0],
        [3, 5, 0],
      ]) {
        const { waiting, round } = caseOf({ grid: { days: 1, dayStart: 16, dayEnd: 18 }, sessions }, [[0, 0], [1, 0], null], seed)
        waiting.tries = tries
        round()
        expect(waiting.sessions).toEqual([tries.indexOf(3)])
      }
  })

  it('is about everybody who waits and nobody else, and breaks no hard rule', () => {
    fc.assert(
      fc.property(fc.oneof(generalModel, uniformModel, uniformModel.map(venuesAlike)), fc.nat(99), (of, seed) => {
        const { board, waiting, round } = caseOf(of, [], seed)
        for (let rounds = 0; rounds < 60 && waiting.sessions.length > 0; rounds++) {
          round()
          const out = [...board.compiled.movable].filter((one) => board.start[one] === -1)
          expect([...waiting.sessions].sort((a, b) => a - b)).toEqual(out)
          expect(faultsOf(board)).toEqual([])
        }
      }),
      { seed: 31, numRuns: 60 },
    )
  })
})

describe('.looksAtAll(board, waiting)', () => {
  it('tells whether all places of those who wait are looked at in a round', () => {
    const wide = { grid: { days: 7, dayStart: 0, dayEnd: 48 }, venues: Array.from({ length: 10 }, (_, index) => venue(`room ${index}`)) }
    const sessions = [session('tea', { length: 1 }), session('choir', { length: 1 })]
    const { board, waiting } = caseOf({ ...wide, sessions }, [[0, 0], null])
    expect(looksAtAll(board, waiting)).toBe(true)
    expect(looksAtAll(board, { ...waiting, sessions: [0, 1] })).toBe(false)
  })
})

describe('.shake(board, waiting, tabu, random)', () => {
  it('lets some of the placed wait too, and counts the fewest anew', () => {
    const sessions = Array.from({ length: 40 }, (_, index) => session(`club ${index}`, { length: 1 }))
    const { board, waiting, tabu } = caseOf(
      { sessions },
      sessions.map((_, index) => [index, 0]),
    )
    waiting.round = 7
    shake(board, waiting, tabu, seededRandom(seedState(1)))
    const out = [...board.compiled.movable].filter((one) => board.start[one] === -1)
    expect(out.length).toBeGreaterThan(0)
    expect([...waiting.sessions].sort((a, b) => a - b)).toEqual(out)
    expect(waiting).toMatchObject({ fewest: out.length, since: 7 })
  })
})

describe('.inTheWay(board, session, slot, venue)', () => {
  const own = { teacherIds: ['li'] }
  const sessions = [session('tea', own), session('choir'), session('chess', own), session('dance', own)]
  const venues = [venue('hall', { site: 'north' }), venue('yard', { site: 'south' }), venue('room', { site: 'north' })]

  it('is who is in the venue, whose teacher is taken, and whose teacher could not get there in time', () => {
    const of = { sessions, venues, teachers: [teacher('li')], travel: [{ sites: ['north', 'south'] as [string, string], ticks: 1 }] }
    const { board } = caseOf(of, [null, [2, 0], [3, 1], [5, 1]])
    expect(inTheWay(board, 0, 2, 0).sort()).toEqual([1, 2])
    expect(inTheWay(board, 0, 1, 0).sort()).toEqual([1, 2])
    expect(inTheWay(board, 0, 1, 2)).toEqual([2])
    expect(inTheWay(board, 0, 2, -1)).toEqual([2])
    remove(board, 2)
    expect(inTheWay(board, 0, 2, 2)).toEqual([])
    expect(inTheWay(board, 0, 3, 2)).toEqual([3])
  })
})
