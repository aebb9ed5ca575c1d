/** Text about the week → spans: `周二晚7:00-8:30`, `每周一、三上午`, `双周六 14:30`, `除了周三都行`. */
import type { Weekday } from '../../../domain/civil-date'
import type { WeeklyWindow } from '../../../domain/weekly'
import { minutesOf, spanOf, type TimeInPart } from './clock-span'
import { type Part, type Token, weeklyTokens } from './weekly-tokens'

/** One day's span as far as it is written; `part` stands where no hour does. */
export interface WeeklySpan {
  day: Weekday
  /** Minutes after midnight. */
  start: number | null
  end: number | null
  /** Null: every other week, but not which. */
  weeks: WeeklyWindow['weeks'] | null
  part: Part | null
  /** `7点以后`, `5点以前`: the open end is meant. */
  open: boolean
}

export type WeeklyTrouble = 'unparsed' | 'impossible' | 'parity_unknown' | 'not_weekly' | 'ambiguous'

export interface WeeklyText {
  /** Sorted by day, then start. */
  spans: WeeklySpan[]
  /** False where no day is named (`随时`, or hours alone); then every day was taken. */
  daysNamed: boolean
  trouble: WeeklyTrouble[]
  /** Words that say something else; '' when all was understood. */
  rest: string
}

const EVERY_DAY: Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/** Days with what was said of them so far. */
interface Group {
  days: Weekday[] | null
  weeks: WeeklySpan['weeks']
  /** Days that have weeks of their own: `周三（单）、周五（双）`. */
  ownWeeks: Map<Weekday, WeeklySpan['weeks']>
  /** What holds for the days so far should the weeks just read turn out to be of the days behind them: `单周三、双周五`. */
  weeksBefore: WeeklySpan['weeks']
  part: Part | null
  start: TimeInPart | null
  ranging: boolean
  emitted: number
  /** Where its spans begin among all. */
  firstSpan: number
}

interface Reader {
  spans: WeeklySpan[]
  group: Group
  trouble: Set<WeeklyTrouble>
  named: Set<Weekday>
  excluded: Set<Weekday>
  /** Where the spans of this clause begin among all. */
  clause: number
  /** A clause ended while days waited for their hours; they are of that clause if none come. */
  stopped: boolean
  /** How much prose was read before this clause. */
  restBefore: number
  /** `除了` was read; `days` once its days are known. */
  except: 'none' | 'open' | 'days'
  daysNamed: boolean
  rest: string
}

/** Never throws; what was not understood is in `trouble` and `rest`. */
export function readWeeklyText(text: string): WeeklyText {
  const reader: Reader = {
    spans: [],
    group: newGroup('every', 0),
    trouble: new Set(),
    named: new Set(),
    excluded: new Set(),
    clause: 0,
    stopped: false,
    restBefore: 0,
    except: 'none',
    daysNamed: false,
    rest: '',
  }
  for (const token of weeklyTokens(text)) take(reader, token)
  finish(reader)
  const { trouble, excluded, daysNamed, rest } = reader
  const spans = trouble.has('not_weekly') ? [] : reader.spans.filter(({ day }) => !excluded.has(day))
  if (spans.length === 0 && trouble.size === 0 && text.trim() !== '') trouble.add('unparsed')
  return {
    spans: spans.sort((a, b) => a.day - b.day || (a.start ?? 0) - (b.start ?? 0)),
    daysNamed,
    trouble: [...trouble],
    rest,
  }
}

function newGroup(weeks: WeeklySpan['weeks'], firstSpan: number): Group {
  return { days: null, weeks, ownWeeks: new Map(), weeksBefore: weeks, part: null, start: null, ranging: false, emitted: 0, firstSpan }
}

function take(reader: Reader, token: Token): void {
  const { group } = reader
  switch (token.kind) {
    case 'days':
      takeDays(reader, token.days)
      return
    case 'weeks':
      takeWeeks(reader, token.weeks, token.ofBefore === true)
      return
    case 'part':
      takePart(reader, token.part)
      return
    case 'time':
      takeTime(reader, { time: token.time, part: group.part })
      return
    case 'to':
      group.ranging = group.start !== null
      return
    case 'after':
    case 'before':
      takeOpenEnd(reader, token.kind)
      return
    case 'any':
      if (group.days === null && group.emitted === 0) group.days = EVERY_DAY
      group.part ??= 'allday'
      return
    case 'except':
      reader.except = 'open'
      return
    case 'closed':
      takeClosed(reader)
      return
    case 'others':
      takeDays(
        reader,
        EVERY_DAY.filter((day) => !reader.named.has(day)),
      )
      return
    case 'same':
      takeSame(reader)
      return
    case 'stop':
      reader.clause = reader.spans.length
      reader.stopped = true
      reader.restBefore = reader.rest.length
      return
    case 'notWeekly':
      reader.trouble.add('not_weekly')
      return
    case 'impossible':
      reader.trouble.add('impossible')
      takeDays(reader, [])
      return
    case 'prose':
      reader.rest += token.text
  }
}

function takeDays(reader: Reader, days: Weekday[]): void {
  reader.daysNamed = true
  if (reader.except === 'open') {
    for (const day of days) reader.excluded.add(day)
    reader.except = 'days'
    return
  }
  for (const day of days) reader.named.add(day)
  const { group } = reader
  if (group.emitted > 0 || (group.days !== null && (group.part !== null || group.start !== null))) {
    close(reader)
    reader.group = newGroup('every', reader.spans.length)
    if (reader.stopped) reader.clause = reader.spans.length
  }
  reader.stopped = false
  if (reader.group.weeks !== reader.group.weeksBefore) setOwnWeeks(reader.group, reader.group.weeksBefore)
  reader.group.weeksBefore = reader.group.weeks
  reader.group.days = [...new Set([...(reader.group.days ?? []), ...days])]
}

/** Before the days (`双周六`) or after them (`周四（双周）`); after the hours they are of the next days, if any come, but not in brackets. */
function takeWeeks(reader: Reader, weeks: 'odd' | 'even' | 'unknown', ofBefore: boolean): void {
  const parity = weeks === 'unknown' ? null : weeks
  if (ofBefore && reader.group.emitted > 0) {
    for (const span of reader.spans.slice(reader.group.firstSpan)) span.weeks = parity
    return
  }
  if (parity === null) reader.trouble.add('parity_unknown')
  if (reader.group.emitted > 0) {
    close(reader)
    reader.group = newGroup(parity, reader.spans.length)
  }
  const { group } = reader
  if (ofBefore && group.days !== null) setOwnWeeks(group, parity)
  else group.weeks = parity
}

function setOwnWeeks({ days, ownWeeks }: Group, weeks: WeeklySpan['weeks']): void {
  for (const day of days ?? []) if (!ownWeeks.has(day)) ownWeeks.set(day, weeks)
}

function takePart(reader: Reader, part: Part): void {
  const { group } = reader
  if (group.start !== null && !group.ranging) emitStartOnly(reader)
  else if (group.part !== null && group.start === null && group.emitted === 0 && group.days !== null) emit(reader, null, null, group.part)
  group.part = part
}

function takeTime(reader: Reader, at: TimeInPart): void {
  const { group } = reader
  if (group.start === null || !group.ranging) {
    emitStartOnly(reader)
    group.start = at
    return
  }
  const span = spanOf(group.start, at)
  group.start = null
  group.ranging = false
  if (typeof span !== 'string') {
    emit(reader, span.start, span.end, null)
    return
  }
  reader.trouble.add(span)
  if (span === 'ambiguous') emit(reader, null, null, null)
  else group.emitted++
}

function takeOpenEnd(reader: Reader, kind: 'after' | 'before'): void {
  const { group } = reader
  if (group.start === null) return
  const at = minutesOf(group.start)
  group.start = null
  if (at === null) reader.trouble.add('impossible')
  else emit(reader, kind === 'after' ? at : null, kind === 'after' ? null : at, null, true)
}

/** `（周一闭馆）`, `周日不行`: the days just named are taken out; `除了…外` closes itself. A part of a day cannot be taken out. */
function takeClosed(reader: Reader): void {
  if (reader.except === 'days') return
  const { group } = reader
  if (reader.rest.length > reader.restBefore) {
    // `（逢雨停）`: something else is.
    reader.rest += '停'
    return
  }
  const saysHours = group.emitted === 0 && (group.part !== null || group.start !== null)
  if (reader.spans.length > reader.clause || saysHours) reader.trouble.add('unparsed')
  if (group.emitted > 0) return
  for (const day of group.days ?? []) reader.excluded.add(day)
  reader.group = newGroup('every', reader.spans.length)
}

/** `周二9:00-10:30，周四同`: the hours said last, on these days. */
function takeSame(reader: Reader): void {
  const { group, spans } = reader
  const last = spans[spans.length - 1]
  if (last === undefined || group.days === null || group.emitted > 0) return
  for (const { start, end, part, open } of spans.filter(({ day }) => day === last.day)) emit(reader, start, end, part, open)
}

function emit(reader: Reader, start: number | null, end: number | null, part: Part | null, open = false): void {
  const { days, weeks, ownWeeks } = reader.group
  for (const day of days ?? EVERY_DAY) reader.spans.push({ day, start, end, weeks: ownWeeks.get(day) ?? weeks, part, open })
  reader.group.emitted++
}

function emitStartOnly(reader: Reader): void {
  const { start } = reader.group
  if (start === null) return
  reader.group.start = null
  const minutes = minutesOf(start)
  if (minutes === null) reader.trouble.add('impossible')
  else emit(reader, minutes, null, null)
}

function close(reader: Reader): void {
  emitStartOnly(reader)
  const { emitted, days, part } = reader.group
  if (emitted === 0 && days !== null) emit(reader, null, null, part)
}

function finish(reader: Reader): void {
  const { group, spans, excluded } = reader
  if (group.days === null && group.emitted === 0 && group.start === null) {
    if (group.weeks !== 'every') for (const span of spans) span.weeks = group.weeks
    else if (group.part !== null || (excluded.size > 0 && spans.length === 0)) group.days = EVERY_DAY
  }
  close(reader)
}
