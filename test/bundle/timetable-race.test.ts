/** What becomes of rows that a colleague changes between the last reading and the writing of a timetable, through dist/ in the workbench. */
import { type AcademyOffice, openAcademy } from './academy-office'

type Line = ReturnType<AcademyOffice['rows']>[number]

const KEPT = '写入前有人改了“课程表”里的 1 行（社团5）：这些行照改后的样子留着，一格也没有动，别的课给它们让了位。'

describe('a colleague who edits the timetable just before it is written', () => {
  let office: AcademyOffice
  let made: string[]
  beforeEach(async () => {
    office = await openAcademy(16, true)
    addColumn('备注')
    made = office.places()
    // The office wants one class elsewhere, so there is something to write.
    office.change('Clubs', 'CLB-3', '希望时间', '周四 14:00-17:00')
    office.change('Teachers', 'TEA-3', '可授课时间', '周一至周五 13:00-18:00')
  })
  afterEach(() => office.close())

  const sheetId = (): number => {
    const mark = office.world.workbook.info().metadata.find(({ key, value }) => key === 'linli.table' && value === 'Timetable')
    if (mark?.location.kind !== 'sheet') throw new Error('no timetable')
    return mark.location.sheetId
  }
  const addColumn = (header: string): void => {
    const sheet = office.world.workbook.info().sheets.find((one) => one.sheetId === sheetId())
    const column = sheet?.lastColumn ?? 0
    office.world.workbook.edit([
      { kind: 'insert', dimension: 'columns', sheetId: sheetId(), start: column, count: 1 },
      { kind: 'write', sheetId: sheetId(), row: 0, column, cells: [[{ typed: header }]] },
    ])
  }
  const rowOf = (club: string): Line => office.rows('Timetable').find(({ 社团, 第几次 }) => 社团 === club && 第几次 === 1) ?? {}
  const set = (row: Line, cells: Record<string, unknown>): void => {
    for (const [header, value] of Object.entries(cells)) office.change('Timetable', String(row.编号), header, String(value))
  }
  /** When the search is over and its run has said that it writes, but has not. */
  const justBeforeWriting = (happens: () => void): void =>
    office.justBefore('property.set', ({ values }) => values.search?.includes('"phase":"writing"') === true, happens)
  /** Puts 社团5 where 社团7 stands, unlocked, with a note; how the row then is. */
  const meddle = (): { left: Line } => {
    const seen = { left: {} }
    justBeforeWriting(() => {
      const { 时间, 场地 } = rowOf('社团7')
      set(rowOf('社团5'), { 时间, 场地, 说明: '和王老师说好了', 备注: '带茶具' })
      seen.left = rowOf('社团5')
    })
    return seen
  }
  const brokenRules = async (): Promise<unknown[]> => {
    const { look } = await office.ask<{ look: { rules: { cost: number | null }[] } }>('timetable')
    return look.rules.filter(({ cost }) => cost === null)
  }
  const isMade = (): boolean => office.rows('Timetable').some(({ 社团, 时间 }) => 社团 === '社团3' && String(时间).startsWith('周四 1'))

  it('finds every cell of the row as it was left; the others make way, and the coordinator is told', async () => {
    const seen = meddle()
    const said = (await office.run('makeTimetable')).log.map(({ text }) => text).join('\n')
    expect(said).toContain(KEPT)
    expect(seen.left).toMatchObject({ 时间: expect.stringMatching(/^周/), 说明: '和王老师说好了', 备注: '带茶具', 锁定: '否' })
    expect(rowOf('社团5')).toEqual(seen.left)
    expect(await brokenRules()).toEqual([])
    expect(office.rows('Timetable')).toHaveLength(32)
    expect(isMade()).toBe(true)
    expect(office.rows('Audit').filter(({ 操作 }) => 操作 === '排课')).toHaveLength(2)
  })

  it('loses nothing to a run that is stopped either, and what was found until then is written', async () => {
    const seen = meddle()
    const report = await office.slice({ seconds: 60, millis: 1, stop: true })
    expect(report).toMatchObject({ phase: 'over', restarts: 0 })
    expect(report.lines[1]).toContain(KEPT)
    expect(rowOf('社团5')).toEqual(seen.left)
    expect(await brokenRules()).toEqual([])
    expect(isMade()).toBe(true)
  })

  it('loses nothing to a proposal that is taken', async () => {
    const offered = await office.slice({ seconds: 60, propose: true, millis: 60_000 })
    const seen = meddle()
    const report = await office.slice({ take: offered.proposals.length - 1 })
    expect(report.lines[1]).toContain(KEPT)
    expect(rowOf('社团5')).toEqual(seen.left)
    expect(await brokenRules()).toEqual([])
  })

  it('keeps a row that the run would not have touched from a clash with one that it moves there', async () => {
    // Without a wish of the office nothing moves: whatever is written, is written because of the colleague.
    await office.run('makeTimetable')
    const { 编号, 时间, 场地 } = rowOf('社团3')
    office.change('Timetable', String(编号), '时间', '周六 09:00-10:30')
    justBeforeWriting(() => set(rowOf('社团9'), { 时间, 场地 }))
    await office.run('makeTimetable')
    expect(rowOf('社团9')).toMatchObject({ 时间, 场地 })
    expect(await brokenRules()).toEqual([])
  })

  it('is told that a row that was deleted has come back, and how to stop the class', async () => {
    justBeforeWriting(() => {
      const index = office.rows('Timetable').findIndex(({ 编号 }) => 编号 === rowOf('社团5').编号)
      office.world.workbook.edit([{ kind: 'delete', dimension: 'rows', sheetId: sheetId(), start: index + 1, count: 1 }])
    })
    const said = (await office.run('makeTimetable')).log.map(({ text }) => text).join('\n')
    expect(said).toContain('写入前有人删了“课程表”里的 1 行（社团5），社团还要上课，就又添上了')
    expect(office.rows('Timetable')).toHaveLength(32)
  })

  it('sees nothing written, and is asked to try again, when rows change each time it is about to be', async () => {
    let edits = 0
    const again = (): void =>
      office.justBefore(
        'lock.acquire',
        () => true,
        () => {
          edits += 1
          set(rowOf('社团5'), { 备注: `第 ${edits} 次`, 说明: `第 ${edits} 次` })
          again()
        },
      )
    justBeforeWriting(again)
    await expect(office.run('makeTimetable')).rejects.toThrow('别的操作正在写入。什么都没有改动。')
    expect(office.places()).toEqual(made)
  })
})

describe('a colleague who edits the timetable while a long search goes on by itself', () => {
  it('finds the row as it was left, though the records are read again before they are written', async () => {
    // More classes than there is room for: the search uses all of its time.
    const office = await openAcademy(80)
    const setting = office.rows('Settings').find(({ 键 }) => 键 === 'timetableSeconds')
    office.change('Settings', String(setting?.编号), '值', '10')
    await office.slice({ seconds: 60, millis: 1, stop: true })
    const [row] = office.rows('Timetable').filter(({ 状态 }) => 状态 === '草稿')
    const left = { 时间: '周六 08:00-09:30', 说明: '和王老师说好了' }
    office.slowDown(10)
    const began = office.world.now()
    // The search alone looks at the clock a hundred times.
    const isReadAgain = (): boolean => office.world.now() - began > 1000
    office.justBefore('workbook.info', isReadAgain, () => {
      for (const [header, value] of Object.entries(left)) office.change('Timetable', String(row?.编号), header, value)
    })
    const said = (await office.run('makeTimetable')).log.map(({ text }) => text).join('\n')
    expect(said).toContain(`写入前有人改了“课程表”里的 1 行（${row?.社团}）`)
    expect(said).not.toContain('资料有改动')
    expect(office.rows('Timetable').find(({ 编号 }) => 编号 === row?.编号)).toEqual({ ...row, ...left })
    await office.close()
  })
})
