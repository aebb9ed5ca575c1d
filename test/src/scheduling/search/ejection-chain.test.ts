import fc from 'fast-check'
import type { Model } from '../../../../src/scheduling/model'
import { seededRandom, seedState } from '../../../../src/scheduling/random'
import { type Board, emptyBoard, place } from '../../../../src/scheduling/search/board'
import { compile } from '../../../../src/scheduling/search/compile'
import { letIn } from '../../../../src/scheduling/search/ejection-chain'
import { emptyRoomPath } from '../../../../src/scheduling/search/venue-choice'
import { costOf, faultsOf } from '../board-walk'
import { place as at, model, session, window } from '../instances'
import { allRules, generalModel } from '../random-models'

const SEEDS = [1, 2, 3, 4, 5, 6]
const hall = { grid: { days: 1, dayStart: 16, dayEnd: 22 } }

/** The sessions that have no slot and venue given wait. */
function boardOf(more: Partial<Model>, where: readonly (readonly [slot: number, venue: number] | null)[] = []): Board {
  const board = emptyBoard(compile(model(more)))
  where.forEach((one, index) => {
    if (one !== null) place(board, index, ...one)
  })
  return board
}

function waitingOn({ compiled, start }: Board): number[] {
  return [...compiled.movable].filter((one) => start[one] === -1)
}

function letInOn(board: Board, seed: number): number[] {
  return letIn(board, emptyRoomPath(board.compiled.venueCount), waitingOn(board), seededRandom(seedState(seed)))
}

describe('.letIn(board, path, waiting, random)', () => {
  it('takes the place of one who takes that of another who goes where it is free', () => {
    const sessions = [
      session('tea', { hours: [window(1, 16, 18)] }),
      session('choir', { hours: [window(1, 16, 20)] }),
      session('chess', { hours: [window(1, 18, 22)] }),
    ]
    for (const seed of SEEDS) {
      const board = boardOf({ ...hall, sessions }, [null, [0, 0], [2, 0]])
      expect(letInOn(board, seed)).toEqual([])
      expect([...board.start]).toEqual([0, 2, 4])
    }
  })

  it('lets two go for one who comes', () => {
    const sessions = [
      session('play', { length: 4, hours: [window(1, 16, 20)] }),
      session('tea', { length: 1 }),
      session('choir', { length: 1 }),
    ]
    for (const seed of SEEDS) {
      const board = boardOf({ ...hall, sessions }, [null, [0, 0], [3, 0]])
      expect(letInOn(board, seed)).toEqual([])
      expect(board.start[0]).toBe(0)
      expect([board.start[1], board.start[2]].sort()).toEqual([4, 5])
    }
  })

  it('leaves everything as it was where there is no room, and moves no locked session', () => {
    const sessions = [
      session('tea', { hours: [window(1, 16, 18)] }),
      session('choir', { hours: [window(1, 16, 18)] }),
      session('chess', { locked: at(1, 18), teacherIds: ['li'] }),
      session('dance', { teacherIds: ['li'], hours: [window(1, 18, 21)] }),
    ]
    for (const seed of SEEDS) {
      const board = boardOf({ ...hall, sessions }, [null, [0, 0], null, null])
      const [start, venue, occupant, cost] = [[...board.start], [...board.venue], [...board.occupant[0]], board.cost]
      expect(letInOn(board, seed)).toEqual(waitingOn(board))
      expect([[...board.start], [...board.venue], [...board.occupant[0]], board.cost]).toEqual([start, venue, occupant, cost])
    }
  })

  it('returns who still waits and nobody else, breaks no hard rule, drives nobody out for good, and keeps the cost', () => {
    let letInAtAll = 0
    fc.assert(
      fc.property(generalModel, fc.nat(99), fc.array(fc.nat(500), { minLength: 20, maxLength: 20 }), (of, seed, picks) => {
        const board = emptyBoard(compile({ ...of, weights: allRules }))
        const random = seededRandom(seedState(seed))
        const { movable } = board.compiled
        for (const pick of picks) {
          const one = movable[pick % Math.max(1, movable.length)]
          if (one !== undefined && board.start[one] === -1) letIn(board, emptyRoomPath(board.compiled.venueCount), [one], random)
        }
        const before = waitingOn(board)
        const left = letInOn(board, seed)
        expect(left).toEqual(waitingOn(board))
        expect(before).toEqual(expect.arrayContaining(left))
        expect(faultsOf(board)).toEqual([])
        expect(board.cost).toBe(costOf(board))
        letInAtAll += movable.length - left.length
      }),
      { seed: 17, numRuns: 60 },
    )
    expect(letInAtAll).toBeGreaterThan(100)
  })
})
