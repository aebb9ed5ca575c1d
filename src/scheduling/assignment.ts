/**
 * Who does which task on which day: an exact minimum-cost flow with a load cost that grows with each task of a worker's day.
 *
 * Tasks are inserted one by one along a shortest augmenting path (Busacker–Gowen), found by Dijkstra with potentials (Edmonds–Karp 1972).
 * What a task costs is a sum, by whom plus on which day, so workers × days need no edge each: tasks whose days cost the same are of one
 * kind, and a task goes by (kind, worker) to (worker, day). The edge (kind, u) → (kind, v) is the cheapest way to hand one of u's tasks of
 * that kind over to v. "Nobody" is a worker too, so leaving a task out is a choice with a price and the whole is always solvable.
 */
import { kindsOf, pricesOf, sharedByOrder } from './alike-tasks'
import { nearestQueue } from './nearest-queue'

export interface AssignmentTask {
  /** Who may do it, by index into the workers, at what cost, 0 or more; each worker at most once. No option: nobody does it. */
  options: readonly AssignmentOption[]
  /** What each day costs beside, 0 or more. */
  dayCosts: readonly number[]
  /** Price of leaving it out; make it larger than any saving that leaving it out could bring. */
  leaveOutCost: number
}

export interface AssignmentOption {
  worker: number
  cost: number
}

export interface AssignmentWorker {
  /** As many for each worker. */
  days: readonly AssignmentDay[]
}

export interface AssignmentDay {
  /** Tasks held already; the next one costs as the `load + 1`-th. */
  load: number
  /** Most tasks that may be held, those already held included; 0 on a day of leave. */
  limit: number
}

/** Indices of a worker and of a day. */
export interface Place {
  worker: number
  day: number
}

export interface Assignment {
  /** For each task its place, or null. */
  placeOf: (Place | null)[]
  /** Tasks of each worker's days, those held before included. */
  loads: number[][]
  /** Sum of option, day, load and leave-out costs; optimal. */
  cost: number
}

/**
 * Assigns all tasks at the least total cost. Whole-number costs keep the optimum exact. Equal costs go to the lower index, so the
 * same input gives the same answer; of tasks that share their options and cost alike by day, the earlier ones get the earlier days.
 * @param loadCost cost of the n-th task of a day, n from 1; 0 or more, must not fall as n grows
 */
export function assign(
  tasks: readonly AssignmentTask[],
  workers: readonly AssignmentWorker[],
  loadCost: (nth: number) => number,
): Assignment {
  const nobody = workers.length
  const size = nobody + 1
  const dayCount = workers[0]?.days.length ?? 0
  const { kindOf, kinds } = kindsOf(tasks)
  const prices = pricesOf(tasks, nobody)
  /** Nodes: (kind, worker) as `kind * size + worker`, then (worker, day) as `firstDay + worker * dayCount + day`. */
  const firstDay = kinds.length * size
  const nodes = firstDay + nobody * dayCount
  const limits = workers.flatMap(({ days }) => days.map(({ limit }) => limit))
  const loads = workers.flatMap(({ days }) => days.map(({ load }) => load))
  /** Tasks at each (kind, worker), and how many of them on each day. */
  const held = Array.from({ length: firstDay }, (): number[] => [])
  const counts = new Int32Array(firstDay * dayCount)
  const handOvers: (HandOvers | undefined)[] = Array.from({ length: firstDay })
  const potential = new Float64Array(nodes)
  /** Of a node that is not reached, the length of the way that is known: none as long is worth a look. */
  const distance = new Float64Array(nodes)
  const before = new Int32Array(nodes)
  const isSettled = new Uint8Array(nodes)
  const settled: number[] = []
  const queue = nearestQueue()
  /** The shortest way to the sink that is known, and the node before it. */
  let length = Infinity
  let last = -1

  // Callers list the urgent ones first; those that can wait find room sooner, and urgent ones push them on: a quarter less work.
  for (let task = tasks.length - 1; task >= 0; task--) insert(task)
  return { ...placesOf(), loads: workers.map((_, worker) => loads.slice(worker * dayCount, (worker + 1) * dayCount)) }

  function insert(task: number): void {
    const first = at(kindOf, task) * size
    const start = taskPotential(task, first)
    const straight = cheapestStraight(task, start)
    length = straight.length
    last = -1
    distance.fill(length)
    isSettled.fill(0)
    settled.length = 0
    queue.clear()
    for (let worker = 0; worker < size; worker++) reach(first + worker, -1, priceOf(task, worker) + start - at(potential, first + worker))
    searchSink()
    for (const node of settled) potential[node] = at(potential, node) + at(distance, node) - length
    if (last === -1) goStraight(straight.last, first)
    augment(task)
  }

  /** The least number that makes every edge from the task to a worker cost nothing or more. */
  function taskPotential(task: number, first: number): number {
    let least = -Infinity
    for (let worker = 0; worker < size; worker++) least = Math.max(least, at(potential, first + worker) - priceOf(task, worker))
    return least
  }

  /** The cheapest free place, or nobody: most tasks go there, and no way that is as long need be looked at. */
  function cheapestStraight(task: number, start: number): { last: number; length: number } {
    const dayCosts = kinds[at(kindOf, task)] ?? []
    let end = (at(kindOf, task) + 1) * size - 1
    let least = priceOf(task, nobody)
    for (let worker = 0; worker < nobody; worker++) {
      const price = priceOf(task, worker)
      for (let day = 0; price < least && day < dayCount; day++) {
        const node = firstDay + worker * dayCount + day
        const cost = price + at(dayCosts, day) + sinkCost(node)
        if (cost >= least) continue
        least = cost
        end = node
      }
    }
    return { last: end, length: least + start }
  }

  function goStraight(node: number, first: number): void {
    last = node
    before[node] = -1
    if (node < firstDay) return
    const worker = first + Math.floor((node - firstDay) / dayCount)
    before[node] = worker
    before[worker] = -1
  }

  function reach(node: number, from: number, way: number): void {
    if (way >= (distance[node] as number)) return
    distance[node] = way
    before[node] = from
    queue.push(node, way)
  }

  /** Dijkstra until the sink, whose potential stays 0, is nearer than any node not yet settled. */
  function searchSink(): void {
    for (let node = queue.nearest(); queue.shortest() < length; node = queue.nearest()) {
      queue.pop()
      if (isSettled[node] === 1) continue
      isSettled[node] = 1
      settled.push(node)
      const toSink = at(distance, node) + sinkCost(node) + at(potential, node)
      if (toSink < length) {
        length = toSink
        last = node
      }
      if (node < firstDay) leaveWorker(node)
      else leaveDay(node)
    }
  }

  /** What it costs to end here: nothing at nobody, the next place of a day, and nowhere else. */
  function sinkCost(node: number): number {
    if (node < firstDay) return node % size === nobody ? 0 : Infinity
    const load = at(loads, node - firstDay)
    return load < at(limits, node - firstDay) ? loadCost(load + 1) : Infinity
  }

  /** From (kind, worker): to the worker's days, and to whom one of the tasks there can be handed over. */
  function leaveWorker(node: number): void {
    const kind = Math.floor(node / size)
    const worker = node % size
    const here = at(distance, node) + at(potential, node)
    if (worker !== nobody) {
      const dayCosts = kinds[kind] as readonly number[]
      for (let day = 0; day < dayCount; day++) {
        const to = firstDay + worker * dayCount + day
        reach(to, node, here + at(dayCosts, day) - at(potential, to))
      }
    }
    if (held[node]?.length === 0) return
    const handOver = handOvers[node] as HandOvers
    if (here + handOver.floor >= length) return
    const { price } = handOver
    const first = node - worker
    let least = Infinity
    for (let other = 0; other < size; other++) {
      const step = (price[other] as number) - (potential[first + other] as number)
      if (step < least) least = step
      if (here + step < (distance[first + other] as number)) reach(first + other, node, here + step)
    }
    handOver.floor = least
  }

  /** From (worker, day): to each kind of which a task there can make room. */
  function leaveDay(node: number): void {
    const day = (node - firstDay) % dayCount
    const worker = Math.floor((node - firstDay) / dayCount)
    const here = at(distance, node) + at(potential, node)
    for (let kind = 0; kind < kinds.length; kind++) {
      const to = kind * size + worker
      if ((counts[to * dayCount + day] as number) > 0) reach(to, node, here - at(kinds[kind] as readonly number[], day) - at(potential, to))
    }
  }

  /** Follows the path back from `last`: what stood in the way moves on, and the new task goes to the path's first worker. */
  function augment(task: number): void {
    if (last >= firstDay) loads[last - firstDay] = at(loads, last - firstDay) + 1
    const gone = new Map<number, number>()
    const come = new Map<number, number>()
    let node = last
    for (let from = at(before, node); from !== -1; node = from, from = at(before, node)) {
      if (node >= firstDay) count(from, node, 1)
      else if (from >= firstDay) count(node, from, -1)
      else {
        const handed = at((handOvers[from] as HandOvers).task, node % size)
        gone.set(from, handed)
        come.set(node, handed)
      }
    }
    come.set(node, task)
    for (const [from, handed] of gone) held[from]?.splice(held[from]?.indexOf(handed) ?? 0, 1)
    for (const [to, handed] of come) held[to]?.push(handed)
    for (const [from, handed] of gone) forget(from, handed)
    for (const [to, handed] of come) offer(to, handed)
  }

  function count(worker: number, day: number, more: 1 | -1): void {
    const index = worker * dayCount + ((day - firstDay) % dayCount)
    counts[index] = at(counts, index) + more
  }

  /** The task is one more that can be handed over. */
  function offer(node: number, task: number): void {
    handOvers[node] ??= { price: new Float64Array(size).fill(Infinity), task: new Int32Array(size).fill(-1), floor: Infinity }
    const handOver = handOvers[node]
    const { price, task: best } = handOver
    const own = node % size
    const now = priceOf(task, own)
    for (let worker = 0; worker < size; worker++) {
      const difference = priceOf(task, worker) - now
      if (difference >= at(price, worker) || worker === own) continue
      price[worker] = difference
      best[worker] = task
      handOver.floor = Math.min(handOver.floor, difference - at(potential, node - own + worker))
    }
  }

  /** Where the task was the best to hand over, another is. */
  function forget(node: number, gone: number): void {
    const { price, task: best } = handOvers[node] as HandOvers
    for (let worker = 0; worker < size; worker++) {
      if (best[worker] !== gone) continue
      price[worker] = Infinity
      best[worker] = -1
      for (const task of held[node] ?? []) {
        const difference = priceOf(task, worker) - priceOf(task, node % size)
        if (difference >= at(price, worker)) continue
        price[worker] = difference
        best[worker] = task
      }
    }
  }

  function priceOf(task: number, worker: number): number {
    return worker === nobody ? (tasks[task]?.leaveOutCost ?? 0) : at(prices[task] as Float64Array, worker)
  }

  /** Who has which task, and what all of it costs. */
  function placesOf(): { placeOf: (Place | null)[]; cost: number } {
    const places: (Place | null)[] = tasks.map(() => null)
    let cost = 0
    held.forEach((own, node) => {
      const worker = node % size
      const free = counts.slice(node * dayCount, (node + 1) * dayCount)
      for (const task of own.sort((one, other) => one - other)) {
        cost += priceOf(task, worker)
        if (worker === nobody) continue
        const day = free.findIndex((left) => left > 0)
        free[day] = at(free, day) - 1
        cost += at(tasks[task]?.dayCosts ?? [], day)
        places[task] = { worker, day }
      }
    })
    const before = workers.flatMap(({ days }) => days.map(({ load }) => load))
    loads.forEach((load, index) => {
      for (let nth = at(before, index) + 1; nth <= load; nth++) cost += loadCost(nth)
    })
    return { placeOf: sharedByOrder(places, kindOf, prices), cost }
  }
}

/** By worker, what the cheapest hand-over costs more than now, and of which task; Infinity and -1 where there is none. */
interface HandOvers {
  price: Float64Array
  task: Int32Array
  /** No hand-over is cheaper, potentials counted: these never rise, so that it stays true until a task is offered. */
  floor: number
}

function at(values: { readonly [index: number]: number }, index: number): number {
  return values[index] as number
}
