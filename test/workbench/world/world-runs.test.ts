import type { SeamHandlers } from '../../../workbench/seam'
import { fakeUi } from './fake-ui'
import { openedWorld } from './opened-world'
import { projectOf } from './project-of'
import { asAfterKill, temporaryFolder } from './temporary-folder'

const cell = { sheetId: 0, startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 }
const write = (typed: string) => ({ kind: 'write' as const, sheetId: 0, row: 0, column: 0, cells: [[{ typed }]] })

describe('.run(functionName, options)', () => {
  it('records the outcome, the calls and the log', async () => {
    const world = await openedWorld({
      async work(seam, request) {
        await seam['workbook.edit']({ edits: [write('1')] })
        await seam['workbook.edit']({ edits: [write('2')] })
        await seam['log.write']({ level: 'info', text: 'done' })
        return request.args
      },
    })
    const record = await world.run('work', { by: 'cli', args: [1, 'two'] })
    expect(record).toMatchObject({
      function: 'work',
      by: 'cli',
      outcome: { ok: true, result: [1, 'two'] },
      calls: { 'workbook.edit': 2, 'log.write': 1 },
      log: [{ level: 'info', text: 'done' }],
    })
    expect(world.runs()).toEqual([record])
  })

  it('counts as active only the time in which no dialog waited for a person', async () => {
    const world = await openedWorld({ work: (seam) => seam['ui.alert']({ title: null, message: '继续吗？', buttons: ['OK'] }) })
    const slow = { ...fakeUi(), alert: () => new Promise<string>((resolve) => void setTimeout(() => resolve('OK'), 200)) }
    const record = await world.run('work', { by: 'menu', ui: slow })
    expect(record.milliseconds).toBeGreaterThanOrEqual(195)
    expect(Number(record.milliseconds) - Number(record.activeMilliseconds)).toBeGreaterThanOrEqual(195)
  })

  it('has its changes on disk when it resolves, and the run in the log', async () => {
    const dataFolder = temporaryFolder()
    const world = await openedWorld({ work: (seam) => seam['workbook.edit']({ edits: [write('邻里')] }) }, { dataFolder })
    await world.run('work', { by: 'cli' })
    const copy = await openedWorld({}, { dataFolder: asAfterKill(dataFolder) })
    expect(copy.workbook.read([{ ...cell, aspects: ['values'] }])[0]?.values).toEqual([['邻里']])
    expect(copy.runs()).toMatchObject([{ function: 'work', outcome: { ok: true } }])
  })

  it('has on disk what the script flushed, and closes the run as interrupted after a kill', async () => {
    const dataFolder = temporaryFolder()
    let copied = ''
    const world = await openedWorld(
      {
        async work(seam) {
          await seam['workbook.edit']({ edits: [write('flushed')] })
          await seam['workbook.flush']({})
          await seam['workbook.edit']({ edits: [write('later')] })
          copied = asAfterKill(dataFolder)
        },
      },
      { dataFolder },
    )
    await world.run('work', { by: 'cli' })
    const copy = await openedWorld({}, { dataFolder: copied })
    expect(copy.workbook.read([{ ...cell, aspects: ['values'] }])[0]?.values).toEqual([['flushed']])
    expect(copy.runs()).toMatchObject([{ function: 'work', outcome: { ok: false, error: { code: 'INTERRUPTED' } } }])
  })

  it('keeps the last 500 runs, long results and endless logs cut', async () => {
    const dataFolder = temporaryFolder()
    const world = await openedWorld(
      {
        work: (_, request) => request.args[0],
        async chatter(seam) {
          for (let i = 0; i < 2_010; i += 1) await seam['log.write']({ level: 'info', text: 'x'.repeat(i === 0 ? 10_001 : 1) })
          return 'y'.repeat(20_000)
        },
      },
      { dataFolder },
    )
    for (let i = 0; i < 505; i += 1) await world.run('work', { by: 'cli', args: [i] })
    expect((await world.run('chatter', { by: 'cli' })).outcome).toEqual({ ok: true, result: 'y'.repeat(20_000) })
    const runs = world.runs()
    expect([runs.length, runs[0]?.outcome]).toEqual([500, { ok: true, result: 6 }])
    expect(runs.at(-1)?.outcome).toEqual({ ok: true, result: '(20002 characters)' })
    expect([runs.at(-1)?.log.length, runs.at(-1)?.log[0]?.text.length, runs.at(-1)?.log[2_000]?.text]).toEqual([
      2_001,
      10_000,
      'Further lines are left out',
    ])
    await world.close()
    expect((await openedWorld({}, { dataFolder })).runs()).toEqual(runs)
  })

  it('fails at once beyond 30 under way, as for one Google account', async () => {
    const ends: (() => void)[] = []
    const world = await openedWorld({ wait: () => new Promise<void>((resolve) => ends.push(resolve)), next: () => 'ran' })
    const waits = Array.from({ length: 30 }, () => world.run('wait', { by: 'cli' }))
    expect((await world.run('next', { by: 'cli' })).outcome).toMatchObject({
      ok: false,
      error: { message: 'There are too many scripts running simultaneously for this Google user account.' },
    })
    for (const end of ends) end()
    await Promise.all(waits)
    expect((await world.run('next', { by: 'cli' })).outcome).toEqual({ ok: true, result: 'ran' })
  })

  it('runs 30 at once, the others in their turn, when there are no limits', async () => {
    const ends: (() => void)[] = []
    const world = await openedWorld({ wait: () => new Promise<void>((resolve) => ends.push(resolve)), next: () => 'ran' })
    world.setAccount('off')
    const waits = Array.from({ length: 30 }, () => world.run('wait', { by: 'cli' }))
    const next = [world.run('wait', { by: 'cli' }), world.run('next', { by: 'cli' })]
    await new Promise(setImmediate)
    expect(world.runs()).toHaveLength(30)
    ends[0]?.()
    await waits[0]
    await new Promise(setImmediate)
    expect(world.runs().slice(30)).toMatchObject([{ function: 'wait', outcome: null }])
    for (const end of ends) end()
    await Promise.all([...waits, ...next])
    await world.idle()
    expect(world.runs().at(-1)).toMatchObject({ function: 'next', outcome: { ok: true, result: 'ran' } })
  })

  it('ends a run at six minutes, a simple trigger at 30 seconds; a question to the person stops the watch', async () => {
    jest.useFakeTimers()
    try {
      let answer: (button: string) => void = () => undefined
      const ui = { ...fakeUi(), alert: () => new Promise<string>((resolve) => (answer = resolve)) }
      const forever = (): Promise<void> => new Promise(() => undefined)
      const world = await openedWorld({
        forever,
        onOpen: forever,
        async asks(seam) {
          await seam['ui.alert']({ title: null, message: 'sure?', buttons: ['OK'] })
          await forever()
        },
      })
      const simple = world.open(ui)
      await jest.advanceTimersByTimeAsync(29_900)
      expect(world.runs()[0]?.outcome).toBeNull()
      await jest.advanceTimersByTimeAsync(200)
      expect((await simple)?.outcome).toMatchObject({ ok: false, error: { code: 'TIME_LIMIT' } })
      const full = world.run('forever', { by: 'menu' })
      const asking = world.run('asks', { by: 'menu', ui })
      await jest.advanceTimersByTimeAsync(360_100)
      expect((await full).outcome).toMatchObject({ ok: false, error: { code: 'TIME_LIMIT', message: 'Exceeded maximum execution time' } })
      expect(world.runs().at(-1)?.outcome).toBeNull()
      answer('OK')
      await jest.advanceTimersByTimeAsync(360_100)
      expect((await asking).outcome).toMatchObject({ ok: false, error: { code: 'TIME_LIMIT' } })
    } finally {
      jest.useRealTimers()
    }
  })

  it('lets the locks of a run go whatever became of it, also to one that waits', async () => {
    const world = await openedWorld({
      async fails(seam) {
        await seam['lock.acquire']({ scope: 'script', milliseconds: 0 })
        throw new Error('in the middle')
      },
      waits: (seam) => seam['lock.acquire']({ scope: 'script', milliseconds: 60_000 }),
    })
    const [failed, waited] = await Promise.all([world.run('fails', { by: 'cli' }), world.run('waits', { by: 'cli' })])
    expect([failed.outcome?.ok, waited.outcome]).toEqual([false, { ok: true, result: true }])
  })

  it('shows things only to a person who started it', async () => {
    const menu = { kind: 'menu' as const, label: '邻里', handler: null, items: [] }
    const world = await openedWorld({
      shows: async (seam: SeamHandlers) => {
        await seam['ui.toast']({ title: null, message: 'hi', seconds: 5 })
        await seam['ui.menu']({ menu })
        return seam['workbook.selection']({})
      },
    })
    expect((await world.run('shows', { by: 'cli' })).outcome).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('getUi') },
    })
    const ui = fakeUi()
    expect((await world.run('shows', { by: 'menu', ui })).outcome).toEqual({ ok: true, result: cell })
    expect(ui.shown).toEqual([{ title: null, message: 'hi', seconds: 5 }, menu])
  })

  it('knows its surroundings, and the same ids after reopening', async () => {
    const dataFolder = temporaryFolder()
    const projectFolder = projectOf('function tell() {}')
    const tell = { tell: (_: unknown, __: unknown, environment: object) => environment }
    const first = await openedWorld(tell, { dataFolder, projectFolder, userEmail: 'chen@example.org' })
    first.setBaseUrl('http://127.0.0.1:8090')
    const before = (await first.run('tell', { by: 'cli' })).outcome
    expect(before).toMatchObject({
      result: { timeZone: 'Asia/Shanghai', userEmail: 'chen@example.org', baseUrl: 'http://127.0.0.1:8090', advancedServices: [] },
    })
    await first.close()
    const again = await openedWorld(tell, { dataFolder, projectFolder, userEmail: 'chen@example.org', baseUrl: 'http://127.0.0.1:8090' })
    expect((await again.run('tell', { by: 'cli' })).outcome).toEqual(before)
  })
})

describe('.close()', () => {
  it('ends what is under way, lets the folder go, and may be called twice', async () => {
    jest.useFakeTimers()
    try {
      const dataFolder = temporaryFolder()
      const world = await openedWorld({ forever: () => new Promise(() => undefined) }, { dataFolder })
      const run = world.run('forever', { by: 'cli' })
      const closed = [world.close(), world.close()]
      await jest.advanceTimersByTimeAsync(5_000)
      await Promise.all(closed)
      expect((await run).outcome).toMatchObject({ ok: false, error: { code: 'INTERRUPTED' } })
      await expect(world.run('forever', { by: 'cli' })).rejects.toMatchObject({ code: 'CLOSED' })
      expect((await openedWorld({}, { dataFolder })).runs()).toHaveLength(1)
    } finally {
      jest.useRealTimers()
    }
  })
})
