import type { AuthMode } from '../../seam'

/**
 * Which authorisation a method needs, as Google's reference lists it ("Scripts that use this method require authorization with
 * one or more of the following scopes"). A class is named as declared (`Spreadsheet.Range`); `*` stands for all of a service or class.
 */
const AUTH = 'https://www.googleapis.com/auth/'

const BOUND_SHEET = [`${AUTH}spreadsheets.currentonly`, `${AUTH}spreadsheets`]
const ANY_SHEET = [`${AUTH}spreadsheets`]
const BOUND_FORM = [`${AUTH}forms.currentonly`, `${AUTH}forms`]
const ANY_FORM = [`${AUTH}forms`]
const CALENDAR = [`${AUTH}calendar`, `${AUTH}calendar.readonly`, 'https://www.google.com/calendar/feeds']
const DRIVE = [`${AUTH}drive`, `${AUTH}drive.readonly`]
const TRIGGERS = [`${AUTH}script.scriptapp`]
const PAGES = [`${AUTH}script.container.ui`]
const SHEETS_API = [`${AUTH}drive`, `${AUTH}drive.file`, `${AUTH}spreadsheets`]
const NONE: string[] = []

const METHODS: Record<string, Record<string, readonly string[]>> = {
  'Spreadsheet.SpreadsheetApp': {
    ...each(['create', 'open', 'openById', 'openByUrl'], ANY_SHEET),
    ...each(['getActive', 'getActiveRange', 'getActiveRangeList', 'getActiveSheet', 'getActiveSpreadsheet'], BOUND_SHEET),
    ...each(['getCurrentCell', 'getSelection', 'setActiveRangeList', 'setActiveSheet', 'setCurrentCell'], BOUND_SHEET),
    '*': NONE,
  },
  'Spreadsheet.Spreadsheet': {
    ...each(['createDeveloperMetadataFinder', 'createTextFinder', 'getActiveSheet', 'getAs', 'getBlob', 'getId', 'getNumSheets'], NONE),
    ...each(['getRangeByName', 'getSheetById', 'getSheetByName', 'getSheets'], NONE),
    show: PAGES,
    '*': BOUND_SHEET,
  },
  'Spreadsheet.Sheet': { ...each(['activate', 'createDeveloperMetadataFinder', 'createTextFinder', 'newChart'], NONE), '*': BOUND_SHEET },
  'Spreadsheet.Range': {
    ...each(['activate', 'createDeveloperMetadataFinder', 'createTextFinder', 'getMergedRanges', 'isPartOfMerge', 'offset'], NONE),
    '*': BOUND_SHEET,
  },
  'Spreadsheet.DeveloperMetadataFinder': { find: BOUND_SHEET, '*': NONE },
  ...each(
    ['Banding', 'DeveloperMetadata', 'DeveloperMetadataLocation', 'Drawing', 'Filter', 'Group', 'NamedRange', 'OverGridImage'].map(
      inSheets,
    ),
    { '*': BOUND_SHEET },
  ),
  ...each(['PivotTable', 'Protection', 'RangeList', 'Selection', 'Slicer', 'SpreadsheetTheme', 'TextFinder'].map(inSheets), {
    '*': BOUND_SHEET,
  }),
  'Forms.FormApp': { ...each(['create', 'openById', 'openByUrl'], ANY_FORM), getActiveForm: BOUND_FORM, '*': NONE },
  'Forms.Form': { '*': BOUND_FORM },
  'Forms.FormResponse': { '*': BOUND_FORM },
  'Mail.MailApp': { '*': [`${AUTH}script.send_mail`] },
  ...each(['Gmail.GmailApp', 'Gmail.GmailDraft', 'Gmail.GmailLabel', 'Gmail.GmailMessage', 'Gmail.GmailThread'], {
    '*': ['https://mail.google.com/'],
  }),
  'Calendar.CalendarApp': { '*': CALENDAR },
  ...each(['Drive.DriveApp', 'Drive.File', 'Drive.Folder'], { '*': DRIVE }),
  'URL_Fetch.UrlFetchApp': { '*': [`${AUTH}script.external_request`] },
  ...each(
    ['DocumentApp', 'Document', 'Body', 'Paragraph', 'ListItem', 'Text', 'Table', 'TableRow', 'TableCell'].map(
      (name) => `Document.${name}`,
    ),
    {
      '*': [`${AUTH}documents`],
    },
  ),
  'Base.Session': { ...each(['getActiveUser', 'getEffectiveUser', 'getUser'], [`${AUTH}userinfo.email`]), '*': NONE },
  'Base.Browser': { '*': BOUND_SHEET },
  'Base.Ui': { ...each(['showModalDialog', 'showModelessDialog', 'showSidebar', 'showDialog'], PAGES), '*': NONE },
  'Script.ScriptApp': {
    ...each(['deleteTrigger', 'getProjectTriggers', 'getScriptTriggers', 'getUserTriggers', 'newTrigger'], TRIGGERS),
    '*': NONE,
  },
  'Script.TriggerBuilder': { timeBased: TRIGGERS, forSpreadsheet: BOUND_SHEET, forForm: BOUND_FORM, forUserCalendar: CALENDAR, '*': NONE },
  'Script.Trigger': { '*': TRIGGERS },
  'Sheets.Collection.SpreadsheetsCollection': { '*': SHEETS_API },
  'Sheets.Collection.Spreadsheets.ValuesCollection': { '*': SHEETS_API },
  'Sheets.Collection.Spreadsheets.SheetsCollection': { '*': SHEETS_API },
  'Sheets.Collection.Spreadsheets.DeveloperMetadataCollection': { '*': SHEETS_API },
}

const FORM_ITEM = /^Forms\.\w*Item$/

/**
 * What needs no authorisation in a mode. A simple trigger has the document it belongs to, and may ask who is there; a function in
 * a cell has its spreadsheet alone: https://developers.google.com/apps-script/guides/sheets/functions#using_services
 */
const FREE: Record<AuthMode, readonly string[]> = {
  NONE,
  CUSTOM_FUNCTION: [`${AUTH}spreadsheets.currentonly`],
  LIMITED: [`${AUTH}spreadsheets.currentonly`, `${AUTH}forms.currentonly`, `${AUTH}userinfo.email`],
  FULL: NONE,
}

/** One of these is needed; none when the method is free for all. */
export function scopesOf(declaredClass: string, method: string): readonly string[] {
  const ofClass = METHODS[declaredClass] ?? (FORM_ITEM.test(declaredClass) ? METHODS['Forms.Form'] : undefined)
  return ofClass?.[method] ?? ofClass?.['*'] ?? (declaredClass.startsWith('Calendar.') ? CALENDAR : NONE)
}

/** Whether a run that nobody has authorised may call what needs one of these. */
export function isFreeIn(mode: AuthMode, scopes: readonly string[]): boolean {
  return scopes.some((scope) => FREE[mode].includes(scope))
}

function each<T>(names: readonly string[], value: T): Record<string, T> {
  return Object.fromEntries(names.map((name) => [name, value]))
}

function inSheets(name: string): string {
  return `Spreadsheet.${name}`
}
