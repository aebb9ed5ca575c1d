import { findTables } from '../../../../../src/features/adopt/find/tables'
import { planAdopt } from '../../../../../src/features/adopt/plan-adopt'
import type { SourceSheet } from '../../../../../src/features/adopt/source'
import { commit, context, merge, noRecords, sheet } from '../ledger-for-tests'

function adopt(...sheets: SourceSheet[]) {
  const { plan, report } = planAdopt(sheets, noRecords(), context())
  for (const { rows, shared, counts, tables } of report.tabs) {
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(rows)
    expect(tables.reduce((sum, table) => sum + table.rows, 0)).toBe(counts.data + shared)
    for (const table of tables) expect(table.records + table.joined + table.reviewOnly).toBe(table.rows)
  }
  return { after: commit(noRecords(), plan), report }
}

const CLUBS = sheet('社团', [
  ['班名', '老师', '上课时间', '名额'],
  ['声乐班', '', '周二 19:00-20:30', 20],
  ['舞蹈队', '', '周三 19:00-20:30', 20],
])
const enrolled = ({ after }: ReturnType<typeof adopt>) =>
  after.Enrolments.map(({ clubName, name, state, phones }) => [clubName, name, state, ...(phones ?? [])].join(' '))

describe('lines that say of what kind the rows below are', () => {
  const across = (row: number) => merge(row, row, 0, 3)

  it('give it to clubs and partners, and to nobody in the next list', () => {
    const { after } = adopt(
      sheet(
        '社团与单位',
        [
          ['班名', '老师', '上课时间', '名额'],
          ['健身类'],
          ['太极拳', '', '周二 9:00-10:30', 20],
          ['书画类'],
          ['国画', '', '周三 9:00-10:30', 20],
          [],
          ['单位名称', '联系人', '电话', '可提供服务'],
          ['好街坊便利店', '麦医生', '19900000005', '送货'],
          ['【医疗】'],
          ['湖滨社康', '陈经理', '19900000003', '量血压'],
        ],
        [across(2), across(4), across(9)],
      ),
    )
    expect(after.Clubs.map(({ name, kind }) => [name, kind])).toEqual([
      ['太极拳', 'sport'],
      ['国画', 'art'],
    ])
    expect(after.Partners.map(({ name, kind }) => [name, kind])).toEqual([
      ['好街坊便利店', null],
      ['湖滨社康', '医疗'],
    ])
  })

  it('say who the people below are, as far as the next such line', () => {
    const { after } = adopt(
      sheet('居民', [
        ['姓名', '与户主关系', '楼栋', '单元', '房号'],
        ['丁一宁', '户主', 3, 2, 501],
        ['许小满', '户主', 3, 2, 502],
      ]),
      sheet(
        '重点关注户',
        [
          ['户主', '住址', '具体情况', '谁负责', '多久去一次', '最近一次走访'],
          ['一、独居老人'],
          ['丁一宁', '3-2-501', '腿脚不好', '', '每周1次', '2025-12-09'],
          ['二、困难家庭'],
          ['许小满', '3-2-502', '透析', '', '每月1次', '2025-12-10'],
        ],
        [across(2), across(4)],
      ),
    )
    expect(after.Households.map(({ headName, flags }) => [headName, flags])).toEqual([
      ['丁一宁', ['livesAlone']],
      ['许小满', []],
    ])
  })

  it('end the grid that stood before them', () => {
    const { after } = adopt(
      sheet(
        '志愿者',
        [
          ['姓名', '电话', '特长', '服务时间'],
          ['第五网格'],
          ['丁一宁', '19900000001', '理发', '周末'],
          ['外社区志愿者'],
          ['许小满', '19900000002', '维修', '周末'],
        ],
        [across(2), across(4)],
      ),
    )
    expect(after.Volunteers.map(({ name, grid }) => [name, grid])).toEqual([
      ['丁一宁', 5],
      ['许小满', null],
    ])
  })
})

describe('people of lists that speak politely', () => {
  it('are found without the title behind their name, and 先生 and 女士 say their sex', () => {
    const { after, report } = adopt(
      sheet('师资', [
        ['老师', '称谓', '电话', '擅长', '可授课时间'],
        ['冯梓涵老师', '女士', '19900000001', '国画', '周末'],
        ['欧教授', '先生', '19900000002', '书法', '周三下午'],
      ]),
      sheet('课程', [
        ['班名', '老师', '上课时间', '名额'],
        ['国画班', '冯梓涵', '周二 9:00-10:30', 20],
        ['书法班', '欧教授', '周三 9:00-10:30', 20],
        ['硬笔班', '冯梓涵老师', '周四 9:00-10:30', 20],
      ]),
    )
    expect(after.Teachers.map(({ name, sex }) => [name, sex])).toEqual([
      ['冯梓涵', 'female'],
      ['欧教授', 'male'],
    ])
    const [feng, ou] = after.Teachers.map(({ id }) => id)
    expect(after.Clubs.map(({ teacherIds }) => teacherIds)).toEqual([[feng], [ou], [feng]])
    expect(report.problems).toEqual([])
  })

  it('are still told how they belong to the head where the column says so', () => {
    const { after } = adopt(
      sheet('居民', [
        ['姓名', '称谓', '楼栋', '单元', '房号'],
        ['许大山', '户主', 1, 2, 301],
        ['丁小花', '妻子', 1, 2, 301],
        ['许小满', '儿子', 1, 2, 301],
      ]),
    )
    expect(after.Residents.map(({ name, isHead }) => [name, isHead])).toEqual([
      ['许大山', true],
      ['丁小花', false],
      ['许小满', false],
    ])
  })

  it('have the name before the number in a column of both', () => {
    const { after } = adopt(
      sheet('共建企业', [
        ['单位名称', '类别', '联系人及电话', '可提供服务'],
        ['湖滨社康', '医疗', '陈经理（19900000003）', '量血压'],
        ['岭南茶餐厅', '商户', '黎医生：19900000004', '送餐'],
        ['好街坊便利店', '商户', '麦医生\n19900000005', '送货'],
      ]),
    )
    expect(after.Partners.map(({ contact, phones }) => [contact, ...(phones ?? [])])).toEqual([
      ['陈经理', '19900000003'],
      ['黎医生', '19900000004'],
      ['麦医生', '19900000005'],
    ])
  })
})

describe('cards below each other', () => {
  const CARDS = sheet('教师卡', [
    ['教师档案卡'],
    ['姓名', '丁梅', '性别', '女'],
    ['联系电话', '19900000001', '擅长', '茶艺'],
    ['可授课时间', '周一上午', '证书', '教师资格证'],
    [],
    ['姓名', '姚泽林', '性别', '男'],
    ['联系电话', 'x', '擅长', '剪纸'],
    ['可授课时间', '周末全天', '证书', ''],
  ])

  it('are a record each, and what is wrong is told at its cell', () => {
    const { after, report } = adopt(CARDS)
    expect(after.Teachers.map(({ name, sex, phones, skills, certificate }) => [name, sex, phones, skills, certificate])).toEqual([
      ['丁梅', 'female', ['19900000001'], ['茶艺'], '教师资格证'],
      ['姚泽林', 'male', [], ['剪纸'], null],
    ])
    expect(report.problems.map(({ code, row, column }) => [code, row, column])).toEqual([['phone_invalid', 7, 'B']])
  })

  it('are read with label and value in one cell too', () => {
    const { after } = adopt(
      sheet('场地卡', [
        ['场地名称：多功能厅', '容纳人数：40人'],
        ['设施：音响', '开放时间：每天 8:30-21:00'],
        ['场地名称：书画室', '容纳人数：20人'],
        ['设施：课桌', '开放时间：周一 8:30-21:00'],
      ]),
    )
    expect(after.Venues.map(({ name, capacity, openingHours }) => [name, capacity, openingHours?.length])).toEqual([
      ['多功能厅', 40, 7],
      ['书画室', 20, 1],
    ])
  })
})

describe('a list of nobody but those who wait', () => {
  it('has them wait, whatever its columns say', () => {
    const rows = [
      ['班级', '姓名', '手机', '报名日期'],
      ['声乐班', '王强', '19900000001', '2026-02-01'],
      ['舞蹈队', '李梅', '19900000002', '2026-02-02'],
    ]
    expect(adopt(CLUBS, sheet('候补名单', rows)).after.Enrolments.map(({ state }) => state)).toEqual(['waiting', 'waiting'])
    expect(adopt(CLUBS, sheet('报名及候补名单', rows)).after.Enrolments.map(({ state }) => state)).toEqual(['enrolled', 'enrolled'])
  })
})

describe('a column that asks for a state', () => {
  it.each([
    ['候补', 'waiting'],
    ['是否候补', 'waiting'],
    ['已退', 'withdrawn'],
  ])('has it where %s is answered by yes', (label, state) => {
    const { after } = adopt(
      CLUBS,
      sheet('报名表', [
        ['班级', '姓名', '手机', '报名日期', label],
        ['声乐班', '王强', '19900000001', '2026-02-01', '否'],
        ['声乐班', '李梅', '19900000002', '2026-02-02', '是'],
        ['舞蹈队', '赵丽', '19900000003', '2026-02-03', 1],
        ['舞蹈队', '孙七', '19900000004', '2026-02-03', ''],
      ]),
    )
    expect(after.Enrolments.map((enrolment) => enrolment.state)).toEqual(['enrolled', state, state, 'enrolled'])
  })
})

describe('columns of ticks', () => {
  it('say when a volunteer can come, by day and part of the day, and the sex', () => {
    const { after } = adopt(
      sheet(
        '志愿队',
        [
          ['姓名', '电话', '性别', '', '周一', '', '周二', '', '入队时间'],
          ['', '', '男', '女', '上', '晚', '上', '晚', ''],
          ['李梅', '19900000002', '', '√', '√', '', '', '√', '2020-01-05'],
          ['王强', '19900000003', '√', '', '', '√', '', '', '2020-01-06'],
        ],
        [merge(1, 2, 0, 0), merge(1, 2, 1, 1), merge(1, 1, 2, 3), merge(1, 1, 4, 5), merge(1, 1, 6, 7), merge(1, 2, 8, 8)],
      ),
    )
    expect(after.Volunteers.map(({ name, sex, availability }) => [name, sex, availability?.map(({ day, start }) => [day, start])])).toEqual(
      [
        [
          '李梅',
          'female',
          [
            [1, 480],
            [2, 1080],
          ],
        ],
        ['王强', 'male', [[1, 1080]]],
      ],
    )
  })
})

describe('a section heading', () => {
  it('numbered or merged across is no record of the list', () => {
    const clubs = sheet(
      '班',
      [
        ['班名', '老师', '上课时间', '名额'],
        ['一、艺术类'],
        ['声乐班', '', '周二 19:00-20:30', 20],
        ['体育部分'],
        ['太极', '', '周三 19:00-20:30', 20],
      ],
      [merge(4, 4, 0, 3)],
    )
    expect(adopt(clubs).after.Clubs.map(({ name }) => name)).toEqual(['声乐班', '太极'])
  })
})

describe('households written twice', () => {
  it('as a line over the members and in the list of households are one, and late comers join it', () => {
    const header = ['姓名', '与户主关系', '身份证号', '电话']
    const { after } = adopt(
      sheet('3栋', [header, ['▲3-1-101（户主：王强，2人）'], ['王强', '户主', '', '19900000001'], ['李梅', '妻', '', '']]),
      sheet('房屋', [
        ['楼号', '单元', '房号', '户主', '人口', '房屋用途'],
        [3, 1, 101, '王强', 3, '自住'],
        ['', '', 102, '赵四', 1, '自住'],
      ]),
      sheet('补录', [
        ['姓名', '与户主关系', '家住', '电话'],
        ['王小', '儿子', '3-1-101', ''],
      ]),
    )
    expect(after.Households.map(({ address, headName }) => [address, headName])).toEqual([
      ['3-1-101', '王强'],
      ['3-1-102', '赵四'],
    ])
    expect(after.Residents.map(({ name, householdId }) => [name, householdId === after.Households[0]?.id])).toEqual([
      ['王强', true],
      ['李梅', true],
      ['王小', true],
    ])
  })
})

describe('lists beside each other', () => {
  it('are apart without an empty column, where the first word comes again below a title of its own', () => {
    const { after } = adopt(
      sheet(
        '名单',
        [
          ['教师', '', '', '志愿者', '', ''],
          ['姓名', '电话', '擅长', '姓名', '电话', '服务时长'],
          ['王丽', '19900000001', '合唱', '李梅', '19900000003', '3小时'],
          ['张燕', '19900000002', '舞蹈', '周勇', '19900000004', '5小时'],
          ['', '', '', '吴敏', '19900000005', '2小时'],
        ],
        [merge(1, 1, 0, 2), merge(1, 1, 3, 5)],
      ),
    )
    expect(after.Teachers.map(({ name, phones }) => [name, phones])).toEqual([
      ['王丽', ['19900000001']],
      ['张燕', ['19900000002']],
    ])
    expect(after.Volunteers.map(({ name, serviceMinutes }) => [name, serviceMinutes])).toEqual([
      ['李梅', 180],
      ['周勇', 300],
      ['吴敏', 120],
    ])
  })

  it('are read apart, also when one is longer', () => {
    const tab = findTables(
      sheet('志愿', [
        ['志愿服务队', '', '', '', '服务阵地'],
        ['姓名', '联系方式', '服务时长', '', '场所名称', '容纳', '配置', '开放时段'],
        ['李梅', '19900000002', '12小时', '', '文体中心', '40人', '音响', '每天 8:30-21:00'],
        ['王强', '19900000003', '3小时', '', '', '', '', ''],
      ]),
    )
    expect(tab.tables.map(({ role, rows }) => [role, rows.map(({ number }) => number)])).toEqual([
      ['volunteers', [3, 4]],
      ['venues', [3]],
    ])
    expect(tab.tables[1]?.rows[0]?.letter('name' as never)).toBe('E')
    expect(tab.kinds).toEqual(['title', 'header', 'data', 'data'])
  })

  it('are one list when the empty column only divides its columns', () => {
    const tab = findTables(
      sheet('居民', [
        ['姓名', '性别', '身份证号', '', '电话', '备注'],
        ['李梅', '女', '', '', '19900000002', ''],
      ]),
    )
    expect(tab.tables.map(({ role, columns }) => [role, columns.get('phones')])).toEqual([['residents', 4]])
  })

  it('are one list folded where the words of the header repeat', () => {
    const names = enrolled(
      adopt(
        CLUBS,
        sheet('名单', [
          ['声乐班学员名单'],
          ['姓名', '电话', '姓名', '电话'],
          ['李梅', '19900000002', '王强', '19900000003'],
          ['赵四', '', '', ''],
        ]),
      ),
    )
    expect(names).toEqual(['声乐班 李梅 enrolled 19900000002', '声乐班 赵四 enrolled', '声乐班 王强 enrolled 19900000003'])
  })
})

describe('lines above rows', () => {
  it('begin a household with its dwelling, head, phone and number of people', () => {
    const { after } = adopt(
      sheet('5号楼', [
        ['5号楼居民登记'],
        ['姓名', '性别', '与户主关系', '出生日期', '联系电话'],
        ['2单元301室  户主：张建国  电话：19900000001  共2人'],
        ['张建国', '男', '户主', '1956.3.2', '19900000001'],
        ['李 梅', '女', '妻', '19580405', '同上'],
        ['2单元302室  户主：王强  共1人'],
        ['王强', '男', '户主', '', ''],
      ]),
    )
    expect(after.Households.map(({ address, headName, people }) => [address, headName, people])).toEqual([
      ['5-2-301', '张建国', 2],
      ['5-2-302', '王强', 1],
    ])
    expect(after.Residents.map(({ name, address, phones, isHead }) => [name, address, phones, isHead])).toEqual([
      ['张建国', '5-2-301', ['19900000001'], true],
      ['李梅', '5-2-301', ['19900000001'], false],
      ['王强', '5-2-302', [], true],
    ])
    expect(after.Review).toEqual([])
  })

  it('say the building and the unit of the rows below, over pages too', () => {
    const head = ['姓名', '性别', '身份证号', '房号']
    const { after } = adopt(
      sheet('三栋', [
        head,
        ['一单元'],
        ['李梅', '女', '', 101],
        ['王强', '男', '', ''],
        ['续上页'],
        head,
        ['赵四', '男', '', ''],
        ['二单元'],
        ['钱七', '男', '', 101],
      ]),
    )
    expect(after.Residents.map(({ name, address }) => [name, address])).toEqual([
      ['李梅', '3-1-101'],
      ['王强', '3-1-101'],
      ['赵四', '3-1-101'],
      ['钱七', '3-2-101'],
    ])
  })

  it('say the lane and the number of the rows below, with or without the street', () => {
    const head = ['序', '室号', '姓名', '性别', '与户主关系']
    const { after } = adopt(
      sheet('118弄', [
        ['青槐路118弄居民登记册'],
        head,
        ['▲ 118弄1号'],
        [1, '101室', '李梅', '女', '户主'],
        [2, '', '王强', '男', '丈夫'],
        ['青槐路118弄12号'],
        [3, 201, '赵四', '男', '户主'],
      ]),
      sheet('册二', [['青槐路132弄居民'], head, ['1号'], [1, 101, '钱七', '男', '户主'], ['2号'], [2, 102, '孙文', '男', '户主']]),
      sheet('册三', [
        ['青槐路156弄、160弄居民'],
        ['姓名', '性别', '与户主关系', '电话'],
        ['户编号：QH0027　　地址：156弄1号101室'],
        ['周兰', '女', '户主', ''],
      ]),
    )
    expect(after.Residents.map(({ name, address }) => [name, address])).toEqual([
      ['李梅', '118-1-101'],
      ['王强', '118-1-101'],
      ['赵四', '118-12-201'],
      ['钱七', '132-1-101'],
      ['孙文', '132-2-102'],
      ['周兰', '156-1-101'],
    ])
  })

  it('name the club of the list below', () => {
    const names = enrolled(
      adopt(
        CLUBS,
        sheet('名单', [
          ['一、声乐班（指导老师：周红）'],
          ['序号', '姓名', '联系电话'],
          [1, '李梅', ''],
          ['二、舞蹈队'],
          ['序号', '姓名', '联系电话'],
          [1, '王强', ''],
        ]),
      ),
    )
    expect(names).toEqual(['声乐班 李梅 enrolled', '舞蹈队 王强 enrolled'])
  })

  it('name the club of people laid out in columns', () => {
    const names = enrolled(
      adopt(
        CLUBS,
        sheet('名单', [
          ['【声乐班】（4人）'],
          ['李梅', '王强', '赵四'],
          ['孙五（候补）（19900000005）'],
          [],
          ['【舞蹈队】'],
          ['李梅', '王强'],
          ['19900000002', '19900000003'],
        ]),
      ),
    )
    expect(names).toEqual([
      '声乐班 李梅 enrolled',
      '声乐班 王强 enrolled',
      '声乐班 赵四 enrolled',
      '声乐班 孙五 waiting 19900000005',
      '舞蹈队 李梅 enrolled 19900000002',
      '舞蹈队 王强 enrolled 19900000003',
    ])
  })
})

describe('rows of words', () => {
  it('name nobody, though each is as long as a name', () => {
    const tab = findTables(
      sheet('课程', [
        ['太极拳班', '体育', '广场', '免费'],
        ['声乐班', '艺术', '教室', '免费'],
      ]),
    )
    expect(tab.tables).toEqual([])
  })
})

describe('cross tables', () => {
  it('hold an enrolment for each club with a tick, and none for a row without', () => {
    const reading = adopt(
      CLUBS,
      sheet('报名', [
        ['姓名', '电话', '声乐班', '舞蹈队'],
        ['李梅', '19900000002', '√', '候补'],
        ['王强', '', '×', '√'],
        ['赵四', '', '', ''],
        ['合计', '', 1, 2],
      ]),
    )
    expect(enrolled(reading)).toEqual(['声乐班 李梅 enrolled 19900000002', '舞蹈队 李梅 waiting 19900000002', '舞蹈队 王强 enrolled'])
    expect(reading.report.tabs[1]?.counts).toMatchObject({ header: 1, data: 2, blank: 1, subtotal: 1 })
  })

  it('hold a payment for each year, the last first, by mark, sum or day', () => {
    const { after } = adopt(
      sheet('医保缴费', [
        ['姓名', '身份证号', 2024, '2025年'],
        ['李梅', '', '√', '380元'],
        ['王强', '', '未交', '2025.3.4'],
      ]),
    )
    expect(after.Campaigns.map(({ campaign, name, paid, amount, paidOn }) => [campaign, name, paid, amount, paidOn])).toEqual([
      ['2025年医保缴费', '李梅', true, 380, null],
      ['2024年医保缴费', '李梅', true, null, null],
      ['2025年医保缴费', '王强', true, null, '2025-03-04'],
      ['2024年医保缴费', '王强', false, null, null],
    ])
  })

  it('hold clubs that are called as things in a room or as numbers are', () => {
    const clubs = ['太极拳', '合唱团', '国画', '剪纸', '舞蹈队', '电脑入门', '智能手机']
    const { after } = adopt(
      sheet('兴趣班', [['班名', '上课时间', '名额'], ...clubs.map((club) => [club, '周二 19:00-20:30', 20])]),
      sheet('报名', [
        ['姓名', '电话', ...clubs],
        ['许小满', '19900000001', '√', '', '', '√', '', '√', ''],
        ['丁一宁', '19900000002', '', '√', '√', '', '√', '', '√'],
      ]),
    )
    expect(after.Enrolments.map(({ name, clubName }) => `${name} ${clubName}`)).toEqual([
      '许小满 太极拳',
      '许小满 剪纸',
      '许小满 电脑入门',
      '丁一宁 合唱团',
      '丁一宁 国画',
      '丁一宁 舞蹈队',
      '丁一宁 智能手机',
    ])
  })

  it('hold flags: a tick or a word below the flag', () => {
    const { after } = adopt(
      sheet(
        '居民',
        [
          ['姓名', '性别', '住址', '重点人群', '', ''],
          ['', '', '', '独居', '残疾', '低保'],
          ['李梅', '女', '3栋2单元501', '√', '', '√'],
          ['王强', '男', '3-2-502', '', '二级', '×'],
        ],
        [merge(1, 1, 3, 5), merge(1, 2, 0, 0), merge(1, 2, 1, 1), merge(1, 2, 2, 2)],
      ),
    )
    expect(after.Residents.map(({ flags }) => flags)).toEqual([['livesAlone', 'minimumAllowance'], ['disabled']])
  })
})

describe('an open circle', () => {
  const flagsWith = (mark: string) =>
    adopt(
      sheet('居民', [
        ['姓名', '性别', '住址', '独居', '残疾'],
        ['李梅', '女', '3-2-501', '○', ''],
        ['王强', '男', '3-2-502', mark, mark],
      ]),
    ).after.Residents.map(({ flags }) => flags)

  it('is the empty mark beside ticks', () => {
    expect(flagsWith('√')).toEqual([[], ['livesAlone', 'disabled']])
  })

  it('is the mark where there are no ticks', () => {
    expect(flagsWith('×')).toEqual([['livesAlone'], []])
  })
})

describe('what is no list', () => {
  it.each([
    [
      '各楼栋',
      [
        ['楼栋', '户数', '人口', '空置'],
        ['1', 100, 300, 3],
        ['合计', 200, 600, 6],
      ],
    ],
    [
      '网格',
      [
        ['网格', '户数', '人口', '独居', '残疾'],
        ['1网格', 100, 300, 3, 8],
        ['2网格', 90, 200, 2, 9],
      ],
    ],
  ])('gives no record of the sums by place on %s', (title, rows) => {
    const { after } = adopt(sheet(title, rows))
    expect([after.Households, after.Residents, after.Grids]).toEqual([[], [], []])
  })

  it('gives no record of choices that stand beside a list', () => {
    const { after } = adopt(
      sheet('居民', [
        ['姓名', '性别', '身份证号', '住址', '', '选项'],
        ['李梅', '女', '', '3-2-501', '', '男'],
        ['', '', '', '', '', '女'],
      ]),
    )
    expect([after.Residents.length, after.Review.length]).toEqual([1, 0])
  })
})

describe('a list of those who joined clubs', () => {
  const HEADER = ['哪个班', '姓名', '电话', '报名时间']

  it('takes the club from the row or the rows above, not from a title that names clubs of any sort', () => {
    for (const title of ['春季兴趣班报名表', '2026年海棠社区第二期培训班报名表', '声乐班等班级报名表']) {
      const { after } = adopt(
        CLUBS,
        sheet('报名表', [[title], HEADER, ['舞蹈队', '李梅', '19900000002', '2026-01-05'], ['', '王强', '19900000003', '2026-01-06']]),
      )
      expect(enrolled({ after } as ReturnType<typeof adopt>)).toEqual([
        '舞蹈队 李梅 enrolled 19900000002',
        '舞蹈队 王强 enrolled 19900000003',
      ])
    }
  })

  it.each([[['共', 2, '人']], [['', '合计', '2', '人']], [['总共：', '', '2人']]])('has no record of the total %j', (total) => {
    const { after, report } = adopt(
      CLUBS,
      sheet('报名表', [HEADER, ['舞蹈队', '李梅', '19900000002', '2026-01-05'], ['声乐班', '王强', '19900000003', '2026-01-06'], total]),
    )
    expect(after.Enrolments).toHaveLength(2)
    expect(new Set(report.problems.map(({ row }) => row))).toEqual(new Set([2, 3]))
    expect(report.tabs[1]?.counts).toMatchObject({ data: 2, subtotal: 1 })
  })
})
