import type { PrimitiveArguments, PrimitiveName, PrimitiveResult, RunEnvironment, RunRequest } from '../../seam'
import { Exception } from './exception'
import { reachWorld } from './service-call'

/**
 * The one host function a run is given. It takes and returns nothing but strings and never throws, so that no object of
 * the worker's own realm can reach a script.
 */
export type Bridge = (kind: 'seam' | 'native' | 'log', text: string) => string

/** Pure functions that need the host's libraries. Binary data is base64. */
export interface NativeFunctions {
  digest: (a: { algorithm: string; data: string }) => string
  hmac: (a: { algorithm: string; data: string; key: string }) => string
  /** `key` is PEM text. */
  rsa: (a: { algorithm: string; data: string; key: string }) => string
  gzip: (a: { data: string }) => string
  gunzip: (a: { data: string }) => string
  zip: (a: { entries: { name: string; data: string }[] }) => string
  unzip: (a: { data: string }) => { name: string; data: string }[]
  uuid: (a: Record<string, never>) => string
  decodeText: (a: { data: string; charset: string }) => string
}

let connected: { bridge: Bridge; environment: RunEnvironment; request: RunRequest } | null = null

/** The further spreadsheet that the run is working on; null: the script's own. */
let book: string | null = null
const surroundings = new Map<string, RunEnvironment>()

let asked = 0

/** How often the world was asked for anything but the time. */
export function timesAsked(): number {
  return asked
}

/** Called once, before any service is used. */
export function connect(bridge: Bridge, environment: RunEnvironment, request: RunRequest): void {
  connected = { bridge, environment, request }
}

/** Spreadsheet, zone and locale are those of the spreadsheet that the run is working on. */
export function environment(): RunEnvironment {
  return book === null ? connection().environment : surroundingsOf(book)
}

export function currentBook(): string | null {
  return book
}

/** Works on a spreadsheet, by its id, until `body` is over. */
export function inBook<T>(id: string | null, body: () => T): T {
  const before = book
  book = id
  try {
    return body()
  } finally {
    book = before
  }
}

/** Works on it until the method of a service is over that the script is in. The script's own is named by its id or by null. */
export function useBook(id: string | null): void {
  book = id === connection().environment.spreadsheetId ? null : id
}

function surroundingsOf(id: string): RunEnvironment {
  const known = surroundings.get(id)
  if (known) return known
  const own = connection().environment
  const { timeZone, locale } = call('workbook.info', { book: id })
  const made = {
    ...own,
    spreadsheetId: id,
    spreadsheetUrl: `${own.baseUrl}/spreadsheets/d/${id}/edit`,
    spreadsheetTimeZone: timeZone,
    locale,
  }
  surroundings.set(id, made)
  return made
}

export function request(): RunRequest {
  return connection().request
}

/** Asks the world; its faults become exceptions with the world's words. */
export function call<N extends PrimitiveName>(name: N, args: PrimitiveArguments<N>): PrimitiveResult<N> {
  if (name === 'clock.now') return ask('seam', { name, args, service: null, begins: false }) as PrimitiveResult<N>
  asked += 1
  const placed = book !== null && name.startsWith('workbook.') ? { book, ...args } : args
  return ask('seam', { name, args: placed, ...reachWorld() }) as PrimitiveResult<N>
}

export function native<N extends keyof NativeFunctions>(name: N, args: Parameters<NativeFunctions[N]>[0]): ReturnType<NativeFunctions[N]> {
  return ask('native', { name, args }) as ReturnType<NativeFunctions[N]>
}

/** Written down at once, without waiting for the world. */
export function log(level: 'debug' | 'info' | 'warn' | 'error', text: string): void {
  ask('log', { level, text })
}

function ask(kind: 'seam' | 'native' | 'log', message: unknown): unknown {
  const reply = JSON.parse(cross(kind, JSON.stringify(message))) as { result?: unknown; fault?: { code: string; message: string } }
  if (reply.fault) throw new Exception(reply.fault.message, reply.fault.code)
  return reply.result
}

/** An error raised on the way (a full stack, a closed port) belongs to the other realm: only its words may pass. */
function cross(kind: 'seam' | 'native' | 'log', text: string): string {
  try {
    return connection().bridge(kind, text)
  } catch (error) {
    throw new RangeError(String((error as { message?: unknown })?.message ?? error))
  }
}

function connection() {
  if (!connected) throw new Exception('The run has not been started')
  return connected
}
