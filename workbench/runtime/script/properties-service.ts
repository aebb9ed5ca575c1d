import type { PropertyScope } from '../../seam'
import { call } from '../core/host'
import { publish } from '../core/publish'

class Properties {
  readonly #scope: PropertyScope

  constructor(scope: PropertyScope) {
    this.#scope = scope
  }

  getProperty(key: string): string | null {
    const all = call('property.all', { scope: this.#scope })
    return Object.hasOwn(all, key) ? (all[key] ?? null) : null
  }

  getProperties(): Record<string, string> {
    return call('property.all', { scope: this.#scope })
  }

  getKeys(): string[] {
    return Object.keys(call('property.all', { scope: this.#scope }))
  }

  setProperty(key: string, value: unknown): this {
    return this.#set({ [String(key)]: String(value) }, false)
  }

  setProperties(values: Record<string, unknown>, deleteAllOthers = false): this {
    const texts = Object.entries(values).map(([key, value]) => [String(key), String(value)])
    return this.#set(Object.fromEntries(texts) as Record<string, string>, deleteAllOthers)
  }

  deleteProperty(key: string): this {
    call('property.delete', { scope: this.#scope, key: String(key) })
    return this
  }

  deleteAllProperties(): this {
    call('property.delete', { scope: this.#scope, key: null })
    return this
  }

  #set(values: Record<string, string>, deleteOthers: boolean): this {
    call('property.set', { scope: this.#scope, values, deleteOthers })
    return this
  }
}

/** The older names of the script's and the user's properties, which hold the same. */
class ScriptProperties extends Properties {
  constructor() {
    super('script')
  }
}

class UserProperties extends Properties {
  constructor() {
    super('user')
  }
}

class PropertiesService {
  getScriptProperties(): object {
    return new Properties('script')
  }

  getUserProperties(): object {
    return new Properties('user')
  }

  getDocumentProperties(): object {
    return new Properties('document')
  }
}

export function propertiesService(): object {
  publish(Properties, 'PropertiesService.Properties', 'Properties.Properties')
  publish(PropertiesService, 'PropertiesService', 'Properties.PropertiesService')
  return new PropertiesService()
}

export function scriptProperties(): object {
  publish(ScriptProperties, 'ScriptProperties', 'Properties.ScriptProperties')
  return new ScriptProperties()
}

export function userProperties(): object {
  publish(UserProperties, 'UserProperties', 'Properties.UserProperties')
  return new UserProperties()
}
