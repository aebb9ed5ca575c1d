import { planAdopt } from '../../../../../src/features/adopt/plan-adopt'
import type { SourceSheet } from '../../../../../src/features/adopt/source'
import type { Cell } from '../../../../../src/tables/column'
import { commit, context, merge, noRecords, sheet } from '../ledger-for-tests'

const CLUBS = sheet('社团', [
  ['班名', '老师', '上课时间', '名额'],
  ['声乐班', '丁梅', '', 20],
  ['剪纸', '姚泽林', '', 20],
])
const VENUES = sheet('场地', [
  ['场地名称', '容纳人数', '开放时间'],
  ['多功能厅', '40人', '每天 8:30-21:00'],
  ['海堤', '不限', '全天'],
])

function read(...sheets: SourceSheet[]) {
  const { drafts, report } = planAdopt(sheets, noRecords(), context())
  for (const { rows, shared, counts, tables } of report.tabs) {
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(rows)
    expect(tables.reduce((sum, table) => sum + table.rows, 0)).toBe(counts.data + shared)
  }
  const lessons = drafts.lessons.map(({ lesson: { windows, venue, teachers }, club }) =>
    [club, ...windows.map(({ day, start, end, weeks }) => `${day} ${start}-${end} ${weeks}`), venue, ...teachers].filter(Boolean).join(' '),
  )
  return { lessons, report }
}
const WANTED = ['声乐班 2 1140-1230 every', '声乐班 6 540-630 odd', '剪纸 3 1140-1230 every']

describe('a timetable of clubs against days', () => {
  const rows: Cell[][] = [
    ['声乐班', '', '19:00-20:30', '', '', '', '单周9:00—10:30', ''],
    ['剪纸', '', '', '19:00-20:30', '', '', '', ''],
  ]

  it.each([
    ['班', '一', '二', '三', '四', '五', '六', '日'],
    ['课程', '周一', '周二', '周三', '周四', '周五', '周六', '周日'],
    ['', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期天'],
    ['排课', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  ])('has a lesson in each filled cell, below %s | %s', (...header) => {
    expect(read(CLUBS, sheet('按班看', [['按班排，方便打电话时查'], header, ...rows])).lessons).toEqual(WANTED)
  })

  it('is read with its header on two levels', () => {
    const header = [
      ['班', '上课时间', '', '', '', '', '', ''],
      ['', '一', '二', '三', '四', '五', '六', '日'],
    ]
    expect(read(CLUBS, sheet('按班看', [...header, ...rows], [merge(1, 2, 0, 0), merge(1, 1, 1, 7)])).lessons).toEqual(WANTED)
  })

  it('is read with the days down', () => {
    const days = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']
    const across = days.map((day, at) => [day, ...rows.map((row) => row[at + 1] ?? '')])
    expect(read(CLUBS, sheet('按天看', [['', '声乐班', '剪纸'], ...across])).lessons.sort()).toEqual([...WANTED].sort())
  })

  it('knows the place and the teacher from their columns or beside the hours', () => {
    const header = ['班', '老师', '地点', '一', '二', '三', '四', '五', '六', '日']
    const own: Cell[][] = [
      ['声乐班', '丁梅', '多功能厅', '', '19:00-20:30', '', '', '', '9:00-10:30（海堤）', ''],
      ['剪纸', '姚泽林', '海堤', '', '', '9:00-10:00\n19:00-20:30 多功能厅', '', '', '', ''],
    ]
    expect(read(CLUBS, VENUES, sheet('按班看', [header, ...own])).lessons).toEqual([
      '声乐班 2 1140-1230 every 多功能厅 丁梅',
      '声乐班 6 540-630 every 海堤 丁梅',
      '剪纸 3 540-600 every 海堤 姚泽林',
      '剪纸 3 1140-1230 every 多功能厅 姚泽林',
    ])
  })

  it('may have marks for days and the hours in a column', () => {
    const header = ['班', '时间', '一', '二', '三', '四', '五', '六', '日']
    const own: Cell[][] = [
      ['声乐班', '19:00-20:30', '', '√', '', '', '√', '', ''],
      ['剪纸', '9:00-10:30', '', '', '√', '', '', '', ''],
    ]
    expect(read(CLUBS, sheet('按班看', [header, ...own])).lessons).toEqual([
      '声乐班 2 1140-1230 every',
      '声乐班 5 1140-1230 every',
      '剪纸 3 540-630 every',
    ])
  })

  it('is compared with the timetable on the wall, at its own cell', () => {
    const wall = sheet('墙上课表', [
      ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日'],
      ['19:00-20:30', '', '声乐班', '剪纸', '', '', '', ''],
      ['9:00-10:30', '', '', '', '', '', '（单）声乐班', ''],
    ])
    const other = [rows[0] as Cell[], ['剪纸', '', '', '19:30-20:30', '', '', '', '']]
    const { report } = read(CLUBS, wall, sheet('按班看', [['班', '一', '二', '三', '四', '五', '六', '日'], ...other]))
    expect(
      report.problems.filter(({ code }) => code === 'timetable_disagreement').map(({ table, row, column }) => [table, row, column]),
    ).toEqual([['按班看', 3, 'D']])
  })

  it('leaves a list of clubs with columns for days a list of clubs', () => {
    const header = ['班名', '类别', '名额', '费用', '周一', '周二', '周三', '周四', '周五', '周六', '周日']
    const own: Cell[][] = [
      ['声乐班', '文艺', 20, '免费', '', '19:00-20:30', '', '', '', '', ''],
      ['剪纸', '手工', 12, '50元', '', '', '9:00-10:30', '', '', '', ''],
    ]
    const { plan } = planAdopt([sheet('社团', [header, ...own])], noRecords(), context())
    expect(
      commit(noRecords(), plan).Clubs.map(({ name, capacity, preferred }) => [
        name,
        capacity,
        preferred?.map(({ day, start }) => [day, start]),
      ]),
    ).toEqual([
      ['声乐班', 20, [[2, 1140]]],
      ['剪纸', 12, [[3, 540]]],
    ])
  })

  it('is none where people stand down the side', () => {
    const header = ['老师', '周一', '周二', '周三', '周四', '周五', '周六', '周日', '擅长']
    const own: Cell[][] = [
      ['丁梅', '', '19:00-20:30', '', '', '', '', '', '茶艺'],
      ['姚泽林', '', '', '9:00-10:30', '', '', '', '', '剪纸'],
    ]
    const { plan } = planAdopt([sheet('老师哪天能来', [header, ...own])], noRecords(), context())
    expect(
      commit(noRecords(), plan).Teachers.map(({ name, availability }) => [name, availability?.map(({ day, start }) => [day, start])]),
    ).toEqual([
      ['丁梅', [[2, 1140]]],
      ['姚泽林', [[3, 540]]],
    ])
  })
})
