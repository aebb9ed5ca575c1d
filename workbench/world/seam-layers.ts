import type { PrimitiveName, SeamCaller, SeamHandlers } from '../seam'

/** A primitive on its way from a run to the world. */
export interface SeamCall extends SeamCaller {
  name: PrimitiveName
  args: never
}

/** Stands between a run and the world: may refuse, count or change what `next` carries out. The result may be a promise. */
export type SeamLayer = (call: SeamCall, next: () => unknown) => unknown

const OUTSIDE: SeamCaller = { service: null, begins: false }

/** The handlers behind the layers; the first layer is asked first. */
export function layered(handlers: SeamHandlers, layers: readonly SeamLayer[]): SeamHandlers {
  const through = (call: SeamCall, handler: () => unknown, from: number): unknown => {
    const layer = layers[from]
    return layer ? layer(call, () => through(call, handler, from + 1)) : handler()
  }
  const wrapped = Object.entries(handlers).map(([name, handler]) => [
    name,
    (args: never, caller: SeamCaller = OUTSIDE) =>
      through({ name: name as PrimitiveName, args, ...caller }, () => (handler as (args: never) => unknown)(args), 0),
  ])
  return Object.fromEntries(wrapped) as SeamHandlers
}

/** `then` of what may be a promise or a value at hand. */
export function afterwards<T>(result: unknown, then: (result: unknown) => T): T | Promise<T> {
  return result instanceof Promise ? result.then(then) : then(result)
}
