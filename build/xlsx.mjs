/**
 * workbench/XLSX.md: what an .xlsx file keeps of a workbook, and what LibreOffice finds in it.
 *
 * `npm run xlsx` writes the file (without LibreOffice its columns stay as they are); `-- --check` writes nothing and fails when what
 * is written and read again differs from what the file says; `-- --check-office` also when LibreOffice no longer finds what it found.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from './install.mjs'
import { bundleForNode } from './node-bundle.mjs'

const out = join(root, 'dist/xlsx')
await bundleForNode({ main: join(root, 'build/xlsx/main.ts') }, out)
const file = join(root, 'workbench/XLSX.md')
const { status } = spawnSync(process.execPath, [join(out, 'main.mjs'), file, ...process.argv.slice(2)], { stdio: 'inherit' })
process.exit(status ?? 1)
