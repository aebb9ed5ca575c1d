import { calendarApp } from './calendar/calendar-app'
import { contentService } from './content/content-service'
import { enumeration } from './core/enumeration'
import { environment } from './core/host'
import { absentService } from './core/publish'
import { surface } from './core/surface'
import { documentApp } from './documents/document-app'
import { driveApp } from './drive/drive-app'
import { formApp } from './forms/form-app'
import { gmailApp, mailApp } from './gmail/mail'
import { htmlService } from './html/html-service'
import { browser } from './script/browser'
import { cacheService } from './script/cache-service'
import { lockService } from './script/lock-service'
import { logger, scriptConsole } from './script/logging'
import { mimeTypes } from './script/mime-types'
import { propertiesService, scriptProperties, userProperties } from './script/properties-service'
import { scriptApp } from './script/script-app'
import { session } from './script/session'
import { sheetsService } from './sheets/sheets-service'
import { spreadsheetApp } from './spreadsheet/app'
import { chartsService } from './spreadsheet/chart-text-style'
import { urlFetchApp } from './url-fetch/url-fetch-app'
import { utilities } from './utilities/utilities'

/** Everything a script finds besides the language itself, by its global name. */
export function serviceGlobals(): Record<string, unknown> {
  const services: Record<string, unknown> = {
    ...absentServices(),
    SpreadsheetApp: spreadsheetApp(),
    Charts: chartsService(),
    FormApp: formApp(),
    CalendarApp: calendarApp(),
    DocumentApp: documentApp(),
    DriveApp: driveApp(),
    MailApp: mailApp(),
    GmailApp: gmailApp(),
    ScriptApp: scriptApp(),
    LockService: lockService(),
    PropertiesService: propertiesService(),
    ScriptProperties: scriptProperties(),
    UserProperties: userProperties(),
    CacheService: cacheService(),
    HtmlService: htmlService(),
    ContentService: contentService(),
    UrlFetchApp: urlFetchApp(),
    Utilities: utilities(),
    Session: session(),
    Browser: browser(),
    Logger: logger(),
    MimeType: mimeTypes(),
    console: scriptConsole(),
  }
  if (environment().advancedServices.includes('Sheets')) services.Sheets = sheetsService()
  return services
}

/** Services the workbench lacks still exist, so that a script which uses one is told so by name. */
function absentServices(): Record<string, unknown> {
  const globals = Object.entries(surface.globals).map(([name, type]) => [
    name,
    surface.enums[type] ? enumeration(type) : absentService(name, type),
  ])
  return Object.fromEntries(globals) as Record<string, unknown>
}
