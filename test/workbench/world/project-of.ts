import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from './temporary-folder'

/** A project folder with this script and this manifest. */
export function projectOf(source: string, manifest: object = { timeZone: 'Asia/Shanghai' }): string {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'appsscript.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, 'Code.js'), source)
  return folder
}
