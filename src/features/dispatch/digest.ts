/** 每日任务邮件: one e-mail a day tells each worker what is theirs to do. */
import { dateOf } from '../../domain/civil-date'
import type { Context } from '../../domain/context'
import { groupBy } from '../../domain/group-by'
import { oneLine } from '../../domain/kept-text'
import { clauses, listed } from '../../domain/language'
import { linksTo, nonceOf, type ReportOutcome, reportOutcomes, visitOutcomes } from '../../domain/report-link'
import { say } from '../../messages/messages'
import { newMail } from '../../tables/mail-draft'
import { isInHand, isOnLeave } from '../../tables/on-duty'
import type { Change, Data, Plan, Step, Summary } from '../../tables/plan'
import type { Row } from '../../tables/tables'
import { oldestFirst } from './duty'

type Request = Row<'Requests'>
type Mail = Row<'Outbox'>
/** By name. */
type Catalogue = ReadonlyMap<string, Row<'Services'>>

export type DigestTables = 'Requests' | 'Staff' | 'Services' | 'Entitlements' | 'Visits' | 'Outbox'

/** What of policies goes with each request: by household, or by resident where it has none. */
type PolicyHints = ReadonlyMap<string, Row<'Entitlements'>[]>

/** A cell holds 50,000 characters; beyond this the rest of the tasks is only counted. */
const BODY_CHARACTERS = 40_000
const DETAILS_CHARACTERS = 300

/**
 * At most one digest a worker and day (key `digest:STF-…:yyyy-MM-dd`), from the hour the office chose. While it waits to be sent it is
 * replaced by the fuller one, or taken back when nothing is left to do; once sent, new tasks wait for the next day's. A digest of an
 * earlier day that never went out is taken back too. Nobody on leave gets one. Without an e-mail address it is a line of the call list.
 */
export function planDigests(data: Data<DigestTables>, ctx: Context): Plan {
  if (Number(ctx.now.slice(11, 13)) < ctx.settings.digestHour) {
    return { kind: 'digest', steps: [], summary: [{ key: 'digest.tooEarly', params: { hour: ctx.settings.digestHour } }] }
  }
  const mails = mailsByWorker(data.Outbox)
  const tasks = tasksByWorker(data.Requests)
  const services = new Map(data.Services.map((service) => [service.name, service]))
  const undecided = data.Entitlements.filter(({ state }) => state === 'proposed' || state === 'applied')
  const hints = groupBy(undecided, ({ householdId, residentId }) => [householdId ?? residentId ?? ''])
  const visits = visitsByWorker(data.Visits, ctx)
  const steps: Step[] = []
  const told: Mail['state'][] = []
  for (const worker of data.Staff) {
    const isAway = isOnLeave(worker, ctx.today)
    const working = isAway ? [] : (tasks.get(worker.id) ?? [])
    const doors = isAway ? [] : (visits.get(worker.id) ?? [])
    const hasWork = working.length + doors.length > 0
    const digest = hasWork ? newMail(digestOf(working, doors, worker, services, hints, ctx), ctx) : null
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

function digestOf(
  tasks: readonly Request[],
  visits: readonly Row<'Visits'>[],
  worker: Row<'Staff'>,
  services: Catalogue,
  hints: PolicyHints,
  ctx: Context,
) {
  const { language, settings, today } = ctx
  const params = { worker: worker.name, count: tasks.length, visits: visits.length, date: today, community: settings.communityName }
  let body = say(language, visits.length === 0 ? 'digest.opening' : 'digest.openingWithVisits', params)
  for (const [index, request] of tasks.entries()) {
    const service = services.get(request.serviceName)
    const own = hints.get(request.householdId ?? request.residentId ?? '-') ?? []
    const entry = `\n\n${entryOf(index + 1, request, service, own, worker, ctx)}`
    if (body.length + entry.length > BODY_CHARACTERS) {
      body += `\n\n${say(language, 'digest.more', { count: tasks.length - index })}`
      break
    }
    body += entry
  }
  if (visits.length > 0) body += `\n\n${visitLines(visits, worker, ctx)}`
  return {
    key: `${keyPrefix(worker.id)}${today}`,
    to: worker.email,
    name: worker.name,
    phones: worker.phones,
    subject: say(language, visits.length === 0 ? 'digest.subject' : 'digest.subjectWithVisits', params),
    body: `${body}\n\n${say(language, 'digest.closing', { days: settings.reportLinkDays, community: settings.communityName })}`,
  }
}

/** Only what is needed at the door: who, where, phone, what, when, until when, papers; and the links that fit the state. */
function entryOf(
  position: number,
  request: Request,
  service: Row<'Services'> | undefined,
  policies: readonly Row<'Entitlements'>[],
  worker: Row<'Staff'>,
  ctx: Context,
): string {
  const { language } = ctx
  const fact = (key: 'address' | 'phone' | 'details' | 'goodTime' | 'papers' | 'policies' | 'ask', value: string) =>
    value === '' ? [] : [say(language, `digest.${key}`, { value })]
  const outcomes: ReportOutcome[] =
    request.state === 'accepted' ? ['done', 'cannot', 'returned'] : ['accepted', 'done', 'cannot', 'returned']
  const link = linksTo({ action: 'report', taskId: request.id, workerId: worker.id, nonce: nonceOf(request.assignedAt) }, ctx)
  return [
    say(language, 'digest.task', {
      position,
      number: request.number,
      service: oneLine(request.serviceName, 80),
      name: oneLine(request.name, 40),
    }),
    ...(request.plannedAt?.startsWith(ctx.today) ? [say(language, 'digest.plannedAt', { at: request.plannedAt.slice(11) })] : []),
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
    ...fact(
      'policies',
      listed(
        policies.map(({ policyName, name }) => (name === null || name === request.name ? policyName : `${policyName} (${name})`)),
        language,
      ),
    ),
    ...fact('ask', clauses([...new Set(policies.flatMap(({ questions }) => questions ?? []))], language)),
    ...fact('papers', listed([...new Set([...(service?.papers ?? []), ...policies.flatMap(({ papers }) => papers ?? [])])], language)),
    ...(request.residentId === null ? [say(language, 'digest.unlinked')] : []),
    ...outcomes.map((outcome) =>
      say(language, 'digest.link', { outcome: reportOutcomes[outcome][language], url: link(reportOutcomes[outcome]) }),
    ),
  ].join('\n')
}

/** Planned for today, in the order of the way. */
function visitsByWorker(visits: readonly Row<'Visits'>[], { today }: Context): Map<string, Row<'Visits'>[]> {
  const planned = visits.filter(({ state, plannedOn }) => state === 'planned' && plannedOn === today)
  const inOrder = planned.sort((a, b) => ((a.plannedAt ?? '') < (b.plannedAt ?? '') ? -1 : 1))
  return groupBy(inOrder, ({ workerId }) => [workerId ?? ''])
}

function visitLines(visits: readonly Row<'Visits'>[], worker: Row<'Staff'>, ctx: Context): string {
  const { language } = ctx
  const lines = visits.map(({ id, plannedOn, plannedAt, address, name, reason }) => {
    const link = linksTo({ action: 'visit', taskId: id, workerId: worker.id, nonce: nonceOf(plannedOn) }, ctx)
    const params = { at: (plannedAt ?? '').slice(11), address: address ?? '', name: name ?? '', reason: reason ?? '' }
    const links = [visitOutcomes.done, visitOutcomes.nobodyHome].map((outcome) =>
      say(language, 'digest.link', { outcome: outcome[language], url: link(outcome) }),
    )
    return [say(language, 'digest.visit', params), ...links].join('\n')
  })
  return [say(language, 'digest.visits'), ...lines].join('\n')
}

function tasksByWorker(requests: readonly Request[]): Map<string, Request[]> {
  return groupBy(requests.filter(isInHand).sort(onTheWay), ({ assigneeId }) => [assigneeId ?? ''])
}

/** Those that the day's plan has, in its order; then the oldest first. */
function onTheWay(one: Request, other: Request): number {
  const [left, right] = [one.plannedAt ?? '9', other.plannedAt ?? '9']
  return left < right ? -1 : left > right ? 1 : oldestFirst(one, other)
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
