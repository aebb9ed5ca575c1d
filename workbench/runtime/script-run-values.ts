/**
 * What may pass between a page and the script through `google.script.run`: numbers, texts, true/false, null, and objects and
 * arrays made of these. Source: developers.google.com/apps-script/guides/html/reference/run
 */

/** A value that may not pass; `path` is where it stands (`result[0].due`). */
export class NotTransferable extends Error {
  constructor(
    readonly path: string,
    readonly what: string,
  ) {
    super(`${path} cannot be passed between a page and the script: ${what}`)
    this.name = 'NotTransferable'
  }
}

/**
 * A copy of a value as the other side gets it. `undefined` in an array becomes null, a property that is undefined is left out,
 * NaN and infinities become null, and a bare `undefined` becomes null. Throws {@link NotTransferable} on a date, a function, a
 * symbol, a BigInt, a circle, or an object that is neither plain nor an array (a Map, a Range, a page's element).
 */
export function transferable(value: unknown, path = 'result'): unknown {
  return copy(value, path, [])
}

function copy(value: unknown, path: string, parents: readonly object[]): unknown {
  switch (typeof value) {
    case 'undefined':
      return null
    case 'string':
    case 'boolean':
      return value
    case 'number':
      return Number.isFinite(value) ? value : null
    case 'object':
      return value === null ? null : copyObject(value, path, parents)
    default:
      throw new NotTransferable(path, typeof value)
  }
}

function copyObject(value: object, path: string, parents: readonly object[]): unknown {
  if (parents.includes(value)) throw new NotTransferable(path, 'a circle')
  const inside = [...parents, value]
  if (Array.isArray(value)) return Array.from(value, (item: unknown, index) => copy(item, `${path}[${index}]`, inside))
  if (!isPlain(value)) throw new NotTransferable(path, kindOf(value))
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return Object.fromEntries(entries.map(([name, inner]) => [name, copy(inner, `${path}.${name}`, inside)]))
}

/** Plain in any realm: made by `{}` or without a prototype. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return Object.prototype.toString.call(value) === '[object Object]' && (prototype === null || Object.getPrototypeOf(prototype) === null)
}

function kindOf(value: object): string {
  const tag = Object.prototype.toString.call(value).slice(8, -1)
  return tag === 'Object' ? String((value as { constructor?: { name?: string } }).constructor?.name ?? 'an object') : tag
}
