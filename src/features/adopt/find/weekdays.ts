/** Days of the week as labels: in full anywhere, or as a bare `一 二 三 …` where most of a week stands together. */
import type { Weekday } from '../../../domain/civil-date'
import { foldWidth } from '../normalise/plain-text'

const DAY = /^(?:周|星期|礼拜)([一二三四五六日天1-7])(?:\([^)]*\))?$/
const ENGLISH_DAY = /^(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?$/i
const BARE = /^([一二三四五六日天])(?:\([^)]*\))?$/
const LEAST_BARE = 5
const ENGLISH = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** `星期三`, `周3`, `周三\n4月1日`, `Wed`; null for anything else, a bare `三` too. */
export function weekdayOf(cell: unknown): Weekday | null {
  const text = firstWord(cell)
  const day = DAY.exec(text)?.[1] ?? ENGLISH_DAY.exec(text)?.[1]
  return day === undefined ? null : numberOf(day)
}

/** The days among the labels of a row or column, by place; bare ones only where five or more different ones stand there. */
export function weekdaysAmong(labels: readonly unknown[]): Map<number, Weekday> {
  const days = new Map<number, Weekday>()
  const bare = new Map<number, Weekday>()
  labels.forEach((label, place) => {
    const day = weekdayOf(label)
    if (day !== null) days.set(place, day)
    const [, short] = BARE.exec(firstWord(label)) ?? []
    if (short !== undefined) bare.set(place, numberOf(short))
  })
  return new Set(bare.values()).size >= LEAST_BARE && new Set(bare.values()).size === bare.size ? new Map([...days, ...bare]) : days
}

function firstWord(cell: unknown): string {
  return typeof cell === 'string' && cell.length <= 40 ? (foldWidth(cell).trim().split(/\s+/)[0] ?? '') : ''
}

function numberOf(text: string): Weekday {
  return (ENGLISH.indexOf(text.toLowerCase()) + 1 || '一二三四五六日'.indexOf(text === '天' ? '日' : text) + 1 || Number(text)) as Weekday
}
