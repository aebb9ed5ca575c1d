/** Weekly windows: when a venue is open, a teacher can come, a club meets. One readable text form, in cells and e-mail. */
import type { Weekday } from './civil-date'
import type { Language } from './language'

export interface WeeklyWindow {
  day: Weekday
  /** Minutes after midnight; `start < end ≤ 1440`. */
  start: number
  end: number
  weeks: 'every' | 'odd' | 'even'
}

const DAY_NAMES: Record<Language, readonly string[]> = {
  'zh-CN': ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
}
const WEEKS: Record<Language, Record<'odd' | 'even', string>> = {
  'zh-CN': { odd: '单周', even: '双周' },
  en: { odd: 'odd weeks', even: 'even weeks' },
}
const ANY_DAY = Object.values(DAY_NAMES).flatMap((names) => names.map((name, index) => [name, (index + 1) as Weekday] as const))
const WINDOW = /^(\S+) (\d{1,2}):(\d\d)-(\d{1,2}):(\d\d)(?: \((\S+(?: \S+)?)\))?$/

/** `周二`, `Tue`. */
export function dayName(day: Weekday, language: Language): string {
  return DAY_NAMES[language][day - 1] ?? ''
}

/** `9:05` o'clock as `09:05`; 1440 is `24:00`. */
export function clockText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** `周二 19:00-20:30; 周六 14:30-16:00 (双周)`; '' for none. */
export function formatWeekly(windows: readonly WeeklyWindow[], language: Language): string {
  return windows
    .map(({ day, start, end, weeks }) => {
      const parity = weeks === 'every' ? '' : ` (${WEEKS[language][weeks]})`
      return `${dayName(day, language)} ${clockText(start)}-${clockText(end)}${parity}`
    })
    .join('; ')
}

/**
 * Reads what {@link formatWeekly} wrote, in either language; separators may be `;`, `；` or a line break.
 * Null when any part is not in that form (prose is the business of `features/adopt`).
 */
export function parseWeekly(text: string): WeeklyWindow[] | null {
  const windows: WeeklyWindow[] = []
  for (const part of text.split(/[;；\n]/)) {
    if (part.trim() === '') continue
    const window = parseWindow(part.trim().replace(/：/g, ':').replace(/[（]/g, '(').replace(/[）]/g, ')'))
    if (window === null) return null
    windows.push(window)
  }
  return windows
}

function parseWindow(text: string): WeeklyWindow | null {
  const match = WINDOW.exec(text)
  if (match === null) return null
  const day = ANY_DAY.find(([name]) => name === match[1])?.[1]
  const start = Number(match[2]) * 60 + Number(match[3])
  const end = Number(match[4]) * 60 + Number(match[5])
  const weeks = parityOf(match[6])
  return day === undefined || weeks === null || start >= end || end > 1440 ? null : { day, start, end, weeks }
}

function parityOf(text: string | undefined): WeeklyWindow['weeks'] | null {
  if (text === undefined) return 'every'
  for (const words of Object.values(WEEKS)) {
    if (text === words.odd) return 'odd'
    if (text === words.even) return 'even'
  }
  return null
}
