/** What is to be done about a household next, in words: its matters, its visits, its policies, its campaigns. */
import type { Context } from '../../domain/context'
import { say } from '../../messages/messages'
import type { Row } from '../../tables/tables'
import type { NextVisit } from '../../tables/visit-cadence'
import type { HouseholdRecords } from './records'
import { lastVisit, plannedVisits } from './visit-lines'
import { campaignWords, policyWords } from './words'

/** One that says so when there is nothing. */
export function nextSteps(records: HouseholdRecords, next: NextVisit | null, ctx: Context): string[] {
  const steps = [
    ...records.requests.flatMap((request) => matterStep(request, records.calls.get(request.id) ?? [], ctx)),
    ...visitSteps(records, next, ctx),
    ...policySteps(records, ctx),
    ...records.campaigns.map((entry) => campaignWords(entry, ctx)),
  ]
  return steps.length === 0 ? [say(ctx.language, 'household.step.nothing')] : steps
}

function matterStep(request: Row<'Requests'>, calls: readonly Row<'Escalations'>[], { language, now }: Context): string[] {
  const { number, serviceName, state, assigneeName, dueAt } = request
  const params = { matter: number === '' ? serviceName : `${number} ${serviceName}`, worker: assigneeName ?? '—', by: dueAt ?? '—' }
  if (state === 'cannot') return [say(language, 'household.step.cannot', params)]
  if (state === 'escalated') {
    const call = calls.find((one) => one.state === 'waiting')
    if (call === undefined) return [say(language, 'household.step.sendUp', params)]
    const { department, answerBy } = call
    if (call.answer !== null) return [say(language, 'household.step.takeAnswer', { ...params, department })]
    return [say(language, answerBy < now ? 'household.step.noAnswer' : 'household.step.waiting', { ...params, department, by: answerBy })]
  }
  if (state === 'open') return [say(language, number === '' ? 'household.step.unnumbered' : 'household.step.open', params)]
  if (state !== 'assigned' && state !== 'accepted') return []
  if (dueAt !== null && dueAt < now) return [say(language, 'household.step.overdue', params)]
  if (state === 'assigned') return [say(language, dueAt === null ? 'household.step.assigned' : 'household.step.assignedBy', params)]
  return [say(language, dueAt === null ? 'household.step.accepted' : 'household.step.acceptedBy', params)]
}

function visitSteps(records: HouseholdRecords, next: NextVisit | null, ctx: Context): string[] {
  const { language, today } = ctx
  const [planned] = plannedVisits(records, ctx)
  const last = lastVisit(records)
  if (planned !== undefined) {
    const { plannedAt, plannedOn, workerName } = planned
    return [say(language, 'household.step.planned', { at: plannedAt ?? plannedOn ?? '', worker: workerName ?? '—' })]
  }
  if (next === null || next.dueOn > today) return []
  if (last?.state === 'nobodyHome')
    return [say(language, 'household.step.nobodyHome', { on: last.visitedOn ?? '', when: next.goodTime ?? '—' })]
  return [say(language, 'household.step.visit')]
}

function policySteps({ entitlements }: HouseholdRecords, ctx: Context): string[] {
  const { language } = ctx
  return entitlements.flatMap((one) => {
    const params = { policy: policyWords(one, ctx), ask: one.questions ?? '' }
    if (one.state === 'proposed') return [say(language, one.questions === null ? 'household.step.decide' : 'household.step.ask', params)]
    return one.state === 'applied' && one.requestId === null ? [say(language, 'household.step.apply', params)] : []
  })
}
