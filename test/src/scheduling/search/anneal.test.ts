import fc from 'fast-check'
import type { Model } from '../../../../src/scheduling/model'
import { seededRandom, seedState } from '../../../../src/scheduling/random'
import { anneal } from '../../../../src/scheduling/search/anneal'
import { type Annealer, annealer } from '../../../../src/scheduling/search/annealer'
import { emptyBoard, place } from '../../../../src/scheduling/search/board'
import { compile } from '../../../../src/scheduling/search/compile'
import { construct } from '../../../../src/scheduling/search/construct'
import { emptyRoomPath } from '../../../../src/scheduling/search/venue-choice'
import { costOf, faultsOf } from '../board-walk'
import { club, model, session, venue, window } from '../instances'
import { allRules, generalModel, uniformModel, venuesAlike } from '../random-models'

function searchOf(of: Model, seed: number, temperature: number, keep: () => void = () => undefined): Annealer {
  const board = emptyBoard(compile(of))
  const random = seededRandom(seedState(seed))
  const waiting = construct(board, emptyRoomPath(board.compiled.venueCount), random)
  const search = annealer(board, random, waiting, keep)
  search.temperature = temperature
  return search
}

const anyModel = fc
  .oneof(generalModel, uniformModel, uniformModel.map(venuesAlike))
  .map((of): Model => ({ ...of, weights: { ...allRules, ...of.weights } }))

describe('.anneal(search, tries)', () => {
  it('keeps the cost, the hard rules and the list of who waits true, try by try', () => {
    let tries = 0
    fc.assert(
      fc.property(anyModel, fc.nat(99), fc.constantFrom(0.1, 5, 100), (of, seed, temperature) => {
        const search = searchOf(of, seed, temperature)
        search.waitingPrice = 20
        const { board, waiting } = search
        for (let round = 0; round < 150; round++) {
          const before = board.cost
          anneal(search, 1)
          if (board.cost === before) continue
          tries += 1
          expect(board.cost).toBe(costOf(board))
          expect(faultsOf(board)).toEqual([])
          expect([...waiting].sort((a, b) => a - b)).toEqual([...board.compiled.movable].filter((one) => board.start[one] === -1))
        }
      }),
      { seed: 41, numRuns: 100 },
    )
    expect(tries).toBeGreaterThan(1000)
  })

  it('lets a waiting session take the place of one that can go elsewhere, and that one take its own turn', () => {
    const hall = { venues: [venue('hall', { openingHours: [window(1, 16, 20)] })] }
    const sessions = [session('choir'), session('tea', { hours: [window(1, 16, 18)] })]
    const board = emptyBoard(compile(model({ ...hall, sessions })))
    place(board, 0, 0, 0)
    const search = annealer(board, seededRandom(seedState(1)), [1], () => undefined)
    for (let tries = 0; tries < 1000 && search.waiting.length > 0; tries++) anneal(search, 1)
    expect([...board.start]).toEqual([2, 0])
  })

  it('calls before it makes the timetable worse, while that is as it was', () => {
    let worse = 0
    fc.assert(
      fc.property(anyModel, fc.nat(99), (of, seed) => {
        let called: { cost: number; waiting: number } | null = null
        const search = searchOf(of, seed, 50, () => {
          called = { cost: search.board.cost, waiting: search.waiting.length }
        })
        for (let round = 0; round < 200; round++) {
          const before = { cost: search.board.cost, waiting: search.waiting.length }
          called = null
          anneal(search, 1)
          if (search.waiting.length < before.waiting || (search.waiting.length === before.waiting && search.board.cost <= before.cost))
            continue
          worse += 1
          expect(called).toEqual(before)
        }
      }),
      { seed: 42, numRuns: 60 },
    )
    expect(worse).toBeGreaterThan(300)
  })

  it('makes nothing worse when it is cold', () => {
    fc.assert(
      fc.property(anyModel, fc.nat(99), (of, seed) => {
        const search = searchOf(of, seed, 0.01)
        search.waitingPrice = 100
        for (let round = 0; round < 200; round++) {
          const [cost, waiting] = [search.board.cost, search.waiting.length]
          anneal(search, 1)
          expect(search.waiting.length).toBeLessThanOrEqual(waiting)
          if (search.waiting.length === waiting) expect(search.board.cost).toBeLessThanOrEqual(cost)
        }
      }),
      { seed: 43, numRuns: 60 },
    )
  })

  it('exchanges no two meetings of one class where any venue does, because their days are counted together', () => {
    const meeting = (index: number) => session(`choir#${index}`, { classId: 'choir', length: 1 })
    const of = venuesAlike(
      model({
        grid: { days: 3, dayStart: 16, dayEnd: 17 },
        sessions: [1, 2, 3].map(meeting),
        classes: [club('choir', { minimumDays: 3 })],
        weights: { spread: 4, minimumDays: 5 },
      }),
    )
    const search = searchOf(of, 1, 100)
    expect(search.board.compiled.interchangeable).toBe(true)
    for (let round = 0; round < 200; round++) {
      anneal(search, 1)
      expect(search.board.cost).toBe(costOf(search.board))
    }
  })
})
