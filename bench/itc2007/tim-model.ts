/** Post-enrolment instances in the engine's words, and its timetables in the competition's. */
import type { Model, Placement } from '../../src/scheduling/model'
import { benchmarkModel, benchmarkSession, benchmarkVenue, windowsMaker } from './benchmark-model'
import type { TimInstance } from './tim'
import { TIM_DAYS, TIM_SLOTS_PER_DAY } from './tim'

/** An event is a class of one session, a student an audience of one. Students with equal enrolments are left for the engine to merge. */
export function timModel({ capacities, roomFeatures, events, precedence }: TimInstance): Model {
  const windows = windowsMaker(TIM_DAYS, TIM_SLOTS_PER_DAY)
  const after: string[][] = events.map(() => [])
  for (const [before, event] of precedence) after[event]?.push(eventId(before))
  return benchmarkModel(
    { days: TIM_DAYS, dayStart: 0, dayEnd: TIM_SLOTS_PER_DAY },
    { lastTick: 1, longRun: 1, singleDay: 1 },
    {
      classes: [],
      teachers: [],
      venues: capacities.map((capacity, room) =>
        benchmarkVenue({ id: `room-${room}`, capacity, features: (roomFeatures[room] ?? []).map(featureId) }),
      ),
      sessions: events.map(({ students, features, slots }, event) => {
        const free = slots && new Set(slots)
        return benchmarkSession({
          id: eventId(event),
          classId: eventId(event),
          index: 1,
          teacherIds: [],
          audienceIds: students.map((student) => `student-${student}`),
          seats: students.length,
          seatsOffered: students.length,
          features: features.map(featureId),
          hours: windows((day, slot) => free === null || free.has(day * TIM_SLOTS_PER_DAY + slot)),
          after: after[event] ?? [],
        })
      }),
    },
  )
}

/** `SLOT ROOM`, a line per event in the order of the file; `-1 -1` where it has no place. */
export function timSolution({ sessions, venues }: Pick<Model, 'sessions' | 'venues'>, placements: readonly Placement[]): string {
  const places = new Map(placements.map(({ sessionId, place }) => [sessionId, place]))
  const rooms = new Map<string | null, number>(venues.map(({ id }, room) => [id, room]))
  return sessions
    .map(({ id }) => {
      const place = places.get(id)
      return place ? `${(place.day - 1) * TIM_SLOTS_PER_DAY + place.start} ${rooms.get(place.venueId)}\n` : '-1 -1\n'
    })
    .join('')
}

const eventId = (event: number) => `event-${event}`
const featureId = (feature: number) => `feature-${feature}`
