/** Proposals for going on from the rows as they stand: what each means for people. */
import { isMoved, type Proposal } from '../../scheduling/proposals'
import type { Row } from '../../tables/tables'
import { namer } from './look'
import type { PreparedTimetable } from './prepare-timetable'

export interface ProposalFigures {
  /** Announced sessions that move, as the search counts them; what nobody was told of is `redrafted`. */
  moved: number
  redrafted: number
  /** The first few of the sessions that move, by name, in the order of the model. */
  names: string[]
  unplaced: number
  cost: number
  /** Enrolments in the classes that move. */
  people: number
}

const MOST_NAMED = 6

export function figuresOf(
  prepared: PreparedTimetable,
  { placements, ...figures }: Proposal,
  enrolments: readonly Row<'Enrolments'>[],
): ProposalFigures {
  const moving = prepared.model.sessions.filter((session, index) => isMoved(session, placements[index]?.place ?? null))
  const classes = new Set(moving.map(({ classId }) => classId))
  const people = enrolments.filter(({ state, clubId }) => state === 'enrolled' && classes.has(clubId)).length
  const names = namer(prepared)
  return { ...figures, names: moving.slice(0, MOST_NAMED).map(({ id }) => names.of(id) ?? id), people }
}
