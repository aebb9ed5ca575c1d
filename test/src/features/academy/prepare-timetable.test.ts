import { prepareTimetable } from '../../../../src/features/academy/prepare-timetable'
import { say } from '../../../../src/messages/messages'
import { context } from '../core-world'
import { type Academy, academy, club, enrolment, hall, lesson, teacher, venue, window } from './academy-world'

const evening = window(2, '19:00', '20:30')
const prepare = (data: Partial<Academy>, settings = {}) => prepareTimetable(academy(data), context({ settings }))
const told = (data: Partial<Academy>, settings = {}) =>
  prepare(data, settings).problems.map(
    ({ code, table, params }) => `${table} ${say('zh-CN', `problem.${code}` as 'problem.timetable_no_day', params)}`,
  )

describe('.prepareTimetable(data, ctx)', () => {
  it('finds nothing wrong with a club in order', () => {
    const li = teacher('李')
    expect(told({ Clubs: [club('合唱团', { teacherIds: [li.id], venueName: '大厅', capacity: 60 })], Teachers: [li] })).toEqual([])
  })

  it('names an unknown teacher and goes on with the others', () => {
    const li = teacher('李')
    const data = { Clubs: [club('合唱团', { teacherIds: ['TEA-无', li.id] })], Teachers: [li] }
    expect(told(data)).toEqual(['Clubs “合唱团”的老师编号 TEA-无 在“师资”里找不到，其余老师照常核对'])
    expect(prepare(data).model.sessions[0]?.teacherIds).toEqual(['TEA-李'])
  })

  it('finds a teacher by name where there is no id, unless two bear the name', () => {
    const Clubs = [club('合唱团', { teacherNames: ['李'] })]
    expect(prepare({ Clubs, Teachers: [teacher('李')] }).model.sessions[0]?.teacherIds).toEqual(['TEA-李'])
    const two = [teacher('李'), teacher('李', { id: 'TEA-2' })]
    expect(prepare({ Clubs, Teachers: two }).model.sessions[0]?.teacherIds).toEqual([])
  })

  it('names an unknown venue and schedules without one in mind', () => {
    const data = { Clubs: [club('合唱团', { venueId: 'VEN-无' })] }
    expect(told(data)).toEqual(['Clubs “合唱团”的场地“VEN-无”在“场地”里找不到，排课时不作要求'])
    expect(prepare(data).model.sessions[0]?.preferredVenueId).toBeNull()
  })

  it('names a club that no venue can seat, and one that is longer than the day', () => {
    const data = { Clubs: [club('大合唱', { capacity: 61 }), club('马拉松', { minutes: 480 })] }
    expect(told(data, { dayStartHour: 9, dayEndHour: 12 })).toEqual([
      'Clubs “大合唱”要 61 个座位，最大的场地只有 60 个',
      'Clubs “马拉松”一次 480 分钟，比每天的 09:00-12:00 还长',
    ])
  })

  it('needs as many seats as people are enrolled; before anybody is, as many as the club offers', () => {
    const Enrolments = [enrolment('合唱团', 'RES-1'), enrolment('合唱团', 'RES-2'), enrolment('合唱团', 'RES-3', { state: 'waiting' })]
    const seats = (capacity: number | null, given: Partial<Academy> = {}) =>
      prepare({ Clubs: [club('合唱团', { capacity })], ...given }).model.sessions[0]?.seats
    expect(seats(15, { Enrolments })).toBe(2)
    expect(seats(null, { Enrolments })).toBe(2)
    expect(seats(15)).toBe(15)
    expect(seats(15, { Enrolments: Enrolments.slice(2) })).toBe(15)
    expect(seats(null)).toBe(0)
  })

  it('tells rooms of one kind apart by what is built in', () => {
    const kinds = prepare({
      Venues: [
        venue('烹饪教室', { kind: '教室', features: ['sink', 'stove'] }),
        venue('书画室', { kind: '教室', features: ['sink'] }),
        venue('阅览室', { kind: '教室' }),
        venue('草坪', { features: ['stove'] }),
      ],
    }).model.venues.map(({ kind }) => kind)
    expect(kinds).toEqual(['教室,stove', '教室', '教室', null])
  })

  it('leaves out a club that has ended, not one that ends today or has yet to begin', () => {
    const Clubs = [
      club('旧班', { endsOn: '2026-11-22' }),
      club('末班', { endsOn: '2026-11-23' }),
      club('新班', { startsOn: '2027-03-01', endsOn: '2027-06-30' }),
    ]
    expect(prepare({ Clubs }).model.sessions.map(({ classId }) => classId)).toEqual(['CLB-末班', 'CLB-新班'])
  })

  it('takes a vacancy for no teacher, even where it is registered as one', () => {
    const vacancies = ['待聘', '待定', '暂无', '无', ' 待定老师', 'TBD', '—']
    for (const name of vacancies) {
      const data = { Clubs: [club('打印', { teacherIds: [`TEA-${name}`], teacherNames: [name] })], Teachers: [teacher(name)] }
      expect(prepare(data).model.sessions[0]?.teacherIds).toEqual([])
      expect(told(data)).toEqual([])
    }
    const Teachers = [teacher('吴')]
    expect(prepare({ Clubs: [club('打印', { teacherNames: ['吴'] })], Teachers }).model.sessions[0]?.teacherIds).toEqual(['TEA-吴'])
  })

  it('uses the first of two records with one id', () => {
    const data = {
      Clubs: [club('合唱团'), club('冒名', { id: 'CLB-合唱团' })],
      Venues: [hall(), venue('分身', { id: 'VEN-大厅', capacity: 5 })],
    }
    expect(told(data)).toEqual(['Clubs 编号 CLB-合唱团 出现两次，“冒名”这一行没有用', 'Venues 编号 VEN-大厅 出现两次，“分身”这一行没有用'])
    expect(prepare(data).model.sessions).toHaveLength(1)
    expect(prepare(data).model.venues).toEqual([expect.objectContaining({ capacity: 60 })])
  })

  it('names locked rows that contradict each other, and keeps both', () => {
    const data = {
      Clubs: [club('合唱团'), club('茶艺')],
      Timetable: [lesson('合唱团', evening, { locked: true }), lesson('茶艺', window(2, '20:00', '21:00'), { locked: true })],
    }
    expect(told(data)).toEqual(['Timetable 锁定的“茶艺”和“合唱团”在同一时间（周二 19:00-20:30）用同一个场地'])
    expect(prepare(data).model.sessions.every(({ locked }) => locked !== null)).toBe(true)
  })

  it('has nothing against locked rows that follow each other at odd minutes', () => {
    const Timetable = [
      lesson('合唱团', window(2, '19:00', '19:45'), { locked: true }),
      lesson('茶艺', window(2, '19:45', '20:30'), { locked: true }),
    ]
    expect(told({ Clubs: [club('合唱团'), club('茶艺')], Timetable })).toEqual([])
  })

  it('names a locked row without a time, and does not schedule the session elsewhere', () => {
    const data = { Clubs: [club('合唱团')], Timetable: [lesson('合唱团', null, { locked: true })] }
    expect(told(data)).toEqual(['Timetable “合唱团”锁定了，却没有写时间；这一次没有排'])
    expect(prepare(data).model.sessions).toEqual([])
  })

  it('names a row with several times, and one session in two rows', () => {
    const Timetable = [lesson('合唱团', evening), lesson('合唱团', evening, { id: 'SES-另', when: [evening, window(4, '19:00', '20:30')] })]
    expect(told({ Clubs: [club('合唱团')], Timetable })).toEqual([
      'Timetable “合唱团”第 1 次课有两行',
      'Timetable “合唱团”这一行写了几个时间；一行只能写一个',
    ])
  })

  it('keeps the time and venue of a locked row whose club is paused or gone', () => {
    const data = {
      Clubs: [club('合唱团', { paused: true })],
      Timetable: [lesson('合唱团', evening, { locked: true }), lesson('旧班', window(3, '09:00', '10:00'), { locked: true })],
    }
    expect(told(data)).toEqual([
      'Timetable “合唱团”已暂停或结课，但第 1 次课锁定着；时间和场地继续为它保留',
      'Timetable “旧班”第 1 次课锁定了，但“社团”表里没有它；这一行照旧保留',
    ])
    expect(prepare(data).model.sessions.map(({ id, locked }) => [id, locked?.venueId])).toEqual([
      ['SES-合唱团-1', 'VEN-大厅'],
      ['SES-旧班-1', 'VEN-大厅'],
    ])
  })

  it('says when the settings leave no day, and uses the default hours', () => {
    expect(told({}, { dayStartHour: 20, dayEndHour: 9 })).toEqual(['Settings 每天从 20 点到 9 点，没有上课时间；先按默认时间排'])
    expect(prepare({}, { dayStartHour: 20, dayEndHour: 9 }).model.grid).toEqual({ days: 7, dayStart: 16, dayEnd: 42 })
  })

  it('opens a venue without hours in the day’s hours only, and widens the grid for a wish before them', () => {
    const { model } = prepare({ Clubs: [club('太极拳', { preferred: [window(1, '06:30', '08:00')] })] })
    expect(model.grid).toEqual({ days: 7, dayStart: 13, dayEnd: 42 })
    expect(model.venues[0]?.openingHours?.[0]).toEqual({ day: 1, from: 16, until: 42, weeks: 'every' })
    expect(model.sessions[0]?.hours?.slice(-1)).toEqual([{ day: 1, from: 13, until: 16, weeks: 'every' }])
  })

  it('gives the row number where it is known', () => {
    const data = academy({ Clubs: [club('合唱团', { venueId: 'VEN-无' })] })
    expect(prepareTimetable(data, context(), (table, id) => (table === 'Clubs' && id === 'CLB-合唱团' ? 7 : null)).problems[0]?.row).toBe(7)
    expect(prepareTimetable(data, context()).problems[0]?.row).toBe(0)
  })
})
