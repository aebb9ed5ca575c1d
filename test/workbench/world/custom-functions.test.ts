import type { CellValue } from '../../../workbench/workbook/reads'
import { openWorld } from '../../../workbench/world/world'
import type { World } from '../../../workbench/world/world-types'
import { type BrowserModel, browserModel } from '../workbook/browser-model'
import { fakeRunner } from './fake-runner'
import { projectOf } from './project-of'
import { temporaryFolder } from './temporary-folder'

const SCRIPT = `
function twice(number) { return 2 * number }
function describe(rows, factor) { return JSON.stringify(rows) + ' × ' + factor }
function kindOf(value) { return value instanceof Date ? Utilities.formatDate(value, 'Asia/Shanghai', 'yyyy-MM-dd') : typeof value + ':' + value }
function dueOn() { return new Date(2026, 10, 27) }
function table(size) { return Array.from({ length: size }, (_, i) => ['n' + i, i, i > 0]) }
function list() { return [1, 2, 3] }
function nothing() {}
function fails() {
  throw new Error('no such venue')
}
function tries(what) {
  const sheet = SpreadsheetApp.getActiveSheet()
  if (what === 'write') sheet.getRange('A1').setValue(1)
  if (what === 'mail') MailApp.sendEmail('chen@example.org', 'a', 'b')
  if (what === 'who') Session.getActiveUser().getEmail()
  if (what === 'other') SpreadsheetApp.openById('elsewhere')
  if (what === 'share') SpreadsheetApp.getActive().addEditor('ai@example.org')
  if (what === 'form') FormApp.getActiveForm()
  if (what === 'ask') SpreadsheetApp.getUi().alert('?')
  if (what === 'later') ScriptApp.newTrigger('twice').timeBased().everyHours(1).create()
  return sheet.getRange('A1').getValue()
}
function allowed() {
  CacheService.getScriptCache().put('a', '1', 60)
  const lock = LockService.getScriptLock()
  lock.waitLock(10)
  PropertiesService.getUserProperties().getProperty('none')
  const { CUSTOM_FUNCTION } = ScriptApp.AuthMode
  return [String(ScriptApp.getAuthorizationInfo(CUSTOM_FUNCTION).getAuthorizationStatus()), SpreadsheetApp.getActive().getSheets().length, Session.getScriptTimeZone(), Utilities.base64Encode('a')].join(' ')
}
function outer() {
  function inner() { return 1 }
  const arrow = () => 1
  return inner() + arrow()
}
const third = (number) => number / 3
function secret_() { return 1 }
function elsewhere() { SpreadsheetApp.create('另一张').getRange('A1').setFormula('=twice(1)') }
`
const worlds: World[] = []

afterEach(async () => {
  for (const world of worlds.splice(0)) await world.close()
})

async function opened(dataFolder = temporaryFolder(), source = SCRIPT): Promise<World> {
  const world = await openWorld({ dataFolder, projectFolder: projectOf(source) })
  worlds.push(world)
  return world
}

function type(world: Pick<World, 'workbook'>, row: number, column: number, typed: string): void {
  world.workbook.edit([{ kind: 'write', sheetId: 0, row, column, cells: [[{ typed }]] }])
}

/** Rows and columns from the first cell on, as people see them. */
function shown(world: Pick<World, 'workbook'>, endRow: number, endColumn: number): string[][] | undefined {
  return world.workbook.read([{ sheetId: 0, startRow: 0, startColumn: 0, endRow, endColumn, aspects: ['display'] }])[0]?.display
}

function value(world: Pick<World, 'workbook'>, row: number, column: number): CellValue | undefined {
  const cell = { sheetId: 0, startRow: row, startColumn: column, endRow: row + 1, endColumn: column + 1 }
  return world.workbook.read([{ ...cell, aspects: ['values'] }])[0]?.values?.[0]?.[0]
}

function atPage(page: BrowserModel, row: number, col: number) {
  const [sheetId = ''] = page.getters.getSheetIds()
  const { value: found, formattedValue, message } = page.getters.getEvaluatedCell({ sheetId, row, col })
  return { value: found, formattedValue, message }
}

/** What stands in B1 once =`call` has its result. */
async function resultOf(call: string, world?: World): Promise<CellValue | undefined> {
  const used = world ?? (await opened())
  type(used, 0, 1, `=${call}`)
  await used.idle()
  return value(used, 0, 1)
}

describe('a function of the script in a formula', () => {
  it('shows Loading... until its result is there, whatever its name is written like', async () => {
    const world = await opened()
    type(world, 0, 0, '21')
    type(world, 0, 1, '=TWICE(A1)+1')
    type(world, 0, 2, '=Twice(twice(A1))')
    expect(shown(world, 1, 3)).toEqual([['21', 'Loading...', 'Loading...']])
    await world.idle()
    expect(shown(world, 1, 3)).toEqual([['21', '43', '84']])
    type(world, 0, 0, '4')
    expect(shown(world, 1, 3)).toEqual([['4', 'Loading...', 'Loading...']])
    await world.idle()
    expect(shown(world, 1, 3)).toEqual([['4', '9', '16']])
  })

  it('gets a range as rows, an empty cell as an empty text, a date as a date', async () => {
    const world = await opened()
    type(world, 0, 0, '1')
    type(world, 1, 0, '邻里')
    expect(await resultOf('describe(A1:A3, 2)', world)).toBe('[[1],["邻里"],[""]] × 2')
    type(world, 2, 0, '2026-03-05')
    expect(await resultOf('kindOf(A3)', world)).toBe('2026-03-05')
    expect(await resultOf('kindOf(1=1)', world)).toBe('boolean:true')
    expect(await resultOf('kindOf(A9)', world)).toBe('string:')
  })

  it('spills rows, writes a list into a column, a date as a date, nothing as an empty text', async () => {
    const world = await opened()
    type(world, 0, 0, '=table(2)')
    await world.idle()
    expect(shown(world, 2, 3)).toEqual([
      ['n0', '0', 'FALSE'],
      ['n1', '1', 'TRUE'],
    ])
    type(world, 0, 0, '=list()')
    await world.idle()
    expect(shown(world, 3, 2)).toEqual([
      ['1', ''],
      ['2', ''],
      ['3', ''],
    ])
    expect(await resultOf('dueOn()', world)).toBe(46353)
    expect(shown(world, 1, 2)?.[0]?.[1]).toBe('2026-11-27')
    expect(await resultOf('nothing()', world)).toBe('')
  })

  it('is #ERROR! with the message and its line when it throws, on the page too', async () => {
    const world = await opened()
    const page = browserModel(world.workbook, 'page-1')
    expect(await resultOf('fails()', world)).toBe('#ERROR!')
    expect(atPage(page, 0, 1)).toEqual({ value: '#ERROR!', formattedValue: '#ERROR!', message: 'Error: no such venue (line 10).' })
  })

  it('reads the spreadsheet, and changes nothing and nobody', async () => {
    const world = await opened()
    const page = browserModel(world.workbook, 'page-1')
    type(world, 0, 0, '7')
    expect(await resultOf('tries("read")', world)).toBe(7)
    expect(await resultOf('tries("write")', world)).toBe('#ERROR!')
    expect(atPage(page, 0, 1).message).toBe('Exception: You do not have permission to call setValue (line 14).')
    expect(await resultOf('tries("mail")', world)).toBe('#ERROR!')
    expect(atPage(page, 0, 1).message).toContain('You do not have permission to call MailApp.sendEmail.')
    expect([value(world, 0, 0), world.mail()]).toEqual([7, []])
  })

  it.each([
    ['who', 'Session.getActiveUser. Required permissions: https://www.googleapis.com/auth/userinfo.email'],
    ['other', 'SpreadsheetApp.openById. Required permissions: https://www.googleapis.com/auth/spreadsheets'],
    ['share', 'addEditor'],
    ['form', 'FormApp.getActiveForm. Required permissions: '],
    ['later', 'ScriptApp.newTrigger. Required permissions: https://www.googleapis.com/auth/script.scriptapp'],
  ])('has rights of its own: not to %s', async (what, words) => {
    const world = await opened()
    const page = browserModel(world.workbook, 'page-1')
    expect(await resultOf(`tries("${what}")`, world)).toBe('#ERROR!')
    expect(atPage(page, 0, 1).message).toContain(`Exception: You do not have permission to call ${words}`)
  })

  it('may use what knows nobody, and has no page to ask', async () => {
    const world = await opened()
    const page = browserModel(world.workbook, 'page-1')
    expect(await resultOf('allowed()', world)).toBe('NOT_REQUIRED 1 Asia/Shanghai YQ==')
    await resultOf('tries("ask")', world)
    expect(atPage(page, 0, 1).message).toMatch(/^Exception: Cannot call SpreadsheetApp.getUi\(\) from this context\. \(line \d+\)\.$/)
  })

  it('is one of the top level, a constant among them', async () => {
    const world = await opened()
    expect(await resultOf('third(9)', world)).toBe(3)
    expect(await resultOf('outer()', world)).toBe(2)
    expect(await resultOf('inner()', world)).toBe('#NAME?')
    expect(await resultOf('arrow()', world)).toBe('#NAME?')
  })

  it('is unknown when private or not there, and in another spreadsheet', async () => {
    const world = await opened()
    expect(await resultOf('secret_()', world)).toBe('#NAME?')
    expect(await resultOf('nowhere()', world)).toBe('#NAME?')
    await world.run('elsewhere', { by: 'cli' })
    const workbook = world.books.find(world.books.list()[0]?.id ?? '')
    expect(workbook && value({ workbook }, 0, 0)).toBe('#NAME?')
  })

  it('may not depend on what changes by itself', async () => {
    const world = await opened()
    type(world, 0, 0, '=NOW()')
    expect(await resultOf('twice(A1)', world)).toBe('#ERROR!')
    expect(await resultOf('twice(RAND())', world)).toBe('#ERROR!')
    expect(world.runs()).toEqual([])
  })

  it('is Loading... also for a script that reads it too early, while a text that says so is only a text', async () => {
    const world = await opened()
    type(world, 0, 1, '=twice(3)')
    expect(value(world, 0, 1)).toBe('Loading...')
    type(world, 1, 1, 'Loading...')
    await world.idle()
    const [read] = world.workbook.read([
      { sheetId: 0, startRow: 0, startColumn: 1, endRow: 2, endColumn: 2, aspects: ['values', 'errors'] },
    ])
    expect(read).toEqual({ values: [[6], ['Loading...']], errors: [[false], [false]] })
  })

  it('ends after 30 seconds', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate'] })
    try {
      const project = { dataFolder: temporaryFolder(), projectFolder: projectOf('function forever() {}') }
      const world = await openWorld(project, fakeRunner({ forever: () => new Promise(() => undefined) }))
      worlds.push(world)
      const page = browserModel(world.workbook, 'page-1')
      type(world, 0, 1, '=forever()')
      await new Promise(setImmediate)
      await jest.advanceTimersByTimeAsync(29_900)
      expect(value(world, 0, 1)).toBe('Loading...')
      await jest.advanceTimersByTimeAsync(200)
      await world.idle()
      expect(value(world, 0, 1)).toBe('#ERROR!')
      expect(atPage(page, 0, 1).message).toBe('Exceeded maximum execution time (line 0).')
    } finally {
      jest.useRealTimers()
    }
  })
})

describe('results of functions in formulas', () => {
  it('are the same on the page, which asks by typing', async () => {
    const world = await opened()
    const page = browserModel(
      {
        snapshot: () => world.workbook.snapshot(),
        onMessage: (listener) => world.workbook.onMessage(listener),
        receive: (message, id) => world.workbook.receive(message, id),
      },
      'page-1',
    )
    const [sheetId = ''] = page.getters.getSheetIds()
    page.dispatch('UPDATE_CELL', { sheetId, row: 0, col: 0, content: '=table(2)' })
    expect(atPage(page, 0, 0)).toMatchObject({ formattedValue: expect.stringMatching(/^Loading\.\.\.\u2060$/) })
    await world.idle()
    const grid = [0, 1].map((row) => [0, 1, 2].map((col) => atPage(page, row, col).formattedValue))
    expect(grid).toEqual(shown(world, 2, 3))
    expect(page.content()).toEqual({ ...world.workbook.snapshot(), revisionId: '' })
  })

  it('are still there after reopening without another run, and new ones when the script has changed', async () => {
    const dataFolder = temporaryFolder()
    const first = await opened(dataFolder)
    expect(await resultOf('twice(4)', first)).toBe(8)
    await first.close()
    const second = await opened(dataFolder)
    expect(value(second, 0, 1)).toBe(8)
    await second.idle()
    expect(second.runs()).toMatchObject([{ function: 'twice', by: 'cell' }])
    await second.close()
    const third = await opened(dataFolder, 'function twice(number) { return [[number, number]] }')
    await third.idle()
    expect(shown(third, 1, 3)).toEqual([['', '4', '4']])
  })

  it('are dropped when no formula asks for them any more, and come back with an undo', async () => {
    const world = await opened()
    const page = browserModel(world.workbook, 'page-1')
    const [sheetId = ''] = page.getters.getSheetIds()
    page.dispatch('UPDATE_CELL', { sheetId, row: 0, col: 1, content: '=twice(5)' })
    await world.idle()
    page.dispatch('UPDATE_CELL', { sheetId, row: 0, col: 1, content: '=twice(6)' })
    await world.idle()
    expect(world.workbook.customCalls()).toEqual({ any: true, wanted: [], kept: ['["TWICE",6]'], unused: [] })
    page.undo()
    await world.idle()
    expect([value(world, 0, 1), atPage(page, 0, 1).value]).toEqual([10, 10])
  })
})
