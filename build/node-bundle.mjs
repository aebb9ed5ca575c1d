import { build } from 'esbuild'

/** What the sources find as CommonJS too: the folder of the running file. */
const DIRNAME = "import { fileURLToPath as pathOf } from 'node:url'; const __dirname = pathOf(new URL('.', import.meta.url));"

/**
 * A program for Node as .mjs files, with what it loads only later in files of its own; packages stay in node_modules.
 * @param {Record<string, string>} entryPoints name of the program → its source
 * @param {string} outFolder
 */
export async function bundleForNode(entryPoints, outFolder) {
  await build({
    entryPoints,
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
