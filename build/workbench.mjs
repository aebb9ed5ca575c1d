// workbench and cli → dist/workbench, dist/cli.
import { buildCli } from './cli.mjs'
import { buildRuntime } from './runtime.mjs'
import { buildWeb } from './web.mjs'

/** The runs' runtime and thread, the page, and the command line. */
export async function buildWorkbench() {
  await Promise.all([buildRuntime(), buildWeb(), buildCli()])
}
