import { changedModel, samePlace } from '../district/changes'
import { districtOf } from '../district/district'
import { drawing } from '../district/draw'
import { type Part, rounded } from './part'
import { faultsOf, solve } from './solving'

const CHANGED_PERCENT = 2
const GOAL_PERCENT = 5

/** After an announced timetable two rows in a hundred cannot stay: how many others move? */
export const rerun: Part = ({ seed, seconds }) => {
  const district = districtOf({ seed, scale: 1 })
  const before = solve(district.model, seed, seconds)
  const { model, changes } = changedModel(district, before.placements, CHANGED_PERCENT, drawing(seed))
  const after = solve(model, seed, seconds)
  const places = new Map(after.placements.map(({ sessionId, place }) => [sessionId, place]))
  const announced = model.sessions.filter(({ previous }) => previous !== null)
  const moved = announced.filter(({ id, previous }) => {
    const place = places.get(id) ?? null
    return previous !== null && (place === null || !samePlace(place, previous))
  })
  const percent = rounded((100 * moved.length) / Math.max(1, announced.length))
  return {
    figures: {
      changed: changes.length,
      unlocked: announced.length,
      moved: moved.length,
      movedPercent: percent,
      hard: after.hard,
      unplacedBefore: before.unplaced,
      unplacedAfter: after.unplaced,
    },
    missed: [
      ...faultsOf(after, district, 'rerun'),
      ...(percent <= GOAL_PERCENT ? [] : [`rerun: ${percent} % of the unlocked rows move, goal ${GOAL_PERCENT} %`]),
    ],
  }
}
