/**
 * Makes a timetable in slices. `startTimetable` gives a first one, each `step` makes it better, `bestOf` may be asked at any time.
 * The same model, seed and number of iterations give the same timetable, in however many slices, on whatever host.
 */
import { fault } from '../domain/fault'
import { fingerprint } from '../domain/fingerprint'
import { explainer } from './explain'
import type { Model, Place, Placement } from './model'
import { type RandomState, seededRandom, seedState } from './random'
import { anneal } from './search/anneal'
import { type Board, emptyBoard, place } from './search/board'
import { at, type Compiled, compile } from './search/compile'
import { construct, placeCheaply } from './search/construct'
import { placeByEjecting } from './search/eject'

/** JSON. The model may be left out when it is stored, and put back when it is made again from the same records. */
export interface TimetableState {
  model: Model
  search: SearchState
}

/** Where each session is by its index in the model: start slot and index of the venue, -1 for nowhere. */
interface Assignment {
  start: number[]
  venue: number[]
}

export interface SearchState {
  /** Of the model it was started with; another one is refused. */
  fingerprint: string
  random: RandomState
  iteration: number
  now: Assignment
  /** Sessions without a place, in the order in which they will be tried. */
  waiting: number[]
  evictions: number[]
  ejectionsLeft: number
  /** Each cycle cools from warm to cold and begins from the best so far; the next one takes twice as long. */
  cycle: number
  cycleLeft: number
  /** Cycles that ended since one brought something better. */
  fruitlessCycles: number
  /** `cycle`: the one that found it. */
  best: Assignment & { unplaced: number; cost: number; cycle: number }
}

/** How it stands: for the bar that people watch and the host that decides when to stop. */
export interface Progress {
  iteration: number
  placed: number
  unplaced: number
  /** Weighted sum of the soft rules. */
  cost: number
  /** Nothing is left to gain, or the last two of at least five cycles brought nothing. */
  settled: boolean
}

const WARM = 3
const COLD = 0.4
const ITERATIONS_PER_SESSION = 60
const SHORTEST_CYCLE = 1000
const LONGEST_DOUBLING = 8
const FEWEST_CYCLES = 5
const EJECTIONS_PER_SESSION = 20
const EJECTIONS_PER_CYCLE = 200
/** Of so many iterations, one looks whether a waiting session fits by now. */
const FIT_EVERY = 256

/** A first timetable, made at once. Throws when the model has no day, or two sessions, teachers or venues of one id. */
export function startTimetable(model: Model, seed: number): TimetableState {
  checkModel(model)
  const compiled = compiledOf(model)
  const board = emptyBoard(compiled)
  const random = seededRandom(seedState(seed))
  const waiting = construct(board, random)
  const search: SearchState = {
    fingerprint: fingerprintOf(model),
    random: random.state(),
    iteration: 0,
    now: assignmentOf(board),
    waiting,
    evictions: model.sessions.map(() => 0),
    ejectionsLeft: compiled.movable.length * EJECTIONS_PER_SESSION,
    cycle: 0,
    cycleLeft: cycleLength(compiled, 0),
    fruitlessCycles: 0,
    best: { ...assignmentOf(board), unplaced: waiting.length, cost: board.cost, cycle: 0 },
  }
  return { model, search }
}

/** The state after so many more iterations; the given one is not changed. Throws when the model is not the one it was started with. */
export function step(state: TimetableState, iterations: number): TimetableState {
  const { model } = state
  if (state.search.fingerprint !== fingerprintOf(model)) throw fault('timetable_model_changed')
  const compiled = compiledOf(model)
  const search: SearchState = { ...state.search, waiting: [...state.search.waiting] }
  const work: Work = {
    search,
    compiled,
    board: boardOf(compiled, search.now),
    random: seededRandom(search.random),
    evictions: Int32Array.from(search.evictions),
  }
  for (let done = 0; done < iterations; done++) iterate(work)
  search.now = assignmentOf(work.board)
  search.random = work.random.state()
  search.evictions = [...work.evictions]
  return { model, search }
}

/** One placement per session, in the model's order; those without a place say why. */
export function bestOf({ model, search }: TimetableState): Placement[] {
  const compiled = compiledOf(model)
  const now = boardOf(compiled, search.now)
  const best = isBetter(search.waiting.length, now.cost, search.best) ? search.now : search.best
  const placements = model.sessions.map(({ id, locked, weeks }, session): Placement => {
    const slot = best.start[session] ?? -1
    return { sessionId: id, place: locked ?? (slot < 0 ? null : placeAt(compiled, slot, best.venue[session] ?? -1, weeks)), reasons: [] }
  })
  const explain = explainer(model, placements)
  return placements.map((placement, session) => {
    const about = model.sessions[session]
    return placement.place === null && about !== undefined ? { ...placement, reasons: explain(about) } : placement
  })
}

export function progressOf({ model, search }: TimetableState): Progress {
  const compiled = compiledOf(model)
  const { cost } = boardOf(compiled, search.now)
  const best = isBetter(search.waiting.length, cost, search.best) ? { unplaced: search.waiting.length, cost } : search.best
  const impossible = model.sessions.filter(({ locked }) => locked === null).length - compiled.movable.length
  const perfect = best.unplaced === 0 && best.cost === compiled.fixedCost
  return {
    iteration: search.iteration,
    placed: model.sessions.length - impossible - best.unplaced,
    unplaced: impossible + best.unplaced,
    cost: best.cost,
    settled: perfect || (search.fruitlessCycles >= 2 && search.cycle >= FEWEST_CYCLES),
  }
}

interface Work {
  search: SearchState
  compiled: Compiled
  board: Board
  random: ReturnType<typeof seededRandom>
  evictions: Int32Array
}

function iterate(work: Work): void {
  const { search, board, random } = work
  search.iteration += 1
  if (search.waiting.length > 0 && search.ejectionsLeft > 0) {
    makeRoom(work)
    return
  }
  if (search.waiting.length > 0 && search.cycleLeft % FIT_EVERY === 0) fitOneIn(work)
  const share = (search.cycleLeft >> 6) / (cycleLength(work.compiled, search.cycle) >> 6)
  anneal(board, { temperature: COLD * (WARM / COLD) ** share, random, beforeWorse: () => keepIfBetter(work) })
  search.cycleLeft -= 1
  if (search.cycleLeft === 0) endCycle(work)
}

/** One waiting session drives others out; when the allowance is used up, the search goes on from the fewest that waited. */
function makeRoom(work: Work): void {
  const { search, board, random, evictions } = work
  const session = search.waiting.shift()
  if (session === undefined) return
  search.waiting.push(...placeByEjecting(board, session, evictions, random))
  search.ejectionsLeft -= 1
  keepIfBetter(work)
  if (search.ejectionsLeft === 0 && search.waiting.length > 0) goBackToBest(work)
}

function fitOneIn({ search, board, random }: Work): void {
  const session = search.waiting.shift()
  if (session !== undefined && !placeCheaply(board, session, random)) search.waiting.push(session)
}

function endCycle(work: Work): void {
  const { search, compiled } = work
  keepIfBetter(work)
  search.fruitlessCycles = search.best.cycle === search.cycle ? 0 : search.fruitlessCycles + 1
  goBackToBest(work)
  search.cycle += 1
  search.cycleLeft = cycleLength(compiled, search.cycle)
  search.ejectionsLeft = search.waiting.length > 0 ? EJECTIONS_PER_CYCLE : 0
}

function keepIfBetter({ search, board }: Work): void {
  if (isBetter(search.waiting.length, board.cost, search.best))
    search.best = { ...assignmentOf(board), unplaced: search.waiting.length, cost: board.cost, cycle: search.cycle }
}

function goBackToBest(work: Work): void {
  work.board = boardOf(work.compiled, work.search.best)
  work.search.waiting = [...work.compiled.movable].filter((session) => at(work.board.start, session) < 0)
}

function isBetter(unplaced: number, cost: number, than: { unplaced: number; cost: number }): boolean {
  return unplaced < than.unplaced || (unplaced === than.unplaced && cost < than.cost)
}

function cycleLength(compiled: Compiled, cycle: number): number {
  const first = Math.max(SHORTEST_CYCLE, compiled.movable.length * ITERATIONS_PER_SESSION)
  return first * 2 ** Math.min(cycle, LONGEST_DOUBLING)
}

function boardOf(compiled: Compiled, { start, venue }: Assignment): Board {
  const board = emptyBoard(compiled)
  start.forEach((slot, session) => {
    if (slot >= 0) place(board, session, slot, venue[session] as number)
  })
  return board
}

function assignmentOf({ start, venue }: Board): Assignment {
  return { start: [...start], venue: [...venue] }
}

function placeAt({ model, dayTicks }: Compiled, slot: number, venue: number, weeks: Place['weeks']): Place {
  const day = Math.floor(slot / dayTicks) + 1
  return { day, start: (slot % dayTicks) + model.grid.dayStart, weeks, venueId: model.venues[venue]?.id ?? null }
}

const compiledModels = new WeakMap<Model, Compiled>()

/** Remembered by the model object, so that a slice need not do it again. */
function compiledOf(model: Model): Compiled {
  const known = compiledModels.get(model)
  if (known !== undefined) return known
  const compiled = compile(model)
  compiledModels.set(model, compiled)
  return compiled
}

function checkModel({ grid, sessions, teachers, venues }: Model): void {
  if (grid.days < 1 || grid.days > 7 || grid.dayEnd <= grid.dayStart) throw fault('timetable_grid_empty')
  for (const [kind, list] of Object.entries({ sessions, teachers, venues }))
    if (new Set(list.map(({ id }) => id)).size < list.length) throw fault('timetable_duplicate_id', { kind })
}

const prints = new WeakMap<Model, string>()

function fingerprintOf(model: Model): string {
  const known = prints.get(model)
  if (known !== undefined) return known
  const print = fingerprint(JSON.stringify(model))
  prints.set(model, print)
  return print
}
