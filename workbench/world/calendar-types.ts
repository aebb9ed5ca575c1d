/** Calendars as data. Instants are epoch milliseconds; months count from 1, weekdays from Sunday as 0. */

export interface CalendarRecord {
  id: string
  name: string
  description: string
  location: string
  /** `#RRGGBB`. */
  color: string
  timeZone: string
  hidden: boolean
  selected: boolean
  /** The person's own, whose id is the person's address. */
  primary: boolean
}

export interface GuestRecord {
  email: string
  name: string
  status: 'INVITED' | 'MAYBE' | 'NO' | 'OWNER' | 'YES'
}

/** What an event, a series, or one changed occurrence of a series says. */
export interface EventDetails {
  title: string
  description: string
  location: string
  /** '' for the calendar's colour, else '1' to '11'. */
  color: string
  /** Instants; of an all-day event the days' midnights as if they were in UTC, the end exclusive. */
  start: number
  end: number
  allDay: boolean
  visibility: string
  transparency: string
  guests: GuestRecord[]
  myStatus: GuestRecord['status']
  guestsCanModify: boolean
  guestsCanInviteOthers: boolean
  guestsCanSeeGuests: boolean
  anyoneCanAddSelf: boolean
  /** Minutes before the start, by the way in which it is told. */
  reminders: { way: 'email' | 'popup' | 'sms'; minutes: number }[]
  tags: Record<string, string>
  updated: number
}

export interface RecurrenceRule {
  unit: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY'
  interval: number
  months: number[]
  monthDays: number[]
  weekdays: number[]
  weeks: number[]
  yearDays: number[]
  times: number | null
  until: number | null
  weekStart: number
}

export interface Recurrence {
  rules: RecurrenceRule[]
  exclusions: RecurrenceRule[]
  dates: number[]
  excludedDates: number[]
  /** Null: the calendar's. */
  timeZone: string | null
}

export interface EventRecord extends EventDetails {
  id: string
  calendarId: string
  creator: string
  created: number
  recurrence: Recurrence | null
  /** Occurrences that were deleted, by the start they would have had. */
  cancelled: number[]
  /** What was changed of single occurrences, by the same. */
  changed: Record<string, Partial<EventDetails>>
}
