import type { SeamHandlers } from '../../../workbench/seam'
import { startRun } from '../../../workbench/world/start-run'
import { ensureRuntime } from './built-runtime'
import { memoryWorld } from './memory-world'
import { TEST_ENVIRONMENT } from './script-runs'

beforeAll(ensureRuntime)

function threadOf(body: string, handlers: SeamHandlers = memoryWorld().handlers, hasUi = false) {
  const files = [{ name: 'Code.js', type: 'script' as const, source: `function main() { ${body} }` }]
  return startRun({
    request: { function: 'main', args: [], authMode: 'FULL', hasUi, event: null },
    environment: { ...TEST_ENVIRONMENT, files },
    handlers,
  })
}

describe('.startRun(assignment)', () => {
  it('runs a function in a thread and returns its result', async () => {
    const world = memoryWorld()
    const thread = threadOf(
      "SpreadsheetApp.getActiveSheet().getRange('B2').setValue('邻里'); return SpreadsheetApp.getActiveSheet().getLastRow()",
      world.handlers,
    )
    const { outcome, serviceCalls, peakMemoryBytes, cpuMilliseconds } = await thread.finished
    expect(outcome).toEqual({ ok: true, result: 2 })
    expect(world.workbook.read([{ sheetId: 0, startRow: 1, endRow: 2, startColumn: 1, endColumn: 2, aspects: ['values'] }])).toEqual([
      { values: [['邻里']] },
    ])
    expect(serviceCalls).toEqual({
      'SpreadsheetApp.getActiveSheet': 2,
      'SpreadsheetApp.Range.setValue': 1,
      'SpreadsheetApp.Sheet.getLastRow': 1,
    })
    expect(peakMemoryBytes).toBeGreaterThan(1_000_000)
    expect(cpuMilliseconds).toBeGreaterThan(0)
  })

  it('waits for handlers that take their time, while this thread goes on', async () => {
    const world = memoryWorld()
    let release: (got: boolean) => void = () => undefined
    const asked = new Promise<void>((resolve) => {
      world.handlers['lock.acquire'] = () => {
        resolve()
        return new Promise<boolean>((settle) => {
          release = settle
        })
      }
    })
    const thread = threadOf('LockService.getScriptLock().waitLock(30000); return LockService.getScriptLock().hasLock()', world.handlers)
    await asked
    release(true)
    expect((await thread.finished).outcome).toEqual({ ok: true, result: true })
  })

  it('is not misled by a wake-up that comes too late, for the reply before', async () => {
    const world = memoryWorld()
    const notify = jest.spyOn(Atomics, 'notify')
    let over = false
    world.handlers['lock.acquire'] = () => {
      const signal = notify.mock.calls[0]?.[0] as unknown as Int32Array
      let woken = 0
      return new Promise((resolve) => {
        const wake = (): void => {
          woken += Atomics.notify(signal, 0)
          if (woken === 2) resolve(true)
          else if (!over) setImmediate(wake)
        }
        wake()
      })
    }
    const body = "PropertiesService.getScriptProperties().setProperty('a', 'b'); return LockService.getScriptLock().tryLock(1)"
    const { outcome } = await threadOf(body, world.handlers).finished
    over = true
    expect(outcome).toEqual({ ok: true, result: true })
    notify.mockRestore()
  })

  it('turns what a handler throws, now or later, into an exception with its words', async () => {
    const world = memoryWorld()
    const fault = Object.assign(new Error('Service invoked too many times for one day: email.'), { code: 'QUOTA' })
    const handlers: SeamHandlers = {
      ...world.handlers,
      'mail.quota': () => {
        throw fault
      },
      'mail.send': () => Promise.reject(fault),
    }
    const send = "try { MailApp.getRemainingDailyQuota() } catch (error) { MailApp.sendEmail('a@example.org', error.message, '') }"
    expect((await threadOf(send, handlers).finished).outcome).toMatchObject({
      ok: false,
      error: { name: 'Exception', message: 'Service invoked too many times for one day: email.', code: 'QUOTA' },
    })
  })

  it('ends a run wherever it is when it is killed', async () => {
    const world = memoryWorld()
    const working = new Promise<void>((resolve) => {
      world.handlers['property.set'] = () => {
        resolve()
        return null
      }
    })
    const thread = threadOf("PropertiesService.getScriptProperties().setProperty('a', 'b'); for (;;);", world.handlers)
    await working
    thread.kill('TIME_LIMIT', 'Exceeded maximum execution time')
    const { outcome, serviceCalls } = await thread.finished
    expect(outcome).toMatchObject({ ok: false, error: { message: 'Exceeded maximum execution time', code: 'TIME_LIMIT' } })
    expect(serviceCalls).toEqual({ 'PropertiesService.Properties.setProperty': 1 })
  })

  it('ends a run that waits for an answer when it is killed', async () => {
    const world = memoryWorld()
    const asked = new Promise<void>((resolve) => {
      world.handlers['ui.alert'] = () => {
        resolve()
        return new Promise<string>(() => undefined)
      }
    })
    const thread = threadOf("SpreadsheetApp.getUi().alert('继续?')", world.handlers, true)
    await asked
    thread.kill('INTERRUPTED', 'The workbench stopped during this run')
    expect((await thread.finished).outcome).toMatchObject({ ok: false, error: { code: 'INTERRUPTED' } })
  })

  it('reaches nothing of Node, not even through import()', async () => {
    const body = `return (async () => {
      const seen = []
      const promise = import('node:fs')
      seen.push(promise.constructor.constructor('return typeof process + typeof require + typeof fetch')())
      try { await promise } catch (error) { seen.push(error.constructor.constructor('return typeof process + typeof require + typeof fetch')()) }
      return seen
    })()`
    const { outcome } = await threadOf(body).finished
    expect(outcome).toEqual({ ok: true, result: ['undefinedundefinedundefined', 'undefinedundefinedundefined'] })
  })

  it('calls functions of the script only, none of the language and none of a service', async () => {
    for (const name of ['eval', 'Function', 'parseInt', 'toString', 'constructor', 'SpreadsheetApp', 'missing']) {
      const { finished } = startRun({
        request: { function: name, args: ['1'], authMode: 'FULL', hasUi: false, event: null },
        environment: TEST_ENVIRONMENT,
        handlers: memoryWorld().handlers,
      })
      expect((await finished).outcome).toMatchObject({ ok: false, error: { message: `Script function not found: ${name}` } })
    }
  })

  it('fails a run that spoils what its thread speaks with, and nothing else', async () => {
    for (const spoilt of ["'nonsense'", "'null'", "'7'", "'{}'", '\'{"ok":false}\'']) {
      for (const then of ['', 'SpreadsheetApp.getActive().toast("x")', 'console.log("x")']) {
        const { outcome } = await threadOf(`JSON.stringify = () => ${spoilt}; ${then}; return 1`).finished
        expect(outcome).toMatchObject({ ok: false, error: { name: 'Exception', message: expect.any(String) } })
      }
    }
  })

  it('ends a run that fills its memory, and only that run', async () => {
    const { outcome } = await threadOf('const all = []; for (;;) all.push(new Array(1e6).fill(all.length))').finished
    expect(outcome).toMatchObject({ ok: false, error: { message: 'Out of memory error.', code: 'OUT_OF_MEMORY' } })
  })

  it('writes the log without waiting, in order', async () => {
    const world = memoryWorld()
    const lines: string[] = []
    world.handlers['log.write'] = ({ level, text }) => {
      lines.push(`${level} ${text}`)
      return null
    }
    await threadOf("console.log('one', {a: [1]}); Logger.log('%s of %s', 2, 3); console.error(new Date(0).getTime())", world.handlers)
      .finished
    expect(lines).toEqual(['info one {"a":[1]}', 'info 2 of 3', 'error 0'])
  })

  it('runs several at once', async () => {
    const world = memoryWorld()
    const threads = [1, 2, 3].map((n) => threadOf(`SpreadsheetApp.getActiveSheet().appendRow([${n}]); return ${n}`, world.handlers))
    const results = await Promise.all(threads.map((thread) => thread.finished))
    expect(results.map(({ outcome }) => outcome.ok && outcome.result)).toEqual([1, 2, 3])
    const [read] = world.workbook.read([{ sheetId: 0, startRow: 0, endRow: 3, startColumn: 0, endColumn: 1, aspects: ['values'] }])
    expect((read?.values ?? []).flat().sort()).toEqual([1, 2, 3])
  })
})
