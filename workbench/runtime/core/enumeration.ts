import { Exception } from './exception'
import { surface } from './surface'

/** One constant of an Apps Script enumeration: compared by identity, printed by name. */
class Constant {
  readonly #name: string
  readonly #ordinal: number

  constructor(name: string, ordinal: number) {
    this.#name = name
    this.#ordinal = ordinal
  }

  name(): string {
    return this.#name
  }

  ordinal(): number {
    return this.#ordinal
  }

  compareTo(other: Constant): number {
    return this.#ordinal - other.ordinal()
  }

  toString(): string {
    return this.#name
  }

  toJSON(): string {
    return this.#name
  }
}

export type Enumeration = Readonly<Record<string, Constant>>

const known = new Map<string, Enumeration>()

/** All constants of an enumeration such as `Spreadsheet.ProtectionType`; the same object every time, which by itself is the first of them. */
export function enumeration(name: string): Enumeration {
  const found = known.get(name)
  if (found) return found
  const made = enumerationOf(surface.enums[name] ?? [])
  known.set(name, made)
  return made
}

export function enumerationOf(names: readonly string[]): Enumeration {
  const constants = names.map((name, ordinal) => [name, new Constant(name, ordinal)] as const)
  const first: object = new Constant(names[0] ?? '', 0)
  return Object.freeze(Object.assign(first, Object.fromEntries(constants)))
}

/** One constant. Throws when the enumeration has none of that name. */
export function constant(name: string, member: string): Constant {
  const found = enumeration(name)[member]
  if (!found) throw new Exception(`${name} has no constant ${member}`)
  return found
}

export function isEnumeration(name: string): boolean {
  return surface.enums[name] !== undefined
}
