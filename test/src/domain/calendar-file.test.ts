import fc from 'fast-check'
import { calendarFile } from '../../../src/domain/calendar-file'

const visit = { uid: 'VIS-1@linli', startsAt: '2026-03-02 23:45', minutes: 30, summary: '走访', location: '3-1-101', description: '' }

/** The file's lines as a reader joins them again (RFC 5545, 3.1). */
const unfolded = (file: string) => file.replace(/\r\n /g, '').split('\r\n').slice(0, -1)

describe('calendarFile(appointments, stamp)', () => {
  it('is a calendar with one event an appointment, in local time, over midnight too', () => {
    expect(unfolded(calendarFile([visit], '20260302T010000Z'))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Linli//Linli//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:VIS-1@linli',
      'DTSTAMP:20260302T010000Z',
      'DTSTART:20260302T234500',
      'DTEND:20260303T001500',
      'SUMMARY:走访',
      'LOCATION:3-1-101',
      'END:VEVENT',
      'END:VCALENDAR',
    ])
  })

  it('escapes what has a meaning in the format', () => {
    const [line] = unfolded(calendarFile([{ ...visit, summary: 'a;b,c\\d\ne\r\nEND:VEVENT' }], 'Z')).filter((one) =>
      one.startsWith('SUMMARY'),
    )
    expect(line).toBe('SUMMARY:a\\;b\\,c\\\\d\\ne\\nEND:VEVENT')
  })

  it('has no line of more than 75 octets, cuts no character, and loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (summary) => {
        const file = calendarFile([{ ...visit, summary: summary.replace(/[\\;,\r\n]/g, '') }], 'Z')
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(file).not.toContain('\ufffd')
        expect(unfolded(file)).toContain(`SUMMARY:${summary.replace(/[\\;,\r\n]/g, '')}`)
      }),
    )
  })
})
