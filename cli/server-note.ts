import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** How another process of the same person reaches the server that holds a data folder. */
export interface ServerNote {
  url: string
  pid: number
  /** Secret: the file is readable by its owner only. */
  token: string
}

const FILE = 'server.json'

export function leaveNote(dataFolder: string, note: ServerNote): void {
  const path = join(dataFolder, FILE)
  writeFileSync(path, JSON.stringify(note), { mode: 0o600 })
  chmodSync(path, 0o600)
}

/** null without a note, or with one that is not whole. It may outlive its server: try it, do not trust it. */
export function readNote(dataFolder: string): ServerNote | null {
  try {
    const { url, pid, token } = JSON.parse(readFileSync(join(dataFolder, FILE), 'utf8')) as Partial<ServerNote>
    return typeof url === 'string' && typeof pid === 'number' && typeof token === 'string' ? { url, pid, token } : null
  } catch {
    return null
  }
}
