// The `linli` command; packages stay in node_modules.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { root } from './install.mjs'

/** What the sources find as CommonJS too: the folder of the running file. */
const DIRNAME = "import { fileURLToPath as pathOf } from 'node:url'; const __dirname = pathOf(new URL('.', import.meta.url));"

/** cli/main.ts → dist/cli/linli.mjs, and beside it what is loaded only when a world is opened: the spreadsheet engine takes a second. */
export async function buildCli(outFolder = join(root, 'dist/cli')) {
  await rm(outFolder, { recursive: true, force: true })
  await build({
    entryPoints: { linli: join(root, 'cli/main.ts') },
    outdir: outFolder,
    outExtension: { '.js': '.mjs' },
    splitting: true,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    banner: { js: DIRNAME },
    logLevel: 'warning',
  })
}
