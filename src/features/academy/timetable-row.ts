/** What a row of the timetable says, however staff wrote it: its one window, its venue, its teachers. */
import type { WeeklyWindow } from '../../domain/weekly'
import type { Row } from '../../tables/tables'

type Named = { id: string; name: string }

/** The row's window with its weeks, from the time or from the column of its own; null without exactly one window. */
export function windowOf({ when, weeks }: Pick<Row<'Timetable'>, 'when' | 'weeks'>): WeeklyWindow | null {
  const window = when?.[0]
  if (window === undefined || when?.length !== 1) return null
  return { ...window, weeks: window.weeks === 'every' ? (weeks ?? 'every') : window.weeks }
}

/** Records by id (the first of each) and, where a name is borne by one only, by name. */
export interface Directory<R extends Named> {
  byId: Map<string, R>
  byName: Map<string, R | null>
}

export function directoryOf<R extends Named>(records: readonly R[]): Directory<R> {
  const directory: Directory<R> = { byId: new Map(), byName: new Map() }
  for (const record of records) {
    if (directory.byId.has(record.id)) continue
    directory.byId.set(record.id, record)
    const name = record.name.trim()
    directory.byName.set(name, directory.byName.has(name) ? null : record)
  }
  return directory
}

/**
 * The record meant by an id and a name that stand side by side. Staff change the name they see and not the id beside it,
 * so a name that one record alone bears wins. Null when neither leads anywhere.
 */
export function meant<R extends Named>(directory: Directory<R>, id: string | null, name: string | null): R | null {
  const byId = id === null ? null : (directory.byId.get(id) ?? null)
  if (name === null || byId?.name.trim() === name.trim()) return byId ?? byName(directory, name)
  return byName(directory, name) ?? byId
}

function byName<R extends Named>(directory: Directory<R>, name: string | null): R | null {
  return name === null ? null : (directory.byName.get(name.trim()) ?? null)
}

/** A word that stands where a teacher will: 待聘, 待定, 暂无, 无, none. */
export function isVacancy(name: string): boolean {
  return /^(待[聘定]|未定|暂[无缺]|无|空缺|tb[ad]|none|[-–—/]+)(老师)?$/i.test(name.trim())
}

/** The names that are names. */
export function namedTeachers({ teacherNames }: { teacherNames: string[] | null }): string[] {
  return (teacherNames ?? []).filter((name) => !isVacancy(name))
}

/** The teachers meant by ids or, without ids, by names; ids that lead nowhere apart. A vacancy is no teacher. */
export function teachersMeant(
  directory: Directory<Row<'Teachers'>>,
  { teacherIds, teacherNames }: { teacherIds: string[] | null; teacherNames: string[] | null },
): { known: Row<'Teachers'>[]; unknownIds: string[] } {
  const ids = [...new Set(teacherIds ?? [])]
  const named = ids.length > 0 ? [] : (teacherNames ?? []).flatMap((name) => byName(directory, name) ?? [])
  const known = [...ids.flatMap((id) => directory.byId.get(id) ?? []), ...named]
  return { known: [...new Set(known)].filter(({ name }) => !isVacancy(name)), unknownIds: ids.filter((id) => !directory.byId.has(id)) }
}
