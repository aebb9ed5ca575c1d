/** What does not run by itself, as lists of lines. */
import { addDays, dateOf } from '../../domain/civil-date'
import type { Context } from '../../domain/context'
import { isEmailAddress } from '../../domain/email-address'
import { groupBy } from '../../domain/group-by'
import { oneLine } from '../../domain/kept-text'
import { dotted } from '../../domain/language'
import { compareTexts } from '../../domain/text-order'
import { type MessageKey, say } from '../../messages/messages'
import { GIVER_TABLES, type Giver, type GiverTables, giversOf, isHelper } from '../../tables/givers'
import { isInHand, isOnLeave } from '../../tables/on-duty'
import type { Data } from '../../tables/plan'
import { UNDER_WAY } from '../../tables/similar-requests'
import type { Row, TableName } from '../../tables/tables'
import { unmetChanges } from '../../tables/unmet-changes'
import { mailStates, requestStates } from '../../tables/vocabulary'
import { nobodyHome } from './nobody-home'

export type ListTables = 'Requests' | 'Visits' | 'Escalations' | 'Households' | 'Residents' | GiverTables | 'Outbox'

type Request = Row<'Requests'>

export interface List {
  title: string
  /** The most pressing first. */
  items: Item[]
  /** Where the rest stands; none where it is on the page 今日. */
  tabs: readonly TableName[]
  /** It waits for no workday. */
  isUrgent?: true
  /** It alone is no reason for a mail: it would come each day for its own sake. */
  isAside?: true
}

interface Item {
  /** Of the request, household, person or mail; what stands in several lists is one matter. */
  id: string
  line: string
}

/** All lists, also those of which nothing is to be told. @param ownMails the beginning of the keys of the mails that are made of it */
export function supervisorLists(data: Data<ListTables>, ownMails: string, ctx: Context): List[] {
  const { language, now, today } = ctx
  const dueFirst = [...data.Requests].sort((a, b) => compareTexts(a.dueAt ?? '9', b.dueAt ?? '9'))
  const calls = groupBy(data.Escalations, ({ requestId }) => [requestId])
  const item: Line = ({ id, number, serviceName, name }, ...facts) => ({
    id,
    line: short(number || say(language, 'today.unnumbered'), serviceName, name, ...facts),
  })
  const list = (key: MessageKey, items: Item[], given: Partial<List> = {}): List => ({
    title: say(language, key),
    items,
    tabs: [],
    ...given,
  })
  return [
    list(
      'supervisor.changes',
      unmetChanges(data, ctx).map(({ household: { id, address, headName }, change }) => ({ id, line: short(address, headName, change) })),
      { isUrgent: true },
    ),
    list('supervisor.away', plannedWithoutAnybody(data, item, ctx), { tabs: ['Requests', 'Visits'], isUrgent: true }),
    list(
      'supervisor.overdue',
      dueFirst
        .filter(({ state, dueAt }) => UNDER_WAY.includes(state) && dueAt !== null && dueAt < now)
        .map((one) => item(one, say(language, 'today.due', { by: one.dueAt ?? '' }), one.assigneeName, requestStates[one.state][language])),
    ),
    list(
      'supervisor.unassigned',
      dueFirst
        .filter(({ state }) => state === 'open' || state === 'cannot')
        .map((one) => item(one, one.state === 'cannot' ? requestStates.cannot[language] : null, one.reason)),
    ),
    list('supervisor.silent', silent(data.Requests, calls, item, ctx), { tabs: ['Requests'] }),
    list(
      'supervisor.nobodyHome',
      nobodyHome(data.Visits, today).map(({ last, times }) => ({
        id: last.householdId ?? last.id,
        line: short(last.address, last.name, say(language, 'today.tried', { on: last.visitedOn ?? '', times }), last.workerName),
      })),
    ),
    list('supervisor.unanswered', unanswered(dueFirst, calls, item, ctx), { tabs: ['Requests', 'Escalations'] }),
    list(
      'supervisor.noEmail',
      unreachable(data).map(({ id, name, phones }) => ({ id, line: short(name, phones?.join('、') ?? null) })),
      { tabs: GIVER_TABLES, isAside: true },
    ),
    list(
      'supervisor.mailTrouble',
      // Not its own: with one of these it would be due each day for its own sake.
      data.Outbox.filter(({ key, state }) => (state === 'FAILED' || state === 'UNCERTAIN') && !key.startsWith(ownMails)).map(
        ({ id, state, name, to, subject, phones }) => ({ id, line: short(mailStates[state][language], name ?? to, subject, phones) }),
      ),
    ),
  ]
}

type Line = (request: Request, ...facts: (string | null)[]) => Item
type Calls = ReadonlyMap<string, Row<'Escalations'>[]>

/** Requests and visits that are planned for today with somebody who is on leave. */
function plannedWithoutAnybody(data: Data<ListTables>, item: Line, { today }: Context): Item[] {
  const away = new Set(giversOf(data).flatMap((one) => (isOnLeave(one, today) ? [one.id] : [])))
  const isMissed = (worker: string | null, plannedAt: string | null) => away.has(worker ?? '') && plannedAt?.startsWith(today) === true
  return [
    ...data.Requests.filter((one) => isInHand(one) && isMissed(one.assigneeId, one.plannedAt)).map((one) =>
      item(one, one.plannedAt, one.address, one.assigneeName),
    ),
    ...data.Visits.filter(({ state, workerId, plannedOn }) => state === 'planned' && isMissed(workerId, plannedOn)).map((one) => ({
      id: one.householdId ?? one.id,
      line: short(one.address, one.name, one.plannedAt, one.workerName),
    })),
  ]
}

/** Workers, and of the volunteers and partners those who have something in hand. */
function unreachable(data: Data<'Requests' | GiverTables>): Giver[] {
  const holders = new Set(data.Requests.filter(isInHand).map(({ assigneeId }) => assigneeId))
  const isTold = (giver: Giver) => giver.role !== 'coordinator' && (!isHelper(giver) || holders.has(giver.id))
  return giversOf(data).filter((giver) => isTold(giver) && !(giver.email !== null && isEmailAddress(giver.email.trim())))
}

/** In somebody's hands, and nothing was heard for as many days as the office set; the longest first. */
function silent(requests: readonly Request[], calls: Calls, item: Line, { language, settings, today }: Context): Item[] {
  const before = addDays(today, -settings.silentDays)
  return requests
    .filter(isInHand)
    .map((request) => ({ request, on: dateOf(lastNews(request, calls.get(request.id) ?? [])) }))
    .filter(({ on }) => on !== '' && on <= before)
    .sort((a, b) => compareTexts(a.on, b.on))
    .map(({ request, on }) => item(request, say(language, 'supervisor.since', { on }), request.assigneeName))
}

/** What is planned is no news: it is planned anew each day. */
function lastNews({ receivedAt, assignedAt, acceptedAt }: Request, calls: readonly Row<'Escalations'>[]): string {
  const answers = calls.map(({ answeredAt }) => answeredAt)
  return [receivedAt, assignedAt, acceptedAt, ...answers].reduce<string>((last, at) => (at !== null && at > last ? at : last), '')
}

/** Sent up and past the day of the answer, or not sent to anybody yet. */
function unanswered(requests: readonly Request[], calls: Calls, item: Line, { language, now }: Context): Item[] {
  return requests.flatMap((request) => {
    if (request.state !== 'escalated') return []
    const call = calls.get(request.id)?.find(({ state }) => state === 'waiting')
    if (call === undefined) return [item(request, say(language, 'today.notSentYet'))]
    const { department, answerBy: by } = call
    return by < now ? [item(request, say(language, 'today.answerLate', { department, by }))] : []
  })
}

function short(...facts: (string | null)[]): string {
  return dotted(...facts.map((fact) => (fact === null ? null : oneLine(fact, 120))))
}
