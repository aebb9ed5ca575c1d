import { checkCtt } from '../../../bench/itc2007/check-ctt'

/** Two days of four periods. A and B have one teacher, B and C one curriculum; A must not be held on day 1, period 0. */
const INSTANCE = `Name: tiny
Courses: 3
Rooms: 2
Days: 2
Periods_per_day: 4
Curricula: 1
Constraints: 1

COURSES:
A smith 2 2 30
B smith 1 1 20
C jones 1 1 40

ROOMS:
big 50
small 25

CURRICULA:
q1 2 B C

UNAVAILABILITY_CONSTRAINTS:
A 1 0

END.
`
const PERFECT = ['A big 0 0', 'A big 1 1', 'B small 0 1', 'C big 0 2']
const judge = (...lines: string[]) => checkCtt(INSTANCE, `${lines.join('\n')}\n`)
const instead = (of: string, line: string) => judge(...PERFECT.map((one) => (one === of ? line : one)))

const NO_HARD = { lectures: 0, conflicts: 0, availability: 0, roomOccupancy: 0 }
const NO_COST = { roomCapacity: 0, minimumWorkingDays: 0, curriculumCompactness: 0, roomStability: 0 }

describe('checkCtt', () => {
  it('finds nothing in a perfect timetable', () => {
    expect(judge(...PERFECT)).toEqual({ hard: NO_HARD, cost: NO_COST, feasible: true, total: 0 })
  })

  it('counts lectures that are missing, too many, or together in a period', () => {
    expect(judge(...PERFECT.slice(0, 3)).hard).toEqual({ ...NO_HARD, lectures: 1 })
    expect(judge(...PERFECT, 'B small 1 2').hard).toEqual({ ...NO_HARD, lectures: 1 })
    expect(instead('A big 1 1', 'A small 0 0').hard).toEqual({ ...NO_HARD, lectures: 1 })
    expect(judge(...PERFECT.slice(1)).feasible).toBe(false)
  })

  it('counts two lectures of one teacher in a period', () => {
    expect(instead('A big 1 1', 'A big 0 1').hard).toEqual({ ...NO_HARD, conflicts: 1 })
    expect(instead('A big 1 1', 'A big 1 2').hard).toEqual(NO_HARD)
  })

  it('counts two lectures of one curriculum in a period', () => {
    expect(instead('C big 0 2', 'C big 0 1').hard).toEqual({ ...NO_HARD, conflicts: 1 })
    expect(instead('C big 0 2', 'C small 0 0').hard).toEqual(NO_HARD)
  })

  it('counts lectures in unavailable periods', () => {
    expect(instead('A big 1 1', 'A big 1 0').hard).toEqual({ ...NO_HARD, availability: 1 })
  })

  it('counts two lectures in one room and period', () => {
    expect(instead('C big 0 2', 'C big 0 0').hard).toEqual({ ...NO_HARD, roomOccupancy: 1 })
  })

  it('counts each student over the capacity of the room, per lecture', () => {
    const { cost } = judge('A small 0 0', 'A small 1 1', 'B small 0 1', 'C small 0 2')
    expect(cost).toEqual({ ...NO_COST, roomCapacity: 5 + 5 + 15 })
    expect(instead('B small 0 1', 'B big 0 1').total).toBe(0)
  })

  it('counts five for each working day below the minimum', () => {
    expect(instead('A big 1 1', 'A big 0 3').cost).toEqual({ ...NO_COST, minimumWorkingDays: 5 })
  })

  it('counts two for each lecture of a curriculum that stands alone, on the same day only', () => {
    expect(instead('C big 0 2', 'C big 0 3').cost).toEqual({ ...NO_COST, curriculumCompactness: 4 })
    const overnight = judge('A big 0 0', 'A big 1 1', 'B small 0 3', 'C big 1 0')
    expect(overnight.cost).toEqual({ ...NO_COST, curriculumCompactness: 4 })
  })

  it('counts one for each room beyond the first', () => {
    expect(instead('A big 1 1', 'A small 1 1').cost).toEqual({ ...NO_COST, roomStability: 1, roomCapacity: 5 })
  })

  it.each(['D big 0 0', 'A huge 0 0', 'A big 2 0', 'A big 0 4', 'A big 0', 'A big -1 0'])(
    'refuses %s, which the instance does not have',
    (line) => {
      expect(() => judge(line)).toThrow(line)
    },
  )
})
