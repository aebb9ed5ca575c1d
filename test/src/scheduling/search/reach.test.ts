import { seededRandom, seedState } from '../../../../src/scheduling/random'
import { annealer } from '../../../../src/scheduling/search/annealer'
import { emptyBoard, place } from '../../../../src/scheduling/search/board'
import { compile } from '../../../../src/scheduling/search/compile'
import { setReach } from '../../../../src/scheduling/search/reach'
import { model, session, window } from '../instances'

describe('.setReach(search, temperature)', () => {
  it('leaves out the starts that are much dearer than the cheapest, the fewer the colder', () => {
    const of = model({ grid: { days: 1, dayStart: 16, dayEnd: 24 }, sessions: [session('tea', { preferred: [window(1, 16, 18)] })] })
    const board = emptyBoard(compile({ ...of, weights: { preferredTime: 10 } }))
    place(board, 0, 0, 0)
    const search = annealer(board, seededRandom(seedState(1)), [], () => undefined)
    const within = [1000, 3.05, 0.1].map((temperature) => {
      setReach(search, temperature)
      return search.reach.starts[0]
    })
    expect(within).toEqual([7, 4, 1])
  })
})
