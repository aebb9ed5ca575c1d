import type { CalendarRecord, EventDetails, Recurrence } from '../../world/calendar-types'
import { Exception } from '../core/exception'
import { call, environment } from '../core/host'
import { publish } from '../core/publish'
import { signatureFault } from '../core/signature'
import { instantOf } from '../time/zones'
import { daySpan, newCalendarEvent, newEventSeries, timeSpan } from './calendar-event'
import { calendarColor } from './colors'
import { invitedGuests } from './event-guest'
import { isRecurrence, recurrenceOf } from './event-recurrence'
import { calendarAt, DAY_MILLISECONDS, eventsBetween, floatingDay, newEventId } from './event-store'

const ids = new WeakMap<object, string>()

type Options = Record<string, unknown>

/** Also the base of CalendarApp, which acts on the person's own calendar. */
export class CalendarBase {
  /** `(title, date)`, `(title, start, end)`, each also with options. */
  createAllDayEvent(...args: unknown[]): object {
    const [title, start, third, fourth] = args
    const end = third instanceof Date ? third : null
    const options = end === null ? third : fourth
    if (args.length < 2 || !(start instanceof Date) || !isOptions(options)) throw wrong('createAllDayEvent', args)
    return newCalendarEvent(create(this, title, { ...daySpan(start, end), allDay: true }, options, null))
  }

  createEvent(...args: unknown[]): object {
    const [title, start, end, options] = args
    if (!(start instanceof Date) || !(end instanceof Date) || !isOptions(options)) throw wrong('createEvent', args)
    return newCalendarEvent(create(this, title, { ...timeSpan(start, end), allDay: false }, options, null))
  }

  createAllDayEventSeries(...args: unknown[]): object {
    const [title, start, recurrence, options] = args
    if (!(start instanceof Date) || !isRecurrence(recurrence) || !isOptions(options)) throw wrong('createAllDayEventSeries', args)
    return newEventSeries(create(this, title, { ...daySpan(start, null), allDay: true }, options, recurrenceOf(recurrence)))
  }

  createEventSeries(...args: unknown[]): object {
    const [title, start, end, recurrence, options] = args
    if (!(start instanceof Date) || !(end instanceof Date) || !isRecurrence(recurrence) || !isOptions(options)) {
      throw wrong('createEventSeries', args)
    }
    return newEventSeries(create(this, title, { ...timeSpan(start, end), allDay: false }, options, recurrenceOf(recurrence)))
  }

  getEvents(...args: unknown[]): object[] {
    const [start, end, options] = args
    if (!(start instanceof Date) || !(end instanceof Date) || !isOptions(options)) throw wrong('getEvents', args)
    return eventsIn(this, start.getTime(), end.getTime(), options)
  }

  /** The day that the date has in the script's zone, from midnight to midnight in the calendar's. */
  getEventsForDay(...args: unknown[]): object[] {
    const [date, options] = args
    if (!(date instanceof Date) || !isOptions(options)) throw wrong('getEventsForDay', args)
    const { timeZone } = calendarAt(calendarId(this))
    const day = floatingDay(date)
    return eventsIn(this, instantOf(timeZone, day), instantOf(timeZone, day + DAY_MILLISECONDS), options)
  }

  getEventById(id: unknown): object | null {
    const found = eventWithId(this, id)
    return found ? newCalendarEvent({ calendarId: calendarId(this), id: found, occurrence: null }) : null
  }

  getEventSeriesById(id: unknown): object | null {
    const found = eventWithId(this, id)
    return found ? newEventSeries({ calendarId: calendarId(this), id: found, occurrence: null }) : null
  }

  getId(): string {
    return calendarId(this)
  }

  getName(): string {
    return calendarAt(calendarId(this)).name
  }

  setName(name: string): object {
    return change(this, { name: String(name) })
  }

  getDescription(): string {
    return calendarAt(calendarId(this)).description
  }

  setDescription(description: string): object {
    return change(this, { description: String(description) })
  }

  getColor(): string {
    return calendarAt(calendarId(this)).color
  }

  setColor(color: unknown): object {
    return change(this, { color: calendarColor(color) })
  }

  getTimeZone(): string {
    return calendarAt(calendarId(this)).timeZone
  }

  setTimeZone(timeZone: string): object {
    return change(this, { timeZone: String(timeZone) })
  }

  isHidden(): boolean {
    return calendarAt(calendarId(this)).hidden
  }

  setHidden(hidden: boolean): object {
    return change(this, { hidden: Boolean(hidden) })
  }

  isSelected(): boolean {
    return calendarAt(calendarId(this)).selected
  }

  setSelected(selected: boolean): object {
    return change(this, { selected: Boolean(selected) })
  }

  isMyPrimaryCalendar(): boolean {
    return calendarAt(calendarId(this)).primary
  }

  isOwnedByMe(): boolean {
    return true
  }
}

class Calendar extends CalendarBase {
  deleteCalendar(): void {
    call('calendar.delete', { id: calendarAt(calendarId(this)).id })
  }

  /** All calendars here are the person's own. */
  unsubscribeFromCalendar(): void {
    throw new Exception(`Cannot unsubscribe from a calendar that you own: ${calendarAt(calendarId(this)).name}`, 'OWN_CALENDAR')
  }
}

export function publishCalendar(): void {
  publish(Calendar, 'CalendarApp.Calendar', 'Calendar.Calendar')
}

export function newCalendar({ id }: { id: string }): object {
  const calendar = new Calendar()
  ids.set(calendar, id)
  return calendar
}

/** CalendarApp itself is no calendar: it stands for the person's own. */
function calendarId(calendar: object): string {
  return ids.get(calendar) ?? environment().userEmail
}

function change(calendar: object, part: Partial<CalendarRecord>): object {
  call('calendar.save', { calendar: { ...calendarAt(calendarId(calendar)), ...part } })
  return calendar
}

function wrong(method: string, args: unknown[]): Error {
  return signatureFault(`CalendarApp.Calendar.${method}`, args)
}

function isOptions(value: unknown): value is Options | null | undefined {
  return value === undefined || value === null || (typeof value === 'object' && !Array.isArray(value))
}

function create(
  calendar: object,
  title: unknown,
  times: Pick<EventDetails, 'start' | 'end' | 'allDay'>,
  options: Options | null | undefined,
  recurrence: Recurrence | null,
) {
  const { id: calendarId_ } = calendarAt(calendarId(calendar))
  const event = {
    id: newEventId(),
    calendarId: calendarId_,
    title: String(title),
    description: String(options?.description ?? ''),
    location: String(options?.location ?? ''),
    color: '',
    ...times,
    visibility: 'DEFAULT',
    transparency: times.allDay ? 'TRANSPARENT' : 'OPAQUE',
    guests: invitedGuests(options?.guests),
    myStatus: 'OWNER' as const,
    guestsCanModify: false,
    guestsCanInviteOthers: true,
    guestsCanSeeGuests: true,
    anyoneCanAddSelf: false,
    reminders: [],
    tags: {},
    creator: environment().userEmail,
    created: Date.now(),
    updated: Date.now(),
    recurrence,
    cancelled: [],
    changed: {},
  }
  call('calendar.saveEvent', { event })
  return { calendarId: event.calendarId, id: event.id, occurrence: null }
}

/** `author`, `search` and `statusFilters` count after `start` and `max`, as in Google's calendars. */
function eventsIn(calendar: object, from: number, to: number, options: Options | null | undefined): object[] {
  const first = Number(options?.start ?? 0)
  const last = options?.max === undefined || options.max === null ? undefined : first + Number(options.max)
  return eventsBetween(calendarAt(calendarId(calendar)), from, to)
    .slice(first, last)
    .filter(({ details }) => fits(details, options ?? {}))
    .map(({ place }) => newCalendarEvent(place))
}

function fits(details: EventDetails, { author, search, statusFilters }: Options): boolean {
  const text = [details.title, details.description, details.location, ...details.guests.map((guest) => guest.email)].join('\n')
  const words = search === undefined || search === null ? '' : String(search).toLowerCase()
  return (
    (author === undefined || author === null || String(author) === environment().userEmail) &&
    text.toLowerCase().includes(words) &&
    (!Array.isArray(statusFilters) || statusFilters.map(String).includes(details.myStatus))
  )
}

function eventWithId(calendar: object, id: unknown): string | null {
  const own = calendarId(calendar)
  const ofId = (wanted: string) => call('calendar.events', { calendarId: own, id: wanted, from: null, to: null })[0]?.id ?? null
  return ofId(String(id)) ?? ofId(`${String(id)}@google.com`)
}
