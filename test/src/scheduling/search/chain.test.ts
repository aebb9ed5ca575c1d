import type { Model } from '../../../../src/scheduling/model'
import { type Board, emptyBoard, place } from '../../../../src/scheduling/search/board'
import { type Chain, collectChain, emptyChain, moveChain, moveChainBack } from '../../../../src/scheduling/search/chain'
import { compile } from '../../../../src/scheduling/search/compile'
import { emptyRoomPath } from '../../../../src/scheduling/search/venue-choice'
import { costOf } from '../board-walk'
import { place as at, model, session, venue, window } from '../instances'

const DAY = 8

/** Sessions of Li and Zhao where they are given, by slot and venue. */
function boardWith(
  sessions: Model['sessions'],
  where: readonly (readonly [slot: number, venue: number])[],
  more: Partial<Model> = {},
): Board {
  const board = emptyBoard(compile(model({ sessions, venues: [venue('hall'), venue('room'), venue('yard')], ...more })))
  where.forEach(([slot, v], index) => {
    place(board, index, slot, v)
  })
  return board
}

function picture({ start, venue: venues, blocked, occupant, cost }: Board) {
  return { start: [...start], venues: [...venues], blocked: [...blocked], occupant: [...occupant[0]], cost }
}

const membersOf = ({ sessions, targets, length }: Chain) => [...sessions.slice(0, length)].map((one, index) => [one, targets[index]])
const li = { teacherIds: ['li'] }
const both = { teacherIds: ['li', 'zhao'] }
const zhao = { teacherIds: ['zhao'] }

describe('.collectChain(board, chain, session, slot, venue)', () => {
  it('is the session alone where nobody is in its way', () => {
    const board = boardWith(
      [session('tea', li), session('choir', zhao)],
      [
        [0, 0],
        [2, 1],
      ],
    )
    const chain = emptyChain(2, 8)
    expect(collectChain(board, chain, 0, 2, 0)).toBe(true)
    expect(membersOf(chain)).toEqual([[0, 2]])
  })

  it('takes whoever is in the way as far back, and those in theirs along, to the end', () => {
    const board = boardWith(
      [session('tea', li), session('choir', both), session('chess', zhao)],
      [
        [0, 0],
        [2, 1],
        [0, 2],
      ],
    )
    const chain = emptyChain(3, 8)
    expect(collectChain(board, chain, 0, 2, -1)).toBe(true)
    expect(membersOf(chain)).toEqual([
      [0, 2],
      [1, 0],
      [2, 2],
    ])
  })

  it('takes who is in the venue it goes to', () => {
    const board = boardWith(
      [session('tea', li), session('choir', zhao)],
      [
        [0, 0],
        [2, 1],
      ],
    )
    const chain = emptyChain(2, 8)
    expect(collectChain(board, chain, 0, 2, 1)).toBe(true)
    expect(membersOf(chain)).toEqual([
      [0, 2],
      [1, 0],
    ])
  })

  it('gives up where one of it is locked, may not start there, or the chain grows too long', () => {
    const chain = emptyChain(3, 2)
    const choosy = boardWith(
      [session('tea', li), session('choir', { ...both, hours: [window(1, 18, 20)] })],
      [
        [0, 0],
        [2, 1],
      ],
    )
    expect(collectChain(choosy, chain, 0, 2, -1)).toBe(false)
    const long = boardWith(
      [session('tea', li), session('choir', both), session('chess', zhao)],
      [
        [0, 0],
        [2, 1],
        [0, 2],
      ],
    )
    expect(collectChain(long, chain, 0, 2, -1)).toBe(false)
    expect(collectChain(long, emptyChain(3, 3), 0, 2, -1)).toBe(true)
    const locked = boardWith([session('tea', li), session('choir', { ...both, locked: at(1, 18, 'room') })], [[0, 0]])
    expect(collectChain(locked, chain, 0, 2, -1)).toBe(false)
  })

  it('gives up where two are in the venue', () => {
    const board = boardWith(
      [session('tea', { length: 4 }), session('choir'), session('chess')],
      [
        [0, 0],
        [DAY, 1],
        [DAY + 2, 1],
      ],
    )
    expect(collectChain(board, emptyChain(3, 8), 0, DAY, 1)).toBe(false)
  })
})

describe('.moveChain(board, path, chain, venue)', () => {
  const weights = { preferredTime: 3 }
  const first = { preferred: [window(1, 16, 18)] }

  it('lets two change places, and counts what that changes', () => {
    const board = boardWith(
      [session('tea', { ...li, ...first }), session('choir', { ...li, ...first })],
      [
        [0, 0],
        [3, 1],
      ],
      { weights },
    )
    const before = picture(board)
    const chain = emptyChain(2, 8)
    expect(collectChain(board, chain, 0, 3, -1)).toBe(true)
    expect(moveChain(board, emptyRoomPath(3), chain, -1)).toBe(true)
    expect([[...board.start], [...board.venue]]).toEqual([
      [3, 0],
      [0, 1],
    ])
    expect(board.cost).toBe(costOf(board))
    moveChainBack(board, emptyRoomPath(3), chain)
    expect(picture(board)).toEqual(before)
  })

  it('leaves all as it was when somebody finds no venue', () => {
    const stage = { features: ['stage'] }
    const board = boardWith(
      [session('tea', li), session('play', { ...li, ...stage }), session('show', stage)],
      [
        [0, 1],
        [2, 0],
        [0, 0],
      ],
      { venues: [venue('stage', stage), venue('room')] },
    )
    const before = picture(board)
    const chain = emptyChain(3, 2)
    chain.round = 1
    for (const [index, [one, target]] of (
      [
        [0, 2],
        [1, 0],
      ] as const
    ).entries()) {
      chain.sessions[index] = one
      chain.targets[index] = target
      chain.slots[index] = board.start[one] ?? -1
      chain.venues[index] = board.venue[one] ?? -1
      chain.length += 1
    }
    expect(moveChain(board, emptyRoomPath(2), chain, -1)).toBe(false)
    expect(picture(board)).toEqual(before)
  })
})
