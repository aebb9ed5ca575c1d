/** The rule table as conditions that can be asked. What cannot be a rule is named, and its policy is left out: fewer conditions would fit too many. */
import { type Language, listed } from '../../domain/language'
import type { MessageParams, ProblemCode } from '../../messages/messages'
import { codeOf } from '../../tables/column'
import type { Data } from '../../tables/plan'
import type { Problem } from '../../tables/problem'
import type { Row } from '../../tables/tables'
import { comparisons, flags, policyFacts, sexes } from '../../tables/vocabulary'
import { type FactKind, facts } from './facts'

type RuleRow = Row<'PolicyRules'>

export interface Condition {
  about: RuleRow['about']
  fact: RuleRow['fact']
  is: RuleRow['is']
  /** Codes where the fact has a vocabulary. */
  values: string[]
  numbers: number[]
  question: string | null
  /** The same for conditions that ask the same, however many policies do; from 0. */
  index: number
}

export interface CompiledPolicy {
  policy: Row<'Policies'>
  /** Asked of each resident; else of the household as a whole. */
  isPersonal: boolean
  /** Alternatives, each conditions that must all hold. */
  groups: Condition[][]
}

export interface Rulebook {
  /** A policy that asks for another one stands after it. */
  policies: CompiledPolicy[]
  /** Different conditions. */
  conditions: number
  problems: Problem[]
}

const ALLOWED: Record<FactKind, readonly RuleRow['is'][]> = {
  number: ['is', 'isNot', 'atLeast', 'atMost'],
  text: ['is', 'isNot'],
  list: ['has', 'hasNot'],
}
const VOCABULARIES = { flags, sex: sexes } as const

/**
 * Policies that are not paused and whose rules are all sound. A policy without any condition is for nobody. Rules that name a campaign are
 * its target, and none of these.
 * @param unreadable what could be read of rule rows that are no records
 * @param rowNumber the row of a rule as people count it
 */
export function rulebookOf(
  data: Data<'Policies' | 'PolicyRules'> & Partial<Data<'CampaignPlans'>>,
  language: Language,
  unreadable: readonly Partial<RuleRow>[] = [],
  rowNumber: (ruleId: string) => number = () => 0,
): Rulebook {
  const problems: Problem[] = []
  const byName = new Map(data.Policies.map((policy) => [policy.name.trim(), policy]))
  const campaigns = new Set(data.CampaignPlans?.map(({ name }) => name.trim()))
  const unsound = new Set(unreadable.flatMap(({ policyName }) => policyName?.trim() ?? []))
  const read = new Map<string, Map<number, { row: RuleRow; condition: Condition }[]>>()
  const tell = (row: RuleRow, column: keyof RuleRow & string, code: ProblemCode, params: MessageParams = {}) => {
    unsound.add(row.policyName.trim())
    problems.push({ code, table: 'PolicyRules', row: rowNumber(row.id), column, params: { policy: row.policyName, ...params } })
  }

  for (const row of data.PolicyRules) {
    const name = row.policyName.trim()
    if (!byName.has(name) && campaigns.has(name)) continue
    if (!byName.has(name)) tell(row, 'policyName', 'rule_policy_unknown')
    const condition = conditionOf(row, language, tell)
    if (condition === null) continue
    const groups = read.get(name) ?? new Map()
    read.set(name, groups)
    groups.set(row.group, [...(groups.get(row.group) ?? []), { row, condition }])
  }
  for (const groups of read.values())
    for (const entries of groups.values())
      for (const [index, { row, condition }] of entries.entries()) {
        const other = entries.slice(0, index).find((before) => contradict(before.condition, condition))
        if (other !== undefined) tell(row, 'value', 'rule_contradiction', { row: rowNumber(other.row.id) })
      }

  const compiled = [...byName].flatMap(([name, policy]): CompiledPolicy[] => {
    if (policy.paused === true || unsound.has(name)) return []
    const own = shorthandOf(policy)
    const written = [...(read.get(name)?.values() ?? [])].map((entries) => entries.map(({ condition }) => condition))
    const groups = (written.length > 0 ? written : [[]]).map((group) => [...own, ...group]).filter((group) => group.length > 0)
    const isPersonal = groups.some((group) => group.some(({ about }) => about === 'person'))
    return groups.length === 0 ? [] : [{ policy, isPersonal, groups }]
  })
  return { policies: inOrder(compiled, read, language, tell), conditions: numbered(compiled), problems }
}

/** Gives conditions that ask the same one number. @returns how many there are */
function numbered(policies: readonly CompiledPolicy[]): number {
  const indexes = new Map<string, number>()
  for (const condition of policies.flatMap(({ groups }) => groups.flat())) {
    const key = JSON.stringify([condition.about, condition.fact, condition.is, condition.values])
    condition.index = indexes.get(key) ?? indexes.size
    indexes.set(key, condition.index)
  }
  return indexes.size
}

/** Null when it is none; then it has been told. */
function conditionOf(
  row: RuleRow,
  language: Language,
  tell: (row: RuleRow, column: 'is' | 'value', code: ProblemCode, params?: MessageParams) => void,
): Condition | null {
  const { about, fact, is, value, question } = row
  const { kind } = facts[fact]
  if (!ALLOWED[kind].includes(is)) {
    tell(row, 'is', 'rule_comparison', { fact: policyFacts[fact][language], comparison: comparisons[is][language] })
    return null
  }
  const vocabulary = fact === 'flags' || fact === 'sex' ? VOCABULARIES[fact] : null
  const values = value.map((one) => (vocabulary === null ? one : codeOf(vocabulary, one)))
  const numbers = kind === 'number' ? value.map(Number) : []
  const bad = kind === 'number' ? numbers.findIndex(Number.isNaN) : values.indexOf(null)
  if (bad >= 0 || value.length === 0 || (kind === 'number' && value.length > 1 && is.startsWith('at'))) {
    tell(row, 'value', 'rule_value', { value: value[Math.max(bad, 0)] ?? '', fact: policyFacts[fact][language] })
    return null
  }
  return { about, fact, is, values: values as string[], numbers, question, index: 0 }
}

/** The policy's own columns as conditions. */
function shorthandOf({ forFlags, minAge, maxAge }: Row<'Policies'>): Condition[] {
  const about = 'person'
  const age = (is: 'atLeast' | 'atMost', years: number | null): Condition[] =>
    years === null ? [] : [{ about, fact: 'age', is, values: [String(years)], numbers: [years], question: null, index: 0 }]
  return [
    ...(forFlags?.length
      ? [{ about, fact: 'flags', is: 'has', values: forFlags, numbers: [], question: null, index: 0 } as Condition]
      : []),
    ...age('atLeast', minAge),
    ...age('atMost', maxAge),
  ]
}

/** No subject can fulfil both. */
function contradict(one: Condition, other: Condition): boolean {
  if (one.fact !== other.fact || one.about !== other.about || one.about === 'anyMember') return false
  if (facts[one.fact].kind === 'number') return lowest(one) > highest(other) || lowest(other) > highest(one)
  const shared = one.values.filter((value) => other.values.includes(value))
  if (one.is === 'is' && other.is === 'is') return shared.length === 0
  const [wants, refuses] = one.is === 'is' || one.is === 'has' ? [one, other] : [other, one]
  const areOpposed = (wants.is === 'is' && refuses.is === 'isNot') || (wants.is === 'has' && refuses.is === 'hasNot')
  return areOpposed && wants.values.every((value) => refuses.values.includes(value))
}

function lowest({ is, numbers }: Condition): number {
  return is === 'atLeast' || is === 'is' ? Math.min(...numbers) : -Infinity
}

function highest({ is, numbers }: Condition): number {
  return is === 'atMost' || is === 'is' ? Math.max(...numbers) : Infinity
}

/** Those that others ask for first. Policies that ask for each other in a circle are told and left out. */
function inOrder(
  compiled: readonly CompiledPolicy[],
  read: ReadonlyMap<string, ReadonlyMap<number, { row: RuleRow; condition: Condition }[]>>,
  language: Language,
  tell: (row: RuleRow, column: 'value', code: ProblemCode, params: MessageParams) => void,
): CompiledPolicy[] {
  const byName = new Map(compiled.map((one) => [one.policy.name.trim(), one]))
  const ordered: CompiledPolicy[] = []
  const state = new Map<string, 'open' | 'done' | 'loop'>()
  const visit = (name: string, path: readonly string[]): void => {
    const policy = byName.get(name)
    if (policy === undefined || state.get(name) === 'done' || state.get(name) === 'loop') return
    if (state.get(name) === 'open') {
      const loop = path.slice(path.indexOf(name))
      for (const one of loop) state.set(one, 'loop')
      const rows = [...(read.get(name)?.values() ?? [])].flat()
      const guilty = rows.find(({ condition }) => condition.fact === 'policies' && condition.values.some((value) => loop.includes(value)))
      if (guilty !== undefined) tell(guilty.row, 'value', 'rule_loop', { policies: listed(loop, language) })
      return
    }
    state.set(name, 'open')
    const asked = policy.groups.flat().flatMap(({ fact, values }) => (fact === 'policies' ? values : []))
    for (const other of asked) visit(other, [...path, name])
    if (state.get(name) === 'loop') return
    state.set(name, 'done')
    ordered.push(policy)
  }
  for (const name of byName.keys()) visit(name, [])
  return ordered
}
