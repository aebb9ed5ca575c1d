/** What publishing would change for people: the timetable as it stands against what was announced. */
import type { Context } from '../../domain/context'
import type { Data } from '../../tables/plan'
import { type Announcement, sameAnnouncement } from './announcement'
import { ordinal } from './look'
import { type Published, publishedRows } from './published-rows'
import { directoryOf } from './timetable-row'
import { weeklyPhrase } from './weekly-phrase'

export interface Comparison {
  same: number
  /** People with a place in a class that is moved or dropped, each once. */
  people: number
  teachers: number
  changes: { kind: 'moved' | 'added' | 'dropped'; name: string; from: string; to: string; people: number }[]
}

export function compareWithPublished(
  data: Data<'Timetable' | 'Clubs' | 'Venues' | 'Teachers' | 'Enrolments'>,
  { today, language }: Context,
): Comparison {
  const rows = publishedRows(data, directoryOf(data.Teachers), today)
  const changed = rows.filter(({ before, now }) => !sameAnnouncement(before, now))
  const enrolled = data.Enrolments.filter(({ state }) => state === 'enrolled')
  const disturbed = new Set(changed.flatMap(({ before, row }) => (before === null ? [] : [row.clubId])))
  const people = enrolled.filter(({ clubId }) => disturbed.has(clubId))
  const text = (one: Announcement | null) => (one === null ? '' : `${weeklyPhrase([one.window], language)} ${one.venueName ?? ''}`.trim())
  return {
    same: rows.length - changed.length,
    people: new Set(people.map(({ id, residentId, name, phones }) => residentId ?? (phones?.[0] ? `${name} ${phones[0]}` : id))).size,
    teachers: new Set(changed.flatMap(({ before, now }) => [...(before?.teacherIds ?? []), ...(now?.teacherIds ?? [])])).size,
    changes: changed.map(({ row, clubName, before, now }) => ({
      kind: kindOf({ before, now }),
      name: clubName + (rows.some((other) => other.row.clubId === row.clubId && other.row.session > 1) ? ordinal(row.session) : ''),
      from: text(before),
      to: text(now),
      people: enrolled.filter(({ clubId }) => clubId === row.clubId).length,
    })),
  }
}

function kindOf({ before, now }: Pick<Published, 'before' | 'now'>): Comparison['changes'][number]['kind'] {
  return before === null ? 'added' : now === null ? 'dropped' : 'moved'
}
