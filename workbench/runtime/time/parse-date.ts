import { Exception } from '../core/exception'
import { fixedZone, MONTHS, TOKENS } from './format-date'
import { instantOf } from './zones'

interface Read {
  year: number
  month: number
  day: number
  hour: number
  isAfternoon: boolean
  minute: number
  second: number
  millisecond: number
  /** Milliseconds east of Greenwich; null where the text names no zone. */
  offset: number | null
}

type Take = (read: Read, text: string, letters: number) => void

const number =
  (field: 'month' | 'day' | 'hour' | 'minute' | 'second' | 'millisecond', from = 0): Take =>
  (read, text) => {
    read[field] = Number(text) - from
  }

const zone: Take = (read, text) => {
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d\d?):?(\d\d)?$/.exec(text) ?? []
  read.offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
}

const ignore: Take = () => undefined

/** What a text of the letter looks like, and what it says. Texts are English, as those of `formatDate`. */
const FIELDS: Record<string, [pattern: string, take: Take]> = {
  G: ['AD|BC', (read, text) => Object.assign(read, { year: text === 'BC' ? 1 - read.year : read.year })],
  y: ['\\d', year],
  Y: ['\\d', year],
  M: ['\\d', number('month', 1)],
  d: ['\\d', number('day')],
  D: ['\\d', (read, text) => Object.assign(read, { month: 0, day: Number(text) })],
  E: ['[A-Za-z]+', ignore],
  u: ['\\d', ignore],
  a: ['[AaPp][Mm]', (read, text) => Object.assign(read, { isAfternoon: /^p/i.test(text) })],
  H: ['\\d', number('hour')],
  k: ['\\d', number('hour')],
  K: ['\\d', number('hour')],
  h: ['\\d', (read, text) => Object.assign(read, { hour: Number(text) % 12 })],
  m: ['\\d', number('minute')],
  s: ['\\d', number('second')],
  S: ['\\d', number('millisecond')],
  z: ['(?:GMT|UTC)(?:[+-]\\d\\d?:?\\d{0,2})?|[+-]\\d{4}', zone],
  Z: ['(?:GMT|UTC)(?:[+-]\\d\\d?:?\\d{0,2})?|[+-]\\d{4}', zone],
  X: ['Z|[+-]\\d\\d(?::?\\d\\d)?', zone],
}

/**
 * A text in the letters of Java's SimpleDateFormat. As there, what is too large runs over (the 32nd is the 1st), what is not said is
 * that of 1970-01-01 at midnight, and what follows is not read. Throws when the text is otherwise.
 */
export function parseDate(text: string, zoneName: string, pattern: string): Date {
  const read: Read = { year: 1970, month: 0, day: 1, hour: 0, isAfternoon: false, minute: 0, second: 0, millisecond: 0, offset: null }
  const takes: ((text: string) => void)[] = []
  const found = new RegExp(`^${expression(pattern, read, takes)}`).exec(text)
  if (!found) throw new Exception(`Unparseable date: "${text}"`)
  takes.forEach((take, index) => {
    take((found[index + 1] ?? '').trim())
  })
  const wall = new Date(0)
  wall.setUTCFullYear(read.year, read.month, read.day)
  wall.setUTCHours(read.hour + (read.isAfternoon && read.hour < 12 ? 12 : 0), read.minute, read.second, read.millisecond)
  return new Date(read.offset === null ? instantOf(fixedZone(zoneName), wall.getTime()) : wall.getTime() - read.offset)
}

function expression(pattern: string, read: Read, takes: ((text: string) => void)[]): string {
  let made = ''
  let at = 0
  for (const token of pattern.matchAll(TOKENS)) {
    made += literal(pattern.slice(at, token.index))
    at = token.index + token[0].length
    const [whole, quoted, letter] = token
    if (letter === undefined) made += literal(whole === "''" ? "'" : (quoted ?? '').replaceAll("''", "'"))
    else made += `(${field(letter, whole.length, pattern.slice(at), read, takes)})`
  }
  return made + literal(pattern.slice(at))
}

/** Digits that other digits follow without anything between are as many as there are letters. */
function field(letter: string, length: number, rest: string, read: Read, takes: ((text: string) => void)[]): string {
  const name = letter === 'L' ? 'M' : letter
  const [like, take] = FIELDS[name] ?? []
  if (like === undefined || take === undefined) throw new Exception(`Invalid argument: format. Illegal pattern character '${letter}'`)
  if (name === 'M' && length > 2) {
    takes.push((text) => {
      read.month = MONTHS.findIndex((month) => month.slice(0, 3).toLowerCase() === text.slice(0, 3).toLowerCase())
    })
    return MONTHS.flatMap((month) => [month, month.slice(0, 3)])
      .map(anyCase)
      .join('|')
  }
  takes.push((text) => take(read, text, length))
  if (like !== '\\d') return like
  return /^[yYMdDukKHhmsS]/.test(rest) ? `\\d{${length}}` : '\\s*-?\\d+'
}

/** Two digits for `yy` are within eighty years back and twenty on. */
function year(read: Read, text: string, letters: number): void {
  read.year = Number(text)
  if (letters > 2 || text.length !== 2) return
  const now = new Date().getUTCFullYear()
  const century = now - (now % 100)
  read.year = [century - 100, century, century + 100].map((start) => start + Number(text)).find((one) => one > now - 80) ?? read.year
}

function anyCase(word: string): string {
  return word.replaceAll(/[A-Za-z]/g, (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`)
}

function literal(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
