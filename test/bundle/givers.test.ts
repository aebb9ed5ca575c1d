/** Requests that volunteers and partners see to, in both languages, through dist/: from the form to the e-mail, done, and rated. */
import { LANGUAGES } from '../../src/domain/language'
import { ratings, reportOutcomes } from '../../src/domain/report-link'
import { MINUTE } from './office'
import { openTeller, type Teller, words } from './teller'

const company = words('上门探望', 'Visit at home')
const repair = words('家电小修', 'Small repairs')
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

async function openHelped(language: (typeof LANGUAGES)[number]): Promise<Teller> {
  const t = await openTeller(language)
  const serviceId = (name: string) => String(t.cells('Services', 'id', 'name').find(([, one]) => one === name)?.[0])
  t.set('Services', serviceId(t.say(company)), { providers: ['volunteer'] })
  t.set('Services', serviceId(t.say(repair)), { providers: ['partner'] })
  t.add('Staff', { id: 'STF-A', name: '周甲', role: 'gridWorker', email: 'jia@example.org' })
  t.add('Grids', { id: 'GRD-1', number: 1, buildings: ['1'], workerId: 'STF-A' })
  t.add('Households', { id: 'HSH-1', address: '1-1-101', grid: 1, headName: '曾丙', lastVisitOn: '2026-11-20' })
  const head = { phones: ['19900000001'], grid: 1, address: '1-1-101', householdId: 'HSH-1', isHead: true }
  t.add('Residents', { id: 'RES-1', name: '曾丙', flags: ['disabled'], ...head })
  return t
}

describe.each(LANGUAGES)('help from outside the office, %s', (language) => {
  describe('by a volunteer', () => {
    let t: Teller
    beforeAll(async () => {
      t = await openHelped(language)
      t.add(
        'Volunteers',
        { id: 'VOL-1', name: '龚远', grid: 2, email: 'far@example.org' },
        { id: 'VOL-2', name: '龚近', grid: 1, email: 'near@example.org', serviceMinutes: 60, phones: ['19900000802'] },
      )
      await t.order('曾丙', '19900000001', company, 'C-31')
      await t.at(11 * MINUTE)
    })
    afterAll(() => t.office.close())

    it('goes to the one of the grid, and coordinators see whose it is', () => {
      expect(t.cells('Requests', 'assigneeName', 'assigneeId', 'state')).toEqual([['龚近', 'VOL-2', t.say(words('已派单', 'assigned'))]])
      expect(t.cells('Requests', 'reason')[0]?.[0]).toContain(
        t.say(words('请本网格的志愿者龚近帮忙', 'Help comes from the volunteer 龚近 of this grid')),
      )
    })

    it('mails the volunteer what was ordered and where, and nothing of what the household may apply for', () => {
      expect(t.mailTo('far@example.org')).toEqual([])
      const [body, ...more] = t.mailTo('near@example.org')
      expect(more).toEqual([])
      expect(body).toContain('1-1-101 曾丙')
      expect(body).toContain('C-31')
      expect(t.cells('Entitlements', 'id').length).toBeGreaterThan(0)
      expect(body).not.toContain(t.say(words('最低生活保障', 'Minimum living allowance')))
      expect(body).not.toContain(t.say(words('残疾', 'isab')))
    })

    it('tells the resident who will phone', () => {
      const told = t.mailTo('bing@example.org').filter((body) => body.includes('龚近'))
      expect(told).toHaveLength(1)
      expect(told[0]).toContain(t.say(words('由志愿者龚近来办，会先打电话和您约时间', 'volunteer 龚近 will do what you ordered')))
      expect(told[0]).not.toContain('19900000802')
    })

    it('is done by the link, once, and rated by the resident', async () => {
      const link = t.link('near@example.org', reportOutcomes.done)
      await t.office.follow(link)
      await t.office.follow(link)
      await t.at(33 * MINUTE)
      expect(t.cells('Requests', 'state')).toEqual([[t.say(words('已办结', 'done'))]])
      expect(t.cells('Review', 'code').flat()).toContain('report_replayed')
      await t.office.follow(t.link('bing@example.org', ratings.good))
      expect(t.cells('Requests', 'rating')).toEqual([[t.say(ratings.good)]])
    })

    it('adds the minutes of the service to what the volunteer has served, once', async () => {
      await t.at(55 * MINUTE)
      expect(t.cells('Volunteers', 'name', 'serviceMinutes')).toEqual([
        ['龚远', ''],
        ['龚近', 90],
      ])
    })
  })

  describe('by a partner who cannot', () => {
    let t: Teller
    const request = () => t.cells('Requests', 'assigneeName', 'state')[0]
    beforeAll(async () => {
      t = await openHelped(language)
      t.add(
        'Partners',
        { id: 'PAR-1', name: '亮晶维修', services: [t.say(repair)], email: 'one@example.org', serviceTimes: '8-20' },
        { id: 'PAR-2', name: '匠心维修', services: [t.say(repair)], email: 'two@example.org' },
        { id: 'PAR-3', name: '旧约维修', services: [t.say(repair)], email: 'old@example.org', agreementUntil: '2026-11-22' },
      )
      await t.order('曾丙', '19900000001', repair, 'D-44')
      await t.at(11 * MINUTE)
    })
    afterAll(() => t.office.close())

    it('goes on to the next, with the reason, and the resident hears who comes instead', async () => {
      expect(request()).toEqual(['亮晶维修', t.say(words('已派单', 'assigned'))])
      const link = t.link('one@example.org', reportOutcomes.cannot)
      await t.office.follow(link, { [t.say(words('说明', 'Note'))]: 'E-55' })
      await t.at(22 * MINUTE)
      expect(request()).toEqual(['匠心维修', t.say(words('已派单', 'assigned'))])
      expect(t.cells('Requests', 'outcomeNote')[0]?.[0]).toContain('E-55')
      expect(t.mailTo('two@example.org')).toHaveLength(1)
      const told = t.mailTo('bing@example.org').map((body) => ['亮晶维修', '匠心维修'].find((name) => body.includes(name)))
      expect(told.filter((name) => name !== undefined)).toEqual(['亮晶维修', '匠心维修'])
      await t.office.follow(link)
      expect(request()).toEqual(['匠心维修', t.say(words('已派单', 'assigned'))])
      expect(t.cells('Review', 'code').flat()).toContain('report_not_yours')
    })

    it('stays open when the last who could has declined, and says why; nobody is asked twice', async () => {
      await t.office.follow(t.link('two@example.org', reportOutcomes.cannot))
      await t.at(33 * MINUTE)
      expect(request()?.[1]).toBe(t.say(words('待派单', 'open')))
      const reason = String(t.cells('Requests', 'reason')[0]?.[0])
      expect(reason).toContain(t.say(words('2 家共建单位说办不了', 'partners (2) could not do it')))
      expect(reason).toContain(t.say(words('1 家共建单位协议已到期', 'partners (1) have an agreement that ended')))
      await t.at(DAY)
      expect(t.mailTo('old@example.org')).toEqual([])
      expect(t.mailTo('one@example.org')).toHaveLength(1)
    })

    it('is said by Doctor', async () => {
      const said = (await t.office.run('doctor')).log.map(({ text }) => text).join('\n')
      expect(said).toContain(t.say(words('旧约维修的协议 2026-11-22 到期', 'the agreement with 旧约维修 ended on 2026-11-22')))
      expect(said).toContain(t.say(words('“上门探望”只由志愿者或共建单位提供', '“Visit at home” is given by volunteers or partners only')))
    })

    it('goes to whom staff write down over the name', async () => {
      const [[id]] = t.cells('Requests', 'id') as [[string]]
      t.add('Volunteers', { id: 'VOL-1', name: '龚青', email: 'gong@example.org' })
      t.set('Requests', id, { assigneeName: '龚青', state: 'assigned' })
      await t.at(DAY + 11 * MINUTE)
      expect(t.cells('Requests', 'assigneeId')).toEqual([['VOL-1']])
      expect(t.mailTo('gong@example.org')[0]).toContain('D-44')
    })
  })
})
