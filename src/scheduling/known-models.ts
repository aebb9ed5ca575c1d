/** What is worked out once for a model and remembered by its object, so that a slice need not do it again. */
import { fingerprint } from '../domain/fingerprint'
import type { Model } from './model'
import { type Compiled, compile } from './search/compile'

const compiledModels = new WeakMap<Model, Compiled>()

export function compiledOf(model: Model): Compiled {
  const known = compiledModels.get(model)
  if (known !== undefined) return known
  const compiled = compile(model)
  compiledModels.set(model, compiled)
  return compiled
}

const prints = new WeakMap<Model, string>()

export function fingerprintOf(model: Model): string {
  const known = prints.get(model)
  if (known !== undefined) return known
  const print = fingerprint(JSON.stringify(model))
  prints.set(model, print)
  return print
}
