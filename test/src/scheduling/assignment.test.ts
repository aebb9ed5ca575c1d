import { type Assignment, type AssignmentTask, type AssignmentWorker, assign } from '../../../src/scheduling/assignment'

const square = (nth: number) => 2 * nth - 1

describe('assign(tasks, workers)', () => {
  it('gives a task to the cheapest worker', () => {
    const tasks = [
      {
        options: [
          { worker: 0, cost: 5 },
          { worker: 1, cost: 3 },
        ],
        leaveOutCost: 1000,
      },
    ]
    expect(assign(tasks, idle(2, 9), square)).toEqual({ workerOf: [1], loads: [0, 1], cost: 4 })
  })

  it('prefers the lower index among equals, so that two runs agree', () => {
    const tasks = [
      {
        options: [
          { worker: 1, cost: 3 },
          { worker: 0, cost: 3 },
        ],
        leaveOutCost: 1000,
      },
    ]
    expect(assign(tasks, idle(2, 9), square).workerOf).toEqual([0])
  })

  it('hands a task over to make room for one that only one worker can do', () => {
    const tasks = [
      {
        options: [
          { worker: 0, cost: 0 },
          { worker: 1, cost: 10 },
        ],
        leaveOutCost: 1000,
      },
      { options: [{ worker: 0, cost: 0 }], leaveOutCost: 1000 },
    ]
    expect(assign(tasks, idle(2, 1), square).workerOf).toEqual([1, 0])
  })

  it('leaves out the task with the lower price when there is room for one', () => {
    const one = [{ worker: 0, cost: 0 }]
    const tasks = [
      { options: one, leaveOutCost: 500 },
      { options: one, leaveOutCost: 900 },
    ]
    expect(assign(tasks, idle(1, 1), square).workerOf).toEqual([null, 0])
  })

  it('leaves out a task that nobody may do', () => {
    expect(assign([{ options: [], leaveOutCost: 7 }], idle(1, 1), square)).toEqual({ workerOf: [null], loads: [0], cost: 7 })
  })

  it('spreads tasks of equal cost evenly, counting what is held already', () => {
    const options = [0, 1, 2].map((worker) => ({ worker, cost: 4 }))
    const tasks = Array.from({ length: 7 }, () => ({ options, leaveOutCost: 1e6 }))
    expect(assign(tasks, [{ load: 2, limit: 9 }, ...idle(2, 9)], square).loads).toEqual([3, 3, 3])
  })

  it('is as cheap as the best of all possible assignments, on 400 small instances', () => {
    const random = seeded(20261123)
    for (let round = 0; round < 400; round++) {
      const { tasks, workers } = instance(random, 1 + Math.floor(random() * 6), 1 + Math.floor(random() * 3), 12)
      const found = assign(tasks, workers, square)
      expect(costOf(found.workerOf, tasks, workers)).toBe(found.cost)
      expect(found.cost).toBe(cheapest(tasks, workers))
    }
  })

  it('solves 1,000 tasks × 60 workers with every load within its limit', () => {
    const { tasks, workers } = instance(seeded(7), 1000, 60, 4000)
    const found = assign(tasks, workers, square)
    expect(found.loads.every((load, index) => load <= Math.max(workers[index]?.limit ?? 0, workers[index]?.load ?? 0))).toBe(true)
    expect(costOf(found.workerOf, tasks, workers)).toBe(found.cost)
    expect(improvable(found, tasks, workers)).toBe(false)
  })
})

function idle(count: number, limit: number): AssignmentWorker[] {
  return Array.from({ length: count }, () => ({ load: 0, limit }))
}

function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

function instance(random: () => number, taskCount: number, workerCount: number, costs: number) {
  const whole = (below: number) => Math.floor(random() * below)
  const workers = Array.from({ length: workerCount }, () => ({
    load: whole(3),
    limit: whole(Math.ceil((2 * taskCount) / workerCount) + 2),
  }))
  const tasks: AssignmentTask[] = Array.from({ length: taskCount }, () => ({
    options: workers.flatMap((_, worker) => (random() < 0.7 ? [{ worker, cost: whole(costs) }] : [])),
    leaveOutCost: whole(3) === 0 ? whole(20) : 10_000,
  }))
  return { tasks, workers }
}

/** Infinity where a worker may not do the task or has no room. */
function costOf(workerOf: readonly (number | null)[], tasks: readonly AssignmentTask[], workers: readonly AssignmentWorker[]): number {
  const loads = workers.map(({ load }) => load)
  let cost = 0
  tasks.forEach((task, index) => {
    const worker = workerOf[index] ?? null
    if (worker === null) cost += task.leaveOutCost
    else {
      loads[worker] = (loads[worker] ?? 0) + 1
      const fits = (loads[worker] ?? 0) <= (workers[worker]?.limit ?? 0)
      cost += fits ? (task.options.find((option) => option.worker === worker)?.cost ?? Infinity) + square(loads[worker] ?? 0) : Infinity
    }
  })
  return cost
}

function cheapest(tasks: readonly AssignmentTask[], workers: readonly AssignmentWorker[]): number {
  const choices = [null, ...workers.keys()]
  let best = Infinity
  const chosen: (number | null)[] = []
  const descend = (): void => {
    if (chosen.length === tasks.length) {
      best = Math.min(best, costOf(chosen, tasks, workers))
      return
    }
    for (const choice of choices) {
      chosen.push(choice)
      descend()
      chosen.pop()
    }
  }
  descend()
  return best
}

/** Is there a single move that is cheaper? A necessary condition of the optimum, cheap to check on large instances. */
function improvable({ workerOf, loads }: Assignment, tasks: readonly AssignmentTask[], workers: readonly AssignmentWorker[]): boolean {
  return tasks.some((task, index) => {
    const now = workerOf[index] ?? null
    const nowCost =
      now === null ? task.leaveOutCost : (task.options.find(({ worker }) => worker === now)?.cost ?? 0) + square(loads[now] ?? 0)
    return task.options.some(
      ({ worker, cost }) =>
        worker !== now && (loads[worker] ?? 0) < (workers[worker]?.limit ?? 0) && cost + square((loads[worker] ?? 0) + 1) < nowCost,
    )
  })
}
