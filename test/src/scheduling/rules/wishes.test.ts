import { carerWindows, holidays, preferredTime, preferredVenue, seatsShort, stability } from '../../../../src/scheduling/rules/wishes'
import { audience, place, session, venue, window } from '../instances'
import { judge } from './judge'

describe('preferredTime', () => {
  const choir = session('choir', { preferred: [window(2, 18, 21)] })

  it('counts the ticks before or after the window, and four for another day', () => {
    expect(judge(preferredTime, [[choir, place(2, 16)]])).toEqual([
      { amount: 2, sessionIds: ['choir'], params: { sessionId: 'choir', daysOff: 0, ticksOff: 2 } },
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

  it('judges a locked session like any other', () => {
    expect(judge(preferredTime, [[{ ...choir, locked: place(5, 16) }, place(5, 16)]])).toEqual(
      judge(preferredTime, [[choir, place(5, 16)]]),
    )
  })
})

describe('carerWindows', () => {
  const audiences = [
    audience('wang', { size: 4, windows: [window(1, 17, 19), window(1, 19, 20)] }),
    audience('chen', { size: 2, windows: [window(1, 16, 24, 'odd')] }),
    audience('sun', { size: 9 }),
  ]
  const tea = session('tea', { audienceIds: ['wang', 'chen', 'sun', 'unknown'] })

  it('counts the people of those for whom it is not wholly inside their windows', () => {
    expect(judge(carerWindows, [[tea, place(1, 16, 'hall', 'odd')]], { audiences })).toEqual([
      { amount: 4, sessionIds: ['tea'], params: { sessionId: 'tea', people: 4 } },
    ])
    expect(judge(carerWindows, [[tea, place(1, 18)]], { audiences })[0]?.amount).toBe(2)
    expect(judge(carerWindows, [[tea, place(2, 18)]], { audiences })[0]?.amount).toBe(6)
  })

  it('has nothing against a time inside all windows, nor where there are none', () => {
    expect(judge(carerWindows, [[tea, place(1, 18, 'hall', 'odd')]], { audiences })).toEqual([])
    expect(judge(carerWindows, [[session('choir', { audienceIds: ['sun'] }), place(2, 16)]], { audiences })).toEqual([])
  })
})

describe('holidays', () => {
  const dates = { holidays: [0, 3] }

  it('counts the meetings that are lost, every other week half of them, rounded up', () => {
    expect(judge(holidays, [[session('tea'), place(2, 16)]], dates)).toEqual([
      { amount: 3, sessionIds: ['tea'], params: { sessionId: 'tea', day: 2, lost: 3 } },
    ])
    expect(judge(holidays, [[session('tea', { weeks: 'odd' }), place(2, 16, 'hall', 'odd')]], dates)[0]?.amount).toBe(2)
  })

  it('has nothing against a day without any', () => {
    expect(judge(holidays, [[session('tea'), place(1, 16)]], dates)).toEqual([])
    expect(judge(holidays, [[session('tea'), place(3, 16)]], dates)).toEqual([])
  })
})

describe('preferredVenue', () => {
  const choir = session('choir', { preferredVenueId: 'hall' })

  const venues = [venue('hall', { kind: 'indoor' }), venue('room', { kind: 'indoor' }), venue('yard', { kind: 'outdoor' })]

  it('minds another venue, and one of another kind more', () => {
    expect(judge(preferredVenue, [[choir, place(1, 16, 'room')]], { venues })).toEqual([
      { amount: 1, sessionIds: ['choir'], params: { sessionId: 'choir', preferredVenueId: 'hall', venueId: 'room' } },
    ])
    expect(judge(preferredVenue, [[choir, place(1, 16, 'yard')]], { venues })[0]?.amount).toBe(3)
  })

  it('has nothing against the preferred one, nor where none is preferred', () => {
    expect(judge(preferredVenue, [[choir, place(1, 16)]])).toEqual([])
    expect(judge(preferredVenue, [[session('tea'), place(1, 16, 'room')]])).toEqual([])
  })

  it('has nothing against no venue at all, nor one that the model does not know', () => {
    for (const id of [null, 'gone']) expect(judge(preferredVenue, [[choir, place(1, 16, id)]], { venues })).toEqual([])
  })
})

describe('seatsShort', () => {
  const choir = session('choir', { seatsOffered: 20 })
  const venues = [venue('hall'), venue('room', { capacity: 8 }), venue('yard', { capacity: 20 }), venue('square', { capacity: 90 })]

  it('counts the seats that are offered and that the venue does not have', () => {
    expect(judge(seatsShort, [[choir, place(1, 16, 'room')]], { venues })).toEqual([
      { amount: 12, sessionIds: ['choir'], params: { sessionId: 'choir', venueId: 'room', short: 12 } },
    ])
  })

  it('has nothing against a venue with enough, without a limit, or none at all', () => {
    for (const id of ['yard', 'square', 'hall', null]) expect(judge(seatsShort, [[choir, place(1, 16, id)]], { venues })).toEqual([])
  })
})

describe('stability', () => {
  const choir = session('choir', { previous: place(1, 16) })

  it('counts two for another time and one for another venue', () => {
    expect(judge(stability, [[choir, place(1, 17)]])[0]?.amount).toBe(2)
    expect(judge(stability, [[choir, place(1, 16, 'room')]])[0]?.amount).toBe(1)
    expect(judge(stability, [[choir, place(2, 16, 'room')]])).toEqual([
      { amount: 3, sessionIds: ['choir'], params: { sessionId: 'choir', timeMoved: 2, venueMoved: 1 } },
    ])
  })

  it('has nothing against staying, nor against a session that was never announced', () => {
    expect(judge(stability, [[choir, place(1, 16)]])).toEqual([])
    expect(judge(stability, [[session('tea'), place(1, 17)]])).toEqual([])
    expect(judge(stability, [[{ ...choir, locked: place(2, 16) }, place(2, 16)]])).toEqual([])
  })
})
