import { groupBy } from '../../domain/group-by'

/** Divides items so that two that share a key, directly or by way of others, are in one group; order is kept. */
export function connectedGroups<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): T[][] {
  const parent = new Map<string, string>()
  const rootOf = (key: string): string => {
    let root = key
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up
    parent.set(key, root)
    return root
  }
  items.forEach((item, index) => {
    for (const key of keysOf(item)) parent.set(rootOf(`key ${key}`), rootOf(`item ${index}`))
  })
  const groups = groupBy([...items.entries()], ([index]) => [rootOf(`item ${index}`)])
  return [...groups.values()].map((entries) => entries.map(([, item]) => item))
}
