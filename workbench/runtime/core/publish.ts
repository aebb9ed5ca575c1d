import { enumeration, isEnumeration } from './enumeration'
import { Exception } from './exception'
import { request } from './host'
import { inService } from './service-call'
import { surface } from './surface'

type Method = (this: unknown, ...args: unknown[]) => unknown
interface Publishable {
  prototype: object
}

export interface PublishOptions {
  /** Methods a simple trigger may not call, with the authorisation they need; '*' stands for all. */
  scopes?: Record<string, string>
}

/** `Spreadsheet.Range` → its label (`SpreadsheetApp.Range`) and the methods that are more than a refusal. */
export type Published = Record<string, { label: string; methods: string[] }>

const published: Published = {}

/** All classes published so far. */
export function publishedClasses(): Published {
  return published
}

/**
 * Makes a class what scripts see of it: `label` (`SpreadsheetApp.Range`) names it in counts and messages; every method of
 * `declared` (`Spreadsheet.Range`) that the class lacks throws with its full name.
 */
export function publish(type: Publishable, label: string, declared: string, options: PublishOptions = {}): void {
  const target = type.prototype
  const shortName = label.slice(label.lastIndexOf('.') + 1)
  published[declared] = { label, methods: [...methodsOf(target).keys()] }
  for (const [name, method] of methodsOf(target)) {
    define(target, name, wrapped(`${label}.${name}`, method, options.scopes?.[name] ?? options.scopes?.['*']))
  }
  for (const name of surface.classes[declared] ?? []) {
    if (!(name in target)) define(target, name, missing(`${label}.${name}`))
  }
  if (!Object.hasOwn(target, 'toString')) define(target, 'toString', () => shortName)
}

/** A service that exists in Apps Script and not here: every method says so. */
export function absentService(label: string, declared: string): object {
  const service = {}
  for (const name of surface.classes[declared] ?? []) define(service, name, missing(`${label}.${name}`))
  attachEnumerations(service, declared)
  define(service, 'toString', () => label)
  return service
}

/** Gives a service object its enumerations (`SpreadsheetApp.ProtectionType`). */
export function attachEnumerations(service: object, declared: string): void {
  for (const [name, type] of Object.entries(surface.members[declared] ?? {})) {
    if (isEnumeration(type)) Object.defineProperty(service, name, { value: enumeration(type), enumerable: true })
  }
}

function methodsOf(target: object): Map<string, Method> {
  const methods = new Map<string, Method>()
  for (let level = target; level && level !== Object.prototype; level = Object.getPrototypeOf(level)) {
    for (const name of Object.getOwnPropertyNames(level)) {
      const value: unknown = Object.getOwnPropertyDescriptor(level, name)?.value
      if (name !== 'constructor' && typeof value === 'function' && !methods.has(name)) methods.set(name, value as Method)
    }
  }
  return methods
}

function wrapped(label: string, method: Method, scope: string | undefined): Method {
  return function (this: unknown, ...args: unknown[]) {
    if (scope !== undefined && request().authMode !== 'FULL') {
      throw new Exception(`You do not have permission to call ${label}. Required permissions: ${scope}`, 'NOT_AUTHORISED')
    }
    return inService(label, () => method.apply(this, args))
  }
}

function missing(label: string): Method {
  return () => {
    throw new Exception(`${label} is not implemented in the workbench`, 'NOT_IMPLEMENTED')
  }
}

function define(target: object, name: string, method: unknown): void {
  if (typeof method === 'function') Object.defineProperty(method, 'name', { value: name, configurable: true })
  Object.defineProperty(target, name, { value: method, writable: true, configurable: true })
}
