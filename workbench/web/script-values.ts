/**
 * What Google lets pass from a page to the script: null, booleans, numbers, strings, plain objects and arrays of them, and one
 * form as the only argument. Throws TypeError in Google's words. `undefined` becomes null in arrays and is left out of objects.
 */
export function passableArguments(args: unknown[]): unknown[] {
  const [first] = args
  if (args.length === 1 && first instanceof HTMLFormElement) return [fieldsOf(first)]
  return args.map((value, index) => passable(value, String(index), []))
}

function passable(value: unknown, property: string, parents: readonly object[]): unknown {
  if (value === undefined || value === null) return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (typeof value !== 'object' || !(Array.isArray(value) || isPlain(value))) {
    throw new TypeError(`Failed due to illegal value in property: ${property}`)
  }
  if (parents.includes(value)) throw new TypeError('Failed due to circular reference.')
  const inside = [...parents, value]
  if (Array.isArray(value)) return Array.from(value, (part: unknown, index) => passable(part, String(index), inside))
  const entries = Object.entries(value).filter(([, part]) => part !== undefined)
  return Object.fromEntries(entries.map(([key, part]) => [key, passable(part, key, inside)]))
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}

/** Each field by its name, as a list when several have it. */
function fieldsOf(form: HTMLFormElement): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {}
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string') {
      if (value.size > 0) throw new TypeError('google.script.run with a file is not implemented in the workbench')
      continue
    }
    const before = fields[name]
    fields[name] = before === undefined ? value : [...[before].flat(), value]
  }
  return fields
}
