import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, extname, join, resolve, sep } from 'node:path'
import type { RunEnvironment } from '../seam'
import { topLevelFunctions } from './top-level-functions'
import { WorldFault } from './world-fault'

const MANIFEST = 'appsscript.json'
/** What clasp writes for a new project, for a folder of scripts that has no manifest. */
const PLAIN_MANIFEST = '{ "timeZone": "America/New_York" }'
const CLASP = '.clasp.json'

/** An Apps Script project as its folder holds it, read once. */
export interface Project {
  /** The folder's name; of a `dist` folder, that of the one around it. */
  name: string
  /** IANA name, from the manifest. */
  timeZone: string
  /** What the script calls them: `Sheets`, `BigQuery` … */
  advancedServices: string[]
  /** Whom the manifest lets into the web app: Google's names, `MYSELF` when it says nothing. */
  webAccess: string
  /** Null when the manifest names none. */
  oauthScopes: string[] | null
  /** In the order of their names, which is the order in which they run. */
  files: RunEnvironment['files']
  /** Whether a function of that name is declared anywhere in the scripts: good enough to spare a run that has nothing to do. */
  declares(functionName: string): boolean
  /** Names that formulas may call: functions at the scripts' top level, but for private ones, which end in `_`. */
  formulaFunctions: string[]
}

/**
 * Reads `appsscript.json`, `*.js`, `*.gs` and `*.html` at the folder's top level; of a folder that clasp keeps, those of its `rootDir`
 * and below. Throws {@link WorldFault} `NO_PROJECT`, `BAD_MANIFEST` or `NO_SCRIPT`.
 */
export function loadProject(folder: string): Project {
  const files = filesOf(folder)
  const manifest = manifestOf(folder, files)
  const scripts = files.filter((file) => file.type === 'script')
  if (scripts.length === 0) throw new WorldFault('NO_SCRIPT', `The project folder ${folder} holds no .js file`, { folder })
  return {
    name: nameOf(resolve(folder)),
    ...manifest,
    files,
    formulaFunctions: topLevelFunctions(scripts.map(({ source }) => source)).filter((name) => !name.endsWith('_')),
    declares: (functionName) => scripts.some((file) => declaration(functionName).test(file.source)),
  }
}

function declaration(functionName: string): RegExp {
  return new RegExp(`\\bfunction\\s+${functionName}\\s*\\(|\\b(?:const|let|var)\\s+${functionName}\\s*=`)
}

function nameOf(folder: string): string {
  return basename(basename(folder) === 'dist' ? dirname(folder) : folder)
}

function filesOf(folder: string): RunEnvironment['files'] {
  try {
    const clasp = join(folder, CLASP)
    const isKeptByClasp = existsSync(clasp)
    const root = isKeptByClasp ? join(folder, rootOf(readFileSync(clasp, 'utf8'))) : folder
    return readdirSync(root, { recursive: isKeptByClasp, encoding: 'utf8' })
      .filter((file) => !file.split(sep).some((part) => part === 'node_modules'))
      .sort()
      .flatMap((file) => {
        const type = typeOf(file)
        const name = file.slice(0, file.length - extname(file).length).replaceAll(sep, '/')
        return type === null ? [] : [{ name, type, source: readFileSync(join(root, file), 'utf8') }]
      })
  } catch (cause) {
    throw new WorldFault('NO_PROJECT', `The project folder ${folder} cannot be read: ${(cause as Error).message}`, { folder })
  }
}

function rootOf(clasp: string): string {
  const { rootDir } = JSON.parse(clasp) as { rootDir?: unknown }
  return typeof rootDir === 'string' ? rootDir : ''
}

function typeOf(file: string): 'script' | 'html' | 'manifest' | null {
  if (file === MANIFEST) return 'manifest'
  if (/\.(js|gs)$/.test(file)) return 'script'
  return file.endsWith('.html') ? 'html' : null
}

type FromManifest = Pick<Project, 'timeZone' | 'advancedServices' | 'webAccess' | 'oauthScopes'>

function manifestOf(folder: string, files: RunEnvironment['files']): FromManifest {
  const source = files.find((file) => file.type === 'manifest')?.source ?? PLAIN_MANIFEST
  const bad = (reason: string): WorldFault =>
    new WorldFault('BAD_MANIFEST', `${MANIFEST} in ${folder} cannot be used: ${reason}`, { folder, reason })
  let manifest: {
    timeZone?: unknown
    oauthScopes?: unknown
    webapp?: { access?: unknown }
    dependencies?: { enabledAdvancedServices?: { userSymbol?: unknown }[] }
  }
  try {
    manifest = Object(JSON.parse(source))
  } catch (cause) {
    throw bad((cause as Error).message)
  }
  const timeZone = manifest.timeZone ?? 'Etc/GMT'
  if (typeof timeZone !== 'string' || !isTimeZone(timeZone)) throw bad(`there is no time zone ${JSON.stringify(timeZone)}`)
  const services = manifest.dependencies?.enabledAdvancedServices ?? []
  if (!Array.isArray(services)) throw bad('enabledAdvancedServices is no list')
  const scopes = manifest.oauthScopes ?? null
  if (scopes !== null && !Array.isArray(scopes)) throw bad('oauthScopes is no list')
  return {
    timeZone,
    webAccess: String(manifest.webapp?.access ?? 'MYSELF'),
    advancedServices: services.map((service) => String(service.userSymbol)),
    oauthScopes: scopes?.map(String) ?? null,
  }
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
