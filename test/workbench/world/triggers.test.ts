import type { TriggerRecord } from '../../../workbench/seam'
import { LIMITS } from '../../../workbench/world/limits'
import { openStore } from '../../../workbench/world/store'
import { openTriggers } from '../../../workbench/world/triggers'
import { caught } from './caught'
import { temporaryFolder } from './temporary-folder'

const consumer = () => LIMITS.consumer

const every = (minutes: number): Omit<TriggerRecord, 'id'> => ({
  handler: `every${minutes}`,
  event: 'CLOCK',
  source: 'CLOCK',
  sourceId: null,
  schedule: { everyMinutes: minutes },
})
const onEdit: Omit<TriggerRecord, 'id'> = { handler: 'edited', event: 'ON_EDIT', source: 'SPREADSHEETS', sourceId: null, schedule: null }

describe('.setJitter(seed)', () => {
  const minutes = (seed: number | null, minute?: number) => {
    const triggers = openTriggers(
      openStore(temporaryFolder()),
      () => 0,
      'Asia/Shanghai',
      consumer,
      () => undefined,
    )
    triggers.setJitter(seed)
    const schedule = { everyMinutes: 1440, atHour: 9, ...(minute === undefined ? {} : { minute }) }
    for (let made = 0; made < 20; made += 1) triggers.create({ ...every(1440), schedule })
    return triggers.timed().map(({ due }) => due / 60_000 - 60)
  }

  it('draws one minute in the hour for each trigger, the same from the same seed', () => {
    expect(new Set(minutes(null))).toEqual(new Set([0]))
    const drawn = minutes(3)
    expect(minutes(3)).toEqual(drawn)
    expect(minutes(4)).not.toEqual(drawn)
    expect([drawn.every((minute) => minute >= 0 && minute < 60), new Set(drawn).size > 10]).toEqual([true, true])
  })

  it('keeps within fifteen minutes of the one wished', () => {
    const drawn = minutes(3, 30)
    expect([Math.min(...drawn) >= 15, Math.max(...drawn) <= 45, new Set(drawn).size > 5]).toEqual([true, true, true])
  })
})

describe('.openTriggers(store, now, timeZone, changed)', () => {
  it('keeps triggers and their due times', () => {
    const folder = temporaryFolder()
    const store = openStore(folder)
    const changed = jest.fn()
    const triggers = openTriggers(store, () => 0, 'Asia/Shanghai', consumer, changed)
    const made = [triggers.create(every(10)), triggers.create(onEdit), triggers.create(every(5))]
    triggers.setDue(made[0]?.id ?? '', 1_234)
    expect(changed).toHaveBeenCalledTimes(4)
    store.close()
    const again = openStore(folder)
    const reopened = openTriggers(again, () => 0, 'Asia/Shanghai', consumer, changed)
    expect(reopened.list()).toEqual(made)
    expect(reopened.timed()).toEqual([
      { trigger: made[0], due: 1_234 },
      { trigger: made[2], due: 300_000 },
    ])
    again.close()
  })

  it('orders time triggers by when they are due, then by when they were made', () => {
    const triggers = openTriggers(
      openStore(temporaryFolder()),
      () => 0,
      'Asia/Shanghai',
      consumer,
      () => undefined,
    )
    for (const minutes of [10, 5, 10]) triggers.create(every(minutes))
    expect(triggers.timed().map(({ due }) => due)).toEqual([300_000, 600_000, 600_000])
    expect(triggers.timed()[1]?.trigger).toEqual(triggers.list()[0])
  })

  it('refuses the 21st, and takes it when one is gone', () => {
    const triggers = openTriggers(
      openStore(temporaryFolder()),
      () => 0,
      'Asia/Shanghai',
      consumer,
      () => undefined,
    )
    const made = Array.from({ length: 20 }, () => triggers.create(onEdit))
    expect(caught(() => triggers.create(onEdit))).toMatchObject({ code: 'TOO_MANY_TRIGGERS' })
    triggers.delete(made[3]?.id ?? '')
    triggers.delete('unknown')
    triggers.create(onEdit)
    expect(triggers.list()).toHaveLength(20)
  })

  it('reckons periods anew', () => {
    let now = 0
    const triggers = openTriggers(
      openStore(temporaryFolder()),
      () => now,
      'Asia/Shanghai',
      consumer,
      () => undefined,
    )
    const trigger = triggers.create(every(10))
    triggers.setDue(trigger.id, 1e12)
    now = 60_000
    triggers.restartPeriods()
    expect(triggers.timed()[0]?.due).toBe(660_000)
  })
})
