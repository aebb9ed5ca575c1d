/** What can be ordered: the services of the catalogue, and something else. */
import { type Language, type Words, words } from '../domain/language'
import type { Row } from './tables'

/** How a request names a service that the catalogue does not have. */
export const OTHER: Words = words('其他', 'Something else')

/** Stands last in the list of services, so that nobody is sent away because the catalogue lacks a line. */
export const OTHER_SERVICE: Words = words('其他（请在下面写明）', 'Something else (please describe below)')

/** The rows that are not paused, in the order of the table, each name once; then something else. */
export function orderableServices(services: readonly Row<'Services'>[]): Words[] {
  const names = new Set(services.filter(({ paused }) => paused !== true).map(({ name }) => name))
  return [...[...names].map((name) => words(name, name)), OTHER_SERVICE]
}

/** Where the catalogue does not say. */
const SERVICE_MINUTES = 30

/** How long it takes to do all of these, in minutes. @param services by name */
export function minutesOf(requests: readonly Row<'Requests'>[], services: ReadonlyMap<string, Row<'Services'>>): number {
  return requests.reduce((sum, { serviceName }) => sum + (services.get(serviceName)?.minutes ?? SERVICE_MINUTES), 0)
}

/** Finds the name as the catalogue has it, or {@link OTHER} in the office's language; null for what cannot be ordered now. */
export function serviceFinder(services: readonly Row<'Services'>[], language: Language): (typed: string) => string | null {
  const names = new Map(orderableServices(services).map((name) => [fold(name[language]), name[language]]))
  for (const name of [...Object.values(OTHER), ...Object.values(OTHER_SERVICE)]) names.set(fold(name), OTHER[language])
  return (typed) => names.get(fold(typed)) ?? null
}

function fold(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '')
}
