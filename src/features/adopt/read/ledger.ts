/** Everything a ledger holds, as drafts, and what became of each data row. */

import { applyMeaning, type Meaning } from '../colour/meanings'
import { marksOf } from '../colour/questions'
import { isErrorText } from '../find/rows'
import type { FoundTab, LedgerTable } from '../find/tables'
import { isRole } from '../find/tables'
import { joinCare } from '../link/care'
import { type People, type PersonRow, type PersonTable, repeatsOf } from '../link/duplicates'
import { joinLines } from '../link/household-lines'
import { type Homes, joinHouseholds } from '../link/households'
import { partWalls, withinRooms } from '../link/second-walls'
import { noteSharedIds } from '../link/shared-ids'
import { findClub } from '../link/short-names'
import { distinctGrids, joinStandIns } from '../link/stand-ins'
import { compareLessons, fillPreferred, type KnownLesson, knownLessons, pairLessons, readWall, type WrittenLesson } from '../link/timetable'
import { columnLetter } from '../normalise/plain-text'
import type { RowCounts } from '../report'
import { type ClubDraft, type EnrolmentDraft, type Lesson, readClubs, readEnrolments, readLessons } from './clubs'
import { clubsOfLessons } from './clubs-of-lessons'
import { type Desk, type ReadTable, rowText } from './desk'
import { type CareDraft, type HouseholdDraft, readCareList, readHouseholds } from './households'
import {
  type GridDraft,
  type GridWorkerDraft,
  type PersonDraft,
  readGridWorkers,
  readTeachers,
  readVolunteers,
  type StaffDraft,
} from './people'
import { type PartnerDraft, readPartners, readVenues, type VenueDraft } from './places'
import { type ResidentDraft, readResidents } from './residents'
import { type CampaignDraft, readCampaign, readServices, type ServiceDraft } from './work'

export interface LedgerDrafts {
  people: {
    residents: People<'Residents', ResidentDraft>
    volunteers: People<'Volunteers', PersonDraft<'Volunteers'>>
    teachers: People<'Teachers', PersonDraft<'Teachers'>>
  }
  households: HouseholdDraft[]
  homeOf: Homes['homeOf']
  /** The list of households that need care, and the household each row belongs to. */
  care: CareDraft[]
  cared: ReadonlyMap<CareDraft, HouseholdDraft>
  /** Lines over the members of a household, and its row in the list of households. */
  lineOf: ReadonlyMap<HouseholdDraft, HouseholdDraft>
  workers: GridWorkerDraft[]
  /** Rows of a table of who stands in, and the worker each adds to. */
  standInOf: ReadonlyMap<GridWorkerDraft, GridWorkerDraft>
  staff: StaffDraft[]
  grids: GridDraft[]
  partners: PartnerDraft[]
  venues: VenueDraft[]
  clubs: ClubDraft[]
  lessons: WrittenLesson[]
  enrolments: EnrolmentDraft[]
  campaigns: CampaignDraft[]
  services: ServiceDraft[]
  counts: Map<LedgerTable, RowCounts>
  /** What was read from each list, in the order of its rows. */
  draftsOf: ReadonlyMap<LedgerTable, readonly unknown[]>
}

/** Who is who among the rows of a list. */
export type JoinPeople = <N extends PersonTable, D extends PersonRow<N>>(table: N, drafts: readonly D[]) => People<N, D>

/** @param knownClubs clubs that are in our tables already, for ledgers that list none */
export function readLedger(tabs: readonly FoundTab[], knownClubs: readonly { name: string }[], desk: Desk, join: JoinPeople): LedgerDrafts {
  noteErrors(tabs, desk)
  const tables = tabs.flatMap((tab) => tab.tables)
  const counts = new Map<LedgerTable, RowCounts>()
  const draftsOf = new Map<LedgerTable, readonly unknown[]>()
  const { findings } = desk
  const all = <T extends LedgerTable, D>(pick: (table: LedgerTable) => table is T, readTable: (table: T) => ReadTable<D>): D[] =>
    tables.filter(pick).flatMap((table) => {
      const { drafts, nameless } = readTable(table)
      markByColour(drafts, marksOf(desk.colours, table))
      counts.set(table, { records: drafts.length, joined: 0, reviewOnly: nameless })
      draftsOf.set(table, drafts)
      return drafts
    })

  let households = 0
  const nameless = new Map<number, number>()
  const residents = all(isRole('residents'), (table) => {
    const reading = readResidents(table, desk, households, nameless)
    households += table.rows.length
    return reading
  })
  noteSharedIds(residents, findings)
  const people = {
    residents: join('Residents', residents),
    volunteers: join(
      'Volunteers',
      all(isRole('volunteers'), (table) => readVolunteers(table, desk)),
    ),
    teachers: join(
      'Teachers',
      all(isRole('teachers'), (table) => readTeachers(table, desk)),
    ),
  }
  for (const { sameAs } of Object.values(people))
    for (const [table, { records, reviewOnly }] of counts) {
      const joined = countOf(draftsOf.get(table), (draft) => (sameAs as ReadonlyMap<unknown, unknown>).has(draft))
      if (joined > 0) counts.set(table, { records: records - joined, joined, reviewOnly })
    }
  const listed = all(isRole('households'), (table) => readHouseholds(table, desk))
  const lines = tables.filter(isRole('households')).filter(({ headerRows }) => headerRows.length === 0)
  const lineOf = joinLines(listed, new Set(lines.flatMap((table) => draftsOf.get(table) as HouseholdDraft[])))
  for (const table of lines) {
    const joined = countOf(draftsOf.get(table), (line) => lineOf.has(line as HouseholdDraft))
    counts.set(table, { records: table.rows.length - joined, joined, reviewOnly: 0 })
  }
  const homes = joinHouseholds(
    listed.filter((home) => !lineOf.has(home)),
    { asOf: desk.asOf, residents, nameless, repeats: repeatsOf(people.residents) },
    findings,
  )
  const care = all(isRole('specialHouseholds'), (table) => readCareList(table, desk))
  const cared = joinCare(care, homes.households, findings)
  for (const table of tables.filter(isRole('specialHouseholds'))) {
    const joined = countOf(draftsOf.get(table), (draft) => cared.has(draft as CareDraft))
    counts.set(table, { records: 0, joined, reviewOnly: table.rows.length - joined })
  }

  all(isRole('gridWorkers'), (table) => readGridWorkers(table, desk))
  const ofWorkers = tables.filter(isRole('gridWorkers'))
  const { workers, standInOf } = joinStandIns(ofWorkers.map((table) => (draftsOf.get(table) ?? []) as GridWorkerDraft[]))
  for (const table of ofWorkers) {
    const joined = countOf(draftsOf.get(table), (draft) => standInOf.has(draft as GridWorkerDraft))
    const { records = 0, reviewOnly = 0 } = counts.get(table) ?? {}
    counts.set(table, { records: records - joined, joined, reviewOnly })
  }
  const clubRows = all(isRole('clubs'), (table) => readClubs(table, desk))
  const lessons = all(isRole('lessons'), (table) => readLessons(table, desk))
  const walls = tabs.flatMap(({ sheet, wall }) => (wall === null ? [] : [readWall(sheet.title, wall)]))
  const clubs = tables.some(isRole('clubs')) ? clubRows : clubsOfLessons([...walls.flat(), ...lessons], knownClubs)
  const clubNames = distinctNames([...clubs.map(({ record }) => record), ...knownClubs])
  const timetable = readTimetables(walls, lessons, clubs, clubNames, desk)
  for (const table of tables.filter(isRole('lessons'))) {
    const joined = countOf(draftsOf.get(table), (lesson) => findClub(clubNames, (lesson as Lesson).club).fit === 'one')
    counts.set(table, { records: 0, joined, reviewOnly: table.rows.length - joined })
  }

  return {
    people,
    ...homes,
    care,
    cared,
    lineOf,
    workers,
    standInOf,
    staff: distinctStaff([...workers.map(({ worker }) => worker), ...workers.flatMap(({ backup }) => (backup === null ? [] : [backup]))]),
    grids: distinctGrids(workers),
    partners: all(isRole('partners'), (table) => readPartners(table, desk)),
    venues: all(isRole('venues'), (table) => readVenues(table, desk)),
    clubs,
    lessons: timetable,
    enrolments: all(isRole('enrolments'), (table) => readEnrolments(table, desk)),
    campaigns: all(isRole('campaign'), (table) => readCampaign(table, desk)),
    services: all(isRole('serviceRecords'), (table) => readServices(table, desk)),
    counts,
    draftsOf,
  }
}

function countOf(drafts: readonly unknown[] | undefined, counts: (draft: unknown) => boolean): number {
  return (drafts ?? []).filter(counts).length
}

/** What the colours of a row mean goes into its record. */
function markByColour(drafts: readonly unknown[], marks: ReadonlyMap<number, Meaning[]>): void {
  if (marks.size === 0) return
  for (const draft of drafts as { row?: number; record?: object; worker?: StaffDraft }[]) {
    const { row = 0, record = draft } = draft.worker ?? draft
    for (const meaning of marks.get(row) ?? []) applyMeaning(record, meaning)
  }
}

function readTimetables(
  walls: readonly (readonly Lesson[])[],
  lessons: readonly Lesson[],
  clubs: readonly ClubDraft[],
  clubNames: readonly { name: string }[],
  { findings }: Desk,
): WrittenLesson[] {
  const known = walls.map((wall) => knownLessons(wall, clubNames, findings))
  const { first: onWall, second: again } = partWalls(known)
  const inList = knownLessons(lessons, clubNames, findings)
  if (onWall.length > 0 && inList.length > 0) compareLessons(onWall, inList, findings)
  const venues = new Map(clubs.map(({ record }) => [record.name, record.venueName]))
  if (again.length > 0)
    compareLessons(
      withinRooms(onWall, again, (club) => venues.get(club) ?? null),
      again,
      findings,
    )
  fillPreferred(clubs, inList.length > 0 ? inList : onWall)
  const isAgain = new Set(again.map(({ lesson }) => lesson.tab))
  const [first, second] = [walls.filter(([one]) => !isAgain.has(one?.tab ?? '')), walls.filter(([one]) => isAgain.has(one?.tab ?? ''))]
  return pairLessons(named(first.flat(), onWall), named(lessons, inList), named(second.flat(), again))
}

/** All lessons; those of an unknown club under the name that is written. */
function named(lessons: readonly Lesson[], known: readonly KnownLesson[]): KnownLesson[] {
  const clubs = new Map(known.map(({ lesson, club }) => [lesson, club]))
  return lessons.map((lesson) => ({ lesson, club: clubs.get(lesson) ?? lesson.club }))
}

function distinctNames(things: readonly { name: string }[]): { name: string }[] {
  return [...new Set(things.map(({ name }) => name))].map((name) => ({ name }))
}

/** A person named on several rows is one; phones and e-mail are put together. */
function distinctStaff(drafts: readonly StaffDraft[]): StaffDraft[] {
  const people: StaffDraft[] = []
  for (const draft of drafts) {
    const { name, phones, email } = draft.record
    const same = people.find(
      ({ record }) => record.name === name && (shares(record.phones, phones) || record.phones?.length === 0 || phones?.length === 0),
    )
    if (same === undefined) {
      people.push(draft)
      continue
    }
    same.record.phones = [...new Set([...(same.record.phones ?? []), ...(phones ?? [])])]
    same.record.email ??= email
  }
  return people
}

function shares(a: string[] | null, b: string[] | null): boolean {
  return (a ?? []).some((phone) => b?.includes(phone) === true)
}

/** Every formula error of the workbook; its text is never a value. Tabs that were not understood are named. */
function noteErrors(tabs: readonly FoundTab[], { findings }: Desk): void {
  for (const { sheet, sort, offers, kinds, tables } of tabs) {
    sheet.cells.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        if (isErrorText(cell))
          findings.push({
            code: 'formula_error',
            place: { tab: sheet.title, row: row + 1, column: columnLetter(column) },
            raw: String(cell),
          })
      })
    })
    if (sort === 'unknown' && offers.every(({ isRefused }) => !isRefused))
      findings.push({ code: 'table_unknown', place: { tab: sheet.title, row: 1, column: null }, raw: sheet.title })
    if (tables.length === 0 || offers.some(({ isRefused }) => isRefused)) continue
    kinds.forEach((kind, row) => {
      if (kind !== 'skipped' || kinds[row - 1] === 'skipped') return
      const raw = rowText({ cells: sheet.cells[row] ?? [] })
      findings.push({ code: 'table_unknown', place: { tab: sheet.title, row: row + 1, column: null }, raw })
    })
  }
}
