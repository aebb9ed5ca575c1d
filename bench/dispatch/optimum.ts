/** The least cost of an assignment as a linear programme, solved by HiGHS: a network, so its optimum is whole and proven. */
import loadHighs from 'highs'
import { groupBy } from '../../src/domain/group-by'
import type { AssignmentTask, AssignmentWorker } from '../../src/scheduling/assignment'

/**
 * Tasks with the same options are one supply; leaving them out is priced one by one, and so is each further task of a worker.
 * @returns the objective, and how long the solver took, its reading of the model included
 */
export async function optimum(
  tasks: readonly AssignmentTask[],
  workers: readonly AssignmentWorker[],
  loadCost: (nth: number) => number,
): Promise<{ cost: number; seconds: number }> {
  const highs = await loadHighs()
  const supplies = [...groupBy(tasks, ({ options }) => [JSON.stringify(options)]).values()]
  const objective: string[] = []
  const rows: string[] = []
  const bounds: string[] = []
  const into = workers.map((): string[] => [])
  for (const [supply, alike] of supplies.entries()) {
    const ways = (alike[0]?.options ?? []).map(({ worker, cost }) => {
      const name = `x${supply}_${worker}`
      objective.push(`${cost} ${name}`)
      into[worker]?.push(name)
      return name
    })
    const leaving = alike.map(({ leaveOutCost }, index) => {
      const name = `y${supply}_${index}`
      objective.push(`${leaveOutCost} ${name}`)
      bounds.push(`${name} <= 1`)
      return name
    })
    rows.push(`s${supply}: ${[...ways, ...leaving].join(' + ')} = ${alike.length}`)
  }
  for (const [worker, { load, limit }] of workers.entries()) {
    const places = Array.from({ length: Math.max(0, limit - load) }, (_, index) => {
      const name = `z${worker}_${index}`
      objective.push(`${loadCost(load + index + 1)} ${name}`)
      bounds.push(`${name} <= 1`)
      return name
    })
    const ways = into[worker] ?? []
    if (ways.length > 0) rows.push(`w${worker}: ${[...ways, ...places.map((one) => `- ${one}`)].join(' + ').replaceAll('+ -', '-')} = 0`)
  }
  const model = `Minimize\n obj: ${objective.join('\n + ')}\nSubject To\n ${rows.join('\n ')}\nBounds\n ${bounds.join('\n ')}\nEnd\n`
  const began = performance.now()
  const { Status, ObjectiveValue } = highs.solve(model, { output_flag: false })
  if (Status !== 'Optimal') throw new Error(`HiGHS ended with ${Status}`)
  return { cost: ObjectiveValue, seconds: (performance.now() - began) / 1000 }
}
