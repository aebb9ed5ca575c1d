import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { WorldFault } from './world-fault'

export const DATABASE_FILE = 'workbench.db'
const SERVER_FILE = 'server.json'

/** Where the server that holds a data folder can be reached. */
export interface RunningServer {
  url: string
  pid: number
  /** Lets a process of the same person give the server commands; null for a server that takes none. */
  token: string | null
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

/** Leaves a note for other processes of the same person, and for nobody else: who serves this folder. */
export function announceServer(folder: string, server: RunningServer): void {
  const path = join(folder, SERVER_FILE)
  writeFileSync(path, JSON.stringify(server), { mode: 0o600 })
  chmodSync(path, 0o600)
}

/** Takes the note back; no matter whether there is one. */
export function forgetServer(folder: string): void {
  rmSync(join(folder, SERVER_FILE), { force: true })
}

/**
 * Who serves the folder, as far as it left a note; null without one, or with one that is not whole. The note outlives a killed
 * server: it is true only while the folder is locked, that is after `openWorld` threw `FOLDER_IN_USE`; else try it, do not trust it.
 */
export function runningServer(folder: string): RunningServer | null {
  try {
    const { url, pid, token } = JSON.parse(readFileSync(join(folder, SERVER_FILE), 'utf8')) as Partial<RunningServer>
    return typeof url === 'string' && typeof pid === 'number' ? { url, pid, token: typeof token === 'string' ? token : null } : null
  } catch {
    return null
  }
}
