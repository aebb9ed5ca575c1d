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
