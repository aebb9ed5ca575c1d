/** 上门预告: whoever ordered a service, or is to be visited, is told who comes today, and at about what time. */
import { addMinutes, type CivilDateTime, dateOf, minutesBetween } from '../../domain/civil-date'
import type { Context } from '../../domain/context'
import { groupBy } from '../../domain/group-by'
import { oneLine } from '../../domain/kept-text'
import { listed } from '../../domain/language'
import { formatWeekly } from '../../domain/weekly'
import { type MessageParams, say } from '../../messages/messages'
import { type DayStop, dayStops } from '../../tables/day-stops'
import { type Giver, type GiverTables, giversOf, isHelper } from '../../tables/givers'
import { newMail } from '../../tables/mail-draft'
import { mailText } from '../../tables/mail-template'
import { isInHand, isOnLeave } from '../../tables/on-duty'
import type { Data, Plan, Step } from '../../tables/plan'
import type { Row } from '../../tables/tables'
import { giverRoles } from '../../tables/vocabulary'
import { isWaiting, replaceWaiting } from '../../tables/waiting-mail'

export type WhoComesTables = 'Requests' | 'Visits' | 'Residents' | GiverTables | 'Services' | 'Outbox'

type Resident = Row<'Residents'>
type Mail = Row<'Outbox'>

interface Coming extends Pick<Resident, 'name' | 'phones' | 'email'> {
  /** Of the request or the visit. */
  id: string
  /** '' of a volunteer or partner, who settles it with the resident. */
  at: CivilDateTime | ''
  giver: Giver
  use: 'whoComes' | 'whoHelps' | 'whoVisits'
  /** What only the mail of this use says. */
  params: MessageParams
}

/** A plan that moves by no more is the same time to somebody who waits. */
const SAME_MINUTES = 30
const ROUND_TO = 10

/** Request or visit, time, worker, and which of its mails it is, from 0: `who-comes:REQ-…:2026-11-23 10:17:STF-…:0`, `who-comes:REQ-…::VOL-…:1`. */
const KEY = /^who-comes:([^:]+):(\d{4}-\d\d-\d\d \d\d:\d\d|):([^:]*):(\d+)$/

interface Told {
  at: CivilDateTime | ''
  workerId: string
  turn: number
}

/**
 * From the hour of the digests on, one a request that is planned for later today, or is with a volunteer or partner, who settles the time by
 * telephone; and one a visit planned for later today, to the head of the household or else to who has an e-mail address there, unless the mail of
 * a request at the same stop tells of it. A second one only when the time moved by more than half an hour, or when somebody else comes. What waits is replaced, and taken back when
 * nobody comes any more (also because of leave), when the time is past or the day over: no mail says today of another day.
 */
export function planWhoComes(data: Data<WhoComesTables>, ctx: Context): Plan {
  const isTime = Number(ctx.now.slice(11, 13)) >= ctx.settings.digestHour
  const mails = groupBy(data.Outbox, ({ key }) => KEY.exec(key)?.slice(1, 2) ?? [])
  const coming = new Map(comingToday(data, ctx).map((one) => [one.id, one]))
  const steps = [...new Set([...coming.keys(), ...mails.keys()])].flatMap((id): Step[] => {
    const own = mails.get(id) ?? []
    const one = coming.get(id)
    const last = lastTold(own)
    const mail = isTime && one !== undefined && isNews(one, last) ? mailFor(one, (last?.turn ?? -1) + 1, ctx) : null
    const step = replaceWaiting(mail, own, ctx)
    return step.length === 0 ? [] : [step]
  })
  const count = steps.filter((step) => step.some(({ kind }) => kind !== 'delete')).length
  return { kind: 'whoComes', steps, summary: count === 0 ? [] : [{ key: 'whoComes.planned', params: { count } }] }
}

/** By the stops of each giver's day, as they are told of them. */
function comingToday(data: Data<WhoComesTables>, ctx: Context): Coming[] {
  const held = groupBy(data.Requests.filter(isInHand), ({ assigneeId }) => [assigneeId ?? ''])
  const planned = data.Visits.filter(({ state, plannedAt }) => state === 'planned' && isLaterToday(plannedAt, ctx))
  const visits = groupBy(ctx.settings.announceVisits ? planned : [], ({ workerId }) => [workerId ?? ''])
  const papers = new Map(data.Services.map((service) => [service.name, service.papers ?? []]))
  const reachable = data.Residents.filter(({ movedAway, email }) => movedAway !== true && email !== null)
  const people = groupBy(reachable, ({ householdId }) => [householdId ?? ''])
  const present = giversOf(data).filter((giver) => !isOnLeave(giver, ctx.today))
  return present.flatMap((giver) =>
    dayStops(held.get(giver.id) ?? [], visits.get(giver.id) ?? [], ctx.today).flatMap((stop): Coming[] => {
      const ordered = stop.requests.flatMap((request) => orderedAt(request, stop, giver, papers, ctx))
      const isTold = ordered.some(({ at }) => at !== '' && isSameTime(at, stop.visit?.plannedAt ?? null))
      return isTold ? ordered : [...ordered, ...visitedAt(stop, giver, people.get(stop.householdId ?? '-') ?? [])]
    }),
  )
}

function isLaterToday(at: CivilDateTime | null, { now, today }: Context): at is CivilDateTime {
  return at !== null && dateOf(at) === today && at > now
}

function isSameTime(one: CivilDateTime, other: CivilDateTime | null): boolean {
  return other !== null && Math.abs(minutesBetween(one, other)) <= SAME_MINUTES
}

/** Nobody where no time is planned, unless the giver settles it, or no e-mail address is known. */
function orderedAt(
  { id, number, name, phones, email, serviceName, plannedAt }: Row<'Requests'>,
  { visit }: DayStop,
  giver: Giver,
  papersOf: ReadonlyMap<string, string[]>,
  ctx: Context,
): Coming[] {
  const at = isHelper(giver) ? '' : plannedAt
  if (email === null || (at !== '' && !isLaterToday(at, ctx))) return []
  const papers = papersOf.get(serviceName) ?? []
  const lines = [
    at !== '' && isSameTime(at, visit?.plannedAt ?? null) ? say(ctx.language, 'whoComes.withVisit') : '',
    papers.length === 0 ? '' : say(ctx.language, 'whoComes.papers', { papers: listed(papers, ctx.language) }),
  ]
  const params = { service: oneLine(serviceName, 80), number, papers: lines.join(''), times: timesOf(giver, ctx) }
  return [{ id, name, phones, email, at, giver, use: at === '' ? 'whoHelps' : 'whoComes', params }]
}

/** When a volunteer or partner can come; '' where nothing is said. */
function timesOf({ availability, serviceTimes }: Giver, { language }: Context): string {
  const times = availability === null ? serviceTimes : formatWeekly(availability, language)
  return times === null || times === '' ? '' : say(language, 'whoComes.times', { times: oneLine(times) })
}

/** @param people of the household, with e-mail addresses */
function visitedAt({ visit }: DayStop, giver: Giver, people: readonly Resident[]): Coming[] {
  const person = people.find(({ isHead }) => isHead === true) ?? people[0]
  if (visit === null || visit.plannedAt === null || person === undefined) return []
  const { name, phones, email } = person
  return [{ id: visit.id, name, phones, email, at: visit.plannedAt, giver, use: 'whoVisits', params: {} }]
}

/** What the last mail says that went out, or may have. */
function lastTold(mails: readonly Mail[]): Told | null {
  const told = mails.flatMap((mail): Told[] => {
    const [, , at = '', workerId = '', turn] = KEY.exec(mail.key) ?? []
    return isWaiting(mail) ? [] : [{ at, workerId, turn: Number(turn) }]
  })
  return told.sort((a, b) => b.turn - a.turn)[0] ?? null
}

function isNews({ at, giver }: Coming, last: Told | null): boolean {
  if (last === null || last.workerId !== giver.id) return true
  return at !== '' && last.at !== '' && !isSameTime(last.at, at)
}

function mailFor({ id, at, giver, use, email, name, phones, params }: Coming, turn: number, ctx: Context) {
  const { language, settings, today } = ctx
  const said = {
    community: settings.communityName,
    name: oneLine(name, 40),
    date: today,
    at: at === '' ? '' : roundly(at),
    role: giverRoles[giver.role][language],
    worker: oneLine(giver.name, 40),
    orPhone: settings.officePhone === '' ? '' : say(language, 'mail.orPhone', { phone: settings.officePhone }),
    ...params,
  }
  return newMail({ key: `who-comes:${id}:${at}:${giver.id}:${turn}`, to: email, name, phones, ...mailText(use, said, ctx) }, ctx)
}

/** The time to the nearest ten minutes: a plan is no promise to the minute. */
function roundly(at: CivilDateTime): string {
  const minutes = Number(at.slice(14))
  return addMinutes(at, Math.round(minutes / ROUND_TO) * ROUND_TO - minutes).slice(11)
}
