// `npm run bench` (or `node build/bench.mjs NAME`): bundles bench/NAME.ts and runs it. Never part of the tests.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from './install.mjs'

await import('./build.mjs')
const { bundleForNode } = await import('./node-bundle.mjs')
const [name = 'spine', ...args] = process.argv.slice(2)
const out = join(root, 'dist/bench')
await bundleForNode({ [name]: join(root, 'bench', `${name}.ts`) }, out)
const { status } = spawnSync(process.execPath, [join(out, `${name}.mjs`), ...args], { cwd: root, stdio: 'inherit' })
process.exit(status ?? 1)
