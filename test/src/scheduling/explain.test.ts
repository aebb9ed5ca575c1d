import fc from 'fast-check'
import { explainer } from '../../../src/scheduling/explain'
import type { Model, Place, Session } from '../../../src/scheduling/model'
import { rules } from '../../../src/scheduling/rules/rules'
import { bestOf, startTimetable, step } from '../../../src/scheduling/timetable'
import { hardFaults } from './hard-faults'
import { club, model, place, session, teacher, venue, window } from './instances'
import { generalModel, uniformModel } from './random-models'

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

  it('says who must be over before, and who must come after', () => {
    const sessions = [session('beginners'), session('advanced', { after: ['beginners'] }), session('masters', { after: ['advanced'] })]
    const of = model({ grid: { days: 1, dayStart: 16, dayEnd: 22 }, sessions, venues: [venue('hall'), venue('room')] })
    const placements = [
      { sessionId: 'beginners', place: place(1, 16) },
      { sessionId: 'masters', place: place(1, 19) },
    ]
    expect(explainer(of, placements)(sessions[1] as Session)).toEqual([
      { rule: 'sessionHours', excluded: 2, left: 10, by: [] },
      { rule: 'precedence', excluded: 10, left: 0, by: ['masters', 'beginners'] },
    ])
  })

  it('says that the class meets then already, and on which days it may not meet again', () => {
    const sessions = [1, 2].map((index) => session(`choir#${index}`, { classId: 'choir' }))
    const placements = [{ sessionId: 'choir#1', place: place(1, 16, 'room') }]
    const of = model({ grid, sessions })
    expect(explainer(of, placements)(sessions[1] as Session)).toEqual([
      { rule: 'sessionHours', excluded: 1, left: 3, by: [] },
      { rule: 'classClash', excluded: 2, left: 1, by: ['choir#1'] },
    ])
    expect(explainer({ ...of, classes: [club('choir', { oncePerDay: true })] }, placements)(sessions[1] as Session)).toEqual([
      { rule: 'sessionHours', excluded: 1, left: 3, by: [] },
      { rule: 'oncePerDay', excluded: 3, left: 0, by: ['choir#1'] },
    ])
  })

  it('says which venue others have booked, and from where the teacher comes too late', () => {
    const tea = session('tea', { length: 1, teacherIds: ['li'] })
    const choir = session('choir', { length: 1, teacherIds: ['li'] })
    const of = model({
      grid,
      sessions: [tea, choir],
      venues: [venue('hall', { site: 'north', booked: [window(1, 19, 20)] }), venue('yard', { site: 'south' })],
      travel: [{ sites: ['north', 'south'], ticks: 1 }],
    })
    expect(explainer(of, [{ sessionId: 'choir', place: place(1, 17, 'yard') }])(tea, { venueId: 'hall' })).toEqual([
      { rule: 'teacherClash', excluded: 1, left: 3, by: ['choir'] },
      { rule: 'booked', excluded: 1, left: 2, by: ['hall'] },
      { rule: 'travel', excluded: 2, left: 0, by: ['choir'] },
    ])
  })

  it('leaves over exactly the places where the session would break no hard rule', () => {
    const sieves = new Set<string>()
    fc.assert(
      fc.property(fc.oneof(generalModel, uniformModel), fc.nat(99), (of, seed) => {
        const placements = bestOf(step(startTimetable(of, seed), 30))
        const explain = explainer(of, placements)
        const before = hardFaults(of, placements).length
        for (const one of of.sessions) {
          if (one.locked !== null) continue
          const candidates = everyPlace(of, one)
          const free = candidates.filter((at) => {
            const moved = placements.map((other) => (other.sessionId === one.id ? { sessionId: one.id, place: at } : other))
            return hardFaults(of, moved).length === before
          })
          const found = explain(one)
          expect(found[found.length - 1]?.left ?? candidates.length).toBe(free.length)
          expect(found.reduce((sum, { excluded }) => sum + excluded, 0)).toBe(candidates.length - free.length)
          for (const { rule } of found) sieves.add(rule)
        }
      }),
      { seed: 7, numRuns: 150 },
    )
    expect(sieves).toEqual(new Set(rules.flatMap(({ id, kind }) => (kind === 'hard' && id !== 'locked' ? id : []))))
  })
})

function everyPlace({ grid: { days, dayStart, dayEnd }, venues }: Model, { weeks }: Session): Place[] {
  const places: Place[] = []
  for (let day = 1; day <= days; day++)
    for (let start = dayStart; start < dayEnd; start++) for (const { id } of venues) places.push({ day, start, weeks, venueId: id })
  return places
}
