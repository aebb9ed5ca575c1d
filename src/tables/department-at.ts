/** Who above the office answers for what. */
import type { Row } from './tables'
import { levels } from './vocabulary'

export type Level = keyof typeof levels

/** From near to far. */
export const LEVELS = Object.keys(levels) as Level[]

/** One that names the service before one for everything; null when the level has neither. */
export function departmentAt(level: Level, service: string, departments: readonly Row<'Departments'>[]): Row<'Departments'> | null {
  const here = departments.filter((one) => one.level === level)
  return here.find(({ services }) => services?.includes(service)) ?? here.find(({ services }) => !services?.length) ?? null
}

/** Has any level above this one a department for the service? */
export function hasDepartmentAbove(level: Level, service: string, departments: readonly Row<'Departments'>[]): boolean {
  return LEVELS.slice(LEVELS.indexOf(level) + 1).some((above) => departmentAt(above, service, departments) !== null)
}
