/** Appointments as an iCalendar file (RFC 5545), for whoever wants the day in the phone's calendar. */
import { addMinutes, type CivilDateTime } from './civil-date'

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
 * Times are local, of whatever zone the reader is in (form 1 of 3.3.5): those who go there are there.
 * @param stamp when this was written, `20260302T010000Z`
 */
export function calendarFile(appointments: readonly Appointment[], stamp: string): string {
  const events = appointments.flatMap(({ uid, startsAt, minutes, summary, location, description }) => [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART:${localTime(startsAt)}`,
    `DTEND:${localTime(addMinutes(startsAt, minutes))}`,
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

/** `2026-03-02 08:35` → `20260302T083500` */
function localTime(at: CivilDateTime): string {
  return `${at.replace(/[-:]/g, '').replace(' ', 'T')}00`
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n')
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
