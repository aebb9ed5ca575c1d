import { failureOf, resultOf } from '../script-runs'

const AUTH = 'https://www.googleapis.com/auth/'
const declaring = (...oauthScopes: string[]) => ({ oauthScopes: oauthScopes.map((scope) => AUTH + scope) })
const granting = (...grantedScopes: string[]) => ({ grantedScopes: grantedScopes.map((scope) => AUTH + scope) })

describe('a manifest that names its scopes', () => {
  it('refuses what it left out, in the words of Apps Script', () => {
    const environment = declaring('spreadsheets')
    expect(failureOf({ environment, body: "MailApp.sendEmail('a@example.org', 's', 'b')" })).toBe(
      'Exception: Specified permissions are not sufficient to call MailApp.sendEmail. Required permissions: https://www.googleapis.com/auth/script.send_mail',
    )
    expect(failureOf({ environment, body: 'ScriptApp.getProjectTriggers()' })).toBe(
      'Exception: Specified permissions are not sufficient to call ScriptApp.getProjectTriggers. Required permissions: https://www.googleapis.com/auth/script.scriptapp',
    )
    expect(failureOf({ environment, body: 'Session.getActiveUser()' })).toContain(
      'Required permissions: https://www.googleapis.com/auth/userinfo.email',
    )
    const page = "SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'))"
    expect(failureOf({ environment, hasUi: true, body: page })).toContain('not sufficient to call Ui.showSidebar')
  })

  it('names every scope of which one would do', () => {
    expect(failureOf({ environment: declaring('forms'), body: 'SpreadsheetApp.getActive().getName()' })).toBe(
      'Exception: Specified permissions are not sufficient to call SpreadsheetApp.getActive. Required permissions: (https://www.googleapis.com/auth/spreadsheets.currentonly || https://www.googleapis.com/auth/spreadsheets)',
    )
    const environment = declaring('spreadsheets.currentonly')
    expect(resultOf({ environment, body: "return SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1).getValue()" })).toBe(1)
    expect(failureOf({ environment, body: "SpreadsheetApp.openById('x')" })).toContain('not sufficient to call SpreadsheetApp.openById')
  })

  it('leaves free what needs no authorisation', () => {
    const body = `PropertiesService.getScriptProperties().setProperty('a', 'b'); CacheService.getScriptCache().put('a', 'b')
      LockService.getScriptLock().tryLock(1); return [Utilities.formatString('%s', 'x'), Session.getScriptTimeZone()]`
    expect(resultOf({ environment: declaring(), body })).toEqual(['x', 'Asia/Shanghai'])
  })

  it('makes the advanced service fail as the API does', () => {
    const body =
      "try { Sheets.Spreadsheets.Values.get('the-spreadsheet', 'A1') } catch (error) { return [error.name, error.message, error.details.code] }"
    expect(resultOf({ environment: declaring('forms'), body })).toEqual([
      'GoogleJsonResponseException',
      'API call to sheets.spreadsheets.values.get failed with error: Request had insufficient authentication scopes.',
      403,
    ])
    expect(resultOf({ environment: declaring('spreadsheets'), body: `${body}; return 'read'` })).toBe('read')
  })
})

describe('a person who consented to a part', () => {
  const environment = { ...declaring('spreadsheets', 'script.send_mail'), ...granting('spreadsheets') }

  it('lets only that part work', () => {
    expect(resultOf({ environment, body: 'return SpreadsheetApp.getActiveSheet().getLastRow()' })).toBe(0)
    expect(failureOf({ environment, body: 'MailApp.getRemainingDailyQuota()' })).toBe(
      'Exception: You do not have permission to call MailApp.getRemainingDailyQuota. Required permissions: https://www.googleapis.com/auth/script.send_mail',
    )
  })

  it('is told by getAuthorizationInfo, as a whole and for single scopes', () => {
    const body = `const tell = (info) => [String(info.getAuthorizationStatus()), info.getAuthorizationUrl() === null, info.getAuthorizedScopes().length]
      const FULL = ScriptApp.AuthMode.FULL
      return [tell(ScriptApp.getAuthorizationInfo(FULL)), tell(ScriptApp.getAuthorizationInfo(FULL, ['${AUTH}spreadsheets'])),
        tell(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.NONE))]`
    expect(resultOf({ environment, body })).toEqual([
      ['REQUIRED', false, 1],
      ['NOT_REQUIRED', true, 1],
      ['NOT_REQUIRED', true, 0],
    ])
    expect(failureOf({ environment, body: "ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, ['x'])" })).toContain('does not require')
  })

  it('has the run ended by requireScopes and requireAllScopes', () => {
    const ended = 'Authorization is required to perform that action.'
    expect(failureOf({ environment, body: 'ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL)' })).toContain(ended)
    expect(failureOf({ environment, body: `ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['${AUTH}script.send_mail'])` })).toContain(
      ended,
    )
    expect(resultOf({ environment, body: `ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['${AUTH}spreadsheets']); return 'on'` })).toBe(
      'on',
    )
  })
})

describe('a simple trigger', () => {
  it('works on its own document and nothing else in AuthMode LIMITED', () => {
    const authMode = 'LIMITED' as const
    expect(resultOf({ authMode, body: "return SpreadsheetApp.getActiveSheet().getRange('A1').setValue(2).getValue()" })).toBe(2)
    for (const [body, method] of [
      ["SpreadsheetApp.openById('x')", 'SpreadsheetApp.openById'],
      ["ScriptApp.newTrigger('f')", 'ScriptApp.newTrigger'],
      ["FormApp.create('f')", 'FormApp.create'],
      ["GmailApp.sendEmail('a@example.org', 's', 'b')", 'GmailApp.sendEmail'],
      ["Sheets.Spreadsheets.get('the-spreadsheet')", 'Sheets.Spreadsheets.get'],
    ] as const) {
      expect(failureOf({ authMode, body })).toContain(`You do not have permission to call ${method}. Required permissions: `)
    }
  })

  it('may but make a menu in AuthMode NONE: no document, no properties', () => {
    const authMode = 'NONE' as const
    expect(
      resultOf({ authMode, hasUi: true, body: "SpreadsheetApp.getUi().createAddonMenu().addItem('a', 'b').addToUi(); return 'made'" }),
    ).toBe('made')
    expect(failureOf({ authMode, body: 'SpreadsheetApp.getActiveSheet()' })).toContain(
      'You do not have permission to call SpreadsheetApp.getActiveSheet.',
    )
    expect(failureOf({ authMode, body: 'PropertiesService.getDocumentProperties()' })).toBe(
      'Exception: You do not have permission to call PropertiesService.getDocumentProperties.',
    )
  })
})
