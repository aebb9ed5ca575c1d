/** 每日督办邮件: one e-mail a day tells each coordinator what does not run by itself. */
import { addDays, dateOf } from '../../domain/civil-date'
import type { Context } from '../../domain/context'
import { isEmailAddress } from '../../domain/email-address'
import { groupBy } from '../../domain/group-by'
import { oneLine } from '../../domain/kept-text'
import { dotted } from '../../domain/language'
import { say } from '../../messages/messages'
import { type Giver, type GiverTables, giversOf, isHelper } from '../../tables/givers'
import { newMail } from '../../tables/mail-draft'
import { mailText } from '../../tables/mail-template'
import { isInHand, isOnLeave } from '../../tables/on-duty'
import type { Data, Plan, Step } from '../../tables/plan'
import { UNDER_WAY } from '../../tables/similar-requests'
import type { Row } from '../../tables/tables'
import { mailStates, requestStates } from '../../tables/vocabulary'
import { replaceWaiting } from '../../tables/waiting-mail'
import { nobodyHome } from './nobody-home'

export type SupervisorTables = 'Requests' | 'Visits' | 'Escalations' | GiverTables | 'Outbox'

type Request = Row<'Requests'>

/** So many of each list are named; the rest is counted. */
const MOST_NAMED = 5
const KEY = 'supervisor:'

interface List {
  title: string
  /** A line each, the most pressing first. */
  items: string[]
}

/**
 * At most one a coordinator and day (key `supervisor:STF-…:yyyy-MM-dd`), from the hour of the workers' digests; none where all is well, none on
 * leave, none without an e-mail address. While it waits it is replaced; what waits from an earlier day is taken back.
 */
export function planSupervisorDigest(data: Data<SupervisorTables>, ctx: Context): Plan {
  const isTime = Number(ctx.now.slice(11, 13)) >= ctx.settings.digestHour
  const lists = listsOf(data, ctx).filter(({ items }) => items.length > 0)
  const mails = groupBy(data.Outbox, ({ key }) => (key.startsWith(KEY) ? [key.slice(KEY.length, key.lastIndexOf(':'))] : []))
  const steps = data.Staff.flatMap((person): Step[] => {
    const isTold = person.role === 'coordinator' && person.email !== null && !isOnLeave(person, ctx.today)
    const mail = isTime && isTold && lists.length > 0 ? newMail(draftFor(person, lists, ctx), ctx) : null
    const step = replaceWaiting(mail, mails.get(person.id) ?? [], ctx)
    return step.length === 0 ? [] : [step]
  })
  const count = steps.filter((step) => step.some(({ kind }) => kind !== 'delete')).length
  return { kind: 'supervisorDigest', steps, summary: count === 0 ? [] : [{ key: 'supervisor.planned', params: { count } }] }
}

/** The figures first, then the lists. */
function draftFor({ id, email, name, phones }: Row<'Staff'>, lists: readonly List[], ctx: Context) {
  const { language, settings, today } = ctx
  const titles = lists.map(({ title, items }) => say(language, 'supervisor.list', { title, count: items.length }))
  const params = {
    community: settings.communityName,
    date: today,
    name,
    count: lists.reduce((sum, { items }) => sum + items.length, 0),
    figures: dotted(...titles),
  }
  const named = lists.map(({ items }, index) =>
    [
      titles[index],
      ...items.slice(0, MOST_NAMED).map((text) => say(language, 'supervisor.line', { text })),
      ...(items.length > MOST_NAMED ? [say(language, 'supervisor.more', { count: items.length - MOST_NAMED })] : []),
    ].join('\n'),
  )
  const opening = mailText('supervisorOpening', params, ctx)
  const body = [opening.body, ...named, settings.communityName].join('\n\n')
  return { key: `${KEY}${id}:${today}`, to: email, name, phones, subject: opening.subject, body }
}

function listsOf(data: Data<SupervisorTables>, ctx: Context): List[] {
  const { language, now, today } = ctx
  const dueFirst = [...data.Requests].sort((a, b) => compare(a.dueAt ?? '9', b.dueAt ?? '9'))
  const calls = groupBy(data.Escalations, ({ requestId }) => [requestId])
  const line = ({ number, serviceName, name }: Request, ...facts: (string | null)[]) =>
    short(number || say(language, 'today.unnumbered'), serviceName, name, ...facts)
  return [
    {
      title: say(language, 'supervisor.overdue'),
      items: dueFirst
        .filter(({ state, dueAt }) => UNDER_WAY.includes(state) && dueAt !== null && dueAt < now)
        .map((one) => line(one, say(language, 'today.due', { by: one.dueAt ?? '' }), one.assigneeName, requestStates[one.state][language])),
    },
    {
      title: say(language, 'supervisor.unassigned'),
      items: dueFirst
        .filter(({ state }) => state === 'open' || state === 'cannot')
        .map((one) => line(one, one.state === 'cannot' ? requestStates.cannot[language] : null, one.reason)),
    },
    { title: say(language, 'supervisor.silent'), items: silent(data.Requests, calls, line, ctx) },
    {
      title: say(language, 'supervisor.nobodyHome'),
      items: nobodyHome(data.Visits, today).map(({ last, times }) =>
        short(last.address, last.name, say(language, 'today.tried', { on: last.visitedOn ?? '', times }), last.workerName),
      ),
    },
    { title: say(language, 'supervisor.unanswered'), items: unanswered(dueFirst, calls, line, ctx) },
    {
      title: say(language, 'supervisor.noEmail'),
      items: unreachable(data).map(({ name, phones }) => short(name, phones?.join('、') ?? null)),
    },
    {
      title: say(language, 'supervisor.mailTrouble'),
      // Not its own: with one of these it would be due each day for its own sake.
      items: data.Outbox.filter(({ key, state }) => (state === 'FAILED' || state === 'UNCERTAIN') && !key.startsWith(KEY)).map(
        ({ state, name, to, subject, phones }) => short(mailStates[state][language], name ?? to, subject, phones),
      ),
    },
  ]
}

/** Workers, and of the volunteers and partners those who have something in hand. */
function unreachable(data: Data<'Requests' | GiverTables>): Giver[] {
  const holders = new Set(data.Requests.filter(isInHand).map(({ assigneeId }) => assigneeId))
  const isTold = (giver: Giver) => giver.role !== 'coordinator' && (!isHelper(giver) || holders.has(giver.id))
  return giversOf(data).filter((giver) => isTold(giver) && !(giver.email !== null && isEmailAddress(giver.email.trim())))
}

type Line = (request: Request, ...facts: (string | null)[]) => string
type Calls = ReadonlyMap<string, Row<'Escalations'>[]>

/** In somebody's hands, and nothing was heard for as many days as the office set; the longest first. */
function silent(requests: readonly Request[], calls: Calls, line: Line, { language, settings, today }: Context): string[] {
  const before = addDays(today, -settings.silentDays)
  return requests
    .filter(isInHand)
    .map((request) => ({ request, on: dateOf(lastNews(request, calls.get(request.id) ?? [])) }))
    .filter(({ on }) => on !== '' && on <= before)
    .sort((a, b) => compare(a.on, b.on))
    .map(({ request, on }) => line(request, say(language, 'supervisor.since', { on }), request.assigneeName))
}

/** What is planned is no news: it is planned anew each day. */
function lastNews({ receivedAt, assignedAt, acceptedAt }: Request, calls: readonly Row<'Escalations'>[]): string {
  const answers = calls.map(({ answeredAt }) => answeredAt)
  return [receivedAt, assignedAt, acceptedAt, ...answers].reduce<string>((last, at) => (at !== null && at > last ? at : last), '')
}

/** Sent up and past the day of the answer, or not sent to anybody yet. */
function unanswered(requests: readonly Request[], calls: Calls, line: Line, { language, now }: Context): string[] {
  return requests.flatMap((request) => {
    if (request.state !== 'escalated') return []
    const call = calls.get(request.id)?.find(({ state }) => state === 'waiting')
    if (call === undefined) return [line(request, say(language, 'today.notSentYet'))]
    const { department, answerBy: by } = call
    return by < now ? [line(request, say(language, 'today.answerLate', { department, by }))] : []
  })
}

function short(...facts: (string | null)[]): string {
  return dotted(...facts.map((fact) => (fact === null ? null : oneLine(fact, 120))))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
