/** 每日任务邮件: one e-mail a day tells each worker what is theirs to do. */
import { dateOf } from '../../domain/civil-date'
import type { Context } from '../../domain/context'
import { groupBy } from '../../domain/group-by'
import { oneLine } from '../../domain/kept-text'
import { clauses, listed } from '../../domain/language'
import { type ReportOutcome, reportOutcomes } from '../../domain/report-link'
import { say } from '../../messages/messages'
import { newMail } from '../../tables/mail-draft'
import type { Change, Data, Plan, Step, Summary } from '../../tables/plan'
import type { Row } from '../../tables/tables'
import { isInHand, isOnLeave, oldestFirst } from './duty'

type Request = Row<'Requests'>
type Mail = Row<'Outbox'>
/** By name. */
type Catalogue = ReadonlyMap<string, Row<'Services'>>

/** The link behind which a worker reports one outcome of one request. */
export type ReportLink = (request: Request, worker: Row<'Staff'>, outcome: ReportOutcome) => string

/** A cell holds 50,000 characters; beyond this the rest of the tasks is only counted. */
const BODY_CHARACTERS = 40_000
const DETAILS_CHARACTERS = 300

/**
 * At most one digest a worker and day (key `digest:STF-…:yyyy-MM-dd`), from the hour the office chose. While it waits to be sent it is
 * replaced by the fuller one, or taken back when nothing is left to do; once sent, new tasks wait for the next day's. A digest of an
 * earlier day that never went out is taken back too. Nobody on leave gets one. Without an e-mail address it is a line of the call list.
 */
export function planDigests(data: Data<'Requests' | 'Staff' | 'Services' | 'Outbox'>, ctx: Context, reportLink: ReportLink): Plan {
  if (Number(ctx.now.slice(11, 13)) < ctx.settings.digestHour) {
    return { kind: 'digest', steps: [], summary: [{ key: 'digest.tooEarly', params: { hour: ctx.settings.digestHour } }] }
  }
  const mails = mailsByWorker(data.Outbox)
  const tasks = tasksByWorker(data.Requests)
  const services = new Map(data.Services.map((service) => [service.name, service]))
  const steps: Step[] = []
  const told: Mail['state'][] = []
  for (const worker of data.Staff) {
    const working = isOnLeave(worker, ctx.today) ? [] : (tasks.get(worker.id) ?? [])
    const digest = working.length === 0 ? null : newMail(digestOf(working, worker, services, ctx, reportLink), ctx)
    const step = stepFor(digest, mails.get(worker.id) ?? [], ctx)
    if (step.length > 0) steps.push(step)
    if (digest !== null && step.some(({ kind }) => kind !== 'delete')) told.push(digest.record.state)
  }
  return { kind: 'digest', steps, summary: summaryOf(told, data, ctx) }
}

/** What must change in the Outbox so that the worker's waiting digests are exactly the given one. */
function stepFor(digest: ReturnType<typeof newMail> | null, mails: readonly Mail[], ctx: Context): Step {
  const today = mails.find(({ key }) => key.endsWith(`:${ctx.today}`))
  const stale = mails.filter((mail) => isWaiting(mail) && (mail !== today || digest === null))
  const step: Step = stale.map(({ id }): Change => ({ kind: 'delete', table: 'Outbox', id }))
  if (digest === null) return step
  if (today === undefined) return [...step, digest]
  const { to, phones, subject, body, state, error } = digest.record
  const same = today.body === body && today.to === to && today.phones === phones
  if (!isWaiting(today) || same) return step
  return [...step, { kind: 'update', table: 'Outbox', id: today.id, set: { to, phones, subject, body, state, error, plannedAt: ctx.now } }]
}

/** Not tried yet: waiting, to be phoned, or refused for its address. */
function isWaiting({ state, attempts }: Mail): boolean {
  return state === 'PENDING' || state === 'CALL' || (state === 'FAILED' && (attempts ?? 0) === 0)
}

function digestOf(tasks: readonly Request[], worker: Row<'Staff'>, services: Catalogue, ctx: Context, reportLink: ReportLink) {
  const { language, settings, today } = ctx
  const params = { worker: worker.name, count: tasks.length, date: today, community: settings.communityName }
  let body = say(language, 'digest.opening', params)
  for (const [index, request] of tasks.entries()) {
    const service = services.get(request.serviceName)
    const entry = `\n\n${entryOf(index + 1, request, service, worker, ctx, reportLink)}`
    if (body.length + entry.length > BODY_CHARACTERS) {
      body += `\n\n${say(language, 'digest.more', { count: tasks.length - index })}`
      break
    }
    body += entry
  }
  return {
    key: `${keyPrefix(worker.id)}${today}`,
    to: worker.email,
    name: worker.name,
    phones: worker.phones,
    subject: say(language, 'digest.subject', params),
    body: `${body}\n\n${say(language, 'digest.closing', { days: settings.reportLinkDays, community: settings.communityName })}`,
  }
}

/** Only what is needed at the door: who, where, phone, what, when, until when, papers; and the links that fit the state. */
function entryOf(
  position: number,
  request: Request,
  service: Row<'Services'> | undefined,
  worker: Row<'Staff'>,
  ctx: Context,
  reportLink: ReportLink,
): string {
  const { language } = ctx
  const fact = (key: 'address' | 'phone' | 'details' | 'goodTime' | 'papers', value: string) =>
    value === '' ? [] : [say(language, `digest.${key}`, { value })]
  const outcomes: ReportOutcome[] = request.state === 'accepted' ? ['done', 'cannot'] : ['accepted', 'done', 'cannot']
  return [
    say(language, 'digest.task', {
      position,
      number: request.number,
      service: oneLine(request.serviceName, 80),
      name: oneLine(request.name, 40),
    }),
    ...fact('address', oneLine(request.address ?? '')),
    ...fact('phone', listed(request.phones ?? [], language)),
    ...fact('details', oneLine(request.details ?? '', DETAILS_CHARACTERS)),
    ...fact('goodTime', oneLine(request.preferredTime ?? '')),
    clauses(
      [
        say(language, 'digest.received', { day: dateOf(request.receivedAt) }),
        ...(service?.deadlineHours == null ? [] : [say(language, 'digest.deadline', { hours: service.deadlineHours })]),
      ],
      language,
    ),
    ...fact('papers', listed(service?.papers ?? [], language)),
    ...(request.residentId === null ? [say(language, 'digest.unlinked')] : []),
    ...outcomes.map((outcome) =>
      say(language, 'digest.link', { outcome: reportOutcomes[outcome][language], url: reportLink(request, worker, outcome) }),
    ),
  ].join('\n')
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

function summaryOf(told: readonly Mail['state'][], data: Data<'Requests' | 'Staff'>, ctx: Context): Summary[] {
  const staff = new Map(data.Staff.map((one) => [one.id, one]))
  const calls = told.filter((state) => state === 'CALL').length
  const inHand = data.Requests.filter(isInHand)
  const strangers = inHand.filter(({ assigneeId }) => !staff.has(assigneeId ?? '')).length
  const away = [...new Set(inHand.flatMap(({ assigneeId }) => staff.get(assigneeId ?? '') ?? []))].filter((one) =>
    isOnLeave(one, ctx.today),
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
