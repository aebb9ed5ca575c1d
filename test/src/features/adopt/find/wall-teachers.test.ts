import { planAdopt } from '../../../../../src/features/adopt/plan-adopt'
import type { Merge, SourceSheet } from '../../../../../src/features/adopt/source'
import type { Cell } from '../../../../../src/tables/column'
import { context, merge, noRecords, sheet } from '../ledger-for-tests'

const CLUBS = sheet('社团', [
  ['班名', '老师', '上课时间', '名额'],
  ['声乐班', '丁梅', '', 20],
  ['剪纸', '姚泽林', '', 20],
  ['茶艺', '欧教授', '', 20],
])
const TEACHERS = sheet('师资', [
  ['教师姓名', '擅长', '可授课时间'],
  ['丁梅', '声乐', '周末'],
  ['姚泽林', '剪纸', '周末'],
  ['欧教授', '茶艺', '周末'],
])
const VENUES = sheet('场地', [
  ['场地名称', '容纳人数', '开放时间'],
  ['活力舞蹈室', '40人', '每天 8:30-21:00'],
  ['海堤', '不限', '全天'],
])

function read(...sheets: SourceSheet[]) {
  const { drafts, report, findings } = planAdopt(sheets, noRecords(), context())
  for (const { rows, shared, counts, tables } of report.tabs) {
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(rows)
    expect(tables.reduce((sum, table) => sum + table.rows, 0)).toBe(counts.data + shared)
  }
  const lessons = drafts.lessons.map(({ lesson: { column, row, line, windows, venue, teachers }, club }) =>
    [`${column}${row}.${line}`, club, ...windows.map(({ day, start, end }) => `${day} ${start}-${end}`), venue, ...teachers]
      .filter(Boolean)
      .join(' '),
  )
  return { lessons, report, codes: findings.map(({ code }) => code) }
}

const WANTED = [
  'B2.1 声乐班 1 1140-1230 活力舞蹈室 丁梅',
  'C2.1 剪纸 1 570-660 海堤 姚泽林',
  'C2.2 剪纸 1 900-990 海堤 姚泽林',
  'D4.1 茶艺 3 840-930 海堤 欧教授',
]
const ROWS: Cell[][] = [
  ['周一', '声乐班 19:00-20:30 活力舞蹈室', '9:30-11:00 剪纸 海堤\n剪纸 15:00-16:30 海堤', ''],
  ['周二', '教研', '备课 9:00-11:00', '休息'],
  ['周三', '', '', '茶艺 14:00-15:30 海堤'],
]

describe('a timetable with teachers across and days down', () => {
  it.each(['', '星期', '星期\\老师', '时间'])(
    'has lessons of the day of the row and the teacher of the column, below the corner %j',
    (corner) => {
      const { lessons, codes, report } = read(
        CLUBS,
        TEACHERS,
        VENUES,
        sheet('老师课表', [[corner, '丁梅', '姚泽林老师', '欧教授'], ...ROWS]),
      )
      expect(lessons).toEqual(WANTED)
      expect(codes.filter((code) => code !== 'capacity_unparsed')).toEqual([])
      expect(report.tabs[3]?.sort).toBe('wallTimetable')
    },
  )

  it('is none of clubs across, whatever its first row of lessons names', () => {
    const lessons = ['声乐班 19:00-20:30 海堤', '剪纸 9:30-11:00 海堤', '茶艺 9:00-10:00 海堤']
    const rows = [['星期', '丁梅', '姚泽林', '欧教授'], ...['周一', '周二', '周三', '周四', '周五'].map((day): Cell[] => [day, ...lessons])]
    const found = read(CLUBS, TEACHERS, VENUES, sheet('课表', rows))
    expect(found.lessons).toHaveLength(15)
    expect(found.report.tabs[3]?.sort).toBe('wallTimetable')
  })

  it('is one by its teachers where nothing else says so, and by its title where teachers are listed nowhere', () => {
    const rows = [['', '丁梅', '姚泽林', '欧教授'], ...ROWS]
    expect(read(CLUBS, TEACHERS, VENUES, sheet('一周', rows)).lessons).toEqual(WANTED)
    expect(read(CLUBS, sheet('排课', rows)).lessons).toEqual(WANTED)
    expect(read(CLUBS, sheet('一周', rows)).lessons).toEqual([])
  })

  it('may have halves of days on a second level', () => {
    const rows: Cell[][] = [
      ['星期', '时段', '丁梅', '姚泽林'],
      ['周一', '上午', '', '剪纸 9:30-11:00 海堤'],
      ['', '晚上', '声乐班 19:00-20:30', ''],
      ['周二', '上午', '声乐班 9:00-10:00', ''],
      ['', '晚上', '', '剪纸 19:00-20:00'],
    ]
    const wanted = [
      'D2.1 剪纸 1 570-660 海堤 姚泽林',
      'C3.1 声乐班 1 1140-1230 丁梅',
      'C4.1 声乐班 2 540-600 丁梅',
      'D5.1 剪纸 2 1140-1200 姚泽林',
    ]
    const merges: Merge[] = [merge(2, 3, 0, 0), merge(4, 5, 0, 0)]
    expect(read(CLUBS, TEACHERS, sheet('课表', rows, merges)).lessons).toEqual(wanted)
    expect(read(CLUBS, TEACHERS, sheet('课表', rows)).lessons).toEqual(wanted)
    const joined: Cell[][] = [
      ['', '丁梅', '姚泽林'],
      ['周一上午', '', '剪纸 9:30-11:00'],
      ['周一晚上', '声乐班 19:00-20:30', ''],
    ]
    expect(read(CLUBS, TEACHERS, sheet('课表', joined)).lessons).toEqual([])
    expect(read(CLUBS, TEACHERS, sheet('课表', [...joined, ['周二上午', '声乐班 9:00-10:00', '']])).lessons).toHaveLength(3)
  })

  it('may have bare days, and the hours before the rows', () => {
    const days = ['一', '二', '三', '四', '五'].map((day, index): Cell[] => [
      day,
      '9:00-10:30',
      index === 0 ? '声乐班' : '',
      index === 1 ? '剪纸 海堤' : '',
    ])
    const { lessons } = read(CLUBS, TEACHERS, sheet('课表', [['', '', '丁梅', '姚泽林'], ...days]))
    expect(lessons).toEqual(['C2.1 声乐班 1 540-630 丁梅', 'D3.1 剪纸 2 540-630 海堤 姚泽林'])
  })

  it('may lie on its side: teachers down, days across', () => {
    const rows: Cell[][] = [
      ['老师', '周一', '周二', '周三', '周四', '周五'],
      ['丁梅', '声乐班 19:00-20:30 活力舞蹈室', '', '', '', ''],
      ['姚泽林', '', '剪纸 9:30-11:00', '', '教研', ''],
    ]
    expect(read(CLUBS, TEACHERS, VENUES, sheet('课表', rows)).lessons).toEqual([
      'B2.1 声乐班 1 1140-1230 活力舞蹈室 丁梅',
      'C3.1 剪纸 2 570-660 姚泽林',
    ])
  })
})

describe('people over days that are no teachers', () => {
  it('have no lessons when they are on duty', () => {
    const rows: Cell[][] = [
      ['', '王强', '李敏'],
      ['周一', '巡查 9:00-10:00', ''],
      ['周二', '', '值班 9:00-10:00'],
      ['周三', '巡查 9:00-10:00', ''],
    ]
    const { lessons, report } = read(CLUBS, TEACHERS, sheet('值班安排', rows))
    expect(lessons).toEqual([])
    expect(report.tabs[2]?.sort).not.toBe('wallTimetable')
  })
})
