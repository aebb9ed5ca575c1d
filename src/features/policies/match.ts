/** Every policy that fits a household, with the facts that fit and those that nobody knows yet. */
import type { CivilDate } from '../../domain/civil-date'
import type { Row } from '../../tables/tables'
import { facts, type Subject } from './facts'
import type { Condition, Rulebook } from './rules'

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
 * @param isRejected true for what is not wanted: it is no match, and counts for no policy that asks for it
 */
export function matchHousehold(
  { policies, conditions }: Pick<Rulebook, 'policies' | 'conditions'>,
  { household, members }: HouseholdFile,
  held: (residentId: string | null) => ReadonlySet<string>,
  today: CivilDate,
  isRejected: (policy: Row<'Policies'>, person: Row<'Residents'> | null) => boolean = () => false,
): PolicyMatch[] {
  const found: PolicyMatch[] = []
  const file = subjectsOf({ household, members }, held, conditions)
  for (const { policy, isPersonal, groups } of policies)
    for (const subject of isPersonal ? file.each : [file.whole]) {
      if (subject.policies.has(policy.name)) continue
      const match = bestOf(groups, subject, file, today)
      if (match === null || isRejected(policy, subject.person)) continue
      found.push({ policy, person: subject.person, ...match })
      if (match.unknown.length > 0) continue
      subject.policies.add(policy.name)
      if (!isPersonal) for (const one of file.each) one.policies.add(policy.name)
    }
  return found
}

/** Members whom none of the conditions is known to keep out, in one of a policy's groups at least; with the policy. */
export function notRuledOut(
  { policies, conditions }: Pick<Rulebook, 'policies' | 'conditions'>,
  household: HouseholdFile,
  held: (residentId: string | null) => ReadonlySet<string>,
  today: CivilDate,
): { policy: Row<'Policies'>; residentId: string }[] {
  const file = subjectsOf(household, held, conditions)
  return policies.flatMap(({ policy, groups }) =>
    file.each.flatMap((subject) =>
      subject.person !== null && groups.some((group) => unknownIn(group, subject, file, today) !== null)
        ? [{ policy, residentId: subject.person.id }]
        : [],
    ),
  )
}

function subjectsOf(
  { household, members }: HouseholdFile,
  held: (residentId: string | null) => ReadonlySet<string>,
  conditions: number,
): FileSubjects {
  const heldByAll = held(null)
  const subjectFor = (person: Row<'Residents'> | null): Known => ({
    person,
    household,
    members,
    policies: new Set([...heldByAll, ...(person === null ? [] : held(person.id))]),
    answers: new Int8Array(conditions),
  })
  return { whole: subjectFor(null), each: members.map(subjectFor) }
}

/** What was answered already, by index of the condition: {@link YES}, {@link NO}, {@link UNKNOWN}; 0 when not asked. */
interface Known extends Subject {
  policies: Set<string>
  answers: Int8Array
}

const YES = 1
const NO = 2
const UNKNOWN = 3

/** The household as a whole, and each of its members. */
interface FileSubjects {
  whole: Known
  each: Known[]
}

function bestOf(
  groups: readonly Condition[][],
  subject: Known,
  file: FileSubjects,
  today: CivilDate,
): Pick<PolicyMatch, 'fits' | 'unknown'> | null {
  let best: Condition[] | null = null
  let least = Infinity
  for (const group of groups) {
    const unknown = unknownIn(group, subject, file, today)
    if (unknown === null || unknown === group.length || unknown >= least) continue
    best = group
    least = unknown
    if (unknown === 0) break
  }
  if (best === null) return null
  const fits = best.filter((condition) => holds(condition, subject, file, today) === true)
  return { fits, unknown: best.filter((condition) => !fits.includes(condition)) }
}

/** How many conditions depend on what is not known; null as soon as one does not hold. */
function unknownIn(group: readonly Condition[], subject: Known, file: FileSubjects, today: CivilDate): number | null {
  let unknown = 0
  for (const condition of group) {
    const answer = holds(condition, subject, file, today)
    if (answer === false) return null
    if (answer === null) unknown += 1
  }
  return unknown
}

/** Null when it is not known. */
function holds(condition: Condition, subject: Known, { whole, each }: FileSubjects, today: CivilDate): boolean | null {
  const { about } = condition
  if (about === 'person') return holdsFor(condition, subject, today)
  if (about === 'household') return holdsFor(condition, whole, today)
  const settles = about === 'anyMember'
  let isKnown = each.length > 0
  for (const member of each) {
    const answer = holdsFor(condition, member, today)
    if (answer === settles) return settles
    if (answer === null) isKnown = false
  }
  return isKnown ? !settles : null
}

/** Asked once of each subject, but for the policies it has: these become more. */
function holdsFor(condition: Condition, subject: Known, today: CivilDate): boolean | null {
  if (condition.fact === 'policies') return compare(condition, subject, today)
  const known = subject.answers[condition.index]
  if (known !== 0) return known === UNKNOWN ? null : known === YES
  const answer = compare(condition, subject, today)
  subject.answers[condition.index] = answer === null ? UNKNOWN : answer ? YES : NO
  return answer
}

function compare({ fact, is, values, numbers }: Condition, subject: Subject, today: CivilDate): boolean | null {
  const { kind, of } = facts[fact]
  const value = of(subject, today)
  if (value === null) return null
  if (kind === 'list') {
    return hasOne(value as readonly string[], values) === (is === 'has')
  }
  if (kind === 'text') return values.includes(value as string) === (is === 'is')
  const [limit = 0] = numbers
  if (is === 'atLeast') return (value as number) >= limit
  if (is === 'atMost') return (value as number) <= limit
  return numbers.includes(value as number) === (is === 'is')
}

/** Called millions of times: a loop makes no function each time. */
function hasOne(list: readonly string[], wanted: readonly string[]): boolean {
  for (const one of wanted) if (list.includes(one)) return true
  return false
}
