import { type AdoptData, planAdopt } from '../../../../src/features/adopt/plan-adopt'
import type { SourceSheet } from '../../../../src/features/adopt/source'
import type { Cell } from '../../../../src/tables/column'
import { commit, context, idNumber, noRecords, sheet } from './ledger-for-tests'

const HEADER = ['网格', '户号', '住址', '姓名', '性别', '与户主关系', '出生日期', '身份证号', '联系电话', '人员类别', '备注']
const WANG = idNumber('99000119800101001')
const row = (facts: Partial<Record<string, Cell>>): Cell[] => HEADER.map((header) => facts[header] ?? '')
const residents = (...rows: Cell[][]) => sheet('人口', [['阳光社区人口登记'], HEADER, ...rows])
const wang = { 户号: 'H1', 住址: '3-1-101', 姓名: '王小强', 与户主关系: '户主', 联系电话: '19900000001' }

/** The Review rows of what is adopted, and the records they are about. */
const reviews = (sheets: SourceSheet[], data: AdoptData = noRecords()) => {
  const after = commit(data, planAdopt(sheets, data, context()).plan)
  return after.Review.map(({ code, proposal, recordId, field }) => {
    const record = Object.values(after)
      .flat()
      .find(({ id }) => id === recordId)
    return [code, proposal, field, (record as { name?: string } | undefined)?.name ?? null]
  })
}

describe('proposals', () => {
  it('take birth date and sex from the id number where the cells say otherwise or nothing that can be read', () => {
    const other = { ...wang, 身份证号: WANG, 性别: '女', 出生日期: '1980-02-30' }
    expect(reviews([residents(row({ ...other, 出生日期: '1981-01-01' }))])).toEqual([
      ['id_birth_mismatch', '1980-01-01', 'birthOn', '王小强'],
      ['id_sex_mismatch', '男', 'sex', '王小强'],
    ])
    expect(reviews([residents(row({ ...other, 性别: '?' }))])).toEqual([
      ['date_impossible', '1980-01-01', 'birthOn', '王小强'],
      ['sex_unclear', '男', 'sex', '王小强'],
    ])
  })

  it('take nothing from an id number that two names share, nor for a day that does not exist', () => {
    const shared = { ...wang, 身份证号: WANG, 出生日期: '1981-01-01' }
    const rows = [row(shared), row({ ...shared, 户号: 'H2', 住址: '4-1-101', 姓名: '赵六' })]
    expect(reviews([residents(...rows)]).map(([code, proposal]) => [code, proposal])).toEqual([
      ['id_birth_mismatch', null],
      ['id_birth_mismatch', null],
      ['id_shared', null],
    ])
    expect(reviews([residents(row({ ...wang, 出生日期: '1980-02-30' }))])).toEqual([['date_impossible', null, 'birthOn', '王小强']])
  })

  it('take the grid from the building where one grid has it', () => {
    const workers = sheet('网格员', [
      ['网格', '网格员', '手机', '包干楼栋'],
      ['1网格', '周敏', '19900000011', '1、3栋'],
      ['2网格', '蒋军', '19900000012', '4、5栋'],
      ['3网格', '罗婷', '19900000013', '5、6栋'],
    ])
    const at = (address: string) => reviews([residents(row({ ...wang, 网格: '待定', 住址: address })), workers])
    expect(at('3-1-101')).toEqual([['grid_unknown', '1', 'grid', '王小强']])
    expect(at('5-1-101')).toEqual([['grid_unknown', null, 'grid', '王小强']])
  })

  it('name the only adult as head, and nobody where two could be or an age is not known', () => {
    const family = (...births: string[]) =>
      reviews([
        residents(
          ...births.map((birth, index) =>
            row({ 户号: 'H1', 住址: '3-1-101', 姓名: `王${'甲乙丙'[index]}`, 与户主关系: '家人', 出生日期: birth }),
          ),
        ),
      ])
    expect(family('2020-01-01', '1980-01-01')).toEqual([['household_no_head', '是', 'isHead', '王乙']])
    expect(family('1950-01-01', '1980-01-01')).toEqual([['household_no_head', null, null, '王甲']])
    expect(family('', '1980-01-01')).toEqual([['household_no_head', null, null, '王甲']])
  })

  it('name the head whom the list of households names', () => {
    const list = sheet('住户', [
      ['户号', '户主', '地址', '人口', '房屋性质'],
      ['H1', '王乙', '3-1-101', 2, '自住'],
    ])
    const members = ['王甲', '王乙'].map((name) => row({ 户号: 'H1', 住址: '3-1-101', 姓名: name, 与户主关系: '家人' }))
    expect(reviews([residents(...members), list])).toEqual([['household_no_head', '是', 'isHead', '王乙']])
  })

  it('name the venue, the teacher and the club that a mistyped name must be', () => {
    const venues = sheet('场地', [
      ['场地名称', '容纳人数', '设施情况', '开放时间'],
      ['多功能厅', 60, '音响', '周一至周五 9:00-17:00'],
    ])
    const teachers = sheet('师资', [
      ['教师姓名', '擅长', '可授课时间', '证书'],
      ['欧阳明珠', '国画', '周三上午', '有证'],
    ])
    const clubs = sheet('社团', [
      ['社团名称', '指导老师', '活动时间', '活动地点', '人数'],
      ['水墨国画班', '欧阳明朱、待聘', '周三 9:00-10:30', '多功能听', 20],
    ])
    const enrolled = sheet('报名', [
      ['社团', '姓名', '电话', '报名日期'],
      ['水沫国画班', '王小强', '', '2026-01-05'],
    ])
    expect(reviews([venues, teachers, clubs, enrolled])).toEqual([
      ['teacher_unmatched', '欧阳明珠、待聘', 'teacherNames', '水墨国画班'],
      ['teacher_unmatched', null, 'teacherNames', '水墨国画班'],
      ['venue_unmatched', '多功能厅', 'venueName', '水墨国画班'],
      ['club_unknown', '水墨国画班', null, null],
    ])
  })

  it('name the resident whom a mistyped name in a club’s list must be, with the id', () => {
    const clubs = sheet('社团', [
      ['社团名称', '指导老师', '活动时间', '人数'],
      ['剪纸', '', '周三 9:00-10:30', 20],
    ])
    const enrolled = (name: string, phone: string) =>
      sheet('报名', [
        ['社团', '姓名', '电话', '报名日期'],
        ['剪纸', name, phone, '2026-01-05'],
      ])
    const people = residents(row(wang), row({ ...wang, 户号: 'H2', 住址: '4-1-101', 姓名: '王小墙', 联系电话: '19900000002' }))
    const proposalFor = (name: string, phone: string) => reviews([people, clubs, enrolled(name, phone)])[0]
    expect(proposalFor('王晓强', '19900000001')?.slice(0, 3)).toEqual([
      'person_unmatched',
      expect.stringMatching(/^王小强 · 3-1-101 · RES-\w{8}$/),
      'residentId',
    ])
    expect(proposalFor('王晓强', '19900000009')?.[1]).toBeNull()
    expect(proposalFor('王小', '')?.[1]).toBeNull()
    expect(proposalFor('王阿姨', '')?.[1]).toBeNull()
  })
})
