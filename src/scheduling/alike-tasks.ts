/** Which tasks are alike: by what their days cost, and by what it costs that this or that worker does them. */
import type { AssignmentOption, AssignmentTask, Place } from './assignment'

/** Tasks whose days cost the same are of one kind. */
export function kindsOf(tasks: readonly AssignmentTask[]): { kindOf: number[]; kinds: (readonly number[])[] } {
  const numbers = new Map<string, number>()
  const kinds: (readonly number[])[] = []
  const kindOf = tasks.map(({ dayCosts }) => {
    const key = dayCosts.join(' ')
    const kind = numbers.get(key) ?? kinds.push(dayCosts) - 1
    numbers.set(key, kind)
    return kind
  })
  return { kindOf, kinds }
}

/** For each task its option costs by worker, Infinity for who may not do it; tasks that share their options share the row. */
export function pricesOf(tasks: readonly AssignmentTask[], workers: number): Float64Array[] {
  const rows = new Map<readonly AssignmentOption[], Float64Array>()
  return tasks.map(({ options }) => {
    const known = rows.get(options)
    if (known !== undefined) return known
    const row = new Float64Array(workers).fill(Infinity)
    for (const { worker, cost } of options) row[worker] = cost
    rows.set(options, row)
    return row
  })
}

/** The same places, but of tasks that are alike in both the earlier ones have the earlier days. */
export function sharedByOrder(
  places: readonly (Place | null)[],
  kindOf: readonly number[],
  prices: readonly Float64Array[],
): (Place | null)[] {
  const alike = new Map<Float64Array | undefined, Map<number | undefined, number[]>>()
  places.forEach((place, task) => {
    if (place === null) return
    const byKind = alike.get(prices[task]) ?? new Map<number | undefined, number[]>()
    const tasks = byKind.get(kindOf[task]) ?? []
    tasks.push(task)
    alike.set(prices[task], byKind.set(kindOf[task], tasks))
  })
  const shared = [...places]
  for (const byKind of alike.values())
    for (const tasks of byKind.values()) {
      const theirs = tasks.flatMap((task) => places[task] ?? []).sort((one, other) => one.day - other.day || one.worker - other.worker)
      tasks.forEach((task, index) => {
        shared[task] = theirs[index] ?? null
      })
    }
  return shared
}
