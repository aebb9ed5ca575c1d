import { nearestQueue } from '../../../src/scheduling/nearest-queue'
import { seededRandom, seedState } from '../../../src/scheduling/random'

describe('nearestQueue()', () => {
  it('says that it is empty', () => {
    const queue = nearestQueue()
    expect([queue.nearest(), queue.shortest()]).toEqual([-1, Infinity])
  })

  it('gives the nearest first, of equals the lower node', () => {
    const random = seededRandom(seedState(3))
    const queue = nearestQueue()
    const pushed = Array.from({ length: 200 }, (_, node) => [random.below(20), node] as const)
    for (const [distance, node] of [...pushed].reverse()) queue.push(node, distance)
    const taken: (readonly [number, number])[] = []
    for (; queue.nearest() !== -1; queue.pop()) taken.push([queue.shortest(), queue.nearest()])
    expect(taken).toEqual(pushed.sort(([one, node], [other, second]) => one - other || node - second))
  })

  it('forgets everything when it is cleared', () => {
    const queue = nearestQueue()
    queue.push(1, 1)
    queue.clear()
    queue.push(2, 5)
    expect([queue.nearest(), queue.shortest()]).toEqual([2, 5])
  })
})
