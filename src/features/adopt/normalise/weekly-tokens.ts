/** Cuts text about the week into tokens: days, odd or even weeks, parts of the day, times, and the words between. */
import type { Weekday } from '../../../domain/civil-date'
import { withDigits } from './numerals'
import { foldWidth, unifyDashes } from './plain-text'
import { plainWeekly } from './weekly-spellings'

export type Part = 'earlyMorning' | 'morning' | 'noon' | 'afternoon' | 'evening' | 'daytime' | 'allday'

export interface ClockTime {
  hour: number
  minute: number
  /** Written as `07:30`: then it is of the 24-hour clock. */
  padded: boolean
  /** Written with 点 or 时, which people say of either half of the day. */
  spoken: boolean
}

export type Token =
  | { kind: 'days'; days: Weekday[] }
  /** `ofBefore`: in brackets behind what it is said of. */
  | { kind: 'weeks'; weeks: 'odd' | 'even' | 'unknown'; ofBefore?: true }
  | { kind: 'part'; part: Part }
  | { kind: 'time'; time: ClockTime }
  | { kind: 'to' | 'after' | 'before' | 'any' | 'except' | 'closed' | 'others' | 'same' | 'notWeekly' | 'impossible' }
  /** `stop` ends a clause: what is said to be closed was named in the same. */
  | { kind: 'stop' | 'break' | 'filler' }
  | { kind: 'prose'; text: string }

const FIRST_DAY = '(?:[一二三四五六日天末]|[1-7](?![\\d:点时月号]))'
const NEXT_DAY = '(?:[一二三四五六日天末](?![点时十])|[1-7](?![\\d:点时月号]))'
const WEEK = '(?:周|星期|礼拜)'
const LIST = new RegExp(`(?:每个?)?${WEEK}${FIRST_DAY}(?:\\s*(?:[、,和及/.]|至|到|-)?\\s*${WEEK}?${NEXT_DAY})*`, 'y')
const BARE_LIST = /[一二三四五六日](?:[、,至到-]?[一二三四五六日]){1,7}(?=\s*(?:早|上|中|下|晚|\d|全|白|$))/y
const TIME =
  /(?:(\d{1,2})|(二十[一二三四]?|十[一二三四五六七八九]?|[一二两三四五六七八九]))(?::(\d{2})|[点时](?!间|候|段)(?:(半)|(一刻)|(三刻)|(\d{1,2}|[二三四五]?十[一二三四五六七八九]?|零[一二三四五六七八九]|[一二三四五六七八九](?=分))分?)?(?:整|钟)?)/y
const BARE_HOUR = /(\d{1,2})(?=\s*(?:-|至|到)\s*(?:早上|上午|中午|下午|晚上)?\d{1,2}(?:[:点时]|\s*$))/y

const WORDS: [pattern: RegExp, token: Token][] = [
  [/[(]?(?:寒暑假[、,和及]?)?(?:法定)?节?假日(?:除外|停课?|不上课|休息?|闭馆|不开放?|关门|顺延)[)]?/y, { kind: 'filler' }],
  [/寒暑假(?:除外|停课)/y, { kind: 'filler' }],
  [/第[一二三四1-4](?:[、,和][一二三四1-4])*周(?!期)/y, { kind: 'notWeekly' }],
  [/每(?:个)?月|每季度?|每年|月[初中底末]|(?:第)?[一二三四五1-5]个(?=周|星期)|\d{1,2}[号日](?!楼)/y, { kind: 'notWeekly' }],
  [/24小时|全天候/y, { kind: 'any' }],
  [/除了?(?=周|星期|礼拜)|除(?=[一二三四五六日])/y, { kind: 'except' }],
  [/以?外的?(?=其他|其它)|(?:其余|其他|其它)(?:的?(?:时间|时段|日子|日期|几天))?/y, { kind: 'others' }],
  [
    /闭馆|休息|休馆|关门|轮休|公休|停课|除外|以?外都?行?|上班|有课|有事|没空|没有?时间|没法来?|不(?!限|定|要紧)(?:开放?|营业|行|可以?|能来?|便|方便|在家?|来|排课?|上课?|参加|接待|考虑|得空)|[休停关](?=[、,;。()\n]|$)/y,
    { kind: 'closed' },
  ],
  [/(?<![、,;] ?)[(](?:(?:单数|奇数|单)周|单)[)]/y, { kind: 'weeks', weeks: 'odd', ofBefore: true }],
  [/(?<![、,;] ?)[(](?:(?:双数|偶数|双)周|双)[)]/y, { kind: 'weeks', weeks: 'even', ofBefore: true }],
  [/每?单(?=周[一二三四五六日天末])|每?(?:单数|奇数|单)周|[(]单[)]/y, { kind: 'weeks', weeks: 'odd' }],
  [/每?双(?=周[一二三四五六日天末])|每?(?:双数|偶数|双)周|[(]双[)]/y, { kind: 'weeks', weeks: 'even' }],
  [
    /每?隔(?:一?周|一?个?星期)(?=周|星期|礼拜|[^一二三四五六日天末]|$)|每?隔(?=周[一二三四五六日天末])|每?两周(?:一次)?/y,
    { kind: 'weeks', weeks: 'unknown' },
  ],
  [/周一至周日|每[天日晚早]|天天|日常|一周七天/y, { kind: 'days', days: [1, 2, 3, 4, 5, 6, 7] }],
  [/工作日|平日|平时|周[内中](?!午)/y, { kind: 'days', days: [1, 2, 3, 4, 5] }],
  [/双休日?|周六日|周末/y, { kind: 'days', days: [6, 7] }],
  [/(?:周|星期|礼拜)[八九十089]/y, { kind: 'impossible' }],
  [/早上|早晨|清晨|清早|早/y, { kind: 'part', part: 'earlyMorning' }],
  [/上午/y, { kind: 'part', part: 'morning' }],
  [/中午|午间|午休/y, { kind: 'part', part: 'noon' }],
  [/下午|午后/y, { kind: 'part', part: 'afternoon' }],
  [/晚上|晚间|傍晚|夜间|夜里|晚/y, { kind: 'part', part: 'evening' }],
  [/白天|日间/y, { kind: 'part', part: 'daytime' }],
  [/全天|整天|全日/y, { kind: 'part', part: 'allday' }],
  [/随时|随叫随到|任何时间|都(?:行|可以|有空|可)|均可|有空/y, { kind: 'any' }],
  [/以后|之后|后|起/y, { kind: 'after' }],
  [/以前|之前|前/y, { kind: 'before' }],
  [/(?:时间)?(?:同上|相同|同前|同样?)(?:时间)?/y, { kind: 'same' }],
  [/-|至|到/y, { kind: 'to' }],
  [/[,;。\n()[\]|]/y, { kind: 'stop' }],
  [/[、/+]/y, { kind: 'break' }],
  [/\s+|开放|上课|活动|营业|左右|开始|结束|时间|仅限?|只有?|可以?|能来?|[:：]/y, { kind: 'filler' }],
]

/** The tokens of a text, in order; width, dashes and blanks are unified first. Every character of that is in one token. */
export function weeklyTokens(raw: string): Token[] {
  const text = plainWeekly(unifyDashes(foldWidth(raw)).replace(/\s+/g, ' ')).trim()
  const tokens: Token[] = []
  let prose = ''
  let at = 0
  const flush = () => {
    if (prose !== '') tokens.push({ kind: 'prose', text: prose })
    prose = ''
  }
  while (at < text.length) {
    const found = tokenAt(text, at)
    if (found === null) prose += text[at]
    else {
      flush()
      tokens.push(found.token)
      // `每晚` and `每早` say the part of the day as well.
      const hidden = /^每(晚|早)$/.exec(text.slice(at, at + found.length))
      if (hidden !== null) tokens.push({ kind: 'part', part: hidden[1] === '晚' ? 'evening' : 'earlyMorning' })
    }
    at += found?.length ?? 1
  }
  flush()
  return tokens
}

function tokenAt(text: string, at: number): { token: Token; length: number } | null {
  const time = matchAt(TIME, text, at)
  if (time !== null) return { token: { kind: 'time', time: clockOf(time) }, length: time[0].length }
  for (const [pattern, token] of WORDS) {
    const match = matchAt(pattern, text, at)
    if (match !== null) return { token, length: match[0].length }
  }
  const list = matchAt(LIST, text, at) ?? matchAt(BARE_LIST, text, at)
  if (list !== null) return { token: { kind: 'days', days: daysIn(list[0]) }, length: list[0].length }
  const hour = matchAt(BARE_HOUR, text, at)
  return hour === null
    ? null
    : { token: { kind: 'time', time: { hour: Number(hour[1]), minute: 0, padded: false, spoken: false } }, length: hour[0].length }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function clockOf(match: RegExpExecArray): ClockTime {
  const [, digits, words, minutes, half, quarter, threeQuarters, spoken] = match
  const hour = Number(digits ?? withDigits(words ?? ''))
  const minute = half ? 30 : quarter ? 15 : threeQuarters ? 45 : Number(minutes ?? withDigits(spoken ?? '0'))
  return { hour, minute, padded: digits?.startsWith('0') === true || hour > 12, spoken: /[点时]/.test(match[0]) }
}

/** `周一、三至五` → 1 3 4 5; a range may run over the weekend. */
function daysIn(text: string): Weekday[] {
  const days = new Set<Weekday>()
  let last = 0
  let ranging = false
  for (const char of text) {
    if ('至到-'.includes(char)) ranging = last > 0
    const day = '一二三四五六日'.indexOf(char === '天' ? '日' : char) + 1 || Number(/[1-7]/.exec(char)?.[0] ?? 0)
    if (char === '末') for (const weekend of [6, 7] as const) days.add(weekend)
    if (day === 0) continue
    if (ranging) for (let next = last; next !== day; next = (next % 7) + 1) days.add(next as Weekday)
    days.add(day as Weekday)
    last = day
    ranging = false
  }
  return [...days].sort((a, b) => a - b)
}
