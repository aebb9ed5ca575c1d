import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Context, createContext, runInContext } from 'node:vm'
import { parse } from 'acorn'
import { topLevelFunctions } from '../../workbench/world/top-level-functions'

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

const entryPoints = [
  'adoptLedger',
  'dispatch',
  'doctor',
  'escalate',
  'exportTables',
  'exportable',
  'household',
  'householdDecision',
  'householdOrder',
  'ledger',
  'ledgerAdopt',
  'ledgerChoose',
  'ledgerReport',
  'ledgerSetUp',
  'makeTimetable',
  'matchPolicies',
  'onInstall',
  'onOpen',
  'planTodaysVisits',
  'printToday',
  'proposeTraining',
  'publishTimetable',
  'pump',
  'review',
  'reviewAccept',
  'reviewDismiss',
  'reviewSource',
  'sendMailNow',
  'setUp',
  'sheets',
  'showExport',
  'showHousehold',
  'showLedger',
  'showReview',
  'showTimetable',
  'showToday',
  'sweepNow',
  'switchLanguage',
  'timetable',
  'timetableClass',
  'timetableMove',
  'timetableRun',
  'today',
  'undoLastAction',
  'updateCampaigns',
  'wake',
]

describe('dist/Code.js', () => {
  it('loads in a bare context and adds exactly the entry points and its own namespace', () => {
    expect(globalsOf(code).names.sort()).toEqual([...entryPoints, 'Linli'].sort())
  })
  it('has no functions for formulas but its entry points', () => {
    expect(topLevelFunctions([code]).sort()).toEqual([...entryPoints].sort())
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
  const pages = ['timetable.html', 'household.html', 'today.html', 'sheets.html', 'export.html']
  const pageOf = (file: string) => readFileSync(join(dist, file), 'utf8')

  it.each(pages)('calls only entry points through google.script.run: %s', (file) => {
    const runs = /(?:google\.script\.run(?:\s*\.with\w+\([^)]*\))*|\(script\) =>\s*script)\s*\.(\w+)\(/g
    const called = [...pageOf(file).matchAll(runs)].map(([, name = '']) => name).filter((name) => !name.startsWith('with'))
    expect(called.length).toBeGreaterThan(0)
    expect(entryPoints).toEqual(expect.arrayContaining(called))
  })
  it.each(pages)('asks for no other file: %s', (file) => {
    expect(pageOf(file)).not.toMatch(/<link|<script [^>]*src=/)
    expect(pageOf(file)).toContain('const ask =')
  })
  it.each([
    ['adopting.html', '双周'],
    ['screens.html', 'nobodyHome'],
    ['timetabling.html', 'preferredTime'],
  ])('holds as one function what few runs want: %s', (file, text) => {
    const [, source = ''] = /^<script>(.*)<\/script>$/s.exec(readFileSync(join(dist, file), 'utf8')) ?? []
    expect(source).toContain(text)
    expect(runInContext(`typeof (0, eval)(${JSON.stringify(source)})`, createContext({}))).toBe('function')
    expect(() => parse(source, { ecmaVersion: 2020 })).not.toThrow()
  })
  it('holds the English words, which Code.js does not', () => {
    const words = 'Nothing was changed. Rename or delete one of them.'
    expect(readFileSync(join(dist, 'en.html'), 'utf8')).toContain(words)
    expect(code).not.toContain(words)
  })
})
