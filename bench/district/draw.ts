/** Drawing lots with a seed: the same seed draws the same on every host. */
import { seededRandom, seedState } from '../../src/scheduling/random'

export interface Draw {
  /** A whole number, both ends included. */
  between(least: number, most: number): number
  chance(percent: number): boolean
  /** Throws when the list is empty. */
  pick<T>(list: readonly T[]): T
  /** Each option as often as its weight, a whole number, says. */
  weighted<T>(options: readonly (readonly [weight: number, option: T])[]): T
  /** A new list in another order. */
  shuffle<T>(list: readonly T[]): T[]
}

export function drawing(seed: number): Draw {
  const { below } = seededRandom(seedState(seed))
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new Error('nothing to pick from')
    return list[below(list.length)] as T
  }
  return {
    between: (least, most) => least + below(most - least + 1),
    chance: (percent) => below(100) < percent,
    pick,
    weighted: (options) => {
      let lot = below(options.reduce((sum, [weight]) => sum + weight, 0))
      const drawn = options.find(([weight]) => {
        lot -= weight
        return lot < 0
      })
      return (drawn ?? pick(options))[1]
    },
    shuffle: (list) => {
      const shuffled = [...list]
      for (let last = shuffled.length - 1; last > 0; last--) {
        const other = below(last + 1)
        const [a, b] = [shuffled[last], shuffled[other]] as [(typeof list)[number], (typeof list)[number]]
        shuffled[last] = b
        shuffled[other] = a
      }
      return shuffled
    },
  }
}
