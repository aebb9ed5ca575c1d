/** When somebody would like to be visited, as far as their words say it for a given day. */
import type { CivilDate } from '../../domain/civil-date'
import { weekdayOf } from '../../domain/working-time'

/** Minutes from midnight. */
export interface Span {
  from: number
  until: number
}

/** With the hour below which a clock time after the word is meant twelve hours later. */
const PARTS: [RegExp, Span, number][] = [
  [/上午|早上|早晨|\bmornings?\b/i, { from: 480, until: 690 }, 0],
  [/中午|\bnoon\b|\bmidday\b/i, { from: 690, until: 810 }, 6],
  [/下午|\bafternoons?\b/i, { from: 810, until: 1020 }, 12],
  [/傍晚|晚上|\bevenings?\b/i, { from: 1080, until: 1260 }, 12],
]
const AROUND = 30

/** What somebody says against a time speaks for none. */
const AGAINST = /不在|不行|不便|不方便|不要|没空|没人|没时间|除了|除外|\b(?:not|no|never|except|away|busy)\b/i
/** A number is a clock time by what follows it: minutes, 点, am or pm, or `-11点` of one that is. */
const TIME = String.raw`(\d{1,2})(?:\s*[:点时]\s*([0-5]\d|半)?)?\s*([ap]\.?m\b)?`
const IS_TIME = String.raw`\d{1,2}\s*(?:[:点时]|[ap]\.?m\b)`
const CLOCK = new RegExp(String.raw`(?<![\d:])(?:(?=${IS_TIME})|(?=\d{1,2}\s*(?:-|~|到|至|to|and|–|—)\s*${IS_TIME}))${TIME}`, 'gi')
/** One clock time as the beginning, or as the end. */
const FROM_THEN = /[点半\d](?:以|之)?后|\b(?:after|from|or later|onwards?)\b/i
const UNTIL_THEN = /[点半\d](?:以|之)?前|\b(?:before|until|till)\b/i

const DAYS = '一二三四五六日'
const CHINESE_DAYS = new RegExp(`周([${DAYS}](?:、?[${DAYS}])*)(?:[至到~-]周?([${DAYS}]))?`, 'g')
const ENGLISH_DAY = String.raw`(mon|tue|wed|thu|fri|sat|sun)(?:s?day|nesday|rsday|urday|s|rs)?s?\b`
const ENGLISH_DAYS = new RegExp(String.raw`\b${ENGLISH_DAY}(?:\s*(?:-|–|to|through)\s*${ENGLISH_DAY})?`, 'gi')
const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/**
 * The span in which a visit should begin: of clock times the first two, else the part of the day; null where the words say neither, or another day
 * of the week. One clock time is meant give or take half an hour, or as the beginning or end where the words say so; small ones after 下午 or before pm are in the afternoon.
 */
export function goodTime(words: string | null, today: CivilDate): Span | null {
  const text = (words?.normalize('NFKC') ?? '')
    .replace(/星期|礼拜/g, '周')
    .replace(/周天/g, '周日')
    .split(/[,;。\n]/)
    .filter((clause) => !AGAINST.test(clause))
    .join(',')
  const days = daysIn(text)
  if (days.size > 0 && !days.has(weekdayOf(today))) return null
  const [first, second = first] = clocksIn(text)
  if (first === undefined || second === undefined) return PARTS.find(([word]) => word.test(text))?.[1] ?? null
  if (first === second && FROM_THEN.test(text)) return { from: first, until: 1440 }
  if (first === second && UNTIL_THEN.test(text)) return { from: 0, until: first }
  if (first === second) return { from: first - AROUND, until: first + AROUND }
  return { from: Math.min(first, second), until: Math.max(first, second) }
}

/**
 * What several wishes say for one stop.
 * @param hours of the office on that day
 * @returns the first span in which the office can begin; whether all there are lie outside its hours
 */
export function windowOf(
  wishes: readonly (string | null)[],
  hours: { start: number; end: number },
  minutes: number,
  today: CivilDate,
): { window: Span | null; isOutside: boolean } {
  const spans = wishes.flatMap((words) => goodTime(words, today) ?? [])
  const window = spans.find(({ from, until }) => until >= hours.start && from + minutes <= hours.end) ?? null
  return { window, isOutside: window === null && spans.length > 0 }
}

/** In their order, minutes from midnight. */
function clocksIn(text: string): number[] {
  const found = [...text.matchAll(CLOCK)].map(({ index, 1: hour = '', 2: minute, 3: half }) => {
    const before = text.slice(0, index)
    const near = PARTS.map(([word, , shift]) => ({ at: lastIndex(before, word), shift })).sort((a, b) => b.at - a.at)[0]
    const isLater =
      half === undefined ? Number(hour) < (near !== undefined && near.at >= 0 ? near.shift : 0) : /p/i.test(half) && hour !== '12'
    return { at: (Number(hour) + (isLater ? 12 : 0)) * 60 + (minute === '半' ? 30 : Number(minute ?? 0)), half }
  })
  // `2-4pm`: what stands before pm without a word of its own.
  return found.map(({ at, half }, index) => {
    const next = found[index + 1]
    return half === undefined && next?.half !== undefined && /p/i.test(next.half) && at + 720 <= next.at ? at + 720 : at
  })
}

function lastIndex(text: string, word: RegExp): number {
  return [...text.matchAll(new RegExp(word, 'gi'))].pop()?.index ?? -1
}

/** Monday is 1; none where no day is named. */
function daysIn(text: string): ReadonlySet<number> {
  const chinese = [...text.matchAll(CHINESE_DAYS)].flatMap(([, named = '', until]) => {
    const days = [...named].flatMap((day) => (DAYS.includes(day) ? [DAYS.indexOf(day) + 1] : []))
    return [...days, ...through(days[days.length - 1], until === undefined ? undefined : DAYS.indexOf(until) + 1)]
  })
  const number = (day: string | undefined) => (day === undefined ? undefined : WEEK.indexOf(day.toLowerCase()) + 1)
  const english = [...text.matchAll(ENGLISH_DAYS)].flatMap(([, from, until]) =>
    [number(from) ?? [], through(number(from), number(until))].flat(),
  )
  const weekend = /周末|\bweekends?\b/i.test(text) ? [6, 7] : []
  return new Set([...chinese, ...english, ...weekend])
}

function through(from: number | undefined, until: number | undefined): number[] {
  if (from === undefined || until === undefined) return []
  return Array.from({ length: Math.max(0, until - from + 1) }, (_, index) => from + index)
}
