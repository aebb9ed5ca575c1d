import { checkTim } from '../../../bench/itc2007/check-tim'
import { timText } from './tim-text'

/** Three students; all attend event 0; student 0 attends 0, 1, 2 as well as 3. Room 1 is small but has the feature event 1 needs. */
const TINY = {
  capacities: [3, 1],
  attendance: [
    [1, 1, 1, 1],
    [1, 0, 0, 0],
    [1, 0, 0, 0],
  ],
  roomFeatures: [[0], [1]],
  eventFeatures: [[0], [1], [0], [0]],
  /** Event 2 cannot be held in slot 5. */
  closed: [[2, 5]] as [number, number][],
  /** Event 1 comes before event 3. */
  before: [[1, 3]] as [number, number][],
}
const INSTANCE = timText(TINY)
const judge = (...lines: string[]) => checkTim(INSTANCE, `${lines.join('\n')}\n`)

/** Student 0 has two events on Monday and two on Tuesday; the others one on Monday. */
const GOOD = ['0 0', '1 1', '9 0', '11 0']
const instead = (event: number, line: string) => judge(...GOOD.map((one, index) => (index === event ? line : one)))
const NO_HARD = { studentClashes: 0, unsuitableRooms: 0, roomOccupancy: 0, unavailableSlots: 0, precedence: 0 }

describe('checkTim', () => {
  it('finds nothing but lonely days in a good timetable', () => {
    expect(judge(...GOOD)).toEqual({
      hard: NO_HARD,
      unplaced: 0,
      distanceToFeasibility: 0,
      cost: { lastSlot: 0, longRun: 0, singleDay: 2 },
      feasible: true,
      total: 2,
    })
  })

  it('counts students in two events at once', () => {
    expect(instead(1, '0 1').hard).toEqual({ ...NO_HARD, studentClashes: 1 })
    expect(judge('0 0', '1 1', '0 1', '11 0').hard).toEqual({ ...NO_HARD, studentClashes: 1 })
  })

  it('counts rooms that are too small or lack a feature', () => {
    expect(instead(0, '0 1').hard).toEqual({ ...NO_HARD, unsuitableRooms: 1 })
    expect(instead(1, '1 0').hard).toEqual({ ...NO_HARD, unsuitableRooms: 1 })
    expect(instead(2, '9 1').hard).toEqual(NO_HARD)
  })

  it('counts two events in one room and slot', () => {
    const apart = timText({
      ...TINY,
      attendance: [
        [1, 1, 0, 1],
        [1, 0, 1, 0],
        [0, 0, 0, 0],
      ],
    })
    expect(checkTim(apart, '0 0\n1 1\n11 0\n11 0').hard).toEqual({ ...NO_HARD, roomOccupancy: 1 })
    expect(checkTim(apart, '0 0\n1 1\n11 1\n11 0').hard).toEqual(NO_HARD)
  })

  it('counts slots in which the event cannot be held', () => {
    expect(instead(2, '5 0').hard).toEqual({ ...NO_HARD, unavailableSlots: 1 })
    expect(instead(2, '6 0').hard).toEqual(NO_HARD)
  })

  it('counts events that do not come before those they must precede, the same slot included', () => {
    expect(judge('0 0', '11 1', '9 0', '1 0').hard).toEqual({ ...NO_HARD, precedence: 1 })
    expect(judge('0 0', '11 1', '9 0', '11 0').hard).toEqual({ ...NO_HARD, precedence: 1, studentClashes: 1 })
    expect(judge('0 0', '11 1', '9 0', '-1 -1').hard).toEqual(NO_HARD)
  })

  it('reads a precedence that is said only by -1', () => {
    const saidBackwards = INSTANCE.replace(/1\n(?=(0\n)*-1\n)/, '0\n')
    expect(saidBackwards).not.toBe(INSTANCE)
    expect(checkTim(saidBackwards, '0 0\n11 1\n9 0\n1 0').hard.precedence).toBe(1)
  })

  it('lets events stay unplaced at the distance of their students', () => {
    const verdict = judge('-1 -1', '-1 -1', '9 0', '11 0')
    expect(verdict).toMatchObject({ hard: NO_HARD, unplaced: 2, distanceToFeasibility: 4, feasible: false, total: 0 })
  })

  it('counts each student in the last slot of a day', () => {
    expect(instead(0, '8 0').cost).toEqual({ lastSlot: 3, longRun: 0, singleDay: 2 })
  })

  it('counts the third and every later event in a row, on the same day', () => {
    expect(judge('0 0', '1 1', '2 0', '3 0').cost.longRun).toBe(2)
    expect(judge('0 0', '1 1', '2 0', '4 0').cost.longRun).toBe(1)
    expect(judge('7 0', '8 1', '9 0', '10 0').cost.longRun).toBe(0)
  })

  it('counts each day with exactly one event', () => {
    expect(judge('0 0', '9 1', '18 0', '27 0').cost.singleDay).toBe(4 + 2)
  })

  it('reads files of the first competition, which know no slots and no precedence', () => {
    const { closed: _closed, before: _before, ...of2002 } = TINY
    expect(checkTim(timText(of2002), '0 0\n11 1\n5 0\n1 0').hard).toEqual(NO_HARD)
  })

  it.each([['45 0'], ['0 2'], ['-1 0'], ['0'], ['0 0 0'], ['x y'], ['1.5 0']])('refuses the line %s', (line) => {
    expect(() => instead(0, line)).toThrow(line)
  })

  it('refuses a solution with too few lines', () => {
    expect(() => judge('0 0')).toThrow('Wanted 4 lines, found 1')
  })
})
