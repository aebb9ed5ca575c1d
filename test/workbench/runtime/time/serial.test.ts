import { dateOfSerial, isDateFormat, serialOfDate } from '../../../../workbench/runtime/time/serial'

describe('serial numbers', () => {
  it('count days since 1899-12-30 in the wall time of the zone', () => {
    expect(dateOfSerial(46143, 'Asia/Shanghai').toISOString()).toBe('2026-04-30T16:00:00.000Z')
    expect(serialOfDate(new Date('2026-05-01T06:00:00Z'), 'America/New_York')).toBeCloseTo(46143 + 2 / 24, 9)
    for (const at of [0, 1e12, 1777608000123])
      expect(dateOfSerial(serialOfDate(new Date(at), 'Asia/Shanghai'), 'Asia/Shanghai').getTime()).toBe(at)
  })
})

describe('.isDateFormat(format)', () => {
  it.each(['yyyy-mm-dd', 'm/d', 'hh:mm', '[h]:mm:ss', 'yyyy"年"m"月"d"日"', '[$-804]d mmmm'])('is true for %s', (format) => {
    expect(isDateFormat(format)).toBe(true)
  })

  it.each(['', '@', '0.00', '#,##0', '0%', 'General', '0"days"', '[Red]0', '0.00E+00', '[$¥]#,##0', '0\\d'])(
    'is false for %s',
    (format) => {
      expect(isDateFormat(format)).toBe(false)
    },
  )
})
