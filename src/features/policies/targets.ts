/** Whom campaigns are for, where rules say it: rows of the rule table that name a campaign instead of a policy. */
import type { Context } from '../../domain/context'
import type { Language } from '../../domain/language'
import type { Data } from '../../tables/plan'
import type { Problem } from '../../tables/problem'
import type { Row } from '../../tables/tables'
import { entitlementsFinder, heldAmong } from './entitlements'
import { notRuledOut } from './match'
import { householdsOf } from './propose'
import { rulebookOf } from './rules'

export type TargetTables = 'CampaignPlans' | 'Policies' | 'PolicyRules' | 'Residents' | 'Households' | 'Entitlements'

interface RuleTargets {
  /** By the name of a running campaign that has rules: ids of the residents whom these do not keep out; null where one cannot be used. */
  fitting: Map<string, Set<string> | null>
  problems: Problem[]
}

/**
 * What is not known keeps nobody out: the grid worker asks. A rule that names neither a policy nor a campaign is told, because it may be meant for one.
 * @param unreadable what could be read of rule rows that are no records
 * @param rowNumber the row of a rule as people count it
 */
export function ruleTargets(
  data: Data<TargetTables>,
  ctx: Context,
  unreadable: readonly Partial<Row<'PolicyRules'>>[] = [],
  rowNumber: (ruleId: string) => number = () => 0,
): RuleTargets {
  const running = data.CampaignPlans.filter(({ state }) => state === 'running')
  const names = new Set(running.map(({ name }) => name.trim()))
  const others = new Set([...data.Policies, ...data.CampaignPlans].map(({ name }) => name.trim()).filter((name) => !names.has(name)))
  const PolicyRules = data.PolicyRules.filter(({ policyName }) => !others.has(policyName.trim()))
  const book = rulebookOf({ Policies: running.map(asPolicy), PolicyRules }, ctx.language, unreadable, rowNumber)
  const sound = new Set(book.policies.map(({ policy }) => policy.name))
  const ruled = [...PolicyRules, ...unreadable].flatMap(({ policyName }) => policyName?.trim() ?? []).filter((name) => names.has(name))
  const fitting: RuleTargets['fitting'] = new Map(ruled.map((name) => [name, sound.has(name) ? new Set() : null]))
  const entitlementsOf = entitlementsFinder(data.Entitlements)
  for (const file of sound.size === 0 ? [] : householdsOf(data)) {
    const held = heldAmong(entitlementsOf(file))
    for (const { policy, residentId } of notRuledOut(book, file, held, ctx.today)) fitting.get(policy.name)?.add(residentId)
  }
  return { fitting, problems: book.problems }
}

/** What is wrong with the rules of all policies, and of campaigns that are not over; for Doctor. */
export function ruleProblems(
  { Policies, PolicyRules, CampaignPlans }: Data<'Policies' | 'PolicyRules' | 'CampaignPlans'>,
  language: Language,
  unreadable: readonly Partial<Row<'PolicyRules'>>[],
  rowNumber: (ruleId: string) => number,
): Problem[] {
  const names = new Set(Policies.map(({ name }) => name.trim()))
  const ahead = CampaignPlans.filter(({ state, name }) => (state === 'planned' || state === 'running') && !names.has(name.trim()))
  const data = { Policies: [...Policies, ...ahead.map(asPolicy)], PolicyRules, CampaignPlans }
  return rulebookOf(data, language, unreadable, rowNumber).problems
}

/** The campaign's own columns are left to the campaign. */
function asPolicy({ id, name }: Row<'CampaignPlans'>): Row<'Policies'> {
  const nothing = { forFlags: null, minAge: null, maxAge: null, papers: null, steps: null, certificate: null, deadlineDays: null }
  return { id, name: name.trim(), ...nothing, legalSource: null, paused: false, note: null }
}
