import type { PropertyScope } from '../seam'
import type { Limits } from './limits'
import { WorldFault } from './world-fault'

/** https://developers.google.com/apps-script/reference/cache/cache: lifetimes and what is thrown away when there are too many. */
const MAX_SECONDS = 21_600
const MAX_ITEMS = 1_000
const KEPT_ITEMS = 900

interface Entry {
  value: string
  /** Epoch milliseconds of the world's clock. */
  expires: number
}

export interface Cache {
  /** Only the keys that are there and have not expired. */
  get(scope: PropertyScope, keys: string[]): Record<string, string>
  /** All or nothing. Throws `CACHE_ARGUMENT` for a key, value or time out of bounds. */
  put(scope: PropertyScope, values: Record<string, string>, seconds: number): void
  remove(scope: PropertyScope, keys: string[]): void
}

/** Lives in memory only: a cache promises nothing beyond its process. */
export function createCache(now: () => number, limits: () => Limits): Cache {
  const scopes: Record<PropertyScope, Map<string, Entry>> = { script: new Map(), user: new Map(), document: new Map() }

  function keepLongestLived(entries: Map<string, Entry>): void {
    if (entries.size <= MAX_ITEMS) return
    const soonestFirst = [...entries].sort(([, a], [, b]) => a.expires - b.expires)
    for (const [key] of soonestFirst.slice(0, entries.size - KEPT_ITEMS)) entries.delete(key)
  }

  return {
    get(scope, keys) {
      if (keys.some((key) => key.length > limits().cacheKeyCharacters)) throw new WorldFault('CACHE_ARGUMENT', 'Argument too large: key')
      const alive = (key: string): [string, string][] => {
        const entry = scopes[scope].get(key)
        return entry && entry.expires > now() ? [[key, entry.value]] : []
      }
      return Object.fromEntries(keys.flatMap(alive))
    },
    put(scope, values, seconds) {
      if (!(seconds >= 1 && seconds <= MAX_SECONDS)) throw new WorldFault('CACHE_ARGUMENT', 'Argument out of range: expirationInSeconds')
      for (const [key, value] of Object.entries(values)) {
        if (key.length > limits().cacheKeyCharacters) throw new WorldFault('CACHE_ARGUMENT', 'Argument too large: key')
        if (Buffer.byteLength(value) > limits().cacheValueBytes) throw new WorldFault('CACHE_ARGUMENT', 'Argument too large: value')
      }
      const expires = now() + seconds * 1000
      for (const [key, value] of Object.entries(values)) scopes[scope].set(key, { value, expires })
      keepLongestLived(scopes[scope])
    },
    remove(scope, keys) {
      for (const key of keys) scopes[scope].delete(key)
    },
  }
}
