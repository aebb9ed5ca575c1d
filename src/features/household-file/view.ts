/** 一户一档: what the office knows of a household and what is to be done there, in its language; a page only lays it out. */
import { ageOn } from '../../domain/civil-date'
import type { Context } from '../../domain/context'
import { fingerprint } from '../../domain/fingerprint'
import { dotted, listed, type Words } from '../../domain/language'
import { say } from '../../messages/messages'
import type { Data } from '../../tables/plan'
import { orderableServices } from '../../tables/service-catalogue'
import type { Row } from '../../tables/tables'
import { nextVisits } from '../../tables/visit-cadence'
import { entitlementStates, flags, sexes } from '../../tables/vocabulary'
import { isOpenMatter, type MatterView, matterView } from './matter-view'
import { nextSteps } from './next-steps'
import type { HouseholdRecords, HouseholdTables } from './records'
import { visitLines } from './visit-lines'
import { campaignWords, policyWords, told } from './words'

/** Older ones are only counted. */
const PAST_MATTERS = 20

/** What is long over stands in the tabs. */
export interface HouseholdView {
  key: string
  title: string
  about: string
  tags: string[]
  lines: string[]
  steps: string[]
  people: PersonView[]
  visits: string[]
  matters: MatterView[]
  /** '' when all are listed. */
  moreMatters: string
  policies: PolicyView[]
  campaigns: string[]
  order: { people: { id: string; name: string }[]; person: string | null; services: string[] }
}

interface PersonView {
  name: string
  about: string
  phones: string[]
  tags: string[]
  certificates: string
}

interface PolicyView {
  id: string
  /** Says whether the row is still as it was shown. */
  stamp: string
  title: string
  state: string
  isProposed: boolean
  lines: string[]
}

/** What came of a button. */
export interface HouseholdReply {
  /** What happened, a sentence each. */
  lines: string[]
  /** Where nothing was written because these may be the same matter. */
  similar: MatterView[]
  view: HouseholdView
}

/** @param residentId for whom a service would be ordered first; null for the head */
export function householdView(
  records: HouseholdRecords,
  data: Data<HouseholdTables>,
  ctx: Context,
  residentId: string | null = null,
): HouseholdView {
  const { language } = ctx
  const { household, members, key } = records
  const [head] = members
  const next = household === null ? null : (nextVisits({ ...data, Households: [household] }, ctx).visits[0] ?? null)
  const latestFirst = [...records.requests].sort((a, b) => ((a.receivedAt || '9') > (b.receivedAt || '9') ? -1 : 1))
  const past = latestFirst.filter((request) => !isOpenMatter(request))
  const more = past.length - PAST_MATTERS
  return {
    key,
    title: household?.address ?? head?.address ?? household?.headName ?? head?.name ?? key,
    about: dotted(
      told('household.grid', household?.grid ?? head?.grid ?? null, ctx),
      told('household.code', household?.code ?? null, ctx),
      told('household.head', household?.headName ?? (head?.isHead === true ? head.name : null), ctx),
      told('household.people', household?.people ?? (members.length || null), ctx),
      household?.tenure ?? null,
      household?.vacant === true ? say(language, 'household.vacant') : null,
      household === null ? say(language, 'household.unfiled') : null,
    ),
    tags: wordsOf(flags, household?.flags ?? [], ctx),
    lines: [
      told('household.situation', household?.situation ?? null, ctx),
      told('household.income', household?.incomePerPerson ?? null, ctx),
      told('household.note', household?.note ?? null, ctx),
    ].filter((line) => line !== null),
    steps: nextSteps(records, next, ctx),
    people: members.map((one) => personView(one, ctx)),
    visits: visitLines(records, next, ctx),
    matters: [...latestFirst.filter(isOpenMatter), ...past.slice(0, PAST_MATTERS)].map((one) =>
      matterView(one, records.calls.get(one.id) ?? [], ctx),
    ),
    moreMatters: more > 0 ? say(language, 'household.moreMatters', { count: more, tab: ctx.tabTitle('Requests') }) : '',
    policies: policyViews(records, ctx),
    campaigns: records.campaigns.map((entry) => campaignWords(entry, ctx)),
    order: {
      people: members.map(({ id, name }) => ({ id, name })),
      person: (members.find(({ id }) => id === residentId) ?? head)?.id ?? null,
      services: orderableServices(data.Services).map((name) => name[language]),
    },
  }
}

function personView({ name, relation, birthOn, sex, phones, flags: own, certificates }: Row<'Residents'>, ctx: Context): PersonView {
  const age = ageOn(birthOn, ctx.today)
  return {
    name,
    about: dotted(relation, told('household.age', age, ctx), sex === null ? null : sexes[sex][ctx.language]),
    phones: phones ?? [],
    tags: wordsOf(flags, own ?? [], ctx),
    certificates: told('household.certificates', certificates?.length ? listed(certificates, ctx.language) : null, ctx) ?? '',
  }
}

/** What waits for a decision first. */
function policyViews({ entitlements }: HouseholdRecords, ctx: Context): PolicyView[] {
  const order = Object.keys(entitlementStates)
  const sorted = [...entitlements].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
  return sorted.map((one) => ({
    id: one.id,
    stamp: stampOf(one),
    title: policyWords(one, ctx),
    state: entitlementStates[one.state][ctx.language],
    isProposed: one.state === 'proposed',
    lines: [
      told('household.fits', one.facts, ctx),
      told('household.ask', one.state === 'proposed' || one.state === 'applied' ? one.questions : null, ctx),
      told('household.papers', one.papers?.length ? listed(one.papers, ctx.language) : null, ctx),
      told('household.note', one.note, ctx),
    ].filter((line) => line !== null),
  }))
}

export function stampOf(row: Row<'Entitlements'>): string {
  return fingerprint(JSON.stringify(row))
}

function wordsOf<C extends string>(vocabulary: Record<C, Words>, codes: readonly C[], { language }: Context): string[] {
  return codes.map((code) => vocabulary[code][language])
}
