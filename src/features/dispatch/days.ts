/** The days that dispatch plans for, and what each worker can take on in each. */
import { type CivilDate, minutesBetween } from '../../domain/civil-date'
import type { Context } from '../../domain/context'
import { type WorkCalendar, workdayAfter } from '../../domain/working-time'
import type { AssignmentDay } from '../../scheduling/assignment'
import { isHelper } from '../../tables/givers'
import { isInHand, isOnLeave } from '../../tables/on-duty'
import type { Row } from '../../tables/tables'
import type { Worker } from './duty'

/** The working days that are planned, ascending. */
export type Days = readonly [CivilDate, ...CivilDate[]]

/** A request that has its worker and day: in hand before, or given now. */
export interface Placed {
  request: Row<'Requests'>
  worker: number
  /** Null beyond the days looked at. */
  day: number | null
}

/** A worker with the days; on leave and full are those who are so on all of them. */
export interface DispatchWorker extends Worker {
  days: WorkerDay[]
}

export interface WorkerDay extends AssignmentDay {
  onLeave: boolean
}

/** The next working days, today among them while office hours are left of it; today alone in an office that has no hours. */
export function daysAhead(calendar: WorkCalendar, { now, today, settings }: Context): Days {
  const end = Math.max(0, ...calendar.windowsOn(today).map((window) => window.end))
  const first = minutesBetween(`${today} 00:00`, now) < end ? today : (workdayAfter(calendar, today) ?? today)
  const days: [CivilDate, ...CivilDate[]] = [first]
  for (let day = workdayAfter(calendar, first); day !== null && days.length < settings.dispatchDays; day = workdayAfter(calendar, day))
    days.push(day)
  return days
}

/** The index of the day on which something planned is done: the first for what is overdue or has no day; null beyond the last. */
export function dayIndex(plannedOn: CivilDate | null, days: readonly CivilDate[]): number | null {
  const index = plannedOn === null ? 0 : days.findIndex((day) => plannedOn <= day)
  return index === -1 ? null : index
}

/**
 * What is in hand counts on the day it is planned for. Volunteers and partners settle the day themselves: all that they can take stands on the
 * first.
 */
export function withDays(workers: readonly Worker[], requests: readonly Row<'Requests'>[], days: readonly CivilDate[]): DispatchWorker[] {
  const loads = new Map(workers.map(({ giver }) => [giver.id, days.map(() => 0)]))
  for (const request of requests) {
    const own = isInHand(request) ? loads.get(request.assigneeId ?? '') : undefined
    const day = dayIndex(request.plannedOn, days)
    if (own !== undefined && day !== null) own[day] = (own[day] ?? 0) + 1
  }
  return workers.map((worker) => {
    if (isHelper(worker.giver)) return { ...worker, days: days.map((_, day) => (day === 0 ? worker : NO_ROOM)) }
    const own = days.map((on, day): WorkerDay => {
      const onLeave = isOnLeave(worker.giver, on)
      return { onLeave, load: loads.get(worker.giver.id)?.[day] ?? 0, limit: onLeave ? 0 : worker.limit }
    })
    const open = own.filter(({ onLeave }) => !onLeave)
    const load = open.reduce((sum, day) => sum + Math.min(day.load, day.limit), 0)
    return { ...worker, days: own, onLeave: open.length === 0, load, limit: worker.limit * open.length }
  })
}

const NO_ROOM: WorkerDay = { onLeave: false, load: 0, limit: 0 }

/** Working days after the one until the other, that one included: by how much something is late. */
export function workdaysLate(calendar: WorkCalendar, dueOn: CivilDate, on: CivilDate): number {
  let late = 0
  for (let day = workdayAfter(calendar, dueOn); day !== null && day <= on; day = workdayAfter(calendar, day)) late += 1
  return late
}
