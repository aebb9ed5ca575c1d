/** 今天任务单: what each worker takes along on paper, a stop each door, in the order of the way. */
import type { Context } from '../../domain/context'
import { groupBy } from '../../domain/group-by'
import { oneLine } from '../../domain/kept-text'
import { dotted, listed } from '../../domain/language'
import { reportOutcomes, visitOutcomes } from '../../domain/report-link'
import { dayName } from '../../domain/weekly'
import { weekdayOf } from '../../domain/working-time'
import { say } from '../../messages/messages'
import { type DayStop, dayStops, oldestFirst } from '../../tables/day-stops'
import { detailsFor, type Giver, type GiverTables, giversOf, isHelper, outcomesFor } from '../../tables/givers'
import { isInHand, isOnLeave } from '../../tables/on-duty'
import type { Data } from '../../tables/plan'
import type { Row } from '../../tables/tables'
import { undecidedPolicies } from '../../tables/undecided-policies'
import { giverRoles } from '../../tables/vocabulary'

export type TodaySheetsTables = 'Requests' | 'Visits' | GiverTables | 'Services' | 'Entitlements' | 'Residents'

export interface TodaySheets {
  community: string
  day: string
  sheets: TodaySheet[]
}

export interface TodaySheet {
  worker: string
  /** Role and phones. */
  about: string
  figures: string
  stops: SheetStop[]
  /** In hand, but not in today's plan. */
  later: SheetStop[]
}

export interface SheetStop {
  /** `10:17`; '' of what has no time. */
  at: string
  address: string
  /** Name and phones, a person each. */
  people: string[]
  tasks: SheetTask[]
  papers: string[]
  /** With room for the answer beside each. */
  questions: string[]
}

interface SheetTask {
  /** Tells its boxes from those of others at the door. */
  name: string
  what: string
  facts: string[]
  /** What came of it: one is ticked. */
  boxes: string[]
}

type Visit = Row<'Visits'>
const DETAILS_CHARACTERS = 200

/** One sheet for each of the staff, volunteers and partners who is not on leave and has something in hand or to visit, in the order of their tabs. */
export function todaySheets(data: Data<TodaySheetsTables>, ctx: Context): TodaySheets {
  const { language, settings, today } = ctx
  const held = groupBy(data.Requests.filter(isInHand), ({ assigneeId }) => [assigneeId ?? ''])
  const planned = data.Visits.filter(({ state, plannedOn }) => state === 'planned' && plannedOn === today)
  const visits = groupBy(planned, ({ workerId }) => [workerId ?? ''])
  const toStop = stopMaker(data, ctx)
  const sheets = giversOf(data).flatMap((worker): TodaySheet[] => {
    const own = [...(held.get(worker.id) ?? [])].sort(oldestFirst)
    const calls = visits.get(worker.id) ?? []
    if (isOnLeave(worker, today) || own.length + calls.length === 0) return []
    const doors = dayStops(own, calls, today)
    const isOfToday = ({ at, visit }: DayStop) => at !== null || visit !== null
    const stops = doors.filter(isOfToday)
    const tasks = stops.reduce((sum, { requests }) => sum + requests.length, 0)
    return [
      {
        worker: worker.name,
        about: dotted(giverRoles[worker.role][language], listed(worker.phones ?? [], language)),
        figures: say(language, 'sheets.figures', { stops: stops.length, tasks, visits: calls.length }),
        stops: stops.map((stop) => toStop(stop, worker)),
        later: doors.filter((door) => !isOfToday(door)).map((door) => toStop(door, worker)),
      },
    ]
  })
  return { community: settings.communityName, day: `${today} ${dayName(weekdayOf(today), language)}`, sheets }
}

function stopMaker(data: Data<TodaySheetsTables>, ctx: Context): (stop: DayStop, worker: Giver) => SheetStop {
  const { language } = ctx
  const services = new Map(data.Services.map((service) => [service.name, service]))
  const policies = undecidedPolicies(data.Entitlements)
  const residents = groupBy(
    data.Residents.filter(({ movedAway }) => movedAway !== true),
    ({ householdId }) => [householdId ?? ''],
  )
  return ({ at, householdId, address, requests, visit }, worker) => {
    const keys = new Set(householdId === null ? requests.map(({ residentId }) => residentId) : [householdId])
    // What a household is entitled to is no business of who only helps.
    const own = isHelper(worker) ? [] : [...keys].flatMap((key) => policies.get(key ?? '-') ?? [])
    const wanted = requests.flatMap(({ serviceName }) => services.get(serviceName)?.papers ?? [])
    const people = [
      ...requests.map(({ name, phones }) => dotted(oneLine(name, 40), listed(phones ?? [], language))),
      ...(visit === null ? [] : [dotted(visit.name, listed(phonesOf(visit, residents.get(visit.householdId ?? '-') ?? []), language))]),
    ]
    const names = [...new Set(own.map(({ policyName, name }) => (name === null ? policyName : `${policyName} (${name})`)))]
    return {
      at: at?.slice(11) ?? '',
      address: oneLine(address ?? ''),
      people: [...new Set(people)].filter((one) => one !== ''),
      tasks: [
        ...requests.map((request) => requestTask(request, worker, ctx)),
        ...(visit === null ? [] : [visitTask(visit, ctx)]),
        ...(names.length === 0
          ? []
          : [{ name: '', what: say(language, 'sheets.policies', { policies: listed(names, language) }), facts: [], boxes: [] }]),
      ],
      papers: [...new Set([...wanted, ...own.flatMap(({ papers }) => papers ?? [])])],
      questions: [...new Set(own.flatMap(({ questions }) => questions ?? []))],
    }
  }
}

function visitTask({ reason }: Visit, { language }: Context): SheetTask {
  return {
    name: say(language, 'sheets.visits'),
    what: say(language, 'sheets.visit', { reason: oneLine(reason ?? '') }),
    facts: [],
    boxes: [visitOutcomes.done, visitOutcomes.needsHelp, visitOutcomes.nobodyHome].map((words) => words[language]),
  }
}

function requestTask(request: Row<'Requests'>, worker: Giver, { language }: Context): SheetTask {
  const { serviceName, preferredTime, dueAt } = request
  const service = oneLine(serviceName, 80)
  const number = request.number || say(language, 'today.unnumbered')
  const when = dotted(
    preferredTime === null ? null : say(language, 'sheets.goodTime', { value: oneLine(preferredTime, 60) }),
    dueAt === null ? null : say(language, 'today.due', { by: dueAt }),
  )
  return {
    name: dotted(service, number),
    what: say(language, 'sheets.task', { service, number }),
    facts: [oneLine(detailsFor(worker, request), DETAILS_CHARACTERS), when].filter((fact) => fact !== ''),
    boxes: outcomesFor(worker).flatMap((outcome) => (outcome === 'accepted' ? [] : [reportOutcomes[outcome][language]])),
  }
}

/** Of whom the visit is to, else of whoever of the household has one. */
function phonesOf({ name }: Visit, residents: readonly Row<'Residents'>[]): string[] {
  const withPhone = residents.filter(({ phones }) => (phones ?? []).length > 0)
  return (withPhone.find((one) => one.name === name) ?? withPhone.find(({ isHead }) => isHead === true) ?? withPhone[0])?.phones ?? []
}
