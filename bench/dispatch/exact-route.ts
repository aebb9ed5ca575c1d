/** When the last visit can end at the earliest, from the definition: all sets of stops, remembered. For up to 16 stops. */
import type { RouteProblem } from '../../src/scheduling/route'

export function earliestEnd({ stops, ways, start, end, lunch }: RouteProblem): number {
  const count = stops.length
  const everything = 2 ** count - 1
  /** Earliest time at which the visits of the set are over, the last of them at `at`, by whether lunch was taken. */
  let layer = new Map<number, number>([[keyOf(0, 0, false), start]])
  let best = Infinity
  for (let done = 0; done <= count; done++) {
    for (const [key, now] of [...layer]) {
      const { set, at, hasEaten } = partsOf(key)
      if (hasEaten || lunch === null || now > lunch.until) continue
      keep(layer, keyOf(set, at, true), Math.max(now, lunch.from) + lunch.minutes)
    }
    const next = new Map<number, number>()
    for (const [key, now] of layer) {
      const { set, at, hasEaten } = partsOf(key)
      if (set === everything && (hasEaten || lunch === null || now <= lunch.until)) best = Math.min(best, now)
      for (let stop = 0; stop < count; stop++) {
        if ((set & (2 ** stop)) !== 0) continue
        const { minutes = 0, window = null } = stops[stop] ?? {}
        const begins = Math.max(now + (ways[at]?.[stop + 1] ?? 0), window?.from ?? 0)
        if (begins <= (window?.until ?? Infinity) && begins + minutes <= end)
          keep(next, keyOf(set | (2 ** stop), stop + 1, hasEaten), begins + minutes)
      }
    }
    layer = next
  }
  return best
}

function keep(times: Map<number, number>, key: number, time: number): void {
  times.set(key, Math.min(times.get(key) ?? Infinity, time))
}

function keyOf(set: number, at: number, hasEaten: boolean): number {
  return (set * 32 + at) * 2 + (hasEaten ? 1 : 0)
}

function partsOf(key: number) {
  return { hasEaten: key % 2 === 1, at: Math.floor(key / 2) % 32, set: Math.floor(key / 64) }
}
