/** Weekly cells of a ledger → windows of our tables: when a club meets, when a venue is open, when a person can come. */
import { LANGUAGES } from '../../../domain/language'
import { formatWeekly, parseWeekly, type WeeklyWindow } from '../../../domain/weekly'
import type { ProblemCode } from '../../../messages/messages'
import type { Cell } from '../../../tables/column'
import { type Finding, type Reading, read } from '../findings'
import { compact, isNothing } from './plain-text'
import { readWeeklyText, type WeeklySpan, type WeeklyTrouble } from './weekly-text'
import type { Part } from './weekly-tokens'

/** What a part of the day means where no hour is written, in minutes after midnight. */
const BOUNDS: Record<Part, [start: number, end: number]> = {
  earlyMorning: [360, 540],
  morning: [480, 720],
  noon: [690, 840],
  afternoon: [720, 1080],
  evening: [1080, 1320],
  daytime: [480, 1080],
  allday: [0, 1440],
}

export interface Schedule {
  /** All that is written, complete or not. */
  spans: WeeklySpan[]
  /** Sessions with both ends written. */
  windows: WeeklyWindow[]
  /** Sessions a week as far as days are named, complete or not; 0 when none is. */
  sessions: number
  /** Not on holidays: `节假日除外`. */
  exceptHolidays: boolean
}

const HOLIDAYS_OFF = /假日(?:除外|停|不上课|休)/

/** When a club meets: only what is written with start and end; each trouble is `schedule_…`. */
export function readSchedule(cell: Cell): Reading<Schedule> {
  const exceptHolidays = HOLIDAYS_OFF.test(compact(cell))
  const nothing: Schedule = { spans: [], windows: [], sessions: 0, exceptHolidays }
  if (isNothing(cell)) return read(nothing)
  const own = asWeWrite(cell)
  if (own !== null) return read({ spans: own.map(spanOf), windows: own, sessions: Math.min(own.length, 7), exceptHolidays })
  const { spans, daysNamed, trouble } = readWeeklyText(String(cell))
  if (spans.length > 0 && !daysNamed) return read(nothing, { code: 'schedule_incomplete' })
  const findings = trouble.map((kind): Finding => ({ code: SCHEDULE_CODES[kind] }))
  const complete = spans.filter(({ start, end }) => start !== null && end !== null)
  if (findings.length === 0 && complete.length < spans.length) findings.push({ code: 'schedule_incomplete' })
  const windows = distinctWindows(complete.filter(({ weeks }) => weeks !== null).map(windowOf))
  return { value: { spans, windows, sessions: Math.min(distinctWindows(spans.map(windowOf)).length, 7), exceptHolidays }, findings }
}

export interface FreeTime {
  /** As far as hours are written; a part of the day stands for itself, and a day alone is the whole day. */
  spans: WeeklySpan[]
  /** The same with the bounds of the parts; null where nothing is written or understood. */
  windows: WeeklyWindow[] | null
}

/** When a venue is open; anything that cannot be put in the week is `hours_unparsed`. */
export function readOpeningHours(cell: Cell): Reading<FreeTime> {
  return readFree(cell, 'hours_unparsed')
}

/** When a person can come; anything that cannot be put in the week is `availability_unparsed`. */
export function readAvailability(cell: Cell): Reading<FreeTime> {
  return readFree(cell, 'availability_unparsed')
}

/** Words that may turn what stands beside them into its opposite. */
const DOUBTFUL = /[不没无非忙接送带勿停]|要(?!提前|预约)/

/** `周四下午？`, and what a grid of days says besides ticks: `周四下午?看情况`. */
const UNCERTAIN = /^\s*(?:周|星期|礼拜)[一二三四五六日天][^?？、]{0,3}[?？]/

function readFree(cell: Cell, code: ProblemCode): Reading<FreeTime> {
  const nothing: FreeTime = { spans: [], windows: null }
  if (isNothing(cell)) return read(nothing)
  const own = asWeWrite(cell)
  if (own !== null) return read({ spans: own.map(spanOf), windows: own })
  const parts = String(cell).split('、')
  const certain = parts.filter((part) => !UNCERTAIN.test(part))
  if (certain.length < parts.length) {
    const { value } = certain.length === 0 ? read(nothing) : readFree(certain.join('、'), code)
    return read(value, { code })
  }
  const { spans, daysNamed, trouble, rest } = readWeeklyText(String(cell))
  if (trouble.length > 0 || spans.length === 0 || (rest !== '' && !daysNamed) || DOUBTFUL.test(rest)) return read(nothing, { code })
  const days = spans.map((span) => (span.start === null && span.end === null ? { ...span, part: span.part ?? ('allday' as const) } : span))
  return read({ spans: days, windows: distinctWindows(days.map(windowOf)) })
}

/** Windows that stand as our tables write them: there `02:30` is at night. */
function asWeWrite(cell: Cell): WeeklyWindow[] | null {
  const text = String(cell).trim()
  const windows = text.length > LONGEST_OWN ? null : parseWeekly(text)
  return windows !== null && LANGUAGES.some((language) => formatWeekly(windows, language) === text) ? windows : null
}

const LONGEST_OWN = 2000

const SCHEDULE_CODES: Record<WeeklyTrouble, ProblemCode> = {
  unparsed: 'schedule_unparsed',
  impossible: 'schedule_impossible',
  parity_unknown: 'schedule_parity_unknown',
  not_weekly: 'schedule_not_weekly',
  ambiguous: 'schedule_ambiguous',
}

function windowOf({ day, start, end, weeks, part }: WeeklySpan): WeeklyWindow {
  const [from, to] = BOUNDS[part ?? 'allday']
  return { day, start: start ?? from, end: end ?? to, weeks: weeks ?? 'every' }
}

function spanOf(window: WeeklyWindow): WeeklySpan {
  return { ...window, part: null, open: false }
}

/** Each once, by day, then start. */
export function distinctWindows(windows: readonly WeeklyWindow[]): WeeklyWindow[] {
  const seen = new Map(windows.map((window) => [`${window.day}|${window.start}|${window.end}|${window.weeks}`, window]))
  return [...seen.values()].sort((a, b) => a.day - b.day || a.start - b.start)
}
