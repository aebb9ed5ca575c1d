/** Timetables of the ledger (a wall, a list) against each other and against the clubs. */
import { groupBy } from '../../../domain/group-by'
import type { WeeklyWindow } from '../../../domain/weekly'
import type { WallTable } from '../find/wall'
import { readWallEntry } from '../find/wall-entry'
import type { Located } from '../findings'
import { columnLetter } from '../normalise/plain-text'
import type { ClubDraft, Lesson } from '../read/clubs'
import { findClub } from './short-names'

/** The lessons of a wall timetable; lines that name no club (机动, 停课) are none. */
export function readWall(tab: string, wall: WallTable): Lesson[] {
  return wall.lines.flatMap((line): Lesson[] => {
    const entry = readWallEntry(line)
    if (entry === null) return []
    const column = columnLetter(line.column)
    const { start, end, weeks } = entry
    const windows: WeeklyWindow[] = start === null || end === null || end <= start ? [] : [{ day: line.day, start, end, weeks }]
    return [{ tab, row: line.row, column, timeColumn: column, line: line.line, raw: line.text, club: entry.club, windows }]
  })
}

/** Lessons whose club is known; the others are noted as `club_unknown`. */
export function knownLessons(
  lessons: readonly Lesson[],
  clubs: readonly { name: string }[],
  findings: Located[],
): { lesson: Lesson; club: string }[] {
  const known: { lesson: Lesson; club: string }[] = []
  for (const lesson of lessons) {
    const found = findClub(clubs, lesson.club)
    if (found.fit === 'one') known.push({ lesson, club: found.thing.name })
    else findings.push({ code: 'club_unknown', place: { tab: lesson.tab, row: lesson.row, column: lesson.column }, raw: lesson.raw })
  }
  return known
}

/** Lessons that stand on the wall and in the list otherwise, noted at the row of the list, or on the wall where the list lacks them. */
export function compareLessons(
  wall: readonly { lesson: Lesson; club: string }[],
  list: readonly { lesson: Lesson; club: string }[],
  findings: Located[],
): void {
  const onDay = ({ lesson, club }: { lesson: Lesson; club: string }) => lesson.windows.map(({ day }) => `${club}|${day}`)
  const walls = groupBy(wall, onDay)
  const lists = groupBy(list, onDay)
  for (const [key, entries] of lists) {
    const others = walls.get(key) ?? []
    for (const entry of entries)
      if (!others.some((other) => sameHours(other.lesson, entry.lesson))) disagree(entry.lesson, entry.lesson.timeColumn, findings)
  }
  for (const [key, entries] of walls) if (!lists.has(key)) for (const { lesson } of entries) disagree(lesson, lesson.column, findings)
}

function sameHours(a: Lesson, b: Lesson): boolean {
  return a.windows.some((left) =>
    b.windows.some((right) => left.day === right.day && left.start === right.start && left.end === right.end && left.weeks === right.weeks),
  )
}

function disagree(lesson: Lesson, column: string | null, findings: Located[]): void {
  findings.push({ code: 'timetable_disagreement', place: { tab: lesson.tab, row: lesson.row, column }, raw: lesson.raw })
}

/** A club without a time of its own takes those of the timetable. */
export function fillPreferred(clubs: readonly ClubDraft[], lessons: readonly { lesson: Lesson; club: string }[]): void {
  const byClub = groupBy(lessons, ({ club }) => [club])
  for (const { record, timeIsOpen } of clubs) {
    if (!timeIsOpen) continue
    const windows = distinct((byClub.get(record.name) ?? []).flatMap(({ lesson }) => lesson.windows))
    if (windows.length === 0) continue
    record.preferred = windows
    record.sessionsPerWeek ??= Math.min(windows.length, 7)
    const lengths = new Set(windows.map(({ start, end }) => end - start))
    const [minutes = 0] = lengths
    if (lengths.size === 1 && minutes >= 30 && minutes <= 480) record.minutes ??= minutes
  }
}

function distinct(windows: readonly WeeklyWindow[]): WeeklyWindow[] {
  const seen = new Map(windows.map((window) => [`${window.day}|${window.start}|${window.end}|${window.weeks}`, window]))
  return [...seen.values()].sort((a, b) => a.day - b.day || a.start - b.start)
}
