import type { GuestRecord } from '../../world/calendar-types'
import { constant } from '../core/enumeration'
import { Exception } from '../core/exception'
import { publish } from '../core/publish'

class EventGuest {
  readonly #guest: GuestRecord

  constructor(guest: GuestRecord) {
    this.#guest = guest
  }

  getEmail(): string {
    return this.#guest.email
  }

  getName(): string {
    return this.#guest.name
  }

  getGuestStatus(): unknown {
    return constant('Calendar.GuestStatus', this.#guest.status)
  }

  /** The older name, in words. */
  getStatus(): string {
    return this.#guest.status
  }

  getAdditionalGuests(): number {
    return 0
  }
}

export function publishEventGuest(): void {
  publish(EventGuest, 'CalendarApp.EventGuest', 'Calendar.EventGuest')
}

export function newEventGuest(guest: GuestRecord): object {
  return new EventGuest(guest)
}

/** A comma-separated list of addresses, each invited once. */
export function invitedGuests(list: unknown): GuestRecord[] {
  const emails = String(list ?? '')
    .split(',')
    .map((email) => email.trim())
    .filter((email) => email !== '')
  for (const email of emails) {
    if (!/^[^\s@<>"]+@[^\s@<>"]+$/.test(email)) throw new Exception(`Invalid email: ${email}`, 'INVALID_EMAIL')
  }
  return [...new Set(emails)].map((email) => ({ email, name: '', status: 'INVITED' }))
}
