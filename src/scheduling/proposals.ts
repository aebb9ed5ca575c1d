/**
 * How to go on from an announced timetable that no longer holds: few rows move, or the timetable becomes better. The same search from
 * the announced places, with three weights of stability; resumable and the same wherever it runs, as `timetable.ts`.
 */
import { boardWith } from './board-with'
import { letEverybodyIn, placeOn } from './mend'
import type { Model, Place, Placement, Session } from './model'
import { explained } from './placements'
import { weightOf } from './rules/rule'
import { evaluate } from './rules/rules'
import { place, remove } from './search/board'
import { slotOf } from './search/compile'
import { goIn } from './search/give-way'
import type { SearchState } from './search/state'
import { bestOf, startTimetable, step } from './timetable'
import { samePlace } from './weeks'

export interface Proposal {
  placements: Placement[]
  /** Sessions that were announced, are not locked, and are elsewhere or nowhere. */
  moved: number
  /** Sessions that nobody was told of, are not locked, and are not where they stand now: for people they are new, not moved. */
  redrafted: number
  unplaced: number
  /** Weighted sum of the soft rules, stability left out. */
  cost: number
}

/** JSON. The model may be left out when it is stored, and put back when it is made again from the same records. */
export interface ProposalsState {
  model: Model
  /** One for each of {@link proposalModels}. */
  searches: SearchState[]
}

/** How much more than usual it costs to move where as little as possible shall. */
const STANDS_FAST = 25
/** Rounds for room before the search cools first, at most and as a share of that: each may drive others from where they were announced. */
const ROUNDS = 1000
const ROUNDS_SHARE = 0.25

const variants = new WeakMap<Model, Model[]>()

/**
 * The models of the three searches: nearly nothing may move, as weighed, anything may. A session that was not announced should stay where
 * it stands, as if it had been. Remembered by the model object.
 */
export function proposalModels(model: Model): Model[] {
  const known = variants.get(model)
  if (known !== undefined) return known
  const usual = weightOf(model, 'stability')
  const high = STANDS_FAST * (usual || weightOf({ ...model, weights: {} }, 'stability'))
  const sessions = model.sessions.map((one) => ({ ...one, previous: one.previous ?? one.hint }))
  const made = [high, usual, 0].map((stability) => ({ ...model, sessions, weights: { ...model.weights, stability } }))
  variants.set(model, made)
  return made
}

/** @param length iterations in which each search cools for the first time; as `startTimetable` has it where none is given. It throws the same. */
export function startProposals(model: Model, seed: number, length?: number): ProposalsState {
  const searches = proposalModels(model).map((one) => startTimetable(one, seed, length).search)
  const rounds = ({ roundsLeft, cycle }: SearchState) => Math.min(roundsLeft, ROUNDS, Math.floor(cycle.length * ROUNDS_SHARE))
  return { model, searches: searches.map((search) => ({ ...search, roundsLeft: rounds(search) })) }
}

/** The state after so many more iterations of each search; the given one is not changed. */
export function stepProposals({ model, searches }: ProposalsState, iterations: number): ProposalsState {
  const models = proposalModels(model)
  return { model, searches: searches.map((search, index) => step({ model: models[index] as Model, search }, iterations).search) }
}

/** One to three, those with the fewest moves first. None is as good as another one in moves, drafts, places and cost together. */
export function proposalsOf({ model, searches }: ProposalsState): Proposal[] {
  const found = proposalModels(model).map((one, index) => {
    const placements = bestOf({ model: one, search: searches[index] as SearchState })
    return proposalOf(model, index === 0 ? settled(one, placements) : placements)
  })
  return found.filter(
    (one, index) => !found.some((other, at) => at !== index && isAsGood(other, one) && (at < index || !isAsGood(one, other))),
  )
}

/** The three after so many iterations each, in which they cool once. */
export function proposalsFrom(model: Model, seed: number, { iterations }: { iterations: number }): Proposal[] {
  return proposalsOf(stepProposals(startProposals(model, seed, Math.max(1, Math.floor(iterations / (1 + ROUNDS_SHARE)))), iterations))
}

function proposalOf(model: Model, placements: Placement[]): Proposal {
  const { soft, byRule } = evaluate(model, placements)
  const count = (differs: (session: Session, now: Place | null) => boolean) =>
    model.sessions.filter((one, session) => one.locked === null && differs(one, placements[session]?.place ?? null)).length
  return {
    placements,
    moved: count(isMoved),
    redrafted: count(({ previous, hint }, now) => previous === null && !sameOrNone(now, hint)),
    unplaced: placements.filter((one) => one.place === null).length,
    cost: soft - byRule.stability,
  }
}

/** It was announced, may move, and is elsewhere or nowhere. */
export function isMoved({ previous, locked }: Session, now: Place | null): boolean {
  return previous !== null && locked === null && !sameOrNone(now, previous)
}

function sameOrNone(a: Place | null, b: Place | null): boolean {
  return a === null || b === null ? a === b : samePlace(a, b)
}

function isAsGood(a: Proposal, b: Proposal): boolean {
  return a.moved <= b.moved && a.redrafted <= b.redrafted && a.unplaced <= b.unplaced && a.cost <= b.cost
}

/**
 * Lets in those without a place for whom others can go elsewhere; then puts back where they were announced those for whom nobody has
 * to move, or only such as are not where they were announced anyway.
 */
function settled(model: Model, placements: readonly Placement[]): Placement[] {
  const { board, venues } = boardWith(model, placements)
  const all = [...model.sessions.keys()]
  const sessionOf = (session: number) => model.sessions[session] as Session
  const isAstray = (session: number) => {
    const { previous, locked } = sessionOf(session)
    return locked === null && (previous === null || !sameOrNone(placeOn(board, session), previous))
  }
  const goesBack = (session: number) => {
    const { previous, weeks } = sessionOf(session)
    if (previous === null || previous.weeks !== weeks || !isAstray(session)) return false
    const [slot = -1, venue = -1] = [board.start[session], board.venue[session]]
    if (slot >= 0) remove(board, session)
    const isBack = goIn(board, session, slotOf(model, previous), venues.get(previous.venueId ?? '') ?? -1, isAstray)
    if (!isBack && slot >= 0) place(board, session, slot, venue)
    return isBack
  }
  letEverybodyIn(board)
  while (all.filter(goesBack).length > 0);
  return explained(
    model,
    all.map((session) => placeOn(board, session)),
  )
}
