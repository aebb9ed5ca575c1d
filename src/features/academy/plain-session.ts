import type { Session } from '../../scheduling/model'

/** A session of which nothing is asked and that asks for nothing. */
export const PLAIN_SESSION: Omit<Session, 'id' | 'classId' | 'length'> = {
  index: 1,
  weeks: 'every',
  teacherIds: [],
  audienceIds: [],
  seats: 0,
  seatsOffered: 0,
  features: [],
  hours: null,
  preferred: [],
  preferredVenueId: null,
  after: [],
  locked: null,
  previous: null,
  hint: null,
}
