import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseCtt } from '../../../bench/itc2007/ctt'
import { instanceFaultOf } from './instance-fault-of'

const FOLDER = join(__dirname, '../../../bench/instances/cb-ctt')
const TINY = `Name: Two courses
Courses: 2
Rooms: 1
Days: 2
Periods_per_day: 3
Curricula: 1
Constraints: 1

COURSES:
A smith 2 2 30
B jones 1 1 20

ROOMS:
big 50

CURRICULA:
q1 2 A B

UNAVAILABILITY_CONSTRAINTS:
A 1 2

END.
`

describe('parseCtt', () => {
  it('reads every part', () => {
    expect(parseCtt(TINY)).toEqual({
      name: 'Two courses',
      days: 2,
      periodsPerDay: 3,
      courses: [
        { id: 'A', teacher: 'smith', lectures: 2, minimumDays: 2, students: 30 },
        { id: 'B', teacher: 'jones', lectures: 1, minimumDays: 1, students: 20 },
      ],
      rooms: [{ id: 'big', capacity: 50 }],
      curricula: [{ id: 'q1', courses: ['A', 'B'] }],
      unavailable: [{ course: 'A', day: 1, period: 2 }],
    })
  })

  it('does not mind carriage returns, tabs, a byte order mark or blank lines', () => {
    const odd = `\uFEFF${TINY.replace(/ /g, '\t').replace(/\n/g, ' \r\n').replace('COURSES:', '\r\nCOURSES:')}`
    expect(parseCtt(odd)).toEqual({ ...parseCtt(TINY), name: 'Two courses' })
  })

  it('takes a course that a curriculum names twice once', () => {
    expect(parseCtt(TINY.replace('q1 2 A B', 'q1 3 A B A')).curricula).toEqual([{ id: 'q1', courses: ['A', 'B'] }])
  })

  it.each([
    ['something else', 'hello', 'no line "COURSES:"'],
    ['a header that is missing', TINY.replace('Days: 2\n', ''), '"Days:" is missing'],
    ['a header that is no number', TINY.replace('Rooms: 1', 'Rooms: many'), 'Line 3: Rooms should be'],
    ['a section that is missing', TINY.replace('ROOMS:\nbig 50\n', ''), 'no section "ROOMS:"'],
    ['a section that stands twice', TINY.replace('END.', 'ROOMS:'), 'Line 22: "ROOMS" stands twice'],
    [
      'fewer courses than promised',
      TINY.replace('Courses: 2', 'Courses: 3'),
      'Line 9: the beginning promises 3 lines of COURSES; there are 2',
    ],
    ['a course without its students', TINY.replace('jones 1 1 20', 'jones 1 1'), 'Line 11: wanted 5 entries'],
    ['lectures that are no number', TINY.replace('smith 2 2', 'smith two 2'), 'Line 10: LECTURES should be'],
    ['a negative capacity', TINY.replace('big 50', 'big -1'), 'Line 14: CAPACITY should be'],
    ['a course that stands twice', TINY.replace('B jones', 'A jones'), 'Line 11: the course "A" stands twice'],
    ['an unknown course in a curriculum', TINY.replace('q1 2 A B', 'q1 2 A X'), 'Line 17: COURSES has no course "X"'],
    ['a curriculum that is too short', TINY.replace('q1 2 A B', 'q1 3 A B'), 'Line 17: wanted 5 entries'],
    ['an unknown course that is unavailable', TINY.replace('A 1 2', 'X 1 2'), 'Line 20: COURSES has no course "X"'],
    ['a day beyond the last', TINY.replace('A 1 2', 'A 2 2'), 'Line 20: DAY should be a whole number, 0–1'],
    ['a period beyond the last', TINY.replace('A 1 2', 'A 1 3'), 'Line 20: PERIOD should be'],
  ])('says what is wrong with %s, in both languages', (_name, text, words) => {
    const { en, zh } = instanceFaultOf(() => parseCtt(text))
    expect(en).toContain(words)
    expect(zh).toMatch(/[\u4e00-\u9fff]/)
  })

  it.each(readdirSync(FOLDER))('reads %s as its own beginning describes it', (name) => {
    const text = readFileSync(join(FOLDER, name), 'latin1')
    const instance = parseCtt(text)
    const said = (key: string) => Number(new RegExp(`^${key}: (\\d+)`, 'm').exec(text)?.[1])
    expect([instance.courses.length, instance.rooms.length]).toEqual([said('Courses'), said('Rooms')])
    expect([instance.curricula.length, instance.unavailable.length]).toEqual([said('Curricula'), said('Constraints')])
  })
})
