import { randomBytes } from 'node:crypto'

/** The newest `most` things, each under an id that cannot be guessed. */
export interface Kept<T> {
  keep(thing: T): string
  /** Undefined for an id that is none of ours, or too old. */
  find(id: string): T | undefined
}

/** In memory; `most` is at least 1. */
export function createKept<T>(most: number): Kept<T> {
  const kept = new Map<string, T>()
  return {
    keep(thing) {
      const id = randomBytes(18).toString('base64url')
      kept.set(id, thing)
      for (const oldest of kept.keys()) {
        if (kept.size <= most) break
        kept.delete(oldest)
      }
      return id
    },
    find: (id) => kept.get(id),
  }
}
