/** Settings of the timetable that cannot be used: which, where, and what holds instead. The others hold, and it is scheduled all the same. */
import type { Context } from '../../domain/context'
import { readSettings, type SettingKey, settingList } from '../../domain/settings'
import { formatWeekly } from '../../domain/weekly'
import { say } from '../../messages/messages'
import type { Problem } from '../../tables/problem'
import type { Row } from '../../tables/tables'
import type { RowNumber } from './scene'

export const WEIGHT = 'weight.'

const OF_THE_TIMETABLE: readonly string[] = [
  'sessionMinutes',
  'dayStartHour',
  'dayEndHour',
  'timetableSeed',
  'timetableSeconds',
  'travelMinutes',
  'eveningHour',
  'eveningShare',
  'carerWindows',
] satisfies SettingKey[]

/** @param rowNumber finds the row of a setting by its key */
export function settingProblems(rows: readonly Row<'Settings'>[], { language }: Context, rowNumber: RowNumber): Problem[] {
  return readSettings(rows).bad.flatMap(({ key, value, known }): Problem[] => {
    const place = { table: 'Settings', row: rowNumber('Settings', key) ?? 0 }
    if (!known) return key.startsWith(WEIGHT) ? [{ ...place, code: 'setting_no_rule', column: 'key', params: { id: key, key } }] : []
    if (!key.startsWith(WEIGHT) && !OF_THE_TIMETABLE.includes(key)) return []
    const { fallback, range } = entryOf(key as SettingKey)
    const facts = { id: key, name: say(language, `setting.${key as SettingKey}`), value }
    if (range !== undefined) {
      const [min, max] = range
      const used = String(fallback ?? say(language, 'timetable.noLimit'))
      return [{ ...place, code: 'setting_not_whole', column: 'value', params: { ...facts, min, max, used } }]
    }
    const used = Array.isArray(fallback) ? formatWeekly(fallback, language) : ''
    return [{ ...place, code: 'setting_not_weekly', column: 'value', params: { ...facts, used } }]
  })
}

function entryOf(key: SettingKey): { fallback: unknown; range?: readonly [number, number] } {
  return settingList[key]
}
