/** Turns the places that the search found into rows of the timetable, and says what that means. */
import type { Context } from '../../domain/context'
import { newId } from '../../domain/ids'
import { listed } from '../../domain/language'
import { type MessageKey, say } from '../../messages/messages'
import { explainer } from '../../scheduling/explain'
import type { Placement } from '../../scheduling/model'
import type { Plan, Step, Summary } from '../../tables/plan'
import type { Problem } from '../../tables/problem'
import { placeOf } from '../../tables/problem-place'
import { matterOf, reviewChanges } from '../../tables/review-matters'
import { type Row, tables } from '../../tables/tables'
import { sessionStates } from '../../tables/vocabulary'
import { readAnnouncement, sameAnnouncement } from './announcement'
import { placementWords } from './placement-words'
import type { PreparedTimetable } from './prepare-timetable'
import type { Subject } from './scene'
import { whyOver } from './session-rows'
import { windowAt } from './ticks'
import { namedTeachers, windowOf } from './timetable-row'

const MOST_TOLD = 8

interface Figures {
  placed: number
  unplaced: number
  kept: number
  moved: number
  added: number
  dropped: number
}

/** Sessions of one club that found no place for one reason. */
interface Unplaced {
  club: string
  reason: string
  sessions: number[]
}

/**
 * The rows that make the placements true, as one step: a timetable of which only a part is written would clash.
 * Locked rows are not touched; a published row that stays as announced stays published; a row that was announced and now stands
 * for nothing is kept, unplaced, until publishing has told the teachers. What cannot be right in the records stands in Review, all of it.
 */
export function planFromPlacements(
  prepared: PreparedTimetable,
  placements: readonly Placement[],
  reviews: readonly Row<'Review'>[],
  ctx: Context,
): Plan {
  const { model, subjects } = prepared
  const words = placementWords(prepared, explainer(model, placements), ctx)
  const sessions = new Map(model.sessions.map((session) => [session.id, session]))
  const figures: Figures = { placed: 0, unplaced: 0, kept: 0, moved: 0, added: 0, dropped: 0 }
  const changes: Step = []
  const unplaced = new Map<string, Unplaced>()
  const elsewhere: string[] = []
  for (const placement of placements) {
    const subject = subjects.get(placement.sessionId)
    const session = sessions.get(placement.sessionId)
    if (subject === undefined || session === undefined) continue
    const { place, reasons } = placement
    const reason = place === null ? words.unplaced(session, subject, reasons) : words.placed(session, subject, place)
    const row = session.locked === null ? rowFor(prepared, subject, placement, reason) : null
    count(figures, subject, place !== null, row)
    if (place === null) {
      const alike = unplaced.get(`${subject.club.id} ${reason}`) ?? { club: subject.club.name, reason, sessions: [] }
      unplaced.set(`${subject.club.id} ${reason}`, { ...alike, sessions: [...alike.sessions, subject.index] })
    }
    if (row !== null && row.venueId !== null && row.venueId !== (session.preferredVenueId ?? row.venueId))
      elsewhere.push(`${row.clubName}→${row.venueName}`)
    if (row !== null) changes.push(...changesFor(subject.row, row, ctx))
  }
  for (const { row, code } of prepared.scene.rows.surplus) {
    if (row.publishedAs !== null) figures.dropped += 1
    changes.push(...withdraw(row, say(ctx.language, `timetable.surplus.${code}`)))
  }
  const matters = prepared.problems.map((problem) => matterOf(problem, ctx))
  changes.push(...reviewChanges('timetable', matters, reviews, ctx))
  return {
    kind: 'makeTimetable',
    steps: changes.length === 0 ? [] : [changes],
    summary: summaryOf(prepared, figures, [...unplaced.values()], elsewhere, ctx),
  }
}

type Content = Omit<Row<'Timetable'>, 'id' | 'locked' | 'publishedAs' | 'publishedAt'>

function rowFor(
  { scene }: PreparedTimetable,
  { club, index, minutes, teachers, row }: Subject,
  { place }: Placement,
  reason: string,
): Content {
  const announced = readAnnouncement(row?.publishedAs ?? null)
  const venue = place?.venueId == null ? null : (scene.venues.byId.get(place.venueId) ?? null)
  const window = place === null ? null : windowAt(place, minutes)
  const teacherIds = teachers.map(({ id }) => id)
  const names = teachers.length === 0 ? namedTeachers(club) : teachers.map(({ name }) => name)
  const stays =
    window !== null && sameAnnouncement(announced, { window, venueId: venue?.id ?? null, venueName: venue?.name ?? null, teacherIds })
  return {
    clubId: club.id,
    clubName: club.name,
    session: index,
    when: window === null ? null : [{ ...window, weeks: 'every' }],
    weeks: window?.weeks ?? null,
    venueId: venue?.id ?? null,
    venueName: venue?.name ?? null,
    teacherIds: teacherIds.length === 0 ? null : teacherIds,
    teacherNames: names.length === 0 ? null : names,
    state: window === null ? 'unplaced' : stays ? 'published' : 'draft',
    reason,
  }
}

function changesFor(row: Row<'Timetable'> | null, content: Content, ctx: Context): Step {
  if (row === null) {
    const id = newId(tables.Timetable.idPrefix, ctx.random)
    return [{ kind: 'insert', table: 'Timetable', record: { id, ...content, locked: false, publishedAs: null, publishedAt: null } }]
  }
  if (row.state === 'published' && content.state === 'published' && sameFacts(row, content)) return []
  const set = differences(row, content)
  return Object.keys(set).length === 0 ? [] : [{ kind: 'update', table: 'Timetable', id: row.id, set }]
}

/** Time, venue and teachers as the row has them, however they are written. */
function sameFacts(row: Row<'Timetable'>, content: Content): boolean {
  const facts = (one: Content) =>
    JSON.stringify([windowOf(one), one.venueId, one.venueName, one.teacherIds, one.teacherNames, one.clubName])
  return facts(row) === facts(content)
}

function differences(row: Row<'Timetable'>, content: Content): Partial<Content> {
  const changed = Object.entries(content).filter(([field, value]) => JSON.stringify(row[field as keyof Content]) !== JSON.stringify(value))
  return Object.fromEntries(changed)
}

/** A row that nobody was told of goes; one that was announced waits, empty, for publishing to tell. */
function withdraw(row: Row<'Timetable'>, reason: string): Step {
  if (row.publishedAs === null) return [{ kind: 'delete', table: 'Timetable', id: row.id }]
  if (row.state === 'unplaced' && row.when === null) return []
  const set = { when: null, weeks: null, venueId: null, venueName: null, state: 'unplaced', reason } as const
  return [{ kind: 'update', table: 'Timetable', id: row.id, set }]
}

function count(figures: Figures, { row }: Subject, placed: boolean, content: Content | null): void {
  figures[placed ? 'placed' : 'unplaced'] += 1
  const announced = row?.publishedAs != null
  if (!announced) figures.added += placed ? 1 : 0
  else if (!placed) figures.dropped += 1
  else figures[content === null || content.state === 'published' ? 'kept' : 'moved'] += 1
}

function summaryOf(
  { problems, subjects, scene }: PreparedTimetable,
  figures: Figures,
  unplaced: readonly Unplaced[],
  elsewhere: readonly string[],
  ctx: Context,
): Summary[] {
  const { placed, unplaced: waiting, ...compared } = figures
  const { language, tabTitle } = ctx
  const hasHistory = compared.kept + compared.moved + compared.dropped > 0
  const ended = scene.clubs.filter((club) => whyOver(club, ctx.today) === 'clubEnded').map(({ name }) => name)
  const withoutTeacher = [...new Set([...subjects.values()].filter(({ teachers }) => teachers.length === 0).map(({ club }) => club.name))]
  const isSetting = ({ table }: Problem) => table === 'Settings'
  const others = problems.filter((problem) => !isSetting(problem))
  const silent = unplaced.slice(MOST_TOLD).reduce((sum, { sessions }) => sum + sessions.length, 0)
  const { reason, state } = tables.Timetable.columns
  const inState = { tab: tabTitle('Timetable'), column: state.header[language], value: sessionStates.unplaced[language] }
  const inReasons = { tab: tabTitle('Timetable'), column: reason.header[language] }
  return [
    { key: 'timetable.done', params: { placed, unplaced: waiting } },
    ...problems.filter(isSetting).map((problem) => wordsOf(problem, ctx)),
    ...(hasHistory ? [{ key: 'timetable.compared' as const, params: compared }] : []),
    ...unplaced.slice(0, MOST_TOLD).map(({ club, sessions, reason: why }): Summary => {
      return { key: 'timetable.unplaced', params: { club, session: listed(sessions, language), reason: why } }
    }),
    ...(silent === 0 ? [] : [{ key: 'timetable.moreUnplaced' as const, params: { count: silent, ...inState } }]),
    ...naming('timetable.elsewhere', elsewhere, inReasons, ctx),
    ...naming('timetable.clubsWithoutTeacher', withoutTeacher, inReasons, ctx),
    ...naming('timetable.clubsEnded', ended, { tab: tabTitle('Clubs'), column: tables.Clubs.columns.endsOn.header[language] }, ctx),
    ...others.slice(0, MOST_TOLD).map((problem) => wordsOf(problem, ctx)),
    ...(others.length <= MOST_TOLD
      ? []
      : [{ key: 'timetable.moreProblems' as const, params: { count: others.length - MOST_TOLD, tab: tabTitle('Review') } }]),
  ]
}

function wordsOf(problem: Problem, ctx: Context): Summary {
  const { code, table, row, params } = problem
  const what = say(ctx.language, `problem.${code}`, params)
  return row === 0
    ? { key: 'timetable.problem', params: { tab: ctx.tabTitle(table), what, id: params.id ?? '' } }
    : { key: 'doctor.cell', params: { where: placeOf(problem, ctx), what } }
}

/** One sentence with the count of the names, the first few of them, and the column that shows all; none without names. */
function naming(key: MessageKey, names: readonly string[], all: { tab: string; column: string }, { language }: Context): Summary[] {
  const few = listed(names.slice(0, MOST_TOLD), language)
  const shown = names.length > MOST_TOLD ? say(language, 'timetable.allNamed', { names: few, ...all }) : few
  return names.length === 0 ? [] : [{ key, params: { count: names.length, names: shown } }]
}
