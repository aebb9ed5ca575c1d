import { openCampaigns } from '../../../../src/features/dispatch/campaign-lines'
import { context, row } from '../core-world'

const Grids = [row('Grids', { id: 'GRD-1', number: 1, workerId: 'STF-1' }), row('Grids', { id: 'GRD-2', number: 2, workerId: 'STF-2' })]
const entry = (id: string, grid: number) =>
  row('Campaigns', { id: `CAM-${id}`, campaign: '安全用气', name: id, grid, residentId: `RES-${id}` })
const lines = (dueOn: string | null, language: 'zh-CN' | 'en' = 'zh-CN') =>
  openCampaigns(
    {
      CampaignPlans: [row('CampaignPlans', { id: 'CPL-1', name: '安全用气', state: 'running', dueOn })],
      Campaigns: [entry('周奶奶', 1), entry('吴大爷', 1), { ...entry('付丁', 1), paid: true }, entry('孙戊', 2)],
      Residents: [],
      Grids,
    },
    context({ language }),
  )

describe('.openCampaigns(data, ctx)', () => {
  it('tells a worker how many are open in their grids, and the last day where there is one', () => {
    expect(lines('2026-12-31').ofWorker('STF-1')).toBe('“安全用气”您的网格还有 2 人没办完；2026-12-31 截止；自己办不了的请帮一把')
    expect(lines(null).ofWorker('STF-1')).toBe('“安全用气”您的网格还有 2 人没办完；自己办不了的请帮一把')
    expect(lines('2026-12-31').ofWorker('STF-3')).toBe('')
  })

  it('says it in English', () => {
    expect(lines('2026-12-31', 'en').ofWorker('STF-1')).toBe(
      '“安全用气”: 2 in your grids are not through yet; until 2026-12-31; please help those who cannot do it alone',
    )
  })

  it('tells the last day at the door where there is one', () => {
    expect(lines('2026-12-31').at(null, ['RES-周奶奶'])).toEqual(['“安全用气”：周奶奶还没办；2026-12-31 截止'])
    expect(lines(null).at(null, ['RES-周奶奶'])).toEqual(['“安全用气”：周奶奶还没办'])
  })
})
