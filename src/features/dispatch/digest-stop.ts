/** One stop of a digest: only what is needed at the door, and the links that fit the state of each matter. */
import { dateOf } from '../../domain/civil-date'
import type { Context } from '../../domain/context'
import { oneLine } from '../../domain/kept-text'
import { clauses, listed, type Words } from '../../domain/language'
import { linksTo, nonceOf, reportOutcomes, visitOutcomes } from '../../domain/report-link'
import { say } from '../../messages/messages'
import type { DayStop } from '../../tables/day-stops'
import { detailsFor, type Giver, isHelper, outcomesFor } from '../../tables/givers'
import type { Row } from '../../tables/tables'
import type { OpenCampaigns } from './campaign-lines'

/** What all digests of a day are made from. */
export interface Board {
  ctx: Context
  /** By name. */
  services: ReadonlyMap<string, Row<'Services'>>
  /** Policies that nobody has decided on, by household or resident. */
  hints: ReadonlyMap<string, Row<'Entitlements'>[]>
  campaigns: OpenCampaigns
}

/** A piece of the text that is told whole or not at all: one matter, the first with the head of its stop. */
export type Block = string

const DETAILS_CHARACTERS = 300
/** Of what staff wrote into the tables: a list of papers, the questions of several policies. */
const FACT_CHARACTERS = 1_000

/**
 * A block for each request and visit; what holds for all of the stop stands with the last. Volunteers and partners learn what was ordered
 * and where, and nothing else of the household.
 */
export function stopBlocks(stop: DayStop, position: number, worker: Giver, board: Board): Block[] {
  const { visit, requests } = stop
  const matters = [
    ...(visit === null ? [] : [visitLines(visit, worker, board.ctx)]),
    ...requests.map((request) => requestLines(request, worker, board)),
  ]
  return matters.map((lines, index) => {
    const isLast = index === matters.length - 1
    const all = [...(index === 0 ? headLines(stop, position, board.ctx) : []), ...lines, ...(isLast ? doorLines(stop, worker, board) : [])]
    return `${index === 0 ? '\n\n' : '\n'}${all.join('\n')}`
  })
}

/** When, where, who, and the phones of all who asked. */
function headLines({ at, address, visit, requests }: DayStop, position: number, ctx: Context): string[] {
  const names = [...new Set([visit?.name ?? '', ...requests.map(({ name }) => name)].filter((name) => name !== ''))]
  const door = [at?.slice(11) ?? '', oneLine(address ?? ''), oneLine(listed(names, ctx.language), 80)].filter((part) => part !== '')
  const phones = [...new Set(requests.flatMap((request) => request.phones ?? []))]
  return [say(ctx.language, 'digest.stop', { position, door: door.join(' ') }), ...fact('phone', listed(phones, ctx.language), ctx)]
}

/** A visit that is planned anew stays the same visit: its links name no day. */
function visitLines({ id, reason }: Row<'Visits'>, worker: Giver, ctx: Context): string[] {
  const link = linksTo({ action: 'visit', taskId: id, workerId: worker.id, nonce: nonceOf(null) }, ctx)
  const links = [visitOutcomes.done, visitOutcomes.nobodyHome].map((outcome) => linkLine(outcome, link, ctx))
  return [say(ctx.language, 'digest.visit', { reason: oneLine(reason ?? '—') }), ...links]
}

function requestLines(request: Row<'Requests'>, worker: Giver, { ctx, services }: Board): string[] {
  const { language } = ctx
  const hours = services.get(request.serviceName)?.deadlineHours ?? null
  const due =
    request.dueAt !== null
      ? [say(language, 'digest.due', { at: request.dueAt })]
      : hours === null
        ? []
        : [say(language, 'digest.deadline', { hours })]
  const isHelp = isHelper(worker)
  const link = linksTo({ action: 'report', taskId: request.id, workerId: worker.id, nonce: nonceOf(request.assignedAt) }, ctx)
  return [
    say(language, 'digest.task', { number: request.number, service: oneLine(request.serviceName, 80) }),
    ...fact('details', oneLine(detailsFor(worker, request), DETAILS_CHARACTERS), ctx),
    ...fact('goodTime', oneLine(request.preferredTime ?? ''), ctx),
    clauses([say(language, 'digest.received', { day: dateOf(request.receivedAt) }), ...due], language),
    ...(request.residentId === null && !isHelp ? [say(language, 'digest.unlinked')] : []),
    ...outcomesFor(worker)
      .filter((outcome) => outcome !== 'accepted' || request.state !== 'accepted')
      .map((outcome) => linkLine(reportOutcomes[outcome], link, ctx)),
  ]
}

/** What the household may also apply for, what to ask, the papers of all matters, each once, and what is open of campaigns. */
function doorLines({ householdId, requests }: DayStop, worker: Giver, { ctx, services, hints, campaigns }: Board): string[] {
  const { language } = ctx
  const ordered = requests.flatMap(({ serviceName }) => services.get(serviceName)?.papers ?? [])
  if (isHelper(worker)) return fact('papers', listed([...new Set(ordered)], language), ctx)
  const residents = [...new Set(requests.flatMap(({ residentId }) => residentId ?? []))]
  const policies = (householdId === null ? residents : [householdId]).flatMap((key) => hints.get(key) ?? [])
  const names = new Set(requests.map(({ name }) => name))
  const isNamed = ({ name }: Row<'Entitlements'>) => name === null || (names.size === 1 && names.has(name))
  const papers = [...ordered, ...policies.flatMap((policy) => policy.papers ?? [])]
  return [
    ...fact(
      'policies',
      listed(
        policies.map((policy) => (isNamed(policy) ? policy.policyName : `${policy.policyName} (${policy.name})`)),
        language,
      ),
      ctx,
    ),
    ...fact('ask', clauses([...new Set(policies.flatMap(({ questions }) => questions ?? []))], language), ctx),
    ...fact('papers', listed([...new Set(papers)], language), ctx),
    ...campaigns.at(householdId, residents),
  ]
}

function fact(key: 'phone' | 'details' | 'goodTime' | 'papers' | 'policies' | 'ask', value: string, { language }: Context): string[] {
  return value === '' ? [] : [say(language, `digest.${key}`, { value: oneLine(value, FACT_CHARACTERS) })]
}

function linkLine(choice: Words, link: (choice: Words) => string, { language }: Context): string {
  return say(language, 'digest.link', { outcome: choice[language], url: link(choice) })
}
