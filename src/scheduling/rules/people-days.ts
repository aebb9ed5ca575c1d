/**
 * Soft: what a day looks like for one who comes, a teacher or an audience. A day is a row of ticks, taken or not;
 * odd and even weeks are laid over each other.
 */
import { groupBy } from '../../domain/group-by'
import { type DayFact, type PlacedSession, type PlacedTimetable, type SoftRule, type SoftRuleId, violation } from './rule'

type DayRuleId = { [R in SoftRuleId]: R extends 'gaps' | 'longRun' | 'singleDay' | 'lastTick' | 'isolated' ? R : never }[SoftRuleId]

/** Who has longer than this to wait goes home. */
const LONGEST_WAIT = 4

/** Amount: idle ticks between the first and the last of the day, of a wait at most {@link LONGEST_WAIT}, for teachers and audiences. */
export const gaps = dayRule('gaps', ['teacher', 'audience'], (taken) => {
  let [amount, wait] = [0, 0]
  for (const isTaken of taken.slice(taken.indexOf(true))) {
    if (isTaken) amount += Math.min(wait, LONGEST_WAIT)
    wait = isTaken ? 0 : wait + 1
  }
  return amount
})

/** Amount: the third tick in a row and each further one. Source: ITC-2007 track 2, more than two events consecutively. */
export const longRun = dayRule('longRun', ['audience'], (taken) => {
  let [amount, run] = [0, 0]
  for (const isTaken of taken) {
    run = isTaken ? run + 1 : 0
    if (run > 2) amount += 1
  }
  return amount
})

/** Amount: 1 on a day of a single tick. Source: ITC-2007 track 2, a single class on a day. */
export const singleDay = dayRule('singleDay', ['audience'], (taken) => (taken.filter(Boolean).length === 1 ? 1 : 0))

/** Amount: 1 when the last tick of the day is taken. Source: ITC-2007 track 2, an event in the last timeslot of the day. */
export const lastTick = dayRule('lastTick', ['audience'], (taken) => (taken[taken.length - 1] ? 1 : 0))

/** Amount: ticks whose neighbours are both free. Source: ITC-2007 track 3, curriculum compactness. */
export const isolated = dayRule(
  'isolated',
  ['audience'],
  (taken) => taken.filter((isTaken, tick) => isTaken && !taken[tick - 1] && !taken[tick + 1]).length,
)

function dayRule(id: DayRuleId, whose: readonly DayFact['who'][], amountOf: (taken: readonly boolean[]) => number): SoftRule {
  return {
    id,
    kind: 'soft',
    evaluate: (timetable) =>
      whose.flatMap((who) =>
        [...daysOf(timetable, who)].flatMap(([personId, placed]) =>
          [...groupBy(placed, ({ place }) => [place.day])].flatMap(([day, meetings]) => {
            const amount =
              amountOf(takenOn(timetable, meetings)) * (who === 'audience' ? (timetable.audiences.get(personId)?.size ?? 1) : 1)
            const sessionIds = meetings.map(({ session }) => session.id)
            return amount === 0 ? [] : [violation(id, amount, sessionIds, { who, id: personId, day, ticks: amount })]
          }),
        ),
      ),
    price(pricing, weight) {
      for (const who of whose) pricing.daysOf(who, (taken) => weight * amountOf(taken))
    },
  }
}

function daysOf({ placed }: PlacedTimetable, who: DayFact['who']): Map<string, PlacedSession[]> {
  return groupBy(placed, ({ session }) => [...new Set(who === 'teacher' ? session.teacherIds : session.audienceIds)])
}

function takenOn({ model: { grid } }: PlacedTimetable, meetings: readonly PlacedSession[]): boolean[] {
  const taken = new Array<boolean>(grid.dayEnd - grid.dayStart).fill(false)
  for (const { session, place } of meetings)
    for (let tick = place.start; tick < place.start + session.length; tick++)
      if (tick >= grid.dayStart && tick < grid.dayEnd) taken[tick - grid.dayStart] = true
  return taken
}
