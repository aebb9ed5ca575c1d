import { type AdoptData, planAdopt } from '../../../../../src/features/adopt/plan-adopt'
import type { SourceSheet } from '../../../../../src/features/adopt/source'
import type { Cell } from '../../../../../src/tables/column'
import type { Row } from '../../../../../src/tables/tables'
import { commit, context, idNumber, noRecords, sheet } from '../ledger-for-tests'

const HEADER = ['网格', '户号', '住址', '姓名', '性别', '与户主关系', '出生日期', '身份证号', '联系电话', '人员类别', '备注']
const WANG = idNumber('99000119800101001')
const row = (facts: Partial<Record<string, Cell>>): Cell[] => HEADER.map((header) => facts[header] ?? '')
const ledger = (...rows: Cell[][]) => [sheet('人口', [['阳光社区人口登记'], HEADER, ...rows])]

const first = row({
  户号: 'H1',
  住址: '3-1-101',
  姓名: '王强',
  与户主关系: '户主',
  身份证号: WANG,
  联系电话: '19900000001',
  人员类别: '党员',
})
const again = row({
  户号: 'H2',
  住址: '3-1-102',
  姓名: '王强',
  与户主关系: '户主',
  性别: '男',
  身份证号: WANG,
  联系电话: '19900000009',
  人员类别: '低保',
})
const li = row({ 户号: 'H3', 住址: '5-1-101', 姓名: '李梅', 与户主关系: '户主', 联系电话: '19900000003' })
const perhapsLi = row({ 户号: 'H4', 住址: '6-1-101', 姓名: '李梅', 与户主关系: '户主', 出生日期: '1970-02-03', 联系电话: '19900000003' })

const adopt = (rows: Cell[][], data: AdoptData = noRecords()) => planAdopt(ledger(...rows), data, context())
const answer = (data: AdoptData, state: Row<'Review'>['state']) => ({
  ...data,
  Review: data.Review.map((review) => (review.code === 'duplicate_person' ? { ...review, state } : review)),
})
const people = ({ Residents }: AdoptData) => Residents.map(({ name, phones }) => `${name} ${phones?.join('+')}`)

describe('.joinPeople(…), certain', () => {
  const adopted = () => commit(noRecords(), adopt([first, again]).plan)

  it('makes one record that names both rows, with the lists of both, and empty fields filled', () => {
    expect(adopted().Residents).toMatchObject([
      { sex: 'male', address: '3-1-101', phones: ['19900000001', '19900000009'], flags: ['partyMember', 'minimumAllowance'] },
    ])
    expect(adopted().Residents[0]?.source).toMatch(/^人口!3#\w+；人口!4#\w+$/)
  })

  it('counts the second row as joined', () => {
    expect(adopt([first, again]).report.tabs[0]?.tables).toMatchObject([{ rows: 2, records: 1, joined: 1, reviewOnly: 0 }])
  })

  it('counts somebody who moved within the community at the first row', () => {
    const RED = '#ff0000'
    const others = '甲乙丙丁戊己'.split('').map((name, index) => row({ 户号: `H${index + 5}`, 住址: `7-1-10${index}`, 姓名: `赵${name}` }))
    const [people] = ledger(first, again, ...others)
    const dwellings = sheet('住户', [
      ['户号', '户主', '住址', '人口', '房屋性质'],
      ['H1', '王强', '3-1-101', 1, '自住'],
      ['H2', '王强', '3-1-102', 0, '自住'],
    ])
    const red = {
      id: 'LCH-1',
      header: HEADER.join('、'),
      tab: null,
      decision: 'colour' as const,
      column: '姓名',
      colour: RED,
      answer: '已迁出',
    }
    const fills = [{ row: 2, startColumn: 3, endColumn: 4, color: RED }]
    const { report, plan } = planAdopt(
      [{ ...people, fills } as SourceSheet, dwellings],
      { ...noRecords(), LedgerChoices: [red] },
      context(),
    )
    expect(commit(noRecords(), plan).Residents[0]).toMatchObject({ address: '3-1-102', movedAway: null })
    expect(report.problems.filter(({ code }) => code === 'household_count_mismatch')).toEqual([])
  })

  it('says by what, with a score, and what the other row has otherwise', () => {
    const [review] = adopted().Review
    expect(review).toMatchObject({ sourceRow: 4, sourceColumn: 'D', state: 'open', proposal: '合并到 人口 第3行' })
    expect(review?.reason).toContain('100 分：身份证号相同、出生日期相同、电话不同、住址不同')
    expect(review?.reason).toContain('住址保留“3-1-101”，另一行是“3-1-102”')
    expect(review?.raw).toContain('19900000009')
  })

  it('takes the two apart when that was dismissed, with each row’s own facts, and never asks again', () => {
    const data = answer(adopted(), 'dismissed')
    const apart = commit(data, adopt([first, again], data).plan)
    expect(apart.Residents.map(({ sex, phones, flags }) => [sex, phones, flags])).toEqual([
      [null, ['19900000001'], ['partyMember']],
      ['male', ['19900000009'], ['minimumAllowance']],
    ])
    expect(adopt([first, again], apart).plan.steps).toEqual([])
    expect(adopt([first, again], apart).report.problems).toEqual([])
    const edited = again.map((cell) => (cell === '19900000009' ? '19900000008' : cell))
    expect(people(commit(apart, adopt([li, first, edited], apart).plan)).sort()).toEqual([
      '李梅 19900000003',
      '王强 19900000001',
      '王强 19900000008',
    ])
  })

  it('keeps them one through edits of either row and rows inserted above, with one Review row', () => {
    const data = answer(adopted(), 'accepted')
    const edited = again.map((cell) => (cell === '19900000009' ? '19900000008' : cell))
    const after = commit(data, adopt([li, first, edited], data).plan)
    expect(people(after).sort()).toEqual(['李梅 19900000003', '王强 19900000001+19900000008'])
    expect(after.Review.filter(({ code }) => code === 'duplicate_person')).toMatchObject([{ state: 'accepted', sourceRow: 5 }])
    expect(adopt([li, first, edited], after).plan.steps).toEqual([])
  })

  it('joins a row that is added later to the record that is there, and undoes nothing that staff corrected', () => {
    const data = commit(noRecords(), adopt([first]).plan)
    Object.assign(data.Residents[0] ?? {}, { name: '王强强', birthOn: '1980-01-02' })
    const after = commit(data, adopt([first, again], data).plan)
    expect(after.Residents).toMatchObject([{ name: '王强强', birthOn: '1980-01-02', sex: 'male', phones: ['19900000001', '19900000009'] }])
  })

  it('asks about two records that are there already', () => {
    const without = again.map((cell) => (cell === WANG ? '' : cell))
    const data = commit(noRecords(), adopt([first, without]).plan)
    const { plan } = adopt([first, again], data)
    expect(commit(data, plan).Residents).toHaveLength(2)
    expect(commit(data, plan).Review).toMatchObject([
      { code: 'duplicate_person', recordId: data.Residents[1]?.id, field: data.Residents[0]?.id },
    ])
  })
})

describe('.joinPeople(…), doubtful', () => {
  const adopted = () => commit(noRecords(), adopt([li, perhapsLi]).plan)

  it('leaves two records and proposes to merge them, with both ids in the Review row', () => {
    const { Residents, Review } = adopted()
    expect(Residents).toHaveLength(2)
    expect(Review).toMatchObject([
      { code: 'duplicate_person', proposal: '合并到 人口 第3行', recordId: Residents[1]?.id, field: Residents[0]?.id, state: 'open' },
    ])
    expect(Review[0]?.reason).toContain('“李梅”和第 3 行可能是同一人')
  })

  it('does not ask again when it was dismissed, also when the rows stand the other way round', () => {
    const data = answer(adopted(), 'dismissed')
    expect(adopt([li, perhapsLi], data).plan.steps).toEqual([])
    expect(commit(data, adopt([perhapsLi, li], data).plan).Review).toMatchObject([{ state: 'dismissed' }])
  })

  it('asks again where somebody only wrote “accepted” beside them', () => {
    const data = answer(adopted(), 'accepted')
    expect(commit(data, adopt([li, perhapsLi], data).plan).Review).toMatchObject([{ state: 'open' }])
  })

  it('says nothing of namesakes whom nothing else brings together', () => {
    const other = row({ 户号: 'H5', 住址: '7-1-101', 姓名: '李梅', 与户主关系: '户主', 联系电话: '19900000004' })
    expect(adopt([li, other]).report.problems).toEqual([])
  })
})

describe('.joinPeople(…) in lists of volunteers', () => {
  it('makes one of two rows with one name and telephone', () => {
    const list = sheet('志愿者名册', [
      ['姓名', '手机', '特长', '可服务时间', '累计时长'],
      ['徐兰英', '19900000021', '理发', '周三上午', 12],
      ['徐兰英', '19900000021', '缝纫', '周三上午', 15],
      ['徐兰英', '19900000022', '', '', 3],
    ])
    const { plan } = planAdopt([list], noRecords(), context())
    const after = commit(noRecords(), plan)
    expect(after.Volunteers.map(({ skills, serviceMinutes }) => [skills, serviceMinutes])).toEqual([
      [['理发', '缝纫'], 720],
      [null, 180],
    ])
    expect(after.Review[0]?.reason).toContain('累计时长(分钟)保留“720”，另一行是“900”')
  })
})
