/** The least cost of an assignment as a linear programme, solved by HiGHS: a network, so its optimum is whole and proven. */
import loadHighs from 'highs'
import { groupBy } from '../../src/domain/group-by'
import type { AssignmentOption, AssignmentTask, AssignmentWorker, Place } from '../../src/scheduling/assignment'

/** Columns each supply begins with beside those of a known answer, and how many come in at a time. */
const FIRST_COLUMNS = 6
const MORE_COLUMNS = 12

interface Supply {
  name: string
  kind: number
  tasks: AssignmentTask[]
}

/**
 * Tasks with the same options and day costs are one supply; it goes by whoever does it, with all whose days cost the same, to the worker's
 * days. Leaving tasks out is priced one by one, and so is each further task of a day. Of the many ways from a supply to a worker the
 * programme begins with the cheapest and those of a known answer, and is solved again with each left out whose reduced cost is below zero, until there is none: then
 * the optimum is that of the whole programme.
 * @param placeOf the known answer; it saves time, and what is left out is priced all the same
 * @returns the objective, and how long the solver took, its reading of the models included
 */
export async function optimum(
  tasks: readonly AssignmentTask[],
  workers: readonly AssignmentWorker[],
  loadCost: (nth: number) => number,
  placeOf: ReadonlyMap<AssignmentTask, Place | null>,
): Promise<{ cost: number; seconds: number; rounds: number }> {
  const highs = await loadHighs()
  const supplies = [...groupBy(tasks, ({ dayCosts }) => [dayCosts.join(' ')]).values()].flatMap((ofKind, kind) =>
    [...groupBy(ofKind, ({ options }) => [JSON.stringify(options)]).values()].map(
      (alike, index): Supply => ({ name: `${kind}_${index}`, kind, tasks: alike }),
    ),
  )
  const optionsOf = ({ tasks: [first] }: Supply) => first?.options ?? []
  const inUse = new Map(
    supplies.map((supply) => {
      const cheapest = [...optionsOf(supply)].sort((one, other) => one.cost - other.cost).slice(0, FIRST_COLUMNS)
      const known = new Set(supply.tasks.map((task) => placeOf.get(task)?.worker))
      return [supply, new Set([...cheapest, ...optionsOf(supply).filter(({ worker }) => known.has(worker))])]
    }),
  )
  let seconds = 0
  for (let rounds = 1; ; rounds++) {
    const model = modelOf(supplies, inUse, workers, loadCost)
    const began = performance.now()
    const solution = highs.solve(model, { output_flag: false })
    seconds += (performance.now() - began) / 1000
    if (solution.Status !== 'Optimal') throw new Error(`HiGHS ended with ${solution.Status}`)
    const duals = new Map(solution.Rows.flatMap((row) => ('Dual' in row ? [[row.Name, row.Dual] as const] : [])))
    let added = 0
    for (const supply of supplies) {
      const reducedCost = ({ worker, cost }: AssignmentOption) =>
        cost - (duals.get(`s${supply.name}`) ?? 0) - (duals.get(`k${supply.kind}_${worker}`) ?? 0)
      const better = optionsOf(supply)
        .filter((option) => inUse.get(supply)?.has(option) === false && reducedCost(option) < -TOLERANCE)
        .sort((one, other) => reducedCost(one) - reducedCost(other))
      for (const option of better.slice(0, MORE_COLUMNS)) inUse.get(supply)?.add(option)
      added += better.length
    }
    if (added === 0) return { cost: solution.ObjectiveValue, seconds, rounds }
  }
}

/** Costs are whole numbers; this is what the solver's arithmetic may be off. */
const TOLERANCE = 1e-3

/** Every worker's row of every kind is there from the start, so that each has its dual. */
function modelOf(
  supplies: readonly Supply[],
  inUse: ReadonlyMap<Supply, ReadonlySet<AssignmentOption>>,
  workers: readonly AssignmentWorker[],
  loadCost: (nth: number) => number,
): string {
  const objective: string[] = []
  const rows: string[] = []
  const bounds: string[] = []
  const column = (name: string, cost: number, most = Infinity): string => {
    objective.push(`${cost} ${name}`)
    if (most !== Infinity) bounds.push(`${name} <= ${most}`)
    return name
  }
  const balance = (name: string, come: readonly string[], go: readonly string[]) => {
    rows.push(`${name}: ${come.map((one) => `+ ${one}`).join(' ')}${go.map((one) => ` - ${one}`).join('')} = 0`)
  }
  const intoDay = workers.map(({ days }) => days.map((): string[] => []))
  for (const [kind, ofKind] of groupBy(supplies, (supply) => [supply.kind])) {
    const intoWorker = workers.map((): string[] => [])
    for (const supply of ofKind) {
      const ways = [...(inUse.get(supply) ?? [])].map(({ worker, cost }) => {
        const way = column(`x${supply.name}_${worker}`, cost)
        intoWorker[worker]?.push(way)
        return way
      })
      const leaving = supply.tasks.map(({ leaveOutCost }, index) => column(`y${supply.name}_${index}`, leaveOutCost, 1))
      rows.push(`s${supply.name}: ${[...ways, ...leaving].join(' + ')} = ${supply.tasks.length}`)
    }
    const dayCosts = ofKind[0]?.tasks[0]?.dayCosts ?? []
    for (const [worker, come] of intoWorker.entries()) {
      const go = dayCosts.map((cost, day) => column(`d${kind}_${worker}_${day}`, cost))
      for (const [day, one] of go.entries()) intoDay[worker]?.[day]?.push(one)
      balance(`k${kind}_${worker}`, come, go)
    }
  }
  for (const [worker, { days }] of workers.entries())
    for (const [day, { load, limit }] of days.entries()) {
      const places = Array.from({ length: Math.max(0, limit - load) }, (_, index) =>
        column(`z${worker}_${day}_${index}`, loadCost(load + index + 1), 1),
      )
      balance(`w${worker}_${day}`, intoDay[worker]?.[day] ?? [], places)
    }
  return `Minimize\n obj: ${objective.join('\n + ')}\nSubject To\n ${rows.join('\n ')}\nBounds\n ${bounds.join('\n ')}\nEnd\n`
}
