import { findTables } from '../../../../../src/features/adopt/find/tables'
import { merge, sheet } from '../ledger-for-tests'

const PEOPLE = ['姓名', '性别', '与户主关系', '身份证号', '住址', '电话']

describe('.findTables(sheet)', () => {
  it('finds a list below its titles, whatever the order of its columns and the words of its header', () => {
    const tab = findTables(
      sheet('三栋', [
        ['阳光社区人口登记'],
        ['家庭关系', '公民身份号码', '居民姓名', '联系号码', '房号'],
        ['户主', '', '王强', '19900000001', '3-1-101'],
      ]),
    )
    expect(tab.tables.map(({ role, headerRows, rows }) => [role, headerRows, rows.length])).toEqual([['residents', [2], 1]])
    expect([...(tab.tables[0]?.columns ?? [])].sort((a, b) => a[1] - b[1])).toEqual([
      ['relation', 0],
      ['idNumber', 1],
      ['name', 2],
      ['phones', 3],
      ['address', 4],
    ])
  })

  it('reads a header of two levels with merged groups', () => {
    const tab = findTables(
      sheet(
        '台账',
        [
          ['序号', '住址', '', '', '基本信息', '', '电话'],
          ['', '楼栋', '单元', '室', '姓名', '与户主关系', ''],
          [1, 3, 1, 101, '王强', '户主', 19900000001],
        ],
        [merge(1, 1, 1, 3), merge(1, 1, 4, 5), merge(1, 2, 0, 0), merge(1, 2, 6, 6)],
      ),
    )
    expect(tab.tables[0]?.headerRows).toEqual([1, 2])
    expect(tab.tables[0]?.headers.map(({ group, label }) => `${group}/${label}`)).toEqual([
      '/序号',
      '住址/楼栋',
      '住址/单元',
      '住址/室',
      '基本信息/姓名',
      '基本信息/与户主关系',
      '/电话',
    ])
    expect(tab.tables[0]?.columns.get('phones')).toBe(6)
  })

  it('finds two lists on one tab', () => {
    const tab = findTables(
      sheet('志愿', [
        ['志愿服务队'],
        ['姓名', '联系方式', '服务时长', '特长'],
        ['李梅', '19900000002', '12小时', '会计'],
        [],
        ['服务阵地'],
        ['场所名称', '容纳', '配置', '开放时段'],
        ['文体中心', '40人', '音响', '每天 8:30-21:00'],
      ]),
    )
    expect(tab.tables.map(({ role, rows }) => [role, rows.length])).toEqual([
      ['volunteers', 1],
      ['venues', 1],
    ])
    expect(tab.kinds).toEqual(['title', 'header', 'data', 'blank', 'title', 'header', 'data'])
  })

  it('takes the last row of a list for no header of another further down', () => {
    const grids = [1, 2, 3, 4, 5, 6, 7].map((grid) => [
      `第${'零一二三四五六七'[grid]}网格`,
      `${grid * 2 - 1}，${grid * 2}`,
      '李娟',
      '余诗雅',
      '',
    ])
    const workers = [1, 2, 3, 4, 5, 6, 7].map((at) => [`范娟${at}`, `1990077222${at}`, `wg${at}@example.org`, `${at}`, '19900771863', ''])
    const { tables } = findTables(
      sheet('网格划分', [
        ['网格', '包含楼栋', '网格员', 'B岗', '备注'],
        ...grids,
        [],
        ['网格员通讯录'],
        ['姓名', '手机', '邮箱', '负责网格', 'B岗电话', '备注'],
        ...workers,
      ]),
    )
    expect(tables.map(({ rows }) => rows.map(({ number }) => number))).toEqual([
      [2, 3, 4, 5, 6, 7, 8],
      [12, 13, 14, 15, 16, 17, 18],
    ])
  })

  it('tells data from blanks, sums, sections, remarks and repeated headers', () => {
    const tab = findTables(
      sheet('居民', [
        PEOPLE,
        ['第一网格'],
        ['王强', '男', '户主', '', '3-1-101', ''],
        ['一网格小计', '', '', '', '', 1],
        [],
        PEOPLE,
        ['李梅', '女', '户主', '', '3-1-102', ''],
        ['合计', 2],
        ['填表人：周敏    审核：李主任'],
      ]),
    )
    expect(tab.kinds).toEqual(['header', 'note', 'data', 'subtotal', 'blank', 'header', 'data', 'subtotal', 'note'])
    expect(tab.tables).toHaveLength(1)
  })

  it('counts a row with nothing but its running number as blank', () => {
    const tab = findTables(sheet('居民', [['序号', ...PEOPLE], [1, '王强', '男', '户主', '', '3-1-101'], [2]]))
    expect(tab.kinds).toEqual(['header', 'data', 'blank'])
  })

  it('gives the value of a block merged down to every row of it', () => {
    const tab = findTables(
      sheet(
        '报名',
        [
          ['社团', '姓名', '报名日期'],
          ['剪纸', '王强', 45000],
          ['', '李梅', 45001],
        ],
        [merge(2, 3, 0, 0)],
      ),
    )
    const rows = tab.tables[0]?.rows ?? []
    expect(rows.map((row) => [row.get('club' as never), row.isCovered('club' as never)])).toEqual([
      ['剪纸', false],
      ['剪纸', true],
    ])
  })

  it('never takes a formula error for a value', () => {
    const tab = findTables(
      sheet('报名', [
        ['社团', '姓名', '电话'],
        ['剪纸', '王强', '#N/A'],
      ]),
    )
    expect(tab.tables[0]?.rows[0]?.get('phones' as never)).toBe('')
  })

  it.each([
    [
      '汇总',
      [
        ['项目', '数量'],
        ['居民总数', 20],
      ],
      'summary',
    ],
    [
      '首页',
      [
        ['', '龙竹苑社区工作台账'],
        ['', '更新于', '2026-02-27'],
      ],
      'cover',
    ],
    [
      'Sheet5',
      [
        ['a', 'b', 'c'],
        ['x', 1, 2],
        ['y', 2, 3],
        ['z', 3, 4],
        ['v', 4, 5],
        ['w', 5, 6],
      ],
      'unknown',
    ],
  ] as const)('names %s for what it is and skips its rows', (title, rows, sort) => {
    const tab = findTables(sheet(title, rows))
    expect([tab.sort, tab.tables, new Set(tab.kinds)]).toEqual([sort, [], new Set(['skipped'])])
  })

  it('takes a hidden tab of short lists for a reference', () => {
    expect(
      findTables(
        sheet(
          '下拉',
          [
            ['网格', '类别', '性别'],
            ['1网格', '体育', '男'],
          ],
          [],
          true,
        ),
      ).sort,
    ).toBe('reference')
  })

  it('has no row for an empty tab', () => {
    expect(findTables(sheet('空', [['', '']]))).toMatchObject({ sort: 'empty', kinds: [] })
  })
})

it('takes a hidden tab of choices for no list, whatever words stand over them', () => {
  const choices = sheet(
    '选项',
    [
      ['网格选项', '姓名', '结果', '打勾'],
      ['1网格', '健身', '办结', '√'],
      ['2网格', '棋艺', '家中无人', '×'],
      ['3网格', '书画', '待跟进', ''],
    ],
    [],
    true,
  )
  expect(findTables(choices)).toMatchObject({ sort: 'reference', tables: [] })
  expect(findTables({ ...choices, hidden: false }).sort).not.toBe('reference')
})
