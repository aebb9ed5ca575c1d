/** What rules may ask of a resident or a household: each fact with where it stands and how it compares. */
import { ageOn, type CivilDate } from '../../domain/civil-date'
import type { Row } from '../../tables/tables'
import type { policyFacts } from '../../tables/vocabulary'

export type FactName = keyof typeof policyFacts

/** One resident (null when the household as a whole is asked) among the members of their household. */
export interface Subject {
  person: Row<'Residents'> | null
  household: Row<'Households'> | null
  members: readonly Row<'Residents'>[]
  /** Names of policies that the person or the household has already, or turns out to be entitled to. */
  policies: ReadonlySet<string>
}

interface Facts {
  number: number | null
  text: string | null
  /** Null: nobody has asked yet. An empty list is an answer. */
  list: readonly string[] | null
}

export type FactKind = keyof Facts

type Fact = { [K in FactKind]: { kind: K; of: (subject: Subject, today: CivilDate) => Facts[K] } }[FactKind]

const number = (of: (subject: Subject, today: CivilDate) => number | null): Fact => ({ kind: 'number', of })
const text = (of: (subject: Subject) => string | null): Fact => ({ kind: 'text', of })
const list = (of: (subject: Subject) => readonly string[] | null): Fact => ({ kind: 'list', of })

/** Flags are what the office has noted: none noted is none. Certificates and income are not known until somebody has asked. */
export const facts: Record<FactName, Fact> = {
  age: number(({ person }, today) => ageOn(person?.birthOn ?? null, today)),
  sex: text(({ person }) => person?.sex ?? null),
  flags: list(({ person, household }) => (person === null ? household?.flags : person.flags) ?? []),
  certificates: list(({ person }) => person?.certificates ?? null),
  relation: text(({ person }) => person?.relation ?? null),
  grid: number(({ person, household }) => person?.grid ?? household?.grid ?? null),
  people: number(({ household, members }) => household?.people ?? (members.length || null)),
  income: number(({ household }) => household?.incomePerPerson ?? null),
  tenure: text(({ household }) => household?.tenure ?? null),
  policies: list(({ policies }) => [...policies]),
}
