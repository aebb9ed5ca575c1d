import type { CalendarRecord, EventRecord } from './calendar-types'
import type { Store } from './store'
import { WorldFault } from './world-fault'

const DAY_MILLISECONDS = 86_400_000

/** Which events are wanted: one by its id, or those that may touch a span of time (series always may). */
export interface EventQuery {
  calendarId: string
  id: string | null
  from: number | null
  to: number | null
}

export interface Calendars {
  /** The person's own first, then the others as they were made. */
  list(): CalendarRecord[]
  /** Makes it or replaces it. */
  save(calendar: CalendarRecord): void
  /** With its events. Throws `PRIMARY_CALENDAR` for the person's own. */
  delete(id: string): void
  /** In the order in which they were made. */
  events(query: EventQuery): EventRecord[]
  /** Makes it or replaces it. */
  saveEvent(event: EventRecord): void
  deleteEvent(id: string): void
}

/** `primary` is what the person's own calendar is like before anything of it was changed. */
export function openCalendars(store: Store, primary: () => CalendarRecord): Calendars {
  const stored = (): CalendarRecord[] =>
    store.rows('SELECT json FROM calendar ORDER BY seq').map((row) => JSON.parse(String(row.json)) as CalendarRecord)

  return {
    list() {
      const all = stored()
      const own = all.find((calendar) => calendar.primary) ?? primary()
      return [own, ...all.filter((calendar) => !calendar.primary)]
    },
    save(calendar) {
      const sql = 'INSERT INTO calendar (id, json) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET json = excluded.json'
      store.write(sql, calendar.id, JSON.stringify(calendar))
    },
    delete(id) {
      if (id === primary().id) throw new WorldFault('PRIMARY_CALENDAR', 'The primary calendar cannot be deleted.')
      store.write('DELETE FROM calendar WHERE id = ?', id)
      store.write('DELETE FROM calendar_event WHERE calendar_id = ?', id)
    },
    events({ calendarId, id, from, to }) {
      const sql = `SELECT json FROM calendar_event WHERE calendar_id = ? AND (? IS NULL OR id = ?)
        AND (? IS NULL OR starts < ?) AND (? IS NULL OR ends IS NULL OR ends > ?) ORDER BY seq`
      // A day more on both sides: all-day events are kept as if in UTC.
      const before = to === null ? null : to + DAY_MILLISECONDS
      const after = from === null ? null : from - DAY_MILLISECONDS
      return store.rows(sql, calendarId, id, id, before, before, after, after).map((row) => JSON.parse(String(row.json)) as EventRecord)
    },
    saveEvent(event) {
      const changed = Object.values(event.changed).map((part) => part.start ?? event.start)
      const starts = Math.min(event.start, ...(event.recurrence?.dates ?? []), ...changed)
      const ends = event.recurrence === null ? Math.max(event.end, event.start + 1) : null
      const sql = `INSERT INTO calendar_event (id, calendar_id, starts, ends, json) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET calendar_id = excluded.calendar_id, starts = excluded.starts, ends = excluded.ends, json = excluded.json`
      store.write(sql, event.id, event.calendarId, starts, ends, JSON.stringify(event))
    },
    deleteEvent: (id) => store.write('DELETE FROM calendar_event WHERE id = ?', id),
  }
}

/** A person's own calendar as Google makes it: named by the address. */
export function primaryCalendar(email: string, timeZone: string): CalendarRecord {
  return { id: email, name: email, description: '', location: '', color: '#9FE1E7', timeZone, hidden: false, selected: true, primary: true }
}
