/** Which requests may be the same matter: the same people, the same service, and not finished. */
import type { Row } from './tables'

type Matter = Pick<Row<'Requests'>, 'id' | 'serviceName' | 'householdId' | 'residentId' | 'phones'>

const UNDER_WAY: readonly Row<'Requests'>['state'][] = ['open', 'assigned', 'accepted', 'escalated']

/** @returns their numbers, in the order of the table */
export function similarTo(matter: Matter, requests: Iterable<Row<'Requests'>>): string[] {
  return [...requests].filter((one) => one.id !== matter.id && isSameMatter(matter, one)).map(({ number }) => number)
}

function isSameMatter(matter: Matter, one: Row<'Requests'>): boolean {
  if (!UNDER_WAY.includes(one.state) || one.number === '' || one.serviceName !== matter.serviceName) return false
  const same = (left: string | null, right: string | null) => left !== null && left === right
  return (
    same(matter.householdId, one.householdId) ||
    same(matter.residentId, one.residentId) ||
    (matter.phones ?? []).some((phone) => one.phones?.includes(phone) === true)
  )
}
