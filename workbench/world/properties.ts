import type { PropertyScope } from '../seam'
import type { Store } from './store'
import { WorldFault } from './world-fault'

/** https://developers.google.com/apps-script/guides/services/quotas: 9 KB a value, 500 KB a store. */
const MAX_VALUE_BYTES = 9 * 1024
const MAX_STORE_BYTES = 500 * 1024

export interface Properties {
  all(scope: PropertyScope): Record<string, string>
  /** All or nothing. Throws `PROPERTY_TOO_LARGE` or `PROPERTIES_FULL`. */
  set(scope: PropertyScope, values: Record<string, string>, deleteOthers: boolean): void
  /** One key, or all of the scope when null. */
  delete(scope: PropertyScope, key: string | null): void
}

export function openProperties(store: Store): Properties {
  function all(scope: PropertyScope): Record<string, string> {
    const rows = store.rows('SELECT key, json FROM property WHERE scope = ? ORDER BY rowid', scope)
    return Object.fromEntries(rows.map((row) => [JSON.parse(String(row.key)), JSON.parse(String(row.json))]))
  }

  function set(scope: PropertyScope, values: Record<string, string>, deleteOthers: boolean): void {
    for (const value of Object.values(values)) {
      if (Buffer.byteLength(value) > MAX_VALUE_BYTES) throw new WorldFault('PROPERTY_TOO_LARGE', 'Argument too large: value')
    }
    const after = { ...(deleteOthers ? {} : all(scope)), ...values }
    const size = Object.entries(after).reduce((sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(value), 0)
    if (size > MAX_STORE_BYTES) {
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
    all,
    set,
    delete(scope, key) {
      if (key === null) store.write('DELETE FROM property WHERE scope = ?', scope)
      else store.write('DELETE FROM property WHERE scope = ? AND key = ?', scope, JSON.stringify(key))
    },
  }
}
