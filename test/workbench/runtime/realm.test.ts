import { failureOf, resultOf, runScript } from './script-runs'

describe('the context of a run', () => {
  it('holds the language, Apps Script names and nothing of Node or a browser', () => {
    const foreign = [
      'require',
      'process',
      'module',
      'Buffer',
      'URL',
      'TextEncoder',
      'TextDecoder',
      'setTimeout',
      'setInterval',
      'fetch',
      'crypto',
      'structuredClone',
      'queueMicrotask',
      'performance',
      'WorkbenchRuntime',
      'window',
      'document',
      'global',
    ]
    expect(resultOf(`return ${JSON.stringify(foreign)}.filter((name) => name in globalThis)`)).toEqual([])
    expect(resultOf('return [typeof SpreadsheetApp, typeof Sheets, typeof WebAssembly, typeof Intl]')).toEqual([
      'object',
      'object',
      'object',
      'object',
    ])
  })

  it('reaches nothing of Node through the constructors of what it can get hold of', () => {
    const reaches = `const seen = []
      for (const start of [globalThis, SpreadsheetApp, SpreadsheetApp.getActive, Sheets.Spreadsheets.Values.batchGet, console.log, Date, Utilities.getUuid(),
        PropertiesService.getScriptProperties().getProperties(), SpreadsheetApp.getActiveSheet().getRange('A1').getValues()]) {
        seen.push(start.constructor.constructor('return typeof process')())
      }
      try { SpreadsheetApp.getActive().getSheetByName('x').getName() } catch (error) { seen.push(error.constructor.constructor('return typeof process')()) }
      try { FormApp.openById('none') } catch (error) { seen.push(error.constructor.constructor('return typeof process')()) }
      return [...new Set(seen)]`
    expect(resultOf(reaches)).toEqual(['undefined'])
  })

  it("gives values of the script's own realm", () => {
    const body = `SpreadsheetApp.getActiveSheet().getRange('A1').setValue(new Date(2026, 0, 5))
      const values = SpreadsheetApp.getActiveSheet().getRange('A1:A1').getValues()
      let error
      try { SpreadsheetApp.getActiveSheet().getRange(0, 1) } catch (thrown) { error = thrown }
      return [values instanceof Array, values[0][0] instanceof Date, error instanceof Error, error.name]`
    expect(resultOf(body)).toEqual([true, true, true, 'Exception'])
  })

  it('evaluates the files in order, sharing top-level names', () => {
    const files = [
      { name: 'A.js', type: 'script' as const, source: 'const base = 40; function add(n) { return base + n }' },
      { name: 'B.js', type: 'script' as const, source: 'var answer = add(2)' },
    ]
    expect(resultOf({ files, body: 'return answer' })).toBe(42)
  })

  it('names the file and line of a syntax error', () => {
    const files = [{ name: 'Broken.js', type: 'script' as const, source: 'var a = 1\nvar b = = 2' }]
    expect(failureOf({ files, body: 'return 1' })).toBe(
      "SyntaxError: Syntax error: SyntaxError: Unexpected token '=' line: 2 file: Broken.js",
    )
  })

  it('has an error of the script with its own stack and code', () => {
    const { outcome } = runScript({ body: "throw new Error('closed', {cause: {code: 'SHUT'}})" })
    expect(outcome).toMatchObject({ ok: false, error: { name: 'Error', message: 'closed', code: 'SHUT' } })
    expect(outcome.ok ? '' : outcome.error.stack).toMatch(/^Error: closed\n\s+at main \(Code\.js:2:7\)$/)
  })

  it('waits for the promises of an async function', () => {
    expect(resultOf('return (async () => { await null; return await Promise.resolve(7) })()')).toBe(7)
    expect(failureOf("return Promise.resolve().then(() => { throw new TypeError('late') })")).toBe('TypeError: late')
    expect(resultOf('return new Promise(() => undefined)')).toBeNull()
  })

  it('says so when there is no such function', () => {
    const { outcome } = runScript({ body: '', files: [{ name: 'Z.js', type: 'script', source: 'globalThis.main = 1' }] })
    expect(outcome.ok).toBe(true)
    expect(failureOf('return missing()')).toBe('ReferenceError: missing is not defined')
  })
})

describe('a name the workbench lacks', () => {
  it('throws with its full name when Apps Script has it', () => {
    expect(failureOf("SpreadsheetApp.getActiveSheet().getRange('A1').createDataSourcePivotTable(null)")).toBe(
      'Exception: SpreadsheetApp.Range.createDataSourcePivotTable is not implemented in the workbench',
    )
    expect(failureOf("DriveApp.searchFiles('x')")).toBe('Exception: DriveApp.searchFiles is not implemented in the workbench')
    expect(failureOf('ScriptApp.invalidateAuth()')).toBe('Exception: ScriptApp.invalidateAuth is not implemented in the workbench')
  })

  it('is undefined when Apps Script has it neither', () => {
    expect(failureOf('SpreadsheetApp.getActive().fly()')).toBe('TypeError: SpreadsheetApp.getActive(...).fly is not a function')
  })

  it('is no global when the manifest does not enable the advanced service', () => {
    expect(resultOf({ body: 'return typeof Sheets', environment: { advancedServices: [] } })).toBe('undefined')
  })
})

describe('service calls', () => {
  it('count once per method that reaches the world, by the name its author wrote', () => {
    const { serviceCalls } = runScript({
      body: `const sheet = SpreadsheetApp.getActiveSheet()
        sheet.getRange(1, 1, 2, 2).setValues([[1, 2], [3, new Date()]])
        sheet.getRange('A1:B2').getValues()
        sheet.getRange('A1:B2').getValues()
        Utilities.formatDate(new Date(), 'UTC', 'yyyy')
        Sheets.Spreadsheets.Values.batchGet('the-spreadsheet', {ranges: ['A1:B2', 'A1']})
        console.log('x')`,
    })
    expect(serviceCalls).toEqual({
      'SpreadsheetApp.getActiveSheet': 1,
      'SpreadsheetApp.Range.setValues': 1,
      'SpreadsheetApp.Range.getValues': 2,
      'Sheets.Spreadsheets.Values.batchGet': 1,
    })
  })

  it("count those of a template's own code under their own names", () => {
    const { serviceCalls } = runScript({
      body: "return HtmlService.createTemplate('<?= SpreadsheetApp.getActive().getName() ?>').evaluate().getContent()",
    })
    expect(serviceCalls).toEqual({ 'SpreadsheetApp.Spreadsheet.getName': 1 })
  })
})

describe('authorisation', () => {
  it("refuses what a simple trigger may not call, in Google's words", () => {
    const run = { authMode: 'LIMITED' as const, body: "MailApp.sendEmail('a@example.org', 's', 'b')" }
    expect(failureOf(run)).toBe(
      'Exception: You do not have permission to call MailApp.sendEmail. Required permissions: https://www.googleapis.com/auth/script.send_mail',
    )
    expect(resultOf({ authMode: 'LIMITED', body: 'return SpreadsheetApp.getActive().getId()' })).toBe('the-spreadsheet')
  })
})
