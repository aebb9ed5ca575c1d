import { join } from 'node:path'
import { checkTim } from '../../../bench/itc2007/check-tim'
import { readInstanceFile } from '../../../bench/itc2007/instance-file'
import { parseTim } from '../../../bench/itc2007/tim'
import { timModel, timSolution } from '../../../bench/itc2007/tim-model'
import { evaluate } from '../../../src/scheduling/rules/rules'
import { randomPlacements } from './random-placements'
import { TINY_TIM, timText } from './tim-text'

describe('timModel', () => {
  const model = timModel(
    parseTim(
      Buffer.from(
        timText({
          ...TINY_TIM,
          eventFeatures: [
            [0, 0],
            [1, 0],
            [1, 0],
          ],
        }),
      ),
    ),
  )
  const [event0, event1, event2] = model.sessions

  it('makes events sessions, students audiences and rooms venues', () => {
    expect(model.sessions.map(({ seats }) => seats)).toEqual([2, 1, 1])
    expect(event0?.audienceIds).toEqual([...(event1?.audienceIds ?? []), ...(event2?.audienceIds ?? [])])
    expect(model.venues.map(({ capacity, features }) => [capacity, features.length])).toEqual([
      [3, 0],
      [1, 1],
    ])
    expect(event1?.features).toEqual(model.venues[1]?.features)
    expect(event0?.hours?.slice(0, 2)).toEqual([
      { day: 1, from: 0, until: 4, weeks: 'every' },
      { day: 1, from: 5, until: 9, weeks: 'every' },
    ])
    expect(event1?.hours).toBeNull()
  })

  it('has what must be over before wait in `after`', () => {
    expect(model.sessions.map(({ after }) => after)).toEqual([[], [], [event0?.id]])
  })

  it('wants what the competition wants and nothing else', () => {
    const wanted = Object.entries(model.weights).filter(([, weight]) => weight !== 0)
    expect(Object.fromEntries(wanted)).toEqual({ lastTick: 1, longRun: 1, singleDay: 1 })
  })

  it('writes slot and room of each event in order, -1 where it has no place', () => {
    const placements = [
      {
        sessionId: event2?.id ?? '',
        place: { day: 2, start: 3, weeks: 'every' as const, venueId: model.venues[1]?.id ?? '' },
        reasons: [],
      },
      { sessionId: event0?.id ?? '', place: null, reasons: [] },
    ]
    expect(timSolution(model, placements)).toBe('-1 -1\n-1 -1\n12 1\n')
  })

  it.each(['17', '8'])('judges timetables of instance %s as the independent checker does, rule by rule', (number) => {
    const bytes = readInstanceFile(join(__dirname, `../../../bench/instances/pe-ctt/comp-2007-2-${number}.tim.gz`))
    const text = Buffer.from(bytes).toString('latin1')
    const real = timModel(parseTim(bytes))
    for (let seed = 1; seed <= 2; seed++) {
      const placements = randomPlacements(real, seed)
      const { byRule } = evaluate(real, placements)
      const { hard, cost } = checkTim(text, timSolution(real, placements))
      expect([byRule.lastTick, byRule.longRun, byRule.singleDay]).toEqual([cost.lastSlot, cost.longRun, cost.singleDay])
      expect([byRule.venueClash, byRule.sessionHours, byRule.precedence]).toEqual([
        hard.roomOccupancy,
        hard.unavailableSlots,
        hard.precedence,
      ])
      expect(byRule.audienceClash > 0).toBe(hard.studentClashes > 0)
      expect(byRule.capacity + byRule.features >= hard.unsuitableRooms).toBe(true)
    }
  })
})
