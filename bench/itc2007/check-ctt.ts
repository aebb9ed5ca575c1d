/**
 * Judges a curriculum-based timetable from the text of the instance and that of the solution alone. Written from the competition's
 * definitions (bench/instances/README.md) and sharing no code with the engine, its adapter or their reader, so that it can contradict them.
 */

export interface CttVerdict {
  hard: { lectures: number; conflicts: number; availability: number; roomOccupancy: number }
  cost: { roomCapacity: number; minimumWorkingDays: number; curriculumCompactness: number; roomStability: number }
  feasible: boolean
  /** Weighted sum of `cost`. */
  total: number
}

interface Lecture {
  course: string
  room: string
  day: number
  period: number
}

/** Throws an Error for a solution that names what the instance has not. */
export function checkCtt(instance: string, solution: string): CttVerdict {
  const { days, periods, courses, rooms, curricula, unavailable } = read(instance)
  const lectures = solution
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line): Lecture => {
      const [course = '', room = '', day, period] = line.split(/\s+/)
      const lecture = { course, room, day: Number(day), period: Number(period) }
      const inGrid = Number.isInteger(lecture.day) && lecture.day >= 0 && lecture.day < days
      const inDay = Number.isInteger(lecture.period) && lecture.period >= 0 && lecture.period < periods
      if (!courses.has(course) || !rooms.has(room) || !inGrid || !inDay) throw new Error(`No lecture of this instance: ${line}`)
      return lecture
    })
  const hard = { lectures: 0, conflicts: 0, availability: 0, roomOccupancy: 0 }
  const cost = { roomCapacity: 0, minimumWorkingDays: 0, curriculumCompactness: 0, roomStability: 0 }

  for (const [id, course] of courses) {
    const own = lectures.filter((lecture) => lecture.course === id)
    const distinctPeriods = new Set(own.map(({ day, period }) => `${day} ${period}`)).size
    hard.lectures += Math.abs(course.lectures - own.length) + (own.length - distinctPeriods)
    cost.minimumWorkingDays += 5 * Math.max(0, course.minimumDays - new Set(own.map(({ day }) => day)).size)
    cost.roomStability += Math.max(0, new Set(own.map(({ room }) => room)).size - 1)
    for (const { room, day, period } of own) {
      cost.roomCapacity += Math.max(0, course.students - (rooms.get(room) ?? 0))
      if (unavailable.has(`${id} ${day} ${period}`)) hard.availability++
    }
  }

  lectures.forEach((one, index) => {
    for (const other of lectures.slice(index + 1)) {
      if (one.day !== other.day || one.period !== other.period) continue
      if (one.room === other.room) hard.roomOccupancy++
      if (one.course === other.course) continue
      const sameTeacher = courses.get(one.course)?.teacher === courses.get(other.course)?.teacher
      const sameCurriculum = curricula.some((members) => members.has(one.course) && members.has(other.course))
      if (sameTeacher || sameCurriculum) hard.conflicts++
    }
  })

  for (const members of curricula) {
    const own = lectures.filter(({ course }) => members.has(course))
    for (const { day, period } of own) {
      const adjacent = own.some((other) => other.day === day && Math.abs(other.period - period) === 1)
      if (!adjacent) cost.curriculumCompactness += 2
    }
  }

  return {
    hard,
    cost,
    feasible: Object.values(hard).every((count) => count === 0),
    total: Object.values(cost).reduce((sum, one) => sum + one, 0),
  }
}

/** Reads word by word, as the competition's own program does. */
function read(text: string) {
  const words = text.split(/\s+/)
  const after = (title: string) => {
    const at = words.indexOf(title)
    if (at < 0) throw new Error(`The instance has no ${title}`)
    return at + 1
  }
  const count = (title: string) => Number(words[after(title)])
  let at = after('COURSES:')
  const next = () => words[at++] ?? ''
  const courses = new Map<string, { teacher: string; lectures: number; minimumDays: number; students: number }>()
  for (let i = count('Courses:'); i > 0; i--) {
    courses.set(next(), { teacher: next(), lectures: Number(next()), minimumDays: Number(next()), students: Number(next()) })
  }
  at = after('ROOMS:')
  const rooms = new Map<string, number>()
  for (let i = count('Rooms:'); i > 0; i--) rooms.set(next(), Number(next()))
  at = after('CURRICULA:')
  const curricula: Set<string>[] = []
  for (let i = count('Curricula:'); i > 0; i--) {
    next()
    const members = new Set<string>()
    for (let j = Number(next()); j > 0; j--) members.add(next())
    curricula.push(members)
  }
  at = after('UNAVAILABILITY_CONSTRAINTS:')
  const unavailable = new Set<string>()
  for (let i = count('Constraints:'); i > 0; i--) unavailable.add(`${next()} ${next()} ${next()}`)
  return { days: count('Days:'), periods: count('Periods_per_day:'), courses, rooms, curricula, unavailable }
}
