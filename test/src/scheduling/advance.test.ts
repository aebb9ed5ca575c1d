import { prepareTimetable } from '../../../src/features/academy/prepare-timetable'
import { advance } from '../../../src/scheduling/advance'
import { bestOf, startTimetable, type TimetableState } from '../../../src/scheduling/timetable'
import { academy, club, venue, window } from '../features/academy/academy-world'
import { context } from '../features/core-world'

/** Six clubs that all want one hour in one hall. */
function start(): TimetableState {
  const clubs = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => club(name, { preferred: [window(2, '19:00', '20:30')] }))
  return startTimetable(prepareTimetable(academy({ Clubs: clubs, Venues: [venue('大厅')] }), context()).model, 1)
}

/** A clock that goes on by so many milliseconds each time it is asked. */
function clockOf(tick: number): () => number {
  let now = 0
  return () => (now += tick)
}

describe('.advance(state, millis, clock)', () => {
  it('settles at the same timetable in one slice or in many, on a fast host or a slow one', () => {
    const whole = advance(start(), 1e9, clockOf(1))
    expect(whole.isSettled).toBe(true)
    for (const tick of [1, 2, 4]) {
      let sliced = { state: start(), isSettled: false }
      let slices = 0
      for (; !sliced.isSettled; slices++) sliced = advance(sliced.state, 10, clockOf(tick))
      expect(slices).toBeGreaterThan(1)
      expect(sliced.state.search.iteration).toBe(whole.state.search.iteration)
      expect(bestOf(sliced.state)).toEqual(bestOf(whole.state))
    }
  })

  it('stops when the time is up, after one small step too many at most', () => {
    const { state, isSettled } = advance(start(), 1, clockOf(5))
    expect(isSettled).toBe(false)
    expect(state.search.iteration).toBe(0)
  })
})
