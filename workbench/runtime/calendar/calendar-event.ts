import { Exception } from '../core/exception'
import { call, environment } from '../core/host'
import { publish } from '../core/publish'
import { signatureFault } from '../core/signature'
import { instantOf } from '../time/zones'
import { change, detailsOf, EventBase, placeOf } from './event-base'
import { recurrenceOf } from './event-recurrence'
import { calendarAt, changeEvent, DAY_MILLISECONDS, deleteEventAt, type EventPlace, eventAt, floatingDay, spanOf } from './event-store'

class CalendarEvent extends EventBase {
  /** Of an all-day event midnight in the calendar's zone. */
  getStartTime(): Date {
    return new Date(span(this).start)
  }

  getEndTime(): Date {
    return new Date(span(this).end)
  }

  isAllDayEvent(): boolean {
    return detailsOf(this).allDay
  }

  /** Midnight in the script's zone. */
  getAllDayStartDate(): Date {
    return allDayDate(this, 'start')
  }

  getAllDayEndDate(): Date {
    return allDayDate(this, 'end')
  }

  setTime(start: unknown, end: unknown): this {
    if (!(start instanceof Date) || !(end instanceof Date)) throw signatureFault('CalendarApp.CalendarEvent.setTime', [start, end])
    return change(this, { ...timeSpan(start, end), allDay: false })
  }

  setAllDayDate(date: unknown): this {
    if (!(date instanceof Date)) throw signatureFault('CalendarApp.CalendarEvent.setAllDayDate', [date])
    return change(this, { ...daySpan(date, null), allDay: true })
  }

  setAllDayDates(start: unknown, end: unknown): this {
    if (!(start instanceof Date) || !(end instanceof Date)) throw signatureFault('CalendarApp.CalendarEvent.setAllDayDates', [start, end])
    return change(this, { ...daySpan(start, end), allDay: true })
  }

  isRecurringEvent(): boolean {
    return eventAt(placeOf(this)).recurrence !== null
  }

  getEventSeries(): object {
    return newEventSeries({ ...placeOf(this), occurrence: null })
  }

  deleteEvent(): void {
    deleteEventAt(placeOf(this))
  }
}

class CalendarEventSeries extends EventBase {
  /** `(recurrence, startDate)` for all-day series, `(recurrence, startTime, endTime)` for others. */
  setRecurrence(recurrence: unknown, start: unknown, end?: unknown): this {
    if (!(start instanceof Date) || (end !== undefined && !(end instanceof Date))) {
      throw signatureFault('CalendarApp.CalendarEventSeries.setRecurrence', [recurrence, start, end])
    }
    const place = placeOf(this)
    const times = end instanceof Date ? { ...timeSpan(start, end), allDay: false } : { ...daySpan(start, null), allDay: true }
    changeEvent(place, times)
    call('calendar.saveEvent', { event: { ...eventAt(place), recurrence: recurrenceOf(recurrence), cancelled: [], changed: {} } })
    return this
  }

  deleteEventSeries(): void {
    deleteEventAt(placeOf(this))
  }
}

export function publishCalendarEvents(): void {
  publish(CalendarEvent, 'CalendarApp.CalendarEvent', 'Calendar.CalendarEvent')
  publish(CalendarEventSeries, 'CalendarApp.CalendarEventSeries', 'Calendar.CalendarEventSeries')
}

export function newCalendarEvent(place: EventPlace): object {
  return new CalendarEvent(place)
}

export function newEventSeries(place: EventPlace): object {
  return new CalendarEventSeries(place)
}

/** Throws in Google's words when the end is before the start. */
export function timeSpan(start: Date, end: Date): { start: number; end: number } {
  if (end.getTime() < start.getTime()) throw new Exception('Event start date must be before event end date.')
  return { start: start.getTime(), end: end.getTime() }
}

/** Whole days of the script's zone; `end` is exclusive, null for one day. */
export function daySpan(start: Date, end: Date | null): { start: number; end: number } {
  const first = floatingDay(start)
  const last = end === null ? first + DAY_MILLISECONDS : floatingDay(end)
  if (last <= first) throw new Exception('Event start date must be before event end date.')
  return { start: first, end: last }
}

function span(event: object): { start: number; end: number } {
  return spanOf(detailsOf(event), calendarAt(placeOf(event).calendarId).timeZone)
}

function allDayDate(event: object, edge: 'start' | 'end'): Date {
  const details = detailsOf(event)
  if (!details.allDay) throw new Exception('This method can only be called on an all-day event.')
  return new Date(instantOf(environment().timeZone, details[edge]))
}
