/** Turns the tabs of a ledger into records of our tables: nothing is dropped, nothing is guessed, and a second time changes nothing. */
import type { Context } from '../../domain/context'
import { groupBy } from '../../domain/group-by'
import type { Data, Plan, Step, Summary } from '../../tables/plan'
import type { Row } from '../../tables/tables'
import { readChoices } from './choose/choices'
import { doubtsOf } from './choose/doubts'
import { type ColourQuestion, colourQuestions, openQuestions } from './colour/questions'
import { ledgerAsOf } from './find/as-of'
import { gridOfBuilding, gridsOf } from './find/grids'
import { type FoundTab, findTablesOf, isRole } from './find/tables'
import { inLedgerOrder, type Located } from './findings'
import { joinPeople } from './link/duplicates'
import { knownPeople, knownThings } from './link/known'
import { type Known, linkCampaign, linkClub, linkClubs, linkEnrolments, linkGrid, linkService } from './link/links'
import { indexPersons, type PersonIndex } from './link/persons'
import type { EnrolmentDraft } from './read/clubs'
import type { Desk, Draft } from './read/desk'
import { estateOf } from './read/estate'
import type { HouseholdDraft } from './read/households'
import { type LedgerDrafts, readLedger } from './read/ledger'
import type { ResidentDraft } from './read/residents'
import { type AdoptReport, inTabOrder, problemOf, reportColour, reportFormulas, reportNotes, reportRead } from './report'
import { restoreOwnTables } from './restore'
import { Book, type BookEntry } from './settle/book'
import type { AdoptTable } from './settle/evidence'
import { type Gone, goneRecords } from './settle/gone'
import { type Identified, identify } from './settle/identity'
import { keptFields, makePlaces, type Places } from './settle/places'
import { reviewSteps } from './settle/review'
import type { SourceSheet } from './source'

export type AdoptData = Data<AdoptTable | 'Review' | 'LedgerChoices'>

export interface Adoption {
  plan: Plan
  report: AdoptReport
  /** What stands behind the report, for those who tell of it or show it. */
  tabs: FoundTab[]
  drafts: LedgerDrafts
  people: PersonIndex
  /** In the order of the ledger. */
  findings: Located[]
  colours: ColourQuestion[]
  entries: BookEntry[]
  /** They stay as they are. */
  gone: Gone[]
}

/**
 * Reads every list it recognises on the tabs and plans the records: households with their residents, then people, places, clubs,
 * enrolments, campaigns, visits, and last a Review row for each thing that was not understood. Records that are there already are
 * updated where the ledger was edited since; an unchanged ledger gives no step. The tabs themselves are left as they are. Tabs that were
 * exported from Linli come first, as they are.
 */
export function planAdopt(given: readonly SourceSheet[], present: AdoptData, ctx: Context): Adoption {
  const findings: Located[] = []
  const places = makePlaces()
  const book = new Book(ctx, keptFields(findings, present.Review, places))
  const { rest: sheets, data, reports, findings: unread } = restoreOwnTables(given, present, book)
  const tabs = findTabs(sheets, data)
  const colours = colourQuestions(tabs, ctx.language)
  findings.push(...unread, ...tabs.flatMap(doubtsOf), ...openQuestions(colours, ctx.language))
  const desk: Desk = {
    asOf: ledgerAsOf(sheets, ctx.today),
    grids: gridsOf(tabs, data),
    gridOfBuilding: gridOfBuilding(tabs, data),
    estate: estateOf(tabs),
    findings,
    colours,
  }
  const drafts = readLedger(tabs, data.Clubs, desk, (table, rows) =>
    joinPeople(table, rows, { existing: data[table] as Row<typeof table>[], reviews: data.Review }, findings, ctx),
  )
  const { enrolled, people } = adoptRecords(drafts, data, book, places, findings)
  for (const table of tabs.flatMap((tab) => tab.tables).filter(isRole('enrolments'))) {
    const records = (drafts.draftsOf.get(table) ?? []).filter((draft) => enrolled.has(draft as EnrolmentDraft)).length
    drafts.counts.set(table, { records, joined: 0, reviewOnly: table.rows.length - records })
  }
  const told = inLedgerOrder(findings.map(places.about), given)
  const review = reviewSteps(told, data.Review, new Set(given.map(({ title }) => title)), ctx)
  const answered = Object.values(drafts.people).flatMap((people) => people.answered.map((change): Step => [change]))
  const steps = [...foldUpdates(book.steps), ...answered, ...review]
  return {
    plan: { kind: 'adopt', steps, summary: summaryOf(book, told.length, steps.length, ctx) },
    report: {
      asOf: desk.asOf,
      tabs: inTabOrder([...tabs.map((tab) => reportRead(tab, drafts.counts)), ...reports], given),
      problems: told.map(problemOf),
      formulas: reportFormulas(sheets),
      notes: reportNotes(sheets),
      colours: colours.map(reportColour),
      changes: book.changes(),
    },
    tabs,
    drafts,
    people,
    findings: told,
    colours,
    entries: book.entries,
    gone: goneRecords(present, book.entries, new Set(sheets.map(({ title }) => title))),
  }
}

/** The lists on every tab, as the office decided, else as they are recognised. */
export function findTabs(sheets: readonly SourceSheet[], { LedgerChoices }: Pick<AdoptData, 'LedgerChoices'>): FoundTab[] {
  return findTablesOf(sheets, readChoices(LedgerChoices))
}

/** Hands back the enrolments that became records, and the residents that names may mean. */
function adoptRecords(
  drafts: LedgerDrafts,
  data: AdoptData,
  book: Book,
  places: Places,
  findings: Located[],
): { enrolled: Set<EnrolmentDraft>; people: PersonIndex } {
  const placed = <N extends AdoptTable, D extends Draft<N>>(table: N, list: Identified<N, D>[]) => {
    for (const { id, sources } of list) places.add(table, id, sources)
    return list
  }
  const of = <N extends AdoptTable, D extends Draft<N>>(table: N, list: readonly D[]) =>
    placed(table, identify(table, list, data[table] as Row<N>[], book.ctx.random))
  const residents = placed('Residents', drafts.people.residents.people)
  const teachers = placed('Teachers', drafts.people.teachers.people)
  const volunteers = placed('Volunteers', drafts.people.volunteers.people)
  const households = of('Households', drafts.households)
  const homeIds = new Map(households.map(({ draft, id }) => [draft, id]))
  for (const [part, home] of [...drafts.cared, ...drafts.lineOf]) places.add('Households', homeIds.get(home) ?? '', [part])
  const homeOf = (draft: ResidentDraft) => {
    const home = drafts.homeOf.get(draft)
    return home === undefined ? null : (homeIds.get(home) ?? null)
  }
  const staff = of('Staff', drafts.staff)
  const venues = of('Venues', drafts.venues)
  const clubs = of('Clubs', drafts.clubs)
  const known: Known = {
    residents: knownPeople(residents, homeOf, data.Residents),
    teachers: knownThings(teachers, data.Teachers),
    venues: knownThings(venues, data.Venues),
    clubs: knownThings(clubs, data.Clubs),
    staff: knownThings(staff, data.Staff),
  }
  const people = indexPersons(known.residents)

  book.addEach('Staff', staff)
  book.addEach('Grids', of('Grids', drafts.grids), (draft) => linkGrid(draft, known.staff))
  addHomes(book, households, residents, homeOf)
  book.addEach('Volunteers', volunteers)
  book.addEach('Partners', of('Partners', drafts.partners))
  book.addEach('Venues', venues)
  book.addEach('Teachers', teachers)
  book.addEach('Clubs', clubs, (draft) => linkClub(draft, known, findings))

  const clubIds = linkClubs(drafts.enrolments, known.clubs, findings)
  const enrolments = [...clubIds.keys()]
  const enrolled = linkEnrolments(enrolments, people, findings)
  book.addEach('Enrolments', of('Enrolments', enrolments), (draft) => ({
    clubId: clubIds.get(draft) ?? '',
    residentId: enrolled.get(draft) ?? null,
  }))
  const payers = linkCampaign(drafts.campaigns, people, findings)
  book.addEach('Campaigns', of('Campaigns', drafts.campaigns), (draft) => ({ residentId: payers.get(draft) ?? null }))
  const byId = new Map(known.residents.map((person) => [person.id, person]))
  book.addEach('Visits', of('Visits', drafts.services), (draft) => linkService(draft, people, byId, known, findings))
  return { enrolled: new Set(enrolments), people }
}

/** A household and its residents are one step. */
function addHomes(
  book: Book,
  households: readonly Identified<'Households', HouseholdDraft>[],
  residents: readonly Identified<'Residents', ResidentDraft>[],
  homeOf: (draft: ResidentDraft) => string | null,
): void {
  const members = groupBy(residents, ({ draft }) => [homeOf(draft) ?? ''])
  const change = (resident: Identified<'Residents', ResidentDraft>) =>
    book.change('Residents', resident, { householdId: homeOf(resident.draft) })
  for (const household of households)
    book.add([...book.change('Households', household, {}), ...(members.get(household.id) ?? []).flatMap(change)])
  for (const resident of members.get('') ?? []) book.add(change(resident))
}

/** What the lists add to a record that an export brought is written with it. */
function foldUpdates(steps: readonly Step[]): Step[] {
  const inserted = new Map(steps.flat().flatMap((change) => (change.kind === 'insert' ? [[change.record.id, change.record]] : [])))
  const rest = steps.map((step) =>
    step.filter((change) => {
      const record = change.kind === 'update' ? inserted.get(change.id) : undefined
      if (record !== undefined && change.kind === 'update') Object.assign(record, change.set)
      return record === undefined
    }),
  )
  return rest.filter((step) => step.length > 0)
}

function summaryOf(book: Book, problems: number, steps: number, { tabTitle }: Context): Summary[] {
  const changed = book.changes().filter(({ inserted, updated }) => inserted + updated > 0)
  const lines: Summary[] = changed.map(({ table, inserted, updated }) => ({
    key: updated === 0 ? 'adopt.inserted' : inserted === 0 ? 'adopt.updated' : 'adopt.records',
    params: { table: tabTitle(table), inserted, updated },
  }))
  if (steps === 0) lines.push({ key: 'adopt.nothing', params: {} })
  if (problems > 0) lines.push({ key: 'adopt.review', params: { count: problems } })
  return lines
}
