import type { PropertyScope } from '../../seam'
import { Exception } from '../core/exception'
import { call } from '../core/host'
import { publish } from '../core/publish'

const LONGEST_SECONDS = 21_600

class Cache {
  readonly #scope: PropertyScope

  constructor(scope: PropertyScope) {
    this.#scope = scope
  }

  get(key: string): string | null {
    return call('cache.get', { scope: this.#scope, keys: [String(key)] })[String(key)] ?? null
  }

  getAll(keys: string[]): Record<string, string> {
    return call('cache.get', { scope: this.#scope, keys: keys.map(String) })
  }

  put(key: string, value: unknown, seconds?: number): void {
    this.putAll({ [String(key)]: value }, seconds)
  }

  /** Kept for ten minutes unless said otherwise, six hours at most. */
  putAll(values: Record<string, unknown>, seconds = 600): void {
    const texts = Object.entries(values).map(([key, value]) => [String(key), String(value)])
    if (!(seconds >= 1)) throw new Exception('Invalid argument: expirationInSeconds')
    call('cache.put', {
      scope: this.#scope,
      values: Object.fromEntries(texts) as Record<string, string>,
      seconds: Math.min(seconds, LONGEST_SECONDS),
    })
  }

  remove(key: string): void {
    call('cache.remove', { scope: this.#scope, keys: [String(key)] })
  }

  removeAll(keys: string[]): void {
    call('cache.remove', { scope: this.#scope, keys: keys.map(String) })
  }
}

class CacheService {
  getScriptCache(): object {
    return new Cache('script')
  }

  getUserCache(): object {
    return new Cache('user')
  }

  /** The older name of the script's. */
  getPublicCache(): object {
    return this.getScriptCache()
  }

  /** The older name of the user's. */
  getPrivateCache(): object {
    return this.getUserCache()
  }

  getDocumentCache(): object {
    return new Cache('document')
  }
}

export function cacheService(): object {
  publish(Cache, 'CacheService.Cache', 'Cache.Cache')
  publish(CacheService, 'CacheService', 'Cache.CacheService')
  return new CacheService()
}
