import fc from 'fast-check'
import { seededRandom, seedState } from '../../../../src/scheduling/random'
import { emptyBoard } from '../../../../src/scheduling/search/board'
import { compile } from '../../../../src/scheduling/search/compile'
import { construct } from '../../../../src/scheduling/search/construct'
import { measureHeat, temperatureAfter, waitingPriceAfter } from '../../../../src/scheduling/search/heat'
import { emptyRoomPath } from '../../../../src/scheduling/search/venue-choice'
import { placementsOf } from '../board-walk'
import { allRules, generalModel, uniformModel, venuesAlike } from '../random-models'

describe('.measureHeat(board, random)', () => {
  it('is warmer than cold, lets sessions wait only where any venue does, and leaves the timetable as it is', () => {
    fc.assert(
      fc.property(fc.oneof(generalModel, uniformModel.map(venuesAlike)), fc.nat(99), (of, seed) => {
        const board = emptyBoard(compile({ ...of, weights: { ...allRules, ...of.weights } }))
        const random = seededRandom(seedState(seed))
        construct(board, emptyRoomPath(board.compiled.venueCount), random)
        const before = { cost: board.cost, placements: placementsOf(board) }
        const heat = measureHeat(board, random)
        const { warm, cold, waiting } = heat
        expect(cold).toBeGreaterThan(0)
        expect(warm).toBeGreaterThan(cold)
        const cooling = [0, 0.2, 0.4, 0.6, 0.8, 1].map((share) => temperatureAfter(heat, share))
        expect(cooling).toEqual([...cooling].sort((a, b) => b - a))
        expect([cooling[0], cooling[5]]).toEqual([expect.closeTo(warm), expect.closeTo(cold)])
        expect(waitingPriceAfter(heat, 1)).toBe(4 * waitingPriceAfter(heat, 0))
        expect(waiting > 0).toBe(board.compiled.interchangeable)
        expect({ cost: board.cost, placements: placementsOf(board) }).toEqual(before)
      }),
      { seed: 51, numRuns: 30 },
    )
  })
})
