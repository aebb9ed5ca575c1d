import fc from 'fast-check'
import { mended } from '../../../src/scheduling/mend'
import type { Weeks } from '../../../src/scheduling/model'
import { bestOf, startTimetable, step } from '../../../src/scheduling/timetable'
import { place } from './instances'
import { faults, session, tightModel, tiny } from './tiny'

const at = (sessionId: string, day: number, start: number) => ({ sessionId, place: place(day, start) })

describe('.mended(model, placements)', () => {
  it('leaves everybody where nothing stands in the way', () => {
    const of = tiny({ sessions: [session('tea'), session('choir')] })
    const placements = [at('tea', 1, 16), at('choir', 1, 18)]
    expect(mended(of, placements).map(({ sessionId, place: where }) => ({ sessionId, place: where }))).toEqual(placements)
  })

  it('finds another place for whom a locked one has driven out, also where a third has to move for it', () => {
    const of = tiny({
      grid: { days: 3, dayStart: 16, dayEnd: 18 },
      sessions: [
        session('tea', { locked: place(1, 16) }),
        session('choir', { hours: [1, 2].map((day) => ({ day, from: 16, until: 18, weeks: 'every' })) }),
        session('chess'),
      ],
    })
    const found = mended(of, [at('tea', 3, 16), at('choir', 1, 16), at('chess', 2, 16)])
    expect(found.map((one) => one.place)).toEqual([place(1, 16), place(2, 16), place(3, 16)])
  })

  it('says why, where there is no place any more', () => {
    const of = tiny({ sessions: [session('tea', { length: 3, locked: place(1, 16) }), session('choir')] })
    const [, choir] = mended(of, [at('tea', 1, 16), at('choir', 1, 16)])
    expect(choir).toMatchObject({ place: null, reasons: [{ rule: 'sessionHours' }, { rule: 'venueClash', left: 0, by: ['tea'] }] })
  })

  it('breaks no hard rule, whatever was locked since', () => {
    fc.assert(
      fc.property(tightModel, fc.nat(6), fc.nat(5), (of, which, spot) => {
        const placements = bestOf(step(startTimetable(of, 1), 50))
        const lock = (weeks: Weeks) => place(1 + (spot % 2), 16 + (spot % 3), 'hall', weeks)
        const sessions = of.sessions.map((one, index) => (index === which ? { ...one, locked: lock(one.weeks) } : one))
        const since = { ...of, sessions }
        expect(faults(since, mended(since, placements))).toBe(0)
      }),
      { seed: 11, numRuns: 200 },
    )
  })
})
