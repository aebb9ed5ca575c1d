import { explainer } from '../../../src/scheduling/explain'
import { model, place, session, teacher, venue, window } from './instances'

const grid = { days: 1, dayStart: 16, dayEnd: 20 }

describe('.explainer(model, placements)', () => {
  it('says that no venue with the feature is big enough', () => {
    const dance = session('dance', { seats: 30, features: ['mirror'] })
    const venues = [venue('studio', { capacity: 20, features: ['mirror'] }), venue('hall', { capacity: 80 })]
    expect(explainer(model({ grid, sessions: [dance], venues }), [])(dance)).toEqual([
      { rule: 'features', excluded: 4, left: 4, by: ['hall'] },
      { rule: 'capacity', excluded: 4, left: 0, by: ['studio'] },
    ])
  })

  it('says who takes the hall in the only time the teacher has', () => {
    const tea = session('tea', { teacherIds: ['li'] })
    const choir = session('choir')
    const of = model({ grid, sessions: [tea, choir], teachers: [teacher('li', [window(1, 16, 18)])] })
    expect(explainer(of, [{ sessionId: 'choir', place: place(1, 17) }])(tea)).toEqual([
      { rule: 'sessionHours', excluded: 1, left: 3, by: [] },
      { rule: 'availability', excluded: 2, left: 1, by: ['li'] },
      { rule: 'venueClash', excluded: 1, left: 0, by: ['choir'] },
    ])
  })

  it('names those who clash most often first, and leaves free candidates over', () => {
    const tea = session('tea', { audienceIds: ['wang', 'li'], length: 1 })
    const choir = session('choir', { audienceIds: ['wang'], length: 1 })
    const dance = session('dance', { audienceIds: ['li'] })
    const of = model({ grid, sessions: [tea, choir, dance] })
    const placements = [
      { sessionId: 'choir', place: place(1, 16) },
      { sessionId: 'dance', place: place(1, 17) },
    ]
    expect(explainer(of, placements)(tea)).toEqual([{ rule: 'audienceClash', excluded: 3, left: 1, by: ['dance', 'choir'] }])
  })

  it('looks at one venue and some starts only, when asked to', () => {
    const tea = session('tea')
    const of = model({ grid, sessions: [tea], venues: [venue('hall'), venue('room', { openingHours: [window(1, 18, 20)] })] })
    const explain = explainer(of, [])
    expect(explain(tea, { venueId: 'room', starts: [{ day: 1, start: 16 }] })).toEqual([
      { rule: 'openingHours', excluded: 1, left: 0, by: ['room'] },
    ])
    expect(explain(tea, { venueId: 'room', starts: [{ day: 1, start: 18 }] })).toEqual([])
  })

  it('counts the own place of a session as free', () => {
    const tea = session('tea', { length: 4, teacherIds: ['li'] })
    expect(explainer(model({ grid, sessions: [tea] }), [{ sessionId: 'tea', place: place(1, 16) }])(tea)).toEqual([
      { rule: 'sessionHours', excluded: 3, left: 1, by: [] },
    ])
  })
})
