import type { Store } from './store'

/**
 * The world's time in epoch milliseconds. A simulated clock stands still until someone sets it forward, and survives
 * a restart, so that what a script does at a given time can be repeated.
 */
export interface Clock {
  now(): number
  isReal(): boolean
  /** Stops the clock where it is, if it is the real one. */
  simulate(): void
  /** Simulated only; never goes back. */
  setForward(to: number): void
  useReal(): void
}

/** @param startsAt a store whose clock was never set begins there, simulated */
export function openClock(store: Store, startsAt?: number): Clock {
  const stored = store.meta<number | null>('clock')
  let simulated = stored ?? null

  function set(value: number | null): void {
    simulated = value
    store.setMeta('clock', value)
  }

  if (stored === undefined && startsAt !== undefined) set(startsAt)
  return {
    now: () => simulated ?? Date.now(),
    isReal: () => simulated === null,
    simulate() {
      if (simulated === null) set(Date.now())
    },
    setForward(to) {
      if (simulated !== null && to > simulated) set(to)
    },
    useReal: () => set(null),
  }
}
