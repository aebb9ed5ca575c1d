import { type CampaignTables, planCampaigns } from '../../../../src/features/campaigns/campaigns'
import type { Data } from '../../../../src/tables/plan'
import type { Row } from '../../../../src/tables/tables'
import { applied, context, inserted, insertedOnce, row, sentences, updated } from '../core-world'

const ctx = context({ now: '2026-11-02 09:00' })
const INSURANCE = '2027 年居民医保'
const plan = row('CampaignPlans', {
  id: 'CPL-1',
  name: INSURANCE,
  state: 'running',
  minAge: 60,
  steps: ['登录', '填信息', '选档次', '缴费'],
  dueOn: '2026-12-31',
})
const resident = (name: string, given: Partial<Row<'Residents'>> = {}) =>
  row('Residents', { id: `RES-${name}`, name, grid: 1, birthOn: '1950-01-01', phones: ['19900000001'], address: '3-2-501', ...given })
const zhou = resident('周奶奶', { idNumber: '11010119500101001X' })
const wu = resident('吴大爷', { grid: 2, phones: ['19900000002'], idNumber: '110101195001010028' })
const paid = (id: string, given: Partial<Row<'PaidList'>>) => row('PaidList', { id: `PAI-${id}`, ...given })

function world(given: Partial<Data<CampaignTables>> = {}): Data<CampaignTables> {
  return { CampaignPlans: [plan], Campaigns: [], PaidList: [], Residents: [zhou, wu], Review: [], ...given }
}

const begun = (given: Partial<Data<CampaignTables>> = {}) => applied(world(given), planCampaigns(world(given), ctx))

describe('.planCampaigns(data, ctx, rowNumber)', () => {
  it('adds everybody who fits, at the first step, and those whose age nobody knows', () => {
    const young = resident('小吴', { birthOn: '2000-01-01' })
    const unknown = resident('不详', { birthOn: null })
    const gone = resident('走了', { movedAway: true })
    const made = planCampaigns(world({ Residents: [zhou, young, unknown, gone] }), ctx)
    expect(inserted(made, 'Campaigns').map(({ name, step, dueOn, paid: isPaid }) => [name, step, dueOn, isPaid])).toEqual([
      ['周奶奶', '登录', '2026-12-31', false],
      ['不详', '登录', '2026-12-31', false],
    ])
  })

  it('adds of those who fit whom the rules of the campaign name, and takes out whom they keep out by now', () => {
    const rules = (...people: Row<'Residents'>[]) => ({
      fitting: new Map([[INSURANCE, new Set(people.map(({ id }) => id))]]),
      problems: [],
    })
    const young = resident('小吴', { birthOn: '2000-01-01' })
    const data = world({ Residents: [zhou, wu, young] })
    const made = planCampaigns(data, ctx, undefined, rules(wu, young))
    expect(inserted(made, 'Campaigns').map(({ name }) => name)).toEqual(['吴大爷'])
    const after = applied(data, made)
    expect(planCampaigns(after, ctx, undefined, rules(wu, young)).steps).toEqual([])
    const turned = planCampaigns(after, ctx, undefined, rules(zhou))
    expect(inserted(turned, 'Campaigns').map(({ name }) => name)).toEqual(['周奶奶'])
    expect(turned.steps.flat()).toContainEqual({ kind: 'delete', table: 'Campaigns', id: after.Campaigns[0]?.id })
  })

  it('takes nobody in and nobody out while a rule is bad, says why, and still checks the paid list', () => {
    const problem = {
      code: 'rule_value',
      table: 'PolicyRules',
      row: 7,
      column: 'value',
      params: { policy: INSURANCE, value: '六十', fact: '年龄' },
    }
    const bad = { fitting: new Map([[INSURANCE, null]]), problems: [problem as never] }
    const now = begun()
    const newcomer = resident('新来', { birthOn: '1940-01-01' })
    const data = { ...now, Residents: [zhou, newcomer], PaidList: [paid('1', { idNumber: zhou.idNumber })] }
    const made = planCampaigns(data, ctx, undefined, bad)
    expect(made.steps.flat().map(({ kind, table }) => `${kind} ${table}`)).toEqual(['update PaidList', 'update Campaigns'])
    expect(sentences(made)).toEqual([
      `“${INSURANCE}”的条件有用不了的，这次没有加人，也没有移出人；请在“政策条件”里改好`,
      '按缴费名单登记 1 人已缴',
      `“政策条件”第 7 行“值”：“六十”不能作为“年龄”的值；“${INSURANCE}”没有参加比对。`,
      `“${INSURANCE}”完成 1/2；没完成最多的网格：2 网格 1 人`,
    ])
  })

  it('adds nobody twice, and nobody before the campaign runs', () => {
    expect(planCampaigns(begun(), ctx).steps).toEqual([])
    expect(planCampaigns(world({ CampaignPlans: [{ ...plan, state: 'planned' }] }), ctx).steps).toEqual([])
  })

  it('adds nobody twice when two people do it at once', () => {
    const other = context({ now: '2026-11-02 09:01', random: () => 0.5 })
    expect(insertedOnce(planCampaigns(world({ Residents: [zhou] }), ctx), planCampaigns(world({ Residents: [zhou] }), other))).toEqual([
      'Campaigns',
    ])
  })

  it('takes out who fits no longer, unless something was begun with them', () => {
    const now = begun()
    const Campaigns = now.Campaigns.map((one) => (one.name === '吴大爷' ? { ...one, step: '填信息' } : one))
    const Residents = [zhou, wu].map((one) => ({ ...one, movedAway: true }))
    expect(planCampaigns({ ...now, Campaigns, Residents }, ctx).steps.flat()).toEqual([
      { kind: 'delete', table: 'Campaigns', id: Campaigns[0]?.id },
    ])
  })

  it.each([
    ['chose a tier', { tier: '一档' }],
    ['is marked as paid by hand', { paid: true }],
    ['came further than the first step', { step: '填信息' }],
    ['has a note', { note: '子女下周来缴' }],
    ['has paid a part', { amount: 200 }],
  ])('keeps who %s, even when they fit no longer', (_what, done) => {
    const now = begun()
    const Campaigns = now.Campaigns.map((one) => ({ ...one, ...done }))
    expect(planCampaigns({ ...now, Campaigns, Residents: [] }, ctx).steps).toEqual([])
  })

  it('is for the ages, first and last included, and for the flags of its row', () => {
    const ages = [59, 60, 69, 70].map((age) => resident(String(age), { birthOn: `${2026 - age}-11-02` }))
    const named = (given: Partial<Row<'CampaignPlans'>>, Residents: Row<'Residents'>[]) =>
      inserted(planCampaigns(world({ CampaignPlans: [{ ...plan, ...given }], Residents }), ctx), 'Campaigns').map(({ name }) => name)
    expect(named({ minAge: 60, maxAge: 69 }, ages)).toEqual(['60', '69'])
    const flagged = resident('残', { flags: ['veteran', 'disabled'] })
    expect(named({ minAge: null, forFlags: ['disabled', 'livesAlone'] }, [flagged, resident('无'), zhou])).toEqual(['残'])
  })

  it('does not take somebody for the person whose id number the list has, whatever name and phone say', () => {
    const made = planCampaigns(
      { ...begun(), PaidList: [paid('1', { name: '吴大爷', phones: wu.phones, idNumber: '110101195001010036' })] },
      ctx,
    )
    expect(updated(made, 'Campaigns')).toEqual([])
    expect(updated(made, 'PaidList')[0]?.set.result).toContain('居民里没有这个人')
  })

  it('marks as paid by id number, else by name and phone, once, and says of every other row why not', () => {
    const PaidList = [
      paid('1', { name: '周奶奶', idNumber: '11010119500101001x', tier: '一档', amount: 400, paidOn: '2026-11-01' }),
      paid('2', { name: '吴大爷', phones: ['199 0000 0002'] }),
      paid('3', { name: '吴大爷', idNumber: '110101195001010028' }),
      paid('4', { name: '张三', idNumber: '110101195001010036' }),
      paid('5', { name: '吴大爷', phones: ['19900000009'] }),
      paid('6', { name: '旧的', result: '已登记' }),
    ]
    const now = begun()
    const rowNumber = (id: string) => Number(id.slice(4)) + 1
    const made = planCampaigns({ ...now, PaidList }, ctx, rowNumber)
    expect(updated(made, 'PaidList').map(({ id, set }) => [id, set.result])).toEqual([
      ['PAI-1', '已登记：周奶奶 3-2-501'],
      ['PAI-2', '已登记：吴大爷 3-2-501'],
      ['PAI-3', '和第 3 行重复'],
      ['PAI-4', '居民里没有这个人（身份证号、姓名加电话都对不上）'],
      ['PAI-5', '居民里没有这个人（身份证号、姓名加电话都对不上）'],
    ])
    expect(updated(made, 'Campaigns').map(({ set }) => set)).toEqual([
      { paid: true, tier: '一档', amount: 400, paidOn: '2026-11-01', step: '缴费' },
      { paid: true, amount: null, paidOn: null, step: '缴费' },
    ])
    expect(sentences(made)).toEqual([
      '按缴费名单登记 2 人已缴',
      '缴费名单有 3 行没有登记，原因写在“核对结果”和“待审”里',
      `“${INSURANCE}”完成 2/2；没完成最多的网格：—`,
    ])
    const after = applied({ ...now, PaidList }, made)
    expect(planCampaigns(after, ctx, rowNumber).steps).toEqual([])
    const again = planCampaigns({ ...after, PaidList: [paid('9', { idNumber: '11010119500101001X' })] }, ctx)
    expect(updated(again, 'PaidList')[0]?.set.result).toBe('已经登记过：周奶奶 3-2-501')
    expect(updated(again, 'Campaigns')).toEqual([])
  })

  describe('what the paid list names and nobody was marked for', () => {
    const rowNumber = (id: string) => Number(id.slice(4)) + 1
    const PaidList = [
      paid('1', { name: '张三', idNumber: '110101195001010036', phones: ['19900000009'] }),
      paid('2', { idNumber: '110101195001010028' }),
      paid('3', { name: '吴大爷', phones: ['19900000002'] }),
    ]
    const checked = () => {
      const now = { ...begun(), PaidList }
      return applied(now, planCampaigns(now, ctx, rowNumber))
    }
    const states = (data: Data<CampaignTables>) => data.Review.map(({ sourceRow, state }) => [sourceRow, state])

    it('stands in Review too, with row, reason and what was written, but not the whole id number', () => {
      expect(checked().Review).toEqual([
        expect.objectContaining({
          key: 'paidList:PaidList:PAI-1:result:paid_not_registered',
          code: 'paid_not_registered',
          sourceTab: '缴费名单',
          sourceRow: 2,
          sourceColumn: '核对结果',
          raw: '张三 …0036 19900000009',
          reason: '张三没有登记：居民里没有这个人（身份证号、姓名加电话都对不上）；改好后清空“核对结果”再核对',
          state: 'open',
        }),
        expect.objectContaining({ sourceRow: 4, raw: '吴大爷 19900000002', reason: expect.stringContaining('和第 3 行重复') }),
      ])
    })

    it('is written once, also when the tab was sorted, and stays dismissed', () => {
      const now = checked()
      expect(planCampaigns(now, ctx, rowNumber).steps).toEqual([])
      const dismissed = { ...now, Review: now.Review.map((one) => ({ ...one, state: 'dismissed' as const })) }
      expect(planCampaigns(dismissed, ctx, () => 9).steps).toEqual([])
      expect(
        updated(
          planCampaigns(now, ctx, () => 9),
          'Review',
        ).map(({ set }) => set),
      ).toEqual([{ sourceRow: 9 }, { sourceRow: 9 }])
    })

    it('is closed once its row is mended or taken out', () => {
      const now = checked()
      const mended = {
        ...now,
        PaidList: [{ ...now.PaidList[0], result: null, idNumber: zhou.idNumber } as Row<'PaidList'>],
      }
      const after = applied(mended, planCampaigns(mended, ctx, rowNumber))
      expect(after.PaidList[0]?.result).toBe('已登记：周奶奶 3-2-501')
      expect(states(after)).toEqual([
        [2, 'accepted'],
        [4, 'accepted'],
      ])
    })

    it('names by the last digits of the id number who has no name there', () => {
      const unnamed = [paid('1', { idNumber: '110101195001010036' })]
      const made = planCampaigns({ ...begun(), PaidList: unnamed }, ctx, rowNumber)
      expect(inserted(made, 'Review')).toEqual([
        expect.objectContaining({ raw: '…0036', reason: expect.stringMatching(/^…0036没有登记：/) }),
      ])
      expect(JSON.stringify(inserted(made, 'Review'))).not.toContain('19500101')
    })
  })

  it('marks somebody who joins in the same run', () => {
    const made = planCampaigns(world({ PaidList: [paid('1', { idNumber: '110101195001010028' })] }), ctx)
    expect(inserted(made, 'Campaigns').map(({ name, paid: isPaid }) => [name, isPaid])).toEqual([
      ['周奶奶', false],
      ['吴大爷', true],
    ])
    expect(sentences(made)).toContain(`“${INSURANCE}”完成 1/2；没完成最多的网格：1 网格 1 人`)
  })

  it('links nobody where two fit, and asks for the id number', () => {
    const twin = { ...wu, id: 'RES-另一位' }
    const made = planCampaigns(world({ Residents: [wu, twin], PaidList: [paid('1', { name: '吴大爷', phones: ['19900000002'] })] }), ctx)
    expect(updated(made, 'PaidList')[0]?.set.result).toBe('对上了不止一人，请填身份证号')
  })

  it('does not guess the campaign where several run, nor one that somebody is not in', () => {
    const other = { ...plan, id: 'CPL-2', name: '养老认证', minAge: 90 }
    const rows = [paid('1', { idNumber: '110101195001010028' }), paid('2', { idNumber: '110101195001010028', campaign: '养老认证' })]
    const made = planCampaigns(world({ CampaignPlans: [plan, other], PaidList: rows }), ctx)
    expect(updated(made, 'PaidList').map(({ set }) => set.result)).toEqual(['没有写是哪个任务', '吴大爷不在“养老认证”的名单里'])
  })
})
