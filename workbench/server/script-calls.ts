import type { RunOptions, World } from '../world/world-types'
import type { CallOutcome } from './protocol'

/** A page's call of a function of the script; what goes wrong is part of the outcome. */
export async function callOutcome(world: World, functionName: unknown, options: RunOptions): Promise<CallOutcome> {
  if (!isCallable(functionName)) {
    return { ok: false, error: { name: 'ReferenceError', message: `Script function not found: ${String(functionName)}` } }
  }
  try {
    const { outcome } = await world.run(functionName, { authMode: 'FULL', ...options })
    if (outcome?.ok) return { ok: true, result: outcome.result ?? null }
    const error = outcome?.error ?? { name: 'Error', message: 'The run was interrupted' }
    return { ok: false, error: { name: error.name, message: error.message } }
  } catch (error) {
    return { ok: false, error: { name: 'Error', message: error instanceof Error ? error.message : String(error) } }
  }
}

/** As in Apps Script: top-level functions without a trailing underscore. */
export function isCallable(name: unknown): name is string {
  return typeof name === 'string' && /^[\p{L}$_][\p{L}\p{N}$_]*$/u.test(name) && !name.endsWith('_')
}
