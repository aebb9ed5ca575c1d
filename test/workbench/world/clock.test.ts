import { openClock } from '../../../workbench/world/clock'
import { openStore } from '../../../workbench/world/store'
import { temporaryFolder } from './temporary-folder'

describe('.openClock(store)', () => {
  it('shows real time until it is simulated', () => {
    const store = openStore(temporaryFolder())
    const clock = openClock(store)
    expect(clock.isReal()).toBe(true)
    const before = Date.now()
    clock.setForward(before + 1e9)
    const shown = clock.now()
    expect(shown).toBeGreaterThanOrEqual(before)
    expect(shown).toBeLessThanOrEqual(Date.now())
    store.close()
  })

  it('stands still when simulated, goes only forward, and survives reopening', () => {
    const folder = temporaryFolder()
    const store = openStore(folder)
    const clock = openClock(store)
    clock.simulate()
    const start = clock.now()
    clock.setForward(start + 600_000)
    clock.setForward(start)
    expect(clock.now()).toBe(start + 600_000)
    store.close()
    const again = openStore(folder)
    const reopened = openClock(again)
    expect([reopened.isReal(), reopened.now()]).toEqual([false, start + 600_000])
    reopened.useReal()
    expect(reopened.isReal()).toBe(true)
    again.close()
  })
})
