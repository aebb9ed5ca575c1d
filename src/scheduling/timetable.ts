/**
 * Makes a timetable in slices. `startTimetable` gives a first one, each `step` makes it better, `bestOf` may be asked at any time.
 * The same model, seed and number of iterations give the same timetable, in however many slices, on whatever host.
 */
import { fault } from '../domain/fault'
import { compiledOf, fingerprintOf } from './known-models'
import type { Model, Placement } from './model'
import { explained, placeAt } from './placements'
import { seededRandom, seedState } from './random'
import { annealer } from './search/annealer'
import { emptyBoard } from './search/board'
import { unannounced } from './search/compile'
import { construct } from './search/construct'
import { goOn } from './search/cycles'
import { letIn } from './search/ejection-chain'
import { measureHeat } from './search/heat'
import { theseWait } from './search/make-room'
import { type Assignment, assignmentOf, boardIn, boardOf, isBetter, makesRoom, type SearchState } from './search/state'

/** JSON. The model may be left out when it is stored, and put back when it is made again from the same records. */
export interface TimetableState {
  model: Model
  search: SearchState
}

/** How it stands: for the bar that people watch and the host that decides when to stop. */
export interface Progress {
  iteration: number
  /** Of the cycle, 0 to 1. */
  share: number
  placed: number
  unplaced: number
  /** Weighted sum of the soft rules. */
  cost: number
  /** Nothing is left to gain, or the last two of at least five cycles brought nothing. */
  settled: boolean
}

const ITERATIONS_PER_SESSION = 60
const SHORTEST_CYCLE = 1000
const FEWEST_CYCLES = 5
const ROUNDS_PER_SESSION = 1000

/**
 * A first timetable, made at once. The first cycle is as long as `length` says, or short; each further one twice as long as the one before.
 * Throws when the model has no day, or two sessions, teachers or venues of one id.
 */
export function startTimetable(model: Model, seed: number, length?: number): TimetableState {
  checkModel(model)
  const compiled = compiledOf(model)
  const board = emptyBoard(compiled)
  const random = seededRandom(seedState(seed))
  const { path } = annealer(board, random, [], () => undefined)
  const unseated = construct(board, path, random)
  const waiting = compiled.interchangeable ? unseated : letIn(board, path, unseated, random)
  const heat = measureHeat(boardIn(unannounced(compiled), board), random)
  const search: SearchState = {
    fingerprint: fingerprintOf(model),
    heat,
    random: random.state(),
    iteration: 0,
    now: assignmentOf(board),
    waiting: theseWait(waiting, model.sessions.length),
    roundsLeft: waiting.length > 0 ? compiled.movable.length * ROUNDS_PER_SESSION : 0,
    cycle: {
      number: 0,
      done: 0,
      length: length ?? Math.max(SHORTEST_CYCLE, compiled.movable.length * ITERATIONS_PER_SESSION),
      isClosed: false,
    },
    fruitlessCycles: 0,
    best: { ...assignmentOf(board), unplaced: waiting.length, cost: board.cost, cycle: 0 },
  }
  return { model, search }
}

/** The state after so many more iterations; the given one is not changed. Throws when the model is not the one it was started with. */
export function step({ model, search: from }: TimetableState, iterations: number): TimetableState {
  if (from.fingerprint !== fingerprintOf(model)) throw fault('timetable_model_changed')
  const search: SearchState = {
    ...from,
    waiting: { ...from.waiting, sessions: [...from.waiting.sessions], tries: [...from.waiting.tries] },
    cycle: { ...from.cycle },
  }
  goOn(compiledOf(model), search, iterations)
  return { model, search }
}

/** The state whose cycle has come so far, a share between 0 and 1: for a host that has so much time and not so many iterations. */
export function pace({ model, search }: TimetableState, share: number): TimetableState {
  const { cycle } = search
  const length = share <= 0 ? cycle.length : Math.max(cycle.done + 1, Math.round(cycle.done / share))
  return { model, search: { ...search, cycle: { ...cycle, length } } }
}

/** One placement per session, in the model's order; those without a place say why. */
export function bestOf(state: TimetableState): Placement[] {
  const { model } = state
  const compiled = compiledOf(model)
  const { start, venue } = betterOf(state)
  const places = model.sessions.map(({ locked, weeks }, session) => {
    const slot = start[session]!
    return locked ?? (slot < 0 ? null : placeAt(compiled, slot, venue[session]!, weeks))
  })
  return explained(model, places)
}

export function progressOf(state: TimetableState): Progress {
  const { model, search } = state
  const compiled = compiledOf(model)
  const { unplaced, cost } = betterOf(state)
  const impossible = model.sessions.filter(({ locked }) => locked === null).length - compiled.movable.length
  return {
    iteration: search.iteration,
    share: Math.min(1, search.cycle.done / search.cycle.length),
    placed: model.sessions.length - impossible - unplaced,
    unplaced: impossible + unplaced,
    cost,
    settled: (unplaced === 0 && cost === 0) || (search.fruitlessCycles >= 2 && search.cycle.number >= FEWEST_CYCLES),
  }
}

/** While room is made, the best is the only one whose cost is known. */
function betterOf({ model, search }: TimetableState): Assignment & { unplaced: number; cost: number } {
  if (makesRoom(search)) return search.best
  const { cost } = boardOf(compiledOf(model), search.now)
  const unplaced = search.waiting.sessions.length
  return isBetter(unplaced, cost, search.best) ? { ...search.now, unplaced, cost } : search.best
}

function checkModel({ grid, sessions, teachers, venues }: Model): void {
  if (grid.days < 1 || grid.days > 7 || grid.dayEnd <= grid.dayStart) throw fault('timetable_grid_empty')
  for (const [kind, list] of Object.entries({ sessions, teachers, venues }))
    if (new Set(list.map(({ id }) => id)).size < list.length) throw fault('timetable_duplicate_id', { kind })
}
