import { districtOf } from '../district/district'
import { verdictOn } from '../district/verdict'
import { type Part, rounded } from './part'
import { possibleSessions, untilPlaced } from './solving'

const SEEDS = 3
const GOAL_SECONDS = 1

/** Seconds until all that can be placed has a place, on a cold start, compiling included; three districts in one process. */
export const first: Part = ({ seed, seconds }) => {
  const runs = Array.from({ length: SEEDS }, (_, index) => {
    const district = districtOf({ seed: seed + index, scale: 1 })
    const made = untilPlaced(district.model, seed, possibleSessions(district), seconds)
    const { missing, impossible } = verdictOn(made.placements, district.truth)
    return {
      seed: seed + index,
      sessions: district.model.sessions.length,
      seconds: made.seconds === null ? null : rounded(made.seconds),
      missing: missing.length,
      impossiblePlaced: impossible.length,
    }
  })
  const missed = runs.flatMap((run) => {
    if (run.seconds === null) return [`first, seed ${run.seed}: after ${seconds} s ${run.missing} sessions still wait that can be placed`]
    return run.seconds < GOAL_SECONDS ? [] : [`first, seed ${run.seed}: ${run.seconds} s, goal below ${GOAL_SECONDS} s`]
  })
  return { figures: { runs }, missed }
}
