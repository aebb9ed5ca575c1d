/**
 * Makes a timetable in slices. `startTimetable` gives a first one, each `step` makes it better, `bestOf` may be asked at any time.
 * The same model, seed and number of iterations give the same timetable, in however many slices, on whatever host.
 */
import { fault } from '../domain/fault'
import { fingerprint } from '../domain/fingerprint'
import { explainer } from './explain'
import type { Model, Place, Placement } from './model'
import { type RandomState, type SeededRandom, seededRandom, seedState } from './random'
import { type Annealer, anneal, annealer, setReach } from './search/anneal'
import { type Board, emptyBoard, place } from './search/board'
import { type Compiled, compile, unannounced, unpriced } from './search/compile'
import { construct, placeCheaply } from './search/construct'
import { letIn } from './search/ejection-chain'
import { type Heat, measureHeat, temperatureAfter, waitingPriceAfter } from './search/heat'
import { looksAtAll, makeRoomOnce, shake, type TabuUntil, theseWait, type Waiting } from './search/make-room'

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
  waiting: Waiting
  /** Rounds that may yet be spent on room for those who wait; the search cools in between. */
  roundsLeft: number
  /** Each cycle cools from warm to cold and begins from the best so far. Closed: whoever still waited was given room, and more do not wait. */
  cycle: { number: number; done: number; length: number; isClosed: boolean }
  heat: Heat
  /** Cycles that ended since one brought something better. */
  fruitlessCycles: number
  /** `cycle`: the one that found it. */
  best: Assignment & { unplaced: number; cost: number; cycle: number }
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
const LONGEST_DOUBLING = 8
const FEWEST_CYCLES = 5
const ROUNDS_PER_SESSION = 1000
/** So many rounds in a row that placed no more are fruitless. */
const FRUITLESS_ROUNDS = 1000
const ROUNDS_PER_CYCLE = 1000
/** Of a cycle; whoever still waits then is given room, whatever that costs, and the rest of the time mends it. */
const CLOSING = 0.88
const CLOSING_ROUNDS_PER_SESSION = 100
/** Of so many iterations, one looks whether a waiting session fits by now. */
const FIT_EVERY = 4096
/** The temperature is set once in so many iterations, what is within its reach once in so many. */
const COOL_EVERY = 64
const REACH_EVERY = 4096

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
  const compiled = compiledOf(model)
  const search: SearchState = {
    ...from,
    waiting: { ...from.waiting, sessions: [...from.waiting.sessions], tries: [...from.waiting.tries] },
    cycle: { ...from.cycle },
  }
  const board = boardOf(makesRoom(search) ? unpriced(compiled) : compiled, search.now)
  const random = seededRandom(search.random)
  const work: Work = {
    compiled,
    search,
    random,
    tabu: new Map(search.waiting.tabu),
    annealer: annealer(board, random, search.waiting.sessions, () => keepIfBetter(work)),
  }
  tellBest(work)
  setHeat(work)
  setReach(work.annealer, temperatureAfter(search.heat, shareDone(search, REACH_EVERY)))
  for (let done = 0; done < iterations; ) done += iterate(work, iterations - done)
  search.now = assignmentOf(work.annealer.board)
  search.random = random.state()
  search.waiting.tabu = [...work.tabu].filter(([, until]) => until > search.waiting.round)
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

/** @param places of the sessions, in the model's order */
export function explained(model: Model, places: readonly (Place | null)[]): Placement[] {
  const placements = model.sessions.map(({ id }, session): Placement => ({ sessionId: id, place: places[session] ?? null, reasons: [] }))
  const explain = explainer(model, placements)
  return placements.map((placement, session) =>
    placement.place === null ? { ...placement, reasons: explain(model.sessions[session]!) } : placement,
  )
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

interface Work {
  compiled: Compiled
  search: SearchState
  random: SeededRandom
  tabu: TabuUntil
  annealer: Annealer
}

/** Some iterations, at most so many; how many. None when it turns out that there is room to be made first. What is done in each stays away from the state's objects, whose shapes change. */
function iterate(work: Work, most: number): number {
  const { search, annealer: own } = work
  const wantsRoom = makesRoom(search)
  usePrices(work, !wantsRoom)
  if (wantsRoom) {
    search.iteration += 1
    makeRoom(work)
    return 1
  }
  const { done, length } = search.cycle
  if (done % COOL_EVERY === 0) {
    cool(work)
    if (search.waiting.sessions.length > 0 && done % FIT_EVERY === 0) fitOneIn(work)
    if (!search.cycle.isClosed && done >= CLOSING * length) close(work)
    if (makesRoom(search)) return 0
  }
  const count = Math.min(most, COOL_EVERY - (done % COOL_EVERY), length - done)
  anneal(own, count)
  search.iteration += count
  search.cycle.done += count
  if (search.cycle.done >= length) endCycle(work)
  return count
}

function makesRoom({ roundsLeft, waiting }: SearchState): boolean {
  return roundsLeft > 0 && waiting.sessions.length > 0
}

/** While room is made nobody looks at prices, and to keep them up to date took a fifth of the time. */
function usePrices({ compiled, annealer: own }: Work, areWanted: boolean): void {
  own.board = boardIn(areWanted ? compiled : unpriced(compiled), own.board)
}

function cool(work: Work): void {
  setHeat(work)
  if (work.search.cycle.done % REACH_EVERY === 0) setReach(work.annealer, work.annealer.temperature)
}

function setHeat({ search, annealer: own }: Work): void {
  const share = shareDone(search, COOL_EVERY)
  own.temperature = temperatureAfter(search.heat, share)
  own.waitingPrice = search.cycle.isClosed ? Number.POSITIVE_INFINITY : waitingPriceAfter(search.heat, share)
}

/** Of the cycle, when it was last asked for, once in so many iterations. */
function shareDone({ cycle: { done, length } }: SearchState, every: number): number {
  return (done - (done % every)) / length
}

/**
 * After a time without gain the timetable is shaken where a round is cheap; elsewhere those who wait may be too many for what there is, and
 * the search goes on from the fewest that waited.
 */
function makeRoom(work: Work): void {
  const { search, tabu, random, annealer: own } = work
  const { waiting } = search
  makeRoomOnce(own.board, own.path, waiting, tabu, random)
  keepIfBetter(work)
  search.roundsLeft -= 1
  if (waiting.round - waiting.since > FRUITLESS_ROUNDS) {
    if (own.board.compiled.interchangeable || looksAtAll(own.board, waiting)) shake(own.board, waiting, tabu, random)
    else search.roundsLeft = 0
  }
  if (waiting.sessions.length === 0) search.roundsLeft = 0
  else if (search.roundsLeft === 0) goBackToBest(work)
}

/** Where venues are interchangeable a search that is cold may keep one waiting for ever, and all its work would be lost. */
function close({ compiled, search }: Work): void {
  search.cycle.isClosed = true
  if (compiled.interchangeable && search.waiting.sessions.length > 0)
    search.roundsLeft = compiled.movable.length * CLOSING_ROUNDS_PER_SESSION
}

function fitOneIn({ search: { waiting }, annealer: { board, path }, random }: Work): void {
  const session = waiting.sessions.shift()
  if (session !== undefined && !placeCheaply(board, path, session, random)) waiting.sessions.push(session)
}

function endCycle(work: Work): void {
  const { search } = work
  for (let count = search.waiting.sessions.length; count > 0; count--) fitOneIn(work)
  keepIfBetter(work)
  search.fruitlessCycles = search.best.cycle === search.cycle.number ? 0 : search.fruitlessCycles + 1
  goBackToBest(work)
  const { number, length } = search.cycle
  search.cycle = { number: number + 1, done: 0, length: number < LONGEST_DOUBLING ? length * 2 : length, isClosed: false }
  search.roundsLeft = search.waiting.sessions.length > 0 ? ROUNDS_PER_CYCLE : 0
}

function keepIfBetter(work: Work): void {
  const {
    compiled,
    search,
    annealer: { board },
  } = work
  const unplaced = search.waiting.sessions.length
  if (board.compiled !== compiled && unplaced >= search.best.unplaced) return
  const { cost } = boardIn(compiled, board)
  if (!isBetter(unplaced, cost, search.best)) return
  search.best = { ...assignmentOf(board), unplaced, cost, cycle: search.cycle.number }
  tellBest(work)
}

function tellBest({ search: { best }, annealer: own }: Work): void {
  own.best.waiting = best.unplaced
  own.best.cost = best.cost
}

function goBackToBest(work: Work): void {
  const { compiled, search, annealer: own } = work
  own.board = boardOf(compiled, search.best)
  const sessions = [...compiled.movable].filter((session) => own.board.start[session]! < 0)
  search.waiting = { ...search.waiting, sessions, fewest: sessions.length, since: search.waiting.round }
  own.waiting = sessions
}

function isBetter(unplaced: number, cost: number, than: { unplaced: number; cost: number }): boolean {
  return unplaced < than.unplaced || (unplaced === than.unplaced && cost < than.cost)
}

/** The same timetable on a board of these prices. */
function boardIn(compiled: Compiled, board: Board): Board {
  return board.compiled === compiled ? board : boardOf(compiled, board)
}

function boardOf(compiled: Compiled, { start, venue }: Pick<Board, 'start' | 'venue'> | Assignment): Board {
  const board = emptyBoard(compiled)
  for (const session of compiled.movable) if (start[session]! >= 0) place(board, session, start[session]!, venue[session]!)
  return board
}

function assignmentOf({ start, venue }: Board): Assignment {
  return { start: [...start], venue: [...venue] }
}

export function placeAt({ model, dayTicks }: Compiled, slot: number, venue: number, weeks: Place['weeks']): Place {
  const day = Math.floor(slot / dayTicks) + 1
  return { day, start: (slot % dayTicks) + model.grid.dayStart, weeks, venueId: model.venues[venue]?.id ?? null }
}

const compiledModels = new WeakMap<Model, Compiled>()

/** Remembered by the model object, so that a slice need not do it again. */
export function compiledOf(model: Model): Compiled {
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
