/** Which requests may be the same matter: the same people, the same service, and not finished. */
import type { Row } from './tables'

type Matter = Pick<Row<'Requests'>, 'id' | 'serviceName' | 'householdId' | 'residentId' | 'phones'>

/** Neither finished nor given up. */
export const UNDER_WAY: readonly Row<'Requests'>['state'][] = ['open', 'assigned', 'accepted', 'escalated']

/** @returns their numbers, in the order of the table; what has none yet cannot be named */
export function similarTo(matter: Matter, requests: Iterable<Row<'Requests'>>): string[] {
  return similarRequests(matter, requests).flatMap(({ number }) => (number === '' ? [] : number))
}

export function similarRequests(matter: Matter, requests: Iterable<Row<'Requests'>>): Row<'Requests'>[] {
  return [...requests].filter((one) => one.id !== matter.id && isSameMatter(matter, one))
}

function isSameMatter(matter: Matter, one: Row<'Requests'>): boolean {
  if (!UNDER_WAY.includes(one.state) || one.serviceName !== matter.serviceName) return false
  const same = (left: string | null, right: string | null) => left !== null && left === right
  return (
    same(matter.householdId, one.householdId) ||
    same(matter.residentId, one.residentId) ||
    (matter.phones ?? []).some((phone) => one.phones?.includes(phone) === true)
  )
}
