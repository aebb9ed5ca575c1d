import type { Model } from '../../../../src/scheduling/model'
import { firstOfEquals, seededRandom, seedState } from '../../../../src/scheduling/random'
import { emptyBoard, place } from '../../../../src/scheduling/search/board'
import { compile } from '../../../../src/scheduling/search/compile'
import { construct, placeCheaply } from '../../../../src/scheduling/search/construct'
import { emptyRoomPath } from '../../../../src/scheduling/search/venue-choice'
import { placementsOf } from '../board-walk'
import { place as at, model, session, venue, window } from '../instances'

function constructed(more: Partial<Model>, seed = 1) {
  const board = emptyBoard(compile(model(more)))
  const left = construct(board, emptyRoomPath(board.compiled.venueCount), seededRandom(seedState(seed)))
  return { board, left, places: placementsOf(board).map((one) => one.place) }
}

describe('.construct(board, path, random)', () => {
  it('keeps what was announced before what is hinted, and a hint before what is cheap', () => {
    const sessions = [
      session('tea', { hint: at(2, 18), preferred: [window(4, 16, 18)] }),
      session('choir', { previous: at(2, 18), hint: at(3, 16) }),
      session('chess', { hint: at(3, 20), preferred: [window(4, 20, 22)] }),
    ]
    const { left, places } = constructed({ sessions })
    expect(left).toEqual([])
    expect(places).toEqual([at(4, 16), at(2, 18), at(3, 20)])
  })

  it('keeps no place that was of other weeks, is taken, unknown or not allowed any more', () => {
    const sessions = [
      session('odd', { previous: at(1, 16, 'hall', 'odd'), preferred: [window(5, 16, 18)] }),
      session('late', { previous: at(1, 23), preferred: [window(5, 18, 20)] }),
      session('away', { previous: at(1, 16), hours: [window(5, 20, 22)] }),
      session('lost', { previous: at(1, 16, 'nowhere'), preferred: [window(5, 22, 24)] }),
    ]
    expect(constructed({ sessions, weights: { stability: 0 } }).places).toEqual([at(5, 16), at(5, 18), at(5, 20), at(5, 22)])
  })

  it('begins with those who have the fewest places, and returns who found none, hardest first', () => {
    const grid = { days: 1, dayStart: 16, dayEnd: 20 }
    const sessions = [
      session('easy'),
      session('easier', { length: 1 }),
      session('hard', { hours: [window(1, 16, 18)] }),
      session('long', { length: 4 }),
    ]
    const { left, places } = constructed({ grid, sessions })
    expect(places.map((one) => one?.start ?? null)).toEqual([18, null, 16, null])
    expect(left).toEqual([3, 1])
  })

  it('leaves out who cannot be anywhere, and is the same for the same seed', () => {
    const sessions = [session('tea', { features: ['stage'] }), session('choir'), session('chess')]
    const first = constructed({ sessions })
    expect(first.left).toEqual([])
    expect(first.places[0]).toBeNull()
    expect(constructed({ sessions }).places).toEqual(first.places)
  })
})

describe('.placeCheaply(board, path, session, random)', () => {
  it('takes the cheapest free place, what the venue costs counted in', () => {
    const sessions = [session('tea', { preferred: [window(2, 16, 18)], seatsOffered: 10 }), session('choir')]
    const venues = [venue('small', { capacity: 4 }), venue('large')]
    const of = model({ sessions, venues, weights: { preferredTime: 2, seatsShort: 1 } })
    const place1 = (taken: readonly (readonly [number, number])[]) => {
      const board = emptyBoard(compile(of))
      for (const [slot, v] of taken) place(board, 1, slot, v)
      expect(placeCheaply(board, emptyRoomPath(2), 0, firstOfEquals)).toBe(true)
      return placementsOf(board)[0]?.place
    }
    expect(place1([])).toEqual(at(2, 16, 'large'))
    expect(place1([[8, 1]])).toEqual(at(2, 18, 'large'))
  })

  it('is false when there is none', () => {
    const board = emptyBoard(compile(model({ grid: { days: 1, dayStart: 16, dayEnd: 18 }, sessions: [session('tea'), session('choir')] })))
    place(board, 1, 0, 0)
    expect(placeCheaply(board, emptyRoomPath(1), 0, firstOfEquals)).toBe(false)
  })
})
