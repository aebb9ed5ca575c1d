import { oneVenue, preferredTime, preferredVenue, spread, stability } from '../../../../src/scheduling/rules/wishes'
import { place, session, venue, window } from '../instances'
import { judge } from './judge'

describe('preferredTime', () => {
  const choir = session('choir', { preferred: [window(2, 18, 21)] })

  it('counts the ticks before or after the window, and four for another day', () => {
    expect(judge(preferredTime, [[choir, place(2, 16)]])).toEqual([
      { amount: 2, code: 'preferredTime', params: { sessionId: 'choir', daysOff: 0, ticksOff: 2 } },
    ])
    expect(judge(preferredTime, [[choir, place(2, 20)]])[0]?.amount).toBe(1)
    expect(judge(preferredTime, [[choir, place(4, 18)]])[0]?.amount).toBe(4)
    expect(judge(preferredTime, [[choir, place(4, 16)]])[0]?.amount).toBe(6)
  })

  it('measures to the nearest of several windows', () => {
    const twice = session('choir', { preferred: [window(2, 18, 20), window(4, 17, 19)] })
    expect(judge(preferredTime, [[twice, place(4, 16)]])[0]?.amount).toBe(1)
  })

  it('has nothing against a start inside the window, nor where nothing is preferred', () => {
    expect(judge(preferredTime, [[choir, place(2, 19)]])).toEqual([])
    expect(judge(preferredTime, [[session('tea'), place(5, 16)]])).toEqual([])
  })

  it('is content when a session that is longer than the window begins with it', () => {
    expect(judge(preferredTime, [[session('long', { length: 5, preferred: [window(2, 18, 20)] }), place(2, 18)]])).toEqual([])
  })

  it('does not judge a locked session', () => {
    expect(judge(preferredTime, [[{ ...choir, locked: place(5, 16) }, place(5, 16)]])).toEqual([])
  })
})

describe('preferredVenue', () => {
  const choir = session('choir', { preferredVenueId: 'hall' })

  const venues = [venue('hall', { kind: 'indoor' }), venue('room', { kind: 'indoor' }), venue('yard', { kind: 'outdoor' })]

  it('minds another venue, and one of another kind more', () => {
    expect(judge(preferredVenue, [[choir, place(1, 16, 'room')]], { venues })).toEqual([
      { amount: 1, code: 'preferredVenue', params: { sessionId: 'choir', preferredVenueId: 'hall', venueId: 'room' } },
    ])
    expect(judge(preferredVenue, [[choir, place(1, 16, 'yard')]], { venues })[0]?.amount).toBe(3)
  })

  it('minds a venue with fewer seats than are offered, unless it is the preferred one', () => {
    const small = [venue('hall', { kind: 'indoor', capacity: 4 }), venue('room', { kind: 'indoor', capacity: 8 })]
    const offering = { ...choir, seatsOffered: 20 }
    expect(judge(preferredVenue, [[offering, place(1, 16, 'room')]], { venues: small })[0]?.amount).toBe(4)
    expect(judge(preferredVenue, [[offering, place(1, 16)]], { venues: small })).toEqual([])
    expect(judge(preferredVenue, [[{ ...offering, preferredVenueId: null }, place(1, 16)]], { venues: small })[0]?.amount).toBe(3)
  })

  it('has nothing against the preferred one, nor where none is preferred', () => {
    expect(judge(preferredVenue, [[choir, place(1, 16)]])).toEqual([])
    expect(judge(preferredVenue, [[session('tea'), place(1, 16, 'room')]])).toEqual([])
  })
})

describe('oneVenue', () => {
  const first = session('choir#1', { classId: 'choir' })
  const second = session('choir#2', { classId: 'choir' })

  it('minds a class that meets in two venues', () => {
    const found = judge(oneVenue, [
      [first, place(1, 16, 'hall')],
      [second, place(3, 16, 'room')],
    ])
    expect(found).toEqual([{ amount: 1, code: 'oneVenue', params: { sessionId: 'choir#1', otherId: 'choir#2' } }])
  })

  it('has nothing against one venue, nor against two classes in two', () => {
    const found = judge(oneVenue, [
      [first, place(1, 16, 'hall')],
      [second, place(3, 16, 'hall')],
      [session('tea'), place(3, 18, 'room')],
    ])
    expect(found).toEqual([])
  })
})

describe('spread', () => {
  const first = session('choir#1', { classId: 'choir' })
  const second = session('choir#2', { classId: 'choir' })

  it('minds two meetings of a class on one day, and less on neighbouring days', () => {
    const on = (day: number) =>
      judge(spread, [
        [first, place(1, 16)],
        [second, place(day, 20)],
      ])
    expect(on(1)).toEqual([{ amount: 3, code: 'spread', params: { sessionId: 'choir#1', otherId: 'choir#2', daysApart: 0 } }])
    expect(on(2)[0]?.amount).toBe(1)
    expect(on(3)).toEqual([])
  })

  it('has nothing against one day in odd and in even weeks, nor against two classes on one day', () => {
    expect(
      judge(spread, [
        [first, place(1, 16, 'hall', 'odd')],
        [second, place(1, 16, 'hall', 'even')],
      ]),
    ).toEqual([])
    expect(
      judge(spread, [
        [first, place(1, 16)],
        [session('tea'), place(1, 20)],
      ]),
    ).toEqual([])
  })
})

describe('stability', () => {
  const choir = session('choir', { previous: place(1, 16) })

  it('counts two for another time and one for another venue', () => {
    expect(judge(stability, [[choir, place(1, 17)]])[0]?.amount).toBe(2)
    expect(judge(stability, [[choir, place(1, 16, 'room')]])[0]?.amount).toBe(1)
    expect(judge(stability, [[choir, place(2, 16, 'room')]])).toEqual([
      { amount: 3, code: 'stability', params: { sessionId: 'choir', timeMoved: 2, venueMoved: 1 } },
    ])
  })

  it('has nothing against staying, nor against a session that was never announced', () => {
    expect(judge(stability, [[choir, place(1, 16)]])).toEqual([])
    expect(judge(stability, [[session('tea'), place(1, 17)]])).toEqual([])
  })
})
