import { readSettings } from '../../../../src/domain/settings'
import { formatWeekly } from '../../../../src/domain/weekly'
import { planFromPlacements } from '../../../../src/features/academy/make-timetable'
import { prepareTimetable } from '../../../../src/features/academy/prepare-timetable'
import { planPublish } from '../../../../src/features/academy/publish-timetable'
import type { Row } from '../../../../src/tables/tables'
import { applied, context, inserted, sentences, updated } from '../core-world'
import { type Academy, academy, club, enrolment, hall, lesson, planTimetable, teacher, venue, window } from './academy-world'

const evening = window(2, '19:00', '20:30')
const make = (data: Academy) => applied(data, planTimetable(data, context()))
const publish = (data: Academy) => applied(data, planPublish(data, context()))
const at = ({ when, venueName }: Row<'Timetable'>) => `${formatWeekly(when ?? [], 'zh-CN')} ${venueName ?? ''}`.trim()

describe('.planFromPlacements(prepared, placements, ctx)', () => {
  it('puts a club where and when it wishes, as a draft that says so', () => {
    const li = teacher('李')
    const plan = planTimetable(
      academy({ Clubs: [club('合唱团', { preferred: [evening], venueId: 'VEN-大厅', teacherIds: [li.id] })], Teachers: [li] }),
      context(),
    )
    expect(inserted(plan, 'Timetable')).toEqual([
      {
        id: expect.stringMatching(/^SES-/),
        clubId: 'CLB-合唱团',
        clubName: '合唱团',
        session: 1,
        when: [evening],
        weeks: 'every',
        venueId: 'VEN-大厅',
        venueName: '大厅',
        teacherIds: ['TEA-李'],
        teacherNames: ['李'],
        locked: false,
        state: 'draft',
        reason: '按希望时间；在希望场地',
        publishedAs: null,
        publishedAt: null,
      },
    ])
    expect(sentences(plan)).toEqual(['排好 1 次课，0 次没有排上。'])
  })

  it('explains in the language of the office', () => {
    const data = academy({
      Venues: [hall(), venue('手工坊', { capacity: 20 })],
      Clubs: [club('剪纸', { preferred: [evening], venueName: '手工坊', capacity: 25, teacherNames: ['孙老师'] })],
    })
    expect(inserted(planTimetable(data, context()), 'Timetable')[0]?.reason).toBe(
      '按希望时间；希望场地“手工坊”太小（20<25），改到“大厅”；老师未登记，没有核对老师时间',
    )
    expect(inserted(planTimetable(data, context({ language: 'en' })), 'Timetable')[0]?.reason).toBe(
      'at the preferred time; the preferred venue “手工坊” is too small (20<25); moved to “大厅”; no registered teacher, so no teacher’s time was checked',
    )
    expect(inserted(planTimetable(data, context()), 'Timetable')[0]?.teacherNames).toEqual(['孙老师'])
  })

  it('gives each of several sessions its own window, length and weeks', () => {
    const preferred = [window(1, '07:00', '08:00'), window(3, '10:00', '12:00', 'odd')]
    const after = make(
      academy({
        Clubs: [club('太极拳', { sessionsPerWeek: 2, preferred, minutes: null })],
        Venues: [venue('广场', { openingHours: [window(1, '06:00', '22:00'), window(3, '06:00', '22:00')] })],
      }),
    )
    expect(after.Timetable.map((one) => [at(one), one.weeks])).toEqual([
      ['周一 07:00-08:00 广场', 'every'],
      ['周三 10:00-12:00 广场', 'odd'],
    ])
  })

  it('uses the length of the settings, half-hour starts, and the day’s hours where the club says nothing', () => {
    const after = make(academy({ Clubs: [club('茶艺', { minutes: null })] }))
    const [{ start, end } = { start: 0, end: 0 }] = after.Timetable[0]?.when ?? []
    expect([start % 30, end - start, start >= 8 * 60, end <= 21 * 60]).toEqual([0, 90, true, true])
  })

  it('keeps a session of 45 minutes at 45 minutes', () => {
    const after = make(academy({ Clubs: [club('茶艺', { minutes: 45, preferred: [window(2, '19:00', '19:45')] })] }))
    expect(after.Timetable.map(at)).toEqual(['周二 19:00-19:45 大厅'])
  })

  it('keeps people who are enrolled in two clubs from being wanted in both at once', () => {
    const Clubs = [club('合唱团', { preferred: [evening] }), club('茶艺', { preferred: [evening] })]
    const Venues = [hall(), venue('茶室')]
    const apart = (Enrolments: Row<'Enrolments'>[]) => {
      const [one, two] = make(academy({ Clubs, Venues, Enrolments })).Timetable
      return formatWeekly(one?.when ?? [], 'zh-CN') !== formatWeekly(two?.when ?? [], 'zh-CN')
    }
    expect(apart([enrolment('合唱团', 'RES-1'), enrolment('茶艺', 'RES-1')])).toBe(true)
    expect(apart([enrolment('合唱团', 'RES-1'), enrolment('茶艺', 'RES-1', { state: 'withdrawn' })])).toBe(false)
  })

  it('says which club took the only hall in the only time of the teacher', () => {
    const li = teacher('李', { availability: [evening] })
    const after = make(
      academy({
        Clubs: [club('茶艺', { teacherIds: [li.id] }), club('合唱团')],
        Teachers: [li],
        Timetable: [lesson('合唱团', evening, { locked: true })],
      }),
    )
    const tea = after.Timetable.find(({ clubName }) => clubName === '茶艺')
    expect(tea).toMatchObject({
      state: 'unplaced',
      when: null,
      venueId: null,
      reason: '没有排上：老师李只在 周二 19:00-20:30 有空，合适的场地（“大厅”）已排“合唱团”',
    })
  })

  it('names the unplaced in its summary, with the reason', () => {
    const Clubs = [club('民族舞', { needs: ['mirror'], capacity: 30, teacherNames: ['孙老师'] })]
    const plan = planTimetable(academy({ Clubs, Venues: [venue('舞蹈室', { features: ['mirror'], capacity: 24 })] }), context())
    expect(sentences(plan)).toEqual([
      '排好 0 次课，1 次没有排上。',
      '“民族舞”第 1 次课没有排上：没有带镜子、能坐 30 人的场地（最大的“舞蹈室”坐 24 人）。',
      '1 个社团没有登记的老师，排课时没有核对老师时间：民族舞。',
      '“社团”：“民族舞”要 30 个座位，最大的场地只有 24 个（CLB-民族舞）。',
    ])
  })

  it('leaves locked rows as they are, however odd, and works around them', () => {
    const odd = lesson('合唱团', window(2, '19:10', '20:25'), { locked: true, teacherNames: ['某某'], clubName: '合唱' })
    const data = academy({ Clubs: [club('合唱团'), club('茶艺', { preferred: [evening] })], Timetable: [odd] })
    const after = make(data)
    expect(after.Timetable[0]).toEqual(odd)
    const [tea] = after.Timetable.slice(1)
    expect(tea?.reason).toContain('不在希望时间（周二 19:00-20:30）：合适的场地（“大厅”）已排“合唱团”')
  })

  it('says that the teacher has no time then, and that the wished venue was closed', () => {
    const li = teacher('李', { availability: [1, 2, 3].map((day) => window(day as 1, '08:00', '12:00')) })
    const Venues = [hall(), venue('茶室', { kind: '教室', openingHours: [evening] }), venue('书房', { kind: '教室' })]
    const Clubs = [club('茶艺', { preferred: [evening], teacherIds: [li.id], venueName: '茶室' })]
    const after = make(academy({ Clubs, Teachers: [li], Venues }))
    expect(after.Timetable[0]?.reason).toBe(
      '不在希望时间（周二 19:00-20:30）：老师李没空（有空的时间：周一至周三 08:00-12:00）；希望场地“茶室”这时不开放，改到“书房”',
    )
  })

  it('says that it left the wished time for the wished venue', () => {
    const Venues = [hall(), venue('音乐室', { openingHours: [window(2, '08:00', '20:00')] })]
    const after = make(academy({ Clubs: [club('二胡', { preferred: [evening], venueName: '音乐室' })], Venues }))
    expect(after.Timetable[0]).toMatchObject({
      when: [window(2, '18:30', '20:00')],
      reason: '不在希望时间（周二 19:00-20:30）：希望场地“音乐室”这时不开放；在希望场地；还没有老师',
    })
  })

  it('names two teachers who are never free together', () => {
    const Teachers = [teacher('李', { availability: [window(6, '08:00', '12:00')] }), teacher('林', { availability: [evening] })]
    const after = make(academy({ Clubs: [club('合唱团', { teacherIds: ['TEA-李', 'TEA-林'] })], Teachers }))
    expect(after.Timetable[0]?.reason).toBe(
      '没有排上：老师林只在 周二 19:00-20:30 有空，老师李只在 周六 08:00-12:00 有空，没有共同的 90 分钟',
    )
  })

  it('takes a long wish as a span to choose from, not as the length of a lesson', () => {
    const after = make(academy({ Clubs: [club('国画', { minutes: null, preferred: [window(6, '08:00', '12:00')] })] }))
    const [got] = after.Timetable[0]?.when ?? []
    expect((got?.end ?? 0) - (got?.start ?? 0)).toBe(90)
    expect(after.Timetable[0]?.reason).toContain('按希望时间')
  })

  it('keeps a class in the wished room while those enrolled fit, and says that fewer should be admitted', () => {
    const data = academy({
      Venues: [hall(), venue('烹饪教室', { capacity: 12 })],
      Clubs: [club('烘焙', { venueName: '烹饪教室', capacity: 15, teacherNames: ['罗'] })],
      Enrolments: [enrolment('烘焙', 'RES-1')],
    })
    expect(make(data).Timetable[0]).toMatchObject({
      venueName: '烹饪教室',
      reason: '没有写希望时间；在希望场地；场地容 12 人，名额 15：请把名额改小或换场地；老师未登记，没有核对老师时间',
    })
  })

  it('would rather not place a class than put it into a room of another kind', () => {
    const Venues = [
      venue('烹饪教室', { kind: '教室', capacity: 12, features: ['stove'] }),
      venue('书画室', { kind: '教室' }),
      venue('广场', { kind: '户外' }),
    ]
    const plan = planTimetable(
      academy({ Venues, Clubs: [club('烘焙', { venueName: '烹饪教室', capacity: 15, teacherNames: ['罗'] })] }),
      context(),
    )
    expect(inserted(plan, 'Timetable')[0]?.reason).toBe('没有排上：希望场地“烹饪教室”太小（12<15），又没有合适的同类场地')
  })

  it('does not place a class twice on the only day of its teacher', () => {
    const yan = teacher('严金芳', { availability: [window(7, '12:00', '18:00')] })
    const after = make(academy({ Clubs: [club('太极拳', { sessionsPerWeek: 3, teacherIds: [yan.id] })], Teachers: [yan] }))
    expect(after.Timetable.map(({ state }) => state)).toEqual(['draft', 'unplaced', 'unplaced'])
    const data = academy({ Clubs: [club('太极拳', { sessionsPerWeek: 3, teacherIds: [yan.id] })], Teachers: [yan] })
    expect(sentences(planTimetable(data, context()))[1]).toBe(`“太极拳”第 2、3 次课${after.Timetable[1]?.reason}。`)
    expect(after.Timetable[1]?.reason).toBe('没有排上：同一社团一天只排一次课；老师严金芳只在 周日 12:00-18:00 有空')
  })

  it('leaves a vacancy empty and says that there is no teacher yet', () => {
    const after = make(academy({ Clubs: [club('打印', { teacherNames: ['待聘'] })] }))
    expect(after.Timetable[0]).toMatchObject({ teacherNames: null, reason: '没有写希望时间；还没有老师' })
  })

  it('names the clubs that have ended in one sentence, and the sessions that are not in their wished venue', () => {
    const ended = ['一', '二', '三', '四', '五', '六', '七', '八', '九'].map((name) => club(name, { endsOn: '2026-06-30' }))
    const closed = venue('茶室', { kind: '教室', openingHours: [window(1, '08:00', '08:30')] })
    const data = academy({
      Venues: [closed, venue('书房', { kind: '教室' })],
      Clubs: [...ended, club('茶艺', { venueName: '茶室', teacherIds: ['TEA-李'] })],
      Teachers: [teacher('李')],
    })
    expect(sentences(planTimetable(data, context()))).toEqual([
      '排好 1 次课，0 次没有排上。',
      '1 次课没排在希望场地：茶艺→书房。',
      '9 个社团已过结课日期，没有排：一、二、三、四、五、六、七、八……（全部见“社团”的“结课日期”）。',
    ])
  })

  it('is the same for the same seed', () => {
    const data = academy({ Clubs: ['一', '二', '三', '四', '五'].map((name) => club(name)) })
    expect(make(data)).toEqual(make(data))
  })

  it('plans nothing when it is asked again and nothing changed', () => {
    const data = make(academy({ Clubs: ['一', '二', '三'].map((name) => club(name, { sessionsPerWeek: 2 })) }))
    expect(planTimetable(data, context()).steps).toEqual([])
    expect(planTimetable(publish(data), context()).steps).toEqual([])
  })
})

describe('.planFromPlacements(prepared, placements, ctx) of what the office asks of the timetable', () => {
  const reasonOf = (data: Partial<Academy>, name: string, settings = {}) => {
    const after = applied(academy(data), planTimetable(academy(data), context({ settings })))
    return after.Timetable.find(({ clubName }) => clubName === name)?.reason
  }
  const li = teacher('李', { availability: [evening] })

  it('weighs as the settings say', () => {
    const Venues = [hall(), venue('音乐室', { openingHours: [window(2, '08:00', '20:00')] })]
    const data = academy({ Clubs: [club('二胡', { preferred: [evening], venueName: '音乐室' })], Venues })
    const placeWith = (rows: { key: string; value: string }[]) => {
      const { settings } = readSettings(rows)
      return applied(data, planTimetable(data, context({ settings }))).Timetable.map(at)
    }
    expect(placeWith([])).toEqual(['周二 18:30-20:00 音乐室'])
    expect(placeWith([{ key: 'weight.preferredVenue', value: '0' }])).toEqual(['周二 19:00-20:30 大厅'])
  })

  it('keeps carers’ clubs in their hours, popular ones on different days, and as many in the evening as wished', () => {
    const days = (after: Academy) => after.Timetable.map(({ when }) => when?.[0])
    const [carers = window(7, '00:00', '24:00')] = days(make(academy({ Clubs: [club('亲子', { forCarers: true, capacity: 20 })] })))
    const suits = context().settings.carerWindows.some(
      ({ day, start, end }) => day === carers.day && start <= carers.start && carers.end <= end,
    )
    expect(suits).toBe(true)
    const popular = make(academy({ Clubs: [1, 2, 3, 4, 5, 6, 7].map((one) => club(`${one}`, { popular: true })) }))
    expect(new Set(days(popular).map((window) => window?.day)).size).toBe(7)
    const data = academy({ Clubs: [1, 2, 3, 4].map((one) => club(`${one}`)) })
    const evenings = (eveningShare: number) =>
      days(applied(data, planTimetable(data, context({ settings: { eveningShare } })))).filter((one) => (one?.start ?? 0) >= 18 * 60)
    expect([evenings(0).length, evenings(50).length, evenings(100).length]).toEqual([0, 2, 4])
  })

  it('says that others use the venue then', () => {
    const Venues = [venue('大厅', { booked: [window(2, '18:00', '20:00')] })]
    const Clubs = [club('茶艺', { teacherIds: [li.id] })]
    expect(reasonOf({ Clubs, Teachers: [li], Venues }, '茶艺')).toBe(
      '没有排上：老师李只在 周二 19:00-20:30 有空，合适的场地这时别人在用（“大厅”）',
    )
    const wish = [club('茶艺', { preferred: [evening], venueName: '大厅' })]
    expect(reasonOf({ Clubs: wish, Venues: [...Venues, venue('茶室')] }, '茶艺', { 'weight.preferredVenue': 0 })).toBe(
      '按希望时间；希望场地“大厅”这时别人在用，改到“茶室”；还没有老师',
    )
  })

  it('says nothing of the others where it could not be placed without them either', () => {
    const Venues = [venue('茶室', { kind: '茶室', openingHours: [window(1, '09:00', '12:00')] }), hall()]
    const Clubs = [club('茶艺', { teacherIds: [li.id], venueName: '茶室' }), club('合唱团', { preferred: [evening] })]
    const Enrolments = [enrolment('茶艺', 'RES-1'), enrolment('合唱团', 'RES-1')]
    expect(reasonOf({ Clubs, Teachers: [li], Venues, Enrolments }, '茶艺')).toBe(
      '没有排上：老师李只在 周二 19:00-20:30 有空，合适的同类场地这时不开放（“茶室”）',
    )
  })

  it('says that the teacher cannot be there in time', () => {
    const busy = teacher('李', { availability: [window(2, '18:00', '21:00')] })
    const Venues = [venue('大厅', { site: '东' }), venue('茶室', { site: '西', kind: '茶室' })]
    const data = {
      Clubs: [club('合唱团', { teacherIds: [busy.id] }), club('茶艺', { teacherIds: [busy.id], venueName: '茶室' })],
      Teachers: [busy],
      Venues,
      Timetable: [lesson('合唱团', window(2, '18:00', '19:30'), { locked: true, teacherIds: [busy.id] })],
    }
    expect(reasonOf(data, '茶艺')).toContain('在希望场地')
    expect(reasonOf(data, '茶艺', { travelMinutes: 20 })).toBe(
      '没有排上：老师李只在 周二 18:00-21:00 有空，老师同时要上“合唱团”，老师来不及从“合唱团”赶过来',
    )
  })

  it('says that it must come after another club, or be kept apart from one', () => {
    const Venues = [hall(), venue('茶室')]
    const Timetable = [lesson('基础', window(2, '19:00', '20:30'), { locked: true })]
    const later = [club('基础'), club('提高', { after: ['基础'], teacherIds: [li.id] })]
    expect(reasonOf({ Clubs: later, Teachers: [li], Venues, Timetable }, '提高')).toBe(
      '没有排上：老师李只在 周二 19:00-20:30 有空，要排在先修的“基础”之后',
    )
    const first = [club('基础', { after: ['提高'] }), club('提高', { teacherIds: [li.id] })]
    expect(reasonOf({ Clubs: first, Teachers: [li], Venues, Timetable }, '提高')).toBe(
      '没有排上：老师李只在 周二 19:00-20:30 有空，要排在以它为先修的“基础”之前',
    )
    const apart = [club('基础', { apart: ['少儿'] }), club('提高', { apart: ['少儿'], teacherIds: [li.id] })]
    expect(reasonOf({ Clubs: apart, Teachers: [li], Venues, Timetable }, '提高')).toBe(
      '没有排上：老师李只在 周二 19:00-20:30 有空，要和“基础”错开',
    )
  })

  it('names the cell of a problem where the row is known', () => {
    const data = academy({ Clubs: [club('合唱团', { venueName: '老地方' })] })
    const prepared = prepareTimetable(data, context(), () => 7)
    expect(sentences(planFromPlacements(prepared, [], [], context())).slice(-1)).toEqual([
      '“社团”第 7 行“希望场地”：“合唱团”的场地“老地方”没有登记，排课时不作要求。',
    ])
  })
})

describe('.planFromPlacements(prepared, placements, reviews, ctx) with more to tell than is said', () => {
  const names = Array.from({ length: 12 }, (_, index) => `社团${index}`)

  it('has every class that found no place as a row, and says how to see them all', () => {
    const plan = planTimetable(academy({ Clubs: names.map((name) => club(name, { needs: ['stove'] })) }), context())
    expect(sentences(plan)).toContain('……还有 4 次；全部在“课程表”里，把“状态”筛选为“未排上”就能看全。')
    expect(inserted(plan, 'Timetable').map(({ clubName, state }) => [clubName, state])).toEqual(names.map((name) => [name, 'unplaced']))
    expect(sentences(plan)).toContain(
      `12 个社团没有登记的老师，排课时没有核对老师时间：${names.slice(0, 8).join('、')}……（全部见“课程表”的“说明”）。`,
    )
  })

  it('has every problem in Review, says where, and closes those that are mended', () => {
    const data = academy({ Clubs: names.map((name) => club(name, { venueName: '老地方' })) })
    const plan = planTimetable(data, context())
    expect(sentences(plan).slice(-1)).toEqual(['……还有 4 条；全部列在“待审”里，可按“来源表”“状态”筛选。'])
    const noted = applied(data, plan)
    expect(noted.Review.map(({ sourceTab, sourceColumn, reason, state }) => [sourceTab, sourceColumn, reason, state])).toEqual(
      names.map((name) => ['社团', '希望场地', `“${name}”的场地“老地方”没有登记，排课时不作要求`, 'open']),
    )
    const Clubs = names.map((name, index) => club(name, { venueName: index < 5 ? '大厅' : '老地方' }))
    const mended = applied(noted, planTimetable({ ...noted, Clubs }, context()))
    expect(mended.Review.map(({ state }) => state)).toEqual(names.map((_, index) => (index < 5 ? 'accepted' : 'open')))
    expect(planTimetable({ ...mended, Clubs }, context()).steps).toEqual([])
  })

  it('says first, after how many were placed, what of the settings could not be used', () => {
    const data = academy({ Clubs: [club('合唱团', { venueName: '老地方' })] })
    const ctx = context({ settings: { dayStartHour: 21, dayEndHour: 8 } })
    expect(sentences(planTimetable(data, ctx))[1]).toBe(
      '“设置”：每天从 21 点到 8 点，没有上课时间；这次按 8 点到 21 点排（dayStartHour）。',
    )
  })
})

describe('.planFromPlacements(prepared, placements, ctx) after publishing', () => {
  const clubs = [club('合唱团', { preferred: [evening] }), club('茶艺', { preferred: [window(4, '19:00', '20:30')] })]
  const published = publish(make(academy({ Clubs: clubs })))

  it('keeps what stays published, and drafts only what is new', () => {
    const plan = planTimetable({ ...published, Clubs: [...clubs, club('读书会')] }, context())
    expect(updated(plan, 'Timetable')).toEqual([])
    expect(inserted(plan, 'Timetable').map(({ clubName, state }) => [clubName, state])).toEqual([['读书会', 'draft']])
    expect(sentences(plan)[1]).toBe('与已发布的课表相比：2 次不变，0 次调整，1 次新增，0 次取消。')
  })

  it('says so where a row that staff had moved goes back to its announced place, and how to keep it', () => {
    const Timetable = published.Timetable.map((one) =>
      one.clubName === '合唱团' ? { ...one, state: 'draft' as const, when: [window(3, '19:00', '20:30')] } : one,
    )
    const [back] = updated(planTimetable({ ...published, Timetable }, context()), 'Timetable')
    expect(back?.set).toMatchObject({ state: 'published', when: [evening] })
    expect(back?.set.reason).toContain('放回通知过的位置；要留在刚才的位置，请锁定这一行')
  })

  it('makes a moved session a draft that says what was announced', () => {
    const closed = venue('大厅', { capacity: 60, openingHours: [window(4, '08:00', '22:00'), window(5, '08:00', '22:00')] })
    const plan = planTimetable({ ...published, Venues: [closed] }, context())
    const [moved] = updated(plan, 'Timetable')
    expect(moved?.set.state).toBe('draft')
    expect(moved?.set.reason).toContain('不在希望时间（周二 19:00-20:30）：合适的场地这时不开放（“大厅”）')
    expect(moved?.set.reason).toContain('原来通知的是 周二 19:00-20:30，大厅')
    expect(sentences(plan)[1]).toBe('与已发布的课表相比：1 次不变，1 次调整，0 次新增，0 次取消。')
  })

  it('makes it published again when it comes back to what was announced', () => {
    const closed = venue('大厅', { capacity: 60, openingHours: [window(4, '08:00', '22:00')] })
    const away = make({ ...published, Venues: [closed] })
    expect(away.Timetable[0]?.state).toBe('draft')
    const back = make({ ...away, Venues: published.Venues })
    expect(back.Timetable[0]).toMatchObject({ state: 'published', when: [evening] })
  })

  it('respects where staff moved a published row', () => {
    const [first, ...others] = published.Timetable
    const moved = { ...first, when: [window(3, '09:00', '10:30')] } as Row<'Timetable'>
    const after = make({ ...published, Timetable: [moved, ...others] })
    expect(after.Timetable[0]).toMatchObject({ when: [window(3, '09:00', '10:30')], state: 'draft' })
  })

  it('goes by the venue’s name when staff changed the name and not the id', () => {
    const [first, ...others] = published.Timetable
    const Venues = [hall(), venue('茶室')]
    const after = make({ ...published, Venues, Timetable: [{ ...first, venueName: '茶室' } as Row<'Timetable'>, ...others] })
    expect(after.Timetable[0]).toMatchObject({ venueId: 'VEN-茶室', venueName: '茶室', state: 'draft' })
  })

  it('drafts a session whose teacher is another, though its place is the same', () => {
    const sun = teacher('孙')
    const Clubs = [club('合唱团', { preferred: [evening], teacherIds: [sun.id] }), clubs[1] as Row<'Clubs'>]
    const [changed] = updated(planTimetable({ ...published, Clubs, Teachers: [sun] }, context()), 'Timetable')
    expect(changed?.set).toMatchObject({ teacherIds: ['TEA-孙'], state: 'draft' })
    expect(changed?.set.when).toBeUndefined()
  })

  it('keeps the row of a club that has ended, empty, until its teacher is told', () => {
    const Clubs = clubs.map((one) => ({ ...one, endsOn: '2026-11-22' }))
    const after = make({ ...published, Clubs })
    expect(after.Timetable.map(({ state, when, reason }) => [state, when, reason])).toEqual([
      ['unplaced', null, '社团已结课'],
      ['unplaced', null, '社团已结课'],
    ])
  })

  it('keeps the row of a paused club, empty, until its teacher is told; a row never announced goes', () => {
    const Clubs = clubs.map((one) => ({ ...one, paused: true }))
    const fresh = lesson('茶艺', evening, { id: 'SES-2', session: 2 })
    const after = make({ ...published, Clubs, Timetable: [...published.Timetable, fresh] })
    expect(after.Timetable.map(({ state, when, reason }) => [state, when, reason])).toEqual([
      ['unplaced', null, '社团已暂停'],
      ['unplaced', null, '社团已暂停'],
    ])
    expect(planTimetable(after, context()).steps).toEqual([])
  })
})
