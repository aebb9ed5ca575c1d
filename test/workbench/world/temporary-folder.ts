import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const made: string[] = []

/** A new empty folder, removed after the test file's last test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'workbench-world-'))
  made.push(folder)
  return folder
}

/** The folder as a process that is killed right now would leave it. */
export function asAfterKill(folder: string): string {
  const copy = temporaryFolder()
  cpSync(folder, copy, { recursive: true })
  return copy
}

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})
