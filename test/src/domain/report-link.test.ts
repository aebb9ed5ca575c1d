import { checkReportToken, maskReportToken, nonceOf, reportToken, reportUrl } from '../../../src/domain/report-link'

const sign = (text: string) => `signed-${[...text].reverse().join('').replace(/\|/g, '_')}`
const parts = { action: 'report' as const, taskId: 'REQ-1', workerId: 'STF-1', expiresOn: '2026-12-07', nonce: '202611230830' }
const token = reportToken(parts, sign)

describe('reportToken(token, sign)', () => {
  it('joins the parts and their signature', () => {
    expect(token).toBe(`2|REQ-1|report|STF-1|2026-12-07|202611230830|${sign('2|REQ-1|report|STF-1|2026-12-07|202611230830')}`)
  })

  it('throws for a part that holds the separator, or nothing', () => {
    expect(() => reportToken({ ...parts, workerId: 'STF|1' }, sign)).toThrow('not a token')
    expect(() => reportToken({ ...parts, workerId: '' }, sign)).toThrow('not a token')
  })
})

describe('checkReportToken(typed, action, on, sign)', () => {
  it('accepts a token through its last day, with blanks around it', () => {
    expect(checkReportToken(` ${token}\n`, 'report', '2026-12-07', sign)).toEqual({ valid: true, token: parts })
  })

  it.each([
    ['the day after', token, '2026-12-08', 'report_expired'],
    ['another request', token.replace('REQ-1', 'REQ-2'), '2026-12-01', 'report_forged'],
    ['another worker', token.replace('STF-1', 'STF-2'), '2026-12-01', 'report_forged'],
    ['another form', token.replace('|report|', '|rating|'), '2026-12-01', 'report_forged'],
    ['the token of another form', reportToken({ ...parts, action: 'visit' }, sign), '2026-12-01', 'report_other_form'],
    ['a later day', token.replace('2026-12-07', '2027-12-07'), '2026-12-01', 'report_forged'],
    ['another assignment', token.replace('|202611230830|', '|202611230831|'), '2026-12-01', 'report_forged'],
    ['a cut signature', token.slice(0, -1), '2026-12-01', 'report_forged'],
    ['a longer signature', `${token}x`, '2026-12-01', 'report_forged'],
    ['no signature', token.slice(0, token.lastIndexOf('|') + 1), '2026-12-01', 'report_forged'],
    ['another version', token.replace('2|', '1|'), '2026-12-01', 'report_unreadable'],
    ['a day no calendar has', token.replace('2026-12-07', '2026-02-30'), '2026-12-01', 'report_unreadable'],
    ['a part more', `${token}|x`, '2026-12-01', 'report_unreadable'],
    ['nothing', '', '2026-12-01', 'report_unreadable'],
  ])('refuses %s', (_, typed, on, code) => {
    expect(checkReportToken(typed, 'report', on, sign)).toEqual({ valid: false, code })
  })

  it('refuses a token signed with another secret', () => {
    expect(
      checkReportToken(
        reportToken(parts, (text) => `other ${text.length}`),
        'report',
        '2026-12-01',
        sign,
      ),
    ).toMatchObject({ code: 'report_forged' })
  })
})

describe('nonceOf(assignedAt)', () => {
  it('tells assignments apart', () => {
    expect(nonceOf('2026-11-23 08:30')).toBe('202611230830')
    expect(nonceOf(null)).toBe('0')
  })
})

describe('reportUrl(template, token, outcome)', () => {
  it('fills both places so that the form reads back what went in', () => {
    const url = reportUrl('https://forms.example.org/f?usp=pp_url&entry.1={token}&entry.2={outcome}', token, '已办结')
    const query = new URL(url).searchParams
    expect(query.get('entry.1')).toBe(token)
    expect(query.get('entry.2')).toBe('已办结')
  })
})

describe('maskReportToken(typed)', () => {
  it('leaves the signature out', () => {
    expect(maskReportToken(token)).toBe('2|REQ-1|report|STF-1|2026-12-07|202611230830|…')
    expect(maskReportToken('abc')).toBe('abc')
  })
})
