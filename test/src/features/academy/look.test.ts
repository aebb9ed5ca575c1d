import { chosen, classView } from '../../../../src/features/academy/alternatives-view'
import { compareWithPublished } from '../../../../src/features/academy/compare'
import { lookAt, standing } from '../../../../src/features/academy/look'
import { planMove } from '../../../../src/features/academy/move-session'
import { prepareTimetable } from '../../../../src/features/academy/prepare-timetable'
import { context, updated } from '../core-world'
import { type Academy, academy, club, enrolment, lesson, teacher, window } from './academy-world'

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
    expect(classes[0]?.complaints.map(({ rule }) => rule)).toContain('apart')
    expect(JSON.stringify(classes)).not.toContain('audienceClash')
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
