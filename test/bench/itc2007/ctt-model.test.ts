import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkCtt } from '../../../bench/itc2007/check-ctt'
import { parseCtt } from '../../../bench/itc2007/ctt'
import { cttModel, cttSolution } from '../../../bench/itc2007/ctt-model'
import { evaluate } from '../../../src/scheduling/rules/rules'
import { randomPlacementsWithoutClashes } from './random-placements'

const read = (name: string) => readFileSync(join(__dirname, `../../../bench/instances/cb-ctt/${name}.ctt`), 'latin1')

const TINY = `Courses: 2
Rooms: 1
Days: 2
Periods_per_day: 3
Curricula: 2
Constraints: 2
COURSES:
A smith 2 2 30
B smith 1 1 20
ROOMS:
big 50
CURRICULA:
q1 2 A B
q2 1 B
UNAVAILABILITY_CONSTRAINTS:
A 0 1
A 1 2
END.
`

describe('cttModel', () => {
  const model = cttModel(parseCtt(TINY))

  it('makes lectures of a course sessions of a class, with the free periods as their hours', () => {
    expect(model.grid).toEqual({ days: 2, dayStart: 0, dayEnd: 3 })
    expect(model.classes.map(({ id, minimumDays }) => [id, minimumDays])).toEqual([
      ['A', 2],
      ['B', 1],
    ])
    expect(
      model.sessions.map(({ id, classId, teacherIds, seats, seatsOffered }) => [id, classId, teacherIds, seats, seatsOffered]),
    ).toEqual([
      ['A-1', 'A', ['smith'], 0, 30],
      ['A-2', 'A', ['smith'], 0, 30],
      ['B-1', 'B', ['smith'], 0, 20],
    ])
    const [first, second, free] = model.sessions
    expect(first?.hours).toEqual([
      { day: 1, from: 0, until: 1, weeks: 'every' },
      { day: 1, from: 2, until: 3, weeks: 'every' },
      { day: 2, from: 0, until: 2, weeks: 'every' },
    ])
    expect(second?.hours).toBe(first?.hours)
    expect(free?.hours).toBeNull()
  })

  it('makes each curriculum an audience', () => {
    expect(model.sessions.map(({ audienceIds }) => audienceIds.length)).toEqual([1, 1, 2])
    expect(model.sessions[2]?.audienceIds).toContain(model.sessions[0]?.audienceIds[0])
  })

  it('wants what the competition wants and nothing else', () => {
    const wanted = Object.entries(model.weights).filter(([, weight]) => weight !== 0)
    expect(Object.fromEntries(wanted)).toEqual({ seatsShort: 1, minimumDays: 5, isolated: 2, oneVenue: 1 })
  })

  it('writes a line for each lecture that has a place', () => {
    const place = { day: 2, start: 1, weeks: 'every' as const, venueId: 'big' }
    const placements = [
      { sessionId: 'B-1', place: { ...place, start: 0 }, reasons: [] },
      { sessionId: 'A-2', place, reasons: [] },
      { sessionId: 'A-1', place: null, reasons: [] },
    ]
    expect(cttSolution(model, placements)).toBe('A big 1 1\nB big 1 0\n')
  })

  it.each(['comp01', 'comp05', 'comp11'])('judges timetables of %s as the independent checker does, rule by rule', (name) => {
    const text = read(name)
    const real = cttModel(parseCtt(text))
    for (let seed = 1; seed <= 5; seed++) {
      const placements = randomPlacementsWithoutClashes(real, seed)
      const { byRule } = evaluate(real, placements)
      const { hard, cost } = checkCtt(text, cttSolution(real, placements))
      expect([byRule.seatsShort, byRule.minimumDays, byRule.isolated, byRule.oneVenue]).toEqual([
        cost.roomCapacity,
        cost.minimumWorkingDays,
        cost.curriculumCompactness,
        cost.roomStability,
      ])
      expect([byRule.venueClash, byRule.sessionHours]).toEqual([hard.roomOccupancy, hard.availability])
      expect(byRule.audienceClash).toBe(0)
      expect(byRule.teacherClash > 0).toBe(hard.conflicts > 0)
    }
  })
})
