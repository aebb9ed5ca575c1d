/** Matters of one household go to one worker on one day. */
import type { Assignment, AssignmentOption, AssignmentTask, AssignmentWorker, Place } from '../../scheduling/assignment'
import type { Row } from '../../tables/tables'
import { APART_COST, loadCost } from './candidates'

/** Passes over all that is apart; few need more than three. */
const MOST_PASSES = 8

interface Move {
  task: number
  from: Place
  to: Place
  /** Changes places with it; null for a place that is free. */
  other: number | null
  /** What it costs more, being apart not counted; negative where it costs less. */
  paid: number
  saved: number
}

const NO_MOVE: Move = { task: -1, from: { worker: -1, day: -1 }, to: { worker: -1, day: -1 }, other: null, paid: 0, saved: 0 }

/** The matters of one household: those to be given, by index into the tasks, and where those are that are given already. */
export interface Door {
  tasks: readonly number[]
  fixed: readonly Place[]
}

/** What tells households apart: the household, or else the address; null where neither is known. */
export function doorOf({ householdId, address }: Row<'Requests'>): string | null {
  return householdId ?? address
}

/** What it costs that the places of one household are apart: for each further worker, and for each further day of a worker. */
export function apartCost(places: readonly (Place | null)[]): number {
  const found = places.filter((place) => place !== null)
  const workers = new Set(found.map(({ worker }) => worker)).size
  const stops = new Set(found.map(({ worker, day }) => `${worker} ${day}`)).size
  return stops === 0 ? 0 : APART_COST.worker * (workers - 1) + APART_COST.day * (stops - workers)
}

/**
 * Being apart is a price of pairs, which no flow knows. So from the optimum without it, matters move to where another of their household
 * is, into a free place or in exchange for a task that is there, as long as this lowers the cost with being apart included.
 */
export function bringTogether(
  { placeOf: before, loads: loadsBefore, cost: costBefore }: Assignment,
  tasks: readonly AssignmentTask[],
  doors: readonly Door[],
  workers: readonly AssignmentWorker[],
): Assignment {
  const placeOf = [...before]
  const loads = loadsBefore.map((own) => [...own])
  let cost = costBefore
  const priceOf = priceFinder(tasks)
  const keyOf = ({ worker, day }: Place) => `${worker} ${day}`
  const there = new Map<string, Set<number>>()
  placeOf.forEach((place, task) => {
    if (place !== null) there.set(keyOf(place), (there.get(keyOf(place)) ?? new Set()).add(task))
  })
  const doorAt = new Map(doors.flatMap((door) => door.tasks.map((task) => [task, door] as const)))
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    if (doors.filter((door) => apartOf(door, []) > 0 && improve(door)).length === 0) break
  }
  return { placeOf, loads, cost }

  /** Where the door would stand with these tasks elsewhere. */
  function apartOf(door: Door | undefined, moves: readonly (readonly [number, Place])[]): number {
    if (door === undefined) return 0
    const found = (task: number) => moves.find(([moving]) => moving === task)?.[1] ?? placeOf[task] ?? null
    return apartCost([...door.fixed, ...door.tasks.map(found)])
  }

  /** Makes the moves of the household that save most, one after the other, of equals that of the later task; false where none saves anything. */
  function improve(door: Door): boolean {
    for (let moves = 0; ; moves++) {
      const best = [...door.tasks]
        .reverse()
        .flatMap((task) => movesOf(task, door))
        .reduce((one, other) => (other.saved > one.saved ? other : one), NO_MOVE)
      if (best === NO_MOVE) return moves > 0
      cost += best.paid
      move(best.task, best.from, best.to)
      if (best.other !== null) move(best.other, best.to, best.from)
    }
  }

  /** All moves of a task to another of its household. */
  function movesOf(task: number, door: Door): Move[] {
    const from = placeOf[task] ?? null
    if (from === null) return []
    const targets = [...door.fixed, ...door.tasks.flatMap((other) => placeOf[other] ?? [])].filter((place) => keyOf(place) !== keyOf(from))
    return targets.flatMap((to): Move[] => {
      const price = priceOf(task, to) - priceOf(task, from)
      if (price === Infinity) return []
      const closer = apartOf(door, []) - apartOf(door, [[task, to]])
      const found: Move[] = []
      const load = loads[to.worker]?.[to.day] ?? 0
      if (load < (workers[to.worker]?.days[to.day]?.limit ?? 0)) {
        const paid = price + loadCost(load + 1) - loadCost(loads[from.worker]?.[from.day] ?? 0)
        found.push({ task, from, to, other: null, paid, saved: closer - paid })
      }
      for (const other of [...(there.get(keyOf(to)) ?? [])].sort((one, second) => second - one)) {
        const theirs = doorAt.get(other)
        if (theirs === door) continue
        const paid = price + priceOf(other, from) - priceOf(other, to)
        found.push({ task, from, to, other, paid, saved: closer + apartOf(theirs, []) - apartOf(theirs, [[other, from]]) - paid })
      }
      return found
    })
  }

  function move(task: number, from: Place, to: Place): void {
    placeOf[task] = to
    there.get(keyOf(from))?.delete(task)
    there.set(keyOf(to), (there.get(keyOf(to)) ?? new Set()).add(task))
    loads[from.worker]?.splice(from.day, 1, (loads[from.worker]?.[from.day] ?? 0) - 1)
    loads[to.worker]?.splice(to.day, 1, (loads[to.worker]?.[to.day] ?? 0) + 1)
  }
}

/** What a task costs at a place, without the load; Infinity with whoever may not do it. */
function priceFinder(tasks: readonly AssignmentTask[]): (task: number, place: Place) => number {
  const byOptions = new Map<readonly AssignmentOption[], Map<number, number>>()
  return (task, { worker, day }) => {
    const { options = [], dayCosts = [] } = tasks[task] ?? {}
    const costs = byOptions.get(options) ?? new Map(options.map((option) => [option.worker, option.cost]))
    byOptions.set(options, costs)
    return (costs.get(worker) ?? Infinity) + (dayCosts[day] ?? Infinity)
  }
}
