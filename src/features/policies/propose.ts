/** 政策比对: which policies each household seems to be entitled to, kept as proposals that staff decide on. */
import type { Context } from '../../domain/context'
import { groupBy } from '../../domain/group-by'
import { newId } from '../../domain/ids'
import { clauses } from '../../domain/language'
import type { Data, Plan, Step, Summary } from '../../tables/plan'
import type { Problem } from '../../tables/problem'
import { toldProblems } from '../../tables/problem-place'
import { type Row, tables } from '../../tables/tables'
import { applicationsOf } from './applications'
import { entitlementsFinder, headOf, heldAmong, keyFor, keyOf, policyIdOf } from './entitlements'
import { facts } from './facts'
import { type HouseholdFile, matchHousehold, type PolicyMatch } from './match'
import { type Condition, type Rulebook, rulebookOf } from './rules'
import { factWords, questionWords } from './words'

type Entitlement = Row<'Entitlements'>

export type PolicyTables = 'Policies' | 'PolicyRules' | 'Residents' | 'Households' | 'Entitlements' | 'Requests' | 'CampaignPlans'

/**
 * Each pair of a policy and a resident or household is proposed once: what staff rejected is not proposed again; a proposal that nobody has
 * decided on goes when it fits no longer, but not where somebody noted something, or a rule of its policy cannot be used. A policy of which something is unknown is proposed where the household has an open request, or
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
  const known = knownBefore(data.Entitlements)
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
      if (before.state !== 'proposed' || isAsProposed(before, draft)) return []
      return { kind: 'update', table: 'Entitlements', id: before.id, set: renewedBy(before, draft) } as const
    })
    if (step.some(({ kind }) => kind === 'insert')) proposed.households += 1
    if (step.length > 0) steps.push(step)
  }
  const judged = new Set([...rulebook.policies.map(({ policy }) => policy), ...data.Policies.filter(isPaused)].map(({ id }) => id))
  const gone = data.Entitlements.filter(
    (one) =>
      one.state === 'proposed' &&
      one.note === null &&
      judged.has(policyIdOf(one)) &&
      !(fitting.has(keyOf(one)) && known.get(keyOf(one)) === one),
  )
  steps.push(...gone.map(({ id }): Step => [{ kind: 'delete', table: 'Entitlements', id }]))
  const applications = applicationsOf(data, ctx)
  steps.push(...applications)
  return { kind: 'policies', steps, summary: summaryOf(proposed, gone.length, applications.length, rulebook.problems, ctx) }
}

/** By {@link keyOf}. Of doubles from before a move, the one that somebody decided on. */
function knownBefore(entitlements: readonly Entitlement[]): Map<string, Entitlement> {
  const decidedLast = [...entitlements].sort((a, b) => Number(b.state === 'proposed') - Number(a.state === 'proposed'))
  return new Map(decidedLast.map((one) => [keyOf(one), one]))
}

function isPaused({ paused }: Row<'Policies'>): boolean {
  return paused === true
}

function isAsProposed(before: Entitlement, draft: Entitlement): boolean {
  return (
    before.facts === draft.facts &&
    before.questions === draft.questions &&
    String(before.papers ?? '') === String(draft.papers ?? '') &&
    before.householdId === draft.householdId
  )
}

/** What was proposed to somebody goes with them into another household. */
function renewedBy(before: Entitlement, { facts: fits, questions, papers, householdId, address, grid }: Entitlement): Partial<Entitlement> {
  return { facts: fits, questions, papers, ...(before.householdId === householdId ? {} : { householdId, address, grid }) }
}

/** Residents who have moved away are no part of their household; one without a household is one of their own. */
export function householdsOf({ Residents, Households }: Data<'Residents' | 'Households'>): HouseholdFile[] {
  const rows = new Map(Households.map((one) => [one.id, one]))
  const here = Residents.filter(({ movedAway }) => movedAway !== true)
  const members = groupBy(here, ({ id, householdId }) => [householdId ?? id])
  const empty = Households.filter(({ id }) => !members.has(id)).map((household) => ({ household, members: [] }))
  return [...[...members].map(([id, own]) => ({ household: rows.get(id) ?? null, members: own })), ...empty]
}

function draftsFor(file: HouseholdFile, { rulebook, entitlementsOf, underWay }: Lookups, ctx: Context): Entitlement[] {
  const { household, members } = file
  const own = entitlementsOf(file)
  const rejected = new Set(own.filter(({ state }) => state === 'rejected').map(keyOf))
  const isRejected = ({ id }: Row<'Policies'>, person: Row<'Residents'> | null) => rejected.has(keyFor(id, person, file))
  const isUnderWay = [household, ...members].some((one) => one !== null && underWay.has(one.id))
  return matchHousehold(rulebook, file, heldAmong(own), ctx.today, isRejected)
    .filter(({ unknown, fits }) => unknown.length === 0 || isUnderWay || fits.some(speaksForIt))
    .map((match) => draftOf(match, file, ctx))
}

/** A flag or a certificate that somebody noted. */
function speaksForIt({ fact, is }: Condition): boolean {
  return facts[fact].kind === 'list' && is === 'has'
}

function draftOf(match: PolicyMatch, file: HouseholdFile, ctx: Context): Entitlement {
  const { policy, person, fits, unknown } = match
  const { household, members } = file
  const head = headOf(members)
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
    key: keyFor(policy.id, person, file),
  }
}

/** What is known of households besides their people, looked up once. */
interface Lookups {
  rulebook: Rulebook
  entitlementsOf: ReturnType<typeof entitlementsFinder>
  /** Households and residents for whom something is under way. */
  underWay: Set<string>
}

function lookUp(rulebook: Rulebook, { Entitlements, Requests }: Data<'Entitlements' | 'Requests'>): Lookups {
  const open = Requests.filter(({ state }) => state === 'open' || state === 'assigned' || state === 'accepted')
  return {
    rulebook,
    entitlementsOf: entitlementsFinder(Entitlements),
    underWay: new Set(open.flatMap(({ householdId, residentId }) => [householdId ?? '', residentId ?? ''])),
  }
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
