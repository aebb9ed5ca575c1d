/**
 * The course of a search: it cools from warm to cold, cycle by cycle, each from the best so far; while sessions wait and rounds are left,
 * room is made for them instead.
 */
import { type SeededRandom, seededRandom } from '../random'
import { anneal } from './anneal'
import { type Annealer, annealer } from './annealer'
import { type Compiled, unpriced } from './compile'
import { placeCheaply } from './construct'
import { temperatureAfter, waitingPriceAfter } from './heat'
import { looksAtAll, makeRoomOnce, shake, type TabuUntil } from './make-room'
import { setReach } from './reach'
import { assignmentOf, boardIn, boardOf, isBetter, makesRoom, type SearchState } from './state'

const LONGEST_DOUBLING = 8
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

interface Work {
  compiled: Compiled
  search: SearchState
  random: SeededRandom
  tabu: TabuUntil
  annealer: Annealer
}

/** So many more iterations; the given state, which nobody else may hold, is brought up to date. */
export function goOn(compiled: Compiled, search: SearchState, iterations: number): void {
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
