import { planAdopt } from '../../../../../src/features/adopt/plan-adopt'
import type { SourceSheet } from '../../../../../src/features/adopt/source'
import { ledgerReport } from '../../../../../src/features/adopt/tell/ledger-report'
import { context, noRecords, sheet } from '../ledger-for-tests'

const tablesOf = (...sheets: SourceSheet[]) => ledgerReport(planAdopt(sheets, noRecords(), context()), context()).tables

const TEACHERS = sheet('老师名单', [
  ['教师姓名', '性别', '电话', '擅长', '可授课时间', '证书'],
  ['杨梅', '女', '19900000001', '太极，八段锦', '周末', '有'],
  ['杨梅', '女', '19900000001', '太极', '周三上午', ''],
])
const VENUES = sheet('场地', [
  ['场地名称', '类型', '容纳人数', '设施情况', '开放时间'],
  ['龙竹广场', '户外', '15-20', '灯、坡道', '每天6:00-21:00'],
])
const CLUBS = sheet('社团', [
  ['社团名称', '类别', '指导老师', '活动时间', '活动地点', '人数', '收费'],
  ['太极拳', '技术', '杨梅', '周一 7:00-8:00（节假日除外）', '龙竹广场', '至少8人', '２元'],
])
const WALL = sheet('课表', [
  ['时间', '周一', '周二', '周三', '周四', '周五'],
  ['7:00-8:00', '太极(龙竹广场)\n瑜伽（暂停）', '', '停课', '', ''],
])
const LIST = sheet('课程安排清单', [
  ['星期', '时间', '课程', '地点', '老师'],
  ['周一', '7:00-8:00', '太极拳', '龙竹广场', '杨梅'],
])

describe('.tellClubs(teller)', () => {
  it('keeps the ledger’s own words, both ends of a capacity, and names teachers and venue by their first row', () => {
    expect(tablesOf(TEACHERS, VENUES, CLUBS).clubs.records[0]?.values).toMatchObject({
      kind: '技术',
      teacherRefs: [{ tab: '老师名单', row: 2 }],
      schedule: [{ day: 1, start: '07:00', end: '08:00', weeks: 'every' }],
      exceptHolidays: true,
      venueRef: { tab: '场地', row: 2 },
      capacity: { min: 8, max: null },
      feeText: '２元',
    })
  })
})

describe('.tellVenues(teller)', () => {
  it('sorts features by code point', () => {
    expect(tablesOf(VENUES).venues.records[0]?.values).toMatchObject({ features: ['无障碍', '灯光'], capacity: { min: 15, max: 20 } })
  })
})

describe('.tellTeachers(teller)', () => {
  it('writes a part of the day only where no hour is, and skills as they stand', () => {
    expect(tablesOf(TEACHERS).teachers.records.map(({ values }) => [values.skills, values.availability])).toEqual([
      ['太极，八段锦', [6, 7].map((day) => ({ day, start: null, end: null, weeks: 'every', part: 'allday' }))],
      ['太极', [{ day: 3, start: null, end: null, weeks: 'every', part: 'morning' }]],
    ])
  })
})

describe('.tellTimetable(teller)', () => {
  it('tells a lesson once, at its cell and line, with what only the list says', () => {
    const { records } = tablesOf(TEACHERS, VENUES, CLUBS, WALL, LIST).timetable
    expect(records).toMatchObject([
      {
        tab: '课表',
        row: 2,
        cell: 'B2',
        line: 1,
        also: [{ tab: '课程安排清单', row: 2 }],
        values: {
          club: '太极拳',
          clubRef: { tab: '社团', row: 2 },
          day: 1,
          start: '07:00',
          end: '08:00',
          venue: '龙竹广场',
          venueRef: { tab: '场地', row: 2 },
          teachers: ['杨梅'],
          teacherRefs: [{ tab: '老师名单', row: 2 }],
        },
      },
      { cell: 'B2', line: 2, values: { club: '瑜伽', clubRef: null } },
    ])
  })
})
