// src → dist/Code.js, dist/appsscript.json, dist/*.html: what clasp pushes and the workbench loads.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { minify } from 'terser'
import { root } from './install.mjs'
import { buildParts, partCalls, partFile } from './parts.mjs'

const GLOBAL = 'Linli'
/** The newest syntax that Apps Script is known to take; test/bundle holds Code.js to it. */
const ECMA = 2020
const MESSAGES = join(root, 'src/messages')
const PAGES = join(root, 'src/ui')
/** An HTML file, because Apps Script loads no other that is no script. */
const ENGLISH = 'en'

/**
 * The books as texts that are cut at bars: the keys once, by groups, then the words of each language in the order of the keys. That
 * saves 14 KB of keys, quotes and commas. English is no part of the script but a file beside it, which is read when the first
 * English word is wanted: that saves 47 KB which Chinese offices would parse at each run for nothing.
 * @type {import('esbuild').Plugin}
 */
const booksAsText = {
  name: 'books-as-text',
  setup({ onLoad }) {
    onLoad({ filter: /src[\\/]messages[\\/]zh-CN\.ts$/ }, async () => {
      const zhCN = await bookOf('zh-CN.ts', 'zhCN')
      const groups = groupsOf(Object.keys(zhCN))
      const keys = [...groups].map(([group, names]) => `${group} ${names.join(' ')}`)
      const contents = `const keys = ${JSON.stringify(barred(keys))}.split('|').flatMap((line) => {
          const [group, ...names] = line.split(' ')
          return names.map((name) => group + '.' + name)
        })
        export const book = (text) => Object.fromEntries(text.split('|').map((words, index) => [keys[index], words]))
        export const zhCN = book(${JSON.stringify(barred(wordsOf(zhCN, groups)))})`
      return { contents, loader: 'js' }
    })
    onLoad({ filter: /src[\\/]messages[\\/]en\.ts$/ }, () => {
      const contents = `import { book } from './zh-CN'
        let loaded
        const load = () => (loaded = loaded || book(HtmlService.createHtmlOutputFromFile(${JSON.stringify(ENGLISH)}).getContent()))
        export const en = new Proxy({}, { get: (_, key) => load()[key] })`
      return { contents, loader: 'js', resolveDir: MESSAGES }
    })
  },
}

/**
 * `mail.requestDone.body` → `mail.requestDone` and `body`.
 * @param {string[]} keys
 */
function groupsOf(keys) {
  /** @type {Map<string, string[]>} */
  const groups = new Map()
  for (const key of keys) {
    const cut = key.lastIndexOf('.')
    const group = key.slice(0, cut)
    groups.set(group, [...(groups.get(group) ?? []), key.slice(cut + 1)])
  }
  return groups
}

/**
 * @param {Record<string, string>} book
 * @param {Map<string, string[]>} groups
 */
function wordsOf(book, groups) {
  return [...groups].flatMap(([group, names]) => names.map((name) => book[`${group}.${name}`] ?? ''))
}

/** @param {string[]} texts */
function barred(texts) {
  const faulty = texts.find((text) => text.includes('|'))
  if (faulty !== undefined) throw new Error(`A message with a bar: ${faulty}`)
  return texts.join('|')
}

/** The file of the English words. */
async function englishBook() {
  const [zhCN, en] = await Promise.all([bookOf('zh-CN.ts', 'zhCN'), bookOf('en.ts', 'en')])
  return barred(wordsOf(en, groupsOf(Object.keys(zhCN))))
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
    plugins: [booksAsText],
    legalComments: 'inline',
    logLevel: 'warning',
  }
  const [names, parts] = await Promise.all([exportedNames(options), buildParts(options)])
  mkdirSync(out, { recursive: true })
  for (const name of readdirSync(out)) if (/\.(js|html|json)$/.test(name)) rmSync(join(out, name))
  const { outputFiles } = await build({
    ...options,
    plugins: [booksAsText, partCalls(Object.fromEntries(parts.map(({ name, shared }) => [name, shared])))],
    format: 'iife',
    globalName: GLOBAL,
    minifySyntax: true,
    write: false,
    footer: { js: names.map((name) => `function ${name}() { return ${GLOBAL}.${name}.apply(this, arguments) }`).join('\n') },
  })
  writeFileSync(join(out, 'Code.js'), await small(outputFiles[0]?.text ?? ''))
  for (const { name, code } of parts) writeFileSync(join(out, `${name}.html`), partFile(await small(code)))
  copyFileSync(join(root, 'appsscript.json'), join(out, 'appsscript.json'))
  writeFileSync(join(out, `${ENGLISH}.html`), await englishBook())
  for (const name of readdirSync(PAGES)) if (name.endsWith('.html')) writeFileSync(join(out, name), wholePage(name))
}

/**
 * A page with what it shares with the others in it: Apps Script gives a page no other file without a call for it.
 * @param {string} name
 */
function wholePage(name) {
  /** @param {string} file */
  const text = (file) => readFileSync(join(PAGES, file), 'utf8')
  return text(name)
    .replace(/<link rel="stylesheet" href="([^"]+)" \/>/g, (_, file) => `<style>\n${text(file)}</style>`)
    .replace(/<script src="([^"]+)"><\/script>/g, (_, file) => `<script>\n${text(file)}</script>`)
}

/** @param {string} source */
async function small(source) {
  const { code = '' } = await minify(source, { ecma: ECMA, compress: { passes: 2 }, mangle: true })
  return code
}

/** @param {import('esbuild').BuildOptions} options */
async function exportedNames(options) {
  const { metafile } = await build({ ...options, format: 'esm', write: false, metafile: true, outdir: 'unused' })
  return Object.values(metafile.outputs)
    .flatMap((output) => output.exports)
    .sort()
}
