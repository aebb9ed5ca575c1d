import type { Language } from './protocol'

/** `yyyy-MM-dd HH:mm:ss` on the wall of a time zone. */
export function wallTime(at: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at)
  const part = (type: string): string => parts.find((p) => p.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}:${part('second')}`
}

/** Date, weekday and time in words of the language. */
export function spokenTime(at: number, timeZone: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', {
    timeZone,
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at)
}

/**
 * The instant of a wall time `yyyy-MM-ddTHH:mm` in a zone; null when the text is none.
 * A wall time skipped by daylight saving becomes the instant one hour later on the clock.
 */
export function instantOf(wall: string, timeZone: string): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d))?$/.exec(wall)
  if (!match) return null
  const asUtc = Date.parse(`${wall.slice(0, 10)}T${wall.slice(11)}${match[6] ? '' : ':00'}Z`)
  if (Number.isNaN(asUtc)) return null
  const offsetAt = (at: number): number => Date.parse(`${wallTime(at, timeZone).replace(' ', 'T')}Z`) - Math.floor(at / 1000) * 1000
  const first = asUtc - offsetAt(asUtc)
  return asUtc - offsetAt(first)
}
