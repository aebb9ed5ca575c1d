import { parseArgs } from 'node:util'
import { ACCOUNT_KINDS, type AccountKind } from '../workbench/world/limits'
import { solveOptions } from './solve-options'
import { UsageFault } from './usage-fault'

export interface Folders {
  data: string
  project: string
}

export type Invocation =
  | { do: 'help' }
  | ({ do: 'serve'; port: number | null; host: string; passcode: string | null; demo: boolean; open: boolean } & Folders)
  | ({ do: 'run'; function: string; args: unknown[] } & Folders)
  | ({ do: 'submit'; form: string; file: string; key: string | null } & Folders)
  | ({ do: 'import'; file: string } & Folders)
  /** `csv`: `file` is a folder for one file a table. */
  | ({ do: 'export'; file: string; csv: boolean } & Folders)
  | ({ do: 'adopt'; file: string; preview: boolean; report: string | null } & Folders)
  | ({ do: 'forms' | 'mail' | 'runs' } & Folders)
  /** Without a file it only tells them; 'off' sets none. */
  | ({ do: 'conditions'; file: string | null } & Folders)
  | ({ do: 'limits'; account: AccountKind | null } & Folders)
  | { do: 'solve'; file: string; seconds: number; seed: number; out: string | null }
  | ({ do: 'clock'; advanceMilliseconds: number | null; to: number | null; real: boolean } & Folders)

export const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  data: { type: 'string' },
  project: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'string' },
  passcode: { type: 'string' },
  demo: { type: 'boolean' },
  open: { type: 'boolean' },
  key: { type: 'string' },
  advance: { type: 'string' },
  to: { type: 'string' },
  real: { type: 'boolean' },
  seconds: { type: 'string' },
  seed: { type: 'string' },
  out: { type: 'string' },
  preview: { type: 'boolean' },
  report: { type: 'string' },
  csv: { type: 'boolean' },
} as const

type Options = ReturnType<typeof parsed>['values']

interface Shape {
  /** Besides --data and --project. */
  options: (keyof typeof OPTIONS)[]
  /** Its arguments as the help names them. */
  names: string[]
  optional?: string
  /** Needs no data folder, so that --data and --project mean nothing. */
  alone?: boolean
}

export const COMMANDS: Record<string, Shape> = {
  serve: { options: ['port', 'host', 'passcode', 'demo', 'open'], names: [] },
  run: { options: [], names: ['FUNCTION'], optional: 'JSON-ARGS' },
  submit: { options: ['key'], names: ['FORM', 'FILE.json'] },
  import: { options: [], names: ['FILE.xlsx|csv'] },
  export: { options: ['csv'], names: ['FILE.xlsx|DIR'] },
  adopt: { options: ['preview', 'report'], names: ['FILE.xlsx'] },
  forms: { options: [], names: [] },
  mail: { options: [], names: [] },
  runs: { options: [], names: [] },
  clock: { options: ['advance', 'to', 'real'], names: [] },
  conditions: { options: [], names: [], optional: 'FILE.json|off' },
  limits: { options: [], names: [], optional: ACCOUNT_KINDS.join('|') },
  solve: { options: ['seconds', 'seed', 'out'], names: ['FILE.ctt|tim'], alone: true },
}

/** Reads what was typed after `linli`. Throws {@link UsageFault}. No command at all asks for help. */
export function readArguments(typed: string[], defaults: Folders): Invocation {
  const { values, positionals } = parsed(typed)
  const [command, ...rest] = positionals
  if (values.help || command === undefined || command === 'help') return { do: 'help' }
  const known = COMMANDS[command]
  if (!known) {
    throw new UsageFault(
      `没有“${command}”这个命令，什么都没有做。可用：${Object.keys(COMMANDS).join('、')}；说明见 --help。`,
      `There is no command "${command}"; nothing was done. Use one of: ${Object.keys(COMMANDS).join(', ')}; see --help.`,
    )
  }
  checkShape(command, known, values, rest)
  const folders: Folders = { data: values.data ?? defaults.data, project: values.project ?? defaults.project }
  const [first = '', second = ''] = rest
  switch (command) {
    case 'serve':
      return { do: 'serve', ...folders, ...serveOptions(values) }
    case 'run':
      return { do: 'run', ...folders, function: first, args: second === '' ? [] : jsonArguments(second) }
    case 'submit':
      return { do: 'submit', ...folders, form: first, file: second, key: values.key ?? null }
    case 'import':
      return { do: 'import', ...folders, file: first }
    case 'export':
      return { do: 'export', ...folders, file: first, csv: values.csv ?? false }
    case 'adopt':
      return { do: 'adopt', ...folders, file: first, preview: values.preview ?? false, report: values.report ?? null }
    case 'solve':
      return { do: 'solve', file: first, ...solveOptions(values) }
    case 'conditions':
      return { do: 'conditions', ...folders, file: first === '' ? null : first }
    case 'limits':
      return { do: 'limits', ...folders, account: first === '' ? null : accountKind(first) }
    case 'clock':
      return { do: 'clock', ...folders, ...clockOptions(values) }
    default:
      return { do: command as 'forms' | 'mail' | 'runs', ...folders }
  }
}

function parsed(typed: string[]) {
  try {
    return parseArgs({ args: typed, options: OPTIONS, allowPositionals: true, strict: true })
  } catch (error) {
    const reason = (error as Error).message.split('. ')[0] ?? ''
    throw new UsageFault(`选项写得不对，什么都没有做（${reason}）。说明见 --help。`, `${reason}. Nothing was done; see --help.`)
  }
}

function checkShape(command: string, known: Shape, values: Options, rest: string[]): void {
  const most = known.names.length + (known.optional ? 1 : 0)
  if (rest.length < known.names.length || rest.length > most) {
    const usage = ['linli', command, ...known.names, ...(known.optional ? [`[${known.optional}]`] : [])].join(' ')
    throw new UsageFault(`用法是：${usage}。什么都没有做。`, `Usage: ${usage}. Nothing was done.`)
  }
  const foreign = Object.keys(values).find(
    (name) => (known.alone || (name !== 'data' && name !== 'project')) && !known.options.includes(name as keyof typeof OPTIONS),
  )
  if (foreign) {
    throw new UsageFault(
      `“${command}”没有 --${foreign} 这个选项，什么都没有做。`,
      `"${command}" takes no option --${foreign}. Nothing was done.`,
    )
  }
}

function serveOptions(values: Options) {
  const port = values.port === undefined ? null : Number(values.port)
  if (port !== null && !(Number.isInteger(port) && port >= 0 && port <= 65_535)) {
    throw new UsageFault('--port 要一个 0 到 65535 的整数。没有启动。', '--port takes a whole number from 0 to 65535. Nothing was started.')
  }
  return {
    port,
    host: values.host ?? '127.0.0.1',
    passcode: values.passcode ?? null,
    demo: values.demo ?? false,
    open: values.open ?? false,
  }
}

function accountKind(typed: string): AccountKind {
  const kind = ACCOUNT_KINDS.find((known) => known === typed)
  if (kind !== undefined) return kind
  throw new UsageFault(
    `没有“${typed}”这种账号，限额没有改动。可用：${ACCOUNT_KINDS.join('、')}。`,
    `There is no account "${typed}"; the limits were not changed. Use one of: ${ACCOUNT_KINDS.join(', ')}.`,
  )
}

/** A JSON list is the list of arguments; any other JSON value is the one argument. */
function jsonArguments(text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value : [value]
  } catch (error) {
    const reason = (error as Error).message
    throw new UsageFault(
      `参数不是正确的 JSON（${reason}），没有运行。例如：'["2026-03-02", 5]'。`,
      `The arguments are not valid JSON (${reason}); nothing ran. Write for example '["2026-03-02", 5]'.`,
    )
  }
}

function clockOptions(values: Options) {
  const asked = [values.advance !== undefined, values.to !== undefined, values.real === true].filter(Boolean).length
  if (asked > 1)
    throw new UsageFault(
      '--advance、--to、--real 只能用一个。时钟没有改动。',
      'Use only one of --advance, --to, --real. The clock was not changed.',
    )
  return {
    advanceMilliseconds: values.advance === undefined ? null : parseDuration(values.advance),
    to: values.to === undefined ? null : parseInstant(values.to),
    real: values.real ?? false,
  }
}

const UNITS: Record<string, number> = { s: 1000, m: 60_000, min: 60_000, h: 3_600_000, d: 86_400_000 }

/** `90s`, `10m`, `2h`, `1d`, and sums such as `1d2h`. */
export function parseDuration(text: string): number {
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)\s*(s|min|m|h|d)/g)]
  if (parts.length === 0 || parts.map(([part]) => part).join('') !== text.replace(/\s+$/, '')) {
    throw new UsageFault(
      `“${text}”不是时长，时钟没有改动。例如：10m、2h、1d。`,
      `"${text}" is no duration; the clock was not changed. Write 10m, 2h or 1d.`,
    )
  }
  return parts.reduce((sum, [, count, unit]) => sum + Number(count) * (UNITS[unit ?? ''] ?? 0), 0)
}

/** An ISO instant with its offset or Z: without one nobody could say which clock is meant. */
function parseInstant(text: string): number {
  const at = /T\d\d:\d\d.*(Z|[+-]\d\d:?\d\d)$/i.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(at)) {
    throw new UsageFault(
      `“${text}”不是带时区的时刻，时钟没有改动。例如：2026-03-02T09:00+08:00。`,
      `"${text}" is no instant with an offset; the clock was not changed. Write 2026-03-02T09:00+08:00.`,
    )
  }
  return at
}
