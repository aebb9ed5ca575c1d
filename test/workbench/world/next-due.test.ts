import { dueAfter, firstDue } from '../../../workbench/world/next-due'

const at = (iso: string): number => Date.parse(iso)
const daily = { everyMinutes: 1440, atHour: 8 }

describe('.firstDue(schedule, now, timeZone)', () => {
  it('is one period from now', () => {
    expect(firstDue({ everyMinutes: 10 }, 1_000, 'Asia/Shanghai')).toBe(601_000)
  })

  it('is the instant itself for one time', () => {
    expect(firstDue({ at: 5 }, 1_000, 'Asia/Shanghai')).toBe(5)
  })

  it('is the next whole hour of that name in the zone, tomorrow when it has begun', () => {
    expect(firstDue(daily, at('2026-11-23T07:59:00+08:00'), 'Asia/Shanghai')).toBe(at('2026-11-23T08:00:00+08:00'))
    expect(firstDue(daily, at('2026-11-23T08:00:00+08:00'), 'Asia/Shanghai')).toBe(at('2026-11-24T08:00:00+08:00'))
  })

  it('follows daylight saving, and takes an hour that is skipped as the one after it', () => {
    expect(firstDue(daily, at('2026-03-07T20:00:00-05:00'), 'America/New_York')).toBe(at('2026-03-08T08:00:00-04:00'))
    expect(firstDue({ everyMinutes: 1440, atHour: 2 }, at('2026-03-08T00:00:00-05:00'), 'America/New_York')).toBe(
      at('2026-03-08T03:00:00-04:00'),
    )
  })
})

describe('.firstDue(schedule, now, timeZone) on days', () => {
  const monday = at('2026-11-23T12:00:00+08:00')
  const first = (more: object) => new Date(firstDue({ ...daily, ...more }, monday, 'Asia/Shanghai')).toISOString()

  it('is on the day of the week, in the zone of the schedule, at its minute', () => {
    expect(first({ weekDay: 1 })).toBe('2026-11-30T00:00:00.000Z')
    expect(first({ weekDay: 0, minute: 45 })).toBe('2026-11-29T00:45:00.000Z')
    expect(first({ timeZone: 'Europe/Paris' })).toBe('2026-11-23T07:00:00.000Z')
  })

  it('is on the day of the month, and leaves out months that have none', () => {
    expect(first({ monthDay: 23 })).toBe('2026-12-23T00:00:00.000Z')
    const thirtyFirst = { ...daily, monthDay: 31 }
    const december = dueAfter(thirtyFirst, at('2027-01-31T08:00:00+08:00'), 0, 'Asia/Shanghai') ?? 0
    expect(new Date(december).toISOString()).toBe('2027-03-31T00:00:00.000Z')
  })

  it('skips weeks when it is every second one', () => {
    const fortnightly = { everyMinutes: 14 * 1440, atHour: 8, weekDay: 1 }
    const next = dueAfter(fortnightly, at('2026-11-23T08:00:00+08:00'), 0, 'Asia/Shanghai') ?? 0
    expect(new Date(next).toISOString()).toBe('2026-12-07T00:00:00.000Z')
  })
})

describe('.dueAfter(schedule, due, now, timeZone)', () => {
  it('keeps the rhythm however late the run was, and skips what was missed', () => {
    expect(dueAfter({ everyMinutes: 10 }, 600_000, 600_000, 'Asia/Shanghai')).toBe(1_200_000)
    expect(dueAfter({ everyMinutes: 10 }, 600_000, 700_000, 'Asia/Shanghai')).toBe(1_200_000)
    expect(dueAfter({ everyMinutes: 10 }, 600_000, 3_600_000, 'Asia/Shanghai')).toBe(4_200_000)
  })

  it('is null for one time', () => {
    expect(dueAfter({ at: 5 }, 5, 5, 'Asia/Shanghai')).toBeNull()
  })

  it('is the same hour on the next day, or seven days on, through both changes of daylight saving', () => {
    const weekly = { everyMinutes: 7 * 1440, atHour: 8 }
    const spring = at('2026-03-05T08:00:00-05:00')
    const autumn = at('2026-10-29T08:00:00-04:00')
    expect(dueAfter(daily, spring, spring, 'America/New_York')).toBe(at('2026-03-06T08:00:00-05:00'))
    expect(dueAfter(weekly, spring, spring, 'America/New_York')).toBe(at('2026-03-12T08:00:00-04:00'))
    expect(dueAfter(weekly, autumn, autumn, 'America/New_York')).toBe(at('2026-11-05T08:00:00-05:00'))
  })

  it('skips days that were missed', () => {
    const due = at('2026-11-23T08:00:00+08:00')
    expect(dueAfter(daily, due, due + 50 * 3_600_000, 'Asia/Shanghai')).toBe(at('2026-11-26T08:00:00+08:00'))
  })
})
