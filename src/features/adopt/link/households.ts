/** Households put together from the list of residents and the list of households. */
import { ageOn, type CivilDate } from '../../../domain/civil-date'
import { groupBy } from '../../../domain/group-by'
import { foldName } from '../../../domain/person-name'
import type { Located } from '../findings'
import { birthOfId } from '../normalise/id-number'
import type { HouseholdDraft } from '../read/households'
import type { ResidentDraft } from '../read/residents'
import { located } from './located'

const ADULT = 18

export interface Homes {
  households: HouseholdDraft[]
  /** Household of each resident. */
  homeOf: Map<ResidentDraft, HouseholdDraft>
}

/**
 * Residents of one household number are one household; a row of the household list with its code, or its address and head, is the same
 * one and is asked first. Heads and grids that do not agree are noted.
 */
export function joinHouseholds(listed: readonly HouseholdDraft[], reading: ResidentsReading, findings: Located[]): Homes {
  const homes: Homes = { households: [...listed], homeOf: new Map() }
  const finder = indexHomes(listed)
  const families = withStrays([...groupBy(reading.residents, ({ household }) => [String(household)]).values()].map(familyOf))
  const isPlaced = ({ first }: Family) => first.code !== null || first.record.address !== null
  const inOrder = [...families.filter(isPlaced), ...families.filter((family) => !isPlaced(family))]
  for (const family of inOrder) {
    const grid = gridOf(family.members, findings)
    const home = finder.find(family)
    checkHeads(family.members, home?.record.headName ?? null, reading.asOf, findings)
    if (home !== undefined) {
      checkAgainstList(home, family, reading, findings)
      home.record.grid ??= grid
      home.record.headName ??= family.head?.record.name ?? null
      home.record.address ??= family.first.record.address
    }
    const household = home ?? householdOf(family, grid)
    if ((household.record.code ?? household.record.address ?? household.record.headName) === null) continue
    if (home === undefined) homes.households.push(household)
    for (const member of family.members) homes.homeOf.set(member, household)
  }
  return homes
}

export interface ResidentsReading {
  asOf: CivilDate
  residents: readonly ResidentDraft[]
  /** Rows without a name, by household number. */
  nameless: ReadonlyMap<number, number>
  /** Rows that repeat a person. */
  repeats: ReadonlySet<ResidentDraft>
}

interface Family {
  first: ResidentDraft
  members: ResidentDraft[]
  head: ResidentDraft | undefined
}

/** People without a head, in a list of late comers, belong to the one family with a head that another tab has at their address. */
function withStrays(families: Family[]): Family[] {
  const headed = groupBy(families, ({ head, first }) => (head === undefined || first.record.address === null ? [] : [first.record.address]))
  return families.filter(({ head, first, members }) => {
    if (head !== undefined || first.code !== null || first.record.address === null) return true
    const [only, other] = headed.get(first.record.address) ?? []
    if (only === undefined || other !== undefined || only.first.tab === first.tab) return true
    only.members.push(...members)
    return false
  })
}

function familyOf(members: ResidentDraft[]): Family {
  return { first: members[0] as ResidentDraft, members, head: members.find(({ record }) => record.isHead === true) }
}

/**
 * By code; else by address, and by the head where two live there; a family with neither belongs to the one household of its head's name
 * that nobody else belongs to.
 */
function indexHomes(listed: readonly HouseholdDraft[]): { find(family: Family): HouseholdDraft | undefined } {
  const byCode = groupBy(listed, ({ record }) => (record.code === null ? [] : [record.code]))
  const byAddress = groupBy(listed, ({ record }) => (record.address === null ? [] : [record.address]))
  const byHead = groupBy(listed, ({ record }) => (record.headName === null ? [] : [foldName(record.headName)]))
  const claimed = new Set<HouseholdDraft>()
  const search = ({ first, head }: Family): HouseholdDraft | undefined => {
    const coded = first.code === null ? [] : (byCode.get(first.code) ?? [])
    if (coded.length > 0) return coded[0]
    if (first.record.address === null) {
      const [only, other] =
        head === undefined || first.code !== null ? [] : (byHead.get(foldName(head.record.name)) ?? []).filter((home) => !claimed.has(home))
      return other === undefined ? only : undefined
    }
    const there = (byAddress.get(first.record.address) ?? []).filter(({ record }) => first.code === null || record.code === null)
    return there.length === 1 ? there[0] : there.find(({ record }) => isHead(record.headName, head))
  }
  return {
    find(family) {
      const home = search(family)
      if (home !== undefined) claimed.add(home)
      return home
    },
  }
}

function isHead(headName: string | null, head: ResidentDraft | undefined): boolean {
  return headName !== null && head !== undefined && foldName(headName) === foldName(head.record.name)
}

function householdOf({ first, head }: Family, grid: number | null): HouseholdDraft {
  return {
    tab: first.tab,
    row: first.row,
    special: null,
    listed: { lastVisitOn: null, note: null },
    columns: { headName: null, people: null },
    record: {
      code: first.code,
      address: first.record.address,
      grid,
      headName: head?.record.name ?? null,
      people: null,
      tenure: null,
      vacant: null,
      flags: null,
      incomePerPerson: null,
      situation: null,
      majorChangeOn: null,
      visitEvery: null,
      lastVisitOn: null,
      note: null,
    },
  }
}

/** @param listed the head's name in the list of households */
function checkHeads(members: readonly ResidentDraft[], listed: string | null, asOf: CivilDate, findings: Located[]): void {
  const [first] = members
  if (first === undefined || first.columns.relation === null) return
  const [head, ...more] = members.filter(({ record }) => record.isHead === true)
  if (head === undefined) {
    const obvious = obviousHead(members, listed, asOf)
    findings.push({
      code: 'household_no_head',
      place: { tab: first.tab, row: first.row, column: first.columns.relation },
      raw: first.record.relation ?? '',
      ...(obvious === null ? {} : headProposal(obvious)),
    })
  } else
    for (const other of more)
      findings.push(located(other, other.columns.relation, 'household_two_heads', head, other.record.relation ?? ''))
}

/** Who is called so in the list of households; without a name there, the only adult of a household whose ages are all known. */
function obviousHead(members: readonly ResidentDraft[], listed: string | null, asOf: CivilDate): ResidentDraft | null {
  const named = members.filter(({ record }) => listed !== null && foldName(record.name) === foldName(listed))
  if (listed !== null) return named.length === 1 ? (named[0] ?? null) : null
  const ages = members.map(({ record: { birthOn, idNumber } }) => ageOn(birthOn ?? (idNumber === null ? null : birthOfId(idNumber)), asOf))
  const adults = members.filter((_, index) => (ages[index] ?? 0) >= ADULT)
  return ages.includes(null) || adults.length !== 1 ? null : (adults[0] ?? null)
}

function headProposal({ tab, row, record }: ResidentDraft): Partial<Located> {
  return {
    words: 'adopt.head.obvious',
    params: { name: record.name },
    proposal: 'yes',
    target: { table: 'Residents', field: 'isHead', at: { tab, row } },
  }
}

/** The grid most members are written with (of equals the head's, then the first); the others are noted. */
function gridOf(members: readonly ResidentDraft[], findings: Located[]): number | null {
  const counts = new Map<number, number>()
  for (const { record } of [...members].sort((a, b) => Number(b.record.isHead) - Number(a.record.isHead))) {
    if (record.grid !== null) counts.set(record.grid, (counts.get(record.grid) ?? 0) + 1)
  }
  const grid = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
  for (const { tab, row, columns, record } of members) {
    if (record.grid === null || record.grid === grid || grid === null) continue
    findings.push({
      code: 'household_grid_conflict',
      params: { grid },
      place: { tab, row, column: columns.grid },
      raw: String(record.grid),
      proposal: String(grid),
      target: { table: 'Residents', field: 'grid' },
    })
  }
  return grid
}

function checkAgainstList(
  home: HouseholdDraft,
  { first, members, head }: Family,
  { nameless, repeats }: ResidentsReading,
  findings: Located[],
): void {
  const { headName, people } = home.record
  const heads = members.filter(({ record }) => record.isHead === true)
  if (headName !== null && head !== undefined && heads.every((person) => !isHead(headName, person))) {
    findings.push(located(home, home.columns.headName, 'household_head_conflict', head, headName))
  }
  const counted = members.filter((member) => !repeats.has(member)).length + (nameless.get(first.household) ?? 0)
  if (people !== null && people !== counted) {
    findings.push({
      code: 'household_count_mismatch',
      params: { people, rows: counted },
      place: { tab: home.tab, row: home.row, column: home.columns.people },
      raw: String(people),
    })
  }
}
