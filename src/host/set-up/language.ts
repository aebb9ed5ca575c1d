/** Switching the language: tabs, headers, dropdowns, cells with words, forms and menu; nothing is lost, and back again is the same. */
import type { Language } from '../../domain/language'
import { TABLE_NAMES } from '../../tables/tables'
import { underLock } from '../lock'
import { type Office, saveLanguage } from '../office'
import { spreadsheets } from '../sheets-service'
import { readTables } from '../table-store'
import { relabelRequests } from './relabel'
import { setUp } from './set-up'

/** In an office that is not set up yet, Set up will speak it. @returns the language from now on */
export function switchTo(office: Office): Language {
  const { language } = office
  const next: Language = language === 'en' ? 'zh-CN' : 'en'
  if (office.secret === '') {
    saveLanguage(next)
    return next
  }
  underLock(() => {
    const opened = readTables(
      TABLE_NAMES.filter((name) => name !== 'Audit'),
      language,
    )
    const requests = opened.tabs.flatMap(({ table, sheetId }) => {
      const read = table === null ? undefined : opened.reads.get(table)
      return read === undefined ? [] : relabelRequests(sheetId, read, next)
    })
    if (requests.length > 0) spreadsheets().batchUpdate({ requests }, opened.spreadsheetId)
    saveLanguage(next)
  })
  setUp({ ...office, language: next })
  return next
}
