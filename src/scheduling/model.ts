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
  /** People or groups of people who cannot be in two sessions at once. */
  audienceIds: string[]
  /** Seats that are needed. */
  seats: number
  /** Seats that are offered: only the preferred venue may well have fewer. */
  seatsOffered: number
  features: string[]
  /** When it may be held at all; null for any time of the grid. */
  hours: TickWindow[] | null
  preferred: TickWindow[]
  preferredVenueId: string | null
  /** Stays exactly here, whatever it breaks. */
  locked: Place | null
  /** Announced to people: moving away costs. */
  previous: Place | null
  /** Where the search begins; costs nothing to leave. */
  hint: Place | null
}

export interface Teacher {
  id: string
  /** Null: free at any time. */
  availability: TickWindow[] | null
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
}

export interface Model {
  grid: Grid
  sessions: Session[]
  teachers: Teacher[]
  venues: Venue[]
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
