import { enumeration, enumerationOf } from '../core/enumeration'
import { Exception } from '../core/exception'
import { call, environment } from '../core/host'
import { attachEnumerations, publish } from '../core/publish'
import { addMethods } from './add-methods'
import { cellsOf, makeRange, makeSheet, setMakers, sheetIdOf, theSpreadsheet } from './cells'
import { newConditionalFormatRule, publishConditionalFormat } from './conditional-format'
import { newDataValidation, publishDataValidation } from './data-validation'
import { publishDeveloperMetadata } from './developer-metadata'
import { publishGroup } from './header-groups'
import { APP_FAMILIES, publishFamilies } from './method-families'
import { publishNamedRange } from './named-range'
import { publishProtection } from './protection'
import { publishRange } from './range'
import { publishRangeList } from './range-list'
import { activate, activeRange, currentCell, firstCell } from './selection'
import { publishSheet } from './sheet'
import { signatureMismatch } from './signature'
import { publishSpreadsheet } from './spreadsheet'
import { publishTextRotation } from './text-rotation'
import { getUi, publishUi } from './ui'

/** Enumerations that the service has on line, though its declaration forgets them. */
const UNDECLARED: Record<string, string> = {
  DataSourceRefreshScope: 'DATA_SOURCE_REFRESH_SCOPE_UNSUPPORTED ALL_DATA_SOURCES',
  DateTimeGroupingRuleType:
    'UNSUPPORTED SECOND MINUTE HOUR HOUR_MINUTE HOUR_MINUTE_AMPM DAY_OF_WEEK DAY_OF_YEAR DAY_OF_MONTH DAY_MONTH MONTH QUARTER YEAR YEAR_MONTH YEAR_QUARTER YEAR_MONTH_DAY',
  FrequencyType: 'FREQUENCY_TYPE_UNSUPPORTED DAILY WEEKLY MONTHLY',
}

class SpreadsheetApp {
  getActiveSpreadsheet(): object {
    return theSpreadsheet()
  }

  getActive(): object {
    return theSpreadsheet()
  }

  setActiveSpreadsheet(spreadsheet: unknown): void {
    if (spreadsheet !== theSpreadsheet()) throw signatureMismatch('SpreadsheetApp.setActiveSpreadsheet', [spreadsheet])
  }

  /** The workbench holds one spreadsheet: its own id opens it, any other is refused in Google's words. */
  openById(id: string): object {
    if (id !== environment().spreadsheetId) {
      throw new Exception('You do not have permission to access the requested document.')
    }
    return theSpreadsheet()
  }

  openByUrl(url: string): object {
    if (!String(url).startsWith(environment().spreadsheetUrl)) {
      throw new Exception('You do not have permission to access the requested document.')
    }
    return theSpreadsheet()
  }

  /** The older name of `openById`. */
  openByKey(id: string): object {
    return this.openById(id)
  }

  getActiveSheet(): object {
    return makeSheet(activeRange().sheetId)
  }

  setActiveSheet(sheet: unknown): object {
    activate(firstCell(sheetIdOf(sheet)))
    return makeSheet(sheetIdOf(sheet))
  }

  getActiveRange(): object | null {
    return makeRange(activeRange())
  }

  setActiveRange(range: unknown): object {
    activate(cellsOf(range))
    return makeRange(cellsOf(range))
  }

  getCurrentCell(): object | null {
    return makeRange(currentCell())
  }

  flush(): void {
    call('workbook.flush', {})
  }

  getUi(): object {
    return getUi('SpreadsheetApp')
  }

  newDataValidation(): object {
    return newDataValidation()
  }

  newConditionalFormatRule(): object {
    return newConditionalFormatRule()
  }
}

for (const family of APP_FAMILIES) addMethods(SpreadsheetApp, family)

export function spreadsheetApp(): object {
  setMakers({ range: publishRange(), sheet: publishSheet(), spreadsheet: publishSpreadsheet() })
  publishRangeList()
  publishProtection()
  publishNamedRange()
  publishDataValidation()
  publishConditionalFormat()
  publishDeveloperMetadata()
  publishUi()
  publishGroup()
  publishTextRotation()
  publishFamilies()
  publish(SpreadsheetApp, 'SpreadsheetApp', 'Spreadsheet.SpreadsheetApp')
  const service = new SpreadsheetApp()
  attachEnumerations(service, 'Spreadsheet.SpreadsheetApp')
  const more = Object.entries(UNDECLARED).map(([name, names]) => [name, enumerationOf(names.split(' '))] as const)
  for (const [name, value] of [...more, ['SortOrder', enumeration('Spreadsheet.SortOrder')] as const]) {
    Object.defineProperty(service, name, { value, enumerable: true })
  }
  return service
}
