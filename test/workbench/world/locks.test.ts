import { createLocks } from '../../../workbench/world/locks'

describe('.createLocks()', () => {
  it('gives a free lock at once, and again to who holds it', async () => {
    const locks = createLocks()
    expect(await locks.acquire('script', 'a', 0)).toBe(true)
    expect(await locks.acquire('script', 'a', 0)).toBe(true)
    expect(await locks.acquire('script', 'b', 0)).toBe(false)
    expect(await locks.acquire('user', 'b', 0)).toBe(true)
  })

  it('serves those who wait in their order', async () => {
    const locks = createLocks()
    const order: string[] = []
    await locks.acquire('script', 'a', 0)
    const waits = ['b', 'c', 'd'].map(async (holder) => {
      await locks.acquire('script', holder, 60_000)
      order.push(holder)
      locks.release('script', holder)
    })
    locks.release('script', 'a')
    await Promise.all(waits)
    expect(order).toEqual(['b', 'c', 'd'])
  })

  it('gives up after the time asked for, and then is not in the queue any more', async () => {
    const locks = createLocks()
    await locks.acquire('script', 'a', 0)
    expect(await locks.acquire('script', 'b', 20)).toBe(false)
    locks.release('script', 'a')
    expect(await locks.acquire('script', 'c', 0)).toBe(true)
  })

  it('lets nobody release what another holds', async () => {
    const locks = createLocks()
    await locks.acquire('script', 'a', 0)
    locks.release('script', 'b')
    expect(await locks.acquire('script', 'b', 0)).toBe(false)
  })

  it('releases all a run had, and ends its waiting', async () => {
    const locks = createLocks()
    await locks.acquire('script', 'a', 0)
    await locks.acquire('user', 'b', 0)
    const waiting = locks.acquire('user', 'a', 60_000)
    const next = locks.acquire('script', 'c', 60_000)
    locks.releaseAll('a')
    expect(await Promise.all([waiting, next])).toEqual([false, true])
    locks.release('user', 'b')
    expect(await locks.acquire('user', 'd', 0)).toBe(true)
  })

  it('waits however long a wait is asked for', async () => {
    const locks = createLocks()
    await locks.acquire('script', 'a', 0)
    const waiting = locks.acquire('script', 'b', Number.MAX_SAFE_INTEGER)
    expect(await locks.acquire('script', 'c', 5)).toBe(false)
    locks.release('script', 'a')
    expect(await waiting).toBe(true)
  })
})
