// `npm run bench` and `npm run bench:NAME`: bundles bench/NAME.ts and runs it. Never part of the tests.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from './install.mjs'

await import('./build.mjs')
const { build } = await import('esbuild')
const [name = 'spine', ...args] = process.argv.slice(2)
const outfile = join(root, 'dist/bench', `${name}.mjs`)
await build({
  entryPoints: [join(root, 'bench', `${name}.ts`)],
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  outfile,
  logLevel: 'warning',
})
const { status } = spawnSync(process.execPath, ['--expose-gc', outfile, ...args], { cwd: root, stdio: 'inherit' })
process.exit(status ?? 1)
