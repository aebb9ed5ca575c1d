/** Who works on a day, and what is with somebody. */
import type { CivilDate } from '../domain/civil-date'
import type { Row } from './tables'

const IN_HAND: readonly Row<'Requests'>['state'][] = ['assigned', 'accepted']

/** True from the first through the last day of leave; a leave with one end written holds on that side without end. */
export function isOnLeave({ leaveFrom, leaveUntil }: Pick<Row<'Staff'>, 'leaveFrom' | 'leaveUntil'>, on: CivilDate): boolean {
  if (leaveFrom === null && leaveUntil === null) return false
  return (leaveFrom === null || leaveFrom <= on) && (leaveUntil === null || on <= leaveUntil)
}

/** Is it planned for a day that is still to come? What is overdue, or has no day, is for today. */
export function isForLater({ plannedOn }: Pick<Row<'Requests'>, 'plannedOn'>, today: CivilDate): boolean {
  return plannedOn !== null && plannedOn > today
}

/** Is the request with somebody who has not finished it? */
export function isInHand({ state }: Pick<Row<'Requests'>, 'state'>): boolean {
  return IN_HAND.includes(state)
}
