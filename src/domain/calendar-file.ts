/** Appointments as an iCalendar file (RFC 5545), for whoever wants the day in the phone's calendar. */
import { addMinutes, type CivilDateTime, minutesBetween } from './civil-date'
import type { Context } from './context'

export interface Appointment {
  /** The same for ever, so that a second file moves the entry instead of adding one. */
  uid: string
  startsAt: CivilDateTime
  minutes: number
  summary: string
  location: string
  description: string
}

/** Octets in a line, without its end (RFC 5545, 3.1). */
const LINE_OCTETS = 75

/**
 * Times are in UTC (form 2 of 3.3.5): without a zone some calendars, Google's among them, take the office's time for UTC. The office is as far from
 * UTC as it is now, so days on which its clocks change come out an hour wrong.
 * An appointment lasts a minute at least, because it must end later than it starts (3.8.2.2).
 */
export function calendarFile(appointments: readonly Appointment[], { now, instant }: Pick<Context, 'now' | 'instant'>): string {
  const toUtc = minutesBetween(now, instant.slice(0, 16).replace('T', ' '))
  const stamp = instant.replace(/[-:]|\.\d+/g, '')
  const events = appointments.flatMap(({ uid, startsAt, minutes, summary, location, description }) => [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART:${utcTime(addMinutes(startsAt, toUtc))}`,
    `DTEND:${utcTime(addMinutes(startsAt, toUtc + Math.max(1, minutes)))}`,
    `SUMMARY:${escaped(summary)}`,
    ...(location === '' ? [] : [`LOCATION:${escaped(location)}`]),
    ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
    'END:VEVENT',
  ])
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Linli//Linli//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events,
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** `2026-03-02 08:35` → `20260302T083500Z` */
function utcTime(at: CivilDateTime): string {
  return `${at.replace(/[-:]/g, '').replace(' ', 'T')}00Z`
}

/** A text may hold no control character but the tab (3.3.11). */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/(?!\t)\p{Cc}/gu, '')
}

/** Cut so that no line has more octets than allowed, between whole characters. */
function folded(line: string): string {
  let text = ''
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > LINE_OCTETS) {
      text += '\r\n '
      octets = 1
    }
    text += character
    octets += size
  }
  return text
}

/** In UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
