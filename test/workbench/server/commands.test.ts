import { perform } from '../../../workbench/server/commands'
import { fakeWorld } from './fake-world'

describe('perform(world, command)', () => {
  it('refuses what it does not know, as a newer command line may ask it', async () => {
    const command = { do: 'dance' } as never
    await expect(perform(fakeWorld(), command)).rejects.toMatchObject({ code: 'BAD_COMMAND', params: { command: 'dance' } })
  })
})

describe('perform(world, clock)', () => {
  it('refuses to go further than 366 days at once, or to no instant at all, and leaves the clock alone', async () => {
    const world = fakeWorld()
    const before = world.now()
    for (const advanceMilliseconds of [367 * 86_400_000, 1e300, Number.NaN]) {
      await expect(perform(world, { do: 'clock', advanceMilliseconds })).rejects.toMatchObject({ code: 'CLOCK_TOO_FAR' })
    }
    expect(world.now()).toBe(before)
    await perform(world, { do: 'clock', advanceMilliseconds: 366 * 86_400_000 })
    expect(world.now()).toBe(before + 366 * 86_400_000)
  })
})
