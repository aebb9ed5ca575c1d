/** 今天任务单: what each worker takes along on paper, a stop each door, in the order of the way. */
import { dateOf } from '../../domain/civil-date'
import type { Context } from '../../domain/context'
import { groupBy } from '../../domain/group-by'
import { oneLine } from '../../domain/kept-text'
import { dotted, listed, type Words } from '../../domain/language'
import { reportOutcomes, visitOutcomes } from '../../domain/report-link'
import { dayName } from '../../domain/weekly'
import { weekdayOf } from '../../domain/working-time'
import { say } from '../../messages/messages'
import { isInHand, isOnLeave } from '../../tables/on-duty'
import type { Data } from '../../tables/plan'
import type { Row } from '../../tables/tables'
import { staffRoles } from '../../tables/vocabulary'

export type TodaySheetsTables = 'Requests' | 'Visits' | 'Staff' | 'Services' | 'Entitlements' | 'Residents'

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
  papers: string
  /** With room for the answer beside each. */
  questions: string[]
}

interface SheetTask {
  what: string
  facts: string[]
  /** What came of it: one is ticked. */
  boxes: string[]
}

type Request = Row<'Requests'>
type Visit = Row<'Visits'>
type Task = { request: Request; visit: null } | { request: null; visit: Visit }

interface Door {
  at: string
  householdId: string | null
  address: string | null
  tasks: Task[]
}

const DETAILS_CHARACTERS = 200

/** One sheet each member of staff who is not on leave and has something in hand or to visit, in the order of the Staff tab. */
export function todaySheets(data: Data<TodaySheetsTables>, ctx: Context): TodaySheets {
  const { language, settings, today } = ctx
  const held = groupBy(data.Requests.filter(isInHand), ({ assigneeId }) => [assigneeId ?? ''])
  const planned = data.Visits.filter(({ state, plannedOn }) => state === 'planned' && plannedOn === today)
  const visits = groupBy(planned, ({ workerId }) => [workerId ?? ''])
  const toStop = stopMaker(data, ctx)
  const sheets = data.Staff.flatMap((worker): TodaySheet[] => {
    const own = held.get(worker.id) ?? []
    const due = own.filter(({ plannedAt }) => plannedAt !== null && dateOf(plannedAt) === today)
    const waiting = own.filter((request) => !due.includes(request)).sort((a, b) => compare(a.dueAt ?? '9', b.dueAt ?? '9'))
    const calls = visits.get(worker.id) ?? []
    if (isOnLeave(worker, today) || own.length + calls.length === 0) return []
    const stops = doorsOf([
      ...due.map((request): Task => ({ request, visit: null })),
      ...calls.map((visit): Task => ({ request: null, visit })),
    ])
    return [
      {
        worker: worker.name,
        about: dotted(staffRoles[worker.role][language], listed(worker.phones ?? [], language)),
        figures: say(language, 'sheets.figures', { stops: stops.length, tasks: due.length, visits: calls.length }),
        stops: stops.map(toStop),
        later: waiting.map((request) => toStop({ ...request, at: '', tasks: [{ request, visit: null }] })),
      },
    ]
  })
  return { community: settings.communityName, day: `${today} ${dayName(weekdayOf(today), language)}`, sheets }
}

/** In the order of the day; what has no time comes last. */
function doorsOf(tasks: readonly Task[]): Door[] {
  const doors: Door[] = []
  for (const task of tasks) {
    const { plannedAt, householdId, address } = task.request ?? task.visit
    const at = (plannedAt ?? '').slice(11)
    const door = doors.find(
      (one) =>
        one.at === at && ((householdId !== null && one.householdId === householdId) || (address !== null && one.address === address)),
    )
    if (door === undefined) doors.push({ at, householdId, address, tasks: [task] })
    else door.tasks.push(task)
  }
  return doors.sort((a, b) => compare(a.at || '9', b.at || '9'))
}

function stopMaker(data: Data<TodaySheetsTables>, ctx: Context): (door: Door) => SheetStop {
  const { language } = ctx
  const services = new Map(data.Services.map((service) => [service.name, service]))
  const undecided = data.Entitlements.filter(({ state }) => state === 'proposed' || state === 'applied')
  const policies = groupBy(undecided, ({ householdId, residentId }) => [householdId ?? residentId ?? ''])
  const residents = groupBy(
    data.Residents.filter(({ movedAway }) => movedAway !== true),
    ({ householdId }) => [householdId ?? ''],
  )
  return ({ at, householdId, address, tasks }) => {
    const keys = new Set([householdId, ...tasks.map(({ request }) => request?.householdId ?? request?.residentId ?? null)])
    const own = [...keys].flatMap((key) => policies.get(key ?? '-') ?? [])
    const wanted = tasks.flatMap(({ request }) => services.get(request?.serviceName ?? '')?.papers ?? [])
    const people = tasks.map(({ request, visit }) =>
      request === null
        ? dotted(visit.name, listed(phonesOf(visit, residents.get(visit.householdId ?? '-') ?? []), language))
        : dotted(oneLine(request.name, 40), listed(request.phones ?? [], language)),
    )
    const names = [...new Set(own.map(({ policyName, name }) => (name === null ? policyName : `${policyName} (${name})`)))]
    return {
      at,
      address: oneLine(address ?? ''),
      people: [...new Set(people)].filter((one) => one !== ''),
      tasks: [
        ...tasks.map((task) => taskOf(task, ctx)),
        ...(names.length === 0
          ? []
          : [{ what: say(language, 'sheets.policies', { policies: listed(names, language) }), facts: [], boxes: [] }]),
      ],
      papers: listed([...new Set([...wanted, ...own.flatMap(({ papers }) => papers ?? [])])], language),
      questions: [...new Set(own.flatMap(({ questions }) => questions ?? []))],
    }
  }
}

function taskOf({ request, visit }: Task, { language }: Context): SheetTask {
  const inWords = (choices: readonly Words[]) => choices.map((words) => words[language])
  if (request === null)
    return {
      what: say(language, 'sheets.visit', { reason: visit.reason ?? '' }),
      facts: [],
      boxes: inWords([visitOutcomes.done, visitOutcomes.needsHelp, visitOutcomes.nobodyHome]),
    }
  const { number, serviceName, details, preferredTime, dueAt } = request
  const fact = (key: 'sheets.goodTime' | 'today.due', params: Record<string, string>) => say(language, key, params)
  return {
    what: say(language, 'sheets.task', { service: oneLine(serviceName, 80), number: number || say(language, 'today.unnumbered') }),
    facts: [
      ...(details === null ? [] : [oneLine(details, DETAILS_CHARACTERS)]),
      ...(preferredTime === null ? [] : [fact('sheets.goodTime', { value: oneLine(preferredTime, 60) })]),
      ...(dueAt === null ? [] : [fact('today.due', { by: dueAt })]),
    ],
    boxes: inWords([reportOutcomes.done, reportOutcomes.cannot, reportOutcomes.returned]),
  }
}

/** Of whom the visit is to, else of whoever of the household has one. */
function phonesOf({ name }: Visit, residents: readonly Row<'Residents'>[]): string[] {
  const withPhone = residents.filter(({ phones }) => (phones ?? []).length > 0)
  return (withPhone.find((one) => one.name === name) ?? withPhone.find(({ isHead }) => isHead === true) ?? withPhone[0])?.phones ?? []
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
