import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { WorldFault } from './world-fault'

const DATABASE_FILE = 'workbench.db'
const SERVER_FILE = 'server.json'

/** Where the server that holds a data folder can be reached. */
export interface RunningServer {
  url: string
  pid: number
}

/**
 * Makes the folder if need be (readable by its owner only, for it holds personal data) and returns the database's path.
 * Throws `FOLDER_NOT_WRITABLE`, and `NOT_A_DATA_FOLDER` when it already holds other people's files and no database.
 */
export function prepareDataFolder(folder: string): string {
  let files: string[]
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    files = readdirSync(folder)
  } catch (cause) {
    throw new WorldFault('FOLDER_NOT_WRITABLE', `The data folder ${folder} cannot be made or read: ${(cause as Error).message}`, { folder })
  }
  const foreign = files.filter((name) => !name.startsWith('.') && name !== SERVER_FILE)
  if (foreign.length > 0 && !files.includes(DATABASE_FILE)) {
    throw new WorldFault('NOT_A_DATA_FOLDER', `${folder} holds other files and no ${DATABASE_FILE}; name an empty folder`, { folder })
  }
  return join(folder, DATABASE_FILE)
}

/** Leaves a note for other processes: who serves this folder. */
export function announceServer(folder: string, url: string): void {
  writeFileSync(join(folder, SERVER_FILE), JSON.stringify({ url, pid: process.pid } satisfies RunningServer), { mode: 0o600 })
}

export function forgetServer(folder: string): void {
  rmSync(join(folder, SERVER_FILE), { force: true })
}

/**
 * Who serves the folder, as far as it left a note; null without one. The note outlives a killed server: it is true only
 * while the folder is locked, that is after `openWorld` threw `FOLDER_IN_USE`.
 */
export function runningServer(folder: string): RunningServer | null {
  let text: string
  try {
    text = readFileSync(join(folder, SERVER_FILE), 'utf8')
  } catch {
    return null
  }
  const note: unknown = parseOrNull(text)
  if (typeof note !== 'object' || note === null || !('url' in note) || !('pid' in note)) return null
  return typeof note.url === 'string' && typeof note.pid === 'number' ? { url: note.url, pid: note.pid } : null
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
