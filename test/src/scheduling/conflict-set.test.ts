import fc from 'fast-check'
import { conflictFinder, smallestConflict } from '../../../src/scheduling/conflict-set'
import { place, window } from './instances'
import { room, session, tightModel, tiny, trier } from './tiny'

describe('.smallestConflict(model, sessionId)', () => {
  it('says that three classes need the mirror hall on Tuesday evening, and that it has two slots', () => {
    const tuesday = [window(2, 18, 22)]
    const dance = { features: ['mirror'], hours: tuesday }
    const of = tiny({
      grid: { days: 5, dayStart: 16, dayEnd: 22 },
      venues: [room('hall'), room('mirror hall', { features: ['mirror'] })],
      sessions: [session('choir'), session('waltz', dance), session('tea'), session('tango', dance), session('ballet', dance)],
    })
    expect(smallestConflict(of, 'tango')).toEqual({
      sessionIds: ['tango', 'waltz', 'ballet'],
      venueIds: ['mirror hall'],
      teacherIds: [],
      audienceIds: [],
      times: [{ day: 2, from: 18, until: 22, weeks: 'every' }],
      fits: 2,
    })
    expect(smallestConflict(of, 'choir')).toBeNull()
  })

  it('counts the venues that can stand in for each other, and leaves out who can go elsewhere', () => {
    const dance = { features: ['mirror'], hours: [window(1, 16, 18)] }
    const of = tiny({
      grid: { days: 2, dayStart: 16, dayEnd: 18 },
      venues: [room('studio', { features: ['mirror'] }), room('salon', { features: ['mirror'] })],
      sessions: [session('waltz', dance), session('tango', dance), session('yoga', { features: ['mirror'] }), session('ballet', dance)],
    })
    expect(smallestConflict(of, 'ballet')).toMatchObject({
      sessionIds: ['ballet', 'waltz', 'tango'],
      venueIds: ['studio', 'salon'],
      fits: 2,
    })
  })

  it('names the teacher whom too many share, and none who is shared by some only', () => {
    const venues = [room('hall'), room('room'), room('yard')]
    const own = (id: string) => session(id, { teacherIds: ['li', `friend of ${id}`] })
    const of = tiny({
      venues,
      teachers: [{ id: 'li', availability: [window(1, 16, 20)] }],
      sessions: [own('tea'), own('choir'), own('chess')],
    })
    expect(smallestConflict(of, 'chess')).toMatchObject({
      sessionIds: ['chess', 'tea', 'choir'],
      venueIds: ['hall', 'room', 'yard'],
      teacherIds: ['li'],
      fits: 2,
    })
  })

  it('names the family that cannot attend both', () => {
    const monday = [window(1, 16, 19)]
    const sessions = ['tea', 'choir'].map((id) => session(id, { hours: monday, audienceIds: ['wang'] }))
    const of = tiny({ venues: [room('hall'), room('room')], sessions })
    expect(smallestConflict(of, 'tea')).toMatchObject({ sessionIds: ['tea', 'choir'], audienceIds: ['wang'], fits: 1 })
  })

  it('is about one session alone where a locked one stands in the way', () => {
    const of = tiny({ sessions: [session('tea', { length: 3 }), session('choir', { locked: place(1, 17) })] })
    expect(smallestConflict(of, 'tea')).toEqual({
      sessionIds: ['tea'],
      venueIds: [],
      teacherIds: [],
      audienceIds: [],
      times: [],
      fits: 0,
    })
    expect(smallestConflict(of, 'choir')).toBeNull()
  })

  it('finds a circle of sessions that each come before another', () => {
    const of = tiny({
      venues: [room('hall'), room('room')],
      sessions: [session('one', { after: ['three'] }), session('two', { after: ['one'] }), session('three', { after: ['two'] })],
    })
    expect(smallestConflict(of, 'two')).toMatchObject({ sessionIds: ['two', 'one', 'three'], fits: 2 })
  })

  it('finds a teacher who cannot get from one site to the other in time', () => {
    const rooms = ['north', 'south'].map((site) => room(`room in the ${site}`, { site, features: [site] }))
    const own = (site: string) => session(`tea in the ${site}`, { features: [site], teacherIds: ['li'] })
    const of = tiny({ venues: rooms, travel: [{ sites: ['north', 'south'], ticks: 1 }], sessions: [own('north'), own('south')] })
    expect(smallestConflict(of, 'tea in the north')).toMatchObject({ teacherIds: ['li'], fits: 1 })
    expect(smallestConflict({ ...of, travel: [] }, 'tea in the north')).toBeNull()
  })

  it('finds a beginner with all the week who must be over before Monday morning', () => {
    const of = tiny({
      grid: { days: 7, dayStart: 16, dayEnd: 42 },
      sessions: [session('beginners'), session('advanced', { hours: [window(1, 16, 18)], after: ['beginners'] })],
    })
    expect(smallestConflict(of, 'advanced')).toMatchObject({ sessionIds: ['advanced', 'beginners'], fits: 1 })
  })

  it('finds ten classes in nine slots without trying every order', () => {
    const sessions = Array.from({ length: 10 }, (_, index) => session(`class ${index}`, { teacherIds: ['li'] }))
    const of = tiny({ grid: { days: 3, dayStart: 16, dayEnd: 22 }, venues: [room('hall'), room('room')], sessions })
    expect(smallestConflict(of, 'class 4')?.sessionIds).toHaveLength(10)
    expect(smallestConflict({ ...of, sessions: sessions.slice(1) }, 'class 4')).toBeNull()
  })

  it('finds a set of the smallest size there is, that cannot be held though all but any one of it can', () => {
    const sizes = new Set<number>()
    fc.assert(
      fc.property(tightModel, (of) => {
        const canHold = trier(of)
        const find = conflictFinder(of)
        for (const { id, locked } of of.sessions) {
          const found = find(id)?.sessionIds ?? null
          const smallest =
            locked === null
              ? smallestWith(
                  id,
                  of.sessions.filter((one) => one.locked === null).map((one) => one.id),
                  canHold,
                )
              : null
          expect(found?.length ?? null).toBe(smallest)
          if (found === null) continue
          sizes.add(found.length)
          expect(found[0]).toBe(id)
          expect(canHold(found)).toBe(false)
          for (const one of found) expect(canHold(found.filter((other) => other !== one))).toBe(true)
        }
      }),
      { seed: 5, numRuns: 500 },
    )
    expect([...sizes].sort()).toEqual([1, 2, 3, 4])
  })
})

/** Size of the smallest set with the session that cannot be held and can without any one of it. */
function smallestWith(id: string, all: readonly string[], canHold: (ids: readonly string[]) => boolean): number | null {
  const others = all.filter((one) => one !== id)
  const subsets = Array.from({ length: 2 ** others.length }, (_, bits) => others.filter((_one, index) => (bits & (2 ** index)) !== 0))
  subsets.sort((a, b) => a.length - b.length)
  const found = subsets.find((subset) => !canHold([id, ...subset]) && canHold(subset))
  return found === undefined ? null : found.length + 1
}
