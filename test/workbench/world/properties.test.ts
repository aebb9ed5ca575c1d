import { LIMITS } from '../../../workbench/world/limits'
import { openProperties } from '../../../workbench/world/properties'
import { openQuotas } from '../../../workbench/world/quotas'
import { openStore } from '../../../workbench/world/store'
import { caught } from './caught'
import { temporaryFolder } from './temporary-folder'

function opened(now: () => number = () => 0, propertyCallsADay = LIMITS.consumer.propertyCallsADay) {
  const store = openStore(temporaryFolder())
  return openProperties(store, openQuotas(store, now), () => ({ ...LIMITS.consumer, propertyCallsADay }))
}

describe('.set(scope, values, deleteOthers)', () => {
  it('keeps scopes apart and texts as they are', () => {
    const properties = opened()
    properties.set('script', { a: '1', __proto__x: '\u0000“引号”' }, false)
    properties.set('user', { a: '2' }, false)
    expect(properties.all('script')).toEqual({ a: '1', __proto__x: '\u0000“引号”' })
    expect(properties.all('user')).toEqual({ a: '2' })
    expect(properties.all('document')).toEqual({})
  })

  it('overwrites, and removes the others only when asked', () => {
    const properties = opened()
    properties.set('script', { a: '1', b: '1' }, false)
    properties.set('script', { a: '2' }, false)
    expect(properties.all('script')).toEqual({ a: '2', b: '1' })
    properties.set('script', { c: '3' }, true)
    expect(properties.all('script')).toEqual({ c: '3' })
  })

  it('takes 9 KB and refuses a byte more, counting bytes of UTF-8', () => {
    const properties = opened()
    properties.set('script', { a: '邻'.repeat(3072) }, false)
    expect(caught(() => properties.set('script', { b: '1', a: `${'邻'.repeat(3072)}x` }, false))).toMatchObject({
      code: 'PROPERTY_TOO_LARGE',
    })
    expect(Object.keys(properties.all('script'))).toEqual(['a'])
  })

  it('refuses a call more than a day allows, whatever it is, until a day after the first', () => {
    let now = 0
    const properties = opened(() => now, 2)
    properties.set('script', { a: '1' }, false)
    now = 50_000_000
    properties.all('script')
    for (const call of [
      () => properties.all('script'),
      () => properties.delete('script', 'a'),
      () => properties.set('script', {}, false),
    ]) {
      expect(caught(call)).toMatchObject({ code: 'PROPERTY_QUOTA' })
    }
    now = 86_400_000
    expect(properties.all('script')).toEqual({ a: '1' })
  })

  it('refuses more than 500 KB in one store and changes nothing then', () => {
    const properties = opened()
    const values = Object.fromEntries(Array.from({ length: 55 }, (_, i) => [`k${i}`, 'x'.repeat(9216)]))
    properties.set('script', values, false)
    expect(caught(() => properties.set('script', { more: 'x'.repeat(9216) }, false))).toMatchObject({ code: 'PROPERTIES_FULL' })
    properties.set('script', { more: 'x'.repeat(9216) }, true)
    expect(Object.keys(properties.all('script'))).toEqual(['more'])
  })
})

describe('.delete(scope, key)', () => {
  it('removes one, or all of the scope', () => {
    const properties = opened()
    properties.set('script', { a: '1', b: '2' }, false)
    properties.set('user', { a: '1' }, false)
    properties.delete('script', 'a')
    expect(properties.all('script')).toEqual({ b: '2' })
    properties.delete('script', null)
    expect([properties.all('script'), properties.all('user')]).toEqual([{}, { a: '1' }])
  })
})
