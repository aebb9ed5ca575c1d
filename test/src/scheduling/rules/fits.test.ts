import {
  availability,
  booked,
  capacity,
  features,
  locked,
  openingHours,
  sessionHours,
  venueKind,
} from '../../../../src/scheduling/rules/fits'
import { place, session, teacher, venue, window } from '../instances'
import { judge } from './judge'

describe('capacity', () => {
  const choir = session('choir', { seats: 25 })

  it('minds a venue with too few seats', () => {
    const found = judge(capacity, [[choir, place(1, 16)]], { venues: [venue('hall', { capacity: 24 })] })
    expect(found).toEqual([{ amount: 1, sessionIds: ['choir'], params: { sessionId: 'choir', venueId: 'hall', seats: 25, capacity: 24 } }])
  })

  it('takes as many as there are seats, and any number where there is no limit', () => {
    expect(judge(capacity, [[choir, place(1, 16)]], { venues: [venue('hall', { capacity: 25 })] })).toEqual([])
    expect(judge(capacity, [[choir, place(1, 16)]], { venues: [venue('hall')] })).toEqual([])
  })
})

describe('features', () => {
  const dance = session('dance', { features: ['mirror', 'sound'] })

  it('names what the venue lacks', () => {
    const found = judge(features, [[dance, place(1, 16)]], { venues: [venue('hall', { features: ['sound'] })] })
    expect(found).toEqual([{ amount: 1, sessionIds: ['dance'], params: { sessionId: 'dance', venueId: 'hall', missing: ['mirror'] } }])
  })

  it('has nothing against a venue that has more', () => {
    expect(judge(features, [[dance, place(1, 16)]], { venues: [venue('hall', { features: ['sound', 'mirror', 'piano'] })] })).toEqual([])
  })
})

describe('venueKind', () => {
  const baking = session('baking', { preferredVenueId: 'kitchen' })
  const venues = [
    venue('kitchen', { kind: 'kitchen' }),
    venue('canteen', { kind: 'kitchen' }),
    venue('studio', { kind: 'studio' }),
    venue('yard'),
  ]
  const inVenue = (id: string, of = baking) => judge(venueKind, [[of, place(1, 16, id)]], { venues })

  it('minds a venue of another kind than the wished one, or of none', () => {
    expect(inVenue('studio')).toEqual([
      { amount: 1, sessionIds: ['baking'], params: { sessionId: 'baking', venueId: 'studio', preferredVenueId: 'kitchen' } },
    ])
    expect(inVenue('yard')).toHaveLength(1)
  })

  it('has nothing against the wished venue or another of its kind', () => {
    expect(inVenue('kitchen')).toEqual([])
    expect(inVenue('canteen')).toEqual([])
  })

  it('binds nobody who wishes no venue, an unknown one, or one of no kind', () => {
    for (const preferredVenueId of [null, 'nowhere', 'yard']) expect(inVenue('studio', session('tea', { preferredVenueId }))).toEqual([])
  })
})

describe('openingHours', () => {
  const choir = session('choir')

  it('minds a session that goes on after closing', () => {
    const found = judge(openingHours, [[choir, place(1, 19)]], { venues: [venue('hall', { openingHours: [window(1, 16, 20)] })] })
    expect(found).toEqual([{ amount: 1, sessionIds: ['choir'], params: { sessionId: 'choir', venueId: 'hall' } }])
  })

  it('minds a weekly session in a venue that opens in odd weeks', () => {
    const venues = [venue('hall', { openingHours: [window(1, 16, 20, 'odd')] })]
    expect(judge(openingHours, [[choir, place(1, 16)]], { venues })).toHaveLength(1)
    expect(judge(openingHours, [[choir, place(1, 16, 'hall', 'odd')]], { venues })).toEqual([])
  })

  it('joins windows that meet, and takes a venue without hours as open', () => {
    const venues = [venue('hall', { openingHours: [window(1, 16, 18), window(1, 18, 20)] })]
    expect(judge(openingHours, [[choir, place(1, 17)]], { venues })).toEqual([])
    expect(judge(openingHours, [[choir, place(1, 17)]])).toEqual([])
  })
})

describe('booked', () => {
  const choir = session('choir')
  const venues = [venue('hall', { booked: [window(1, 18, 20), window(2, 16, 24, 'odd')] }), venue('room')]

  it('minds a session that touches the time in which others have the venue', () => {
    const found = [{ amount: 1, sessionIds: ['choir'], params: { sessionId: 'choir', venueId: 'hall' } }]
    for (const start of [17, 18, 19]) expect(judge(booked, [[choir, place(1, start)]], { venues })).toEqual(found)
    expect(judge(booked, [[choir, place(2, 20)]], { venues })).toEqual(found)
  })

  it('has nothing against the time before and after, the other weeks, another venue or another day', () => {
    for (const at of [place(1, 16), place(1, 20), place(2, 20, 'hall', 'even'), place(1, 18, 'room'), place(3, 18)])
      expect(judge(booked, [[choir, at]], { venues })).toEqual([])
  })
})

describe('availability', () => {
  const choir = session('choir', { teacherIds: ['li', 'sun'] })

  it('minds each teacher who is not free', () => {
    const found = judge(availability, [[choir, place(2, 16)]], { teachers: [teacher('li', [window(1, 16, 24)]), teacher('sun')] })
    expect(found).toEqual([{ amount: 1, sessionIds: ['choir'], params: { sessionId: 'choir', teacherId: 'li' } }])
  })

  it('has nothing against a time when all are free', () => {
    expect(judge(availability, [[choir, place(1, 16)]], { teachers: [teacher('li', [window(1, 16, 24)]), teacher('sun')] })).toEqual([])
  })
})

describe('sessionHours', () => {
  it('minds a session outside the grid, and one outside its own hours', () => {
    expect(judge(sessionHours, [[session('choir'), place(1, 23)]])).toEqual([
      { amount: 1, sessionIds: ['choir'], params: { sessionId: 'choir' } },
    ])
    expect(judge(sessionHours, [[session('choir', { hours: [window(2, 16, 24)] }), place(1, 16)]])).toHaveLength(1)
  })

  it('has nothing against the last tick of the day', () => {
    expect(judge(sessionHours, [[session('choir', { hours: [window(1, 16, 24)] }), place(1, 22)]])).toEqual([])
  })
})

describe('locked', () => {
  const choir = session('choir', { locked: place(1, 16) })

  it('minds a locked session that is elsewhere, or nowhere', () => {
    expect(judge(locked, [[choir, place(1, 18)]])).toEqual([{ amount: 1, sessionIds: ['choir'], params: { sessionId: 'choir' } }])
    expect(judge(locked, [[choir, null]])).toHaveLength(1)
  })

  it('has nothing against a locked session where it was locked', () => {
    expect(judge(locked, [[choir, place(1, 16)]])).toEqual([])
  })
})
