// src → dist/Code.js, dist/appsscript.json, dist/*.html: what clasp pushes and the workbench loads.
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { minify } from 'terser'
import { root } from './install.mjs'

const GLOBAL = 'Linli'
/** The newest syntax that Apps Script is known to take; test/bundle holds Code.js to it. */
const ECMA = 2020
const MESSAGES = join(root, 'src/messages')

/**
 * The English book has the keys of the Chinese one, in whatever order: in the bundle it is a list in that order, which saves 9 KB.
 * @type {import('esbuild').Plugin}
 */
const keysOnce = {
  name: 'keys-once',
  setup({ onLoad }) {
    onLoad({ filter: /src[\\/]messages[\\/]en\.ts$/ }, async () => {
      const [zhCN, en] = await Promise.all([bookOf('zh-CN.ts', 'zhCN'), bookOf('en.ts', 'en')])
      const keys = Object.keys(zhCN)
      const words = JSON.stringify(keys.map((key) => en[key]))
      const contents = `import { zhCN } from './zh-CN'
        const words = ${words}
        export const en = Object.keys(zhCN).reduce((book, key, index) => { book[key] = words[index]; return book }, {})`
      return { contents, loader: 'js', resolveDir: MESSAGES }
    })
  },
}

/**
 * @param {string} file
 * @param {string} name
 * @returns {Promise<Record<string, string>>}
 */
async function bookOf(file, name) {
  const { outputFiles } = await build({ entryPoints: [join(MESSAGES, file)], bundle: true, format: 'esm', write: false })
  return (await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? '').toString('base64')}`))[name]
}

/** Builds the add-on; the functions that `src/main.ts` exports become the script's only global functions. */
export async function buildAddon() {
  const out = join(root, 'dist')
  /** @type {import('esbuild').BuildOptions} */
  const options = {
    entryPoints: [join(root, 'src/main.ts')],
    bundle: true,
    target: `es${ECMA}`,
    charset: 'utf8',
    plugins: [keysOnce],
    legalComments: 'inline',
    logLevel: 'warning',
  }
  const names = await exportedNames(options)
  mkdirSync(out, { recursive: true })
  for (const name of readdirSync(out)) if (/\.(js|html|json)$/.test(name)) rmSync(join(out, name))
  const { outputFiles } = await build({
    ...options,
    format: 'iife',
    globalName: GLOBAL,
    minify: true,
    write: false,
    footer: { js: names.map((name) => `function ${name}() { return ${GLOBAL}.${name}.apply(this, arguments) }`).join('\n') },
  })
  const { code = '' } = await minify(outputFiles[0]?.text ?? '', { ecma: ECMA, compress: { passes: 2 }, mangle: true })
  writeFileSync(join(out, 'Code.js'), code)
  copyFileSync(join(root, 'appsscript.json'), join(out, 'appsscript.json'))
  const pages = join(root, 'src/ui')
  for (const name of readdirSync(pages)) if (name.endsWith('.html')) copyFileSync(join(pages, name), join(out, name))
}

/** @param {import('esbuild').BuildOptions} options */
async function exportedNames(options) {
  const { metafile } = await build({ ...options, format: 'esm', write: false, metafile: true, outdir: 'unused' })
  return Object.values(metafile.outputs)
    .flatMap((output) => output.exports)
    .sort()
}
