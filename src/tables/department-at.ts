/** Who above the office answers for what, and in which order a matter rises. */
import { codeOf } from './column'
import type { Data } from './plan'
import type { Row } from './tables'
import { levels } from './vocabulary'

export type Level = keyof typeof levels

/** From near to far. */
const LEVELS = Object.keys(levels) as Level[]

export interface EscalationPath {
  /** In its order, each once. */
  departments: Row<'Departments'>[]
  /** What stands on it and is no department, nor a level that has one for the service. */
  unknown: string[]
}

/** What the catalogue says of the service: names of departments, or levels. Empty where it says nothing. */
export function pathOf(serviceName: string, { Services, Departments }: Data<'Services' | 'Departments'>): EscalationPath {
  const path: EscalationPath = { departments: [], unknown: [] }
  for (const written of Services.find(({ name }) => name === serviceName)?.escalationPath ?? []) {
    const level = codeOf(levels, written)
    const department =
      Departments.find(({ name }) => name.trim() === written) ?? (level === null ? null : departmentAt(level, serviceName, Departments))
    if (department === null) path.unknown.push(written)
    else if (!path.departments.includes(department)) path.departments.push(department)
  }
  return path
}

/**
 * Who may still be asked, the next one first: along the path of the service, else (also where nothing on the path can be used) level by level.
 * A matter whose calls went to nobody on the path, as the path was changed since, goes on with those above the level it has reached.
 * @param calls those of the matter, the oldest first
 */
export function departmentsAbove(
  { serviceName, level }: Pick<Row<'Requests'>, 'serviceName' | 'level'>,
  calls: readonly Row<'Escalations'>[],
  data: Data<'Services' | 'Departments'>,
): Row<'Departments'>[] {
  const reached = calls[calls.length - 1]?.level ?? level
  const { departments } = pathOf(serviceName, data)
  if (departments.length === 0)
    return LEVELS.slice(LEVELS.indexOf(reached ?? 'compound') + 1).flatMap((one) => departmentAt(one, serviceName, data.Departments) ?? [])
  const called = new Set(calls.map(({ department }) => department))
  const last = departments.reduce((found, { name }, index) => (called.has(name) ? index : found), -1)
  if (last >= 0 || reached === null) return departments.slice(last + 1)
  return departments.filter((one) => LEVELS.indexOf(one.level) > LEVELS.indexOf(reached))
}

/** One that names the service before one for everything; null when the level has neither. */
function departmentAt(level: Level, service: string, departments: readonly Row<'Departments'>[]): Row<'Departments'> | null {
  const here = departments.filter((one) => one.level === level)
  return here.find(({ services }) => services?.includes(service)) ?? here.find(({ services }) => !services?.length) ?? null
}
