import { planAdopt } from '../../../../../src/features/adopt/plan-adopt'
import { ledgerReport } from '../../../../../src/features/adopt/tell/ledger-report'
import type { Cell } from '../../../../../src/tables/column'
import { context, noRecords, sheet } from '../ledger-for-tests'

const CLUBS = sheet('课程', [
  ['班级名称', '任课教师', '上课地点', '招生人数'],
  ['书法班', '', '书画教室', 20],
  ['国画班', '', '书画教室', 20],
  ['声乐班', '', '声乐教室', 20],
  ['京剧班', '', '声乐教室', 20],
  ['太极拳班', '', '公园北门', 20],
])
const WALL = sheet('课表', [
  ['星期', '上午 9:00-10:30', '下午 14:00-15:30'],
  ['周一', '书法班', '京剧班'],
  ['周二', '国画班', ''],
  ['周三', '声乐班', '太极拳班'],
  ['周四', '书法班', ''],
])
const ROOMS: Cell[][] = [
  ['教室', '周一', '周二', '周三', '周四'],
  ['书画教室', '9:00-10:30 书法班', '9:30-11:00 国画班', '', '9:00-10:30 书法班'],
  ['声乐教室', '', '', '9:00-10:30 声乐班', ''],
]
const ROOMS_ACROSS: Cell[][] = [
  ['星期', '书画教室', '声乐教室'],
  ['周一', '9:00-10:30 书法班', ''],
  ['周二', '9:30-11:00 国画班', ''],
  ['周三', '', '9:00-10:30 声乐班'],
  ['周四', '9:00-10:30 书法班', ''],
]

function timetable(...sheets: Parameters<typeof planAdopt>[0]) {
  const { tables, problems } = ledgerReport(planAdopt([CLUBS, ...sheets], noRecords(), context()), context())
  const lessons = (tables.timetable?.records ?? []).map(({ tab, also, values }) => [
    values.club,
    values.day,
    values.venue,
    tab,
    also?.length ?? 0,
  ])
  return {
    lessons,
    problems: problems.filter(({ category }) => category === 'timetable_disagreement').map(({ tab, row }) => `${tab}!${row}`),
  }
}

describe('a timetable by rooms beside one by hours', () => {
  it.each([
    ['rooms down', [sheet('教室使用', ROOMS), WALL]],
    ['rooms across', [WALL, sheet('教室使用', ROOMS_ACROSS)]],
  ])('has the same lessons, and says where they are: %s', (_, sheets) => {
    const { lessons } = timetable(...sheets)
    expect(lessons).toEqual([
      ['书法班', 1, '书画教室', '课表', 1],
      ['京剧班', 1, null, '课表', 0],
      ['国画班', 2, '书画教室', '课表', 1],
      ['声乐班', 3, '声乐教室', '课表', 1],
      ['太极拳班', 3, null, '课表', 0],
      ['书法班', 4, '书画教室', '课表', 1],
    ])
  })

  it('is compared: other hours at its row, and on the wall what it lacks though it has the room', () => {
    expect(timetable(WALL, sheet('教室使用', ROOMS)).problems).toEqual(['课表!2', '教室使用!2'])
  })

  it('counts for itself where its lessons are others', () => {
    const others: Cell[][] = [
      ['教室', '周一', '周二', '周三', '周四'],
      ['书画教室', '', '15:00-16:30 书法班', '', ''],
      ['声乐教室', '9:00-10:30 声乐班', '', '', '9:00-10:30 京剧班'],
    ]
    const { lessons, problems } = timetable(WALL, sheet('教室使用', others))
    expect(lessons).toHaveLength(9)
    expect(problems).toEqual([])
  })
})
