/** Rows of the timetable that somebody changed while it was made: they stay as they are, and it is said which. */
import type { Context } from '../../domain/context'
import { listed } from '../../domain/language'
import type { Summary } from '../../tables/plan'
import type { Row } from '../../tables/tables'
import type { PreparedTimetable } from './prepare-timetable'
import { sessionId } from './session-rows'

export interface ChangedSince {
  /** As they are by now; the changed and new ones locked, so that nothing of them is touched. */
  rows: Row<'Timetable'>[]
  changed: Row<'Timetable'>[]
  deleted: Row<'Timetable'>[]
}

export function changedSince(before: readonly Row<'Timetable'>[], now: readonly Row<'Timetable'>[]): ChangedSince {
  const known = new Map(before.map((row) => [row.id, JSON.stringify(row)]))
  const still = new Set(now.map(({ id }) => id))
  const isChanged = (row: Row<'Timetable'>) => known.get(row.id) !== JSON.stringify(row)
  return {
    rows: now.map((row) => (isChanged(row) ? { ...row, locked: true } : row)),
    changed: now.filter(isChanged),
    deleted: before.filter(({ id }) => !still.has(id)),
  }
}

/** What is to be said of it. A deleted row is written again where its club still meets. */
export function meanwhile({ changed, deleted }: ChangedSince, { subjects }: PreparedTimetable, { language, tabTitle }: Context): Summary[] {
  const again = deleted.filter(({ clubId, session }) => subjects.has(sessionId(clubId, session)))
  const facts = (rows: readonly Row<'Timetable'>[]) => ({
    tab: tabTitle('Timetable'),
    count: rows.length,
    names: listed([...new Set(rows.map(({ clubName, clubId }) => clubName ?? clubId))], language),
  })
  return [
    ...(changed.length === 0 ? [] : [{ key: 'timetable.keptMeanwhile' as const, params: facts(changed) }]),
    ...(again.length === 0 ? [] : [{ key: 'timetable.deletedMeanwhile' as const, params: facts(again) }]),
  ]
}
