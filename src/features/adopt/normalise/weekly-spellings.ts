/** Other spellings of weekly text, brought to the one that is cut into tokens: English days, `7pm`, `14.30-16.00`, `2:30开始（90分钟）`. */

import { withDigits } from './numerals'

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const DAY = /\b(mon|tue|wed|thu|fri|sat|sun)(?:days?|s|sdays?|nesdays?|rsdays?|urdays?|r|rs)?\b\.?/gi
const WORDS: [words: RegExp, chinese: string][] = [
  [/\b(?:daily|every\s*day)\b/gi, '每天'],
  [/\b(?:on\s+)?weekdays?\b/gi, '工作日'],
  [/\b(?:on\s+)?weekends?\b/gi, '周末'],
  [/\b(?:in the\s+)?mornings?\b/gi, '上午'],
  [/\b(?:in the\s+)?afternoons?\b/gi, '下午'],
  [/\b(?:in the\s+)?evenings?\b/gi, '晚上'],
  [/\b(?:all\s*day)\b/gi, '全天'],
  [/\b(?:and|&)\b/gi, '、'],
  [/\b(?:to|till|until)\b/gi, '-'],
  [/\bany\s*time\b/gi, '随时'],
  [/(?<![a-z])am\s*(?=\d)/gi, '上午'],
  [/(?<![a-z])pm\s*(?=\d)/gi, '下午'],
  [/(?<=:\d\d)\s*一\s*(?=\d{1,2}:\d\d)/g, '-'],
  [/一个半小时/g, '1.5小时'],
  [/半个?小时/g, '0.5小时'],
  [/[一1]个?小时/g, '1小时'],
  [/两个?小时/g, '2小时'],
  [/两个半小时/g, '2.5小时'],
]
const CLOCK = '(\\d{1,2}(?::\\d{2})?)'
const MERIDIEM = new RegExp(`${CLOCK}\\s*(am|pm)?\\s*-\\s*${CLOCK}\\s*(am|pm)\\b`, 'gi')
const ONE_MERIDIEM = new RegExp(`${CLOCK}\\s*(am|pm)\\b`, 'gi')
const DOTTED = /(?<![\d.])(\d{1,2})\.([0-5]\d)(\s*(?:-|至|到)\s*)(\d{1,2})\.([0-5]\d)(?![\d.])/g
const PACKED = /(?<!\d)([01]\d|2[0-4])([0-5]\d)(\s*(?:-|至|到)\s*)([01]\d|2[0-4])([0-5]\d)(?!\d)/g
const LASTING =
  /(\d{1,2})(?::(\d{2})|[点时](?:(半)|(\d{1,2})分?)?)(?:整|钟)?\s*(?:开始|起|开课)?\s*[(,、;]?\s*(?:每次|每节|时长|共|约|上|历时)?\s*(\d+(?:\.\d+)?)\s*(分钟?|个?小时|h(?:ours?)?|min(?:utes)?)\s*\)?/gi
/** The hour of `下午两点半起，1.5小时`. */
const HOUR_IN_WORDS =
  /(?<=[午晚早上,\s])(?:十[一二]?|[一二两三四五六七八九])(?=点(?:半|[一三]刻)?\s*(?:起|开始|开课)?\s*[(,、]?\s*(?:每次)?\d)/g
const DAYS_LAST =
  /^([^周星礼每天日假]*\d[^周星礼每天日假]*?)\s*[(]?((?:每个?)?(?:周|星期|礼拜)[一二三四五六日天1-7](?:[、,至到-]?(?:周|星期|礼拜)?[一二三四五六日天1-7])*)[)]?$/
/** `六 9:00-11:00`: days without the word week, before a time. */
const DAYS_ALONE =
  /(^|[;,\n]\s*)([一二三四五六日](?:[、,/]?[一二三四五六日])*)(?=\s+(?:早上?|[上中下]午|晚上?)?\s*\d{1,2}(?::\d\d|\s*-\s*\d{1,2}(?!\d|:)))/g
/** `9-12` with the minutes left out. */
const HOURS_ALONE = /(?<!\d[.:月日号])(?<![\d周期拜第])(\d{1,2})\s*-\s*(\d{1,2})(?=\s*(?:$|[,;、。()\n]))/g
/** `每周1次`: how often, which is no Monday. */
const HOW_OFTEN = /(?:每|一)(?:个?星期|周)[一二两三四五六1-7](?:次|课|节|回|堂)(?:课|活动)?[、,:]?/g
/** `1、3、5晚7点`: days without a word for week, before a part of the day or an hour apart. */
const FIGURES = /^(?:每周)?([1-7](?:、[1-7]){1,5}|[1-7](?:[/,][1-7]){2,5})(?=\s*(?:早|上午|中午|下午|晚)|\s+\d{1,2}[:点])/
const DAYS_OF_A_RANGE =
  /((?:周|星期|礼拜)[一二三四五六日天1-7]\s*(?:-|至|到)\s*(?:周|星期|礼拜)?[一二三四五六日天1-7]|工作日|周末)\s*每[天日]/g

/** @param text with width folded and dashes unified */
export function plainWeekly(text: string): string {
  const chinese = WORDS.reduce(
    (changed, [words, word]) => changed.replace(words, word),
    text.replace(DAY, (_, day: string) => `周${'一二三四五六日'[DAYS.indexOf(day.toLowerCase())]}`),
  )
  return chinese
    .replace(
      MERIDIEM,
      (_, from: string, first: string | undefined, to: string, last: string) =>
        `${half(first ?? last)}${clock(from)}-${half(last)}${clock(to)}`,
    )
    .replace(ONE_MERIDIEM, (_, at: string, which: string) => `${half(which)}${clock(at)}`)
    .replace(DOTTED, '$1:$2$3$4:$5')
    .replace(PACKED, '$1:$2$3$4:$5')
    .replace(DAYS_ALONE, '$1周$2')
    .replace(HOURS_ALONE, (range, from: string, to: string) => (Number(from) < 24 && Number(to) <= 24 ? `${from}:00-${to}:00` : range))
    .replace(HOUR_IN_WORDS, withDigits)
    .replace(LASTING, (...match) => lasting(match as unknown as string[]))
    .replace(DAYS_OF_A_RANGE, '$1')
    .replace(HOW_OFTEN, '')
    .replace(FIGURES, '周$1')
    .replace(DAYS_LAST, '$2 $1')
    .replace(/逢(?=[单双])/g, '')
    .replace(/(?<=[上下]午|早上|晚上|[早晚])场/g, '')
}

function clock(hours: string): string {
  return hours.includes(':') ? hours : `${hours}:00`
}

function half(meridiem: string): string {
  return meridiem.toLowerCase() === 'am' ? '上午' : '下午'
}

/** A start and how long it lasts become a start and an end, on the same half of the clock. */
function lasting([whole = '', hour = '', minutes, isHalf, spoken, length = '', unit = '']: (string | undefined)[]): string {
  const long = Number(length) * (/分|min/i.test(unit) ? 1 : 60)
  const from = Number(hour) * 60 + (isHalf === undefined ? Number(minutes ?? spoken ?? 0) : 30)
  const to = Math.round(from + long)
  if (long < 15 || long > 480 || to > 1440) return whole
  const hours = Math.floor(to / 60)
  return `${hour}:${two(from % 60)}-${Number(hour) < 12 && hours > 12 && hour.length === 1 ? hours - 12 : hours}:${two(to % 60)}`
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
