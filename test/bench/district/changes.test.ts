import { changedModel, samePlace } from '../../../bench/district/changes'
import { type District, districtOf } from '../../../bench/district/district'
import { drawing } from '../../../bench/district/draw'
import type { Placement } from '../../../src/scheduling/model'
import { plainCheck, type Seated } from '../plain-check'

const communities = [1, 2, 3].map((seed) => districtOf({ seed, scale: 0.05 }))
const firsts = communities.map(elsewhere)

/** The hidden solution with each session somewhere else where it could be, if the others stayed. */
function elsewhere({ model, planted }: District): Placement[] {
  const check = plainCheck(model)
  const solution = seated(model.sessions, planted)
  return planted.map((placement, index) => {
    const session = model.sessions[index]
    const { place } = placement
    if (session === undefined || place === null || session.locked !== null) return placement
    const legal = check.everywhere(session, solution).filter(({ broken, place: other }) => broken.length === 0 && !samePlace(other, place))
    return { ...placement, place: legal[index % Math.max(1, legal.length)]?.place ?? place }
  })
}

function seated(sessions: District['model']['sessions'], placements: readonly Placement[]): Seated[] {
  return sessions.flatMap((session, index) => {
    const place = placements[index]?.place ?? null
    return place === null ? [] : [{ session, place }]
  })
}

describe('.changedModel(district, first, percent, draw)', () => {
  it('lets the rows that it names stay where they are no longer, and leaves the hidden solution without a fault', () => {
    const kinds = new Set<string>()
    for (const [index, community] of communities.entries()) {
      const first = firsts[index] ?? []
      const { model, changes } = changedModel(community, first, 10, drawing(1))
      expect(changes).toHaveLength(Math.round(model.sessions.length / 10))
      const check = plainCheck(model)
      const solution = seated(model.sessions, community.planted)
      expect(solution.flatMap(({ session, place }) => check.broken(session, place, solution))).toEqual([])
      expect(solution.filter(({ session, place }) => session.locked !== null && !samePlace(session.locked, place))).toEqual([])
      for (const { session, place } of seated(model.sessions, first)) {
        const change = changes.find(({ sessionId }) => sessionId === session.id)
        if (change === undefined) continue
        kinds.add(change.kind)
        if (change.kind === 'lockedElsewhere') expect(session.locked !== null && samePlace(session.locked, place)).toBe(false)
        if (change.kind === 'venueBooked') expect(check.broken(session, place, [])).toEqual(['booked'])
        if (change.kind === 'teacherAway') expect(check.broken(session, place, [])).toEqual(['availability'])
      }
    }
    expect(kinds).toEqual(new Set(['lockedElsewhere', 'venueBooked', 'teacherAway']))
  })

  it('announces where the others were, and changes nothing of the district', () => {
    for (const [index, community] of communities.entries()) {
      const first = firsts[index] ?? []
      const { model, changes } = changedModel(community, first, 10, drawing(1))
      const changed = new Set(changes.map(({ sessionId }) => sessionId))
      const expected = model.sessions.map(({ id, locked }, at) => (locked === null && !changed.has(id) ? first[at]?.place : null))
      expect(model.sessions.map(({ previous }) => previous)).toEqual(expected)
      expect(model.sessions.map(({ hint }) => hint)).toEqual(expected)
      expect(community).toEqual(districtOf({ seed: index + 1, scale: 0.05 }))
    }
  })

  it('refuses when too few rows are where the hidden solution does not have them', () => {
    const [community] = communities as [District]
    expect(() => changedModel(community, community.planted, 2, drawing(1))).toThrow('only 0 of 1 rows could be changed')
  })
})
