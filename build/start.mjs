// `npm start`: install, build, then the workbench with the demo community.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './install.mjs'

await import('./build.mjs')
const child = spawn(process.execPath, [join(root, 'dist/cli/linli.mjs'), 'serve', '--demo', '--open', ...process.argv.slice(2)], {
  stdio: 'inherit',
})
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => process.exit(code ?? 0))
