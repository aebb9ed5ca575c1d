/** 乡呼县应: what the community cannot solve goes up, level by level, each with a day by which it must be answered. */
import { addMinutes, type CivilDateTime } from '../../domain/civil-date'
import type { Context } from '../../domain/context'
import { groupBy } from '../../domain/group-by'
import { newId } from '../../domain/ids'
import { joinLines, oneLine, splitText } from '../../domain/kept-text'
import { listed } from '../../domain/language'
import { say } from '../../messages/messages'
import { departmentsAbove, pathOf } from '../../tables/department-at'
import { type GiverTables, giverFinder, giversOf } from '../../tables/givers'
import { newMail } from '../../tables/mail-draft'
import { mailText } from '../../tables/mail-template'
import { keepingPast, wayOf } from '../../tables/matter-way'
import type { Change, Data, Plan, Step, Summary } from '../../tables/plan'
import type { Problem } from '../../tables/problem'
import { toldProblems } from '../../tables/problem-place'
import { newReviews } from '../../tables/review-draft'
import { type Row, tables } from '../../tables/tables'

type Request = Row<'Requests'>
type Escalation = Row<'Escalations'>

export type EscalationTables = 'Requests' | 'Escalations' | 'Departments' | 'Services' | GiverTables | 'Review' | 'Outbox'

const DETAILS_CHARACTERS = 500

interface Tally {
  sent: number
  answered: number
  risen: number
  overdue: number
  without: string[]
  /** Of what rose, or was to. */
  services: Set<string>
}

/**
 * One step a request. One that staff set to `escalated` goes to the next department on the path of its service, with an e-mail; an answer
 * that staff wrote down brings it back to whoever was responsible, who stays so until it is solved; without an answer in time it goes on to the
 * next one, and from the last somebody has to phone. A call whose matter is escalated no longer is withdrawn; sent up again, the matter goes to
 * that department again.
 * @param rowNumber the row of a service as people count it
 */
export function planEscalations(data: Data<EscalationTables>, ctx: Context, rowNumber: (serviceId: string) => number = () => 0): Plan {
  const calls = groupBy(data.Escalations, ({ requestId }) => [requestId])
  const tally: Tally = { sent: 0, answered: 0, risen: 0, overdue: 0, without: [], services: new Set() }
  const steps = data.Requests.flatMap((request): Step[] => {
    const own = [...(calls.get(request.id) ?? [])].sort((a, b) => (a.sentAt < b.sentAt ? -1 : 1))
    const step = stepFor(request, own, data, tally, ctx)
    return step.length === 0 ? [] : [step]
  })
  const unknown = pathProblems(data, tally.services, rowNumber)
  return { kind: 'escalate', steps, summary: [...summaryOf(tally, ctx), ...toldProblems(unknown, ctx)] }
}

function stepFor(request: Request, own: readonly Escalation[], data: Data<EscalationTables>, tally: Tally, ctx: Context): Step {
  const open = own.find(({ state }) => state === 'waiting')
  if (request.state !== 'escalated') return open === undefined ? [] : takenBack(request, open, own)
  if (open === undefined) return goUp(request, own, data, tally, ctx)
  if (open.answer !== null) {
    tally.answered += 1
    return answered(request, open, ctx)
  }
  if (ctx.now <= open.answerBy) return []
  const risen = { ...open, state: 'risen' as const }
  const up = goUp(request, [...own.filter(({ id }) => id !== open.id), risen], data, { ...tally, without: [] }, ctx)
  if (up.length > 0) {
    tally.risen += 1
    return [set(open, { state: 'risen' }), ...up]
  }
  return overdue(request, open, data, tally, ctx)
}

/** Where the matter goes on in the community, it is no longer with the department. */
function takenBack({ id, state, level }: Request, open: Escalation, own: readonly Escalation[]): Step {
  const isOver = ['done', 'withdrawn', 'merged'].includes(state)
  const reached = standing(own.filter((one) => one !== open)).pop()?.level ?? null
  const back: Step = isOver || level === reached ? [] : [{ kind: 'update', table: 'Requests', id, set: { level: reached } }]
  return [set(open, { state: 'withdrawn' }), ...back]
}

/** Without those that were withdrawn before they were answered. */
function standing(calls: readonly Escalation[]): Escalation[] {
  return calls.filter(({ state }) => state !== 'withdrawn')
}

/** To the next department that answers for it; nothing when there is none. */
function goUp(request: Request, way: readonly Escalation[], data: Data<EscalationTables>, tally: Tally, ctx: Context): Step {
  tally.services.add(request.serviceName)
  const [department] = departmentsAbove(request, standing(way), data)
  if (department === undefined) {
    tally.without.push(request.number || request.name)
    return []
  }
  const { level } = department
  const hours = department.answerHours ?? ctx.settings[`answerHours.${level}`]
  const record: Escalation = {
    id: newId(tables.Escalations.idPrefix, ctx.random),
    state: 'waiting',
    number: request.number,
    level,
    department: department.name,
    sentAt: ctx.now,
    answerBy: addMinutes(ctx.now, hours * 60),
    answer: null,
    answeredAt: null,
    note: null,
    requestId: request.id,
  }
  tally.sent += 1
  return [
    { kind: 'insert', table: 'Escalations', record },
    { kind: 'update', table: 'Requests', id: request.id, set: { level } },
    callUp(request, record, department, way, data, ctx),
  ]
}

/** Of these services: what stands on a path and was passed over. */
function pathProblems(data: Data<EscalationTables>, services: ReadonlySet<string>, rowNumber: (serviceId: string) => number): Problem[] {
  return data.Services.filter(({ name }) => services.has(name)).flatMap(({ id, name: service }) =>
    pathOf(service, data).unknown.map((name): Problem => {
      const params = { service, name }
      return { code: 'path_unknown', table: 'Services', row: rowNumber(id), column: 'escalationPath', params }
    }),
  )
}

function callUp(
  request: Request,
  { id, answerBy }: Escalation,
  department: Row<'Departments'>,
  way: readonly Escalation[],
  data: Data<GiverTables>,
  ctx: Context,
): Change {
  const { language, settings } = ctx
  const worker = giverFinder(giversOf(data))(request.assigneeId, null)
  const phones = worker?.phones?.length ? ` ${listed(worker.phones, language)}` : ''
  const params = {
    community: settings.communityName,
    department: department.name,
    number: request.number,
    service: oneLine(request.serviceName, 80),
    by: answerBy,
    grid: request.grid ?? '—',
    address: oneLine(request.address ?? '—'),
    details: oneLine(request.details ?? '—', DETAILS_CHARACTERS),
    note: oneLine(request.outcomeNote ?? '—', DETAILS_CHARACTERS),
    way: wayOf(request, way, language)
      .map(({ at, text }) => say(language, 'way.line', { at: at ?? '', text: oneLine(text, DETAILS_CHARACTERS) }))
      .join('\n'),
    worker: request.assigneeName ?? settings.communityName,
    phone: phones,
  }
  return newMail(
    {
      key: `escalation:${id}`,
      to: department.email,
      name: department.contact ?? department.name,
      phones: department.phones,
      ...mailText('escalation', params, ctx),
    },
    ctx,
  )
}

function answered(request: Request, open: Escalation, { now, language }: Context): Step {
  const at: CivilDateTime = open.answeredAt ?? now
  const note = say(language, 'escalation.answerNote', { department: open.department, at, answer: open.answer ?? '' })
  const back: Partial<Request> = {
    state: request.assigneeId === null ? 'open' : 'assigned',
    assignedAt: request.assigneeId === null ? null : now,
    outcomeNote: splitText(joinLines(request.outcomeNote, note) ?? '')[0] ?? null,
  }
  return [
    set(open, { state: 'answered', answeredAt: at }),
    {
      kind: 'update',
      table: 'Requests',
      id: request.id,
      set: keepingPast(request, back, language),
    },
  ]
}

/** Once. */
function overdue(request: Request, open: Escalation, { Review }: Data<'Review'>, tally: Tally, ctx: Context): Step {
  const key = `escalation-overdue:${open.id}`
  if (Review.some((row) => row.key === key)) return []
  tally.overdue += 1
  const params = { number: request.number, department: open.department, by: open.answerBy }
  const reason = say(ctx.language, 'problem.escalation_overdue', params)
  const draft = {
    key,
    sourceTab: ctx.tabTitle('Escalations'),
    code: 'escalation_overdue',
    reason,
    raw: request.details ?? '—',
    proposal: null,
  }
  return newReviews(draft, ctx)
}

function set({ id }: Escalation, change: Partial<Escalation>): Change {
  return { kind: 'update', table: 'Escalations', id, set: change }
}

function summaryOf({ sent, answered: back, risen, overdue: late, without }: Tally, { language }: Context): Summary[] {
  const summary: Summary[] = []
  if (sent > 0) summary.push({ key: 'escalation.sent', params: { count: sent } })
  if (back > 0) summary.push({ key: 'escalation.answered', params: { count: back } })
  if (risen > 0) summary.push({ key: 'escalation.risen', params: { count: risen } })
  if (late > 0) summary.push({ key: 'escalation.overdue', params: { count: late } })
  if (without.length > 0)
    summary.push({ key: 'escalation.noDepartment', params: { count: without.length, numbers: listed(without, language) } })
  return summary.length === 0 ? [{ key: 'escalation.nothing', params: {} }] : summary
}
