import type { PrimitiveName, SeamCaller, SeamHandlers } from '../seam'

/** A primitive asked for by a run, as JSON. */
export interface SeamMessage extends SeamCaller {
  name: PrimitiveName
  args: never
}

/** The world's answer as JSON text, or a promise of it. Never throws and never rejects: faults are answers too. */
export function seamReply(handlers: SeamHandlers, { name, args, service, begins }: SeamMessage): string | Promise<string> {
  try {
    const handler = handlers[name] as ((args: never, caller: SeamCaller) => unknown) | undefined
    if (!handler) throw new Error(`The world has no ${name}`)
    const result = handler(args, { service, begins })
    return isThenable(result) ? Promise.resolve(result).then(success, fault) : success(result)
  } catch (error) {
    return fault(error)
  }
}

function success(result: unknown): string {
  return JSON.stringify({ result: result ?? null })
}

function fault(error: unknown): string {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
  return JSON.stringify({ fault: { code: typeof code === 'string' ? code : 'WORLD', message: String(message ?? error) } })
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as { then?: unknown } | null)?.then === 'function'
}
