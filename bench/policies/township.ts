/** Invented households and policies, with rules of every kind. */
import type { HouseholdFile } from '../../src/features/policies/match'
import type { SeededRandom } from '../../src/scheduling/random'
import type { Data } from '../../src/tables/plan'
import type { Row } from '../../src/tables/tables'
import { flags } from '../../src/tables/vocabulary'
import { row } from '../row'

const FLAGS = Object.keys(flags) as (keyof typeof flags)[]
const TENURES = ['自有', '公租房', '租住']
const CERTIFICATES = ['残疾证', '优待证', '慢病证']

export interface Township {
  files: HouseholdFile[]
  data: Data<'Policies' | 'PolicyRules'>
}

export function township(random: SeededRandom, households: number, policies: number): Township {
  return { files: Array.from({ length: households }, (_, index) => fileOf(random, index)), data: policiesOf(random, policies) }
}

function fileOf(random: SeededRandom, index: number): HouseholdFile {
  const id = `HSH-${index}`
  const people = 1 + random.below(4)
  const grid = 1 + random.below(40)
  const household = row('Households', {
    id,
    grid,
    people,
    tenure: oneOf(random, TENURES),
    incomePerPerson: random.below(3) === 0 ? null : 400 + random.below(4000),
    flags: some(random, FLAGS, 12),
  })
  const members = Array.from({ length: people }, (_, member) =>
    row('Residents', {
      id: `RES-${index}-${member}`,
      name: `住户${index}-${member}`,
      householdId: id,
      grid,
      sex: random.below(2) === 0 ? 'male' : 'female',
      birthOn: random.below(20) === 0 ? null : `${1930 + random.below(95)}-0${1 + random.below(9)}-1${random.below(10)}`,
      flags: some(random, FLAGS, 10),
      certificates: random.below(4) === 0 ? null : some(random, CERTIFICATES, 6),
    }),
  )
  return { household, members }
}

/** Each with one to three groups of one to four conditions, the first of which asks for a flag; every tenth for another policy. */
function policiesOf(random: SeededRandom, count: number): Township['data'] {
  const Policies = Array.from({ length: count }, (_, index) =>
    row('Policies', { id: `POL-${index}`, name: `政策${index}`, minAge: random.below(5) === 0 ? 18 : null }),
  )
  const PolicyRules = Policies.flatMap(({ name }, index) =>
    Array.from({ length: 1 + random.below(3) }, (_, group) =>
      Array.from({ length: 1 + random.below(4) }, (_, place) => {
        const follows = index % 10 === 9 && place === 0
        const [fact, is, value] = follows
          ? (['policies', 'has', `政策${random.below(index)}`] as const)
          : place === 0
            ? flagged(random)
            : condition(random)
        const about = fact === 'income' || fact === 'people' || fact === 'tenure' ? 'household' : oneOf(random, SUBJECTS)
        return row('PolicyRules', {
          id: `RUL-${index}-${group}-${place}`,
          policyName: name,
          group: group + 1,
          about,
          fact,
          is,
          value: [value],
        })
      }),
    ).flat(),
  )
  return { Policies, PolicyRules }
}

const SUBJECTS = ['person', 'person', 'person', 'anyMember', 'everyMember'] as const

function flagged(random: SeededRandom) {
  return ['flags', 'has', flags[oneOf(random, FLAGS)]['zh-CN']] as const
}

function condition(random: SeededRandom): readonly [Row<'PolicyRules'>['fact'], Row<'PolicyRules'>['is'], string] {
  switch (random.below(8)) {
    case 0:
      return ['age', 'atLeast', String(10 * (1 + random.below(8)))]
    case 1:
      return ['age', 'atMost', String(10 * (3 + random.below(7)))]
    case 2:
      return ['income', 'atMost', String(500 + 100 * random.below(20))]
    case 3:
      return ['people', random.below(2) === 0 ? 'atMost' : 'is', String(1 + random.below(4))]
    case 4:
      return ['tenure', random.below(2) === 0 ? 'is' : 'isNot', oneOf(random, TENURES)]
    case 5:
      return ['certificates', random.below(3) === 0 ? 'hasNot' : 'has', oneOf(random, CERTIFICATES)]
    case 6:
      return ['sex', 'is', random.below(2) === 0 ? '男' : '女']
    default:
      return ['flags', random.below(4) === 0 ? 'hasNot' : 'has', flags[oneOf(random, FLAGS)]['zh-CN']]
  }
}

function oneOf<T>(random: SeededRandom, from: readonly T[]): T {
  return from[random.below(from.length)] as T
}

function some<T>(random: SeededRandom, from: readonly T[], oneIn: number): T[] {
  return from.filter(() => random.below(oneIn) === 0)
}
