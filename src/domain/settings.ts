/** What an office can set, each a row of the Settings tab: key and default. A bad value is a Problem and the default holds. */
import { parseWeekly } from './weekly'

interface Setting<T> {
  /** Null for a text that is no value of it. */
  read(text: string): T | null
  fallback: T
  /** Of one that is a whole number: the least and the most. */
  range?: readonly [number, number]
}

function setting<T>(read: (text: string) => T | null, fallback: T): Setting<T> {
  return { read, fallback }
}

function whole<T extends number | null>(min: number, max: number, fallback: T): Setting<T | number> {
  return {
    read(text) {
      const value = Number(text)
      return Number.isInteger(value) && value >= min && value <= max ? value : null
    },
    fallback,
    range: [min, max],
  }
}

const YES_NO = new Map([
  ...['是', 'yes', 'true', 'TRUE'].map((word) => [word, true] as const),
  ...['否', 'no', 'false', 'FALSE'].map((word) => [word, false] as const),
])

const weight = (fallback: number): Setting<number> => whole(0, 1000, fallback)

/** What mail says as long as nobody wrote the community's name down. */
export const UNNAMED = '本社区'

/** What each means is `setting.KEY` of the messages. A weight is what a unit of what its rule minds costs; the default is the rule's own. */
export const settingList = {
  communityName: setting((text) => text || null, UNNAMED),
  officePhone: setting((text) => text, ''),
  dailyLimit: whole<number>(1, 500, 12),
  volunteerLimit: whole<number>(0, 500, 2),
  dispatchDays: whole<number>(1, 10, 5),
  autoDispatch: setting((text) => YES_NO.get(text) ?? null, true),
  digestHour: whole<number>(0, 23, 8),
  announceVisits: setting((text) => YES_NO.get(text) ?? null, true),
  reportLinkDays: whole<number>(1, 90, 14),
  silentDays: whole<number>(1, 366, 14),
  officeHours: setting(parseWeekly, parseWeekly('周一至周五 08:30-12:00; 周一至周五 13:30-17:30') ?? []),
  visitMinutes: whole<number>(1, 240, 20),
  'visitFlags.high': setting((text) => text, '独居老人、重病'),
  'visitFlags.key': setting((text) => text, '残疾、低保、高龄、慢病、留守儿童'),
  'visitFlags.major': setting((text) => text, '独居老人、重病、残疾、留守儿童'),
  'visitDays.high': whole<number>(1, 366, 7),
  'visitDays.key': whole<number>(1, 366, 30),
  'visitDays.general': whole<number>(1, 366, 90),
  'answerHours.compound': whole<number>(1, 2000, 2),
  'answerHours.community': whole<number>(1, 2000, 24),
  'answerHours.street': whole<number>(1, 2000, 168),
  'answerHours.county': whole<number>(1, 2000, 360),
  sessionMinutes: whole<number>(30, 480, 90),
  dayStartHour: whole<number>(0, 23, 8),
  dayEndHour: whole<number>(1, 24, 21),
  timetableSeed: whole<number>(1, 1_000_000, 1),
  timetableSeconds: whole<number>(1, 1800, 60),
  travelMinutes: whole<number>(0, 240, 0),
  eveningHour: whole<number>(1, 23, 18),
  eveningShare: whole<number | null>(0, 100, null),
  carerWindows: setting(parseWeekly, parseWeekly('周一至周五 08:30-11:00; 周一至周五 14:00-16:00') ?? []),
  'weight.preferredTime': weight(5),
  'weight.carerWindows': weight(1),
  'weight.holidays': weight(1),
  'weight.preferredVenue': weight(12),
  'weight.seatsShort': weight(1),
  'weight.oneVenue': weight(3),
  'weight.spread': weight(4),
  'weight.gaps': weight(1),
  'weight.dayEvening': weight(2),
  'weight.popularApart': weight(3),
  'weight.teacherEvenings': weight(2),
  'weight.stability': weight(40),
} as const satisfies Record<string, Setting<unknown>>

export type SettingKey = keyof typeof settingList
export type Settings = { [K in SettingKey]: (typeof settingList)[K] extends Setting<infer T> ? T : never }

export interface BadSetting {
  key: string
  value: string
  /** false: no setting has this key. */
  known: boolean
}

/** The settings that hold, and the rows that do not. Rows without a value take the default. */
export function readSettings(rows: readonly { key: string; value: string | null }[]): { settings: Settings; bad: BadSetting[] } {
  const settings: Record<string, unknown> = {}
  const bad: BadSetting[] = []
  const known = new Map<string, Setting<unknown>>(Object.entries(settingList))
  for (const [key, { fallback }] of Object.entries(settingList)) settings[key] = fallback
  for (const { key, value } of rows) {
    const entry = known.get(key)
    if (entry === undefined) bad.push({ key, value: value ?? '', known: false })
    else if (value !== null) {
      const read = entry.read(value)
      if (read === null) bad.push({ key, value, known: true })
      else settings[key] = read
    }
  }
  return { settings: settings as Settings, bad }
}
