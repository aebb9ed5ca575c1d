import { prepareTimetable } from '../../../../src/features/academy/prepare-timetable'
import { say } from '../../../../src/messages/messages'
import { context, row } from '../core-world'
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
    expect(told(data)).toEqual(['Clubs “合唱团”的老师编号 TEA-无 没有登记，其余老师照常核对'])
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
    expect(told(data)).toEqual(['Clubs “合唱团”的场地“VEN-无”没有登记，排课时不作要求'])
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
    expect(told(data)).toEqual(['Timetable “合唱团”锁定了，时间却没有写或看不懂（例：周二 19:00-20:30）；这一次没有排'])
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
      'Timetable “旧班”第 1 次课锁定了，但这个社团没有登记；这一行照旧保留',
    ])
    expect(prepare(data).model.sessions.map(({ id, locked }) => [id, locked?.venueId])).toEqual([
      ['SES-合唱团-1', 'VEN-大厅'],
      ['SES-旧班-1', 'VEN-大厅'],
    ])
  })

  it('says when the settings leave no day, and uses the default hours', () => {
    expect(told({}, { dayStartHour: 20, dayEndHour: 9 })).toEqual(['Settings 每天从 20 点到 9 点，没有上课时间；这次按 8 点到 21 点排'])
    expect(prepare({}, { dayStartHour: 20, dayEndHour: 9 }).model.grid).toEqual({ days: 7, dayStart: 16, dayEnd: 42 })
  })

  it('opens a venue without hours in the day’s hours only, and widens the grid for a wish before them', () => {
    const Venues = [venue('大厅', { openingHours: null })]
    const { model } = prepare({ Clubs: [club('太极拳', { preferred: [window(1, '06:30', '08:00')] })], Venues })
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

describe('.prepareTimetable(data, ctx) of what the office asks of the timetable', () => {
  const model = (data: Partial<Academy>, settings = {}) => prepare(data, settings).model
  const two = [club('基础', { sessionsPerWeek: 2 }), club('提高', { sessionsPerWeek: 3, after: ['基础'] })]
  const following = (clubs: Academy['Clubs']) =>
    Object.fromEntries(model({ Clubs: clubs }).sessions.map((session) => [session.id.slice(4), session.after.map((id) => id.slice(4))]))

  it('puts each session after the other club’s of the same number, or after its last', () => {
    expect(following(two)).toEqual({
      '基础#1': [],
      '基础#2': [],
      '提高#1': ['基础#1'],
      '提高#2': ['基础#2'],
      '提高#3': ['基础#2'],
    })
    expect(following([club('基础'), club('提高', { after: ['CLB-基础'] })])['提高#1']).toEqual(['基础#1'])
  })

  it('names a club to come first that is not there or there twice, and minds nothing of one that is paused', () => {
    expect(told({ Clubs: [club('提高', { after: ['基础'] })] })).toEqual(['Clubs “提高”的先修社团“基础”找不到或有重名，没有算'])
    const twice = [club('基础'), club('基础', { id: 'CLB-2' }), club('提高', { after: ['基础'] })]
    expect(told({ Clubs: twice })).toEqual(['Clubs “提高”的先修社团“基础”找不到或有重名，没有算'])
    const paused = [club('基础', { paused: true }), club('提高', { after: ['基础'] })]
    expect(told({ Clubs: paused })).toEqual([])
    expect(following(paused)).toEqual({ '提高#1': [] })
  })

  it('names the clubs of a circle, cuts it where it closes and keeps the rest', () => {
    const Clubs = [club('甲', { after: ['丙'] }), club('乙', { after: ['甲'] }), club('丙', { after: ['乙', '丁'] }), club('丁')]
    expect(told({ Clubs })).toEqual(['Clubs 先修成了圈（丙←乙←甲←丙），“丙”这一条没有算'])
    expect(following(Clubs)).toEqual({ '甲#1': ['丙#1'], '乙#1': ['甲#1'], '丙#1': ['丁#1'], '丁#1': [] })
    expect(told({ Clubs: [club('甲', { after: ['甲'] })] })).toEqual(['Clubs 先修成了圈（甲←甲），“甲”这一条没有算'])
  })

  it('keeps clubs of one group apart, by a group that is nobody', () => {
    const { sessions, audiences } = model({ Clubs: [club('甲', { apart: ['少儿', '少儿'] }), club('乙', { apart: ['少儿'] }), club('丙')] })
    expect(sessions.map(({ audienceIds }) => audienceIds)).toEqual([['#少儿'], ['#少儿'], []])
    expect(audiences).toEqual([{ id: '#少儿', size: 0, windows: null }])
  })

  it('knows the people of a club for carers, and when they can come', () => {
    const Enrolments = [enrolment('亲子', 'RES-1'), enrolment('亲子', 'RES-2')]
    const carerWindows = [window(1, '08:30', '11:00')]
    const { sessions, audiences } = model({ Clubs: [club('亲子', { forCarers: true }), club('茶艺')], Enrolments }, { carerWindows })
    expect(sessions.map(({ audienceIds }) => audienceIds)).toEqual([['carers CLB-亲子'], []])
    expect(audiences).toEqual([{ id: 'carers CLB-亲子', size: 2, windows: [{ day: 1, from: 17, until: 22, weeks: 'every' }] }])
    expect(model({ Clubs: [club('亲子', { forCarers: true })] }).audiences[0]?.size).toBe(1)
  })

  it('takes over what is popular, booked by others and where it is', () => {
    const Venues = [venue('小学操场', { booked: [window(1, '08:10', '16:50')], site: ' 小学 ' })]
    const { classes, venues } = model({ Clubs: [club('甲', { popular: true }), club('乙')], Venues })
    expect(classes.map(({ popular, oncePerDay }) => [popular, oncePerDay])).toEqual([
      [true, true],
      [false, true],
    ])
    expect(venues[0]).toMatchObject({ booked: [{ day: 1, from: 16, until: 34, weeks: 'every' }], site: '小学' })
  })

  it('counts the way between any two sites, and says when there are not two', () => {
    const Venues = ['甲', '乙', '甲', null].map((site, index) => venue(`${index}`, { site }))
    expect(model({ Venues }).travel).toEqual([])
    expect(model({ Venues }, { travelMinutes: 20 }).travel).toEqual([{ sites: ['甲', '乙'], ticks: 1 }])
    expect(told({}, { travelMinutes: 20 })).toEqual(['Settings 登记的场地共有 0 个片区，要 2-100 个才能算路上时间；这次没有算'])
    const far = Array.from({ length: 101 }, (_, index) => venue(`${index}`, { site: `${index}` }))
    expect(model({ Venues: far }, { travelMinutes: 20 }).travel).toEqual([])
  })

  it('counts the holidays of the term by weekday; make-up workdays are none', () => {
    const day = (on: string, kind: 'holiday' | 'closed' | 'makeUpWorkday') => row('Calendar', { id: on, on, kind })
    const Calendar = [
      day('2026-12-31', 'holiday'),
      day('2027-01-01', 'holiday'),
      day('2027-01-08', 'closed'),
      day('2027-01-10', 'makeUpWorkday'),
      day('2027-07-05', 'holiday'),
    ]
    const Clubs = [club('甲', { startsOn: '2027-01-01', endsOn: '2027-06-30' }), club('乙')]
    expect(model({ Clubs, Calendar }).holidays).toEqual([0, 0, 0, 0, 2, 0, 0])
    expect(model({ Clubs: [club('乙')], Calendar }).holidays).toEqual([0, 0, 0, 1, 2, 0, 0])
  })

  it('has the evenings and the weights from the settings', () => {
    const { eveningStart, eveningShare, weights } = model({}, { eveningHour: 17, eveningShare: 40, 'weight.gaps': 7 })
    expect([eveningStart, eveningShare, weights.gaps, weights.stability]).toEqual([34, 40, 7, 40])
  })
})

describe('.prepareTimetable(data, ctx) of what cannot be', () => {
  it('says once which venues say no hours', () => {
    const Venues = [hall(), venue('甲', { openingHours: null }), venue('乙', { openingHours: [] })]
    expect(told({ Venues })).toEqual(['Venues 2 个场地没写开放时间（“甲”起），按每天 8-21 点算'])
  })

  it.each([0, -3, 8, 1e9, 1.5, Number.NaN])('names %s sessions a week and schedules one', (sessionsPerWeek) => {
    const data = { Clubs: [club('合唱团', { sessionsPerWeek })] }
    expect(told(data)).toEqual([`Clubs “${sessionsPerWeek}”不在 1 到 7 之间`])
    expect(prepare(data).model.sessions).toHaveLength(1)
  })

  it.each([0, -90, 1e6])('names %s minutes and takes those of the settings', (minutes) => {
    const data = { Clubs: [club('合唱团', { minutes })] }
    expect(told(data)).toEqual([`Clubs “${minutes}”不在 1 到 1440 之间`])
    expect(prepare(data).model.sessions[0]?.length).toBe(3)
  })

  it('names a club that ends before it starts', () => {
    expect(told({ Clubs: [club('合唱团', { startsOn: '2027-03-01', endsOn: '2027-02-01' })] })).toEqual([
      'Clubs “合唱团”的结课日期早于开课日期',
    ])
  })

  it('uses the first of two rows of the timetable with one id', () => {
    const strays = [lesson('旧班', evening, { locked: true }), lesson('旧班', window(3, '09:00', '10:00'), { locked: true })]
    expect(told({ Timetable: strays })[0]).toBe('Timetable 编号 SES-旧班-1 出现两次，“”这一行没有用')
    expect(prepare({ Timetable: strays }).model.sessions).toHaveLength(1)
  })

  it('names locked rows of clubs to be kept apart, of one club, and in the wrong order; each pair once', () => {
    const Venues = [hall(), venue('茶室')]
    const elsewhere = { locked: true, venueId: 'VEN-茶室', venueName: '茶室' }
    const apart = [club('合唱团', { apart: ['少儿'] }), club('茶艺', { apart: ['少儿'] })]
    const Timetable = [lesson('合唱团', evening, { locked: true }), lesson('茶艺', evening, elsewhere)]
    expect(told({ Clubs: apart, Venues, Timetable })).toEqual(['Timetable 锁定的“茶艺”和“合唱团”要错开，却在同一时间（周二 19:00-20:30）'])
    expect(
      told({
        Clubs: [club('合唱团', { sessionsPerWeek: 2 })],
        Venues,
        Timetable: [lesson('合唱团', evening, { locked: true }), lesson('合唱团', evening, { ...elsewhere, session: 2 })],
      }),
    ).toEqual(['Timetable 锁定的“合唱团”有两次课在同一时间（周二 19:00-20:30）'])
    const inOrder = [club('合唱团', { after: ['茶艺'] }), club('茶艺')]
    expect(told({ Clubs: inOrder, Venues, Timetable })).toEqual(['Timetable 锁定的“合唱团”没有排在先修的“茶艺”（周二 19:00-20:30）之后'])
    const sameVenue = Timetable.map((one) => ({ ...one, venueId: 'VEN-大厅', venueName: '大厅' }))
    expect(told({ Clubs: inOrder, Venues, Timetable: sameVenue })).toHaveLength(1)
  })

  it('schedules the first 3,000 sessions of ten thousand clubs, says how many are left out, and keeps their locked rows', () => {
    const Clubs = Array.from({ length: 10_000 }, (_, index) => club(`${index}`, { sessionsPerWeek: 2 }))
    Clubs[0] = club('0', { sessionsPerWeek: 2, after: ['没有'] })
    const data = { Clubs, Timetable: [lesson('9999', evening, { locked: true }), lesson('5000', evening)] }
    const { model, subjects, scene } = prepare(data)
    expect(subjects.size).toBe(3000)
    expect(model.sessions).toHaveLength(3001)
    expect(model.sessions[3000]).toMatchObject({ classId: 'CLB-9999', locked: { day: 2 } })
    expect(scene.rows.surplus).toEqual([])
    expect(told(data)[0]).toBe('Clubs 最多排 3000 次课，8500 个社团（“1500”起）没有排')
  })

  it('passes on what cannot be read in the cells of the tables, where that matters and it has not named the cell itself', () => {
    const data = academy({ Clubs: [club('合唱团', { venueId: 'VEN-无' }), club('旧班', { paused: true })] })
    const unread = [
      { code: 'out_of_range', table: 'Clubs', row: 8, column: 'minutes', params: {} },
      { code: 'reference_unknown', table: 'Clubs', row: 7, column: 'teacherNames', params: { value: '待聘' } },
      { code: 'reference_unknown', table: 'Clubs', row: 7, column: 'venueName', params: {} },
      { code: 'out_of_range', table: 'Clubs', row: 7, column: 'sessionsPerWeek', params: {} },
    ] as const
    const { problems } = prepareTimetable(data, context(), (_, id) => (id === 'CLB-旧班' ? 8 : 7), unread)
    expect(problems.map(({ code }) => code)).toEqual(['timetable_unknown_venue', 'out_of_range'])
  })
})
