type Methods = Record<string, (...args: never[]) => unknown>

/** Gives a class a family of methods that live in a file of their own. `this` is the object they are called on. */
export function addMethods(type: { prototype: object }, methods: Methods): void {
  for (const [name, value] of Object.entries(methods)) {
    Object.defineProperty(type.prototype, name, { value, writable: true, configurable: true })
  }
}
