import { fingerprint } from '../../../../src/domain/fingerprint'
import { settingList } from '../../../../src/domain/settings'
import { defaultRows } from '../../../../src/features/admin/default-rows'
import { startingPolicies } from '../../../../src/features/admin/starting-policies'
import { rulebookOf } from '../../../../src/features/policies/rules'
import { builtInTemplate, MAIL_USES } from '../../../../src/tables/mail-template'
import type { Row } from '../../../../src/tables/tables'
import { applied, context, inserted, row, sentences, updated } from '../core-world'

const empty = { Settings: [], Services: [], Calendar: [], Policies: [], PolicyRules: [], MailTemplates: [] }

describe('.defaultRows(data, context)', () => {
  it('gives a new office every setting, services and the public holidays', () => {
    const plan = defaultRows(empty, context())
    expect(inserted(plan, 'Settings').map(({ key }) => key)).toEqual(Object.keys(settingList))
    expect(inserted(plan, 'Services').length).toBeGreaterThan(5)
    expect(inserted(plan, 'Calendar')).toContainEqual(expect.objectContaining({ on: '2026-10-01', kind: 'holiday', name: '国庆节' }))
  })
  it('writes what each setting means and its default, in the office’s language', () => {
    const rows = (language: 'zh-CN' | 'en') =>
      new Map(inserted(defaultRows(empty, context({ language })), 'Settings').map(({ key, value, note }) => [key, [value, note]]))
    expect(rows('zh-CN').get('carerWindows')).toEqual(['周一至周五 08:30-11:00; 周一至周五 14:00-16:00', '带娃家长方便的时间'])
    expect(rows('en').get('carerWindows')?.[0]).toBe('Mon-Fri 08:30-11:00; Mon-Fri 14:00-16:00')
    expect(rows('zh-CN').get('eveningShare')?.[0]).toBe('')
    expect(rows('zh-CN').get('autoDispatch')?.[0]).toBe('是')
    expect(rows('en').get('weight.preferredTime')).toEqual([
      '5',
      'Timetable, points off: each half hour from the preferred time (at most 8; another day adds 4)',
    ])
  })
  it.each(['zh-CN', 'en'] as const)('gives policies whose rules are sound and can be told: %s', (language) => {
    const after = applied(empty, defaultRows(empty, context({ language })))
    const { policies, problems } = rulebookOf(after, language)
    expect(problems).toEqual([])
    expect(policies).toHaveLength(startingPolicies.length)
  })
  it('gives a template for every mail, which lets a rewritten one be and puts a missing one back', () => {
    const after = applied(empty, defaultRows(empty, context()))
    expect(after.MailTemplates.map(({ use }: Row<'MailTemplates'>) => use)).toEqual(MAIL_USES)
    const [first, ...others] = after.MailTemplates as Row<'MailTemplates'>[]
    const rewritten = { ...after, MailTemplates: others.map((one) => ({ ...one, body: '改过' })) }
    const plan = defaultRows(rewritten, context())
    expect(inserted(plan, 'MailTemplates').map(({ use, body }) => [use, body])).toEqual([[first?.use, first?.body]])
    expect(updated(plan, 'MailTemplates')).toEqual([])
  })
  it('says what nobody rewrote in the language that the office speaks now', () => {
    const chinese = applied(empty, defaultRows(empty, context()))
    const MailTemplates = (chinese.MailTemplates as Row<'MailTemplates'>[]).map((one) =>
      one.use === 'requestDone' ? { ...one, subject: '办好了 {{number}}' } : one,
    )
    const plan = defaultRows({ ...chinese, MailTemplates }, context({ language: 'en' }))
    const english = applied({ MailTemplates }, plan).MailTemplates
    const own = (use: 'requestDone' | 'requestCannot') => english.find((one) => one.use === use)
    expect(own('requestCannot')).toMatchObject(builtInTemplate('requestCannot', 'en'))
    expect(own('requestDone')).toMatchObject({ subject: '办好了 {{number}}', body: expect.stringContaining('您好') })
    expect(own('requestDone')?.placeholders).toBe(builtInTemplate('requestDone', 'en').placeholders)
    expect(applied({ MailTemplates: english }, defaultRows({ ...chinese, MailTemplates: english }, context())).MailTemplates).toEqual(
      MailTemplates,
    )
  })
  describe('where the product says something else than it did', () => {
    const all = applied(empty, defaultRows(empty, context()))
    const written = all.MailTemplates as Row<'MailTemplates'>[]
    /** As a version before this one left them. */
    const older = written.map((one) =>
      one.use === 'requestDone'
        ? { ...one, body: '旧文 {{name}}', placeholders: '旧', builtInMark: fingerprint(`${one.subject}\n旧文 {{name}}`) }
        : one,
    )
    const done = (rows: Row<'MailTemplates'>[]) => rows.find(({ use }) => use === 'requestDone')

    it('renews the text that nobody rewrote, and says so', () => {
      const plan = defaultRows({ ...all, MailTemplates: older }, context())
      expect(applied({ MailTemplates: older }, plan).MailTemplates).toEqual(written)
      expect(sentences(plan)).toEqual(['1 份没有改过的邮件模板换成了这一版的文字。'])
      const english = applied({ MailTemplates: older }, defaultRows({ ...all, MailTemplates: older }, context({ language: 'en' })))
      expect(done(english.MailTemplates)).toMatchObject(builtInTemplate('requestDone', 'en'))
    })

    it.each([
      ['body', { body: '旧文 {{name}}！' }],
      ['subject', { subject: '旧的' }],
      ['mark', { builtInMark: null }],
    ])('leaves a text alone whose %s staff changed', (_what, given) => {
      const MailTemplates = older.map((one) => (one.use === 'requestDone' ? { ...one, ...given } : one))
      expect(defaultRows({ ...all, MailTemplates }, context()).steps).toEqual([])
    })

    it('marks the rows of offices that were set up before there were marks, and does not speak of it', () => {
      const MailTemplates = written.map((one) => ({ ...one, builtInMark: null }))
      const plan = defaultRows({ ...all, MailTemplates }, context())
      expect(applied({ MailTemplates }, plan).MailTemplates).toEqual(written)
      expect(plan.summary).toEqual([])
    })
  })
  it('adds nothing the second time', () => {
    const after = applied(empty, defaultRows(empty, context()))
    expect(defaultRows(after, context()).steps).toEqual([])
  })
  it('adds a setting that is new, and leaves the office’s lists alone', () => {
    const data = {
      ...empty,
      Services: [row('Services', { id: 'SVC-1', name: '理发' })],
      Calendar: [row('Calendar', { id: 'CAL-1', on: '2026-05-01' })],
      Policies: [row('Policies', { id: 'POL-1', name: '低保' })],
    }
    const tables = new Set(
      defaultRows(data, context())
        .steps.flat()
        .map(({ table }) => table),
    )
    expect([...tables]).toEqual(['Settings', 'MailTemplates'])
  })
})
