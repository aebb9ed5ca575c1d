import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The project's folder, whether this code runs from its source or from dist. */
export function projectRoot(): string {
  let folder = __dirname
  while (!existsSync(join(folder, 'appsscript.json')) || !existsSync(join(folder, 'package.json'))) {
    if (folder === dirname(folder)) throw new Error('Not inside a clone of Linli')
    folder = dirname(folder)
  }
  return folder
}

/** What clasp would push: the folder that the workbench loads. */
export function builtAddOn(): string {
  return join(projectRoot(), 'dist')
}
