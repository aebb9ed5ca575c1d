/** A binary heap of nodes by distance; equal distances go to the lower node. */

export interface NearestQueue {
  clear(): void
  /** A node may stand in it several times; whoever takes it out passes over what is no longer true. */
  push(node: number, distance: number): void
  /** -1 when there is none. */
  nearest(): number
  /** Infinity when there is none. */
  shortest(): number
  /** Takes out the nearest. */
  pop(): void
}

export function nearestQueue(): NearestQueue {
  const nodes: number[] = []
  const distances: number[] = []
  let size = 0

  const comesFirst = (node: number, distance: number, place: number): boolean => {
    const other = distances[place] as number
    return distance < other || (distance === other && node < (nodes[place] as number))
  }
  const put = (place: number, node: number, distance: number): void => {
    nodes[place] = node
    distances[place] = distance
  }
  const lift = (from: number, to: number): void => put(to, nodes[from] as number, distances[from] as number)

  return {
    clear() {
      size = 0
    },
    push(node, distance) {
      let place = size++
      while (place > 0) {
        const parent = (place - 1) >> 1
        if (!comesFirst(node, distance, parent)) break
        lift(parent, place)
        place = parent
      }
      put(place, node, distance)
    },
    nearest: () => (size === 0 ? -1 : (nodes[0] as number)),
    shortest: () => (size === 0 ? Infinity : (distances[0] as number)),
    pop() {
      size -= 1
      if (size <= 0) {
        size = 0
        return
      }
      const node = nodes[size] as number
      const distance = distances[size] as number
      let place = 0
      for (;;) {
        let child = 2 * place + 1
        if (child >= size) break
        if (child + 1 < size && comesFirst(nodes[child + 1] as number, distances[child + 1] as number, child)) child += 1
        if (comesFirst(node, distance, child)) break
        lift(child, place)
        place = child
      }
      put(place, node, distance)
    },
  }
}
