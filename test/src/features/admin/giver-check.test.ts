import { checkGivers } from '../../../../src/features/admin/giver-check'
import { say } from '../../../../src/messages/messages'
import type { Row } from '../../../../src/tables/tables'
import { context, row } from '../core-world'

const ctx = context()
type World = Parameters<typeof checkGivers>[0]

const repair = (given: Partial<Row<'Services'>> = {}) =>
  row('Services', { id: 'SVC-1', name: '家电小修', providers: ['volunteer', 'partner'], ...given })
const shop = (given: Partial<Row<'Partners'>> = {}) =>
  row('Partners', { id: 'PAR-1', name: '亮晶维修', services: ['家电小修'], email: 'shop@example.org', ...given })
const gong = (given: Partial<Row<'Volunteers'>> = {}) => row('Volunteers', { id: 'VOL-1', name: '龚青', ...given })

function told(given: Partial<World>): string[] {
  const found: string[] = []
  checkGivers(
    { Staff: [], Volunteers: [], Partners: [], Services: [repair()], Requests: [], ...given },
    ctx,
    (table, id, column, code, params) => found.push(`${table} ${id} ${column}: ${say('zh-CN', `problem.${code}`, params)}`),
  )
  return found
}

describe('.checkGivers(data, ctx, tell)', () => {
  it('finds nothing where a partner with an agreement, or a volunteer, gives the service', () => {
    expect(told({ Partners: [shop({ agreementUntil: '2026-11-23' })] })).toEqual([])
    expect(told({ Volunteers: [gong()] })).toEqual([])
  })

  const nobody =
    'Services SVC-1 providers: “家电小修”只由志愿者或共建单位提供，现在却没有谁能做：请在“志愿者”的特长或“共建单位”的提供服务里写上，或让网格员也提供'
  it('tells of a service that nobody can give', () => {
    expect(told({})).toEqual([nobody])
    expect(told({ Partners: [shop({ services: ['修表'], email: null })] })).toEqual([nobody])
    expect(told({ Services: [repair({ paused: true })] })).toEqual([])
    expect(told({ Services: [repair({ providers: ['gridWorker', 'volunteer'] })] })).toEqual([])
  })
  it('asks for the skill where the service needs a certificate', () => {
    const Services = [repair({ certificate: '电工证' })]
    expect(told({ Services, Volunteers: [gong({ skills: ['理发'] })] })).toEqual([nobody])
    expect(told({ Services, Volunteers: [gong({ skills: ['理发', '电工证'] })] })).toEqual([])
    expect(told({ Services, Volunteers: [gong({ skills: ['家电小修'] })] })).toEqual([])
  })

  it('tells of an agreement that ended, and of the service that went with it', () => {
    expect(told({ Partners: [shop({ agreementUntil: '2026-11-22' })] })).toEqual([
      nobody,
      'Partners PAR-1 agreementUntil: 亮晶维修的协议 2026-11-22 到期，派单不再给它；续签了请改日期',
    ])
    expect(told({ Services: [], Partners: [shop({ agreementUntil: '2026-11-22' })] })).toEqual([])
  })

  it('tells who has no e-mail: partners that would be asked, volunteers that hold something', () => {
    expect(told({ Partners: [shop({ email: null })] })).toEqual(['Partners PAR-1 email: 亮晶维修没有电子邮箱，派给他们的单要打电话通知'])
    const Requests = [row('Requests', { id: 'REQ-1', state: 'accepted', assigneeId: 'VOL-1' })]
    expect(told({ Volunteers: [gong()], Requests })).toEqual(['Volunteers VOL-1 email: 龚青没有电子邮箱，派给他们的单要打电话通知'])
  })
})
