/** More than a day holds, through dist/ in the workbench: what 派单 would do, doing it, taking it back, and doing it again. */
import { fakeUi } from '../workbench/world/fake-ui'
import type { Office } from './office'
import { openSetUp } from './prepared-office'

describe('orders for more than a day', () => {
  let office: Office
  const places = () => office.rows('Requests').map((row) => [row.单号, row.状态, row.承办人, row.计划日期])
  /** Serial number of 2026-11-23. */
  const monday = 46_349
  const byHand = [1, 2, 3, 4, 5].map((number) => [`2026-000${number}`, '待派单', '', ''])
  const given = [
    ['2026-0001', '已派单', '周甲', monday],
    ['2026-0002', '已派单', '周甲', monday + 1],
    ['2026-0003', '已派单', '周甲', monday],
    ['2026-0004', '已派单', '周甲', monday + 2],
    ['2026-0005', '已派单', '周甲', monday + 1],
  ]
  beforeAll(async () => {
    office = await openSetUp()
    office.type(
      'Staff',
      { 编号: 'STF-A', 姓名: '周甲', 岗位: '网格员', 电子邮箱: 'jia@example.org', 每天单量上限: 2 },
      { 编号: 'STF-B', 姓名: '吴乙', 岗位: '网格员', 电子邮箱: 'yi@example.org', 每天单量上限: 2 },
    )
    office.type('Grids', { 编号: 'GRD-1', 网格号: 1, 包干楼栋: '1、2', 网格员编号: 'STF-A', 备岗编号: 'STF-B' })
    const order = (name: string, address: string) => ({ 姓名: name, 住址: address, 服务: '上门代买', 最晚办结: '2026-11-27 17:00' })
    office.type('Requests', order('曾丙', '1-1-101'), order('付丁', '1-1-102'), order('曾丙', '1-1-101'), order('孙戊', '2-1-101'), {
      ...order('陈己', '2-1-102'),
      最晚办结: '2026-11-24 17:00',
    })
    await office.run('sweepNow')
  })
  afterAll(() => office.close())

  it('are told to the coordinator before anything is written', async () => {
    const ui = fakeUi()
    const asked: string[] = []
    const alert: typeof ui.alert = async ({ message, buttons }) => {
      asked.push(message)
      return buttons[1] ?? ''
    }
    await office.world.run('dispatch', { by: 'menu', ui: { ...ui, alert } })
    expect(asked[0]).toContain('派出 5 单，给 1 人\n其中排在后面几天的：11-24 周二 2 单、11-25 周三 1 单')
    expect(places()).toEqual(byHand)
  })

  it('go to the worker of the grid day by day, a household on one day, each with its reason', async () => {
    await office.run('dispatch')
    expect(places()).toEqual(given)
    expect(office.rows('Requests').map((row) => row.派单说明)).toEqual([
      '1 网格责任人周甲，今天第 1 单。与同户的 2026-0003 一起办。',
      '1 网格责任人周甲，11-24 周二第 2 单。之前几天已满单。',
      '1 网格责任人周甲，今天第 2 单。与同户的 2026-0001 一起办。',
      '1 网格责任人周甲，11-25 周三第 1 单。之前几天已满单。',
      '1 网格责任人周甲，11-24 周二第 1 单。之前几天已满单。',
    ])
  })

  it('stay with whom they are in a second run', async () => {
    await office.run('dispatch')
    expect(places()).toEqual(given)
  })

  it('are taken back by undo', async () => {
    await office.run('undoLastAction')
    expect(places()).toEqual(byHand)
  })

  it('are walked to and mailed on their day only', async () => {
    await office.run('dispatch')
    await office.run('pump')
    expect(office.rows('Requests').map((row) => row.计划上门 !== '')).toEqual([true, false, true, false, false])
    const mail = office.world.mail().find(({ to }) => to === 'jia@example.org')
    expect(mail?.subject).toContain('您有 2 单任务')
    expect(mail?.body).toContain('另有 3 单排在后面几天，到那天再发给您。')
  })
})
