/** The rules read plainly, for the bench to compare with; nothing of the engine is used. */
import type { HouseholdFile } from '../../src/features/policies/match'
import type { Data } from '../../src/tables/plan'
import type { Row } from '../../src/tables/tables'
import { flags, sexes } from '../../src/tables/vocabulary'

type Verdict = 'yes' | 'no' | 'unknown'
type Rule = Row<'PolicyRules'>
type Person = Row<'Residents'> | null

/** `policy resident true`: policy, whom (nobody: the household), whether something is unknown. */
export function plainMatches(file: HouseholdFile, { Policies, PolicyRules }: Data<'Policies' | 'PolicyRules'>, today: string): string[] {
  const sound = Policies.filter(({ name }) => isSound(PolicyRules.filter(({ policyName }) => policyName === name)))
  const certain = new Set<string>()
  const found = new Map<string, boolean>()
  for (let pass = 0; pass <= Policies.length; pass++) {
    const before = certain.size
    for (const policy of sound) {
      const rules = PolicyRules.filter(({ policyName }) => policyName === policy.name)
      const isPersonal = policy.minAge !== null || rules.some(({ about }) => about === 'person')
      for (const person of isPersonal ? file.members : [null]) {
        const key = `${policy.name} ${person?.id ?? ''}`
        if (certain.has(key)) continue
        const verdict = verdictOn(policy, rules, person, file, today, certain)
        if (verdict === null) found.delete(key)
        else found.set(key, verdict)
        if (verdict === false) certain.add(key)
      }
    }
    if (certain.size === before) break
  }
  return [...found].map(([key, isUnknown]) => `${key} ${isUnknown}`)
}

/** Null: no match. True: something of it is unknown. */
function verdictOn(
  policy: Row<'Policies'>,
  rules: readonly Rule[],
  person: Person,
  file: HouseholdFile,
  today: string,
  certain: ReadonlySet<string>,
): boolean | null {
  const groups = new Map<number, Verdict[]>()
  for (const rule of rules) {
    const own = policy.minAge === null ? [] : [compared(age(person, today), 'atLeast', [String(policy.minAge)])]
    groups.set(rule.group, [...(groups.get(rule.group) ?? own), ask(rule, person, file, today, certain)])
  }
  const verdicts = [...groups.values()].filter((group) => !group.includes('no') && group.includes('yes'))
  if (verdicts.length === 0) return null
  return verdicts.every((group) => group.includes('unknown'))
}

function ask(rule: Rule, person: Person, file: HouseholdFile, today: string, certain: ReadonlySet<string>): Verdict {
  if (rule.about === 'person') return answer(rule, person, file, today, certain)
  if (rule.about === 'household') return answer(rule, null, file, today, certain)
  const all = file.members.map((member) => answer(rule, member, file, today, certain))
  const [settling, other] = rule.about === 'anyMember' ? (['yes', 'no'] as const) : (['no', 'yes'] as const)
  return all.includes(settling) ? settling : all.includes('unknown') || all.length === 0 ? 'unknown' : other
}

function answer(rule: Rule, person: Person, { household, members }: HouseholdFile, today: string, certain: ReadonlySet<string>): Verdict {
  const { fact, is, value } = rule
  switch (fact) {
    case 'age':
      return compared(age(person, today), is, value)
    case 'people':
      return compared(household?.people ?? members.length, is, value)
    case 'income':
      return compared(household?.incomePerPerson ?? null, is, value)
    case 'grid':
      return compared(person?.grid ?? household?.grid ?? null, is, value)
    case 'tenure':
      return among(household?.tenure ?? null, is, value)
    case 'sex':
      return among(person?.sex == null ? null : sexes[person.sex]['zh-CN'], is, value)
    case 'relation':
      return among(person?.relation ?? null, is, value)
    case 'certificates':
      return person?.certificates == null ? 'unknown' : has(person.certificates, is, value)
    case 'flags':
      return has(
        ((person === null ? household?.flags : person.flags) ?? []).map((one) => flags[one]['zh-CN']),
        is,
        value,
      )
    case 'policies':
      return has(
        value.filter((name) => certain.has(`${name} ${person?.id ?? ''}`) || certain.has(`${name} `)),
        is,
        value,
      )
  }
}

function age(person: Person, today: string): number | null {
  if (person?.birthOn == null) return null
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number)
  const [bornIn = 0, bornMonth = 0, bornDay = 0] = person.birthOn.split('-').map(Number)
  return year - bornIn - (month * 100 + day < bornMonth * 100 + bornDay ? 1 : 0)
}

function compared(value: number | null, is: Rule['is'], limits: readonly string[]): Verdict {
  if (value === null) return 'unknown'
  const holds =
    is === 'atLeast' ? value >= Number(limits[0]) : is === 'atMost' ? value <= Number(limits[0]) : limits.includes(String(value))
  return holds !== (is === 'isNot') ? 'yes' : 'no'
}

function among(value: string | null, is: Rule['is'], words: readonly string[]): Verdict {
  return value === null ? 'unknown' : words.includes(value) === (is === 'is') ? 'yes' : 'no'
}

function has(list: readonly string[], is: Rule['is'], words: readonly string[]): Verdict {
  return words.some((word) => list.includes(word)) === (is === 'has') ? 'yes' : 'no'
}

/** No two conditions of one group that nobody could fulfil; the other faults do not occur in the bench. */
function isSound(rules: readonly Rule[]): boolean {
  return rules.every((one) =>
    rules.every((other) => {
      const isOfOneGroup = one !== other && one.group === other.group && one.fact === other.fact && one.about === other.about
      return !isOfOneGroup || one.about === 'anyMember' || !areOpposed(one, other)
    }),
  )
}

function areOpposed(one: Rule, other: Rule): boolean {
  const [value] = one.value
  const [against] = other.value
  if (one.is === 'atLeast' && other.is === 'atMost') return Number(value) > Number(against)
  if (one.is === 'is' && other.is === 'is') return value !== against
  if (one.is === 'is' && other.is === 'atMost') return Number(value) > Number(against)
  return value === against && ((one.is === 'is' && other.is === 'isNot') || (one.is === 'has' && other.is === 'hasNot'))
}
