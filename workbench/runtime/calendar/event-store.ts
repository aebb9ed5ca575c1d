import type { CalendarRecord, EventDetails, EventRecord } from '../../world/calendar-types'
import { Exception } from '../core/exception'
import { call, environment, native } from '../core/host'
import { instantOf, wallOf } from '../time/zones'
import { occurrences } from './occurrences'

/** Where an event is: `occurrence` is the start that one event of a series would have; null is the whole. */
export interface EventPlace {
  calendarId: string
  id: string
  occurrence: number | null
}

export function calendarAt(id: string): CalendarRecord {
  const found = call('calendar.list', {}).find((calendar) => calendar.id === id)
  if (!found) throw new Exception('The calendar does not exist, or it has already been deleted.', 'NO_SUCH_CALENDAR')
  return found
}

/** Throws in Google's words when it was deleted meanwhile. */
export function eventAt({ calendarId, id, occurrence }: EventPlace): EventRecord {
  const [found] = call('calendar.events', { calendarId, id, from: null, to: null })
  if (!found || (occurrence !== null && found.cancelled.includes(occurrence))) {
    throw new Exception('The calendar event does not exist, or it has already been deleted.', 'NO_SUCH_EVENT')
  }
  return found
}

export function detailsAt(place: EventPlace): EventDetails {
  return detailsOf(eventAt(place), place.occurrence)
}

function detailsOf(event: EventRecord, occurrence: number | null): EventDetails {
  if (occurrence === null) return event
  return { ...event, start: occurrence, end: occurrence + event.end - event.start, ...event.changed[String(occurrence)] }
}

export function changeEvent(place: EventPlace, part: Partial<EventDetails>): void {
  const event = eventAt(place)
  const said = { ...part, updated: Date.now() }
  const key = String(place.occurrence)
  call('calendar.saveEvent', {
    event:
      place.occurrence === null
        ? { ...event, ...said }
        : { ...event, updated: said.updated, changed: { ...event.changed, [key]: { ...event.changed[key], ...said } } },
  })
}

/** One event of a series is only taken out of it. */
export function deleteEventAt(place: EventPlace): void {
  const event = eventAt(place)
  if (place.occurrence === null) call('calendar.deleteEvent', { id: event.id })
  else call('calendar.saveEvent', { event: { ...event, cancelled: [...event.cancelled, place.occurrence] } })
}

export function newEventId(): string {
  return `${native('uuid', {}).replace(/-/g, '').slice(0, 26)}@google.com`
}

/** The days of an all-day event as instants: their midnights in `zone`. */
export function spanOf({ start, end, allDay }: EventDetails, zone: string): { start: number; end: number } {
  return allDay ? { start: instantOf(zone, start), end: instantOf(zone, end) } : { start, end }
}

/** Midnight, as if in UTC, of the day that the script's zone has at an instant. */
export function floatingDay(date: Date): number {
  return Math.floor(wallOf(environment().timeZone, date.getTime()) / DAY_MILLISECONDS) * DAY_MILLISECONDS
}

export const DAY_MILLISECONDS = 86_400_000

/** Every event that starts in, ends in or spans `from … to`, single ones of series included, by its start. */
export function eventsBetween(calendar: CalendarRecord, from: number, to: number): { place: EventPlace; details: EventDetails }[] {
  return call('calendar.events', { calendarId: calendar.id, id: null, from, to })
    .flatMap((event) =>
      startsOf(event, calendar, to).map((occurrence) => ({
        place: { calendarId: calendar.id, id: event.id, occurrence },
        details: detailsOf(event, occurrence),
      })),
    )
    .filter(({ details }) => touches(spanOf(details, calendar.timeZone), from, to))
    .sort((a, b) => spanOf(a.details, calendar.timeZone).start - spanOf(b.details, calendar.timeZone).start)
}

function touches({ start, end }: { start: number; end: number }, from: number, to: number): boolean {
  return start < to && (end > from || start >= from)
}

function startsOf(event: EventRecord, calendar: CalendarRecord, to: number): (number | null)[] {
  const { recurrence, allDay } = event
  if (recurrence === null) return [null]
  const zone = recurrence.timeZone ?? calendar.timeZone
  const wall = (instant: number): number => wallOf(allDay ? environment().timeZone : zone, instant)
  const inWalls = {
    ...recurrence,
    rules: recurrence.rules.map((rule) => ({ ...rule, until: rule.until === null ? null : wall(rule.until) })),
    exclusions: recurrence.exclusions.map((rule) => ({ ...rule, until: rule.until === null ? null : wall(rule.until) })),
    dates: recurrence.dates.map(wall),
    excludedDates: recurrence.excludedDates.map(wall),
  }
  const first = allDay ? event.start : wall(event.start)
  const starts = occurrences(inWalls, first, wallOf(zone, to) + DAY_MILLISECONDS)
  const instants = allDay ? starts : starts.map((start) => instantOf(zone, start))
  return instants.filter((start) => !event.cancelled.includes(start))
}
