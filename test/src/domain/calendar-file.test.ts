import fc from 'fast-check'
import { calendarFile } from '../../../src/domain/calendar-file'

const visit = { uid: 'VIS-1@linli', startsAt: '2026-03-02 23:45', minutes: 30, summary: '走访', location: '3-1-101', description: '' }
/** The same moment in China and in UTC. */
const clock = { now: '2026-03-02 09:00', instant: '2026-03-02T01:00:31.250Z' }

/** The file's lines as a reader joins them again (RFC 5545, 3.1). */
const unfolded = (file: string) => file.replace(/\r\n /g, '').split('\r\n').slice(0, -1)

describe('calendarFile(appointments, clock)', () => {
  it('is a calendar with one event an appointment, in UTC, whatever the reader’s own time zone, over midnight too', () => {
    expect(unfolded(calendarFile([visit], clock))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Linli//Linli//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:VIS-1@linli',
      'DTSTAMP:20260302T010031Z',
      'DTSTART:20260302T154500Z',
      'DTEND:20260302T161500Z',
      'SUMMARY:走访',
      'LOCATION:3-1-101',
      'END:VEVENT',
      'END:VCALENDAR',
    ])
  })

  it('escapes what has a meaning in the format', () => {
    const [line] = unfolded(calendarFile([{ ...visit, summary: 'a;b,c\\d\ne\r\nEND:VEVENT' }], clock)).filter((one) =>
      one.startsWith('SUMMARY'),
    )
    expect(line).toBe('SUMMARY:a\\;b\\,c\\\\d\\ne\\nEND:VEVENT')
  })

  it('has no line of more than 75 octets, cuts no character, and loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (summary) => {
        const file = calendarFile([{ ...visit, summary: summary.replace(/[\\;,\r\n]/g, '') }], clock)
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(file).not.toContain('\ufffd')
        expect(unfolded(file)).toContain(`SUMMARY:${summary.replace(/[\\;,\r\n]/g, '')}`)
      }),
    )
  })

  it('reckons from where the office is: behind UTC, and by a quarter of an hour', () => {
    const at = (now: string) => unfolded(calendarFile([visit], { now, instant: '2026-03-02T01:00:31.250Z' }))[7 + 1]
    expect(at('2026-03-01 20:00')).toBe('DTSTART:20260303T044500Z')
    expect(at('2026-03-02 06:45')).toBe('DTSTART:20260302T180000Z')
  })

  it('ends later than it starts, as it must', () => {
    expect(unfolded(calendarFile([{ ...visit, minutes: 0 }], clock))).toContain('DTEND:20260302T154600Z')
  })

  it.each(['a', 'é', '走', '😀'])('fills each line to the last whole “%s” and no further', (character) => {
    const size = Buffer.byteLength(character)
    const file = calendarFile([{ ...visit, summary: character.repeat(200) }], clock)
    const lines = file.split('\r\n').filter((line) => line.includes(character.repeat(2)))
    for (const line of lines.slice(0, -1)) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(Buffer.byteLength(line)).toBeGreaterThan(75 - size)
    }
  })

  it('has no control character but the ends of lines', () => {
    const [line] = unfolded(calendarFile([{ ...visit, summary: 'a\u0000b\u001bc\u007fd\te' }], clock)).filter((one) =>
      one.startsWith('SUMMARY'),
    )
    expect(line).toBe('SUMMARY:abcd\te')
  })
})
