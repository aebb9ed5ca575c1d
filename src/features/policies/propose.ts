/** 政策比对: which policies each household seems to be entitled to, kept as proposals that staff decide on. */
import type { Context } from '../../domain/context'
import { groupBy } from '../../domain/group-by'
import { newId } from '../../domain/ids'
import { clauses, listed } from '../../domain/language'
import { say } from '../../messages/messages'
import type { Data, Plan, Step, Summary } from '../../tables/plan'
import type { Problem } from '../../tables/problem'
import { toldProblems } from '../../tables/problem-place'
import { newRequest } from '../../tables/request-draft'
import { type Row, tables } from '../../tables/tables'
import { facts } from './facts'
import { type HouseholdFile, matchHousehold, type PolicyMatch } from './match'
import { type Condition, type Rulebook, rulebookOf } from './rules'
import { factWords, questionWords } from './words'

type Entitlement = Row<'Entitlements'>

export type PolicyTables = 'Policies' | 'PolicyRules' | 'Residents' | 'Households' | 'Entitlements' | 'Requests' | 'CampaignPlans'

/**
 * Each pair of a policy and a resident or household is proposed once: what staff rejected is not proposed again; a proposal that nobody has
 * decided on goes when it fits no longer. A policy of which something is unknown is proposed where the household has an open request, or
 * where a flag or a certificate speaks for it. All proposals of a household that staff set to `applied` become one request, with one list of papers.
 * @param unreadable what could be read of rule rows that are no records
 */
export function planPolicies(
  data: Data<PolicyTables>,
  ctx: Context,
  unreadable: readonly Partial<Row<'PolicyRules'>>[] = [],
  rowNumber: (ruleId: string) => number = () => 0,
): Plan {
  const rulebook = rulebookOf(data, ctx.language, unreadable, rowNumber)
  const lookups = lookUp(rulebook, data)
  const known = new Map(data.Entitlements.map((one) => [one.key, one]))
  const fitting = new Set<string>()
  const steps: Step[] = []
  const proposed = { count: 0, households: 0 }
  for (const file of householdsOf(data)) {
    const drafts = draftsFor(file, lookups, ctx)
    const step = drafts.flatMap((draft) => {
      fitting.add(draft.key)
      const before = known.get(draft.key)
      if (before === undefined) {
        proposed.count += 1
        return { kind: 'insert', table: 'Entitlements', record: draft } as const
      }
      const { facts: fits, questions, papers } = draft
      const isSame = before.facts === fits && before.questions === questions && String(before.papers ?? '') === String(papers ?? '')
      if (before.state !== 'proposed' || isSame) return []
      return { kind: 'update', table: 'Entitlements', id: before.id, set: { facts: fits, questions, papers } } as const
    })
    if (step.some(({ kind }) => kind === 'insert')) proposed.households += 1
    if (step.length > 0) steps.push(step)
  }
  const gone = data.Entitlements.filter(({ state, key }) => state === 'proposed' && !fitting.has(key))
  steps.push(...gone.map(({ id }): Step => [{ kind: 'delete', table: 'Entitlements', id }]))
  const applications = applicationsOf(data, ctx)
  steps.push(...applications)
  return { kind: 'policies', steps, summary: summaryOf(proposed, gone.length, applications.length, rulebook.problems, ctx) }
}

/** Residents who have moved away are no part of their household; one without a household is one of their own. */
export function householdsOf({ Residents, Households }: Data<'Residents' | 'Households'>): HouseholdFile[] {
  const rows = new Map(Households.map((one) => [one.id, one]))
  const here = Residents.filter(({ movedAway }) => movedAway !== true)
  const members = groupBy(here, ({ id, householdId }) => [householdId ?? id])
  const empty = Households.filter(({ id }) => !members.has(id)).map((household) => ({ household, members: [] }))
  return [...[...members].map(([id, own]) => ({ household: rows.get(id) ?? null, members: own })), ...empty]
}

function draftsFor(file: HouseholdFile, { rulebook, entitlements, underWay }: Lookups, ctx: Context): Entitlement[] {
  const { household, members } = file
  const ids = household === null ? members.map(({ id }) => id) : [household.id]
  const own = ids.flatMap((id) => entitlements.get(id) ?? [])
  const isUnderWay = [...ids, ...members.map(({ id }) => id)].some((id) => underWay.has(id))
  return matchHousehold(rulebook, file, heldAmong(own), ctx.today)
    .filter(({ unknown, fits }) => unknown.length === 0 || isUnderWay || fits.some(speaksForIt))
    .map((match) => draftOf(match, file, ctx))
}

/** Names of the policies that a resident of a household (null: the household itself) has already. */
export function heldAmong(entitlements: readonly Entitlement[]): (residentId: string | null) => ReadonlySet<string> {
  const held = entitlements.filter(({ state }) => state === 'held')
  return (residentId) => new Set(held.filter((one) => one.residentId === residentId).map(({ policyName }) => policyName))
}

/** A flag or a certificate that somebody noted. */
function speaksForIt({ fact, is }: Condition): boolean {
  return facts[fact].kind === 'list' && is === 'has'
}

function draftOf(match: PolicyMatch, { household, members }: HouseholdFile, ctx: Context): Entitlement {
  const { policy, person, fits, unknown } = match
  const head = members.find(({ isHead }) => isHead === true) ?? members[0] ?? null
  const subject = { person, household, members, policies: new Set<string>() }
  return {
    id: newId(tables.Entitlements.idPrefix, ctx.random),
    state: 'proposed',
    policyName: policy.name,
    name: person?.name ?? household?.headName ?? head?.name ?? null,
    address: household?.address ?? head?.address ?? null,
    grid: person?.grid ?? household?.grid ?? head?.grid ?? null,
    facts: clauses(
      fits.map((condition) => factWords(condition, subject, ctx)),
      ctx.language,
    ),
    questions:
      unknown.length === 0
        ? null
        : clauses(
            unknown.map((condition) => questionWords(condition, ctx)),
            ctx.language,
          ),
    papers: policy.papers,
    proposedAt: ctx.now,
    note: null,
    residentId: person?.id ?? null,
    householdId: household?.id ?? null,
    requestId: null,
    key: `${policy.id}:${household?.id ?? head?.id ?? ''}:${person?.id ?? ''}`,
  }
}

/** What is known of households besides their people, looked up once. */
interface Lookups {
  rulebook: Rulebook
  /** By household, or by resident where there is none. */
  entitlements: Map<string, Entitlement[]>
  /** Households and residents for whom something is under way. */
  underWay: Set<string>
}

function lookUp(rulebook: Rulebook, { Entitlements, Requests }: Data<'Entitlements' | 'Requests'>): Lookups {
  const open = Requests.filter(({ state }) => state === 'open' || state === 'assigned' || state === 'accepted')
  return {
    rulebook,
    entitlements: groupBy(Entitlements, ({ householdId, residentId }) => [householdId ?? residentId ?? '']),
    underWay: new Set(open.flatMap(({ householdId, residentId }) => [householdId ?? '', residentId ?? ''])),
  }
}

/** One request a household for all that staff set to `applied` and that has none yet. */
function applicationsOf({ Entitlements, Policies, Residents }: Data<PolicyTables>, ctx: Context): Step[] {
  const waiting = Entitlements.filter(({ state, requestId }) => state === 'applied' && requestId === null)
  const policies = new Map(Policies.map((policy) => [policy.name, policy]))
  const residents = new Map(Residents.map((one) => [one.id, one]))
  return [...groupBy(waiting, ({ householdId, residentId, id }) => [householdId ?? residentId ?? id]).values()].map((own): Step => {
    const [first] = own as [Entitlement, ...Entitlement[]]
    const person = residents.get(own.find(({ residentId }) => residentId !== null)?.residentId ?? '') ?? null
    const papers = [...new Set(own.flatMap((one) => one.papers ?? policies.get(one.policyName)?.papers ?? []))]
    const request = newRequest(
      {
        name: person?.name ?? first.name ?? '',
        phones: person?.phones ?? null,
        address: first.address,
        grid: first.grid,
        residentId: person?.id ?? null,
        householdId: first.householdId,
        serviceName: say(ctx.language, 'policy.service'),
        details: say(ctx.language, 'policy.details', {
          policies: listed(
            own.map(({ policyName, name }) => (name === null ? policyName : say(ctx.language, 'policy.for', { policy: policyName, name }))),
            ctx.language,
          ),
          papers: listed(papers, ctx.language),
        }),
      },
      ctx,
    )
    return [
      { kind: 'insert', table: 'Requests', record: request },
      ...own.map(({ id }) => ({ kind: 'update', table: 'Entitlements', id, set: { requestId: request.id } }) as const),
    ]
  })
}

function summaryOf(
  proposed: { count: number; households: number },
  gone: number,
  applications: number,
  problems: readonly Problem[],
  ctx: Context,
): Summary[] {
  const summary: Summary[] = []
  if (proposed.count > 0) summary.push({ key: 'policy.proposed', params: proposed })
  if (gone > 0) summary.push({ key: 'policy.gone', params: { count: gone } })
  if (applications > 0) summary.push({ key: 'policy.applications', params: { count: applications } })
  if (summary.length === 0) summary.push({ key: 'policy.nothing', params: {} })
  summary.push(...toldProblems(problems, ctx))
  return summary
}
