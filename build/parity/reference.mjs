import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from '../surface.mjs'

/**
 * @typedef {object} ReferenceClass
 * @property {string} declared  `Spreadsheet.Range`
 * @property {string} label  `SpreadsheetApp.Range`, as messages and counts name it
 * @property {string[]} methods
 *
 * @typedef {object} ReferenceService
 * @property {string} name  `SpreadsheetApp`
 * @property {ReferenceClass[]} classes
 */

/** Global name → the declarations' file and which classes of it belong to the service. */
const SERVICES = [
  { name: 'SpreadsheetApp', file: 'spreadsheet', own: /^Spreadsheet\./ },
  { name: 'SpreadsheetApp', file: 'base', own: /^Base\.(Ui|Menu|PromptResponse|RgbColor)$/ },
  { name: 'FormApp', file: 'forms', own: /^Forms\./ },
  { name: 'MailApp', file: 'mail', own: /^Mail\./ },
  { name: 'GmailApp', file: 'gmail', own: /^Gmail\./ },
  { name: 'ScriptApp', file: 'script', own: /^Script\./ },
  { name: 'PropertiesService', file: 'properties', own: /^Properties\.Propert/ },
  { name: 'CacheService', file: 'cache', own: /^Cache\./ },
  { name: 'LockService', file: 'lock', own: /^Lock\./ },
  { name: 'HtmlService', file: 'html', own: /^HTML\./ },
  { name: 'Utilities', file: 'utilities', own: /^Utilities\./ },
  { name: 'Utilities', file: 'base', own: /^Base\.Blob$/ },
  { name: 'Session', file: 'base', own: /^Base\.(Session|User)$/ },
  { name: 'Browser', file: 'base', own: /^Base\.Browser$/ },
  { name: 'CalendarApp', file: 'calendar', own: /^Calendar\./ },
  { name: 'Logger', file: 'base', own: /^Base\.Logger$/ },
  { name: 'console', file: 'base', own: /^Base\.console$/ },
  { name: 'ContentService', file: 'content', own: /^Content\./ },
  { name: 'Sheets', file: 'apis/sheets_v4', own: /^Sheets\.Collection\./ },
]

/** @param {string} folder of gas-types-detailed @returns {ReferenceService[]} */
export function referenceServices(folder) {
  /** @type {Map<string, ReferenceClass[]>} */
  const services = new Map()
  for (const { name, file, own } of SERVICES) {
    const path = file.includes('/') ? `${file}.d.ts` : `google-apps-script.${file}.d.ts`
    const text = readFileSync(join(folder, path), 'utf8')
    const classes = Object.entries(parse(text).classes)
      .filter(([declared, methods]) => own.test(declared) && methods.length > 0)
      .map(([declared, methods]) => ({ declared, label: labelOf(name, declared), methods: methods.toSorted() }))
      .sort((a, b) => (a.label < b.label ? -1 : 1))
    if (name === 'Sheets') classes.push({ declared: '', label: 'Sheets.Spreadsheets.batchUpdate', methods: requestKinds(text) })
    services.set(name, [...(services.get(name) ?? []), ...classes])
  }
  return [...services].map(([name, classes]) => ({ name, classes }))
}

/** @param {string} service @param {string} declared */
function labelOf(service, declared) {
  const name = declared.slice(declared.lastIndexOf('.') + 1)
  if (service !== 'Sheets') return name === service ? service : `${service}.${name}`
  const collection = declared.replace(/^Sheets\.Collection\.|Collection$/g, '')
  return `Sheets.${collection}`
}

/** @param {string} declarations */
function requestKinds(declarations) {
  const body = /interface Request \{([^}]*)\}/.exec(declarations)?.[1] ?? ''
  return [...body.matchAll(/^\s*(\w+)\?:/gm)].map(([, kind]) => /** @type {string} */ (kind)).sort()
}
