// `npm run linli -- …`: builds everything where nothing is built (not what was built and edited since), then hands over to the command line.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './install.mjs'

const program = join(root, 'dist/cli/linli.mjs')
const isMissing = !existsSync(program) || !existsSync(join(root, 'dist/appsscript.json'))
if (isMissing) await import('./build.mjs')
const startedAt = String(isMissing ? Date.now() : performance.timeOrigin)
// npm changes to the package's folder; file names were typed in the folder the person stands in.
const child = spawn(process.execPath, [program, ...process.argv.slice(2)], {
  stdio: 'inherit',
  cwd: process.env.INIT_CWD ?? process.cwd(),
  env: { ...process.env, LINLI_STARTED_AT: startedAt },
})
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => process.exit(code ?? 1))
