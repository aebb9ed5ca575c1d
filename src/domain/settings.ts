/** What an office can set, each a row of the Settings tab: key and default. A bad value is a Problem and the default holds. */
import * as z from 'zod/mini'
import { parseWeekly } from './weekly'

/** Of zod only what all schemas share, and `refine`: coercion, enum and the number checks weigh 4 KB more in the bundle. */
const wholeBetween = (min: number, max: number) =>
  z.pipe(z.transform(Number), z.number().check(z.refine((value) => Number.isInteger(value) && value >= min && value <= max)))

const YES_NO = new Map([
  ...['是', 'yes', 'true', 'TRUE'].map((word) => [word, true] as const),
  ...['否', 'no', 'false', 'FALSE'].map((word) => [word, false] as const),
])
const yesNo = z.pipe(
  z.string().check(z.refine((word) => YES_NO.has(word))),
  z.transform((word) => YES_NO.get(word) === true),
)

const weekly = z.pipe(
  z.string().check(z.refine((text) => parseWeekly(text) !== null)),
  z.transform((text) => parseWeekly(text) ?? []),
)

interface Setting<T> {
  schema: z.ZodMiniType<T>
  fallback: T
}

function setting<T>(schema: z.ZodMiniType<T>, fallback: T): Setting<T> {
  return { schema, fallback }
}

const weight = (fallback: number) => setting(wholeBetween(0, 1000), fallback)

/** What each means is `setting.KEY` of the messages. A weight is what a unit of what its rule minds costs; the default is the rule's own. */
export const settingList = {
  communityName: setting(z.string().check(z.refine((name) => name !== '')), '龙竹苑社区'),
  officePhone: setting(z.string(), ''),
  dailyLimit: setting(wholeBetween(1, 500), 12),
  autoDispatch: setting(yesNo, true),
  digestHour: setting(wholeBetween(0, 23), 8),
  reportLinkDays: setting(wholeBetween(1, 90), 14),
  sessionMinutes: setting(wholeBetween(30, 480), 90),
  dayStartHour: setting(wholeBetween(0, 23), 8),
  dayEndHour: setting(wholeBetween(1, 24), 21),
  timetableSeed: setting(wholeBetween(1, 1_000_000), 1),
  timetableSeconds: setting(wholeBetween(1, 220), 10),
  travelMinutes: setting(wholeBetween(0, 240), 0),
  eveningHour: setting(wholeBetween(1, 23), 18),
  eveningShare: setting<number | null>(wholeBetween(0, 100), null),
  carerWindows: setting(weekly, parseWeekly('周一至周五 08:30-11:00; 周一至周五 14:00-16:00') ?? []),
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
      const parsed = z.safeParse(entry.schema, value)
      if (parsed.success) settings[key] = parsed.data
      else bad.push({ key, value, known: true })
    }
  }
  return { settings: settings as Settings, bad }
}
