import {
  compilePeopleDays,
  emptyPeopleDays,
  enterPeopleDays,
  leavePeopleDays,
  MOST_DAY_TICKS,
  peopleDaysChange,
} from '../../../../src/scheduling/prices/people-days'
import { seededRandom, seedState } from '../../../../src/scheduling/random'
import { audience, model, session } from '../instances'

/** A price that no two days share. */
const numbered = (taken: readonly boolean[]) => taken.reduce((sum, isTaken, tick) => sum + (isTaken ? 2 ** tick : 0), 0)

function oneDay(ticks: number) {
  const sessions = Array.from({ length: ticks }, (_, tick) => session(`at ${tick}`, { length: 1, audienceIds: ['wang'] }))
  const of = model({ grid: { days: 1, dayStart: 0, dayEnd: ticks }, sessions, audiences: [audience('wang', { size: 3 })] })
  return compilePeopleDays(of, [['audience', numbered]])
}

describe('the price of a day', () => {
  for (const ticks of [12, 13, 25])
    it(`is asked for or remembered, and never that of another one, on a day of ${ticks} ticks`, () => {
      const people = oneDay(ticks)
      const state = emptyPeopleDays(people)
      const random = seededRandom(seedState(ticks))
      const taken = new Array<boolean>(ticks).fill(false)
      for (let round = 0; round < 20_000; round++) {
        const tick = random.below(ticks)
        const [from, to] = taken[tick] ? [tick, -1] : [-1, tick]
        expect(peopleDaysChange(people, state, tick, from, to, -1)).toBe((taken[tick] ? -3 : 3) * 2 ** tick)
        if (taken[tick]) leavePeopleDays(people, state, tick, tick)
        else enterPeopleDays(people, state, tick, tick)
        taken[tick] = !taken[tick]
      }
    })

  it('is nothing where the day has more ticks than a mask', () => {
    const people = oneDay(MOST_DAY_TICKS + 1)
    expect(peopleDaysChange(people, emptyPeopleDays(people), 0, -1, 0, -1)).toBe(0)
  })
})
