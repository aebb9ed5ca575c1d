/** Curriculum-based instances in the engine's words, and its timetables in the competition's. */
import type { Model, Placement } from '../../src/scheduling/model'
import { benchmarkModel, benchmarkSession, benchmarkVenue, windowsMaker } from './benchmark-model'
import type { CttInstance } from './ctt'

/** A course is a class, a lecture a session, a curriculum an audience of one, who must not clash and dislikes lonely lectures. */
export function cttModel({ days, periodsPerDay, courses, rooms, curricula, unavailable }: CttInstance): Model {
  const closed = new Set(unavailable.map(({ course, day, period }) => `${day} ${period} ${course}`))
  const windows = windowsMaker(days, periodsPerDay)
  const audiences = new Map<string, string[]>(courses.map(({ id }) => [id, []]))
  curricula.forEach((curriculum, index) => {
    for (const course of curriculum.courses) audiences.get(course)?.push(`curriculum-${index}`)
  })
  return benchmarkModel(
    { days, dayStart: 0, dayEnd: periodsPerDay },
    { seatsShort: 1, minimumDays: 5, isolated: 2, oneVenue: 1 },
    {
      classes: courses.map(({ id, minimumDays }) => ({ id, oncePerDay: false, minimumDays, popular: false })),
      teachers: [...new Set(courses.map(({ teacher }) => teacher))].map((id) => ({ id, availability: null })),
      venues: rooms.map(({ id, capacity }) => benchmarkVenue({ id, capacity, features: [] })),
      sessions: courses.flatMap(({ id, teacher, lectures, students }) => {
        const hours = windows((day, period) => !closed.has(`${day} ${period} ${id}`))
        const audienceIds = audiences.get(id) ?? []
        const common = { classId: id, teacherIds: [teacher], audienceIds, seats: 0, seatsOffered: students, features: [], hours, after: [] }
        return Array.from({ length: lectures }, (_, at) => benchmarkSession({ ...common, id: `${id}-${at + 1}`, index: at + 1 }))
      }),
    },
  )
}

/** `COURSE ROOM DAY PERIOD`, a line per lecture in the order of the courses; lectures without a place are left out. */
export function cttSolution({ sessions }: Pick<Model, 'sessions'>, placements: readonly Placement[]): string {
  const places = new Map(placements.map(({ sessionId, place }) => [sessionId, place]))
  return sessions
    .map(({ id, classId }) => {
      const place = places.get(id)
      return place ? `${classId} ${place.venueId} ${place.day - 1} ${place.start}\n` : ''
    })
    .join('')
}
