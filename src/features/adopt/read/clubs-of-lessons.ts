/** Clubs that stand in timetables alone. */
import { groupBy } from '../../../domain/group-by'
import { findClub } from '../link/short-names'
import { readThingName } from '../normalise/name'
import type { ClubDraft, Lesson } from './clubs'

/**
 * The clubs of an office that has timetables and no list of clubs: each by its first lesson. Their times are filled in from the timetables.
 * @param known clubs that are in our tables already, which a timetable may name in short
 */
export function clubsOfLessons(lessons: readonly Lesson[], known: readonly { name: string }[]): ClubDraft[] {
  const byClub = groupBy(lessons, ({ club }) => {
    const found = findClub(known, club)
    return found.fit === 'several' ? [] : [found.fit === 'one' ? found.thing.name : readThingName(club)]
  })
  return [...byClub].flatMap(([name, ofClub]) => {
    const [first] = ofClub
    if (first === undefined || name === '') return []
    const teachers = [...new Set(ofClub.flatMap((lesson) => lesson.teachers))]
    const venue = ofClub.find((lesson) => lesson.venue !== null)?.venue ?? null
    return [clubOfTimetable(name, first, teachers, venue)]
  })
}

function clubOfTimetable(name: string, { tab, row, column }: Lesson, teacherNames: string[], venueName: string | null): ClubDraft {
  return {
    tab,
    row,
    columns: { teachers: column, venue: column },
    raw: { teachers: teacherNames.join('、'), venue: venueName ?? '' },
    kindText: null,
    capacity: { min: null, max: null },
    spans: [],
    exceptHolidays: false,
    timeIsOpen: true,
    record: {
      name,
      kind: null,
      teacherIds: null,
      teacherNames,
      sessionsPerWeek: null,
      minutes: null,
      preferred: null,
      venueId: null,
      venueName,
      capacity: null,
      needs: null,
      startsOn: null,
      endsOn: null,
      after: null,
      apart: null,
      popular: null,
      forCarers: null,
      feeText: null,
      paused: null,
      note: null,
    },
  }
}
