import { type Assignment, type AssignmentTask, type AssignmentWorker, assign, type Place } from '../../../src/scheduling/assignment'

const square = (nth: number) => 2 * nth - 1
const today = (worker: number): Place => ({ worker, day: 0 })

describe('assign(tasks, workers)', () => {
  it('gives a task to the cheapest worker', () => {
    const options = [
      { worker: 0, cost: 5 },
      { worker: 1, cost: 3 },
    ]
    const found = assign([{ options, dayCosts: [0], leaveOutCost: 1000 }], idle(2, 9), square)
    expect(found).toEqual({ placeOf: [today(1)], loads: [[0], [1]], cost: 4 })
  })

  it('prefers the lower index among equals, so that two runs agree', () => {
    const options = [
      { worker: 1, cost: 3 },
      { worker: 0, cost: 3 },
    ]
    expect(assign([{ options, dayCosts: [0], leaveOutCost: 1000 }], idle(2, 9), square).placeOf).toEqual([today(0)])
  })

  it('hands a task over to make room for one that only one worker can do', () => {
    const either = [
      { worker: 0, cost: 0 },
      { worker: 1, cost: 10 },
    ]
    const tasks = [either, either.slice(0, 1)].map((options) => ({ options, dayCosts: [0], leaveOutCost: 1000 }))
    expect(assign(tasks, idle(2, 1), square).placeOf).toEqual([today(1), today(0)])
  })

  it('leaves out the task with the lower price when there is room for one', () => {
    const options = [{ worker: 0, cost: 0 }]
    const tasks = [500, 900].map((leaveOutCost) => ({ options, dayCosts: [0], leaveOutCost }))
    expect(assign(tasks, idle(1, 1), square).placeOf).toEqual([null, today(0)])
  })

  it('leaves out a task that nobody may do, and all where there is nobody', () => {
    const task = { options: [], dayCosts: [0], leaveOutCost: 7 }
    expect(assign([task], idle(1, 1), square)).toEqual({ placeOf: [null], loads: [[0]], cost: 7 })
    expect(assign([task], [], square)).toEqual({ placeOf: [null], loads: [], cost: 7 })
  })

  it('spreads tasks of equal cost evenly, counting what is held already', () => {
    const options = [0, 1, 2].map((worker) => ({ worker, cost: 4 }))
    const tasks = Array.from({ length: 7 }, () => ({ options, dayCosts: [0], leaveOutCost: 1e6 }))
    expect(assign(tasks, [{ days: [{ load: 2, limit: 9 }] }, ...idle(2, 9)], square).loads).toEqual([[3], [3], [3]])
  })

  it('goes on to the next day, the earlier of alike tasks first', () => {
    const options = [{ worker: 0, cost: 0 }]
    const tasks = [60, 50, 70].map((leaveOutCost) => ({ options, dayCosts: [0, 10], leaveOutCost }))
    const { placeOf, loads } = assign(tasks, idle(1, 1, 2), square)
    expect(placeOf).toEqual([today(0), null, { worker: 0, day: 1 }])
    expect(loads).toEqual([[1, 1]])
  })

  it('lets one that can wait make room today for one that cannot', () => {
    const options = [{ worker: 0, cost: 0 }]
    const tasks = [
      { options, dayCosts: [0, 10], leaveOutCost: 10_000 },
      { options, dayCosts: [0, 500], leaveOutCost: 10_000 },
    ]
    expect(assign(tasks, idle(1, 1, 2), square)).toMatchObject({ placeOf: [{ worker: 0, day: 1 }, today(0)], cost: 12 })
  })

  it('is as cheap as the best of all possible assignments, on 600 small instances of one to three days', () => {
    const random = seeded(20261123)
    for (let round = 0; round < 600; round++) {
      const days = 1 + (round % 3)
      const { tasks, workers } = instance(random, 1 + Math.floor(random() * (days === 3 ? 4 : 5)), 1 + Math.floor(random() * 3), days, 12)
      const found = assign(tasks, workers, square)
      expect(costOf(found.placeOf, tasks, workers)).toBe(found.cost)
      expect(found.cost).toBe(cheapest(tasks, workers))
    }
  })

  it('solves 1,000 tasks × 60 workers × 3 days with every load within its limit', () => {
    const { tasks, workers } = instance(seeded(7), 1000, 60, 3, 4000)
    const found = assign(tasks, workers, square)
    const isWithin = (worker: number, day: number, load: number) => {
      const given = workers[worker]?.days[day] ?? { load: 0, limit: 0 }
      return load <= Math.max(given.limit, given.load)
    }
    expect(found.loads.every((own, worker) => own.every((load, day) => isWithin(worker, day, load)))).toBe(true)
    expect(costOf(found.placeOf, tasks, workers)).toBe(found.cost)
    expect(improvable(found, tasks, workers)).toBe(false)
  })
})

function idle(count: number, limit: number, days = 1): AssignmentWorker[] {
  return Array.from({ length: count }, () => ({ days: Array.from({ length: days }, () => ({ load: 0, limit })) }))
}

function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

/** Tasks share their options and day costs now and then, as those of one grid and deadline do. */
function instance(random: () => number, taskCount: number, workerCount: number, dayCount: number, costs: number) {
  const whole = (below: number) => Math.floor(random() * below)
  const workers = Array.from({ length: workerCount }, () => ({
    days: Array.from({ length: dayCount }, () => ({
      load: whole(3),
      limit: whole(Math.ceil((2 * taskCount) / workerCount / dayCount) + 2),
    })),
  }))
  const kinds = Array.from({ length: 3 }, () => Array.from({ length: dayCount }, () => whole(costs)))
  const tasks: AssignmentTask[] = []
  for (let index = 0; index < taskCount; index++) {
    const options = workers.flatMap((_, worker) => (random() < 0.7 ? [{ worker, cost: whole(costs) }] : []))
    tasks.push({
      options: (whole(3) === 0 ? tasks[index - 1]?.options : undefined) ?? options,
      dayCosts: kinds[whole(3)] ?? [],
      leaveOutCost: whole(3) === 0 ? whole(20) : 10_000,
    })
  }
  return { tasks, workers }
}

/** Infinity where a worker may not do the task or has no room. */
function costOf(placeOf: readonly (Place | null)[], tasks: readonly AssignmentTask[], workers: readonly AssignmentWorker[]): number {
  const loads = workers.map(({ days }) => days.map(({ load }) => load))
  let cost = 0
  tasks.forEach((task, index) => {
    const place = placeOf[index] ?? null
    if (place === null) cost += task.leaveOutCost
    else {
      const { worker, day } = place
      const load = (loads[worker]?.[day] ?? 0) + 1
      loads[worker]?.splice(day, 1, load)
      cost += load <= (workers[worker]?.days[day]?.limit ?? 0) ? costAt(task, place) + square(load) : Infinity
    }
  })
  return cost
}

function costAt({ options, dayCosts }: AssignmentTask, { worker, day }: Place): number {
  return (options.find((option) => option.worker === worker)?.cost ?? Infinity) + (dayCosts[day] ?? Infinity)
}

function placesIn(workers: readonly AssignmentWorker[]): Place[] {
  return workers.flatMap(({ days }, worker) => days.map((_, day) => ({ worker, day })))
}

function cheapest(tasks: readonly AssignmentTask[], workers: readonly AssignmentWorker[]): number {
  const choices = [null, ...placesIn(workers)]
  let best = Infinity
  const chosen: (Place | null)[] = []
  const descend = (): void => {
    if (chosen.length === tasks.length) {
      best = Math.min(best, costOf(chosen, tasks, workers))
      return
    }
    for (const choice of choices) {
      chosen.push(choice)
      if (costOf(chosen, tasks.slice(0, chosen.length), workers) < best) descend()
      chosen.pop()
    }
  }
  descend()
  return best
}

/** Is there a single move that is cheaper? A necessary condition of the optimum, cheap to check on large instances. */
function improvable({ placeOf, loads }: Assignment, tasks: readonly AssignmentTask[], workers: readonly AssignmentWorker[]): boolean {
  const places = placesIn(workers)
  const load = ({ worker, day }: Place) => loads[worker]?.[day] ?? 0
  return tasks.some((task, index) => {
    const now = placeOf[index] ?? null
    const nowCost = now === null ? task.leaveOutCost : costAt(task, now) + square(load(now))
    return places.some((place) => {
      if (place.worker === now?.worker && place.day === now.day) return false
      const next = load(place) + 1
      return next <= (workers[place.worker]?.days[place.day]?.limit ?? 0) && costAt(task, place) + square(next) < nowCost
    })
  })
}
