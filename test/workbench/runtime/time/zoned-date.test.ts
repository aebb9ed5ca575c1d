import { memoryWorld } from '../memory-world'
import { resultOf } from '../script-runs'

const NEW_YORK = { timeZone: 'America/New_York' }

describe('Date inside a run', () => {
  it("tells the world's time", () => {
    const world = memoryWorld()
    expect(resultOf({ world, body: 'return [new Date().toISOString(), Date().slice(0, 24)]' })).toEqual([
      '2026-11-23T02:30:00.000Z',
      'Mon Nov 23 2026 10:30:00',
    ])
  })

  it("passes while a run works, even when the world's clock stands still", () => {
    expect(resultOf('const start = Date.now(); while (Date.now() < start + 5) {} return Date.now() - start')).toBeGreaterThanOrEqual(5)
  })

  it("reads and prints local parts in the script's time zone", () => {
    const body = `const date = new Date(2026, 6, 1, 9, 30)
      return [date.toISOString(), date.getHours(), date.getDay(), date.getTimezoneOffset(), String(date), date.toDateString(), date.toLocaleDateString('zh-CN'),
        new Intl.DateTimeFormat('en-GB', {hour: '2-digit', minute: '2-digit'}).format(date)]`
    expect(resultOf(body)).toEqual([
      '2026-07-01T01:30:00.000Z',
      9,
      3,
      -480,
      'Wed Jul 01 2026 09:30:00 GMT+0800 (China Standard Time)',
      'Wed Jul 01 2026',
      '2026/7/1',
      '09:30',
    ])
  })

  it('follows daylight saving time, through its gap and its fold', () => {
    const body = `return [new Date(2026, 6, 1).toISOString(), new Date(2026, 0, 1).toISOString(), new Date(2026, 2, 8, 2, 30).toISOString(), new Date(2026, 10, 1, 1, 30).toISOString(),
      new Date(2026, 2, 8, 1).getTimezoneOffset(), new Date(2026, 2, 8, 4).getTimezoneOffset()]`
    expect(resultOf({ environment: NEW_YORK, body })).toEqual([
      '2026-07-01T04:00:00.000Z',
      '2026-01-01T05:00:00.000Z',
      '2026-03-08T07:30:00.000Z',
      '2026-11-01T05:30:00.000Z',
      300,
      240,
    ])
  })

  it('parses texts without a zone as local time and those with one as they say', () => {
    const body = `return ['2026-05-01', '2026-05-01T08:00', '2026-05-01T08:00Z', '2026-05-01T08:00:00+02:00', 'May 1, 2026 08:00', '2026/5/1', 'Fri, 01 May 2026 08:00:00 GMT', 'nonsense']
      .map((text) => { const date = new Date(text); return isNaN(date) ? null : date.toISOString() })`
    expect(resultOf(body)).toEqual([
      '2026-05-01T00:00:00.000Z',
      '2026-05-01T00:00:00.000Z',
      '2026-05-01T08:00:00.000Z',
      '2026-05-01T06:00:00.000Z',
      '2026-05-01T00:00:00.000Z',
      '2026-04-30T16:00:00.000Z',
      '2026-05-01T08:00:00.000Z',
      null,
    ])
  })

  it('sets local parts', () => {
    const body = `const date = new Date(2026, 0, 31, 12); date.setMonth(1); const moved = date.toISOString(); date.setHours(0, 0, 0, 0); date.setFullYear(2027, 0, 1)
      return [moved, date.toISOString(), new Date(NaN).setHours(1), String(new Date(NaN))]`
    expect(resultOf(body)).toEqual(['2026-03-03T04:00:00.000Z', '2026-12-31T16:00:00.000Z', null, 'Invalid Date'])
  })

  it("stays the language's Date in every other way", () => {
    const body = `class Day extends Date { label() { return 'day ' + this.getDate() } }
      const copy = new Date(new Date(5)); const json = JSON.stringify({at: new Date(0)})
      return [new Day(2026, 0, 2).label(), new Day() instanceof Date, copy.getTime(), json, Date.UTC(2026, 0), Date.length, Date.name, new Date(0).constructor === Date, Object.prototype.toString.call(new Date())]`
    expect(resultOf(body)).toEqual(['day 2', true, 5, '{"at":"1970-01-01T00:00:00.000Z"}', 1767225600000, 7, 'Date', true, '[object Date]'])
  })
})
