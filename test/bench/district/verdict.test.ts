import type { Truth } from '../../../bench/district/truth'
import { verdictOn } from '../../../bench/district/verdict'
import type { Exclusion, Placement } from '../../../src/scheduling/model'

const truth: Truth = {
  impossible: [{ classId: 'tea', sessionIds: ['tea#1'], kind: 'tooManySeats', rule: 'capacity', by: ['hall'] }],
  groups: [
    {
      classIds: ['bread', 'cake', 'noodles'],
      sessionIds: ['bread#1', 'cake#1', 'noodles#1'],
      kind: 'venueSlots',
      rule: 'venueClash',
      by: ['kitchen'],
      fits: 2,
    },
  ],
}
const placed = (sessionId: string): Placement => ({ sessionId, place: { day: 1, start: 16, weeks: 'every', venueId: 'hall' }, reasons: [] })
const absent = (sessionId: string, ...reasons: Exclusion[]): Placement => ({ sessionId, place: null, reasons })
const because = (rule: string, ...by: string[]): Exclusion => ({ rule, excluded: 1, left: 0, by })
const perfect = [
  placed('choir#1'),
  absent('tea#1', because('capacity', 'room', 'hall')),
  placed('bread#1'),
  absent('cake#1', because('venueClash', 'noodles#1', 'bread#1')),
  placed('noodles#1'),
]
const all = { missing: [], impossible: [], asked: 2, rule: 2, lastRule: 2, by: 2, wrong: [] }
const instead = (...others: Placement[]) =>
  perfect.map((placement) => others.find(({ sessionId }) => sessionId === placement.sessionId) ?? placement)

describe('.verdictOn(placements, truth)', () => {
  it('finds nothing wrong with a timetable that leaves out just what it must and says why', () => {
    expect(verdictOn(perfect, truth)).toEqual(all)
    const other = instead(absent('bread#1', because('venueClash', 'cake#1')), placed('cake#1'))
    expect(verdictOn(other, truth)).toEqual(all)
  })

  it('tells what is missing, also from a group', () => {
    expect(verdictOn(instead(absent('choir#1')), truth)).toEqual({ ...all, missing: ['choir#1'] })
    const fewer = instead(absent('bread#1', because('venueClash', 'noodles#1')))
    expect(verdictOn(fewer, truth)).toEqual({ ...all, missing: ['cake#1'], asked: 3, rule: 3, lastRule: 3, by: 3 })
  })

  it('tells what has a place that it cannot have', () => {
    expect(verdictOn(instead(placed('tea#1')), truth)).toMatchObject({ impossible: ['tea#1'], asked: 1 })
    expect(verdictOn(instead(placed('cake#1')), truth)).toMatchObject({ impossible: ['noodles#1'], asked: 1 })
  })

  it('tells which reasons are wrong, not the last ones, or name nobody in the way', () => {
    const wrong = { sessionId: 'tea#1', kind: 'tooManySeats', rule: 'capacity', reasons: ['features, left 0'] }
    expect(verdictOn(instead(absent('tea#1', because('features', 'hall'))), truth)).toEqual({
      ...all,
      rule: 1,
      lastRule: 1,
      by: 1,
      wrong: [wrong],
    })
    const early = instead(absent('tea#1', { ...because('capacity', 'hall'), left: 3 }, because('booked', 'hall')))
    expect(verdictOn(early, truth)).toEqual({ ...all, lastRule: 1 })
    expect(verdictOn(instead(absent('tea#1', because('capacity', 'room'))), truth)).toEqual({ ...all, by: 1 })
  })
})
