/**
 * What few runs want is no part of Code.js, which Apps Script parses at each run, but a file beside it (an HTML file, because Apps
 * Script reads no other), evaluated when a function of it is called first. The sources know nothing of that: here, an import from
 * outside into a part becomes a function that loads the part and calls its namesake; a part gets what it shares with the script as
 * arguments. Hence only functions can be had from a part (the build ends where the script wants anything else), and a change in a
 * part's module state is seen by that part alone.
 */
import { readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { parse } from 'acorn'
import { build } from 'esbuild'
import { root } from './install.mjs'

const SOURCES = join(root, 'src')

/** Name of the part → which modules belong to it, by path below src. @type {Record<string, RegExp>} */
export const PARTS = {
  adopting: /^features\/adopt\//,
  screens: /^features\/(household-file\/|reports\/today|review\/)/,
  timetabling: /^(features\/academy|scheduling)\/(?!(assignment|alike-tasks|nearest-queue)\.)/,
}

/** @param {string} path of a module, without links */
function below(path) {
  return relative(SOURCES, path).split(sep).join('/')
}

/** @param {string} path */
function partOf(path) {
  return Object.keys(PARTS).find((name) => PARTS[name]?.test(below(path))) ?? null
}

/** @param {{ path: string, importer: string }} request */
function moduleOf({ path, importer }) {
  return path.startsWith('.') && importer !== '' ? `${resolve(dirname(importer), path)}.ts` : null
}

/**
 * What a module exports, types left out.
 * @param {string} path
 */
async function exportsOf(path) {
  const { metafile } = await build({ entryPoints: [path], bundle: true, format: 'esm', write: false, metafile: true, outdir: 'unused' })
  return Object.values(metafile.outputs).flatMap((output) => output.exports)
}

/**
 * For the script: calls into the parts, and what the parts are given.
 * @param {Record<string, Shared[]>} shared  by part, in the order of its parameters
 * @param {Set<string>} [entries]  gets the modules of parts that the script calls
 * @returns {import('esbuild').Plugin}
 */
export function partCalls(shared, entries = new Set()) {
  const loader = 'load-part'
  return {
    name: 'part-calls',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^load-part$/ }, () => ({ path: loader, namespace: loader }))
      onResolve({ filter: /^\./ }, (request) => {
        const path = moduleOf(request)
        const part = path === null || partOf(request.importer) !== null ? null : partOf(path)
        if (path === null || part === null) return undefined
        entries.add(path)
        return { path, namespace: 'part', pluginData: part }
      })
      onLoad({ filter: /./, namespace: 'part' }, async ({ path, pluginData }) => {
        const source = readFileSync(path, 'utf8')
        const names = (await exportsOf(path)).filter((name) => new RegExp(`^export (?:async )?function\\*? ${name}\\b`, 'm').test(source))
        const calls = names.map((name) => `export const ${name} = (...args) => part(${JSON.stringify(pluginData)}).${name}(...args)`)
        return { contents: [`import { part } from '${loader}'`, ...calls].join('\n'), loader: 'js', resolveDir: SOURCES }
      })
      onLoad({ filter: /./, namespace: loader }, () => {
        const all = Object.values(shared).flat()
        const imports = all.map(({ from, name }, index) => `import { ${name} as shared${index} } from ${JSON.stringify(from)}`)
        const lists = Object.entries(shared).map(([part, list]) => `${part}: [${list.map((one) => `shared${all.indexOf(one)}`)}]`)
        const contents = `${imports.join('\n')}
          const parts = {}, shared = { ${lists.join(', ')} }
          const read = (name) => HtmlService.createHtmlOutputFromFile(name).getContent().slice(${OPENING.length}, -${CLOSING.length})
          export const part = (name) => (parts[name] = parts[name] || (0, eval)(read(name))(...shared[name]))`
        return { contents, loader: 'js', resolveDir: SOURCES }
      })
    },
  }
}

const EXPORT = 'export default '
const OPENING = '<script>'
const CLOSING = '</script>'

/**
 * What a part takes from the script.
 * @typedef {{ from: string, name: string }} Shared
 */

/**
 * Each part as a module whose default export is a function, unminified, and what it is to be called with.
 * @param {import('esbuild').BuildOptions} options  of the script
 * @returns {Promise<{ name: string, code: string, shared: Shared[] }[]>}
 */
export async function buildParts(options) {
  const { entryPoints = [], plugins = [], ...shape } = options
  /** @type {Set<string>} */
  const entries = new Set()
  const { metafile } = await build({
    ...shape,
    entryPoints,
    plugins: [...plugins, partCalls({}, entries)],
    format: 'esm',
    write: false,
    metafile: true,
    outdir: 'unused',
  })
  const script = new Set(Object.keys(metafile.inputs).map((path) => resolve(path)))
  return Promise.all(
    Object.keys(PARTS).map((name) =>
      buildPart(
        name,
        [...entries].filter((path) => partOf(path) === name),
        script,
        shape,
      ),
    ),
  )
}

/**
 * @param {string} name
 * @param {string[]} entries
 * @param {Set<string>} script  its modules
 * @param {import('esbuild').BuildOptions} shape
 */
async function buildPart(name, entries, script, shape) {
  const names = (await Promise.all(entries.map(exportsOf))).flat()
  const twice = names.find((one, index) => names.indexOf(one) !== index)
  if (twice !== undefined) throw new Error(`Two modules of the part “${name}” export “${twice}”`)
  const { outputFiles } = await build({
    ...shape,
    stdin: { contents: entries.map((path) => `export * from ${JSON.stringify(path)}`).join('\n'), resolveDir: SOURCES },
    plugins: [sharedOutside(script)],
    format: 'esm',
    write: false,
    minifySyntax: true,
  })
  return { name, ...asFunction(outputFiles[0]?.text ?? '') }
}

/** @param {Set<string>} script @returns {import('esbuild').Plugin} */
function sharedOutside(script) {
  return {
    name: 'shared-outside',
    setup({ onResolve }) {
      onResolve({ filter: /^\./ }, (request) => {
        const path = moduleOf(request)
        return path !== null && script.has(path) ? { path, external: true } : undefined
      })
    },
  }
}

/**
 * A module as a function: what it imports are its parameters, what it exports is what it returns.
 * @param {string} module
 */
function asFunction(module) {
  /** @type {Shared[]} */
  const shared = []
  /** @type {string[]} */
  const parameters = []
  /** @type {string[]} */
  const returned = []
  let rest = module
  const { body } = parse(module, { ecmaVersion: 'latest', sourceType: 'module' })
  for (const node of [...body].reverse()) {
    if (node.type === 'ImportDeclaration')
      for (const { local, ...specifier } of node.specifiers) {
        parameters.push(local.name)
        shared.push({ from: String(node.source.value), name: /** @type {any} */ (specifier).imported.name })
      }
    else if (node.type === 'ExportNamedDeclaration')
      for (const { local, exported } of /** @type {any[]} */ (node.specifiers)) returned.push(`${exported.name}: ${local.name}`)
    else continue
    rest = rest.slice(0, node.start) + rest.slice(node.end)
  }
  return { code: `${EXPORT}(${parameters.join(', ')}) => {\n${rest}\nreturn { ${returned.join(', ')} }\n}`, shared }
}

/** The file of a part. @param {string} code  minified */
export function partFile(code) {
  if (/<\/script|<!--/.test(code)) throw new Error('A part must not contain what ends a script')
  const [, expression] = /^export default\s*(.*?);?$/s.exec(code) ?? []
  if (expression === undefined) throw new Error('A part must be an expression')
  return OPENING + expression + CLOSING
}
