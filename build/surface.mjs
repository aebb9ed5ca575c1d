/**
 * The public names of Apps Script's services, read from the declarations of @types/google-apps-script. The runtime takes its
 * enumerations from here and knows by it which names exist in Apps Script but not (yet) in the workbench.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Services the workbench implements, with every class they hand out. */
const WHOLE = [
  'base',
  'cache',
  'calendar',
  'content',
  'document',
  'drive',
  'forms',
  'gmail',
  'html',
  'lock',
  'mail',
  'properties',
  'script',
  'spreadsheet',
  'utilities',
]

/** Services that only say that they are not there: the class of the global name is enough. */
const GLOBAL_ONLY = [
  'card-service',
  'charts',
  'conference-data',
  'contacts',
  'data-studio',
  'groups',
  'jdbc',
  'language',
  'maps',
  'optimization',
  'sites',
  'slides',
  'url-fetch',
  'xml-service',
]

/** Constants that Google's reference has and the types lack. */
const ALSO = {
  'Spreadsheet.BooleanCriteria': ['DATE_NOT_EQUAL_TO', 'TEXT_NOT_EQUAL_TO'],
  'Spreadsheet.DataValidationCriteria': ['DATE_AFTER_RELATIVE', 'DATE_BEFORE_RELATIVE', 'DATE_EQUAL_TO_RELATIVE'],
}

/**
 * @typedef {object} Surface
 * @property {Record<string, string[]>} classes  `Spreadsheet.Range` → its methods
 * @property {Record<string, string[]>} enums  `Spreadsheet.Dimension` → its constants, in order
 * @property {Record<string, Record<string, string>>} members  class → property → name of the enumeration or class behind it
 * @property {Record<string, string>} globals  `SpreadsheetApp` → `Spreadsheet.SpreadsheetApp`
 */

/** @returns {Surface} */
export function readSurface() {
  const folder = dirname(createRequire(import.meta.url).resolve('@types/google-apps-script/package.json'))
  /** @type {Surface} */
  const surface = { classes: {}, enums: {}, members: {}, globals: {} }
  for (const name of WHOLE) {
    merge(surface, parse(readFileSync(join(folder, `google-apps-script.${name}.d.ts`), 'utf8')))
  }
  for (const name of GLOBAL_ONLY) {
    merge(surface, onlyGlobals(parse(readFileSync(join(folder, `google-apps-script.${name}.d.ts`), 'utf8'))))
  }
  const sheets = parse(readFileSync(join(folder, 'apis/sheets_v4.d.ts'), 'utf8'))
  merge(
    surface,
    keepClasses(sheets, (name) => name === 'Sheets' || name.startsWith('Sheets.Collection.')),
  )
  addNewer(surface)
  for (const [name, constants] of Object.entries(ALSO)) surface.enums[name] = [...new Set([...(surface.enums[name] ?? []), ...constants])]
  return surface
}

const DATE_RULES = [
  'UNSUPPORTED',
  'SECOND',
  'MINUTE',
  'HOUR',
  'HOUR_MINUTE',
  'HOUR_MINUTE_AMPM',
  'DAY_OF_WEEK',
  'DAY_OF_YEAR',
  'DAY_OF_MONTH',
  'DAY_MONTH',
  'MONTH',
  'QUARTER',
  'YEAR',
  'YEAR_MONTH',
  'YEAR_QUARTER',
  'YEAR_MONTH_DAY',
]

/**
 * What Google has added since the declarations were written, or they forget: https://developers.google.com/apps-script/reference/forms/rating-item
 * @param {Surface} surface
 */
function addNewer(surface) {
  const types = surface.enums['Forms.ItemType'] ?? []
  if (!types.includes('RATING')) types.push('RATING')
  surface.enums['Forms.RatingIconType'] ??= ['STAR', 'HEART', 'THUMB_UP']
  Object.assign(surface.members['Forms.FormApp'] ?? {}, { RatingIconType: 'Forms.RatingIconType' })
  surface.enums['Spreadsheet.DateTimeGroupingRuleType'] ??= DATE_RULES
  Object.assign(surface.members['Spreadsheet.SpreadsheetApp'] ?? {}, { DateTimeGroupingRuleType: 'Spreadsheet.DateTimeGroupingRuleType' })
}

/**
 * The declarations of one file. Overloads count once; methods of an interface include those of what it extends.
 * @param {string} declarations
 * @returns {Surface}
 */
export function parse(declarations) {
  /** @type {Surface} */
  const surface = { classes: {}, enums: {}, members: {}, globals: {} }
  /** @type {{ kind: string, name: string, opens: number }[]} */
  const open = []
  /** @type {Record<string, string[]>} */
  const parents = {}
  let depth = 0
  const path = () =>
    open
      .map((scope) => scope.name)
      .filter((name) => name !== 'GoogleAppsScript')
      .join('.')
  for (const line of declarations
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split('\n')
    .map(withoutComment)) {
    const variable = /^declare (?:var|const) (\w+): (?:GoogleAppsScript\.)?([\w.]+);/.exec(line)
    if (variable) surface.globals[/** @type {string} */ (variable[1])] = /** @type {string} */ (variable[2])
    const scope = /^\s*(?:declare )?(?:export )?(namespace|interface|enum|class) (\w+)(?: extends ([\w., ]+))?/.exec(line)
    const inner = open.at(-1)
    if (scope && line.includes('{')) {
      const [, kind = '', name = '', bases] = scope
      open.push({ kind, name, opens: depth })
      if (kind === 'enum') surface.enums[path()] = []
      if (kind === 'interface' || kind === 'class') {
        surface.classes[path()] ??= []
        if (bases) parents[path()] = bases.split(',').map((base) => base.trim())
      }
    } else if (inner && depth === inner.opens + 1) {
      if (inner.kind === 'enum') readConstant(line, surface.enums[path()] ?? [])
      if (inner.kind === 'interface') readMember(line, path(), surface)
    }
    depth += count(line, '{') - count(line, '}')
    while (open.length > 0 && depth <= /** @type {{opens: number}} */ (open.at(-1)).opens) open.pop()
  }
  inherit(surface, parents)
  return surface
}

/** @param {string} line @param {string[]} constants */
function readConstant(line, constants) {
  const found = /^\s*(\w+)\s*(?:=.*)?,?\s*$/.exec(line)?.[1]
  if (found) constants.push(found)
}

/** @param {string} line @param {string} className @param {Surface} surface */
function readMember(line, className, surface) {
  const method = /^\s*(\w+)\??(?:<[^>]*>)?\(/.exec(line)?.[1]
  const methods = surface.classes[className] ?? []
  if (method && !methods.includes(method)) methods.push(method)
  const property = /^\s*(\w+)\??:\s*(?:typeof )?([\w.]+)(?:\s*\|\s*undefined)?;/.exec(line)
  if (property) {
    const members = surface.members[className] ?? {}
    surface.members[className] = members
    const type = /** @type {string} */ (property[2])
    members[/** @type {string} */ (property[1])] = type.includes('.') ? type : `${className.split('.')[0]}.${type}`
  }
}

/** @param {Surface} surface @param {Record<string, string[]>} parents */
function inherit(surface, parents) {
  for (const [name, bases] of Object.entries(parents)) {
    for (const base of bases) {
      const full = base.includes('.') ? base : `${name.split('.').slice(0, -1).join('.')}.${base}`
      for (const method of surface.classes[full] ?? []) {
        if (!surface.classes[name]?.includes(method)) surface.classes[name]?.push(method)
      }
    }
  }
}

/** @param {Surface} surface @param {(name: string) => boolean} keeps @returns {Surface} */
function keepClasses(surface, keeps) {
  /** @template T @param {Record<string, T>} all @returns {Record<string, T>} */
  const kept = (all) => Object.fromEntries(Object.entries(all).filter(([name]) => keeps(name)))
  return { ...surface, classes: kept(surface.classes), members: kept(surface.members), enums: {} }
}

/** @param {Surface} surface @returns {Surface} */
function onlyGlobals(surface) {
  const names = Object.values(surface.globals)
  const kept = keepClasses(surface, (name) => names.includes(name))
  return { ...kept, enums: surface.enums }
}

/** @param {Surface} into @param {Surface} from */
function merge(into, from) {
  Object.assign(into.classes, from.classes)
  Object.assign(into.enums, from.enums)
  Object.assign(into.members, from.members)
  Object.assign(into.globals, from.globals)
}

/** @param {string} line */
function withoutComment(line) {
  return line.replace(/\/\/.*$/, '')
}

/** @param {string} text @param {string} character */
function count(text, character) {
  return text.split(character).length - 1
}
