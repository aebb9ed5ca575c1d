import { APART_COST, loadCost } from '../../../../src/features/dispatch/candidates'
import { apartCost, bringTogether, doorOf } from '../../../../src/features/dispatch/together'
import { type AssignmentTask, type AssignmentWorker, assign } from '../../../../src/scheduling/assignment'
import { seededRandom, seedState } from '../../../../src/scheduling/random'
import { row } from '../core-world'

const at = (worker: number, day: number) => ({ worker, day })

describe('.doorOf(request)', () => {
  it('is the household, else the address, else nothing', () => {
    const request = { id: 'REQ-1', householdId: 'HSH-1', address: '1-1-101' }
    expect(doorOf(row('Requests', request))).toBe('HSH-1')
    expect(doorOf(row('Requests', { ...request, householdId: null }))).toBe('1-1-101')
    expect(doorOf(row('Requests', { id: 'REQ-1' }))).toBeNull()
  })
})

describe('.apartCost(places)', () => {
  it.each([
    [[at(0, 0), at(0, 0)], 0],
    [[at(0, 0), null], 0],
    [[], 0],
    [[at(0, 0), at(0, 1), at(0, 1)], APART_COST.day],
    [[at(0, 0), at(1, 0)], APART_COST.worker],
    [[at(0, 0), at(0, 1), at(1, 1)], APART_COST.day + APART_COST.worker],
  ])('%j: %d', (places, cost) => expect(apartCost(places)).toBe(cost))
})

describe('.bringTogether(assignment, tasks, doors, workers)', () => {
  const anybody = [0, 1].map((worker) => ({ worker, cost: 0 }))
  const task = (dayCosts = [0, 0], options = anybody): AssignmentTask => ({ options, dayCosts, leaveOutCost: 1_000_000 })
  const room = (limit: number): AssignmentWorker => ({ days: [0, 1].map(() => ({ load: 0, limit })) })

  it('moves a matter into a free place beside the other, and counts what it costs', () => {
    const before = {
      placeOf: [at(0, 0), at(1, 1)],
      loads: [
        [1, 0],
        [0, 1],
      ],
      cost: 2,
    }
    const found = bringTogether(before, [task(), task()], [{ tasks: [0, 1], fixed: [] }], [room(2), room(2)])
    expect(found).toEqual({
      placeOf: [at(0, 0), at(0, 0)],
      loads: [
        [2, 0],
        [0, 0],
      ],
      cost: 4,
    })
  })

  it('changes places with another where none is free', () => {
    const before = {
      placeOf: [at(0, 0), at(0, 0), at(0, 1)],
      loads: [
        [2, 1],
        [0, 0],
      ],
      cost: 5,
    }
    const found = bringTogether(before, [task(), task(), task()], [{ tasks: [0, 2], fixed: [] }], [room(2), room(0)])
    expect(found).toEqual({
      placeOf: [at(0, 0), at(0, 1), at(0, 0)],
      loads: [
        [2, 1],
        [0, 0],
      ],
      cost: 5,
    })
  })

  it('leaves apart what costs more together, and what would part another household', () => {
    const late = [0, APART_COST.day + 1]
    const before = {
      placeOf: [at(0, 0), at(0, 1)],
      loads: [
        [1, 1],
        [0, 0],
      ],
      cost: 2,
    }
    const one = [{ tasks: [0], fixed: [at(0, 1)] }]
    expect(bringTogether(before, [task(late), task()], one, [room(1), room(0)]).placeOf).toEqual(before.placeOf)
    const full = {
      placeOf: [at(0, 0), at(0, 1), at(0, 1)],
      loads: [
        [1, 2],
        [0, 0],
      ],
      cost: 5,
    }
    const two = [
      { tasks: [0], fixed: [at(0, 1)] },
      { tasks: [1, 2], fixed: [] },
    ]
    expect(bringTogether(full, [task(), task(), task()], two, [room(2), room(0)]).placeOf).toEqual(full.placeOf)
  })

  it('never costs more than before, being apart included, keeps to the limits and says the true cost, on 200 instances', () => {
    const random = seededRandom(seedState(5))
    for (let round = 0; round < 200; round++) {
      const workers = Array.from({ length: 3 }, () => ({ days: [0, 1, 2].map(() => ({ load: random.below(2), limit: random.below(4) })) }))
      const tasks = Array.from({ length: 8 }, () => ({
        options: [0, 1, 2].flatMap((worker) => (random.below(4) > 0 ? [{ worker, cost: 1000 * random.below(30) }] : [])),
        dayCosts: [0, 2000, 4000 + 10_000 * random.below(2)],
        leaveOutCost: 10_000_000,
      }))
      const doors = [
        { tasks: [0, 1, 2], fixed: [] },
        { tasks: [3, 4], fixed: [at(random.below(3), random.below(3))] },
      ]
      const before = assign(tasks, workers, loadCost)
      const found = bringTogether(before, tasks, doors, workers)
      const apart = ({ placeOf }: typeof found) =>
        doors.reduce((sum, door) => sum + apartCost([...door.fixed, ...door.tasks.map((one) => placeOf[one] ?? null)]), 0)
      expect(found.cost + apart(found)).toBeLessThanOrEqual(before.cost + apart(before))
      expect(found.cost).toBe(costOf(found, tasks, workers))
      expect(found.loads.every((own, worker) => own.every((load, day) => load <= most(workers, worker, day)))).toBe(true)
    }
  })
})

function most(workers: readonly AssignmentWorker[], worker: number, day: number): number {
  const given = workers[worker]?.days[day] ?? { load: 0, limit: 0 }
  return Math.max(given.load, given.limit)
}

/** From the definition. */
function costOf(
  { placeOf }: Pick<ReturnType<typeof assign>, 'placeOf'>,
  tasks: readonly AssignmentTask[],
  workers: readonly AssignmentWorker[],
): number {
  const loads = workers.map(({ days }) => days.map(({ load }) => load))
  return tasks.reduce((sum, { options, dayCosts, leaveOutCost }, index) => {
    const place = placeOf[index] ?? null
    if (place === null) return sum + leaveOutCost
    const load = (loads[place.worker]?.[place.day] ?? 0) + 1
    loads[place.worker]?.splice(place.day, 1, load)
    return (
      sum + (options.find(({ worker }) => worker === place.worker)?.cost ?? Infinity) + (dayCosts[place.day] ?? Infinity) + loadCost(load)
    )
  }, 0)
}
