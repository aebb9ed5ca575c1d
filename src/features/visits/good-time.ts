/** When somebody would like to be visited, as far as their words say it for a given day. */
import { type CivilDate, minutesBetween } from '../../domain/civil-date'
import { dayName } from '../../domain/weekly'
import { weekdayOf } from '../../domain/working-time'

const PARTS: [RegExp, number, number][] = [
  [/上午|早上|morning/i, 480, 690],
  [/中午|noon/i, 690, 810],
  [/下午|afternoon/i, 810, 1020],
]
const CLOCK = /([01]?\d|2[0-3])\s*[:：点]\s*([0-5]\d|半)?/g
const AROUND = 30

/**
 * The span in which a visit should begin: clock times, else the part of the day; null where the words say neither, or another day of the week.
 * One clock time is meant give or take half an hour; small ones after 下午 are in the afternoon.
 */
export function goodTime(words: string | null, today: CivilDate): { from: number; until: number } | null {
  const text = words?.normalize('NFKC') ?? ''
  if (text === '' || !meansToday(text, today)) return null
  const isAfternoon = /下午|晚上|pm/i.test(text)
  const clocks = [...text.matchAll(CLOCK)].map(([, hour = '0', minute = '0']) => {
    const at = minutesBetween(`${today} 00:00`, `${today} ${hour.padStart(2, '0')}:${minute === '半' ? '30' : minute.padStart(2, '0')}`)
    return isAfternoon && at < 720 ? at + 720 : at
  })
  const [first, last] = [Math.min(...clocks), Math.max(...clocks)]
  if (clocks.length === 1) return { from: first - AROUND, until: first + AROUND }
  if (clocks.length > 1) return { from: first, until: last }
  const part = PARTS.find(([word]) => word.test(text))
  return part === undefined ? null : { from: part[1], until: part[2] }
}

/** Names no day, or today's. */
function meansToday(text: string, today: CivilDate): boolean {
  const days = [...text.matchAll(/(?:周|星期|礼拜)([一二三四五六日天])/g)].map(([, day]) => (day === '天' ? '日' : day))
  return days.length === 0 || days.some((day) => dayName(weekdayOf(today), 'zh-CN') === `周${day}`)
}
