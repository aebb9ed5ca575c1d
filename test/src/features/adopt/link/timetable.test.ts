import type { Located } from '../../../../../src/features/adopt/findings'
import { compareLessons, knownLessons, pairLessons } from '../../../../../src/features/adopt/link/timetable'
import type { Lesson } from '../../../../../src/features/adopt/read/clubs'

const lesson = (tab: string, row: number, club: string, day: 1 | 2 | 3, start: number): Lesson => ({
  tab,
  row,
  onWall: false,
  column: 'D',
  timeColumn: 'C',
  line: 1,
  raw: club,
  club,
  windows: [{ day, start, end: start + 90, weeks: 'every' }],
  remark: null,
  venue: null,
  teachers: [],
})
const clubs = [{ name: '剪纸' }, { name: '国画' }]

describe('.knownLessons(lessons, clubs, findings)', () => {
  it('notes a lesson of a club that nobody knows', () => {
    const findings: Located[] = []
    expect(knownLessons([lesson('墙', 4, '剪纸', 1, 540), lesson('墙', 5, '拉丁舞', 1, 540)], clubs, findings)).toHaveLength(1)
    expect(findings).toMatchObject([{ code: 'club_unknown', place: { tab: '墙', row: 5, column: 'D' } }])
  })
})

describe('.compareLessons(wall, list, findings)', () => {
  const compare = (wall: Lesson[], list: Lesson[]) => {
    const findings: Located[] = []
    compareLessons(knownLessons(wall, clubs, findings), knownLessons(list, clubs, findings), findings)
    return findings.map(({ place: { tab, row, column } }) => `${tab}!${row}${column}`)
  }

  it('is content when both say the same', () => {
    expect(compare([lesson('墙', 4, '剪纸', 1, 540)], [lesson('单', 3, '剪纸', 1, 540)])).toEqual([])
  })

  it('notes another hour at the time cell of the list', () => {
    expect(compare([lesson('墙', 4, '剪纸', 1, 540)], [lesson('单', 3, '剪纸', 1, 570)])).toEqual(['单!3C'])
  })

  it('notes what only the wall has on the wall, and what only the list has in the list', () => {
    expect(compare([lesson('墙', 4, '剪纸', 1, 540)], [lesson('单', 3, '国画', 2, 540)])).toEqual(['单!3C', '墙!4D'])
  })
})

describe('.pairLessons(wall, list)', () => {
  const known = (lessons: Lesson[]) => lessons.map((one) => ({ lesson: one, club: one.club }))

  it('pairs the same hours first, then what is left of a club on one day', () => {
    const wall = known([lesson('墙', 4, '剪纸', 1, 540), lesson('墙', 5, '剪纸', 1, 840)])
    const list = known([lesson('单', 3, '剪纸', 1, 870), lesson('单', 4, '剪纸', 1, 540)])
    expect(pairLessons(wall, list).map(({ lesson: { row }, also }) => [row, also[0]?.row])).toEqual([
      [4, 4],
      [5, 3],
    ])
  })

  it('keeps what only one of the two has', () => {
    const pairs = pairLessons(known([lesson('墙', 4, '剪纸', 1, 540)]), known([lesson('单', 3, '国画', 1, 540)]))
    expect(pairs.map(({ lesson: { tab }, also }) => [tab, also])).toEqual([
      ['墙', []],
      ['单', []],
    ])
  })
})
