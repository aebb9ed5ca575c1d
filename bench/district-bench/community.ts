import { districtOf } from '../district/district'
import { type Part, percentAbove, tooFar } from './part'
import { faultsOf, solve } from './solving'

const SCALE = 0.05
/** A slice of four minutes at a tenth of Node's speed, as a share of a minute. */
const SLICE_SHARE = 24 / 60
const TIMES = 10

/** One community in one slice of Apps Script, against ten times the work. */
export const community: Part = ({ seed, seconds }) => {
  const slice = seconds * SLICE_SHARE
  const district = districtOf({ seed, scale: SCALE })
  const short = solve(district.model, seed, slice)
  const full = solve(district.model, seed, slice * TIMES)
  const percent = short.unplaced === full.unplaced ? percentAbove(short.cost, full.cost) : null
  return {
    figures: {
      clubs: district.model.classes.length,
      seconds: slice,
      cost: short.cost,
      unplaced: short.unplaced,
      tenTimesTheWork: { cost: full.cost, unplaced: full.unplaced },
      percentAbove: percent,
    },
    missed: [
      ...faultsOf(short, district, `community after ${slice} s`),
      ...tooFar(`community after ${slice} s`, percent, `after ${TIMES} times the work`),
    ],
  }
}
