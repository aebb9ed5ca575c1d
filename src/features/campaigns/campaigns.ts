/** 专项任务: who belongs to a campaign, how far each has come, and what the official paid list says. */
import { ageOn } from '../../domain/civil-date'
import type { Context } from '../../domain/context'
import { groupBy } from '../../domain/group-by'
import { newId } from '../../domain/ids'
import { listed } from '../../domain/language'
import { foldName } from '../../domain/person-name'
import { readPhones } from '../../domain/phone'
import { type MessageKey, type MessageParams, say } from '../../messages/messages'
import { paidProblems } from '../../tables/paid-list'
import type { Data, Plan, Step, Summary } from '../../tables/plan'
import type { Problem } from '../../tables/problem'
import { toldProblems } from '../../tables/problem-place'
import { matterOf, reviewChanges } from '../../tables/review-matters'
import { type Row, tables } from '../../tables/tables'

type CampaignPlan = Row<'CampaignPlans'>
type Entry = Row<'Campaigns'>
type Resident = Row<'Residents'>

export type CampaignTables = 'CampaignPlans' | 'Campaigns' | 'PaidList' | 'Residents' | 'Review'

/** What the rule table says of campaigns. */
export interface CampaignTargets {
  /** By the name of a campaign that has rules: ids of the residents whom these do not keep out; null where one cannot be used. */
  fitting: ReadonlyMap<string, ReadonlySet<string> | null>
  problems: readonly Problem[]
}

const WITHOUT_RULES: CampaignTargets = { fitting: new Map(), problems: [] }
const GRIDS_NAMED = 3

/**
 * Residents who fit a running campaign are added to it, those who fit no longer and have not begun are taken out. Each row of the paid list is
 * matched by id number, else by name and phone; it marks its resident as paid, or says why not, there and in Review. Nothing is marked twice. A campaign with a rule
 * that cannot be used takes nobody in and nobody out.
 * @param rowNumber the row of the paid list as people count it
 */
export function planCampaigns(
  data: Data<CampaignTables>,
  ctx: Context,
  rowNumber: (id: string) => number = () => 0,
  targets: CampaignTargets = WITHOUT_RULES,
): Plan {
  const here = data.Residents.filter(({ movedAway }) => movedAway !== true)
  const entries = groupBy(data.Campaigns, ({ campaign }) => [campaign])
  const written = new Set(data.Campaigns.map(({ id }) => id))
  const steps: Step[] = []
  const summary: Summary[] = []
  for (const plan of data.CampaignPlans) {
    if (plan.state !== 'running') continue
    const own = entries.get(plan.name) ?? []
    const byRules = targets.fitting.get(plan.name.trim())
    if (byRules === null) {
      summary.push({ key: 'campaign.badRules', params: { campaign: plan.name } })
      continue
    }
    const known = new Set(own.map(({ residentId }) => residentId))
    const fitting = here.filter((resident) => fits(plan, resident, ctx) && byRules?.has(resident.id) !== false)
    const ids = new Set(fitting.map(({ id }) => id))
    const added = fitting.filter(({ id }) => !known.has(id)).map((resident) => entryOf(plan, resident, ctx))
    const left = own.filter((entry) => entry.residentId !== null && !ids.has(entry.residentId) && !hasBegun(entry, plan))
    steps.push(...added.map((record): Step => [{ kind: 'insert', table: 'Campaigns', record }]))
    steps.push(...left.map(({ id }): Step => [{ kind: 'delete', table: 'Campaigns', id }]))
    if (added.length > 0) summary.push({ key: 'campaign.added', params: { campaign: plan.name, count: added.length } })
    if (left.length > 0) summary.push({ key: 'campaign.left', params: { campaign: plan.name, count: left.length } })
    entries.set(plan.name, [...own.filter((entry) => !left.includes(entry)), ...added])
  }
  const { paid, unused, results, steps: checks } = checkPaidList(data, entries, written, ctx, rowNumber)
  steps.push(...checks)
  const looked = data.PaidList.map((row) => ({ ...row, result: results.get(row.id) ?? row.result }))
  const matters = paidProblems(looked, rowNumber).map((problem) => matterOf(problem, ctx))
  const reviewed = reviewChanges('paidList', matters, data.Review, ctx)
  if (reviewed.length > 0) steps.push(reviewed)
  if (paid.size > 0) summary.push({ key: 'campaign.paid', params: { count: paid.size } })
  if (unused > 0) summary.push({ key: 'campaign.unmatched', params: { count: unused } })
  if (summary.length === 0) summary.push({ key: 'campaign.nothing', params: {} })
  summary.push(...toldProblems(targets.problems, ctx))
  for (const { name, state } of data.CampaignPlans)
    if (state === 'running') summary.push(progressOf(name, entries.get(name) ?? [], paid, ctx))
  return { kind: 'campaigns', steps, summary }
}

/** An age that is not known keeps nobody out: the grid worker asks. */
function fits({ forFlags, minAge, maxAge }: CampaignPlan, { flags, birthOn }: Resident, { today }: Context): boolean {
  const age = ageOn(birthOn, today)
  const hasFlag = !forFlags?.length || forFlags.some((flag) => flags?.includes(flag))
  return hasFlag && (age === null || ((minAge ?? 0) <= age && age <= (maxAge ?? Infinity)))
}

/** Somebody wrote something down of it. */
function hasBegun({ paid, step, tier, amount, paidOn, note }: Entry, { steps }: CampaignPlan): boolean {
  const isWritten = [tier, amount, paidOn, note].some((value) => value !== null)
  return paid === true || isWritten || (step !== null && step !== (steps?.[0] ?? null))
}

function entryOf({ name: campaign, steps, dueOn }: CampaignPlan, { id, name, grid }: Resident, { random }: Context): Entry {
  return {
    id: newId(tables.Campaigns.idPrefix, random),
    campaign,
    residentId: id,
    name,
    grid,
    step: steps?.[0] ?? null,
    tier: null,
    paid: false,
    amount: null,
    paidOn: null,
    dueOn,
    note: null,
    key: `${campaign}:${id}`,
    source: null,
  }
}

interface Checked {
  /** Ids of the campaign rows that are marked now. */
  paid: Set<string>
  unused: number
  /** What stands beside a row from now on, by its id. */
  results: Map<string, string>
  steps: Step[]
}

/** Rows that have a result are not looked at again, until staff empty it. An entry that is not `written` yet goes into the table as paid. */
function checkPaidList(
  { PaidList, Residents, CampaignPlans }: Data<CampaignTables>,
  entries: ReadonlyMap<string, readonly Entry[]>,
  written: ReadonlySet<string>,
  ctx: Context,
  rowNumber: (id: string) => number,
): Checked {
  const find = residentFinder(Residents)
  const running = CampaignPlans.filter(({ state }) => state === 'running')
  const only = running.length === 1 ? running[0]?.name : undefined
  const seen = new Map<string, string>()
  const checked: Checked = { paid: new Set(), unused: 0, results: new Map(), steps: [] }
  for (const row of PaidList) {
    if (row.result !== null) continue
    const campaign = row.campaign ?? only ?? null
    const found = find(row)
    const resident = typeof found === 'string' ? null : found
    const entry = (entries.get(campaign ?? '') ?? []).find(({ residentId }) => residentId === resident?.id) ?? null
    const before = entry === null ? undefined : seen.get(entry.id)
    const person = { name: resident?.name ?? '', address: resident?.address ? ` ${resident.address}` : '' }
    if (entry !== null) seen.set(entry.id, row.id)
    const [key, params]: [MessageKey, MessageParams] =
      campaign === null
        ? ['campaign.result.which', {}]
        : typeof found === 'string'
          ? [`campaign.result.${found}`, {}]
          : entry === null
            ? ['campaign.result.notIn', { ...person, campaign }]
            : before !== undefined
              ? ['campaign.result.twice', { row: rowNumber(before) }]
              : [entry.paid === true ? 'campaign.result.already' : 'campaign.result.paid', person]
    const result = say(ctx.language, key, params)
    checked.results.set(row.id, result)
    const step: Step = [{ kind: 'update', table: 'PaidList', id: row.id, set: { result } }]
    if (key === 'campaign.result.paid' && entry !== null) {
      checked.paid.add(entry.id)
      const set = paidBy(row, campaign ?? '', running)
      if (written.has(entry.id)) step.push({ kind: 'update', table: 'Campaigns', id: entry.id, set })
      else Object.assign(entry, set)
    } else if (key !== 'campaign.result.already') checked.unused += 1
    checked.steps.push(step)
  }
  return checked
}

function paidBy({ tier, amount, paidOn }: Row<'PaidList'>, campaign: string, running: readonly CampaignPlan[]): Partial<Entry> {
  const steps = running.find(({ name }) => name === campaign)?.steps ?? []
  const last = steps[steps.length - 1]
  return { paid: true, paidOn, amount, ...(tier === null ? {} : { tier }), ...(last === undefined ? {} : { step: last }) }
}

function residentFinder(residents: readonly Resident[]): (row: Row<'PaidList'>) => Resident | 'unknown' | 'ambiguous' {
  const byId = groupBy(residents, ({ idNumber }) => [idNumber?.toUpperCase() ?? ''])
  const byName = groupBy(residents, ({ name }) => [foldName(name)])
  return ({ idNumber, name, phones }) => {
    const exact = idNumber === null ? [] : (byId.get(idNumber.trim().toUpperCase()) ?? [])
    const numbers = readPhones((phones ?? []).join('、'))
    const named = (byName.get(foldName(name ?? '')) ?? []).filter((one) =>
      readPhones((one.phones ?? []).join('、')).some((phone) => numbers.includes(phone)),
    )
    const found = exact.length > 0 ? exact : idNumber === null ? named : []
    return found.length > 1 ? 'ambiguous' : (found[0] ?? 'unknown')
  }
}

function progressOf(campaign: string, entries: readonly Entry[], paid: ReadonlySet<string>, { language }: Context): Summary {
  const open = entries.filter((entry) => entry.paid !== true && !paid.has(entry.id))
  const byGrid = [...groupBy(open, ({ grid }) => [grid ?? '—'])].sort(([, a], [, b]) => b.length - a.length).slice(0, GRIDS_NAMED)
  const grids = byGrid.map(([grid, own]) => say(language, 'campaign.grid', { grid, open: own.length }))
  return {
    key: 'campaign.progress',
    params: { campaign, done: entries.length - open.length, all: entries.length, grids: listed(grids, language) || '—' },
  }
}
