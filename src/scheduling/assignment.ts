/**
 * Who does which task: an exact minimum-cost assignment with a load cost that grows with each task a worker holds.
 *
 * Tasks are inserted one by one along a shortest augmenting path (Busacker–Gowen), found by Dijkstra with potentials
 * (Edmonds–Karp 1972) on a graph of the workers alone: the edge u → v is the cheapest way to hand one of u's tasks over to v.
 * "Nobody" is a worker too, so leaving a task out is a choice with a price and the whole is always solvable.
 */

export interface AssignmentTask {
  /** Who may do it, by index into the workers, at what cost; each worker at most once. No option: nobody does it. */
  options: readonly AssignmentOption[]
  /** Price of leaving it out; make it larger than any saving that leaving it out could bring. */
  leaveOutCost: number
}

export interface AssignmentOption {
  worker: number
  cost: number
}

export interface AssignmentWorker {
  /** Tasks held already; the next one costs as the `load + 1`-th. */
  load: number
  /** Most tasks that may be held, those already held included. */
  limit: number
}

export interface Assignment {
  /** For each task the index of its worker, or null. */
  workerOf: (number | null)[]
  /** Tasks of each worker, those held before included. */
  loads: number[]
  /** Sum of option, load and leave-out costs; optimal. */
  cost: number
}

/**
 * Assigns all tasks at the least total cost. Whole-number costs keep the optimum exact. Equal costs go to the lower index, so the
 * same input gives the same answer. Time grows with tasks × (workers + options), not with the number of possible assignments.
 * @param loadCost cost of a worker's n-th task, n from 1; must not fall as n grows
 */
export function assign(
  tasks: readonly AssignmentTask[],
  workers: readonly AssignmentWorker[],
  loadCost: (nth: number) => number,
): Assignment {
  const nobody = workers.length
  const size = nobody + 1
  const costs = costTable(tasks, size)
  const loads = workers.map(({ load }) => load)
  const held: number[][] = Array.from({ length: size }, () => [])
  const owner = new Int32Array(tasks.length).fill(nobody)
  const handOver = new Float64Array(size * size).fill(Infinity)
  const handOverTask = new Int32Array(size * size).fill(-1)
  const potential = new Float64Array(size)
  const distance = new Float64Array(size)
  const before = new Int32Array(size)
  const settled = new Uint8Array(size)
  let sinkPotential = Math.min(0, ...workers.map((_, worker) => nextLoadCost(worker)).filter(Number.isFinite))
  let cost = 0

  for (let task = 0; task < tasks.length; task++) insert(task)
  return { workerOf: Array.from(owner, (worker) => (worker === nobody ? null : worker)), loads, cost }

  function insert(task: number): void {
    const start = taskPotential(task)
    distance.fill(Infinity)
    before.fill(-1)
    settled.fill(0)
    forEachOption(task, (worker, price) => {
      distance[worker] = Math.max(0, price + start - at(potential, worker))
    })
    const { last, length } = searchSink()
    for (let worker = 0; worker < size; worker++) potential[worker] = at(potential, worker) + Math.min(at(distance, worker), length) - start
    sinkPotential += length - start
    augment(task, last)
  }

  /** Dijkstra until the sink is nearer than any worker not yet settled. */
  function searchSink(): { last: number; length: number } {
    let last = -1
    let length = Infinity
    for (;;) {
      let nearest = -1
      let shortest = length
      for (let worker = 0; worker < size; worker++) {
        const way = at(distance, worker)
        if (settled[worker] === 0 && way < shortest) {
          shortest = way
          nearest = worker
        }
      }
      if (nearest === -1) return { last, length }
      settled[nearest] = 1
      const toSink = shortest + Math.max(0, nextLoadCost(nearest) + at(potential, nearest) - sinkPotential)
      if (toSink < length) {
        length = toSink
        last = nearest
      }
      const row = nearest * size
      for (let worker = 0; worker < size; worker++) {
        const price = at(handOver, row + worker)
        if (price === Infinity || settled[worker] === 1) continue
        const way = shortest + Math.max(0, price + at(potential, nearest) - at(potential, worker))
        if (way < at(distance, worker)) {
          distance[worker] = way
          before[worker] = nearest
        }
      }
    }
  }

  /** Hands tasks over along the path that ends at `last`, and gives the new one to the path's first worker. */
  function augment(task: number, last: number): void {
    cost += nextLoadCost(last)
    if (last !== nobody) loads[last] = (loads[last] ?? 0) + 1
    const changed = [last]
    let worker = last
    while (at(before, worker) !== -1) {
      const from = at(before, worker)
      move(at(handOverTask, from * size + worker), from, worker)
      changed.push(from)
      worker = from
    }
    owner[task] = worker
    held[worker]?.push(task)
    cost += at(costs, task * size + worker)
    for (const one of changed) refreshHandOvers(one)
  }

  function move(task: number, from: number, to: number): void {
    const tasksOfFrom = held[from] ?? []
    tasksOfFrom.splice(tasksOfFrom.indexOf(task), 1)
    held[to]?.push(task)
    owner[task] = to
    cost += at(costs, task * size + to) - at(costs, task * size + from)
  }

  function refreshHandOvers(from: number): void {
    const row = from * size
    handOver.fill(Infinity, row, row + size)
    for (const task of held[from] ?? []) {
      const now = at(costs, task * size + from)
      forEachOption(task, (worker, price) => {
        if (worker !== from && price - now < at(handOver, row + worker)) {
          handOver[row + worker] = price - now
          handOverTask[row + worker] = task
        }
      })
    }
  }

  function forEachOption(task: number, visit: (worker: number, price: number) => void): void {
    for (const { worker, cost: price } of tasks[task]?.options ?? []) visit(worker, price)
    visit(nobody, at(costs, task * size + nobody))
  }

  /** The least number that makes every edge from the task to a worker cost nothing or more. */
  function taskPotential(task: number): number {
    let least = -Infinity
    forEachOption(task, (worker, price) => {
      least = Math.max(least, at(potential, worker) - price)
    })
    return least
  }

  function nextLoadCost(worker: number): number {
    if (worker === nobody) return 0
    const load = loads[worker] ?? 0
    return load < (workers[worker]?.limit ?? 0) ? loadCost(load + 1) : Infinity
  }
}

function costTable(tasks: readonly AssignmentTask[], size: number): Float64Array {
  const costs = new Float64Array(tasks.length * size).fill(Infinity)
  tasks.forEach(({ options, leaveOutCost }, task) => {
    for (const { worker, cost } of options) costs[task * size + worker] = cost
    costs[task * size + size - 1] = leaveOutCost
  })
  return costs
}

function at(values: { readonly [index: number]: number }, index: number): number {
  return values[index] as number
}
