/** The one known name that a mistyped one must be. */
import { compact } from '../normalise/plain-text'

/**
 * The thing whose name is one letter away (two from six letters on), where no other is as near. Null for names of two letters, where one
 * letter is half of it.
 */
export function nearestNamed<T extends { name: string }>(things: readonly T[], written: string): T | null {
  const text = compact(written).toLowerCase()
  const most = [...text].length >= 6 ? 2 : [...text].length >= 3 ? 1 : 0
  let best: T | null = null
  let least = most + 1
  for (const thing of things) {
    const distance = lettersBetween(text, compact(thing.name).toLowerCase(), least)
    if (distance > most || distance > least) continue
    if (distance === least && best !== null && compact(best.name) !== compact(thing.name)) best = null
    else if (distance < least) best = thing
    least = distance
  }
  return best
}

/** Letters to put in, take out, replace, or swap with their neighbour; more than `most` is as good as endless. */
export function lettersBetween(one: string, other: string, most: number): number {
  const [from, to] = [[...one], [...other]]
  if (Math.abs(from.length - to.length) > most) return most + 1
  let before: number[] = []
  let last = to.map((_, index) => index).concat(to.length)
  for (let row = 1; row <= from.length; row++) {
    const next = [row]
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1] ? 0 : 1
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      next.push(
        Math.min(
          (last[column] ?? 0) + 1,
          (next[column - 1] ?? 0) + 1,
          (last[column - 1] ?? 0) + same,
          swapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
    before = last
    last = next
  }
  return last[to.length] ?? 0
}
