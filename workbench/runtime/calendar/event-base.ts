import type { EventDetails } from '../../world/calendar-types'
import { constant } from '../core/enumeration'
import { Exception } from '../core/exception'
import { environment } from '../core/host'
import { eventColor } from './colors'
import { invitedGuests, newEventGuest } from './event-guest'
import { changeEvent, detailsAt, type EventPlace, eventAt } from './event-store'

const places = new WeakMap<object, EventPlace>()

const MOST_REMINDERS = 5
const MOST_MINUTES = 40_320
const LEAST_MINUTES = 5

/** What an event and a series have in common. An object only knows where its event is; what is asked is read anew. */
export class EventBase {
  constructor(place: EventPlace) {
    places.set(this, place)
  }

  getId(): string {
    return placeOf(this).id
  }

  getOriginalCalendarId(): string {
    return placeOf(this).calendarId
  }

  getCreators(): string[] {
    return [eventAt(placeOf(this)).creator]
  }

  getDateCreated(): Date {
    return new Date(eventAt(placeOf(this)).created)
  }

  getLastUpdated(): Date {
    return new Date(detailsOf(this).updated)
  }

  isOwnedByMe(): boolean {
    return eventAt(placeOf(this)).creator === environment().userEmail
  }

  getEventType(): unknown {
    return constant('Calendar.EventType', 'DEFAULT')
  }

  setColor(color: unknown): this {
    return change(this, { color: eventColor(color) })
  }

  setVisibility(visibility: unknown): this {
    return change(this, { visibility: String(visibility) })
  }

  getVisibility(): unknown {
    return constant('Calendar.Visibility', detailsOf(this).visibility)
  }

  setTransparency(transparency: unknown): this {
    return change(this, { transparency: String(transparency) })
  }

  getTransparency(): unknown {
    return constant('Calendar.EventTransparency', detailsOf(this).transparency)
  }

  getMyStatus(): unknown {
    return constant('Calendar.GuestStatus', detailsOf(this).myStatus)
  }

  setMyStatus(status: unknown): this {
    return change(this, { myStatus: String(status) as EventDetails['myStatus'] })
  }

  addGuest(email: string): this {
    const guests = detailsOf(this).guests
    const added = invitedGuests(email).filter((guest) => !guests.some((known) => known.email === guest.email))
    return change(this, { guests: [...guests, ...added] })
  }

  removeGuest(email: string): this {
    return change(this, { guests: detailsOf(this).guests.filter((guest) => guest.email !== String(email)) })
  }

  getGuestByEmail(email: string): object | null {
    const found = detailsOf(this).guests.find((guest) => guest.email === String(email))
    return found ? newEventGuest(found) : null
  }

  /** Only who was invited, unless the owner is asked for too. */
  getGuestList(includeOwner = false): object[] {
    const owner = { email: eventAt(placeOf(this)).creator, name: '', status: 'OWNER' as const }
    const guests = detailsOf(this).guests
    return (includeOwner && guests.length > 0 ? [owner, ...guests] : guests).map(newEventGuest)
  }

  removeAllReminders(): this {
    return change(this, { reminders: [] })
  }

  /** The calendar has none by default. */
  resetRemindersToDefault(): this {
    return change(this, { reminders: [] })
  }

  getAllTagKeys(): string[] {
    return Object.keys(detailsOf(this).tags)
  }

  getTag(key: string): string | null {
    const { tags } = detailsOf(this)
    return Object.hasOwn(tags, String(key)) ? (tags[String(key)] ?? null) : null
  }

  setTag(key: string, value: string): this {
    return change(this, { tags: { ...detailsOf(this).tags, [String(key)]: String(value) } })
  }

  deleteTag(key: string): this {
    const { [String(key)]: _, ...tags } = detailsOf(this).tags
    return change(this, { tags })
  }
}

for (const [name, field] of [
  ['Title', 'title'],
  ['Description', 'description'],
  ['Location', 'location'],
] as const) {
  method(`get${name}`, function () {
    return detailsOf(this)[field]
  })
  method(`set${name}`, function (text) {
    return change(this, { [field]: String(text) })
  })
}

method('getColor', function () {
  return detailsOf(this).color
})

for (const [getter, setter, field] of [
  ['anyoneCanAddSelf', 'setAnyoneCanAddSelf', 'anyoneCanAddSelf'],
  ['guestsCanModify', 'setGuestsCanModify', 'guestsCanModify'],
  ['guestsCanInviteOthers', 'setGuestsCanInviteOthers', 'guestsCanInviteOthers'],
  ['guestsCanSeeGuests', 'setGuestsCanSeeGuests', 'guestsCanSeeGuests'],
] as const) {
  method(getter, function () {
    return detailsOf(this)[field]
  })
  method(setter, function (value) {
    return change(this, { [field]: Boolean(value) })
  })
}

for (const [name, way] of [
  ['Email', 'email'],
  ['Popup', 'popup'],
  ['Sms', 'sms'],
] as const) {
  method(`add${name}Reminder`, function (minutes) {
    const { reminders } = detailsOf(this)
    if (!(Number(minutes) >= LEAST_MINUTES && Number(minutes) <= MOST_MINUTES)) throw new Exception('Reminder time is out of range.')
    if (reminders.length >= MOST_REMINDERS) throw new Exception('Cannot set more than 5 reminders.')
    return change(this, { reminders: [...reminders, { way, minutes: Number(minutes) }] })
  })
  method(`get${name}Reminders`, function () {
    return detailsOf(this)
      .reminders.filter((reminder) => reminder.way === way)
      .map((reminder) => reminder.minutes)
  })
}

export function placeOf(event: unknown): EventPlace {
  const found = typeof event === 'object' && event !== null ? places.get(event) : undefined
  if (!found) throw new Exception('The parameter is not a CalendarEvent.')
  return found
}

export function detailsOf(event: object): EventDetails {
  return detailsAt(placeOf(event))
}

export function change<E extends object>(event: E, part: Partial<EventDetails>): E {
  changeEvent(placeOf(event), part)
  return event
}

function method(name: string, value: (this: EventBase, argument: unknown) => unknown): void {
  Object.defineProperty(EventBase.prototype, name, { value, writable: true, configurable: true })
}
