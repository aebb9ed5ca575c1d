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
const EVERY_DAY: Record<Language, string> = { 'zh-CN': '每天', en: 'daily' }
const ALL_DAY: Record<Language, string> = { 'zh-CN': '全天', en: 'all day' }
const MIDNIGHT = 1440
const ANY_DAY = Object.values(DAY_NAMES).flatMap((names) => names.map((name, index) => [name, index + 1] as const))
const WINDOW = /^(\S+) (?:全天|all day|(\d{1,2}):(\d\d)-(\d{1,2}):(\d\d))(?: \((\S+(?: \S+)?)\))?$/

/** `周二`, `Tue`. */
export function dayName(day: Weekday, language: Language): string {
  return DAY_NAMES[language][day - 1] ?? ''
}

/** `9:05` o'clock as `09:05`; 1440 is `24:00`. */
export function clockText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/**
 * `周一至周五 08:30-17:30; 周六 14:30-16:00 (双周)`; '' for none. Days in a row with the same hours are one; all seven are `每天`,
 * `daily`; the whole day is `全天`, `all day`. In the order of the week, whatever the order of the windows.
 */
export function formatWeekly(windows: readonly WeeklyWindow[], language: Language): string {
  const spans: { first: WeeklyWindow; last: number }[] = []
  for (const window of [...windows].sort((a, b) => a.start - b.start || a.end - b.end || a.weeks.localeCompare(b.weeks) || a.day - b.day)) {
    const span = spans[spans.length - 1]
    const joins = span !== undefined && sameHours(span.first, window) && window.day <= span.last + 1
    if (joins) span.last = window.day
    else spans.push({ first: window, last: window.day })
  }
  return spans
    .sort((a, b) => inWeek(a.first, b.first))
    .map(({ first: { day, start, end, weeks }, last }) => {
      const hours = start === 0 && end === MIDNIGHT ? ALL_DAY[language] : `${clockText(start)}-${clockText(end)}`
      return `${daysText(day, last as Weekday, language)} ${hours}${weeks === 'every' ? '' : ` (${WEEKS[language][weeks]})`}`
    })
    .join('; ')
}

function sameHours(a: WeeklyWindow, b: WeeklyWindow): boolean {
  return a.start === b.start && a.end === b.end && a.weeks === b.weeks
}

function inWeek(a: WeeklyWindow, b: WeeklyWindow): number {
  return a.day - b.day || a.start - b.start
}

function daysText(from: Weekday, until: Weekday, language: Language): string {
  if (from === until) return dayName(from, language)
  if (until - from === 6) return EVERY_DAY[language]
  return `${dayName(from, language)}${language === 'en' ? '-' : '至'}${dayName(until, language)}`
}

/**
 * Reads what {@link formatWeekly} wrote, in either language, one window a day, in the order of the week; separators may be `;`,
 * `；` or a line break. Null when any part is not in that form (prose is the business of `features/adopt`).
 */
export function parseWeekly(text: string): WeeklyWindow[] | null {
  const windows: WeeklyWindow[] = []
  for (const part of text.split(/[;；\n]/)) {
    if (part.trim() === '') continue
    const found = parsePart(part.trim().replace(/：/g, ':').replace(/[（]/g, '(').replace(/[）]/g, ')'))
    if (found.length === 0) return null
    windows.push(...found)
  }
  return windows.sort(inWeek)
}

/** Empty when it is not in the form. */
function parsePart(text: string): WeeklyWindow[] {
  const [, days = '', fromHour = '0', fromMinute = '0', untilHour = '24', untilMinute = '0', parity] = WINDOW.exec(text) ?? []
  const start = Number(fromHour) * 60 + Number(fromMinute)
  const end = Number(untilHour) * 60 + Number(untilMinute)
  const weeks = parityOf(parity)
  return weeks === null || start >= end || end > MIDNIGHT ? [] : daysOf(days).map((day) => ({ day, start, end, weeks }))
}

function daysOf(text: string): Weekday[] {
  const names = Object.values(EVERY_DAY).includes(text) ? [DAY_NAMES.en[0], DAY_NAMES.en[6]] : text.split(/[至\-–]/)
  const numbers = names.map((name) => ANY_DAY.find(([known]) => known === name)?.[1] ?? 0)
  const [from = 0, until = from] = numbers
  if (numbers.length > 2 || from === 0) return []
  return Array.from({ length: Math.max(0, until - from + 1) }, (_, index) => (from + index) as Weekday)
}

function parityOf(text: string | undefined): WeeklyWindow['weeks'] | null {
  if (text === undefined) return 'every'
  for (const words of Object.values(WEEKS)) {
    if (text === words.odd) return 'odd'
    if (text === words.even) return 'even'
  }
  return null
}
