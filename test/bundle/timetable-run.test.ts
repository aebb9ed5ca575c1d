/** The search for a timetable in slices, stored in between, through dist/ in the workbench. */
import { type AcademyOffice, openAcademy, type RunReport } from './academy-office'
import { MINUTE } from './office'

const PUMP = 11 * MINUTE
/** A slice is never shorter than twice the reading, some three seconds: with so many milliseconds a look it gets but a little further. */
const SLOW = 100

describe('a search for a timetable', () => {
  let office: AcademyOffice
  let whole: string[]
  beforeAll(async () => {
    office = await openAcademy(16, true)
    whole = office.places()
  })
  beforeEach(async () => {
    while (office.rows('Timetable').length > 0) await office.run('undoLastAction')
  })
  afterEach(() => {
    office.slowDown(0)
    office.world.setConditions({})
  })
  afterAll(() => office.close())

  /** Begins and is still under way after so many slices; what comes then is as fast as this machine. */
  const cut = async (slices: number, millisecondsALook = SLOW): Promise<RunReport> => {
    office.slowDown(millisecondsALook)
    let report = await office.slice({ seconds: 60 })
    for (let count = 1; count < slices; count++) report = await office.slice({})
    office.slowDown(0)
    expect(report).toMatchObject({ phase: 'going', isBusy: false })
    return report
  }

  it('makes the same rows in many slices as unbroken, and no row before it is over', async () => {
    expect(whole).toHaveLength(32)
    await cut(4, SLOW / 5)
    expect(office.rows('Timetable')).toEqual([])
    const report = await office.slices({})
    expect(report.lines[0]).toContain('排好 32 次课')
    expect(office.places()).toEqual(whole)
  })

  it('writes the best so far when it is stopped, and has nothing to go on with afterwards', async () => {
    await cut(2)
    expect(await office.slice({ stop: true })).toMatchObject({ phase: 'over', unplaced: 0 })
    expect(office.rows('Timetable')).toHaveLength(32)
    expect(office.places()).not.toEqual(whole)
    expect(await office.slice({})).toMatchObject({ phase: 'over' })
  })

  it('begins again with the records as they are when they change in between, and says so', async () => {
    await cut(2)
    const before = office.rows('Clubs').find(({ 编号 }) => 编号 === 'CLB-3')?.希望时间
    office.change('Clubs', 'CLB-3', '希望时间', '周四 14:00-17:00')
    const report = await office.slices({})
    expect(report).toMatchObject({ restarts: 1 })
    expect(report.lines.join()).toContain('资料有改动')
    expect(office.places().some((row) => /^社团3 .* 周四 1[456]:/.test(row))).toBe(true)
    office.change('Clubs', 'CLB-3', '希望时间', String(before))
  })

  it('is joined, not begun anew, by whoever presses Make while it is under way', async () => {
    const { used } = await cut(2)
    office.slowDown(SLOW)
    const both = await Promise.all([office.slice({ seconds: 60 }), office.slice({ seconds: 60 })])
    expect(both.map(({ restarts }) => restarts)).toEqual([0, 0])
    expect(both.every((report) => report.phase === 'going' && report.used > used)).toBe(true)
    office.slowDown(0)
    await office.slices({})
    expect(office.places()).toEqual(whole)
  })

  it('writes its rows once, however many people make it at a time', async () => {
    await Promise.all([office.slices({ seconds: 60 }), office.slices({ seconds: 60 }), office.run('makeTimetable')])
    expect(office.rows('Timetable')).toHaveLength(32)
  })

  it('is gone on with by the pump when its page was closed', async () => {
    await cut(2)
    await office.world.advance(office.world.now() + PUMP)
    expect(office.places()).toEqual(whole)
  })

  it.each([
    ['before it stores', 1],
    ['in the middle of storing', 2],
  ])('loses nothing but the slice that is under way when everything dies %s', async (_when, nth) => {
    const { used } = await cut(2)
    office.world.setConditions({ faults: { rules: [{ call: 'property.set', kind: 'end', function: 'timetableRun', nth }] } })
    office.slowDown(SLOW)
    await expect(office.slice({})).rejects.toThrow('Exceeded maximum execution time')
    await office.reopen()
    office.world.setConditions({})
    const next = await office.slice({})
    expect(next).toMatchObject({ phase: 'going', restarts: 0 })
    expect(next.used).toBeGreaterThan(used)
    office.slowDown(0)
    await office.slices({})
    expect(office.places()).toEqual(whole)
  })
})

describe('a timetable that stands', () => {
  let office: AcademyOffice
  beforeAll(async () => {
    office = await openAcademy(16, true)
  })
  afterAll(() => office.close())

  interface View {
    look: { sessions: number; unplaced: number; cost: number; rules: { cost: number }[]; classes: { id: string; cost: number }[] }
    comparison: { changes: { kind: string; name: string }[]; people: number }
  }
  interface ClassView {
    looked: { id: string; when: string; isLocked: boolean }
    alternatives: { when: string; venue: string; cost: number; choice: object; moves: object[] }[]
  }

  it('is looked at without a phone, a resident or an id of one', async () => {
    const view = await office.ask<View>('timetable')
    expect(view.look).toMatchObject({ sessions: 32, unplaced: 0 })
    expect(view.look.cost).toBe(view.look.rules.reduce((sum, { cost }) => sum + cost, 0))
    const [worst] = view.look.classes
    const one = await office.ask<ClassView>('timetableClass', worst?.id)
    expect(JSON.stringify([view, one])).not.toMatch(/1990000|居民/)
  })

  it('lets a class move to an alternative and locks it there; undo takes that back', async () => {
    const before = office.places()
    const { look } = await office.ask<View>('timetable')
    const id = String(look.classes[0]?.id)
    const { alternatives } = await office.ask<ClassView>('timetableClass', id)
    const [first] = alternatives
    expect(alternatives.length).toBeGreaterThan(0)
    await office.ask('timetableMove', first?.choice)
    expect(await office.ask<ClassView>('timetableClass', id)).toMatchObject({
      looked: { when: first?.when, isLocked: true },
      alternatives: [],
    })
    expect(office.places().filter((row) => !before.includes(row))).toHaveLength(1 + (first?.moves.length ?? 0))
    // A locked session's wishes are not judged.
    const [locked] = office.rows('Timetable').filter(({ 锁定 }) => 锁定 === '是')
    office.change('Timetable', String(locked?.编号), '锁定', '否')
    expect((await office.ask<View>('timetable')).look.cost - look.cost).toBe(first?.cost)
    office.change('Timetable', String(locked?.编号), '锁定', '是')
    await office.run('undoLastAction')
    expect(office.places()).toEqual(before)
  })

  it('refuses an alternative that is none, in words', async () => {
    await expect(office.ask('timetableMove', { id: 'CLB-1#1', day: 7, start: 0, venueId: 'VEN-0' })).rejects.toThrow('已经没有了')
  })

  it('keeps a locked row where it is and respects the edit of another', async () => {
    const [first, second] = office.rows('Timetable')
    office.change('Timetable', String(first?.编号), '锁定', '是')
    office.change('Timetable', String(second?.编号), '时间', '周五 14:00-15:30')
    office.change('Timetable', String(second?.编号), '锁定', '是')
    await office.slices({ seconds: 60 })
    const rows = office.rows('Timetable')
    expect(rows.find(({ 编号 }) => 编号 === first?.编号)).toMatchObject({ 时间: first?.时间, 场地: first?.场地 })
    expect(rows.find(({ 编号 }) => 编号 === second?.编号)).toMatchObject({ 时间: '周五 14:00-15:30' })
  })

  it('is compared with what is published, and offers proposals after a change', async () => {
    await office.run('publishTimetable')
    expect((await office.ask<View>('timetable')).comparison.changes).toEqual([])
    office.change('Clubs', 'CLB-5', '希望时间', '周六 09:00-12:00; 周五 09:00-12:00')
    office.change('Teachers', 'TEA-5', '可授课时间', '周五至周六 09:00-12:00')
    const offered = await office.slice({ seconds: 60, propose: true, millis: 60_000 })
    expect(offered.phase).toBe('offered')
    const [fewest, ...others] = offered.proposals
    expect(others.every(({ moved }) => moved >= Number(fewest?.moved))).toBe(true)
    expect(offered.proposals.map(({ names }) => names.length)).toEqual(offered.proposals.map(({ moved }) => Math.min(6, moved)))
    const taken = await office.slice({ take: 0 })
    expect(taken.phase).toBe('over')
    const { comparison } = await office.ask<View>('timetable')
    expect(comparison.changes.filter(({ kind }) => kind !== 'added')).toHaveLength(Number(fewest?.moved))
    expect(comparison.changes.map(({ name }) => name)).toEqual(expect.arrayContaining(fewest?.names ?? ['']))
    expect(comparison.people).toBeGreaterThan(0)
    await expect(office.slice({ take: 0 })).rejects.toThrow('方案')
  })
})
