import { planAdopt } from '../../../../../src/features/adopt/plan-adopt'
import type { SourceSheet } from '../../../../../src/features/adopt/source'
import { ledgerReport } from '../../../../../src/features/adopt/tell/ledger-report'
import { context, noRecords, sheet } from '../ledger-for-tests'

const tablesOf = (...sheets: SourceSheet[]) => ledgerReport(planAdopt(sheets, noRecords(), context()), context()).tables

const WORKERS = sheet('网格员', [
  ['网格', '网格员', '手机', '电子邮箱', '包干楼栋', '备岗', '备岗电话'],
  ['1网格', '周敏', '19900000001', 'a@example.org', '1-3栋', '罗婷', '19900000009'],
  ['2网格', '蒋军', '19900000002', '', '4栋', '罗婷', '19900000009、19900000008'],
])

describe('.tellGridWorkers(teller) and .tellStaff(teller)', () => {
  it('tell each row with its own phones, and a backup of two grids once', () => {
    const { gridWorkers, staff, grids } = tablesOf(WORKERS)
    expect(gridWorkers.records.map(({ values }) => values.backupPhones)).toEqual([['19900000009'], ['19900000009', '19900000008']])
    expect(staff.records.map(({ values }) => values.name)).toEqual(['周敏', '罗婷', '蒋军'])
    expect(grids.records[0]?.values).toEqual({ grid: 1, buildings: ['1', '2', '3'], worker: '周敏', backup: '罗婷' })
  })
})

describe('.tellVolunteers(teller)', () => {
  it('names the resident a volunteer is, unless the list says that they are none', () => {
    const residents = sheet('居民', [
      ['姓名', '住址', '与户主关系', '电话'],
      ['王明', '1-1-101', '户主', '19900000001'],
      ['李红', '1-1-102', '户主', '19900000002'],
    ])
    const volunteers = sheet('志愿者', [
      ['姓名', '电话', '是否本社区居民', '累计时长', '级别'],
      ['王明', '19900000001', '是', 2, '社区级'],
      ['李红', '19900000002', '否', '1.5小时', '街道'],
    ])
    expect(tablesOf(residents, volunteers).volunteers.records.map(({ values }) => [values.residentRef, values.serviceMinutes])).toEqual([
      [{ tab: '居民', row: 2 }, 120],
      [null, 90],
    ])
  })
})

describe('.tellServiceRecords(teller)', () => {
  it('tells outcome, rating and remark apart, and says nothing of an outcome that is not written', () => {
    const services = sheet('服务记录', [
      ['日期', '服务对象', '服务内容', '服务人', '用时', '结果', '满意度', '备注'],
      ['2026-01-03', '王明', '理发', '周敏', '半小时', '', '满意', '下次约周二'],
      ['2026-01-04', '王明', '理发', '周敏', '30分', '没人在家', '', ''],
    ])
    expect(
      tablesOf(services).serviceRecords.records.map(({ values: { outcome, ratingText, note, minutes } }) => [
        outcome,
        ratingText,
        note,
        minutes,
      ]),
    ).toEqual([
      [null, '满意', '下次约周二', 30],
      ['nobody_home', null, null, 30],
    ])
  })
})
