import { type Board, emptyBoard, occupantOf, place } from '../../../../src/scheduling/search/board'
import { compile } from '../../../../src/scheduling/search/compile'
import { cheapestVenue, emptyRoomPath, findRoom, isVenueFree, makeRoom, placeAtSlot } from '../../../../src/scheduling/search/venue-choice'
import { model, session, teacher, venue, window } from '../instances'

const [STAGE, HALL, ROOM] = [0, 1, 2]
const SLOT = 3

/** The play needs the stage, singing a piano, reading chairs; the hall has a piano and chairs. They meet in the venues given. */
function threeVenues(...seated: [name: 'singing' | 'reading', venue: number][]): Board {
  const needs = { play: ['stage'], singing: ['piano'], reading: ['chairs'] }
  const one = (name: keyof typeof needs, index: number) => session(`${name} ${index}`, { length: 1, features: needs[name] })
  const sessions = [one('play', 0), ...seated.map(([name], index) => one(name, index + 1))]
  const venues = [
    venue('stage', { features: ['stage', 'piano'] }),
    venue('hall', { features: ['piano', 'chairs'] }),
    venue('room', { features: ['chairs'] }),
  ]
  const board = emptyBoard(compile(model({ sessions, venues })))
  expect(board.compiled.interchangeable).toBe(true)
  seated.forEach(([, where], index) => {
    place(board, index + 1, SLOT, where)
  })
  return board
}

describe('.findRoom(board, path, session, slot)', () => {
  it('seats one for whom two others have to change venues', () => {
    const board = threeVenues(['singing', STAGE], ['reading', HALL])
    const path = emptyRoomPath(3)
    expect(findRoom(board, path, 0, SLOT)).toBe(true)
    expect([...board.venue]).toEqual([-1, STAGE, HALL])
    place(board, 0, SLOT, makeRoom(board, path, SLOT))
    expect([...board.venue]).toEqual([STAGE, HALL, ROOM])
    expect([STAGE, HALL, ROOM].map((where) => board.occupant[0][where * board.compiled.slots + SLOT])).toEqual([0, 1, 2])
  })

  it('takes a free venue where there is one, and nobody moves', () => {
    const board = threeVenues(['reading', HALL])
    const path = emptyRoomPath(3)
    expect(findRoom(board, path, 0, SLOT)).toBe(true)
    expect(makeRoom(board, path, SLOT)).toBe(STAGE)
    expect([...board.venue]).toEqual([-1, HALL])
  })

  it('finds none where there are more sessions than venues that suit them, and changes nothing', () => {
    const board = threeVenues(['singing', STAGE], ['reading', HALL], ['reading', ROOM])
    const path = emptyRoomPath(3)
    expect(findRoom(board, path, 0, SLOT)).toBe(false)
    expect(placeAtSlot(board, path, 0, SLOT, -1)).toBe(false)
    expect([...board.venue]).toEqual([-1, STAGE, HALL, ROOM])
    expect(findRoom(board, path, 0, SLOT + 1)).toBe(true)
  })
})

describe('.cheapestVenue(board, session, slot)', () => {
  const sessions = [
    session('choir#1', { classId: 'choir', seatsOffered: 20 }),
    session('choir#2', { classId: 'choir', seatsOffered: 20 }),
    session('tea'),
  ]
  const venues = [venue('small', { capacity: 12 }), venue('large', { capacity: 30 }), venue('middle', { capacity: 19 })]
  const boardWith = (oneVenue: number) => emptyBoard(compile(model({ sessions, venues, weights: { seatsShort: 1, oneVenue } })))

  it('is the one with seats enough, then the one with the fewest short', () => {
    const board = boardWith(0)
    expect(cheapestVenue(board, 0, SLOT)).toBe(1)
    place(board, 2, SLOT, 1)
    expect(cheapestVenue(board, 0, SLOT)).toBe(2)
    expect(cheapestVenue(board, 0, SLOT + 2)).toBe(1)
  })

  it('is where the class meets already, when another one would cost more', () => {
    for (const [oneVenue, expected] of [
      [3, 0],
      [1, 2],
    ] as const) {
      const board = boardWith(oneVenue === 3 ? 9 : 1)
      place(board, 0, SLOT, 0)
      place(board, 2, SLOT + 10, 1)
      expect(cheapestVenue(board, 1, SLOT + 10)).toBe(expected)
    }
  })

  it('is none when all are taken', () => {
    const board = emptyBoard(compile(model({ sessions })))
    place(board, 2, SLOT, 0)
    expect(cheapestVenue(board, 0, SLOT - 1)).toBe(-1)
    expect(occupantOf(board, 0, SLOT - 1, 0)).toBe(2)
  })
})

describe('.isVenueFree(board, session, slot, venue)', () => {
  it('is not where it is closed, nor where a teacher cannot get in time', () => {
    const own = { teacherIds: ['li'] }
    const board = emptyBoard(
      compile(
        model({
          sessions: [session('tea', own), session('choir', own)],
          teachers: [teacher('li')],
          venues: [venue('hall', { site: 'north' }), venue('yard', { site: 'south', openingHours: [window(1, 16, 21)] })],
          travel: [{ sites: ['north', 'south'], ticks: 1 }],
        }),
      ),
    )
    place(board, 0, 0, 0)
    expect([2, 3, 4].map((slot) => isVenueFree(board, 1, slot, 1))).toEqual([false, true, false])
    expect(isVenueFree(board, 1, 2, 0)).toBe(true)
  })
})

describe('.placeAtSlot(board, path, session, slot, before)', () => {
  it('keeps the venue of before while that is free', () => {
    const board = emptyBoard(compile(model({ sessions: [session('tea'), session('choir')], venues: [venue('hall'), venue('room')] })))
    const path = emptyRoomPath(2)
    expect(placeAtSlot(board, path, 0, SLOT, 1)).toBe(true)
    expect(placeAtSlot(board, path, 1, SLOT, 1)).toBe(true)
    expect([...board.venue]).toEqual([1, 0])
  })
})
