import { findTables } from '../../../../../src/features/adopt/find/tables'
import { planAdopt } from '../../../../../src/features/adopt/plan-adopt'
import type { SourceSheet } from '../../../../../src/features/adopt/source'
import type { Cell } from '../../../../../src/tables/column'
import { commit, context, idNumber, noRecords, sheet } from '../ledger-for-tests'

const WANG = idNumber('99000119501201101')
const POPULATION = sheet('人口', [
  ['姓名', '性别', '与户主关系', '身份证号', '电话', '住址'],
  ['王强', '男', '户主', WANG, '19900000001', '3栋1单元101'],
])

function roleOf(title: string, header: string[], ...rows: Cell[][]) {
  const [table] = findTables(sheet(title, [header, ...rows])).tables
  return table === undefined ? null : { role: table.role, ...Object.fromEntries(table.columns) }
}
const adopt = (...sheets: SourceSheet[]) => commit(noRecords(), planAdopt(sheets, noRecords(), context()).plan)

describe('a list of one kind of people', () => {
  it('marks residents who are known already, by the number of the certificate', () => {
    const list = sheet('残疾人', [
      ['姓名', '残疾证号', '残疾类别', '等级', '监护人', '监护人电话'],
      ['王强', `${WANG}43`, '肢体', '三级', '李梅', '19900000002'],
    ])
    expect(adopt(POPULATION, list).Residents).toMatchObject([{ name: '王强', flags: ['disabled'], phones: ['19900000001'] }])
  })

  it('marks residents who are known already, by month of birth and telephone', () => {
    const list = sheet('名册', [
      ['阳光社区党支部党员花名册'],
      ['姓名', '性别', '出生年月', '入党时间', '手机号码'],
      ['王强', '男', '1950.12', '1971.07', '19900000001'],
    ])
    expect(adopt(POPULATION, list).Residents).toMatchObject([{ name: '王强', flags: ['partyMember'] }])
  })

  it('is one of residents by age and home', () => {
    expect(roleOf('60岁以上老人', ['姓名', '年龄', '门牌', '高龄津贴'], ['王强', 75, '3栋1单元101', '无'])).toEqual({
      role: 'residents',
      name: 0,
      age: 1,
      address: 2,
    })
  })

  it('is one of households in care by title and kind of need', () => {
    expect(roleOf('低保低边', ['户主姓名', '类别', '保障人口', '住址'], ['王强', '低保', 2, '3栋1单元101'])).toMatchObject({
      role: 'specialHouseholds',
      flags: 1,
    })
  })
})

describe('a column of somebody else, or of something else', () => {
  it('is not that of the person', () => {
    const header = ['姓名', '性别', '出生日期', '户籍地', '现住址', '房东电话', '紧急联系人及电话']
    const row = ['王强', '男', '1950-12-01', '阳春县', '3栋1单元101', '19900000002', '李梅 19900000003']
    expect(roleOf('流动人口', header, row)).toEqual({ role: 'residents', name: 0, sex: 1, birthDate: 2, address: 4 })
  })
})

describe('a list under words that nobody foresaw', () => {
  const [LI, XIAO] = [idNumber('99000119520202102'), idNumber('99000119800303103')]

  it('is known by what its cells look like', () => {
    const rows = [
      ['王强', '男', '户主', WANG, '19900000001'],
      ['李梅', '女', '妻', LI, '19900000002'],
      ['王小明', '男', '儿子', XIAO, '19900000003'],
    ]
    expect(roleOf('册子', ['甲栏', '乙栏', '丙栏', '丁栏', '戊栏'], ...rows)).toEqual({
      role: 'residents',
      name: 0,
      sex: 1,
      relation: 2,
      idNumber: 3,
      phones: 4,
    })
  })

  it('is none where the first row is a row like the others', () => {
    const rows = [
      ['王强', '男', '户主', WANG, '19900000001'],
      ['李梅', '女', '妻', LI, '19900000002'],
      ['王小明', '男', '儿子', XIAO, '19900000003'],
      ['王小红', '女', '女儿', '', '19900000004'],
    ]
    expect(roleOf('册子', rows[0] as string[], ...rows.slice(1))).toBeNull()
  })

  it('leaves a column open that two fields may be', () => {
    const rows = [
      ['王强', '19900000001', '2020-01-05', '2021-03-01'],
      ['李梅', '19900000002', '2020-02-05', '2021-03-02'],
      ['赵四', '19900000003', '2020-03-05', '2021-03-03'],
    ]
    expect(roleOf('志愿者', ['姓名', '电话', '甲日', '乙日'], ...rows)?.role).not.toBe('volunteers')
  })
})

describe('columns that their cells tell', () => {
  it('are the relation under a word that means the name elsewhere', () => {
    const rows = [
      ['1单元101', '柯浩然', '户主', '1960-01-05'],
      ['', '庄惠娟', '老婆', '1962-01-05'],
      ['', '柯伟雄', '小儿子', '1989-01-05'],
      ['1单元102', '施德旺', '租客同住', '1992-01-05'],
    ]
    expect(roleOf('3号楼', ['房间', '姓名', '称呼', '出生'], ...rows)).toMatchObject({ role: 'residents', name: 1, relation: 2 })
  })

  it.each([['√'], ['是'], ['★'], ['户主'], [1]])('are the heads, marked by %j below 户主', (mark) => {
    const rows: Cell[][] = [
      ['5-1-101', mark, '柯少卿', '', '1954-01-14'],
      ['', '', '邓锦绣', '妻子', '1957-01-14'],
      ['5-1-102', mark, '罗文彬', '', '1979-01-14'],
    ]
    const list = sheet('5号楼', [['门牌', '户主', '名字', '关系', '生日'], ...rows])
    expect(adopt(list).Residents.map(({ name, isHead }) => [name, isHead])).toEqual([
      ['柯少卿', true],
      ['邓锦绣', false],
      ['罗文彬', true],
    ])
    expect(adopt(list).Review.map(({ code }) => code)).not.toContain('household_no_head')
  })

  it('are the names of the heads, who need no word for their relation', () => {
    const list = sheet('5号楼', [
      ['门牌', '户主', '姓名', '关系', '生日'],
      ['5-1-101', '柯少卿', '柯少卿', '', '1954-01-14'],
      ['5-1-101', '柯少卿', '邓锦绣', '妻子', '1957-01-14'],
    ])
    expect(adopt(list).Residents.map(({ name, isHead }) => [name, isHead])).toEqual([
      ['柯少卿', true],
      ['邓锦绣', false],
    ])
  })

  it('are those who stand in for grid workers, and their telephones', () => {
    const rows = [
      ['第1网格', '梁小燕', '19900000001', '1号楼', '卢婷', '19900000005'],
      ['第2网格', '邱志刚', '19900000002', '2、3号楼', '卢婷', '19900000005'],
      ['第3网格', '罗美琴', '19900000003', '5栋', '戴国强', '19900000006'],
    ]
    for (const [backup, phone] of [
      ['搭档（B岗）', '搭档手机'],
      ['另一位', '打哪个'],
      ['出差时找谁', '电话2'],
      ['搭子(替班)', '手机（搭子）'],
    ] as const)
      expect(roleOf('网格划分', ['网格', '负责人', '手机', '负责楼栋', backup, phone], ...rows)).toMatchObject({
        role: 'gridWorkers',
        name: 1,
        phones: 2,
        backupName: 4,
        backupPhones: 5,
      })
  })

  it.each(['义工', '志愿者否', '红马甲', '参加志愿队没'])('are the volunteers among residents, under “%s”', (word) => {
    const rows = [
      ['1-1-101', '柯少卿', '户主', '是'],
      ['', '邓锦绣', '妻子', ''],
      ['1-1-102', '罗文彬', '户主', '否'],
    ]
    expect(roleOf('1号楼住户', ['门牌', '姓名', '关系', word], ...rows)).toMatchObject({ role: 'residents', volunteer: 3 })
  })

  it.each(['打分', '几颗星', '丁'])('are what people thought of a service, under “%s”', (word) => {
    const rows = [
      ['2025-10-01', '吴思远', '量血压', '罗美琴', '好了', '满意'],
      ['2025-10-02', '林惠娟', '换灯泡', '何永进', '办结', 5],
      ['2025-10-03', '林耀祖', '代缴水费', '何永进', '已办', '一般'],
    ]
    expect(roleOf('上门登记', ['日期', '对象', '做了什么', '谁去的', '结果', word], ...rows)).toMatchObject({
      role: 'serviceRecords',
      ratingText: 5,
    })
  })

  it('are care, helper and payment under words of the day', () => {
    const care = [
      ['庄亚九', '3-1-302', '独居', '腿脚不便', '邱志刚', '每周2次'],
      ['何俊杰', '1-2-601', '低保户、慢性病', '刚出院', '邱志刚', '每月一次'],
      ['庄海生', '3-2-402', '残疾二级', '', '罗美琴', '每季度1次'],
    ]
    for (const [flags, helper] of [
      ['属于', '谁跟'],
      ['归哪一类', '平时谁照应'],
      ['丙', '戊'],
    ] as const)
      expect(roleOf('关爱对象', ['户主', '住址', flags, '家里情况', helper, '多久去一次'], ...care)).toMatchObject({
        role: 'specialHouseholds',
        flags: 2,
        helper: 4,
      })
    const paid = [
      ['吴思远', '1档', '✓', 400],
      ['邓子轩', '二档', '', ''],
      ['卢世昌', '1档', '✓', 400],
      ['何招娣', '二档', '是', 775],
    ]
    for (const [tier, mark] of [
      ['几档', '交了'],
      ['选的', '交钱没有'],
    ] as const)
      expect(roleOf('医保', ['姓名', tier, mark, '多少钱'], ...paid)).toMatchObject({ role: 'campaign', tier: 1, paid: 2, amount: 3 })
  })
})
