import type { PropertyScope } from '../seam'
import type { Limits } from './limits'
import type { Quotas } from './quotas'
import type { Store } from './store'
import { WorldFault } from './world-fault'

export interface Properties {
  all(scope: PropertyScope): Record<string, string>
  /** All or nothing. Throws `PROPERTY_TOO_LARGE` or `PROPERTIES_FULL`. */
  set(scope: PropertyScope, values: Record<string, string>, deleteOthers: boolean): void
  /** One key, or all of the scope when null. */
  delete(scope: PropertyScope, key: string | null): void
}

/** Every call counts towards the day's quota; throws `PROPERTY_QUOTA` once it is used up. */
export function openProperties(store: Store, quotas: Quotas, limits: () => Limits): Properties {
  function count(): void {
    if (quotas.used('propertyCalls') >= limits().propertyCallsADay) {
      throw new WorldFault('PROPERTY_QUOTA', 'Service invoked too many times for one day: properties.')
    }
    quotas.use('propertyCalls', 1)
  }

  function all(scope: PropertyScope): Record<string, string> {
    const rows = store.rows('SELECT key, json FROM property WHERE scope = ? ORDER BY rowid', scope)
    return Object.fromEntries(rows.map((row) => [JSON.parse(String(row.key)), JSON.parse(String(row.json))]))
  }

  function set(scope: PropertyScope, values: Record<string, string>, deleteOthers: boolean): void {
    count()
    const { propertyValueBytes, propertyStoreBytes } = limits()
    for (const [key, value] of Object.entries(values)) {
      const tooLarge = Object.entries({ key, value }).find(([, text]) => Buffer.byteLength(text) > propertyValueBytes)?.[0]
      if (tooLarge !== undefined) throw new WorldFault('PROPERTY_TOO_LARGE', `Argument too large: ${tooLarge}`)
    }
    const after = { ...(deleteOthers ? {} : all(scope)), ...values }
    const size = Object.entries(after).reduce((sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(value), 0)
    if (size > propertyStoreBytes) {
      const message = 'You have exceeded the property storage quota. Please remove some properties and try again.'
      throw new WorldFault('PROPERTIES_FULL', message)
    }
    if (deleteOthers) store.write('DELETE FROM property WHERE scope = ?', scope)
    for (const [key, value] of Object.entries(values)) {
      const sql = 'INSERT INTO property VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET json = excluded.json'
      store.write(sql, scope, JSON.stringify(key), JSON.stringify(value))
    }
  }

  return {
    all(scope) {
      count()
      return all(scope)
    },
    set,
    delete(scope, key) {
      count()
      if (key === null) store.write('DELETE FROM property WHERE scope = ?', scope)
      else store.write('DELETE FROM property WHERE scope = ? AND key = ?', scope, JSON.stringify(key))
    },
  }
}
