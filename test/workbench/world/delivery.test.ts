import type { TriggerRecord } from '../../../workbench/seam'
import type { DeliveryPlan } from '../../../workbench/world/delivery'
import type { FormDefinition } from '../../../workbench/world/form-types'
import type { World } from '../../../workbench/world/world-types'
import type { FakeFunction } from './fake-runner'
import { openedWorld } from './opened-world'
import { temporaryFolder } from './temporary-folder'

const NOON = Date.UTC(2026, 10, 23, 4)
const MINUTE = 60_000

const made = (handler: string, more: Partial<TriggerRecord>) => ({
  trigger: { handler, event: 'CLOCK' as const, source: 'CLOCK' as const, sourceId: null, schedule: null, ...more },
})

const setUp: FakeFunction = async (seam) => {
  const form = await seam['form.create']({ title: '点单' })
  await seam['trigger.create'](made('received', { event: 'ON_FORM_SUBMIT', source: 'FORMS', sourceId: form.id }))
}

async function withForm(plan: DeliveryPlan): Promise<{ world: World; submit: () => Promise<void> }> {
  const world = await openedWorld({ setUp, received: () => 'ok' }, { startsAt: NOON })
  await world.run('setUp', { by: 'menu' })
  world.setConditions({ delivery: plan })
  const submit = async () => {
    await world.submit((world.forms()[0] as FormDefinition).id, [], '')
    await world.idle()
  }
  return { world, submit }
}

const received = (world: World) => world.runs().filter((run) => run.function === 'received')

describe('the delivery of events', () => {
  it('lets an event come once, twice or never', async () => {
    for (const [fate, times] of [
      ['once', 1],
      ['twice', 2],
      ['lost', 0],
    ] as const) {
      const { world, submit } = await withForm({ ON_FORM_SUBMIT: fate })
      await submit()
      await world.advance(NOON + 60 * MINUTE)
      expect([fate, received(world).length]).toEqual([fate, times])
    }
  })

  it('lets it come late, in its turn among the time triggers', async () => {
    const { world, submit } = await withForm({ ON_FORM_SUBMIT: 'late', lateMilliseconds: 20 * MINUTE })
    await submit()
    await world.advance(world.now() + 19 * MINUTE)
    expect(received(world)).toEqual([])
    await world.advance(world.now() + 10 * MINUTE)
    expect(received(world).map(({ startedAt }) => Math.round((startedAt - NOON) / MINUTE))).toEqual([20])
  })

  it('draws fates from a seed', async () => {
    const drawn = async (seed: number) => {
      const { world, submit } = await withForm({ ON_FORM_SUBMIT: 'mixed', seed })
      const counts: number[] = []
      for (let event = 0; event < 12; event += 1) {
        const before = received(world).length
        await submit()
        counts.push(received(world).length - before)
      }
      return counts
    }
    const counts = await drawn(5)
    expect(new Set(counts)).toEqual(new Set([0, 1, 2]))
    expect(await drawn(5)).toEqual(counts)
    expect(await drawn(6)).not.toEqual(counts)
  })
})

describe('a trigger that fails', () => {
  const failing = {
    setUp: ((seam) => seam['trigger.create'](made('pump', { schedule: { everyMinutes: 10 } }))) as FakeFunction,
    pump: () => {
      throw new Error('The tab is gone')
    },
  }

  it('is told to the owner in one mail a day, which counts towards no quota', async () => {
    const world = await openedWorld(failing, { startsAt: NOON })
    await world.run('setUp', { by: 'menu' })
    await world.run('pump', { by: 'menu' })
    expect(world.mail()).toEqual([])
    await world.advance(NOON + 60 * MINUTE)
    expect(world.mail()).toMatchObject([
      { to: 'owner@example.org', subject: expect.stringMatching(/^Summary of failures for Google Apps Script: /) },
    ])
    expect(world.mail()[0]?.body).toMatch(/pump\tThe tab is gone\ttime-based/)
    await world.advance(NOON + 26 * 60 * MINUTE)
    expect(world.mail().map(({ body }) => body.match(/time-based/g)?.length)).toEqual([1, 29])
  })

  it('is disabled after 30 failures in a row, for good, and stays in the list', async () => {
    const dataFolder = temporaryFolder()
    const world = await openedWorld(failing, { dataFolder, startsAt: NOON })
    await world.run('setUp', { by: 'menu' })
    await world.advance(NOON + 600 * MINUTE)
    expect(world.runs().filter((run) => run.by === 'time')).toHaveLength(30)
    await world.close()
    const again = await openedWorld({ pump: () => 'well', list: (seam) => seam['trigger.list']({}) }, { dataFolder })
    await again.advance(NOON + 1200 * MINUTE)
    expect(again.runs().filter((run) => run.by === 'time')).toHaveLength(30)
    expect((await again.run('list', { by: 'menu' })).outcome).toMatchObject({ result: [{ handler: 'pump' }] })
  })

  it('goes on when it works again in between', async () => {
    let runs = 0
    const pump = () => {
      runs += 1
      if (runs % 30 !== 0) throw new Error('not yet')
    }
    const world = await openedWorld({ ...failing, pump }, { startsAt: NOON })
    await world.run('setUp', { by: 'menu' })
    await world.advance(NOON + 650 * MINUTE)
    expect(runs).toBe(65)
  })
})
