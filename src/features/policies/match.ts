/** Every policy that fits a household, with the facts that fit and those that nobody knows yet. */
import type { CivilDate } from '../../domain/civil-date'
import type { Row } from '../../tables/tables'
import { facts, type Subject } from './facts'
import type { CompiledPolicy, Condition } from './rules'

export interface PolicyMatch {
  policy: Row<'Policies'>
  /** Null for a policy of the whole household. */
  person: Row<'Residents'> | null
  /** Conditions that hold. */
  fits: Condition[]
  /** Conditions that depend on what is not known; none: the policy fits for certain. */
  unknown: Condition[]
}

/** A household whose row is missing is known by its residents alone. */
export interface HouseholdFile {
  household: Row<'Households'> | null
  members: readonly Row<'Residents'>[]
}

/**
 * In the order of the rulebook, for each member in theirs. Of alternatives the first that fits for certain is named, else the one of
 * which the least is unknown; one of which nothing is known to fit is no match.
 * @param held names of the policies that the household (null) or a resident (by id) has already
 */
export function matchHousehold(
  policies: readonly CompiledPolicy[],
  { household, members }: HouseholdFile,
  held: (residentId: string | null) => ReadonlySet<string>,
  today: CivilDate,
): PolicyMatch[] {
  const found: PolicyMatch[] = []
  const subjects = new Map<string | null, Subject & { policies: Set<string> }>()
  const subjectOf = (person: Row<'Residents'> | null) => {
    const id = person?.id ?? null
    const known = subjects.get(id) ?? { person, household, members, policies: new Set([...held(null), ...held(id)]) }
    subjects.set(id, known)
    return known
  }
  for (const { policy, isPersonal, groups } of policies)
    for (const person of isPersonal ? members : [null]) {
      const subject = subjectOf(person)
      if (subject.policies.has(policy.name)) continue
      const match = bestOf(groups, subject, today)
      if (match === null) continue
      found.push({ policy, person, ...match })
      if (match.unknown.length > 0) continue
      subject.policies.add(policy.name)
      if (!isPersonal) for (const one of members) subjectOf(one).policies.add(policy.name)
    }
  return found
}

function bestOf(groups: readonly Condition[][], subject: Subject, today: CivilDate): Pick<PolicyMatch, 'fits' | 'unknown'> | null {
  let best: Pick<PolicyMatch, 'fits' | 'unknown'> | null = null
  for (const group of groups) {
    const answers = answersOf(group, subject, today)
    if (answers === null) continue
    const unknown = group.filter((_, index) => answers[index] === null)
    if (unknown.length === group.length || (best !== null && best.unknown.length <= unknown.length)) continue
    best = { fits: group.filter((_, index) => answers[index] === true), unknown }
    if (unknown.length === 0) break
  }
  return best
}

/** Null as soon as one condition does not hold. */
function answersOf(group: readonly Condition[], subject: Subject, today: CivilDate): (true | null)[] | null {
  const answers: (true | null)[] = []
  for (const condition of group) {
    const answer = holds(condition, subject, today)
    if (answer === false) return null
    answers.push(answer)
  }
  return answers
}

/** Null when it is not known. */
function holds(condition: Condition, subject: Subject, today: CivilDate): boolean | null {
  const { about } = condition
  if (about === 'person') return holdsFor(condition, subject, today)
  if (about === 'household') return holdsFor(condition, { ...subject, person: null }, today)
  const answers = subject.members.map((person) => holdsFor(condition, { ...subject, person }, today))
  const settles = about === 'anyMember'
  if (answers.includes(settles)) return settles
  return answers.includes(null) || answers.length === 0 ? null : !settles
}

function holdsFor({ fact, is, values, numbers }: Condition, subject: Subject, today: CivilDate): boolean | null {
  const { kind, of } = facts[fact]
  const value = of(subject, today)
  if (value === null) return null
  if (kind === 'list') {
    const has = values.some((one) => (value as readonly string[]).includes(one))
    return is === 'has' ? has : !has
  }
  if (kind === 'text') return values.includes(value as string) === (is === 'is')
  const [limit = 0] = numbers
  if (is === 'atLeast') return (value as number) >= limit
  if (is === 'atMost') return (value as number) <= limit
  return numbers.includes(value as number) === (is === 'is')
}
