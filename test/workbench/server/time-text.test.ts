import { instantOf, spokenTime, wallTime } from '../../../workbench/server/time-text'

const AT = Date.parse('2026-03-02T01:05:09Z')

describe('wallTime', () => {
  it('is the time on the wall of the zone', () => {
    expect(wallTime(AT, 'Asia/Shanghai')).toBe('2026-03-02 09:05:09')
    expect(wallTime(AT, 'America/New_York')).toBe('2026-03-01 20:05:09')
  })
  it('writes midnight as 00', () => {
    expect(wallTime(Date.parse('2026-03-01T16:00:00Z'), 'Asia/Shanghai')).toBe('2026-03-02 00:00:00')
  })
})

describe('spokenTime', () => {
  it('names the weekday in the language', () => {
    expect(spokenTime(AT, 'Asia/Shanghai', 'zh-CN')).toContain('星期一')
    expect(spokenTime(AT, 'Asia/Shanghai', 'en')).toContain('Monday')
  })
})

describe('instantOf', () => {
  it('is the inverse of wallTime', () => {
    for (const zone of ['Asia/Shanghai', 'America/New_York', 'Europe/Berlin']) expect(instantOf(wallTime(AT, zone), zone)).toBe(AT)
  })
  it('counts the seconds as 0 when they are left out', () => {
    expect(instantOf('2026-03-02T09:05', 'Asia/Shanghai')).toBe(Date.parse('2026-03-02T01:05:00Z'))
  })
  it('is right just before and after daylight saving begins', () => {
    expect(instantOf('2026-03-29T01:59', 'Europe/Berlin')).toBe(Date.parse('2026-03-29T00:59:00Z'))
    expect(instantOf('2026-03-29T03:00', 'Europe/Berlin')).toBe(Date.parse('2026-03-29T01:00:00Z'))
  })
  it('is null for what is no date', () => {
    for (const text of ['', 'tomorrow', '2026-13-02T09:00', '2026-03-02']) expect(instantOf(text, 'Asia/Shanghai')).toBeNull()
  })
})
