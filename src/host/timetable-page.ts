/** What the page beside the timetable asks, besides letting it be made. */
import { fault } from '../domain/fault'
import { type Choice, type ClassView, classView } from '../features/academy/alternatives-view'
import { type Comparison, compareWithPublished } from '../features/academy/compare'
import { type Look, lookAt, standing } from '../features/academy/look'
import { planMove } from '../features/academy/move-session'
import { sessionId } from '../features/academy/session-rows'
import { carryOut } from './action'
import type { Office } from './office'
import { type OpenedTimetable, openTimetable } from './open-timetable'
import { selectedRecord } from './selection'
import { readSearch, type Standing } from './stored-search'

export interface TimetableView {
  /** The search that is under way, or what came of the last; null before the first. */
  run: Standing | null
  look: Look
  comparison: Comparison
  /** What the office's settings allow a search. */
  seconds: number
}

/** How everything stands. */
export function viewTimetable(office: Office): TimetableView {
  const { opened, prepared } = openTimetable(office)
  const { data, context } = opened
  return {
    run: readSearch(office.properties)?.standing ?? null,
    look: lookAt(prepared, standing(prepared), context),
    comparison: compareWithPublished(data, context),
    seconds: context.settings.timetableSeconds,
  }
}

/** A class, by its session or (null) by the row that is selected in the sheet; null when none is selected. */
export function viewClass(office: Office, id: string | null): ClassView | null {
  const { opened, prepared } = openTimetable(office)
  const wanted = id ?? selectedSession(opened)
  return wanted === null ? null : classView(prepared, standing(prepared), wanted, opened.context)
}

/** Writes it; what happened, a sentence each. Throws `place_gone` when the place is no longer to be had. */
export function moveSession(office: Office, choice: Choice): string[] {
  const { opened, prepared } = openTimetable(office)
  const plan = planMove(prepared, choice, opened.context)
  if (plan === null) throw fault('place_gone')
  return carryOut(opened, plan).lines
}

function selectedSession({ tables, data }: OpenedTimetable['opened']): string | null {
  const selected = selectedRecord(tables)
  const row = selected?.table === 'Timetable' ? data.Timetable.find(({ id }) => id === selected.id) : undefined
  return row === undefined ? null : sessionId(row.clubId, row.session)
}
