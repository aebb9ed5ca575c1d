import type { RunRequest, TriggerRecord } from '../../../workbench/seam'
import { runningServer } from '../../../workbench/world/data-folder'
import type { World } from '../../../workbench/world/world-types'
import type { FakeFunction } from './fake-runner'
import { fakeUi } from './fake-ui'
import { question } from './forms-for-tests'
import { openedWorld } from './opened-world'
import { asAfterKill, temporaryFolder } from './temporary-folder'

type Blank = Omit<TriggerRecord, 'id'>

const trigger = (handler: string, event: TriggerRecord['event'], more: Partial<Blank> = {}): Blank => ({
  handler,
  event,
  source: 'SPREADSHEETS',
  sourceId: null,
  schedule: null,
  ...more,
})

/** A world that writes down what it is started with, after `triggers` were made. */
async function listening(names: string[], triggers: (formId: string) => Blank[], more: Record<string, FakeFunction> = {}) {
  const heard: Pick<RunRequest, 'function' | 'authMode' | 'hasUi' | 'event'>[] = []
  const hear: FakeFunction = (_, { function: name, authMode, hasUi, event }) => {
    heard.push({ function: name, authMode, hasUi, event })
  }
  let formId = ''
  const world = await openedWorld({
    ...Object.fromEntries(names.map((name) => [name, hear])),
    ...more,
    async setUp(seam) {
      const form = await seam['form.create']({ title: '点单' })
      formId = form.id
      await seam['form.save']({ form: { ...form, items: [question('TEXT', { title: 'Name' })] } })
      for (const blank of triggers(formId)) await seam['trigger.create']({ trigger: blank })
    },
  })
  expect((await world.run('setUp', { by: 'cli' })).outcome?.ok).toBe(true)
  return { world, heard, formId }
}

/** What a page sends when somebody types. */
function typed(world: World, content: string) {
  const { sheets } = world.workbook.snapshot() as unknown as { sheets: { id: string }[] }
  const command = { type: 'UPDATE_CELL', sheetId: sheets[0]?.id, col: 0, row: 0, content }
  return {
    type: 'REMOTE_REVISION',
    version: 1,
    serverRevisionId: world.workbook.revisionId,
    nextRevisionId: `after ${content}`,
    clientId: 'page',
    commands: [command],
  }
}

describe('.receive(message, clientId, ui)', () => {
  it('fires the simple onEdit as LIMITED, and installable edit and change triggers', async () => {
    const { world, heard } = await listening(['onEdit', 'edited', 'changed', 'opened'], () => [
      trigger('edited', 'ON_EDIT'),
      trigger('changed', 'ON_CHANGE'),
      trigger('opened', 'ON_OPEN'),
    ])
    expect(world.receive(typed(world, '5'), 'page', fakeUi())).toBe('accepted')
    await world.idle()
    const range = { sheetId: 0, startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 }
    const event = { kind: 'edit', range, value: '5', oldValue: null }
    expect(heard).toEqual([
      { function: 'onEdit', authMode: 'LIMITED', hasUi: true, event },
      { function: 'edited', authMode: 'FULL', hasUi: true, event: { ...event, triggerId: expect.any(String) } },
      { function: 'changed', authMode: 'FULL', hasUi: true, event: { kind: 'change', changeType: 'EDIT', triggerId: expect.any(String) } },
    ])
    world.receive(typed(world, ''), 'page', fakeUi())
    await world.idle()
    expect(heard[3]?.event).toEqual({ kind: 'edit', range, value: null, oldValue: '5' })
  })

  it('starts no run when nothing listens', async () => {
    const { world } = await listening([], () => [])
    world.receive(typed(world, '5'), 'page', fakeUi())
    await world.idle()
    expect(world.runs().map((run) => run.function)).toEqual(['setUp'])
  })

  it('refuses a stale message, which fires nothing', async () => {
    const { world, heard } = await listening(['onEdit'], () => [])
    const late = typed(world, 'late')
    world.receive(typed(world, '5'), 'page', fakeUi())
    expect(world.receive(late, 'other', fakeUi())).toBe('stale')
    await world.idle()
    expect(heard).toHaveLength(1)
  })

  it('fires nothing for what a script writes, but tells pages', async () => {
    const edits = [{ kind: 'write' as const, sheetId: 0, row: 0, column: 0, cells: [[{ typed: '1' }]] }]
    const { world, heard } = await listening(['onEdit', 'edited'], () => [trigger('edited', 'ON_EDIT')], {
      writes: (seam) => seam['workbook.edit']({ edits }),
    })
    const revisions: unknown[] = []
    const off = world.on('revision', (message) => revisions.push(message))
    await world.run('writes', { by: 'menu', ui: fakeUi() })
    await world.idle()
    expect([heard, revisions.length]).toEqual([[], 1])
    off()
    await world.run('writes', { by: 'menu' })
    expect(revisions).toHaveLength(1)
  })
})

describe('.open(ui)', () => {
  it('runs the simple onOpen as LIMITED, then installable open triggers', async () => {
    const { world, heard } = await listening(['onOpen', 'opened'], () => [trigger('opened', 'ON_OPEN')])
    expect(await world.open(fakeUi())).toMatchObject({ function: 'onOpen', by: 'open' })
    await world.idle()
    const event = { kind: 'open' }
    expect(heard).toEqual([
      { function: 'onOpen', authMode: 'LIMITED', hasUi: true, event },
      { function: 'opened', authMode: 'FULL', hasUi: true, event: { ...event, triggerId: expect.any(String) } },
    ])
  })

  it('is null when the script has no onOpen', async () => {
    expect(await (await openedWorld()).open(fakeUi())).toBeNull()
  })
})

describe('.submit(id, answers, email, idempotencyKey)', () => {
  const answers = [{ itemId: '1', answer: '李芳' }]

  it('wakes the submit triggers of that form with the response', async () => {
    const { world, heard, formId } = await listening(['mine', 'other', 'sheet'], (id) => [
      trigger('mine', 'ON_FORM_SUBMIT', { source: 'FORMS', sourceId: id }),
      trigger('other', 'ON_FORM_SUBMIT', { source: 'FORMS', sourceId: 'another' }),
      trigger('sheet', 'ON_FORM_SUBMIT'),
    ])
    const response = await world.submit(formId, answers, '')
    await world.idle()
    expect(heard).toMatchObject([
      { function: 'mine', authMode: 'FULL', hasUi: false, event: { kind: 'formSubmit', formId, responseId: response.id } },
    ])
    expect(world.responses(formId)).toEqual([response])
  })

  it('also writes a row and wakes the spreadsheet’s when responses go there; a deleted sheet is forgotten', async () => {
    const { world, heard, formId } = await listening(['sheet'], () => [trigger('sheet', 'ON_FORM_SUBMIT')], {
      async connect(seam, request, { spreadsheetId }) {
        const destination = { spreadsheetId, sheetId: 0 }
        await seam['form.save']({ form: { ...(await seam['form.get']({ id: request.args[0] as string })), destination } })
      },
      drop: (seam) =>
        seam['workbook.edit']({
          edits: [
            { kind: 'insertSheet', title: 'other', index: null },
            { kind: 'deleteSheet', sheetId: 0 },
          ],
        }),
    })
    await world.run('connect', { by: 'cli', args: [formId] })
    await world.submit(formId, answers, '')
    await world.idle()
    expect(heard).toHaveLength(1)
    expect(world.workbook.info().sheets[0]).toMatchObject({ lastRow: 2, lastColumn: 2 })
    expect((await world.run('drop', { by: 'cli' })).outcome).toMatchObject({ ok: true })
    await world.submit(formId, answers, '')
    await world.idle()
    expect([heard.length, world.form(formId)?.destination, world.responses(formId).length]).toEqual([1, null, 2])
  })

  it('has the response on disk when it resolves', async () => {
    const dataFolder = temporaryFolder()
    const world = await openedWorld({ setUp: (seam) => seam['form.create']({ title: 'f' }) }, { dataFolder })
    await world.run('setUp', { by: 'cli' })
    const response = await world.submit(world.forms()[0]?.id ?? '', [], '')
    const copy = await openedWorld({}, { dataFolder: asAfterKill(dataFolder) })
    expect(copy.responses(response.formId)).toEqual([response])
  })

  it('takes the same key once', async () => {
    const { world, heard, formId } = await listening(['mine'], (id) => [
      trigger('mine', 'ON_FORM_SUBMIT', { source: 'FORMS', sourceId: id }),
    ])
    const first = await world.submit(formId, answers, '', 'key')
    expect(await world.submit(formId, [{ itemId: '1', answer: 'again' }], '', 'key')).toEqual(first)
    await world.idle()
    expect([world.responses(formId), heard.length]).toEqual([[first], 1])
  })

  it('stores nothing that does not fit, and knows no unknown form', async () => {
    const { world, formId } = await listening([], () => [])
    await expect(world.submit(formId, [{ itemId: '1', answer: '\u0000' }], '')).rejects.toMatchObject({
      faults: [{ code: 'control_character' }],
    })
    await expect(world.submit('none', [], '')).rejects.toMatchObject({ code: 'NO_SUCH_FORM' })
    expect([world.responses(formId), world.form('none')]).toEqual([[], null])
  })

  it('fires nothing when a script submits', async () => {
    const { world, heard, formId } = await listening(
      ['mine'],
      (id) => [trigger('mine', 'ON_FORM_SUBMIT', { source: 'FORMS', sourceId: id })],
      {
        submits: (seam, request) => seam['form.submit']({ id: request.args[0] as string, answers }),
        submitsBadly: (seam, request) => seam['form.submit']({ id: request.args[0] as string, answers: [{ itemId: '9', answer: '' }] }),
      },
    )
    await world.run('submits', { by: 'cli', args: [formId] })
    await world.idle()
    expect([world.responses(formId).length, heard.length]).toEqual([1, 0])
    expect((await world.run('submitsBadly', { by: 'cli', args: [formId] })).outcome).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('unknown_item') },
    })
  })
})

describe('.advance(to)', () => {
  const schedule = { everyMinutes: 10 }

  it('runs time triggers with their instant, and survives reopening', async () => {
    const { world, heard } = await listening(['pump'], () => [trigger('pump', 'CLOCK', { source: 'CLOCK', schedule })])
    const [made] = world.runs()
    const start = made?.startedAt ?? 0
    const changes: string[] = []
    world.on('changed', (what) => changes.push(what))
    await world.advance(start + 25 * 60_000)
    expect(heard).toMatchObject([{ function: 'pump', hasUi: false, event: { kind: 'time' } }, { function: 'pump' }])
    expect([world.clockIsReal(), Math.round((world.now() - start) / 60_000)]).toEqual([false, 25])
    expect(new Set(changes)).toEqual(new Set(['triggers', 'runs', 'clock']))
    world.useRealClock()
    expect(world.clockIsReal()).toBe(true)
  })

  it('moves the clock by what a script sleeps, so that nothing a script saw lies in the future', async () => {
    const { world } = await listening([], () => [], {
      async sleeps(seam) {
        await seam['clock.sleep']({ milliseconds: 90_000 })
        return seam['clock.now']({})
      },
    })
    await world.advance(world.now())
    const before = world.now()
    const { outcome } = await world.run('sleeps', { by: 'cli' })
    expect(outcome).toEqual({ ok: true, result: before + 90_000 })
    expect(world.now()).toBeGreaterThanOrEqual(before + 90_000)
  })
})

describe('.setBaseUrl(url)', () => {
  it('leaves a note where the world is served until it is closed, and remembers the address', async () => {
    const dataFolder = temporaryFolder()
    const tell: FakeFunction = (_, __, environment) => environment.baseUrl
    const world = await openedWorld({ tell }, { dataFolder })
    expect(runningServer(dataFolder)).toBeNull()
    world.setBaseUrl('http://127.0.0.1:8090')
    expect(runningServer(dataFolder)).toEqual({ url: 'http://127.0.0.1:8090', pid: process.pid, token: null })
    await world.close()
    expect(runningServer(dataFolder)).toBeNull()
    const again = await openedWorld({ tell }, { dataFolder })
    expect((await again.run('tell', { by: 'cli' })).outcome).toEqual({ ok: true, result: 'http://127.0.0.1:8090' })
  })

  it('lets due time triggers fire by themselves from then on, what was missed first', async () => {
    jest.useFakeTimers()
    try {
      const { world, heard } = await listening(['pump'], () => [
        trigger('pump', 'CLOCK', { source: 'CLOCK', schedule: { everyMinutes: 10 } }),
      ])
      await jest.advanceTimersByTimeAsync(3_600_000)
      expect(heard).toEqual([])
      world.setBaseUrl('http://127.0.0.1:8090')
      await jest.advanceTimersByTimeAsync(0)
      expect(heard).toHaveLength(1)
      await jest.advanceTimersByTimeAsync(600_000)
      expect(heard).toHaveLength(2)
      await world.close()
      await jest.advanceTimersByTimeAsync(600_000)
      expect(heard).toHaveLength(2)
    } finally {
      jest.useRealTimers()
    }
  })
})

describe('.readXlsx(bytes)', () => {
  it('refuses more than 50 MB unread', async () => {
    const world = await openedWorld()
    await expect(world.readXlsx(new Uint8Array(60 * 1024 * 1024))).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' })
  })
})
