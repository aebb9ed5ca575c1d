import { planAdopt } from '../../../../../src/features/adopt/plan-adopt'
import type { SourceSheet } from '../../../../../src/features/adopt/source'
import type { Cell } from '../../../../../src/tables/column'
import { commit, context, merge, noRecords, sheet } from '../ledger-for-tests'

const CLUBS = sheet('课程', [
  ['班名', '老师', '上课时间', '名额'],
  ['声乐班', '丁梅', '周一 9:00-10:30', 20],
  ['剪纸', '姚泽林', '周二 9:00-10:30', 20],
  ['智能手机班', '姚泽林', '周三 9:00-10:30', 20],
])
const TEACHERS = sheet('老师', [
  ['教师姓名', '擅长', '可授课时间'],
  ['丁梅', '声乐', '周末'],
  ['姚泽林', '剪纸', '周末'],
  ['谢云', '茶艺', '周末'],
])
const RESIDENTS = sheet('居民', [
  ['姓名', '性别', '电话', '家庭住址', '与户主关系'],
  ['王强', '男', '13900000001', '1栋1单元101', '户主'],
  ['谢玉', '女', '13900000002', '1栋1单元102', '户主'],
  ['谢玉', '女', '13900000003', '1栋1单元103', '户主'],
  ['钟琴', '女', '13900000004', '1栋1单元104', '户主'],
])

/** Of each enrolment the cell, club, person and how it stands. */
function read(...sheets: SourceSheet[]) {
  const adoption = planAdopt([CLUBS, TEACHERS, RESIDENTS, ...sheets], noRecords(), context())
  const { drafts, report } = adoption
  for (const { rows, shared, counts, tables } of report.tabs) {
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(rows)
    expect(tables.reduce((sum, table) => sum + table.rows, 0)).toBe(counts.data + shared)
    for (const table of tables) expect(table.records + table.joined + table.reviewOnly).toBe(table.rows)
  }
  const told = drafts.enrolments.map(({ cell, record }) =>
    [cell, record.clubName, record.name, ...(record.phones ?? []), ...(record.state === 'enrolled' ? [] : [record.state])].join(' '),
  )
  const problems = adoption.findings
    .filter(({ place }) => place.tab === '报名')
    .map(({ code, place }) => `${code} ${place.column}${place.row}`)
  return { told, problems, adoption, tab: report.tabs[3] }
}

const NAMES: Cell[][] = [
  ['王强', '李敏 13900000011', '赵平（13900000012）'],
  ['钟琴13900000004', '', '孙丽'],
]
const WANTED = [
  ['声乐班 王强', '剪纸 李敏 13900000011', '智能手机班 赵平 13900000012'],
  ['声乐班 钟琴 13900000004', '智能手机班 孙丽'],
]
const at = (column: string[], row: number, people = WANTED) =>
  people.flatMap((line, index) =>
    line.map((text) => {
      const club = ['声乐班', '剪纸', '智能手机班'].indexOf(text.split(' ')[0] ?? '')
      return `${column[club]}${row + index} ${text}`
    }),
  )

describe('clubs across with names beneath', () => {
  it('are enrolments, with running numbers before them', () => {
    const rows = [['2026年春季报名'], ['序号', '声乐班', '剪纸', '手机班'], ...NAMES.map((names, index) => [index + 1, ...names])]
    expect(read(sheet('报名', rows, [merge(1, 1, 0, 3)])).told).toEqual(at(['B', 'C', 'D'], 3))
  })

  it('are enrolments without running numbers', () => {
    expect(read(sheet('报名', [['声乐班', '剪纸', '手机班'], ...NAMES])).told).toEqual(at(['A', 'B', 'C'], 2))
  })

  it('wait below a line that says so, up to the next row of clubs', () => {
    const { told, tab } = read(
      sheet(
        '报名',
        [
          ['序号', '声乐班', '剪纸'],
          [1, '王强', '李敏'],
          ['候补名单'],
          [1, '赵平', ''],
          [],
          ['序号', '手机班', '声乐班'],
          [1, '孙丽', '周平'],
        ],
        [merge(3, 3, 0, 2)],
      ),
    )
    expect(told).toEqual(['B2 声乐班 王强', 'C2 剪纸 李敏', 'B4 声乐班 赵平 waiting', 'B7 智能手机班 孙丽', 'C7 声乐班 周平'])
    expect(tab?.counts).toMatchObject({ header: 2, data: 3, note: 1, blank: 1, skipped: 0 })
  })

  it('wait below the word inside their column, or behind it, or where it stands before them', () => {
    const inside = [
      ['声乐班', '剪纸'],
      ['王强', '李敏'],
      ['候补', '赵平'],
      ['孙丽', '候补：周平'],
      ['', '（候补）'],
      ['', '钱红'],
    ]
    expect(read(sheet('报名', inside)).told).toEqual([
      'A2 声乐班 王强',
      'B2 剪纸 李敏',
      'B3 剪纸 赵平',
      'A4 声乐班 孙丽 waiting',
      'B4 剪纸 周平 waiting',
      'B6 剪纸 钱红 waiting',
    ])
    const before = [
      ['', '声乐班', '剪纸'],
      ['正式', '王强', '李敏'],
      ['', '赵平', ''],
      ['候补1', '孙丽', '周平'],
      ['候补2', '', '钱红'],
    ]
    expect(read(sheet('报名', before)).told.filter((text) => text.endsWith('waiting'))).toEqual([
      'B4 声乐班 孙丽 waiting',
      'C4 剪纸 周平 waiting',
      'C5 剪纸 钱红 waiting',
    ])
  })

  it('have a column of telephones beside each column of names', () => {
    const rows = [
      ['序号', '声乐班', '电话', '剪纸', '电话'],
      [1, '王强', '13900000001', '李敏', 13900000011],
      [2, '孙丽', '', '', ''],
    ]
    expect(read(sheet('报名', rows)).told).toEqual(['B2 声乐班 王强 13900000001', 'D2 剪纸 李敏 13900000011', 'B3 声乐班 孙丽'])
  })

  it('may stand in two columns below one club, or several in a cell', () => {
    const rows = [
      ['声乐班', '', '剪纸'],
      ['王强', '孙丽', '李敏、周平'],
      ['钱红', '赵平', ''],
    ]
    expect(read(sheet('报名', rows, [merge(1, 1, 0, 1)])).told).toEqual([
      'A2 声乐班 王强',
      'B2 声乐班 孙丽',
      'C2 剪纸 李敏',
      'C2 剪纸 周平',
      'A3 声乐班 钱红',
      'B3 声乐班 赵平',
    ])
  })

  it('are not what rows of their clubs say: teachers, hours, sums', () => {
    const rows = [
      ['', '声乐班', '剪纸'],
      ['老师', '丁梅', '姚泽林'],
      ['时间', '周一 9:00-10:30', '周二 9:00-10:30'],
      [1, '王强', '李敏'],
      [2, '孙丽', '周平'],
      ['合计', '2人', '2人'],
    ]
    const { told, tab } = read(sheet('报名', rows))
    expect(told).toEqual(['B4 声乐班 王强', 'C4 剪纸 李敏', 'B5 声乐班 孙丽', 'C5 剪纸 周平'])
    expect(tab?.counts).toMatchObject({ header: 1, note: 2, data: 2, subtotal: 1 })
  })

  it('are matched as elsewhere: unknown people, namesakes, people entered twice, unknown clubs', () => {
    const rows = [
      ['声乐班', '剪纸', '武术'],
      ['王强', '谢玉', '钟琴'],
      ['吴生', '谢玉 13900000002', ''],
      ['王强', '', ''],
    ]
    const { told, problems } = read(sheet('报名', rows))
    expect(told).toHaveLength(6)
    expect(problems).toEqual(['club_unknown C1', 'club_unknown C2', 'person_ambiguous B2', 'person_unmatched A3', 'enrolment_duplicate A4'])
  })

  it('leave a list beside or below them what it is', () => {
    const rows: Cell[][] = [
      ['声乐班', '剪纸', '', '姓名', '电话', '房号'],
      ['王强', '李敏', '', '', '', ''],
      ['孙丽', '周平', '', '', '', ''],
      [],
      ['志愿者姓名', '电话', '特长', '可服务时间'],
      ['何平', '13900000021', '修水电', '周末'],
      ['何玉', '13900000022', '理发', '周末'],
    ]
    const { told, adoption } = read(sheet('报名', rows))
    expect(told).toHaveLength(4)
    expect(adoption.drafts.people.volunteers.people.map(({ draft }) => draft.record.name)).toEqual(['何平', '何玉'])
  })

  it('are the same when they are adopted again', () => {
    const rows = sheet('报名', [['声乐班', '剪纸', '手机班'], ...NAMES])
    const { adoption } = read(rows)
    const again = planAdopt([CLUBS, TEACHERS, RESIDENTS, rows], commit(noRecords(), adoption.plan), context())
    expect(again.plan.steps).toEqual([])
  })
})

describe('clubs across over something else', () => {
  it.each([
    [
      'who teaches on which day',
      [
        ['', '声乐班', '剪纸'],
        ['周一', '丁梅', '姚泽林'],
        ['周二', '姚泽林', '丁梅'],
        ['周三', '丁梅', ''],
      ],
    ],
    [
      'who is on duty when',
      [
        ['日期', '声乐班', '剪纸'],
        ['3月2日', '王强', '李敏'],
        ['3月9日', '孙丽', '周平'],
      ],
    ],
    [
      'teachers alone',
      [
        ['声乐班', '剪纸'],
        ['丁梅', '姚泽林'],
        ['姚泽林', '谢云'],
      ],
    ],
    [
      'sums',
      [
        ['', '声乐班', '剪纸'],
        ['1月', 12, 13],
        ['2月', 14, 15],
      ],
    ],
    [
      'marks',
      [
        ['姓名', '声乐班', '剪纸', '手机班'],
        ['王强', '√', '', ''],
        ['李敏', '', '√', '√'],
      ],
    ],
  ] as [string, Cell[][]][])('are no names of members: %s', (_, rows) => {
    const { adoption } = read(sheet('别的', rows))
    const { clubRow = null } = adoption.drafts.enrolments.find(({ cell }) => cell !== null) ?? {}
    expect(clubRow).toBeNull()
  })
})
