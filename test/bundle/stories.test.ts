/** Whole matters in both languages, through dist/: from the form to the e-mail, to whoever is above, to the end and what the resident says of it. */
import { LANGUAGES } from '../../src/domain/language'
import { ratings, reportOutcomes, visitOutcomes } from '../../src/domain/report-link'
import { AGAIN } from '../../src/features/intake/rating-form'
import { nextVisits, visitForm } from '../../src/features/intake/visit-form'
import { OTHER_SERVICE } from '../../src/tables/service-catalogue'
import { visitStates } from '../../src/tables/vocabulary'
import { MINUTE } from './office'
import { openTeller, type Teller, words } from './teller'

const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

function staffed({ add }: Teller): void {
  add(
    'Staff',
    { id: 'STF-A', name: '周甲', role: 'gridWorker', email: 'jia@example.org', phones: ['19900000101'] },
    { id: 'STF-B', name: '吴乙', role: 'socialWorker', email: 'yi@example.org' },
  )
  add('Grids', { id: 'GRD-1', number: 1, buildings: ['1', '2'], workerId: 'STF-A', backupId: 'STF-B' })
  add('Households', { id: 'HSH-1', address: '1-1-101', grid: 1, headName: '曾丙', lastVisitOn: '2026-11-20' })
  add('Residents', {
    id: 'RES-1',
    name: '曾丙',
    phones: ['19900000001'],
    grid: 1,
    address: '1-1-101',
    householdId: 'HSH-1',
    isHead: true,
    flags: ['disabled'],
  })
}

const advice = words('政策咨询', 'Advice on policies')
const insurance = words('医保缴费帮办', 'Help with medical insurance')

describe.each(LANGUAGES)('the stories, %s', (language) => {
  describe('an all-round social worker notices the second policy (Anqiu)', () => {
    let t: Teller
    beforeAll(async () => {
      t = await openTeller(language)
      staffed(t)
      await t.order('曾丙', '19900000001', advice, 'A-17')
      await t.at(11 * MINUTE)
    })
    afterAll(() => t.office.close())

    it('tells whoever goes there of the other policies', () => {
      const [[worker]] = t.cells('Requests', 'assigneeName') as [[string]]
      const body = t.mailTo(worker === '周甲' ? 'jia@example.org' : 'yi@example.org')[0]
      expect(body).toContain('2026-0001')
      expect(body).toContain(t.say(words('最低生活保障', 'Minimum living allowance')))
      expect(body).toContain(t.say(words('家里每人每月大约有多少收入？', 'About how much does each person of the household have a month?')))
    })

    it('applies for both in one request, is done and rated', async () => {
      for (const [id] of t.cells('Entitlements', 'id')) t.set('Entitlements', String(id), { state: 'applied' })
      await t.office.run('matchPolicies')
      await t.at(22 * MINUTE)
      const made = t.cells('Requests', 'number', 'state', 'householdId', 'assigneeName')
      expect(made).toHaveLength(2)
      expect(made[1]).toEqual(['2026-0002', t.say(words('已派单', 'assigned')), 'HSH-1', expect.stringMatching(/周甲|吴乙/)])
      await t.at(DAY)
      const worker = made[1]?.[3] === '周甲' ? 'jia@example.org' : 'yi@example.org'
      await t.office.follow(t.link(worker, reportOutcomes.done, '2026-0002'))
      expect(t.cells('Requests', 'number', 'state')[1]).toEqual(['2026-0002', t.say(words('已办结', 'done'))])
    })

    it('hears from the resident how the first matter went, once', async () => {
      const [[worker]] = t.cells('Requests', 'assigneeName') as [[string]]
      await t.office.follow(t.link(worker === '周甲' ? 'jia@example.org' : 'yi@example.org', reportOutcomes.done, '2026-0001'))
      await t.office.run('sendMailNow')
      const link = t.link('bing@example.org', ratings.good)
      await t.office.follow(link)
      await t.office.follow(link)
      expect(t.cells('Requests', 'state', 'rating')[0]).toEqual([t.say(words('已办结', 'done')), t.say(ratings.good)])
      expect(t.cells('Review', 'code').flat()).toContain('rating_replayed')
    })
  })

  describe('the township calls, the county answers (Laiwu)', () => {
    let t: Teller
    const request = () => t.cells('Requests', 'state', 'level', 'assigneeName')[0]
    beforeAll(async () => {
      t = await openTeller(language)
      staffed(t)
      t.add(
        'Departments',
        { id: 'DEP-1', name: '街道办', level: 'street', answerHours: 2, email: 'street@example.org' },
        { id: 'DEP-2', name: '县医保局', level: 'county', services: [t.say(insurance)], email: 'county@example.org' },
      )
      await t.order('曾丙', '19900000001', insurance, 'B-23')
      await t.at(11 * MINUTE)
    })
    afterAll(() => t.office.close())

    it('goes up when the worker cannot do it and staff say so, and rises by itself', async () => {
      await t.office.follow(t.link('jia@example.org', reportOutcomes.cannot))
      const [[id]] = t.cells('Requests', 'id') as [[string]]
      t.set('Requests', id, { state: 'escalated' })
      await t.at(22 * MINUTE)
      expect(t.mailTo('street@example.org')[0]).toContain('B-23')
      await t.at(3 * HOUR)
      expect(t.mailTo('county@example.org')).toHaveLength(1)
      expect(t.mailTo('county@example.org')[0]).toContain('街道办')
    })

    it('comes back with the answer to whoever was responsible, and is done', async () => {
      const [, county] = t.cells('Escalations', 'id')
      t.set('Escalations', String(county?.[0]), { answer: 'C-5' })
      await t.at(4 * HOUR)
      expect(request()).toEqual([t.say(words('已派单', 'assigned')), t.say(words('区县部门', 'county department')), '周甲'])
      await t.at(DAY)
      await t.office.follow(t.link('jia@example.org', reportOutcomes.done))
      await t.at(DAY + 11 * MINUTE)
      expect(request()?.[0]).toBe(t.say(words('已办结', 'done')))
    })

    it('is opened again for somebody else when the resident says that it is not done, and is closed and rated', async () => {
      const again = t.office.world
        .forms()
        .flatMap(({ items }) => items)
        .find(({ choices }) => choices.includes(t.say(AGAIN)))
      await t.office.follow(t.link('bing@example.org', ratings.poor), { [again?.title ?? '']: [t.say(AGAIN)] })
      await t.at(DAY + 22 * MINUTE)
      expect(request()).toEqual([t.say(words('已派单', 'assigned')), t.say(words('区县部门', 'county department')), '吴乙'])
      await t.at(2 * DAY)
      await t.office.follow(t.link('yi@example.org', reportOutcomes.done))
      await t.at(2 * DAY + 11 * MINUTE)
      await t.office.follow(t.link('bing@example.org', ratings.good))
      expect(t.cells('Requests', 'state', 'rating')).toEqual([[t.say(words('已办结', 'done')), t.say(ratings.good)]])
      const note = String(t.cells('Requests', 'outcomeNote')[0])
      expect(note).toContain('C-5')
      expect(note).toContain(t.say(ratings.poor))
      const past = String(t.cells('Requests', 'past')[0]).split('\n')
      expect(past.every((line) => /^2026-11-2\d \d\d:\d\d ./.test(line))).toBe(true)
      expect(past.filter((line) => line.includes('周甲')).length).toBeGreaterThan(2)
    })
  })

  describe('a door that stays shut', () => {
    let t: Teller
    beforeAll(async () => {
      t = await openTeller(language)
      staffed(t)
      t.add('Households', { id: 'HSH-2', address: '2-1-101', grid: 1, headName: '付丁', flags: ['livesAlone'] })
      t.add('Departments', { id: 'DEP-1', name: '社区网格办', level: 'community', email: 'grid@example.org' })
      await t.at(11 * MINUTE)
    })
    afterAll(() => t.office.close())

    it('is tried on three days at another half of the day, then the office above is asked for help', async () => {
      for (const day of [0, 1, 2]) {
        await t.at(day * DAY + 12 * MINUTE)
        await t.office.follow(t.link('jia@example.org', visitOutcomes.nobodyHome, '2-1-101'))
      }
      expect(t.cells('Visits', 'state', 'nextTime')).toEqual(
        Array.from({ length: 3 }, () => [t.say(visitStates.nobodyHome), t.say(words('下午', 'afternoon'))]),
      )
      await t.at(2 * DAY + 22 * MINUTE)
      expect(t.cells('Requests', 'householdId', 'state')).toEqual([['HSH-2', t.say(words('已上报', 'escalated'))]])
      expect(t.mailTo('grid@example.org')[0]).toContain('2-1-101')
    })
  })

  describe('a visit', () => {
    let t: Teller
    beforeAll(async () => {
      t = await openTeller(language)
      staffed(t)
      t.add('Households', { id: 'HSH-2', address: '2-1-101', grid: 1, headName: '付丁', flags: ['livesAlone'] })
      await t.at(11 * MINUTE)
    })
    afterAll(() => t.office.close())

    it('opens a request for what is needed, proposes a flag, and names the day of the next', async () => {
      const title = (key: string) => visitForm([]).fields.find((one) => one.key === key)?.title[language] ?? ''
      await t.office.follow(t.link('jia@example.org', visitOutcomes.done, '2-1-101'), {
        [title('health')]: 'D-4',
        [title('service')]: t.say(OTHER_SERVICE),
        [title('needs')]: 'E-8',
        [title('flagsToAdd')]: [t.say(words('慢病', 'chronic illness'))],
        [title('next')]: t.say(nextVisits.day),
      })
      await t.at(22 * MINUTE)
      expect(t.cells('Visits', 'state', 'health')).toEqual([[t.say(visitStates.done), 'D-4']])
      expect(t.cells('Requests', 'number', 'details', 'state', 'assigneeName')).toEqual([
        ['2026-0001', 'E-8', t.say(words('已派单', 'assigned')), '周甲'],
      ])
      expect(t.cells('Review', 'code')).toEqual([['visit_flags']])
      expect(t.cells('Households', 'flags')[1]).toEqual([t.say(words('独居老人', 'lives alone'))])
    })

    it('comes again the next day, with the request at the same door', async () => {
      await t.at(DAY)
      expect(t.cells('Visits', 'state')).toEqual([[t.say(visitStates.done)], [t.say(visitStates.planned)]])
      const body = t.mailTo('jia@example.org').pop()
      expect(body).toContain('2026-0001')
    })
  })
})
