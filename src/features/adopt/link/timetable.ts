/** Timetables of the ledger (a wall, a list) against each other and against the clubs. */
import { groupBy } from '../../../domain/group-by'
import type { WeeklyWindow } from '../../../domain/weekly'
import type { WallTable } from '../find/wall'
import { readWallEntry } from '../find/wall-entry'
import type { Located, Place } from '../findings'
import { readNames } from '../normalise/name'
import { columnLetter } from '../normalise/plain-text'
import { distinctWindows } from '../normalise/windows'
import type { ClubDraft, Lesson } from '../read/clubs'
import { nearestClub } from './links'
import { findClub } from './short-names'

/** The lessons of a wall timetable; lines that name no club (机动, 停课) are none. */
export function readWall(tab: string, wall: WallTable): Lesson[] {
  return wall.lines.flatMap((line): Lesson[] => {
    const entry = readWallEntry(line)
    if (entry === null) return []
    const column = columnLetter(line.column)
    const { club, venue, start, end, weeks } = entry
    const windows: WeeklyWindow[] = start === null || end === null || end <= start ? [] : [{ day: line.day, start, end, weeks }]
    const teachers = readNames(entry.teacher ?? '').map(({ name }) => name)
    const at = { tab, row: line.row, onWall: true, column, timeColumn: column, line: line.line }
    const remark = /\(([^()]*)\)$/.exec(club)?.[1] ?? null
    return [{ ...at, raw: line.text, club, windows, remark, venue, teachers }]
  })
}

/** A lesson with the full name of its club. */
export interface KnownLesson {
  lesson: Lesson
  club: string
}

/** Lessons whose club is known; the others are noted as `club_unknown`. */
export function knownLessons(lessons: readonly Lesson[], clubs: readonly { name: string }[], findings: Located[]): KnownLesson[] {
  const known: KnownLesson[] = []
  for (const lesson of lessons) {
    const found = findClub(clubs, lesson.club)
    if (found.fit === 'one') known.push({ lesson, club: found.thing.name })
    else findings.push({ code: 'club_unknown', place: placeOf(lesson, lesson.column), raw: lesson.raw, ...nearestClub(clubs, lesson.club) })
  }
  return known
}

/** Lessons that stand on the wall and in the list otherwise, noted at the row of the list, or on the wall where the list lacks them. */
export function compareLessons(wall: readonly KnownLesson[], list: readonly KnownLesson[], findings: Located[]): void {
  const walls = groupBy(wall, onDay)
  const lists = groupBy(list, onDay)
  for (const [key, entries] of lists) {
    const others = walls.get(key) ?? []
    for (const entry of entries)
      if (!others.some((other) => sameHours(other.lesson, entry.lesson))) disagree(entry.lesson, entry.lesson.timeColumn, findings)
  }
  for (const [key, entries] of walls) if (!lists.has(key)) for (const { lesson } of entries) disagree(lesson, lesson.column, findings)
}

/** A lesson once, wherever it is written: on the wall, with where it stands in the other timetables; then what those alone have. */
export interface WrittenLesson extends KnownLesson {
  also: Lesson[]
}

/** The same hours first, then what the wall and another timetable have of a club on one day. */
export function pairLessons(wall: readonly KnownLesson[], ...others: (readonly KnownLesson[])[]): WrittenLesson[] {
  return others.reduce(
    paired,
    wall.map((entry): WrittenLesson => ({ ...entry, also: [] })),
  )
}

function paired(wall: WrittenLesson[], list: readonly KnownLesson[]): WrittenLesson[] {
  const left = new Set(list)
  const lists = groupBy(list, onDay)
  const pairs = new Map<KnownLesson, KnownLesson>()
  for (const fits of [sameHours, () => true]) {
    for (const entry of wall) {
      if (pairs.has(entry)) continue
      const other = onDay(entry)
        .flatMap((key) => lists.get(key) ?? [])
        .find((candidate) => left.has(candidate) && fits(entry.lesson, candidate.lesson))
      if (other === undefined) continue
      pairs.set(entry, other)
      left.delete(other)
    }
  }
  return [
    ...wall.map((entry) => ({ ...entry, also: [...entry.also, ...(pairs.has(entry) ? [(pairs.get(entry) as KnownLesson).lesson] : [])] })),
    ...[...left].map((entry) => ({ ...entry, also: [] })),
  ]
}

/** The club and the day of each of its windows. */
export function onDay({ lesson, club }: KnownLesson): string[] {
  return lesson.windows.map(({ day }) => `${club}|${day}`)
}

function sameHours(a: Lesson, b: Lesson): boolean {
  return a.windows.some((left) =>
    b.windows.some((right) => left.day === right.day && left.start === right.start && left.end === right.end && left.weeks === right.weeks),
  )
}

function disagree(lesson: Lesson, column: string | null, findings: Located[]): void {
  findings.push({ code: 'timetable_disagreement', place: placeOf(lesson, column), raw: lesson.raw })
}

function placeOf({ tab, row, onWall, line }: Lesson, column: string | null): Place {
  return { tab, row, column, ...(onWall ? { line } : {}) }
}

/** A club without a time of its own takes those of the timetable. */
export function fillPreferred(clubs: readonly ClubDraft[], lessons: readonly KnownLesson[]): void {
  const byClub = groupBy(lessons, ({ club }) => [club])
  for (const { record, timeIsOpen } of clubs) {
    if (!timeIsOpen) continue
    const windows = distinctWindows((byClub.get(record.name) ?? []).flatMap(({ lesson }) => lesson.windows))
    if (windows.length === 0) continue
    record.preferred = windows
    record.sessionsPerWeek ??= Math.min(windows.length, 7)
    const lengths = new Set(windows.map(({ start, end }) => end - start))
    const [minutes = 0] = lengths
    if (lengths.size === 1 && minutes >= 30 && minutes <= 480) record.minutes ??= minutes
  }
}
