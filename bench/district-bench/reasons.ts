import { evaluate } from '../../src/scheduling/rules/rules'
import { districtOf } from '../district/district'
import { verdictOn } from '../district/verdict'
import type { Part } from './part'
import { possibleSessions, untilPlaced } from './solving'

const SEEDS = 3
const SHOWN = 20

/** Is exactly what cannot be placed left out, in each group as many as are too many, and is the truth's rule among the reasons? */
export const reasons: Part = ({ seed, seconds }) => {
  const runs = Array.from({ length: SEEDS }, (_, index) => {
    const district = districtOf({ seed: seed + index, scale: 1 })
    const { placements } = untilPlaced(district.model, seed, possibleSessions(district), seconds)
    const { missing, impossible, asked, rule, lastRule, by, wrong } = verdictOn(placements, district.truth)
    const { hard } = evaluate(district.model, placements)
    return {
      run: { seed: seed + index, missing: missing.length, impossiblePlaced: impossible.length, hard, asked, rule, lastRule, by },
      wrong,
    }
  })
  const missed = runs.flatMap(({ run }) => [
    ...(run.missing + run.impossiblePlaced + run.hard === 0
      ? []
      : [`reasons, seed ${run.seed}: ${run.missing} missing, ${run.impossiblePlaced} impossible ones placed, ${run.hard} hard violations`]),
    ...(run.rule === run.asked ? [] : [`reasons, seed ${run.seed}: ${run.rule} of ${run.asked} with the right rule, goal all`]),
  ])
  return { figures: { runs: runs.map(({ run }) => run), wrong: runs.flatMap(({ wrong }) => wrong).slice(0, SHOWN) }, missed }
}
