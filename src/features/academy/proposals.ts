/** Proposals for going on from the rows as they stand: what each means for people. */
import type { Model } from '../../scheduling/model'
import type { Proposal } from '../../scheduling/proposals'
import { samePlace } from '../../scheduling/weeks'
import type { Row } from '../../tables/tables'
import { namer } from './look'
import type { PreparedTimetable } from './prepare-timetable'

export interface ProposalFigures {
  moved: number
  /** The first few of the sessions that move, by name, in the order of the model. */
  names: string[]
  unplaced: number
  cost: number
  /** Enrolments in the classes that move. */
  people: number
}

const MOST_NAMED = 6

const models = new WeakMap<Model, Model>()

/** The model in which a row that was not announced should stay too, where it stands in the sheet. The same object for the same model. */
export function fromTheRows(model: Model): Model {
  const known = models.get(model) ?? { ...model, sessions: model.sessions.map((one) => ({ ...one, previous: one.previous ?? one.hint })) }
  models.set(model, known)
  return known
}

export function figuresOf(
  prepared: PreparedTimetable,
  { placements, moved, unplaced, cost }: Proposal,
  enrolments: readonly Row<'Enrolments'>[],
): ProposalFigures {
  const moving = fromTheRows(prepared.model).sessions.filter(({ previous, locked }, index) => {
    const now = placements[index]?.place ?? null
    return previous !== null && locked === null && (now === null || !samePlace(now, previous))
  })
  const classes = new Set(moving.map(({ classId }) => classId))
  const people = enrolments.filter(({ state, clubId }) => state === 'enrolled' && classes.has(clubId)).length
  const names = namer(prepared)
  return { moved, names: moving.slice(0, MOST_NAMED).map(({ id }) => names.of(id) ?? id), unplaced, cost, people }
}
