import { Exception } from '../core/exception'
import { call, environment, native } from '../core/host'
import { attachEnumerations, publish } from '../core/publish'
import { CalendarBase, newCalendar, publishCalendar } from './calendar'
import { publishCalendarEvents } from './calendar-event'
import { calendarColor, giveColorsTheirValues } from './colors'
import { publishEventGuest } from './event-guest'
import { newRecurrence, publishRecurrence } from './event-recurrence'

class CalendarApp extends CalendarBase {
  getDefaultCalendar(): object {
    return newCalendar({ id: environment().userEmail })
  }

  /** Null when there is none of that id, or it is another person's. */
  getCalendarById(id: unknown): object | null {
    const wanted = String(id) === 'primary' ? environment().userEmail : String(id)
    const found = call('calendar.list', {}).find((calendar) => calendar.id === wanted)
    return found ? newCalendar(found) : null
  }

  getOwnedCalendarById(id: unknown): object | null {
    return this.getCalendarById(id)
  }

  /** Names in any case. */
  getCalendarsByName(name: unknown): object[] {
    const wanted = String(name).toLowerCase()
    return call('calendar.list', {})
      .filter((calendar) => calendar.name.toLowerCase() === wanted)
      .map(newCalendar)
  }

  getOwnedCalendarsByName(name: unknown): object[] {
    return this.getCalendarsByName(name)
  }

  getAllCalendars(): object[] {
    return call('calendar.list', {}).map(newCalendar)
  }

  getAllOwnedCalendars(): object[] {
    return this.getAllCalendars()
  }

  createCalendar(name: unknown, options: Record<string, unknown> = {}): object {
    const calendar = {
      id: `c_${native('uuid', {}).replace(/-/g, '')}@group.calendar.google.com`,
      name: String(name),
      description: String(options.description ?? ''),
      location: String(options.location ?? ''),
      color: options.color === undefined ? '#4986E7' : calendarColor(options.color),
      timeZone: String(options.timeZone ?? environment().timeZone),
      hidden: Boolean(options.hidden ?? false),
      selected: Boolean(options.selected ?? true),
      primary: false,
    }
    call('calendar.save', { calendar })
    return newCalendar(calendar)
  }

  newRecurrence(): object {
    return newRecurrence()
  }

  /** No calendar of anybody else is to be had here. */
  subscribeToCalendar(id: unknown): object {
    throw new Exception(`Cannot find calendar with ID: ${String(id)}`, 'NO_SUCH_CALENDAR')
  }
}

export function calendarApp(): object {
  giveColorsTheirValues()
  publishRecurrence()
  publishEventGuest()
  publishCalendarEvents()
  publishCalendar()
  publish(CalendarApp, 'CalendarApp', 'Calendar.CalendarApp')
  const service = new CalendarApp()
  attachEnumerations(service, 'Calendar.CalendarApp')
  return service
}
