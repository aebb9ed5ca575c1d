import { createCache } from '../../../workbench/world/cache'
import { LIMITS } from '../../../workbench/world/limits'
import { caught } from './caught'

describe('.createCache(now, limits)', () => {
  it('forgets an entry when its time has passed on the given clock', () => {
    let now = 0
    const cache = createCache(
      () => now,
      () => LIMITS.consumer,
    )
    cache.put('script', { a: '1' }, 10)
    now = 9_999
    expect(cache.get('script', ['a', 'b'])).toEqual({ a: '1' })
    now = 10_000
    expect(cache.get('script', ['a'])).toEqual({})
  })

  it('keeps scopes apart and removes by key', () => {
    const cache = createCache(
      () => 0,
      () => LIMITS.consumer,
    )
    cache.put('script', { a: '1', b: '2' }, 10)
    cache.put('user', { a: '3' }, 10)
    cache.remove('script', ['a', 'nothing'])
    expect([cache.get('script', ['a', 'b']), cache.get('user', ['a'])]).toEqual([{ b: '2' }, { a: '3' }])
  })

  it('refuses values beyond 100 KB, keys beyond 250 characters and times beyond six hours, and then stores nothing', () => {
    const cache = createCache(
      () => 0,
      () => LIMITS.consumer,
    )
    for (const put of [
      () => cache.put('script', { ok: '1', a: 'x'.repeat(102_401) }, 10),
      () => cache.put('script', { ok: '1', ['k'.repeat(251)]: '1' }, 10),
      () => cache.put('script', { ok: '1' }, 21_601),
      () => cache.put('script', { ok: '1' }, 0),
    ]) {
      expect(caught(put)).toMatchObject({ code: 'CACHE_ARGUMENT' })
    }
    expect(cache.get('script', ['ok'])).toEqual({})
    cache.put('script', { ['k'.repeat(250)]: 'x'.repeat(102_400) }, 21_600)
    expect(Object.keys(cache.get('script', ['k'.repeat(250)]))).toHaveLength(1)
  })

  it('keeps the 900 that live longest when there are more than 1,000', () => {
    const cache = createCache(
      () => 0,
      () => LIMITS.consumer,
    )
    for (let i = 1; i <= 1_001; i += 1) cache.put('script', { [`k${i}`]: 'x' }, i)
    const left = Object.keys(
      cache.get(
        'script',
        Array.from({ length: 1_001 }, (_, i) => `k${i + 1}`),
      ),
    )
    expect([left.length, left[0], left.at(-1)]).toEqual([900, 'k102', 'k1001'])
  })
})
