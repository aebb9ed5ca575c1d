import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Context, createContext, runInContext } from 'node:vm'
import { parse } from 'acorn'

const dist = join(__dirname, '../../dist')
const code = readFileSync(join(dist, 'Code.js'), 'utf8')

/** Everything that the script adds to a bare global scope. */
function globalsOf(source: string): { names: string[]; scope: Record<string, unknown> } {
  const scope = createContext({})
  const before = new Set(Object.getOwnPropertyNames(scope))
  runInContext(source, scope)
  return { names: Object.getOwnPropertyNames(scope).filter((name) => !before.has(name)), scope }
}

/** What `onOpen` puts into the menu before anybody has authorised the script. */
function menuHandlers(): string[] {
  const { scope } = globalsOf(code)
  const handlers: string[] = []
  const shown = {
    addItem: (_label: string, handler: string) => {
      handlers.push(handler)
      return shown
    },
    addSeparator: () => shown,
    addToUi: () => shown,
  }
  const services = { SpreadsheetApp: { getUi: () => ({ createMenu: () => shown }) }, ScriptApp: { AuthMode: { NONE: 'NONE' } } }
  Object.assign(scope, services)
  runInContext("onOpen({ authMode: 'NONE' })", scope as Context)
  return handlers
}

/** zod keeps its configuration in a global of this name. */
const ZOD_CONFIGURATION = '__zod_globalConfig'

const entryPoints = [
  'adoptLedger',
  'dispatch',
  'doctor',
  'makeTimetable',
  'onOpen',
  'overview',
  'publishTimetable',
  'pump',
  'sendMailNow',
  'setUp',
  'showOverview',
  'sweepNow',
  'switchLanguage',
  'undoLastAction',
  'wake',
]

describe('dist/Code.js', () => {
  it('loads in a bare context and adds exactly the entry points and its own namespace', () => {
    expect(globalsOf(code).names.sort()).toEqual([...entryPoints, 'Linli', ZOD_CONFIGURATION].sort())
  })
  it('would be seen adding another global', () => {
    expect(globalsOf(`${code}\nvar leaked = 1`).names).toContain('leaked')
  })
  it('is at most 300 KB', () => {
    expect(statSync(join(dist, 'Code.js')).size).toBeLessThanOrEqual(300 * 1024)
  })
  it('names a global function in every menu item', () => {
    const handlers = menuHandlers()
    expect(handlers.length).toBeGreaterThan(0)
    expect(entryPoints).toEqual(expect.arrayContaining(handlers))
  })
  it('names a global function in every trigger', () => {
    const source = readFileSync(join(__dirname, '../../src/host/set-up/triggers.ts'), 'utf8')
    const handlers = [...source.matchAll(/handler: '(\w+)'/g)].map(([, name]) => name)
    expect(handlers.length).toBeGreaterThan(0)
    expect(entryPoints).toEqual(expect.arrayContaining(handlers))
  })
  it('uses no syntax newer than ES2020', () => {
    expect(() => parse(code, { ecmaVersion: 2020 })).not.toThrow()
    expect(() => parse('a ??= b', { ecmaVersion: 2020 })).toThrow()
  })
})

describe('dist/*.html', () => {
  it('calls only entry points through google.script.run', () => {
    const pages = ['overview.html'].map((name) => readFileSync(join(dist, name), 'utf8'))
    const called = pages.flatMap((page) =>
      [...page.matchAll(/google\.script\.run(?:\s*\.with\w+\([^)]*\))*\s*\.(\w+)\(/g)].map(([, name]) => name),
    )
    expect(called.length).toBeGreaterThan(0)
    expect(entryPoints).toEqual(expect.arrayContaining(called))
  })
})
