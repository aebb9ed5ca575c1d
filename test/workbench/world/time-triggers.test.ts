import type { TriggerRecord } from '../../../workbench/seam'
import { openClock } from '../../../workbench/world/clock'
import { LIMITS } from '../../../workbench/world/limits'
import { openStore } from '../../../workbench/world/store'
import { createTimeTriggers } from '../../../workbench/world/time-triggers'
import { openTriggers } from '../../../workbench/world/triggers'
import { temporaryFolder } from './temporary-folder'

const MINUTE = 60_000
const START = Date.parse('2026-11-23T00:00:00Z')

function timed(handler: string, schedule: TriggerRecord['schedule']): Omit<TriggerRecord, 'id'> {
  return { handler, event: 'CLOCK', source: 'CLOCK', sourceId: null, schedule }
}

function setUp(run: (handler: string) => Promise<void> | void = () => undefined) {
  const store = openStore(temporaryFolder())
  const clock = openClock(store)
  const fired: [string, number][] = []
  const triggers = openTriggers(
    store,
    clock.now,
    'Asia/Shanghai',
    () => LIMITS.consumer,
    () => timeTriggers.rearm(),
  )
  const timeTriggers = createTimeTriggers(clock, triggers, 'Asia/Shanghai', async (trigger, due) => {
    fired.push([trigger.handler, (clock.now() - START) / MINUTE])
    expect(due).toBeLessThanOrEqual(clock.now())
    await run(trigger.handler)
  })
  return { clock, fired, triggers, timeTriggers }
}

beforeEach(() => jest.useFakeTimers({ now: START }))
afterEach(() => jest.useRealTimers())

describe('.createTimeTriggers(…).advance(to)', () => {
  it('fires what is due on the way, in order, at its own instant', async () => {
    const { clock, fired, triggers, timeTriggers } = setUp()
    triggers.create(timed('pump', { everyMinutes: 10 }))
    triggers.create(timed('once', { at: START + 15 * MINUTE }))
    triggers.create(timed('morning', { everyMinutes: 1440, atHour: 9 }))
    await timeTriggers.advance(START + 30 * MINUTE)
    expect(fired).toEqual([
      ['pump', 10],
      ['once', 15],
      ['pump', 20],
      ['pump', 30],
    ])
    expect([clock.isReal(), clock.now()]).toEqual([false, START + 30 * MINUTE])
    expect(triggers.list().map((trigger) => trigger.handler)).toEqual(['pump', 'morning'])
    await timeTriggers.advance(START + 59 * MINUTE)
    await timeTriggers.advance(START + 60 * MINUTE)
    expect(fired.slice(4)).toEqual([
      ['pump', 40],
      ['pump', 50],
      ['pump', 60],
      ['morning', 60],
    ])
  })

  it('waits for each run before time goes on, also when asked twice at once', async () => {
    let clockNow = 0
    const { clock, fired, triggers, timeTriggers } = setUp(async () => {
      clockNow = clock.now()
      await Promise.resolve()
      expect(clock.now()).toBe(clockNow)
    })
    triggers.create(timed('pump', { everyMinutes: 10 }))
    await Promise.all([timeTriggers.advance(START + 20 * MINUTE), timeTriggers.advance(START + 40 * MINUTE)])
    expect(fired.map(([, minute]) => minute)).toEqual([10, 20, 30, 40])
  })

  it('sees triggers made and deleted by the runs', async () => {
    const { fired, triggers, timeTriggers } = setUp((handler) => {
      if (handler !== 'first') return
      const pump = triggers.list().find((trigger) => trigger.handler === 'pump')
      triggers.delete(pump?.id ?? '')
      triggers.create(timed('made', { everyMinutes: 1 }))
    })
    triggers.create(timed('first', { at: START + 5 * MINUTE }))
    triggers.create(timed('pump', { everyMinutes: 10 }))
    await timeTriggers.advance(START + 7 * MINUTE)
    expect(fired).toEqual([
      ['first', 5],
      ['made', 6],
      ['made', 7],
    ])
  })

  it('never goes back', async () => {
    const { clock, timeTriggers } = setUp()
    await timeTriggers.advance(START + MINUTE)
    await timeTriggers.advance(START)
    expect(clock.now()).toBe(START + MINUTE)
  })

  it('goes on after a run that could not be started', async () => {
    const { fired, triggers, timeTriggers } = setUp((handler) => {
      if (handler === 'once') throw new Error('closing')
    })
    triggers.create(timed('once', { at: START + MINUTE }))
    triggers.create(timed('pump', { everyMinutes: 10 }))
    await expect(timeTriggers.advance(START + 10 * MINUTE)).rejects.toThrow('closing')
    await timeTriggers.advance(START + 10 * MINUTE)
    expect(fired).toEqual([
      ['once', 1],
      ['pump', 10],
    ])
    expect(triggers.list().map((trigger) => trigger.handler)).toEqual(['once', 'pump'])
  })
})

describe('.createTimeTriggers(…) on a real clock', () => {
  it('fires nothing before it is started, then what was missed once, then at each due time', async () => {
    const { fired, triggers, timeTriggers } = setUp()
    triggers.create(timed('pump', { everyMinutes: 10 }))
    await jest.advanceTimersByTimeAsync(25 * MINUTE)
    expect(fired).toEqual([])
    timeTriggers.start()
    await jest.advanceTimersByTimeAsync(15 * MINUTE)
    expect(fired).toEqual([
      ['pump', 25],
      ['pump', 30],
      ['pump', 40],
    ])
    timeTriggers.stop()
    await jest.advanceTimersByTimeAsync(60 * MINUTE)
    expect(fired).toHaveLength(3)
  })

  it('does not lose a trigger that comes due while its run is still under way, nor overlap it', async () => {
    const ends: (() => void)[] = []
    const { fired, triggers, timeTriggers } = setUp(() => new Promise((resolve) => ends.push(resolve)))
    timeTriggers.start()
    triggers.create(timed('pump', { everyMinutes: 10 }))
    await jest.advanceTimersByTimeAsync(25 * MINUTE)
    expect(fired).toEqual([['pump', 10]])
    ends[0]?.()
    await jest.advanceTimersByTimeAsync(0)
    expect(fired).toEqual([
      ['pump', 10],
      ['pump', 25],
    ])
  })

  it('waits longer than one timer can', async () => {
    const { fired, triggers, timeTriggers } = setUp()
    timeTriggers.start()
    triggers.create(timed('late', { at: START + 60 * 1440 * MINUTE }))
    await jest.advanceTimersByTimeAsync(59 * 1440 * MINUTE)
    expect(fired).toEqual([])
    await jest.advanceTimersByTimeAsync(1440 * MINUTE)
    expect(fired).toEqual([['late', 60 * 1440]])
    expect(triggers.list()).toEqual([])
  })
})
