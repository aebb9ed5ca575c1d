import { type WorkTables, workProblems } from '../../../../src/features/admin/work-check'
import { say } from '../../../../src/messages/messages'
import type { Data } from '../../../../src/tables/plan'
import { placeOf } from '../../../../src/tables/problem-place'
import type { Row } from '../../../../src/tables/tables'
import { context, row } from '../core-world'

/** A Monday. */
const ctx = context({ now: '2026-11-23 09:00' })
const zhou = row('Staff', { id: 'STF-1', name: '周敏', role: 'gridWorker' })
const luo = row('Staff', { id: 'STF-2', name: '罗婷', role: 'socialWorker' })
const grid = row('Grids', { id: 'GRD-7', number: 1, buildings: ['1栋', '2'], workerId: 'STF-1', workerName: '周敏', backupName: '罗婷' })
const service = (name: string, given: Partial<Row<'Services'>> = {}) => row('Services', { id: `SVC-${name}`, name, ...given })

function office(given: Partial<Data<WorkTables>> = {}): Data<WorkTables> {
  return {
    Staff: [zhou, luo],
    Volunteers: [],
    Partners: [],
    Training: [],
    Grids: [grid],
    Buildings: [],
    Households: [],
    Residents: [],
    Calendar: [],
    Services: [service('代买')],
    Requests: [],
    Departments: [],
    Escalations: [],
    CampaignPlans: [],
    Campaigns: [],
    PaidList: [],
    ...given,
  }
}

/** Each problem as Doctor says it; rows are the number at the end of the id. */
function told(given: Partial<Data<WorkTables>>, language: 'zh-CN' | 'en' = 'zh-CN'): string[] {
  const problems = workProblems(office(given), { ...ctx, language }, (_table, id) => Number(/\d+$/.exec(id)?.[0] ?? 0))
  return problems.map((problem) => `${placeOf(problem, { ...ctx, language })}：${say(language, `problem.${problem.code}`, problem.params)}`)
}

const codes = (given: Partial<Data<WorkTables>>) => workProblems(office(given), ctx).map(({ code }) => code)

describe('.workProblems(data, ctx, rowNumber)', () => {
  it('finds nothing in an office that is well', () => {
    const Departments = [row('Departments', { id: 'DEP-1', name: '街道办', level: 'street' })]
    const Buildings = ['1', '2'].map((building) => row('Buildings', { id: `BLD-${building}`, building, x: 0, y: 0 }))
    expect(codes({})).toEqual([])
    expect(codes({ Departments, Buildings })).toEqual([])
  })

  describe('leave', () => {
    const away = (from: string | null, until: string | null) => ({ leaveFrom: from, leaveUntil: until })
    const both = (from: string | null, until: string | null) => ({
      Staff: [
        { ...zhou, ...away(from, until) },
        { ...luo, ...away('2026-11-01', '2026-12-31') },
      ],
    })

    it('tells of a grid whose worker and backup are away on one day of the next week, with the first such day', () => {
      expect(told(both('2026-11-26', null))).toEqual(['“网格”第 7 行“备岗”：2026-11-26，1 网格的周敏和备岗罗婷都请假，请另外安排人'])
      expect(told(both(null, '2026-11-23'), 'en')).toEqual([
        '“网格” row 7 “Backup”：On 2026-11-23 both 周敏 of grid 1 and the backup 罗婷 are on leave; please find somebody else',
      ])
    })

    it.each([
      ['the last day that is looked at', '2026-11-30', ['grid_uncovered']],
      ['the day after it', '2026-12-01', []],
    ])('looks a week ahead: %s', (_what, from, found) => expect(codes(both(from, null))).toEqual(found))

    it('is quiet while one of them is there each day, or nobody works', () => {
      const apart = [
        { ...zhou, ...away('2026-11-24', '2026-11-25') },
        { ...luo, ...away('2026-11-26', '2026-11-27') },
      ]
      expect(codes({ Staff: apart })).toEqual([])
      expect(codes(both('2026-11-28', '2026-11-29'))).toEqual([])
      const Calendar = [row('Calendar', { id: 'CAL-1', on: '2026-11-24', kind: 'holiday' })]
      expect(codes({ ...both('2026-11-24', '2026-11-24'), Calendar })).toEqual([])
    })

    it('tells of a worker without backup who goes on leave', () => {
      const alone = { Grids: [{ ...grid, backupName: null }], Staff: [{ ...zhou, ...away('2026-11-25', null) }, luo] }
      expect(told(alone)).toEqual(['“网格”第 7 行“备岗”：2026-11-25，1 网格的周敏请假，又没有备岗，请另外安排人'])
    })
  })

  describe('training', () => {
    const ledger = (given: Partial<Row<'Training'>> = {}) =>
      row('Training', { id: 'TRN-3', workerName: '周敏', subject: '低保', state: 'certified', validUntil: '2026-11-22', ...given })

    it('tells what has run out', () => {
      expect(told({ Training: [ledger()] })).toEqual(['“培训台账”第 3 行“有效期至”：周敏的“低保”持证 2026-11-22 到期，派单已不算数'])
    })

    it.each([
      ['is valid today', { Training: [ledger({ validUntil: '2026-11-23' })] }],
      ['was renewed', { Training: [ledger(), ledger({ id: 'TRN-4', validUntil: '2027-11-22' })] }],
      ['stands in Staff', { Training: [ledger()], Staff: [{ ...zhou, certificates: ['低保'] }, luo] }],
      ['is only wanted', { Training: [ledger({ state: 'wanted' })] }],
    ])('is quiet about what %s', (_what, given) => expect(codes(given)).toEqual([]))
  })

  describe('buildings', () => {
    const place = (building: string) => row('Buildings', { id: 'BLD-5', building, x: 0, y: 0 })

    it('tells of a place that is no building, and of buildings without a place', () => {
      expect(told({ Buildings: [place('1'), place('3栋')] })).toEqual([
        '“楼栋”第 5 行“楼栋号”：没有网格包干“3栋”楼栋，也没有住址在里面；请写成住址里的楼栋号',
        '“网格”第 7 行“包干楼栋”：1 网格这些楼栋在“楼栋”里没有位置，走访路线只能估计：2',
      ])
    })

    it('knows a building however it is written', () => expect(codes({ Buildings: [place('01'), place('2号楼')] })).toEqual([]))

    it('knows a building by an address in it', () => {
      const Households = [row('Households', { id: 'HSH-1', address: '9栋1单元101' })]
      expect(codes({ Buildings: [place('1'), place('2'), place('9')], Households })).toEqual([])
    })
  })

  describe('departments', () => {
    const department = (level: 'community' | 'street' | 'county', services: string[] | null = null) =>
      row('Departments', { id: 'DEP-4', name: level, level, services })
    const request = (given: Partial<Row<'Requests'>> = {}) =>
      row('Requests', { id: 'REQ-2', number: '2026-0002', state: 'escalated', serviceName: '代买', ...given })
    const call = (given: Partial<Row<'Escalations'>> = {}) =>
      row('Escalations', {
        id: 'ESC-6',
        requestId: 'REQ-2',
        level: 'street',
        state: 'waiting',
        sentAt: '2026-11-20 09:00',
        answerBy: '2026-11-27 09:00',
        ...given,
      })

    it('tells of services that nobody above answers for, but not of paused ones', () => {
      const given = {
        Departments: [department('county', ['代买'])],
        Services: [service('代买'), service('小修9'), service('停办', { paused: true })],
      }
      expect(told(given)).toEqual(['“服务目录”第 9 行“服务名称”：“小修9”没有一级上级部门负责，办不了时无处上报'])
    })

    it('tells of a service that the catalogue does not have', () => {
      expect(told({ Departments: [department('street', ['代买', '代埋'])] })).toEqual([
        '“上级部门”第 4 行“负责的服务”：服务目录里没有“代埋”，上报时用不到',
      ])
    })

    it('tells of what stands on a path and cannot be used', () => {
      const Departments = [department('street')]
      const onPath = (...escalationPath: string[]) => ({ Departments, Services: [service('小修9', { escalationPath })] })
      expect(told(onPath('street', '水利站', '区县部门'))).toEqual(
        ['水利站', '区县部门'].map(
          (name) =>
            `“服务目录”第 9 行“上报路径”：“小修9”的上报路径里，“${name}”不是“上级部门”里的部门，也不是有部门负责它的层级，上报时跳过`,
        ),
      )
      expect(codes(onPath('街道/乡镇'))).toEqual([])
    })

    it('tells of what was sent up and goes nowhere', () => {
      expect(told({ Requests: [request()] })).toEqual([
        '“服务点单”第 2 行“状态”：2026-0002 已上报，但再往上没有负责“代买”的部门，没有送出去',
      ])
      expect(told({ Requests: [request({ state: 'assigned' })] })).toEqual([])
    })

    it('tells of a call that nobody could take further, unless it is with the county', () => {
      const Departments = [department('street')]
      expect(told({ Departments, Requests: [request()], Escalations: [call()] })).toEqual([
        '“上报”第 6 行“最晚答复”：2026-0002 到 2026-11-27 09:00 没有答复的话，再往上没有负责“代买”的部门',
      ])
      const withCounty = [...Departments, department('county')]
      expect(codes({ Departments: withCounty, Requests: [request()], Escalations: [call()] })).toEqual([])
      expect(codes({ Departments: withCounty, Requests: [request()], Escalations: [call({ level: 'county' })] })).toEqual([])
      const Services = [service('代买', { escalationPath: ['street'] })]
      expect(codes({ Departments, Services, Requests: [request()], Escalations: [call({ department: 'street' })] })).toEqual([])
    })
  })

  describe('campaigns', () => {
    const plan = (given: Partial<Row<'CampaignPlans'>> = {}) =>
      row('CampaignPlans', { id: 'CPL-2', name: '医保', state: 'running', dueOn: '2026-11-22', ...given })

    it('tells of one that runs on after its last day, with how many are left', () => {
      const Campaigns = [true, false].map((paid, index) => row('Campaigns', { id: `CAM-${index}`, campaign: '医保', paid }))
      expect(told({ CampaignPlans: [plan()], Campaigns })).toEqual([
        '“专项计划”第 2 行“截止日期”：“医保”2026-11-22 已截止，还在进行中，1 人没有完成；请改截止日期或状态',
      ])
      const others = [plan({ dueOn: '2026-11-23' }), plan({ dueOn: null }), plan({ state: 'finished' })]
      expect(codes({ CampaignPlans: others })).toEqual([])
    })

    it('tells of each row of the paid list that was looked at and not marked, in either language', () => {
      const paid = (id: string, result: string | null) => row('PaidList', { id: `PAI-${id}`, name: `甲${id}`, result })
      const PaidList = [
        paid('2', say('zh-CN', 'campaign.result.paid', { name: '甲', address: '' })),
        paid('3', say('en', 'campaign.result.already', { name: '甲', address: '' })),
        paid('4', null),
        paid('5', say('zh-CN', 'campaign.result.unknown')),
      ]
      expect(told({ PaidList })).toEqual([
        '“缴费名单”第 5 行“核对结果”：甲5没有登记：居民里没有这个人（身份证号、姓名加电话都对不上）；改好后清空“核对结果”再核对',
      ])
    })
  })
})
