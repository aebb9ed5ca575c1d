/** 上门预告: whoever ordered a service is told who comes today, and at about what time. */
import { addMinutes, type CivilDateTime, dateOf, minutesBetween } from '../../domain/civil-date'
import type { Context } from '../../domain/context'
import { groupBy } from '../../domain/group-by'
import { oneLine } from '../../domain/kept-text'
import { listed } from '../../domain/language'
import { formatWeekly } from '../../domain/weekly'
import { say } from '../../messages/messages'
import { type Giver, type GiverTables, giverFinder, giversOf, isHelper } from '../../tables/givers'
import { newMail } from '../../tables/mail-draft'
import { mailText } from '../../tables/mail-template'
import { isInHand } from '../../tables/on-duty'
import type { Data, Plan, Step } from '../../tables/plan'
import type { Row } from '../../tables/tables'
import { giverRoles } from '../../tables/vocabulary'
import { isWaiting, replaceWaiting } from '../../tables/waiting-mail'

export type WhoComesTables = 'Requests' | GiverTables | 'Services' | 'Outbox'

type Request = Row<'Requests'>

interface Coming {
  request: Request
  giver: Giver
  /** '' of a volunteer or partner, who settles it with the resident. */
  at: CivilDateTime | ''
}

type Mail = Row<'Outbox'>

/** A plan that moves by no more is the same time to somebody who waits. */
const SAME_MINUTES = 30
const ROUND_TO = 10

/** Request, time, worker, and which of the request's mails it is, from 0: `who-comes:REQ-…:2026-11-23 10:17:STF-…:0`, `who-comes:REQ-…::VOL-…:1`. */
const KEY = /^who-comes:([^:]+):(\d{4}-\d\d-\d\d \d\d:\d\d|):([^:]*):(\d+)$/

interface Told {
  at: CivilDateTime | ''
  workerId: string
  turn: number
}

/**
 * From the hour of the digests on, one a request that is planned for later today, or is with a volunteer or partner, who settles the time
 * by telephone; and has an e-mail address. A second one only when the time moved by more than half an hour, or when somebody else comes. What waits is replaced, and taken back when
 * nobody comes any more, when the time is past or the day over: no mail says today of another day.
 */
export function planWhoComes(data: Data<WhoComesTables>, ctx: Context): Plan {
  const isTime = Number(ctx.now.slice(11, 13)) >= ctx.settings.digestHour
  const mails = groupBy(data.Outbox, ({ key }) => KEY.exec(key)?.slice(1, 2) ?? [])
  const giverOf = giverFinder(giversOf(data))
  const papers = new Map(data.Services.map((service) => [service.name, service.papers ?? []]))
  const coming = new Map(
    data.Requests.flatMap((request) => {
      const giver = giverOf(request.assigneeId, null)
      const at = giver === undefined ? null : comesAt(request, giver, ctx)
      return giver === undefined || at === null ? [] : [[request.id, { request, giver, at }] as const]
    }),
  )
  const steps = [...new Set([...coming.keys(), ...mails.keys()])].flatMap((id): Step[] => {
    const own = mails.get(id) ?? []
    const one = coming.get(id)
    const last = lastTold(own)
    const isNew = isTime && one !== undefined && isNews(one, last)
    const mail = isNew ? mailFor(one, papers.get(one.request.serviceName) ?? [], (last?.turn ?? -1) + 1, ctx) : null
    const step = replaceWaiting(mail, own, ctx)
    return step.length === 0 ? [] : [step]
  })
  const count = steps.filter((step) => step.some(({ kind }) => kind !== 'delete')).length
  return { kind: 'whoComes', steps, summary: count === 0 ? [] : [{ key: 'whoComes.planned', params: { count } }] }
}

/** Null where there is nothing to tell, or nobody to tell it. */
function comesAt(request: Request, giver: Giver, { now, today }: Context): Coming['at'] | null {
  const { plannedAt, email } = request
  if (!isInHand(request) || email === null) return null
  if (isHelper(giver)) return ''
  return plannedAt !== null && dateOf(plannedAt) === today && plannedAt > now ? plannedAt : null
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
  return at !== '' && last.at !== '' && Math.abs(minutesBetween(last.at, at)) > SAME_MINUTES
}

function mailFor({ request, giver, at }: Coming, papers: readonly string[], turn: number, ctx: Context) {
  const { language, settings, today } = ctx
  const { id, number, name, phones, email, serviceName } = request
  const times = giver.availability === null ? giver.serviceTimes : formatWeekly(giver.availability, language)
  const params = {
    community: settings.communityName,
    name: oneLine(name, 40),
    date: today,
    at: at === '' ? '' : roundly(at),
    times: times === null || times === '' ? '' : say(language, 'whoComes.times', { times: oneLine(times) }),
    role: giverRoles[giver.role][language],
    worker: oneLine(giver.name, 40),
    service: oneLine(serviceName, 80),
    number,
    papers: papers.length === 0 ? '' : say(language, 'whoComes.papers', { papers: listed(papers, language) }),
    orPhone: settings.officePhone === '' ? '' : say(language, 'mail.orPhone', { phone: settings.officePhone }),
  }
  return newMail(
    {
      key: `who-comes:${id}:${at}:${giver.id}:${turn}`,
      to: email,
      name,
      phones,
      ...mailText(at === '' ? 'whoHelps' : 'whoComes', params, ctx),
    },
    ctx,
  )
}

/** The time to the nearest ten minutes: a plan is no promise to the minute. */
function roundly(at: CivilDateTime): string {
  const minutes = Number(at.slice(14))
  return addMinutes(at, Math.round(minutes / ROUND_TO) * ROUND_TO - minutes).slice(11)
}
