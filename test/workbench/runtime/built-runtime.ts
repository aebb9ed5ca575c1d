import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = join(__dirname, '../../..')

/** Builds dist/workbench/runtime.js and run-worker.cjs if a source is newer, so that tests never run an old runtime. */
export function ensureRuntime(): void {
  const sources = ['workbench/runtime', 'workbench/world', 'build'].map((folder) => join(root, folder))
  const newest = Math.max(...sources.map(newestIn))
  const built = ['runtime.js', 'run-worker.cjs'].map((name) => join(root, 'dist/workbench', name))
  if (built.every((file) => existsSync(file) && statSync(file).mtimeMs >= newest)) return
  execFileSync(process.execPath, [join(root, 'build/runtime.mjs')], { stdio: 'inherit' })
}

function newestIn(folder: string): number {
  const times = readdirSync(folder, { withFileTypes: true }).map((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? newestIn(path) : statSync(path).mtimeMs
  })
  return Math.max(0, ...times)
}
