import { type District, districtOf } from '../../bench/district/district'
import { type ImpossibleGroup, impossibleSessions } from '../../bench/district/truth'
import type { Place, Session } from '../../src/scheduling/model'
import { plainCheck, type Seated } from './plain-check'

const EVENING = 36
const DAY_END = 42
const district = districtOf({ seed: 1, scale: 1 })
const communities = Array.from({ length: 12 }, (_, index) => districtOf({ seed: index + 1, scale: 0.05 }))
const all = [district, ...communities]

const sessionsOf = ({ model }: District) => new Map(model.sessions.map((session) => [session.id, session]))
const seated = ({ model, planted }: District): Seated[] =>
  model.sessions.flatMap((session, index) => {
    const place = planted[index]?.place ?? null
    return place === null ? [] : [{ session, place }]
  })
const locked = ({ model }: District): Seated[] =>
  model.sessions.flatMap((session) => (session.locked === null ? [] : [{ session, place: session.locked }]))
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)

describe('.districtOf({ seed, scale })', () => {
  it('gives the same for the same seed, and another for another', () => {
    expect(districtOf({ seed: 3, scale: 0.05 })).toEqual(communities[2])
    expect(districtOf({ seed: 4, scale: 0.05 })).not.toEqual(communities[2])
    expect(JSON.parse(JSON.stringify(district))).toEqual(district)
  })

  it('is as large as promised', () => {
    const { model } = district
    const seats = new Map(model.sessions.map(({ classId, seats: own }) => [classId, own]))
    expect([model.classes.length, model.venues.length, model.teachers.length, sum([...seats.values()])]).toEqual([1000, 600, 750, 10_000])
    expect(new Set(model.venues.map(({ kind }) => kind)).size).toBe(5)
    expect(Math.abs(model.sessions.length - 1200)).toBeLessThan(40)
    for (const community of communities) expect(community.model.classes).toHaveLength(50)
  })

  it('has ids that occur once and references that lead somewhere', () => {
    for (const { model, planted, truth } of all) {
      const ids = [model.sessions, model.classes, model.teachers, model.audiences, model.venues].map((list) => list.map(({ id }) => id))
      const [sessions, classes, teachers, audiences, venues] = ids.map((list) => new Set(list)) as [Set<string>, ...Set<string>[]]
      expect(ids.map((list) => list.length)).toEqual([sessions, classes, teachers, audiences, venues].map((set) => set?.size))
      const missing = model.sessions.flatMap((session) => [
        ...[session.classId].filter((id) => !classes?.has(id)),
        ...session.teacherIds.filter((id) => !teachers?.has(id)),
        ...session.audienceIds.filter((id) => !audiences?.has(id)),
        ...session.after.filter((id) => !sessions.has(id)),
        ...[session.preferredVenueId, session.locked?.venueId].filter((id) => id && !venues?.has(id)),
      ])
      expect(missing).toEqual([])
      expect(planted.map(({ sessionId }) => sessionId)).toEqual([...sessions])
      expect([...truth.impossible, ...truth.groups].flatMap(({ sessionIds }) => sessionIds).filter((id) => !sessions.has(id))).toEqual([])
    }
  })

  it('seats exactly those who attend, each in one to five classes', () => {
    for (const { model } of all) {
      const sizes = new Map(model.audiences.map(({ id, size }) => [id, size]))
      const attended = new Map<string, Set<string>>()
      for (const { audienceIds, seats, classId } of model.sessions) {
        expect(sum(audienceIds.map((id) => sizes.get(id) ?? 0))).toBe(seats)
        for (const id of audienceIds) attended.set(id, (attended.get(id) ?? new Set()).add(classId))
      }
      expect(attended.size).toBe(model.audiences.length)
      expect(Math.max(...[...attended.values()].map((classes) => classes.size))).toBeLessThanOrEqual(5)
    }
    expect(new Set(district.model.audiences.map(({ size }) => size))).toEqual(new Set([1, 2, 3]))
  })

  it('knows a timetable for all that can be placed, and no hard rule is broken in it', () => {
    for (const one of all) {
      const check = plainCheck(one.model)
      const placed = seated(one)
      expect(placed.flatMap(({ session, place }) => check.broken(session, place, placed).map((rule) => [session.id, rule]))).toEqual([])
      expect(locked(one)).toEqual(placed.filter(({ session }) => session.locked !== null))
      expect(one.model.sessions.length - placed.length).toBe(impossibleSessions(one.truth))
    }
  })

  it('is tight: most want the evening, and the halls with mirrors are full then', () => {
    const placed = seated(district)
    const evenings = placed.filter(({ place }) => place.start >= EVENING)
    expect(evenings.length / placed.length).toBeCloseTo(0.6, 1)
    const halls = new Set(district.model.venues.filter(({ features }) => features.includes('mirror')).map(({ id }) => id))
    const open = district.model.venues
      .filter(({ id }) => halls.has(id))
      .flatMap(({ openingHours }) => (openingHours ?? []).map(({ until }) => Math.max(0, until - EVENING)))
    const used = evenings.filter(({ place }) => halls.has(place.venueId ?? '')).map(({ session }) => session.length)
    expect(sum(used) / sum(open)).toBeGreaterThan(0.85)
    expect(sum(used) / sum(open)).toBeLessThan(0.95)
    const teachers = new Map(district.model.teachers.map((teacher) => [teacher.id, teacher]))
    const couldComeEarlier = evenings.filter(
      ({ session, place }) =>
        halls.has(place.venueId ?? '') &&
        session.teacherIds.every((id) => teachers.get(id)?.availability?.some(({ from }) => from < EVENING - session.length) ?? true),
    )
    expect(couldComeEarlier.length / used.length).toBeLessThan(0.3)
  })

  it('has every sort of data that the model knows', () => {
    const { sessions, classes, audiences, venues, teachers, travel } = district.model
    expect(new Set(sessions.map(({ weeks }) => weeks))).toEqual(new Set(['every', 'odd', 'even']))
    const counts = {
      twice: sessions.filter(({ index }) => index === 2).length,
      advanced: sessions.filter(({ after }) => after.length > 0).length,
      locked: sessions.filter((session) => session.locked !== null).length,
      hours: sessions.filter(({ hours }) => hours !== null).length,
      assisted: sessions.filter(({ teacherIds }) => teacherIds.length > 1).length,
      venueNamed: sessions.filter(({ preferredVenueId }) => preferredVenueId !== null).length,
      popular: classes.filter(({ popular }) => popular).length,
      carers: audiences.filter(({ windows }) => windows !== null).length,
      shared: venues.filter(({ booked }) => booked.length > 0).length,
      alwaysFree: teachers.filter(({ availability }) => availability === null).length,
      travel: travel.filter(({ ticks }) => ticks > 0).length,
    }
    for (const count of Object.values(counts)) expect(count).toBeGreaterThan(8)
  })
})

describe('.districtOf({ seed, scale }).truth', () => {
  it('says of one class in twenty that it cannot be held, of every kind in the district', () => {
    const tooMany = ({ truth }: District) =>
      truth.impossible.length + sum(truth.groups.map(({ sessionIds, fits }) => sessionIds.length - fits))
    expect(tooMany(district)).toBe(50)
    expect(communities.map(tooMany)).toEqual(communities.map(() => 3))
    const { impossible, groups } = district.truth
    expect(new Set(impossible.map(({ kind }) => kind)).size).toBe(16)
    expect(new Set(groups.map(({ kind }) => kind)).size).toBe(6)
    expect(new Set([...impossible, ...groups].map(({ rule }) => rule)).size).toBe(13)
  })

  it('is right about each class: with what is locked, every place breaks a rule, and without its rule some would do', () => {
    for (const one of all) {
      const sessions = sessionsOf(one)
      const check = plainCheck(one.model)
      const fixed = locked(one)
      for (const { sessionIds, rule, by } of one.truth.impossible)
        for (const id of sessionIds) {
          const session = sessions.get(id) as Session
          const brokenAt = check.everywhere(session, fixed, rule).map(({ broken }) => broken)
          expect(brokenAt.filter((broken) => broken.length === 0)).toEqual([])
          const isDecisive = brokenAt.some((broken) => broken.length === 1 && broken[0] === rule)
          expect([id, rule, isDecisive || brokenAt.every((broken) => broken.includes(rule))]).toEqual([id, rule, true])
          expect(session.audienceIds.length).toBeGreaterThan(0)
          expect(new Set(by).size).toBe(by.length)
        }
    }
  })

  it('lets nobody else stand in the way of these classes: their teachers and people have locked rows besides, at most', () => {
    for (const one of all) {
      const told = new Set([...one.truth.impossible, ...one.truth.groups].flatMap(({ sessionIds }) => sessionIds))
      const movable = one.model.sessions.filter((session) => session.locked === null && !told.has(session.id))
      const theirs = one.model.sessions.filter(({ id }) => told.has(id))
      const busy = new Set(movable.flatMap(({ teacherIds, audienceIds }) => [...teacherIds, ...audienceIds]))
      const shared = theirs.filter(({ teacherIds, audienceIds }) => [...teacherIds, ...audienceIds].some((id) => busy.has(id)))
      expect(shared.map(({ id }) => id)).toEqual([])
    }
  })

  it('is right about each group: every session alone could be held, and no more of them than fit', () => {
    for (const one of all) {
      const sessions = sessionsOf(one)
      const check = plainCheck(one.model)
      const fixed = locked(one)
      const placed = new Set(seated(one).map(({ session }) => session.id))
      for (const group of one.truth.groups) {
        const choices = group.sessionIds.map((id) => {
          const session = sessions.get(id) as Session
          const legal = check.everywhere(session, fixed).filter(({ broken }) => broken.length === 0)
          expect(legal.length).toBeGreaterThan(0)
          return { session, places: legal.map(({ place }) => place) }
        })
        expect(group.sessionIds.filter((id) => placed.has(id))).toHaveLength(group.fits)
        expect(mostThatFit(group, choices, (a, b) => check.broken(a.session, a.place, [b]).includes(group.rule))).toBe(group.fits)
      }
    }
  })
})

/** Pigeonholes: what they need holds so many lengths; without such a thing, no two of them go together. */
function mostThatFit(
  { rule, by }: ImpossibleGroup,
  choices: readonly { session: Session; places: Place[] }[],
  excludes: (a: Seated, b: Seated) => boolean,
): number {
  const [first] = choices as [(typeof choices)[number]]
  const places = choices.flatMap((choice) => choice.places)
  expect(choices.every(({ session }) => session.length === first.session.length)).toBe(true)
  if (rule === 'venueClash') {
    expect(places.every(({ venueId }) => by.includes(venueId ?? ''))).toBe(true)
    return sum(by.map((id) => lengthsIn(places.filter(({ venueId }) => venueId === id))))
  }
  if (rule === 'teacherClash' || rule === 'audienceClash') {
    expect(choices.every(({ session }) => [...session.teacherIds, ...session.audienceIds].includes(by[0] ?? ''))).toBe(true)
    return lengthsIn(places)
  }
  if (rule === 'oncePerDay') return new Set(places.map(({ day }) => day)).size
  const [a, b] = choices as [(typeof choices)[number], (typeof choices)[number]]
  const times = ({ places: own }: typeof a) => own.filter((place, index) => own.findIndex((other) => isSameTime(place, other)) === index)
  const together = times(a).some((one) =>
    times(b).some((other) => !excludes({ ...a, place: one }, { ...b, place: other }) && !isSameTime(one, other)),
  )
  return together ? 2 : 1

  function lengthsIn(own: readonly Place[]): number {
    expect(new Set(own.map(({ day }) => day)).size).toBe(1)
    const from = Math.min(...own.map(({ start }) => start))
    const until = Math.max(...own.map(({ start }) => start)) + first.session.length
    expect(until).toBeLessThanOrEqual(DAY_END)
    return Math.floor((until - from) / first.session.length)
  }
}

function isSameTime(a: Place, b: Place): boolean {
  return a.day === b.day && a.start === b.start
}
