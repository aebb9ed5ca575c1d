import { planAdopt } from '../../../../../src/features/adopt/plan-adopt'
import type { Merge } from '../../../../../src/features/adopt/source'
import type { Cell } from '../../../../../src/tables/column'
import { commit, context, merge, noRecords, sheet } from '../ledger-for-tests'

const HEADER = ['编号', '姓名', '与户主关系', '出生日期', '性别', '手机']
const WANG = [1, '王强', '户主', '1980-01-01', '男', '']
const LI = [2, '李梅', '妻', '1982-02-02', '女', '']
const ZHAO = [3, '赵丽', '户主', '1950-03-03', '女', '']

function adopt(rows: Cell[][], merges: Merge[] = [], title = '5号楼') {
  const { plan, report } = planAdopt([sheet(title, rows, merges)], noRecords(), context())
  const after = commit(noRecords(), plan)
  const people = after.Residents.map(({ name, address, grid }) => [name, address, grid].join(' '))
  const homes = after.Households.map(({ code, address, headName, grid }) => [code, address, headName, grid].join(' '))
  return { people, homes, codes: report.problems.map(({ code, row }) => `${row} ${code}`) }
}

describe('a line over the people of a household', () => {
  it.each<[string, Cell[], Cell[]]>([
    ['in one cell', ['1单元101室　户号：HY0062　3网格'], ['1单元102室　户号：HY0063　第三网格']],
    ['in another order', ['户编号HY0062 | 第三网格 | 1单元101'], ['户编号HY0063 | 三网格 | 1单元102']],
    ['with labels', ['住址：1单元101；户号：HY0062；所属网格：3'], ['住址：1单元102；户号：HY0063；所属网格：3']],
    ['short', ['【1-101】HY0062 网格3'], ['【1-102】HY0063 网格3']],
    ['with the whole address', ['5号楼1单元101室（户号HY0062）/ 3网格'], ['5号楼1单元102室（户号HY0063）/ 3网格']],
    ['over several cells', ['1单元101室', '', '户号：HY0062', '', '3网格'], ['1单元102室', '', '户号：HY0063', '', '3网格']],
  ])('says where they live, %s', (_, first, second) => {
    const { people, homes, codes } = adopt([['5号楼住户花名册'], HEADER, first, WANG, LI, second, ZHAO])
    expect(people).toEqual(['王强 5-1-101 3', '李梅 5-1-101 3', '赵丽 5-1-102 3'])
    expect(homes).toEqual(['HY0062 5-1-101 王强 3', 'HY0063 5-1-102 赵丽 3'])
    expect(codes).toEqual([])
  })

  it('may be a room alone, below a line for the unit', () => {
    const { people } = adopt([HEADER, ['1单元'], ['101室'], WANG, LI, ['102室'], ZHAO])
    expect(people).toEqual(['王强 5-1-101 ', '李梅 5-1-101 ', '赵丽 5-1-102 '])
  })

  it('is one merged over the columns too, also where the list has a column for the address', () => {
    const header = ['门牌', ...HEADER.slice(1)]
    const rows = [
      header,
      ['1单元101室 户号：H1'],
      ['', ...WANG.slice(1)],
      ['', ...LI.slice(1)],
      ['1单元102室 户号：H2'],
      ['', ...ZHAO.slice(1)],
    ]
    const { homes } = adopt(rows, [merge(2, 2, 0, 5), merge(5, 5, 0, 5)])
    expect(homes).toEqual(['H1 5-1-101 王强 ', 'H2 5-1-102 赵丽 '])
  })

  it('without people below is a household all the same', () => {
    const { homes } = adopt([HEADER, ['1单元101室 户号：H1'], WANG, ['1单元102室 户号：H2'], ['1单元103室 户号：H3'], ZHAO])
    expect(homes).toEqual(expect.arrayContaining(['H1 5-1-101 王强 ', 'H2 5-1-102  ', 'H3 5-1-103 赵丽 ']))
    expect(homes).toHaveLength(3)
  })

  it('is none where the row is a record with nothing but its address', () => {
    const { homes } = adopt([
      ['住址', '户主姓名', '常住人口', '房屋性质'],
      ['5号楼1单元101室', '王强', 2, '自住'],
      ['5号楼1单元102室', '', '', ''],
      ['5号楼1单元103室', '赵丽', 1, '出租'],
    ])
    expect(homes).toHaveLength(3)
  })
})

describe('a header printed again on the next page', () => {
  it.each<[string, Cell[][]]>([
    ['alone', []],
    ['below its title', [['5号楼住户花名册（续1）']]],
    ['below the foot of the page', [['本页小计：2人'], ['第1页'], ['5号楼住户花名册']]],
  ])('does not cut a household, %s', (_, between) => {
    const header = [...HEADER, '户号']
    const { homes } = adopt([['5号楼住户花名册'], header, [...WANG, 'H1'], ...between, header, [...LI, ''], [...ZHAO, 'H2']])
    expect(homes).toEqual(['H1  王强 ', 'H2  赵丽 '])
  })
})

describe('lines over the households of courtyards', () => {
  const rows = [
    ['柳荫胡同12号院3号楼居民花名册'],
    ['序', '成员姓名', '性别', '关系', '联系方式', '附注'],
    ['12号院3-1-101  户主：薛福来  电话：19900004067 1人'],
    [1, '薛福来', '男', '户主', '', ''],
    ['12号院3号楼1门102（户主 余桂芝，电话19900007126，2口人）'],
    [2, '余桂芝', '女', '户主', '', ''],
    [3, '赵景明', '男', '夫', '', '养两只猫'],
    ['本页小计', '3人'],
    ['承前页', '3人'],
    ['27号院2号  户主：文振华  2人'],
    [4, '文振华', '男', '户主', '', ''],
    [5, '段华', '女', '妻', '', ''],
  ]

  it('say courtyard, building, door and room, the head and the number, and nothing of it is a remark', () => {
    const { plan, report } = planAdopt([sheet('12号院③号楼', rows)], noRecords(), context())
    const after = commit(noRecords(), plan)
    expect(after.Residents.map(({ name, address, note }) => [name, address, note])).toEqual([
      ['薛福来', '12-3-1-101', null],
      ['余桂芝', '12-3-1-102', null],
      ['赵景明', '12-3-1-102', '养两只猫'],
      ['文振华', '27-2', null],
      ['段华', '27-2', null],
    ])
    expect(report.problems.filter(({ code }) => code === 'phone_invalid' || code === 'name_missing')).toEqual([])
  })
})
