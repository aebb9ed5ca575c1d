// What runs apart: the runtime that lives in the bare context of a run, and the threads.
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { root } from './install.mjs'
import { readSurface } from './surface.mjs'

/** workbench/runtime → dist/workbench/runtime.js, workbench/world/…-worker.ts → dist/workbench/…-worker.cjs. */
export async function buildRuntime(outFolder = join(root, 'dist/workbench')) {
  await bundle(join(outFolder, 'runtime.js'), {
    entryPoints: [join(root, 'workbench/runtime/index.ts')],
    format: 'iife',
    globalName: 'WorkbenchRuntime',
    platform: 'neutral',
    minifyWhitespace: true,
    define: { WORKBENCH_SURFACE: JSON.stringify(readSurface()) },
  })
  for (const thread of ['run-worker', 'xlsx-worker']) {
    await bundle(join(outFolder, `${thread}.cjs`), {
      entryPoints: [join(root, `workbench/world/${thread}.ts`)],
      format: 'cjs',
      platform: 'node',
      packages: 'external',
    })
  }
}

/**
 * Whoever reads the file meanwhile sees the old or the new one, never half of one.
 * @param {string} outFile
 * @param {import('esbuild').BuildOptions} options
 */
async function bundle(outFile, options) {
  const { outputFiles } = await build({ ...options, bundle: true, target: 'es2022', outfile: outFile, write: false, logLevel: 'warning' })
  await mkdir(dirname(outFile), { recursive: true })
  const partial = `${outFile}.${process.pid}`
  await writeFile(partial, outputFiles[0]?.contents ?? '')
  await rename(partial, outFile)
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await buildRuntime()
