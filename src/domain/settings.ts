/** What an office can set, each a row of the Settings tab: key, default, meaning. A bad value is a Problem and the default holds. */
import * as z from 'zod/mini'
import { type Words, words } from './language'

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

interface Setting<T> {
  schema: z.ZodMiniType<T>
  fallback: T
  meaning: Words
}

function setting<T>(schema: z.ZodMiniType<T>, fallback: T, zh: string, en: string): Setting<T> {
  return { schema, fallback, meaning: words(zh, en) }
}

export const settingList = {
  communityName: setting(
    z.string().check(z.refine((name) => name !== '')),
    '龙竹苑社区',
    '社区名称，写在邮件和表单里',
    'Name of the community, in e-mail and forms',
  ),
  officePhone: setting(z.string(), '', '办公室电话，写在给居民的邮件里', 'Phone of the office, in e-mail to residents'),
  dailyLimit: setting(wholeBetween(1, 500), 12, '每名网格员同时在办的单量上限', 'Open tasks a worker may hold at a time'),
  autoDispatch: setting(yesNo, true, '收到点单后自动派单：是 / 否', 'Dispatch by itself after a sweep: yes / no'),
  digestHour: setting(wholeBetween(0, 23), 8, '每日任务邮件最早几点发', 'Earliest hour of the daily task e-mail'),
  reportLinkDays: setting(wholeBetween(1, 90), 14, '邮件里回报链接的有效天数', 'Days for which report links in e-mail hold'),
  sessionMinutes: setting(wholeBetween(30, 480), 90, '没有写明时，一次课多少分钟', 'Minutes of a session where the club says nothing'),
  dayStartHour: setting(wholeBetween(0, 23), 8, '课程最早几点开始', 'Earliest hour of a session'),
  dayEndHour: setting(wholeBetween(1, 24), 21, '课程最晚几点结束', 'Latest hour of a session'),
  timetableSeed: setting(
    wholeBetween(1, 1_000_000),
    1,
    '排课随机种子：同样的种子得到同样的课表',
    'Seed of the timetable: the same seed makes the same timetable',
  ),
  timetableSeconds: setting(wholeBetween(1, 220), 10, '排课最多算几秒', 'Seconds the timetable may compute'),
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
