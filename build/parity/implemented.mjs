import { createContext, Script } from 'node:vm'

/** @import {ReferenceService} from './reference.mjs' */

const ABSENT = /is not implemented in the workbench$/

/** Enough of a world to start a run: a spreadsheet with one sheet. */
const ENVIRONMENT = {
  spreadsheetId: 'id',
  spreadsheetUrl: '',
  baseUrl: '',
  scriptId: '',
  timeZone: 'Etc/UTC',
  spreadsheetTimeZone: 'Etc/UTC',
  locale: 'en_US',
  userEmail: '',
  files: [],
  advancedServices: ['Sheets'],
}
const WORKBOOK = { title: '', locale: 'en_US', timeZone: 'Etc/UTC', sheets: [], namedRanges: [], protections: [], metadata: [] }

/**
 * Full names (`SpreadsheetApp.Range.getValue`) of what the built runtime has: methods its classes define before the refusals
 * are put in, functions of its plain objects, and kinds of request that are not refused.
 * @param {string} runtimeSource @param {ReferenceService[]} services @returns {Set<string>}
 */
export function readImplemented(runtimeSource, services) {
  const context = createContext({})
  const runtime = new Script(`(() => {${runtimeSource}\nreturn WorkbenchRuntime})()`).runInContext(context)
  const request = { function: '', args: [], authMode: 'FULL', hasUi: true, event: null }
  const bridge = () => JSON.stringify({ result: WORKBOOK })
  runtime.start(bridge, JSON.stringify({ request, environment: ENVIRONMENT }))
  /** @type {Record<string, {methods: string[]}>} */
  const published = runtime.publishedClasses()
  const classes = services.flatMap((service) => service.classes)
  const names = classes.flatMap(({ declared, label, methods }) => {
    if (declared === '') return methods.filter((kind) => !isRefused(context, kind)).map((kind) => `${label}.${kind}`)
    const known = published[declared]?.methods ?? plainMethods(context, label)
    return methods.filter((method) => known.includes(method)).map((method) => `${label}.${method}`)
  })
  return new Set(names)
}

/** Of a global that is no published class, such as the console. @param {Record<string, any>} context @param {string} label */
function plainMethods(context, label) {
  return label === 'console' ? Object.keys(new Script('console').runInContext(context)) : []
}

/** @param {object} context @param {string} kind of a request of a batchUpdate */
function isRefused(context, kind) {
  const attempt = `try { Sheets.Spreadsheets.batchUpdate({requests: [{${kind}: {}}]}, 'id'); '' } catch (error) { error.message }`
  return ABSENT.test(new Script(attempt).runInContext(context))
}
