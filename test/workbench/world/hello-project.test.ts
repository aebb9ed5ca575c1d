import { join } from 'node:path'
import { openWorld } from '../../../workbench/world/world'
import type { World } from '../../../workbench/world/world-types'
import { fakeUi } from './fake-ui'
import { asAfterKill, temporaryFolder } from './temporary-folder'

const projectFolder = join(__dirname, '../../fixtures/hello-project')
const open: World[] = []

async function hello(dataFolder = temporaryFolder()): Promise<World> {
  const world = await openWorld({ dataFolder, projectFolder })
  open.push(world)
  return world
}

afterEach(async () => {
  for (const world of open.splice(0)) await world.close()
})

function values(world: World): unknown[][] | undefined {
  const all = { sheetId: 0, startRow: 0, endRow: null, startColumn: 0, endColumn: null, trimmed: true }
  return world.workbook.read([{ ...all, aspects: ['values'] }])[0]?.values
}

async function setUp(world: World): Promise<string> {
  const { outcome } = await world.run('setUp', { by: 'menu' })
  if (!outcome?.ok) throw new Error(JSON.stringify(outcome))
  return String(outcome.result)
}

describe('a script in the world', () => {
  it('adds its menu when a page opens, and its menu item asks the person', async () => {
    const world = await hello()
    const ui = fakeUi()
    expect((await world.open(ui))?.outcome).toMatchObject({ ok: true })
    expect(ui.shown).toMatchObject([{ label: 'Hello', items: [{ label: 'Say hello', handler: 'sayHello' }] }])
    const record = await world.run('sayHello', { by: 'menu', ui })
    expect(record).toMatchObject({ outcome: { ok: true }, calls: { 'ui.prompt': 1 }, cpuMilliseconds: expect.any(Number) })
    expect(values(world)).toEqual([['hello', 'typed']])
  })

  it('answers a resident’s submission with a mail', async () => {
    const world = await hello()
    const formId = await setUp(world)
    const itemId = world.form(formId)?.items[0]?.id ?? ''
    const response = await world.submit(formId, [{ itemId, answer: '=李芳' }], '')
    await world.idle()
    expect(world.runs().at(-1)).toMatchObject({ function: 'greet', by: 'form', outcome: { ok: true } })
    expect(world.mail()).toMatchObject([{ subject: 'Hello from =李芳', body: `Response ${response.id}`, state: 'stored' }])
  })

  it('runs its time trigger as the clock passes', async () => {
    const world = await hello()
    await setUp(world)
    await world.advance(world.now() + 31 * 60_000)
    expect(values(world)?.map(([first]) => first)).toEqual(['tick', 'tick', 'tick'])
    const [first = 0, second = 0] = values(world)?.map((row) => Number(row[1])) ?? []
    expect((second - first) * 24 * 60).toBeCloseTo(10, 1)
  })

  it('excludes its own runs with the script lock', async () => {
    const world = await hello()
    const records = await Promise.all(Array.from({ length: 5 }, () => world.run('count', { by: 'cli' })))
    expect(records.map((record) => (record.outcome?.ok ? record.outcome.result : record.outcome?.error)).sort()).toEqual([1, 2, 3, 4, 5])
  })

  it('keeps what a failed run wrote, with the error and where it was', async () => {
    const dataFolder = temporaryFolder()
    const world = await hello(dataFolder)
    const { outcome } = await world.run('fail', { by: 'menu' })
    expect(outcome).toMatchObject({ ok: false, error: { message: 'on purpose', stack: expect.stringContaining('Code') } })
    expect(values(await hello(asAfterKill(dataFolder)))).toEqual([['before the failure']])
  })

  it('is ended when the workbench closes, however busy it is', async () => {
    const world = await hello()
    const run = world.run('neverEnds', { by: 'cli' })
    await world.close()
    expect((await run).outcome).toMatchObject({ ok: false, error: { code: 'INTERRUPTED' } })
  })

  it('says so when there is no such function', async () => {
    const { outcome } = await (await hello()).run('missing', { by: 'cli' })
    expect(outcome).toMatchObject({ ok: false, error: { message: expect.stringContaining('missing') } })
  })
})

describe('a script whose person edits a cell', () => {
  it('hears of the edit with the old value, and its own writes start nothing', async () => {
    const world = await hello()
    const { sheets } = world.workbook.snapshot() as unknown as { sheets: { id: string }[] }
    for (const content of ['5', '6']) {
      const message = {
        type: 'REMOTE_REVISION',
        version: 1,
        serverRevisionId: world.workbook.revisionId,
        nextRevisionId: `after ${content}`,
        clientId: 'page',
        commands: [{ type: 'UPDATE_CELL', sheetId: sheets[0]?.id, col: 1, row: 2, content }],
      }
      expect(world.receive(message, 'page', fakeUi())).toBe('accepted')
      await world.idle()
    }
    expect(values(world)?.[2]).toEqual(['', 6, '', '', 'typed 6 over 5'])
    expect(world.runs().map((run) => run.function)).toEqual(['onEdit', 'onEdit'])
  })
})
