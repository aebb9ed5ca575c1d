import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Where the build put a file of the workbench (`runtime.js`), whether this code runs from its source or from dist itself. Throws when there is none. */
export function builtFile(name: string): string {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    const file = join(folder, 'dist', 'workbench', name)
    if (existsSync(file)) return file
    if (folder === dirname(folder)) throw new Error(`dist/workbench/${name} is missing: run npm run build`)
  }
}
