/** 每日督办邮件: one e-mail a day tells each coordinator what does not run by itself. */
import type { Context } from '../../domain/context'
import { groupBy } from '../../domain/group-by'
import { dotted, listed } from '../../domain/language'
import { isWorkday, workCalendar } from '../../domain/working-time'
import { say } from '../../messages/messages'
import { newMail } from '../../tables/mail-draft'
import { mailText } from '../../tables/mail-template'
import { isOnLeave } from '../../tables/on-duty'
import type { Data, Plan, Step } from '../../tables/plan'
import type { Row } from '../../tables/tables'
import { replaceWaiting } from '../../tables/waiting-mail'
import { type List, type ListTables, supervisorLists } from './supervisor-lists'

export type SupervisorTables = ListTables | 'Calendar'

/** So many of each list are named; the rest is counted. */
const MOST_NAMED = 5
const KEY = 'supervisor:'

/**
 * At most one a coordinator and day (key `supervisor:STF-…:yyyy-MM-dd`), from the hour of the workers' digests; none where all is well, none on
 * leave, none without an e-mail address, and on a day off none but of what cannot wait. While it waits it is replaced; what waits from an earlier
 * day is taken back.
 */
export function planSupervisorDigest(data: Data<SupervisorTables>, ctx: Context): Plan {
  const isTime = Number(ctx.now.slice(11, 13)) >= ctx.settings.digestHour
  const lists = isTime ? listsToTell(data, ctx) : []
  const mails = groupBy(data.Outbox, ({ key }) => (key.startsWith(KEY) ? [key.slice(KEY.length, key.lastIndexOf(':'))] : []))
  const steps = data.Staff.flatMap((person): Step[] => {
    const isTold = person.role === 'coordinator' && person.email !== null && !isOnLeave(person, ctx.today)
    const mail = isTold && lists.length > 0 ? newMail(draftFor(person, lists, ctx), ctx) : null
    const step = replaceWaiting(mail, mails.get(person.id) ?? [], ctx)
    return step.length === 0 ? [] : [step]
  })
  const count = steps.filter((step) => step.some(({ kind }) => kind !== 'delete')).length
  return { kind: 'supervisorDigest', steps, summary: count === 0 ? [] : [{ key: 'supervisor.planned', params: { count } }] }
}

function listsToTell(data: Data<SupervisorTables>, ctx: Context): List[] {
  const isOff = !isWorkday(workCalendar(ctx.settings.officeHours, data.Calendar), ctx.today)
  const lists = supervisorLists(data, KEY, ctx).filter(({ items, isUrgent }) => items.length > 0 && (!isOff || isUrgent === true))
  return lists.some(({ isAside }) => isAside !== true) ? lists : []
}

/** The figures first, then the lists; what stands in several of them is counted once. */
function draftFor({ id, email, name, phones }: Row<'Staff'>, lists: readonly List[], ctx: Context) {
  const { language, settings, today } = ctx
  const titles = lists.map(({ title, items }) => say(language, 'supervisor.list', { title, count: items.length }))
  const params = {
    community: settings.communityName,
    date: today,
    name,
    count: new Set(lists.flatMap(({ items }) => items.map((item) => item.id))).size,
    figures: dotted(...titles),
  }
  const named = lists.map(({ items, tabs }, index) =>
    [
      titles[index],
      ...items.slice(0, MOST_NAMED).map(({ line }) => say(language, 'supervisor.line', { text: line })),
      ...(items.length > MOST_NAMED ? [moreOf(items.length - MOST_NAMED, tabs, ctx)] : []),
    ].join('\n'),
  )
  const opening = mailText('supervisorOpening', params, ctx)
  const body = [opening.body, ...named, settings.communityName].join('\n\n')
  return { key: `${KEY}${id}:${today}`, to: email, name, phones, subject: opening.subject, body }
}

function moreOf(count: number, tabs: List['tabs'], { language, tabTitle }: Context): string {
  if (tabs.length === 0) return say(language, 'supervisor.more', { count })
  return say(language, 'supervisor.moreIn', { count, tabs: listed(tabs.map(tabTitle), language) })
}
