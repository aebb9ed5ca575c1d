import { seededRandom, seedState } from '../../../src/scheduling/random'

describe('.seededRandom(state)', () => {
  it('gives the same sequence for the same seed, and goes on from its state', () => {
    const one = seededRandom(seedState(7))
    const first = [one.word(), one.word(), one.word()]
    const two = seededRandom(seedState(7))
    two.word()
    expect([...first.slice(1), one.word()]).toEqual([two.word(), two.word(), seededRandom(two.state()).word()])
    expect(seededRandom(seedState(8)).word()).not.toBe(first[0])
  })

  it('gives whole numbers below the count, all of them', () => {
    const { below } = seededRandom(seedState(1))
    expect([...new Set(Array.from({ length: 200 }, () => below(5)))].sort()).toEqual([0, 1, 2, 3, 4])
  })
})
