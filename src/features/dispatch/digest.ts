/** 每日任务邮件: one e-mail a day tells each worker what is theirs to do. */
import { type Appointment, calendarFile } from '../../domain/calendar-file'
import { type CivilDate, dateOf } from '../../domain/civil-date'
import type { Context } from '../../domain/context'
import { groupBy } from '../../domain/group-by'
import { CELL_CHARACTERS, oneLine } from '../../domain/kept-text'
import { listed } from '../../domain/language'
import { isWorkday, weekdayOf, workCalendar } from '../../domain/working-time'
import { say } from '../../messages/messages'
import { type DayStop, dayStops, oldestFirst } from '../../tables/day-stops'
import { type Giver, type GiverTables, giversOf, isHelper } from '../../tables/givers'
import { newMail } from '../../tables/mail-draft'
import { mailText } from '../../tables/mail-template'
import { isForLater, isInHand, isOnLeave } from '../../tables/on-duty'
import type { Data, Plan, Step, Summary } from '../../tables/plan'
import { minutesOf } from '../../tables/service-catalogue'
import type { Row } from '../../tables/tables'
import { undecidedPolicies } from '../../tables/undecided-policies'
import { isWaiting, replaceWaiting } from '../../tables/waiting-mail'
import { type CampaignLineTables, openCampaigns } from './campaign-lines'
import { type Block, type Board, stopBlocks } from './digest-stop'

type Request = Row<'Requests'>
type Mail = Row<'Outbox'>

export type DigestTables = 'Requests' | GiverTables | 'Services' | 'Entitlements' | 'Visits' | 'Calendar' | 'Outbox' | CampaignLineTables

/** Of the body, for saying how much is left and for empty lines. */
const SPARE_CHARACTERS = 100

/**
 * At most one digest a worker and day (key `digest:STF-…:yyyy-MM-dd`), from the hour the office chose. While it waits to be sent it is
 * replaced by the fuller one, or taken back when nothing is left to do today; what is planned for later days is only counted; once sent, new
 * tasks wait for the next day's. A digest of an earlier day that never went out is taken back too, at whatever hour. Nobody on leave gets one;
 * volunteers and partners do not get one every day. On a day off staff are told only of what is planned for it. Without an e-mail address it is
 * a line of the call list.
 */
export function planDigests(data: Data<DigestTables>, ctx: Context): Plan {
  const isTime = Number(ctx.now.slice(11, 13)) >= ctx.settings.digestHour
  const isOff = !isWorkday(workCalendar(ctx.settings.officeHours, data.Calendar), ctx.today)
  const mails = mailsByWorker(data.Outbox)
  const tasks = tasksByWorker(data.Requests)
  const services = new Map(data.Services.map((service) => [service.name, service]))
  const hints = undecidedPolicies(data.Entitlements)
  const visits = groupBy(
    data.Visits.filter(({ state, plannedOn }) => state === 'planned' && plannedOn === ctx.today),
    ({ workerId }) => [workerId ?? ''],
  )
  const board: Board = { ctx, services, hints, campaigns: openCampaigns(data, ctx) }
  const steps: Step[] = []
  const told: Mail['state'][] = []
  const givers = giversOf(data)
  for (const worker of givers) {
    const isAway = isOnLeave(worker, ctx.today)
    const isToday = ({ plannedAt }: Request) => plannedAt?.startsWith(ctx.today) === true
    const working = isAway ? [] : (tasks.get(worker.id) ?? []).filter((task) => !isOff || isHelper(worker) || isToday(task))
    const doors = isAway ? [] : (visits.get(worker.id) ?? [])
    const stops = dayStops(working, doors, ctx.today)
    const hasWork = stops.some((stop) => isOfToday(stop, ctx))
    const own = mails.get(worker.id) ?? []
    const toldOn = own.flatMap((mail) => (isWaiting(mail) ? [] : [mail.key.slice(-ctx.today.length)]))
    const isDue = !toldOn.includes(ctx.today) && (!isHelper(worker) || concernsToday(worker, working, toldOn, ctx))
    const digest = isTime && hasWork && isDue ? newMail(digestOf(stops, worker, board), ctx) : null
    const step = replaceWaiting(digest, own, ctx)
    if (step.length > 0) steps.push(step)
    if (digest !== null && step.some(({ kind }) => kind !== 'delete')) told.push(digest.record.state)
  }
  const tooEarly: Summary = { key: 'digest.tooEarly', params: { hour: ctx.settings.digestHour } }
  return { kind: 'digest', steps, summary: isTime ? summaryOf(told, givers, data.Requests, ctx) : [tooEarly] }
}

/** Somebody goes there, or something there is to be done, today. */
function isOfToday({ at, visit, requests }: DayStop, { today }: Context): boolean {
  return at !== null || visit !== null || requests.some((request) => !isForLater(request, today))
}

function digestOf(all: readonly DayStop[], worker: Giver, board: Board) {
  const { ctx } = board
  const { language, settings, today } = ctx
  const stops = all.filter((stop) => isOfToday(stop, ctx))
  const tasks = requestsOf(stops)
  const visits = stops.filter(({ visit }) => visit !== null).length
  const later = requestsOf(all) - tasks
  const community = settings.communityName
  const work = [
    ...(tasks === 0 ? [] : [say(language, 'digest.requests', { count: tasks })]),
    ...(visits === 0 ? [] : [say(language, 'digest.visits', { count: visits })]),
  ]
  const opening = mailText('digestOpening', { worker: worker.name, work: listed(work, language), date: today, community }, ctx)
  const closing = mailText('digestClosing', { days: settings.reportLinkDays, community }, ctx).body
  const progress = board.campaigns.ofWorker(worker.id)
  const room = CELL_CHARACTERS - opening.body.length - closing.length - progress.length - SPARE_CHARACTERS
  const blocks = stops.flatMap((stop, index) => stopBlocks(stop, index + 1, worker, board))
  const told = blocks.slice(0, howManyFit(blocks, room))
  const left = blocks.length - told.length
  return {
    key: `${keyPrefix(worker.id)}${today}`,
    to: worker.email,
    name: worker.name,
    phones: worker.phones,
    subject: opening.subject,
    body: [
      `${opening.body}${told.join('')}`,
      left === 0 ? '' : say(language, 'digest.more', { count: left }),
      ...(later === 0 ? [] : [say(language, 'digest.later', { count: later })]),
      progress,
      closing,
    ].join('\n\n'),
    calendar: appointmentsOf(stops, board),
  }
}

function requestsOf(stops: readonly DayStop[]): number {
  return stops.reduce((sum, { requests }) => sum + requests.length, 0)
}

/**
 * Something is new to them, or due, or it is a day on which they have time.
 * @param toldOn the days of the digests that went out to them
 */
function concernsToday({ availability }: Giver, tasks: readonly Request[], toldOn: readonly CivilDate[], { today }: Context): boolean {
  const last = [...toldOn].sort()[toldOn.length - 1] ?? ''
  const isNews = ({ assignedAt, dueAt }: Request) =>
    assignedAt === null || dateOf(assignedAt) >= last || (dueAt !== null && dateOf(dueAt) <= today)
  return tasks.some(isNews) || (availability ?? []).some(({ day }) => day === weekdayOf(today))
}

/** @param room characters */
function howManyFit(blocks: readonly Block[], room: number): number {
  let length = 0
  const first = blocks.findIndex((block) => {
    length += block.length
    return length > room
  })
  return first === -1 ? blocks.length : first
}

/** Null where nothing has a time today. */
function appointmentsOf(stops: readonly DayStop[], { ctx, services }: Board): string | null {
  const appointments = stops.flatMap(({ at, address, requests, visit }): Appointment[] => {
    if (at === null) return []
    const minutes = minutesOf(requests, services)
    const matters = [...requests.map(({ serviceName }) => serviceName), ...(visit === null ? [] : [say(ctx.language, 'digest.aVisit')])]
    const name = visit?.name ?? requests[0]?.name ?? ''
    return [
      {
        uid: `${visit?.id ?? requests[0]?.id}-${ctx.today}@linli`,
        startsAt: at,
        minutes: minutes + (visit === null ? 0 : ctx.settings.visitMinutes),
        summary: oneLine(`${name} ${listed(matters, ctx.language)}`),
        location: oneLine(address ?? ''),
        description: listed(
          requests.flatMap(({ phones }) => phones ?? []),
          ctx.language,
        ),
      },
    ]
  })
  const file = appointments.length === 0 ? null : calendarFile(appointments, ctx)
  return file !== null && file.length <= CELL_CHARACTERS ? file : null
}

function tasksByWorker(requests: readonly Request[]): Map<string, Request[]> {
  return groupBy(requests.filter(isInHand).sort(oldestFirst), ({ assigneeId }) => [assigneeId ?? ''])
}

function mailsByWorker(outbox: readonly Mail[]): Map<string, Mail[]> {
  return groupBy(outbox, ({ key }) => /^digest:(.+):\d{4}-\d\d-\d\d$/.exec(key)?.slice(1) ?? [])
}

function keyPrefix(workerId: string): string {
  return `digest:${workerId}:`
}

function summaryOf(told: readonly Mail['state'][], givers: readonly Giver[], requests: readonly Request[], ctx: Context): Summary[] {
  const byId = new Map(givers.map((one) => [one.id, one]))
  const calls = told.filter((state) => state === 'CALL').length
  const inHand = requests.filter(isInHand)
  const strangers = inHand.filter(({ assigneeId }) => !byId.has(assigneeId ?? '')).length
  const away = [...new Set(inHand.flatMap((one) => (isForLater(one, ctx.today) ? [] : (byId.get(one.assigneeId ?? '') ?? []))))].filter(
    (one) => isOnLeave(one, ctx.today),
  )
  const summary: Summary[] = [{ key: told.length === 0 ? 'digest.nothing' : 'digest.planned', params: { count: told.length - calls } }]
  if (calls > 0) summary.push({ key: 'digest.calls', params: { count: calls } })
  if (away.length > 0)
    summary.push({
      key: 'digest.onLeave',
      params: {
        names: listed(
          away.map(({ name }) => name),
          ctx.language,
        ),
      },
    })
  if (strangers > 0) summary.push({ key: 'digest.unknownWorker', params: { count: strangers } })
  return summary
}
