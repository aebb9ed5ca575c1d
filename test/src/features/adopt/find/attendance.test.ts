import { planAdopt } from '../../../../../src/features/adopt/plan-adopt'
import { ledgerReport } from '../../../../../src/features/adopt/tell/ledger-report'
import { tabViews } from '../../../../../src/features/adopt/view/tab-view'
import type { Cell } from '../../../../../src/tables/column'
import { context, noRecords, sheet } from '../ledger-for-tests'

function read(rows: Cell[][], title = '考勤', choices = noRecords().LedgerChoices) {
  const given = [sheet(title, rows)]
  const adoption = planAdopt(given, { ...noRecords(), LedgerChoices: choices }, context())
  const [tab] = adoption.report.tabs
  expect(Object.values(tab?.counts ?? {}).reduce((sum, count) => sum + count, 0)).toBe(tab?.rows)
  const fates = ledgerReport(adoption, context()).tabs[0]?.rows
  return { ...adoption, tab, fates, views: tabViews(given, adoption, context()) }
}

const MARKED: Cell[][] = [
  ['声乐班', '王强', '√', '×', '病假', '√'],
  ['声乐班', '李敏', '', '√', '', '迟到'],
  ['剪纸', '赵平', '', '', '', ''],
]

describe('names down, days across, marks in the cells', () => {
  it.each([
    ['days', ['课程', '姓名', '3月3日', '3月10日', '3月17日', '3月24日']],
    ['true dates', ['课程', '姓名', 46_084, 46_091, 46_098, 46_105]],
    ['lessons', ['课程', '学员', '第1次', '第2次', '第3次', '第4次']],
    ['bare days', ['课程', '姓名', 3, 10, 17, 24]],
  ] as [string, Cell[]][])('are attendance, which stays as it is: %s', (_, header) => {
    const { tab, fates, drafts, findings } = read([['2026年春季考勤（√到 ×缺）'], header, ...MARKED, ['合计', '', 1, 2, 0, 1]])
    expect(drafts.enrolments).toEqual([])
    expect(findings).toEqual([])
    expect(tab?.sort).toBe('attendance')
    expect(fates).toEqual([
      { from: 1, to: 1, is: 'title' },
      { from: 2, to: 2, is: 'header' },
      { from: 3, to: 5, is: 'attendance' },
      { from: 6, to: 6, is: 'subtotal' },
    ])
  })

  it('are attendance below a month, without a title', () => {
    const rows: Cell[][] = [['', '', '3月', '', '', ''], ['', '姓名', 3, 10, 17, 24], ...MARKED]
    expect(read(rows, '一班').tab?.counts.attendance).toBe(3)
  })

  it('come class by class, and beside other lists on the tab', () => {
    const header = ['', '姓名', '3月3日', '3月10日', '3月17日', '3月24日']
    const volunteers: Cell[][] = [
      ['志愿者姓名', '电话', '特长', '可服务时间'],
      ['何平', '13900000021', '修水电', '周末'],
      ['何玉', '13900000022', '理发', '周末'],
    ]
    const { tab, drafts } = read([header, ...MARKED, [], header, ...MARKED, [], ...volunteers], '三月')
    expect(tab?.sort).toBe('lists')
    expect(tab?.counts).toMatchObject({ header: 3, attendance: 6, data: 2, skipped: 0 })
    expect(drafts.people.volunteers.people).toHaveLength(2)
  })

  it('are shown as what they are, and are a list if the office says so', () => {
    const header = ['课程', '姓名', '电话', '3月3日', '3月10日', '3月17日']
    const rows = [header, ...MARKED.map(([club = '', name = '', ...marks], at) => [club, name, `1390000000${at}`, ...marks.slice(1)])]
    const { views, drafts } = read(rows, '签到表')
    expect(drafts.enrolments).toEqual([])
    expect(views[0]?.tables.map(({ list, listWords }) => [list, listWords])).toEqual([['none', '考勤，照原样留着']])
    const decided = {
      id: 'LCH-1',
      header: header.join('、'),
      tab: null,
      decision: 'list',
      column: null,
      colour: null,
      answer: '社团报名',
    } as const
    expect(read(rows, '签到表', [decided]).drafts.enrolments.map(({ record }) => record.name)).toEqual(['王强', '李敏', '赵平'])
  })

  it('are none where a list has marks behind its columns and no title says so', () => {
    const header = ['姓名', '电话', '家庭住址', '与户主关系', '3月3日', '3月10日', '3月17日']
    const rows = [header, ['王强', '13900000001', '1-1-101', '户主', '√', '', '√'], ['李敏', '13900000002', '1-1-102', '户主', '', '√', '']]
    const { drafts, tab } = read(rows, '居民')
    expect(drafts.people.residents.people).toHaveLength(2)
    expect(tab?.counts.attendance).toBe(0)
  })

  it.each([
    [
      'who is on duty',
      [
        ['', '姓名', '3月3日', '3月10日', '3月17日'],
        ['早', '王强', '李敏', '赵平', '王强'],
        ['晚', '李敏', '赵平', '王强', '李敏'],
      ],
    ],
    [
      'buildings that were looked at',
      [
        ['', '楼栋', '3月3日', '3月10日', '3月17日'],
        [1, '1栋', '√', '√', '×'],
        [2, '2栋', '√', '√', '√'],
      ],
    ],
  ] as [string, Cell[][]][])('are not %s', (_, rows) => {
    expect(read(rows, '三月').tab?.counts.attendance).toBe(0)
  })
})
