/**
 * What a timetable is made of, readable and JSON throughout; the search packs it into typed arrays.
 * Time is counted in ticks of equal length from midnight; how long a tick is, is the caller's business
 * (half an hour for the academy, one minute to check rows, one period for the benchmarks).
 */
export type Weeks = 'every' | 'odd' | 'even'

/** Ticks `from` (included) to `until` (excluded) of one day, in the weeks named. Days count from 1, Monday. */
export interface TickWindow {
  day: number
  from: number
  until: number
  weeks: Weeks
}

/** Days 1 … `days`, each with the ticks `dayStart` (included) to `dayEnd` (excluded). */
export interface Grid {
  days: number
  dayStart: number
  dayEnd: number
}

/** Where and when; `venueId` is null only for a locked session that needs none. */
export interface Place {
  day: number
  start: number
  weeks: Weeks
  venueId: string | null
}

/** One weekly meeting of a class. */
export interface Session {
  /** Unique in the model. */
  id: string
  classId: string
  /** From 1 within the class. */
  index: number
  /** In ticks, at least 1. */
  length: number
  weeks: Weeks
  /** Ids of {@link Teacher}s; all of them come to every meeting. */
  teacherIds: string[]
  /** People or groups of people who cannot be in two sessions at once; see {@link Audience}. */
  audienceIds: string[]
  /** Seats that are needed. */
  seats: number
  /** Seats that are offered: a venue with fewer is a pity, no more. */
  seatsOffered: number
  features: string[]
  /** When it may be held at all; null for any time of the grid. */
  hours: TickWindow[] | null
  preferred: TickWindow[]
  preferredVenueId: string | null
  /** Ids of sessions that must be over, in the course of a week, before this one begins. */
  after: string[]
  /** Stays exactly here, whatever it breaks. */
  locked: Place | null
  /** Announced to people: moving away costs. */
  previous: Place | null
  /** Where the search begins; costs nothing to leave. */
  hint: Place | null
}

/** What holds for all sessions of a class. A class that is not listed may meet twice a day and wishes nothing. */
export interface Class {
  id: string
  /** At most one meeting a day. */
  oncePerDay: boolean
  /** The meetings should spread over so many days. */
  minimumDays: number
  /** Many want to come: popular classes should meet on different days. */
  popular: boolean
}

export interface Teacher {
  id: string
  /** Null: free at any time. */
  availability: TickWindow[] | null
}

/** People who attend the same sessions. One that is not listed is a single person without wishes. */
export interface Audience {
  id: string
  /** How many people; soft rules about people count each. */
  size: number
  /** When its people can best come (between shopping and fetching children from school); null: any time. */
  windows: TickWindow[] | null
}

export interface Venue {
  id: string
  /** Null: no limit. */
  capacity: number | null
  /** Venues of one kind can best stand in for each other; null: of no kind. */
  kind: string | null
  features: string[]
  /** Null: open at any time of the grid. */
  openingHours: TickWindow[] | null
  /** When others use it: a shared venue that is booked elsewhere. */
  booked: TickWindow[]
  /** Venues of one site are next door to each other; null: a site of its own. */
  site: string | null
}

export interface Model {
  grid: Grid
  sessions: Session[]
  classes: Class[]
  teachers: Teacher[]
  audiences: Audience[]
  venues: Venue[]
  /** Ticks a teacher needs from one site to another, either way; 0 for pairs that are not named. */
  travel: { sites: [string, string]; ticks: number }[]
  /** Dates of the term on which nothing is held, by weekday from Monday; none where shorter. */
  holidays: number[]
  /** Sessions that begin at this tick or later are evening sessions. */
  eveningStart: number
  /** The share of evening sessions that is wished, in percent; null: none. */
  eveningShare: number | null
  /** Whole numbers by rule id; the rule's own weight holds where none is given. */
  weights: Record<string, number>
}

/** The decision about one session. */
export interface Placement {
  sessionId: string
  /** Null when it could not be placed. */
  place: Place | null
  /** Why it could not: one entry per sieve that took candidates away, in the order of the sieves. Empty when placed. */
  reasons: Exclusion[]
}

/** What one hard rule takes away from the candidates (a start and a venue each) that the rules before it left. */
export interface Exclusion {
  rule: string
  excluded: number
  left: number
  /** Who stands in the way, most often first: sessions for clashes, teachers for availability, venues otherwise. */
  by: string[]
}
