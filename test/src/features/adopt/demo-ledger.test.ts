import { type AdoptData, planAdopt } from '../../../../src/features/adopt/plan-adopt'
import type { SourceSheet } from '../../../../src/features/adopt/source'
import { readLedger } from '../../../fixtures/read-ledger'
import { commit, context, noRecords } from './ledger-for-tests'

describe('the demo ledger', () => {
  let sheets: SourceSheet[]
  let adopted: ReturnType<typeof planAdopt>
  let after: AdoptData

  beforeAll(async () => {
    sheets = await readLedger('demo/longzhuyuan.xlsx')
    adopted = planAdopt(sheets, noRecords(), context())
    after = commit(noRecords(), adopted.plan)
  })

  it('becomes records, table by table', () => {
    const counts = Object.fromEntries(Object.entries(after).map(([table, rows]) => [table, rows.length]))
    expect(counts).toMatchObject({
      Grids: 9,
      Staff: 14,
      Households: 1012,
      Residents: 2446,
      Volunteers: 260,
      Partners: 18,
      Venues: 24,
      Teachers: 60,
      Clubs: 45,
      Enrolments: 619,
      Campaigns: 752,
      Visits: 200,
    })
  })

  it('drops no row: every row is counted, and every data row is a record, a part of one, or in Review', () => {
    for (const { rows, shared, counts, tables } of adopted.report.tabs) {
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(rows)
      expect(tables.reduce((sum, table) => sum + table.rows, 0)).toBe(counts.data + shared)
      for (const table of tables) expect(table.records + table.joined + table.reviewOnly).toBe(table.rows)
    }
  })

  it('names each tab', () => {
    expect(adopted.report.tabs.map(({ title, sort, tables }) => [title, tables.map(({ role }) => role).join() || sort])).toEqual([
      ['首页', 'cover'],
      ['居民台账', 'residents'],
      ['住户', 'households'],
      ['网格员', 'gridWorkers'],
      ['志愿者', 'volunteers'],
      ['共建单位', 'partners'],
      ['场地', 'venues'],
      ['社团课程', 'clubs'],
      ['师资', 'teachers'],
      ['社团报名', 'enrolments'],
      ['特殊户', 'specialHouseholds'],
      ['医保缴费', 'campaign'],
      ['服务记录', 'serviceRecords'],
      ['2025秋课程表', 'wallTimetable'],
      ['课程安排清单', 'lessons'],
      ['汇总', 'summary'],
      ['下拉', 'reference'],
    ])
  })

  it('has one Review row with a reason for each problem', () => {
    expect(after.Review).toHaveLength(adopted.report.problems.length)
    expect(new Set(after.Review.map(({ key }) => key)).size).toBe(after.Review.length)
    expect(after.Review.filter(({ reason }) => /[{}]/.test(reason))).toEqual([])
  })

  it('keeps texts that look like formulas or markup as texts', () => {
    const notes = after.Residents.map(({ note }) => note)
    expect(notes).toEqual(expect.arrayContaining(['=打女儿电话再上门', '<script>alert("hi")</script>门口有大狗', '@网格员 有空回访']))
  })

  it('never links a nickname without a phone', () => {
    const linked = after.Enrolments.filter(
      ({ name, phones, residentId }) => name === '王阿姨' && phones?.length === 0 && residentId !== null,
    )
    expect(linked).toEqual([])
  })

  it('proposes nothing when it is adopted again', () => {
    const again = planAdopt(sheets, after, context())
    expect(again.plan.steps).toEqual([])
    expect(again.gone).toEqual([])
  })
})
