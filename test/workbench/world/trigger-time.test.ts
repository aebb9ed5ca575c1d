import type { SeamHandlers } from '../../../workbench/seam'
import { openedWorld } from './opened-world'
import { temporaryFolder } from './temporary-folder'

const NOON = Date.UTC(2026, 10, 23, 4)
const MINUTE = 60_000
const DAY = 1440 * MINUTE

describe('the time that triggers may take in a day', () => {
  it('is 90 minutes for a consumer, then no trigger runs until a day after the first; people may go on', async () => {
    const pump = (seam: SeamHandlers) => seam['clock.sleep']({ milliseconds: 5 * MINUTE })
    const dataFolder = temporaryFolder()
    const world = await openedWorld(
      {
        setUp: (seam) =>
          seam['trigger.create']({
            trigger: { handler: 'pump', event: 'CLOCK', source: 'CLOCK', sourceId: null, schedule: { everyMinutes: 30 } },
          }),
        pump,
      },
      { dataFolder, startsAt: NOON },
    )
    await world.run('setUp', { by: 'menu' })
    await world.advance(NOON + 11 * 60 * MINUTE)
    const outcomes = world.runs().slice(1)
    expect(outcomes.filter(({ outcome }) => outcome?.ok)).toHaveLength(18)
    expect(outcomes.at(-1)?.outcome).toMatchObject({ ok: false, error: { message: 'Service using too much computer time for one day' } })
    expect((await world.run('pump', { by: 'menu' })).outcome?.ok).toBe(true)
    await world.close()
    const again = await openedWorld({ pump }, { dataFolder })
    await again.advance(NOON + 23 * 60 * MINUTE)
    expect(again.runs().at(-1)?.outcome?.ok).toBe(false)
    await again.advance(NOON + DAY + 61 * MINUTE)
    expect(again.runs().at(-1)?.outcome?.ok).toBe(true)
  })
})
