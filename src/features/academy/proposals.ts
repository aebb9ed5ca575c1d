/** Proposals for going on from the rows as they stand: what each means for people. */
import type { Model } from '../../scheduling/model'
import type { Proposal } from '../../scheduling/proposals'
import { samePlace } from '../../scheduling/weeks'
import type { Row } from '../../tables/tables'

export interface ProposalFigures {
  moved: number
  unplaced: number
  cost: number
  /** Enrolments in the classes that move. */
  people: number
}

const models = new WeakMap<Model, Model>()

/** The model in which a row that was not announced should stay too, where it stands in the sheet. The same object for the same model. */
export function fromTheRows(model: Model): Model {
  const known = models.get(model) ?? { ...model, sessions: model.sessions.map((one) => ({ ...one, previous: one.previous ?? one.hint })) }
  models.set(model, known)
  return known
}

export function figuresOf(
  { sessions }: Model,
  { placements, moved, unplaced, cost }: Proposal,
  enrolments: readonly Row<'Enrolments'>[],
): ProposalFigures {
  const classes = new Set(
    sessions.flatMap(({ classId, previous, locked }, index) => {
      const now = placements[index]?.place ?? null
      return previous !== null && locked === null && (now === null || !samePlace(now, previous)) ? [classId] : []
    }),
  )
  const people = enrolments.filter(({ state, clubId }) => state === 'enrolled' && classes.has(clubId)).length
  return { moved, unplaced, cost, people }
}
