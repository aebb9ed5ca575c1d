import { chosen, classView } from '../../../../src/features/academy/alternatives-view'
import { compareWithPublished } from '../../../../src/features/academy/compare'
import { lookAt, standing } from '../../../../src/features/academy/look'
import { planMove } from '../../../../src/features/academy/move-session'
import { prepareTimetable } from '../../../../src/features/academy/prepare-timetable'
import type { Row } from '../../../../src/tables/tables'
import { context, updated } from '../core-world'
import { type Academy, academy, club, enrolment, lesson, teacher, venue, window } from './academy-world'

const TUESDAY = window(2, '19:00', '20:30')
const THURSDAY = window(4, '19:00', '20:30')

/** 太极 stands where it wishes, 合唱 does not, 书法 is not placed. */
function world(given: Partial<Academy> = {}): Academy {
  return academy({
    Clubs: [
      club('太极', { preferred: [TUESDAY], teacherIds: ['TEA-王'] }),
      club('合唱', { preferred: [TUESDAY], teacherIds: ['TEA-王'] }),
      club('书法', { capacity: 500, sessionsPerWeek: 1 }),
    ],
    Teachers: [teacher('王', { phones: ['19900000001'] })],
    Timetable: [lesson('太极', TUESDAY), lesson('合唱', THURSDAY), lesson('书法', null, { state: 'unplaced', reason: '没有排上' })],
    ...given,
  })
}

const look = (data: Academy) => {
  const prepared = prepareTimetable(data, context())
  return lookAt(prepared, standing(prepared), context())
}

describe('.lookAt(prepared, placements)', () => {
  it('adds up what each rule costs, and lists first what is not placed, then what costs most', () => {
    const { sessions, unplaced, cost, rules, classes } = look(world())
    expect({ sessions, unplaced }).toEqual({ sessions: 3, unplaced: 1 })
    expect(rules.map(({ rule }) => rule)).toContain('preferredTime')
    expect(rules.reduce((sum, one) => sum + (one.cost ?? 0), 0)).toBe(cost)
    expect(classes.slice(0, 2).map(({ name }) => name)).toEqual(['书法', '合唱'])
    expect(classes[1]?.complaints[0]).toMatchObject({ rule: 'preferredTime', params: { daysOff: 2 } })
  })

  it('puts hard rules that an edit broke before everything placed, without a cost', () => {
    const { rules, classes } = look(world({ Timetable: [lesson('太极', TUESDAY), lesson('合唱', TUESDAY)] }))
    expect(rules[0]).toMatchObject({ cost: null })
    const [broken] = classes.filter(({ when }) => when !== '')
    expect(broken?.complaints.find(({ rule }) => rule === 'teacherClash')).toMatchObject({
      cost: null,
      params: { teacherId: '王', otherId: expect.any(String) },
    })
  })

  it('lists a locked row whose time cannot be read, and offers it no other place', () => {
    const locked = { ...lesson('书法', null, { state: 'unplaced' }), locked: true }
    const prepared = prepareTimetable(world({ Timetable: [locked] }), context())
    const found = lookAt(prepared, standing(prepared), context()).classes.find(({ name }) => name === '书法')
    expect(found).toMatchObject({ when: '', isLocked: true, reason: expect.stringContaining('时间却没有写或看不懂') })
    expect(classView(prepared, standing(prepared), found?.id ?? '', context())).toMatchObject({ alternatives: [], conflict: null })
  })

  it('calls classes that nobody attends both of, but that are to be kept apart, just so', () => {
    const clubs = ['太极', '合唱'].map((name) => club(name, { preferred: [TUESDAY], apart: ['老年'] }))
    const { classes } = look(world({ Clubs: clubs, Timetable: [lesson('太极', TUESDAY), lesson('合唱', TUESDAY)] }))
    const [apart] = classes[0]?.complaints.filter(({ rule }) => rule === 'apart') ?? []
    expect(apart?.params).toMatchObject({ otherId: '合唱', groups: '老年' })
    expect(JSON.stringify(classes)).not.toContain('audienceClash')
  })

  it('counts the people whom two classes share, and not the groups that keep them apart', () => {
    const clubs = ['太极', '合唱'].map((name) => club(name, { apart: ['老年', '家长'] }))
    const Enrolments = ['太极', '合唱'].map((name) => enrolment(name, 'RES-1'))
    const { classes } = look(world({ Clubs: clubs, Enrolments, Timetable: [lesson('太极', TUESDAY), lesson('合唱', TUESDAY)] }))
    expect(classes[0]?.complaints.find(({ rule }) => rule === 'audienceClash')?.params).toMatchObject({ shared: 1, otherId: '合唱' })
  })

  it('says of a wrong order who must come before whom, on both sides', () => {
    const clubs = [club('提高', { after: ['基础'] }), club('基础')]
    const { classes } = look(world({ Clubs: clubs, Timetable: [lesson('提高', TUESDAY), lesson('基础', THURSDAY)] }))
    const orders = classes.flatMap(({ complaints }) => complaints.filter(({ rule }) => rule === 'precedence'))
    expect(orders.map(({ params }) => [params.earlier, params.later])).toEqual([
      ['基础', '提高'],
      ['基础', '提高'],
    ])
  })

  it('names nobody who attends', () => {
    const people = ['太极', '合唱'].flatMap((name) => [
      enrolment(name, 'RES-1'),
      enrolment(name, '', { residentId: null, name: '李四', phones: ['19900000002'] }),
    ])
    const data = world({ Enrolments: people, Timetable: [lesson('太极', TUESDAY), lesson('合唱', TUESDAY)] })
    const text = JSON.stringify(look(data))
    expect(text).toContain('audienceClash')
    expect(text).not.toMatch(/RES-1|李四|1990000/)
  })

  it('tells the sessions of a class apart', () => {
    const data = world({ Clubs: [club('太极', { preferred: [TUESDAY], sessionsPerWeek: 2 })], Timetable: [] })
    expect(look(data).classes.map(({ name }) => name)).toEqual(['太极 ①', '太极 ②'])
  })
})

describe('.classView(prepared, placements, id)', () => {
  const prepared = prepareTimetable(world(), context())

  it('says where else it could be, and what that costs', () => {
    const view = classView(prepared, standing(prepared), 'CLB-合唱#1', context())
    expect(view?.alternatives.length).toBeGreaterThan(0)
    const [best] = view?.alternatives ?? []
    expect(best?.cost).toBeLessThan(0)
  })

  describe('of a class whose only time is taken', () => {
    /** 茶艺 can be held on Tuesday evening only; 书法 stands there, and both have a room of their own. */
    const viewWith = (tea: Partial<Row<'Clubs'>>, other: Partial<Row<'Clubs'>> = {}, given: Partial<Academy> = {}) => {
      const data = academy({
        Clubs: [club('茶艺', { teacherIds: ['TEA-李'], ...tea }), club('书法', other)],
        Teachers: [teacher('李', { availability: [TUESDAY] }), teacher('王')],
        Venues: [venue('大厅'), venue('茶室')],
        Timetable: [lesson('茶艺', null, { state: 'unplaced' }), lesson('书法', TUESDAY)],
        ...given,
      })
      const prepared = prepareTimetable(data, context())
      return classView(prepared, standing(prepared), 'CLB-茶艺#1', context())
    }
    const becauseOf = (view: ReturnType<typeof viewWith>) =>
      view?.alternatives[0]?.moves.map(({ name, when, because }) => [name, when !== '', because.map(({ rule, params }) => [rule, params])])

    it('says that they are to be kept apart, and in which group', () => {
      const view = viewWith({ apart: ['老年'] }, { apart: ['老年'] })
      expect(becauseOf(view)).toEqual([['书法', true, [['apart', expect.objectContaining({ otherId: '书法', groups: '老年' })]]]])
    })

    it('says that people attend both, how many and not who', () => {
      const Enrolments = ['茶艺', '书法'].flatMap((name) => [enrolment(name, 'RES-1'), enrolment(name, 'RES-2')])
      const view = viewWith({}, {}, { Enrolments })
      expect(becauseOf(view)).toEqual([['书法', true, [['audienceClash', expect.objectContaining({ shared: 2, otherId: '书法' })]]]])
      expect(JSON.stringify(view)).not.toContain('RES-')
    })

    it('says who must come before whom', () => {
      const order = expect.objectContaining({ earlier: '书法', later: '茶艺' })
      expect(becauseOf(viewWith({ after: ['书法'] }))).toEqual([['书法', true, [['precedence', order]]]])
    })

    it('says which teacher is needed twice, and which venue is taken', () => {
      const teaching = viewWith({ teacherIds: ['TEA-李', 'TEA-王'] }, { teacherIds: ['TEA-王'] })
      expect(becauseOf(teaching)).toEqual([['书法', true, [['teacherClash', expect.objectContaining({ teacherId: '王' })]]]])
      const taken = viewWith({}, {}, { Venues: [venue('大厅')] })
      expect(becauseOf(taken)).toEqual([['书法', true, [['venueClash', expect.objectContaining({ venueId: '大厅' })]]]])
    })

    it('says of another meeting of the class no more than that it is on that day', () => {
      const view = viewWith(
        { sessionsPerWeek: 2 },
        {},
        { Timetable: [lesson('茶艺', null, { state: 'unplaced' }), lesson('茶艺', TUESDAY, { session: 2 })] },
      )
      expect(view?.alternatives[0]?.moves.map(({ because }) => because.map(({ rule }) => rule))).toEqual([['oncePerDay']])
    })

    it('says why there is no alternative at all where the other is locked', () => {
      const Timetable = [lesson('茶艺', null, { state: 'unplaced' }), lesson('书法', TUESDAY, { locked: true })]
      const apart = viewWith({ apart: ['老年'] }, { apart: ['老年'] }, { Timetable })
      expect(apart).toMatchObject({ alternatives: [], whyNowhere: '老师李只在 周二 19:00-20:30 有空，要和“书法”错开' })
      const after = viewWith({ after: ['书法'] }, {}, { Timetable })
      expect(after).toMatchObject({ alternatives: [], whyNowhere: '老师李只在 周二 19:00-20:30 有空，要排在先修的“书法”之后' })
      const Placed = [lesson('茶艺', TUESDAY, { venueId: 'VEN-茶室', venueName: '茶室' })]
      expect(viewWith({}, {}, { Timetable: Placed, Venues: [venue('茶室')] })).toMatchObject({
        alternatives: [],
        whyNowhere: '老师李只在 周二 19:00-20:30 有空，放不下 90 分钟',
      })
    })
  })

  describe('of a class that cannot be had beside others', () => {
    const tuesday = [teacher('李', { availability: [TUESDAY] }), teacher('王', { availability: [TUESDAY] })]
    const conflictWith = (tea: Partial<Row<'Clubs'>>, other: Partial<Row<'Clubs'>>, given: Partial<Academy> = {}, travelMinutes = 0) => {
      const data = academy({
        Clubs: [club('茶艺', { teacherIds: ['TEA-李'], ...tea }), club('书法', { teacherIds: ['TEA-王'], ...other })],
        Teachers: tuesday,
        Venues: [venue('大厅', { site: '东' }), venue('茶室', { site: '西' })],
        ...given,
      })
      const ctx = context({ settings: { travelMinutes } })
      const prepared = prepareTimetable(data, ctx)
      return classView(prepared, standing(prepared), 'CLB-茶艺#1', ctx)?.conflict
    }
    const tie = (kind: string, given = {}) => ({ kind, who: '', names: '', count: 0, ...given })

    it('names the group that keeps them apart, and calls it no people', () => {
      const conflict = conflictWith({ apart: ['老年'] }, { apart: ['老年'] })
      expect(conflict).toMatchObject({ count: 2, fits: 1, ties: [tie('apart', { who: '老年' })] })
    })

    it('names who must come first', () => {
      expect(conflictWith({ after: ['书法'] }, {})?.ties).toEqual([tie('order', { who: '书法', names: '茶艺' })])
    })

    it('counts the people who attend both', () => {
      const Enrolments = ['茶艺', '书法'].map((name) => enrolment(name, 'RES-1'))
      expect(conflictWith({}, {}, { Enrolments })?.ties).toEqual([tie('people', { count: 1 })])
    })

    it('names the teacher whom they share, and the way between the sites where it counts', () => {
      const wide = [teacher('李', { availability: [window(2, '18:00', '21:00')] })]
      const sites = [venue('大厅', { site: '东', features: ['mirror'] }), venue('茶室', { site: '西', features: ['stove'] })]
      const both = [{ needs: ['stove'] as const }, { needs: ['mirror'] as const, teacherIds: ['TEA-李'] }] as const
      const given = { Teachers: wide, Venues: sites }
      const [tea, other] = both.map((one) => ({ ...one, needs: [...one.needs] }))
      expect(conflictWith(tea ?? {}, other ?? {}, given, 30)?.ties).toEqual([tie('teacher', { who: '李' }), tie('way', { count: 30 })])
    })

    it('says that a club meets once a day', () => {
      expect(conflictWith({ sessionsPerWeek: 2 }, { paused: true })?.ties).toEqual([tie('teacher', { who: '李' }), tie('day')])
    })
  })

  it('knows nothing of a class that is none', () => {
    expect(classView(prepared, standing(prepared), 'CLB-无#1', context())).toBeNull()
  })
})

describe('.planMove(prepared, choice)', () => {
  const data = world()
  const prepared = prepareTimetable(data, context())
  const id = 'CLB-合唱#1'
  const choice = classView(prepared, standing(prepared), id, context())?.alternatives[0]?.choice

  it('moves the class and whoever makes way, locks it, and touches no other row', () => {
    if (choice === undefined) throw new Error('no alternative')
    const found = chosen(prepared, standing(prepared), choice)
    const plan = planMove(prepared, choice, context())
    if (plan === null || found === null) throw new Error('no plan')
    const changes = updated(plan, 'Timetable')
    expect(changes.map((one) => one.id).sort()).toEqual(
      [...found.movedIds].map((session) => `SES-${session.slice(4).replace('#', '-')}`).sort(),
    )
    expect(changes.find((one) => one.id === 'SES-合唱-1')?.set).toMatchObject({ locked: true })
    expect(plan.summary[0]?.params).toMatchObject({ name: '合唱', count: found.movedIds.size - 1 })
  })

  it('is null for a place that is not to be had', () => {
    expect(planMove(prepared, { id, day: 7, start: 0, venueId: 'VEN-大厅' }, context())).toBeNull()
  })
})

describe('.compareWithPublished(data)', () => {
  const announced = { state: 'published', publishedAs: '周二 19:00-20:30 | 大厅 | VEN-大厅 | ' } as const

  it('finds nothing where all stands as announced', () => {
    expect(compareWithPublished(world({ Timetable: [lesson('太极', TUESDAY, announced)] }), context()).changes).toEqual([])
  })

  it('counts each person of moved and dropped classes once, and not those of new ones', () => {
    const data = world({
      Timetable: [lesson('太极', THURSDAY, announced), lesson('合唱', null, { ...announced, state: 'unplaced' }), lesson('书法', TUESDAY)],
      Enrolments: [enrolment('太极', 'RES-1'), enrolment('合唱', 'RES-1'), enrolment('合唱', 'RES-2'), enrolment('书法', 'RES-3')],
    })
    const { changes, people } = compareWithPublished(data, context())
    expect(changes.map(({ kind, name, people: enrolled }) => [kind, name, enrolled])).toEqual([
      ['moved', '太极', 1],
      ['dropped', '合唱', 2],
      ['added', '书法', 1],
    ])
    expect(people).toBe(2)
    expect(changes[0]).toMatchObject({ from: '周二 19:00-20:30 大厅', to: '周四 19:00-20:30 大厅' })
  })
})
