import { authorise } from './authorise'
import { onBookOf } from './books'
import { enumeration, isEnumeration } from './enumeration'
import { Exception } from './exception'
import { inService, isInService } from './service-call'
import { surface } from './surface'

type Method = (this: unknown, ...args: unknown[]) => unknown
interface Publishable {
  prototype: object
}

export interface PublishOptions {
  /** What a refusal for want of authorisation is thrown as; the words of Apps Script's own services when absent. */
  refusal?: (method: string, refused: Error) => Error
}

/** `Spreadsheet.Range` → its label (`SpreadsheetApp.Range`) and the methods that are more than a refusal. */
export type Published = Record<string, { label: string; methods: string[] }>

const published: Published = {}
const refusals = new WeakSet<Method>()

/** All classes published so far. */
export function publishedClasses(): Published {
  return published
}

/**
 * Makes a class what scripts see of it: a method without a result gives null, as the Java behind Apps Script does; `label`
 * (`SpreadsheetApp.Range`) names it in counts and messages; every method of `declared` (`Spreadsheet.Range`) that the class lacks
 * throws with its full name.
 */
export function publish(type: Publishable, label: string, declared: string, options: PublishOptions = {}): void {
  const target = type.prototype
  const shortName = label.slice(label.lastIndexOf('.') + 1)
  const own = [...methodsOf(target)].filter(([, method]) => !refusals.has(method))
  published[declared] = { label, methods: own.map(([name]) => name) }
  for (const [name, method] of methodsOf(target)) {
    define(target, name, wrapped(label, declared, name, method, options.refusal))
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

function wrapped(label: string, declared: string, name: string, method: Method, refusal: PublishOptions['refusal']): Method {
  return function (this: unknown, ...args: unknown[]) {
    if (!isInService()) allow(label, declared, name, refusal)
    return onBookOf(this, () => inService(`${label}.${name}`, () => method.apply(this, args))) ?? null
  }
}

function allow(label: string, declared: string, name: string, refusal: PublishOptions['refusal']): void {
  try {
    authorise(label, declared, name)
  } catch (error) {
    throw refusal ? refusal(name, error as Error) : error
  }
}

function missing(label: string): Method {
  const refusal = () => {
    throw new Exception(`${label} is not implemented in the workbench`, 'NOT_IMPLEMENTED')
  }
  refusals.add(refusal)
  return refusal
}

function define(target: object, name: string, method: unknown): void {
  if (typeof method === 'function') Object.defineProperty(method, 'name', { value: name, configurable: true })
  Object.defineProperty(target, name, { value: method, writable: true, configurable: true })
}
