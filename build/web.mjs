// The browser page: our own code in two bundles; the spreadsheet engine and its framework stay separate files and arrive as globals.
import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { root } from './install.mjs'

/** What the engine's own script tags leave on `globalThis`. */
const GLOBALS = new Map([
  ['@odoo/o-spreadsheet', 'o_spreadsheet'],
  ['@odoo/owl', 'owl'],
])

/** @type {import('esbuild').Plugin} */
const fromGlobals = {
  name: 'from-globals',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@odoo\// }, ({ path }) => ({ path, namespace: 'global' }))
    onLoad({ filter: /./, namespace: 'global' }, ({ path }) => ({ contents: `module.exports = ${GLOBALS.get(path)}` }))
  },
}

/** workbench/web → dist/workbench/web: page.js, frame.js, web-app.js, the stylesheet and the icon. */
export async function buildWeb(outFolder = join(root, 'dist/workbench/web')) {
  const source = join(root, 'workbench/web')
  await mkdir(outFolder, { recursive: true })
  await build({
    entryPoints: [join(source, 'page.ts'), join(source, 'frame.ts'), join(source, 'web-app.ts')],
    outdir: outFolder,
    bundle: true,
    format: 'iife',
    target: 'es2022',
    minify: true,
    plugins: [fromGlobals],
    logLevel: 'warning',
  })
  await build({
    entryPoints: [join(source, 'workbench.css'), join(source, 'sheet.css')],
    outdir: outFolder,
    bundle: true,
    external: ['/assets/*'],
    logLevel: 'warning',
  })
  await copyFile(join(source, 'icon.svg'), join(outFolder, 'icon.svg'))
}
