import type { RunOutcome } from '../seam'
import { environment } from './core/host'
import { transferable } from './script-run-values'

type Fault = Extract<RunOutcome, { ok: false }>['error']

/** A finished run as JSON text. With `transfer` the result must obey the rules of `google.script.run`. */
export function successText(result: unknown, transfer: boolean): string {
  try {
    const shown = transfer ? transferable(result) : JSON.parse(JSON.stringify(result ?? null) ?? 'null')
    return JSON.stringify({ ok: true, result: shown } satisfies RunOutcome)
  } catch (error) {
    return failureText(error)
  }
}

export function failureText(thrown: unknown): string {
  return JSON.stringify({ ok: false, error: describe(thrown) } satisfies RunOutcome)
}

/** The code is the `cause.code` an error was made with. */
function describe(thrown: unknown): Fault {
  if (!(thrown instanceof Error)) return { name: 'Error', message: readable(thrown), stack: '' }
  const code = (thrown.cause as { code?: unknown } | undefined)?.code
  const described = { name: String(thrown.name), message: String(thrown.message), stack: scriptStack(String(thrown.stack ?? '')) }
  return typeof code === 'string' ? { ...described, code } : described
}

/** Only frames in files of the project. */
function scriptStack(stack: string): string {
  const names = environment().files.map((file) => file.name)
  const isOwn = (line: string) => names.some((name) => line.includes(`(${name}:`) || line.includes(` ${name}:`))
  return stack
    .split('\n')
    .filter((line) => !/^\s+at /.test(line) || isOwn(line))
    .join('\n')
}

function readable(thrown: unknown): string {
  try {
    return typeof thrown === 'object' && thrown !== null ? JSON.stringify(thrown) : String(thrown)
  } catch {
    return 'an object that cannot be shown was thrown'
  }
}
