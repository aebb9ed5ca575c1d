import fc from 'fast-check'
import type { Model, Place, Session } from '../../../../src/scheduling/model'
import { placeAt } from '../../../../src/scheduling/placements'
import { type Board, blockerOf, emptyBoard, NOBODY, place, reasonsAgainst } from '../../../../src/scheduling/search/board'
import { compile } from '../../../../src/scheduling/search/compile'
import { overlaps, sameDay, weeksMeet } from '../../../../src/scheduling/weeks'
import { faultsOf, placementsOf, steps, walk } from '../board-walk'
import { place as at, club, model, session, teacher, venue } from '../instances'
import { allRules, generalModel, uniformModel, venuesAlike } from '../random-models'

const models = {
  'sessions of all kinds': generalModel,
  'sessions that are all alike': uniformModel,
  'venues that are all alike': uniformModel.map(venuesAlike),
}

describe('a board, whatever is done to it,', () => {
  for (const [kind, arbitrary] of Object.entries(models)) {
    it(`breaks no hard rule with a session that is not locked, ${kind}`, () => {
      fc.assert(
        fc.property(arbitrary, steps, (of, path) => {
          walk({ ...of, weights: { ...allRules, ...of.weights } }, path, (board) => expect(faultsOf(board)).toEqual([]))
        }),
        { seed: 21, numRuns: 100 },
      )
    })

    it(`counts for how many reasons each session is kept from each start, ${kind}`, () => {
      let most = 0
      fc.assert(
        fc.property(arbitrary, steps, (of, path) => {
          const count = reasonCounter(of)
          walk(of, path, (board) => {
            const counted = count(board)
            expect(countsOf(board)).toEqual(counted)
            most = Math.max(most, ...counted.flat())
          })
        }),
        { seed: 22, numRuns: 60 },
      )
      expect(most).toBeGreaterThan(1)
    })

    it(`knows who is in which venue in odd and in even weeks, ${kind}`, () => {
      fc.assert(
        fc.property(arbitrary, steps, (of, path) => {
          walk(of, path, (board) => {
            const taken = occupantsOf(board)
            expect([...board.occupant[0]]).toEqual(taken.odd)
            expect([...board.occupant[1]]).toEqual(taken.even)
          })
        }),
        { seed: 23, numRuns: 60 },
      )
    })
  }
})

describe('.emptyBoard(compiled)', () => {
  it('has on it what is locked, and costs what that costs', () => {
    const sessions = [session('tea', { locked: at(2, 18), teacherIds: ['li'] }), session('choir', { teacherIds: ['li'] })]
    const of = model({ sessions, classes: [club('tea', { minimumDays: 3 })], weights: { minimumDays: 5 } })
    const board = emptyBoard(compile(of))
    expect(placementsOf(board)).toEqual([
      { sessionId: 'tea', place: at(2, 18) },
      { sessionId: 'choir', place: null },
    ])
    expect(board.cost).toBe(10)
    expect([...board.compiled.movable]).toEqual([1])
  })

  it('costs nothing, and keeps nobody from the next morning, for a locked session that outlasts the day', () => {
    const late = { teacherIds: ['li'], length: 4, locked: at(1, 22) }
    const of = model({ sessions: [session('late', late), session('early', { teacherIds: ['li'] })], teachers: [teacher('li')] })
    const board = emptyBoard(compile(of))
    expect(board.cost).toBe(0)
    expect(reasonsAgainst(board, 1, 8)).toBe(0)
    place(board, 1, 8, 0)
    expect(board.cost).toBe(0)
  })
})

describe('.blockerOf(board, session, slot)', () => {
  it('is who stands in the way in that slot, and nobody where it is one of another slot', () => {
    const uniform = { length: 1, teacherIds: ['li'] }
    const others = [session('chess', { length: 1, after: ['tea'] }), session('dance', { length: 1 })]
    const sessions = [session('tea', uniform), session('choir', uniform), ...others]
    const board = emptyBoard(compile(venuesAlike(model({ sessions, venues: [venue('hall'), venue('room')] }))))
    place(board, 3, 3, 0)
    place(board, 0, 3, 1)
    expect([reasonsAgainst(board, 1, 3), blockerOf(board, 1, 3)]).toEqual([1, 0])
    expect([reasonsAgainst(board, 2, 1), blockerOf(board, 2, 1)]).toEqual([1, NOBODY])
  })
})

/** Of each session that is not locked, by its possible starts. */
function countsOf(board: Board): number[][] {
  const { starts, movable } = board.compiled
  return [...movable].map((one) => [...(starts[one] ?? [])].map((slot) => reasonsAgainst(board, one, slot)))
}

/** Counts from the model alone: overlap with whom it must not, a shared day, not yet over, not yet begun. */
function reasonCounter(of: Model): (board: Board) => number[][] {
  const share = (a: readonly string[], b: readonly string[]) => a.some((id) => b.includes(id))
  const once = new Set(of.classes.filter(({ oncePerDay }) => oncePerDay).map(({ id }) => id))
  const onlyVenue = new Map(of.sessions.map((one, index) => [one.id, one.locked === null ? onlyVenueOf(of, index) : null]))
  const reasons = (there: Session, where: Place, one: Session, start: Place) => {
    const mates = one.classId === there.classId
    const [mine, theirs] = [onlyVenue.get(one.id) ?? null, onlyVenue.get(there.id) ?? null]
    const apart =
      mates || share(one.teacherIds, there.teacherIds) || share(one.audienceIds, there.audienceIds) || (mine !== null && mine === theirs)
    const isOver = (a: Place, length: number, b: Place) => a.day < b.day || (a.day === b.day && a.start + length <= b.start)
    return [
      apart && overlaps(where, there.length, start, one.length),
      mates && once.has(one.classId) && weeksMeet(one.weeks, there.weeks) && sameDay(where, start),
      one.after.includes(there.id) && !isOver(where, there.length, start),
      there.after.includes(one.id) && !isOver(start, one.length, where),
    ].filter(Boolean).length
  }
  return (board) => {
    const held = placementsOf(board)
    return [...board.compiled.movable].map((index) => {
      const one = of.sessions[index] as Session
      return [...(board.compiled.starts[index] ?? [])].map((slot) =>
        of.sessions.reduce((sum, there, other) => {
          const where = held[other]?.place ?? null
          return other === index || where === null ? sum : sum + reasons(there, where, one, placeAt(board.compiled, slot, -1, one.weeks))
        }, 0),
      )
    })
  }
}

function onlyVenueOf(of: Model, index: number): string | null {
  const { seats, features, preferredVenueId } = of.sessions[index] as Session
  const kind = of.venues.find(({ id }) => id === preferredVenueId)?.kind ?? null
  const suiting = of.venues.filter(
    (venue) =>
      (venue.capacity ?? seats) >= seats && features.every((one) => venue.features.includes(one)) && (kind === null || venue.kind === kind),
  )
  return suiting.length === 1 ? (suiting[0]?.id ?? null) : null
}

/** Locked sessions are not among them: their venues are closed. */
function occupantsOf(board: Board): { odd: number[]; even: number[] } {
  const { model: of, slots } = board.compiled
  const inWeeks = (parity: 'odd' | 'even') => {
    const cells = new Array<number>(of.venues.length * slots).fill(-1)
    placementsOf(board).forEach(({ place: where }, index) => {
      const { locked, length } = of.sessions[index] as Session
      if (where === null || locked !== null || !weeksMeet(where.weeks, parity)) return
      const venue = of.venues.findIndex(({ id }) => id === where.venueId)
      const first = venue * slots + (where.day - 1) * board.compiled.dayTicks + where.start - of.grid.dayStart
      cells.fill(index, first, first + length)
    })
    return cells
  }
  return { odd: inWeeks('odd'), even: inWeeks('even') }
}
