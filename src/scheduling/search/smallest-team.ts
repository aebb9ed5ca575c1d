/**
 * The smallest team of sessions that cannot all be held, for a session that is left out. Every such team has a member among those who
 * find no place in any timetable of the others; so it is grown by one of these, again and again, up to one size after the other.
 * Source: A. Ignatiev et al., “Smallest MUS extraction with minimal hitting set dualization”; here the hitting sets are a search tree.
 */
import { type Board, emptyBoard, enter, leave, reasonsAgainst } from './board'
import { type Compiled, isPossible } from './compile'
import { type Fitting, fitTogether, type Spot } from './fit-together'
import { AFTER, BEFORE, SAME_DAY } from './relations'
import { isVenueFree } from './venue-choice'

/** Larger teams are not looked for. */
const MOST = 10
/** Spots looked at for each size of team. */
const LOOKS = 300_000

interface Quest {
  fitting: Fitting
  board: Board
  /** Who may be in the team, who has the fewest choices first. */
  rivals: number[]
  most: number
}

/** Finds the team of a session, the session first; without any one of it the others can all be held. Null when none is found with so much work. */
export function teamFinder(compiled: Compiled): (session: number) => number[] | null {
  const fitting: Fitting = { compiled, left: 0 }
  const board = emptyBoard(compiled)
  const { starts, venues, movable } = compiled
  const keptOut = new Map<number, number>()
  const choices = (one: number) => starts[one]!.length * venues[one]!.length
  const fewestNeeded = (one: number) => {
    if (!keptOut.has(one)) keptOut.set(one, keptOutBy(compiled, one))
    return keptOut.get(one)!
  }
  return (session) => {
    if (!movable.includes(session)) return [session]
    for (let most = Math.max(2, fewestNeeded(session) + 1); most <= MOST; most++) {
      fitting.left = LOOKS
      const near = movable.filter((one) => fewestNeeded(one) < most)
      const rivals = rivalsOf(compiled, session, near, most).sort((a, b) => choices(a) - choices(b))
      const found = grow({ fitting, board, rivals, most }, [session], fitTogether(fitting, [session])!, new Set())
      if (found !== null) return withoutIdle(fitting, found)
    }
    return null
  }
}

/** @param solution how the team of now can be held @param tried who has been tried already, so that no team is met twice */
function grow(quest: Quest, team: readonly number[], solution: readonly Spot[], tried: ReadonlySet<number>): number[] | null {
  const { fitting, most } = quest
  const done = new Set(tried)
  const { compiled } = fitting
  const related = (one: number) => team.some((mate) => compiled.relations.bits[one * compiled.relations.sessions + mate] !== 0)
  const out = leftOut(quest, solution).filter((one) => !done.has(one))
  for (const one of [...out.filter(related), ...out.filter((other) => !related(other))]) {
    done.add(one)
    const larger = [...team, one]
    if (larger.length === most && !team.some((mate) => couldClash(compiled, one, mate))) continue
    const fits = fitTogether(fitting, larger)
    if (fits === null && fitTogether(fitting, larger.slice(1)) !== null && fitting.left >= 0) return larger
    const found = fits !== null && larger.length < most ? grow(quest, larger, fits, done) : null
    if (found !== null || fitting.left < 0) return found
  }
  return null
}

/** The rivals that find no place beside the solution once the others have theirs. */
function leftOut({ fitting, board, rivals }: Quest, solution: readonly Spot[]): number[] {
  const { movable } = fitting.compiled
  for (const { session, slot, venue } of solution) enter(board, session, slot, venue)
  for (const rival of rivals) if (board.start[rival]! < 0) enterAnywhere(fitting, board, rival)
  const found = rivals.filter((rival) => board.start[rival]! < 0)
  for (const session of movable) if (board.start[session]! >= 0) leave(board, session)
  return found
}

function enterAnywhere(fitting: Fitting, board: Board, session: number): void {
  const { starts, venues } = fitting.compiled
  for (const slot of starts[session]!) {
    fitting.left -= 1
    if (reasonsAgainst(board, session, slot) > 0) continue
    for (const venue of venues[session]!) {
      fitting.left -= 1
      if (isVenueFree(board, session, slot, venue)) {
        enter(board, session, slot, venue)
        return
      }
    }
  }
}

/** Less those that make no difference, the others in the model's order; null when that cannot be found out. */
function withoutIdle(fitting: Fitting, team: readonly number[]): number[] | null {
  fitting.left = LOOKS
  const [first, ...others] = team
  let needed = others.sort((a, b) => a - b)
  for (const one of others.slice()) {
    const fewer = needed.filter((other) => other !== one)
    if (fitTogether(fitting, [first!, ...fewer]) === null) needed = fewer
    if (fitting.left < 0) return null
  }
  return [first!, ...needed]
}

/** Who of those near can be in a team of so many: a chain of clashes leads from the session to them. */
function rivalsOf(compiled: Compiled, session: number, near: Int32Array, most: number): number[] {
  const found = [session]
  let others = [...near].filter((one) => one !== session)
  let layer = [session]
  for (let distance = 1; distance < most && layer.length > 0; distance++) {
    const reached = new Set(others.filter((one) => layer.some((last) => couldClash(compiled, one, last))))
    layer = [...reached]
    others = others.filter((one) => !reached.has(one))
    found.push(...layer)
  }
  return found.slice(1)
}

function couldClash(
  { relations, length, weekBits, starts, mayStart, slots, venues, suits, venueCount }: Compiled,
  a: number,
  b: number,
): boolean {
  if (relations.bits[a * relations.sessions + b] !== 0) return true
  if ((weekBits[a]! & weekBits[b]!) === 0 || !venues[a]!.some((venue) => suits[b * venueCount + venue] === 1)) return false
  return starts[a]!.some((slot) =>
    mayStart.subarray(b * slots + Math.max(0, slot - length[b]! + 1), b * slots + Math.min(slots, slot + length[a]!)).includes(1),
  )
}

/** No fewer others than this can keep a session from all its places: each takes the starts near its own, in one venue unless they share people. */
function keptOutBy(compiled: Compiled, session: number): number {
  const { relations, length, dayTicks, travel, starts, venues } = compiled
  const longest = length.reduce((a, b) => Math.max(a, b), 0)
  const way = travel === null || relations.colleagues[session]!.length === 0 ? 0 : travel.ticks.reduce((a, b) => Math.max(a, b), 0)
  let reach = length[session]! + longest - 1 + 2 * way
  for (const other of relations.bound[session]!) {
    const bits = relations.bits[session * relations.sessions + other]!
    if ((bits & (BEFORE | AFTER)) !== 0) return 1
    if ((bits & SAME_DAY) !== 0) reach = Math.max(reach, dayTicks)
  }
  let needed = 0
  let fewest = MOST
  let until = 0
  for (const slot of starts[session]!.slice().sort()) {
    let open = 0
    for (const venue of venues[session]!) if (open < fewest && isPossible(compiled, session, slot, venue)) open += 1
    if (open === 0) continue
    fewest = open
    if (slot < until) continue
    needed += 1
    until = slot + reach
  }
  return relations.related[session]!.length >= needed ? needed : Math.max(needed, fewest)
}
