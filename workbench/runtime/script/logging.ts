import { log } from '../core/host'
import { publish } from '../core/publish'
import { formatString } from '../utilities/format-string'

type Level = 'debug' | 'info' | 'warn' | 'error'

const lines: string[] = []

class Logger {
  log(...values: unknown[]): this {
    const text = logText(values)
    lines.push(text)
    log('info', text)
    return this
  }

  getLog(): string {
    return lines.map((line) => `${line}\n`).join('')
  }

  clear(): void {
    lines.length = 0
  }
}

export function logger(): object {
  publish(Logger, 'Logger', 'Base.Logger')
  return new Logger()
}

/** The script's console; `time` and `timeEnd` measure the world's clock. */
export function scriptConsole(): object {
  const started = new Map<string, number>()
  const writer =
    (level: Level) =>
    (...values: unknown[]) =>
      log(level, logText(values))
  return {
    log: writer('info'),
    info: writer('info'),
    debug: writer('debug'),
    warn: writer('warn'),
    error: writer('error'),
    time: (label: unknown = 'default') => {
      started.set(String(label), Date.now())
    },
    timeEnd: (label: unknown = 'default') => {
      const since = started.get(String(label))
      if (since !== undefined) log('debug', `${String(label)}: ${Date.now() - since}ms`)
      started.delete(String(label))
    },
  }
}

/** A first text with `%` places is a format; everything else is written after one another. */
export function logText(values: readonly unknown[]): string {
  const [first, ...rest] = values
  if (typeof first === 'string' && rest.length > 0 && /%[sdifjoO]/.test(first)) {
    const places = first.match(/%[sdifjoO]/g)?.length ?? 0
    const format = first.replace(/%[joO]/g, '%s').replace(/%(?![sdif])/g, '%%')
    const text = formatString(
      format,
      rest.map((value) => (typeof value === 'object' ? shown(value) : value)),
    )
    return [text, ...rest.slice(places).map(shown)].join(' ')
  }
  return values.map(shown).join(' ')
}

function shown(value: unknown): string {
  if (value instanceof Error) return value.stack ?? String(value)
  if (typeof value !== 'object' || value === null || value instanceof Date) return String(value)
  const prototype: unknown = Object.getPrototypeOf(value)
  const plain = Array.isArray(value) || prototype === null || prototype === Object.prototype
  return plain ? jsonText(value) : String(value)
}

function jsonText(value: object): string {
  const seen = new Set<unknown>()
  return JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null) return typeof inner === 'bigint' ? String(inner) : inner
    if (seen.has(inner)) return '[seen above]'
    seen.add(inner)
    return inner
  })
}
