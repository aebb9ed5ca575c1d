// `npm run types`: each folder against exactly what exists where it runs. `core` has no types at all: that proves it pure.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from './install.mjs'

let failed = false
for (const project of ['core', 'addon', 'runtime', 'web', 'node']) {
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(root, `tsconfig.${project}.json`)],
    {
      stdio: 'inherit',
    },
  )
  if (status !== 0) failed = true
}
process.exit(failed ? 1 : 0)
