/** Reads curriculum-based instances (ITC-2007, track 3, `.ctt`). */
import type { Line } from './ctt-lines'
import { columns, readLines, whole } from './ctt-lines'
import { faultAt, InstanceFault } from './instance-fault'

export interface CttCourse {
  id: string
  teacher: string
  lectures: number
  minimumDays: number
  students: number
}

export interface CttInstance {
  name: string
  days: number
  periodsPerDay: number
  courses: CttCourse[]
  rooms: { id: string; capacity: number }[]
  curricula: { id: string; courses: string[] }[]
  /** Day and period from 0. */
  unavailable: { course: string; day: number; period: number }[]
}

const HEADER = ['Courses', 'Rooms', 'Days', 'Periods_per_day', 'Curricula', 'Constraints'] as const
const SECTIONS = ['COURSES', 'ROOMS', 'CURRICULA', 'UNAVAILABILITY_CONSTRAINTS'] as const

/** Throws {@link InstanceFault} for anything that the format does not allow, ids that nobody declared and counts that do not agree. */
export function parseCtt(text: string): CttInstance {
  const lines = readLines(text)
  const { name, counts } = readHeader(lines)
  const sections = readSections(lines)
  const courses = rowsOf(sections, 'COURSES', counts.Courses).map(readCourse)
  const rooms = rowsOf(sections, 'ROOMS', counts.Rooms).map(readRoom)
  const curricula = rowsOf(sections, 'CURRICULA', counts.Curricula)
  const courseIds = distinct(courses, '课程', 'course')
  distinct(rooms, '教室', 'room')
  return {
    name,
    days: counts.Days,
    periodsPerDay: counts.Periods_per_day,
    courses: courses.map(({ value }) => value),
    rooms: rooms.map(({ value }) => value),
    curricula: curricula.map((line) => readCurriculum(line, courseIds)),
    unavailable: rowsOf(sections, 'UNAVAILABILITY_CONSTRAINTS', counts.Constraints).map((line) =>
      readUnavailable(line, courseIds, counts.Days, counts.Periods_per_day),
    ),
  }
}

type Counts = Record<(typeof HEADER)[number], number>

function readHeader(lines: Line[]): { name: string; counts: Counts } {
  const end = lines.findIndex(({ words }) => words[0] === 'COURSES:')
  if (end < 0) {
    throw new InstanceFault(
      '没有“COURSES:”这一行，不像是 .ctt 算例。',
      'There is no line "COURSES:"; this does not look like a .ctt instance.',
    )
  }
  const header = new Map(lines.slice(0, end).map((line) => [(line.words[0] ?? '').replace(/:$/, ''), line]))
  const counts = Object.fromEntries(
    HEADER.map((key) => {
      const line = header.get(key)
      if (!line) throw new InstanceFault(`开头缺少“${key}:”这一行。`, `The line "${key}:" is missing at the beginning.`)
      return [key, whole(line, 1, key, key === 'Constraints' || key === 'Curricula' ? 0 : 1)]
    }),
  ) as Counts
  return { name: header.get('Name')?.words.slice(1).join(' ') ?? '', counts }
}

function readSections(lines: Line[]): Map<string, { at: number; rows: Line[] }> {
  const sections = new Map<string, { at: number; rows: Line[] }>()
  let open: Line[] | null = null
  for (const line of lines) {
    const [first = ''] = line.words
    const title = first.replace(/:$/, '')
    if (first === 'END.') break
    if (line.words.length === 1 && first.endsWith(':') && (SECTIONS as readonly string[]).includes(title)) {
      if (sections.has(title)) throw faultAt(line.at, `“${title}”出现了两次。`, `"${title}" stands twice.`)
      open = []
      sections.set(title, { at: line.at, rows: open })
    } else open?.push(line)
  }
  return sections
}

function rowsOf(sections: ReturnType<typeof readSections>, title: (typeof SECTIONS)[number], wanted: number): Line[] {
  const section = sections.get(title)
  if (!section) throw new InstanceFault(`没有“${title}:”这一段。`, `There is no section "${title}:".`)
  const found = section.rows.length
  if (found !== wanted) {
    throw faultAt(
      section.at,
      `开头说“${title}”有 ${wanted} 行，实际有 ${found} 行。`,
      `the beginning promises ${wanted} lines of ${title}; there are ${found}.`,
    )
  }
  return section.rows
}

interface Read<T> {
  at: number
  value: T
}

function readCourse(line: Line): Read<CttCourse> {
  columns(line, 5, 'COURSE TEACHER LECTURES MIN_DAYS STUDENTS')
  const [id = '', teacher = ''] = line.words
  const value = {
    id,
    teacher,
    lectures: whole(line, 2, 'LECTURES', 0),
    minimumDays: whole(line, 3, 'MIN_DAYS', 0),
    students: whole(line, 4, 'STUDENTS', 0),
  }
  return { at: line.at, value }
}

function readRoom(line: Line): Read<{ id: string; capacity: number }> {
  columns(line, 2, 'ROOM CAPACITY')
  return { at: line.at, value: { id: line.words[0] ?? '', capacity: whole(line, 1, 'CAPACITY', 0) } }
}

/** A course that a curriculum names twice is in it once. */
function readCurriculum(line: Line, courseIds: Set<string>): { id: string; courses: string[] } {
  const courses = line.words.slice(2)
  columns(line, 2 + whole(line, 1, 'COURSES', 0), 'CURRICULUM COUNT COURSE …')
  for (const course of courses) known(line, course, courseIds)
  return { id: line.words[0] ?? '', courses: [...new Set(courses)] }
}

function readUnavailable(line: Line, courseIds: Set<string>, days: number, periods: number): CttInstance['unavailable'][number] {
  columns(line, 3, 'COURSE DAY PERIOD')
  const [course = ''] = line.words
  known(line, course, courseIds)
  return { course, day: whole(line, 1, 'DAY', 0, days - 1), period: whole(line, 2, 'PERIOD', 0, periods - 1) }
}

function known({ at }: Line, course: string, courseIds: Set<string>): void {
  if (!courseIds.has(course)) throw faultAt(at, `COURSES 里没有课程“${course}”。`, `COURSES has no course "${course}".`)
}

function distinct(rows: Read<{ id: string }>[], zh: string, en: string): Set<string> {
  const seen = new Set<string>()
  for (const { at, value } of rows) {
    if (seen.has(value.id)) throw faultAt(at, `${zh}“${value.id}”出现了两次。`, `the ${en} "${value.id}" stands twice.`)
    seen.add(value.id)
  }
  return seen
}
