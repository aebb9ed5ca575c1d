// workbench and cli → dist/workbench, dist/cli.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from './install.mjs'
import { bundleForNode } from './node-bundle.mjs'
import { buildRuntime } from './runtime.mjs'
import { buildWeb } from './web.mjs'

/** The runs' runtime and thread, the page, and the command line. */
export async function buildWorkbench() {
  await Promise.all([buildRuntime(), buildWeb(), buildCommandLine()])
}

async function buildCommandLine() {
  const out = join(root, 'dist/cli')
  await rm(out, { recursive: true, force: true })
  await bundleForNode({ linli: join(root, 'cli/main.ts'), 'solve-worker': join(root, 'cli/solve-worker.ts') }, out)
}
