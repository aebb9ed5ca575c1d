import { districtOf } from '../district/district'
import { type Part, percentAbove, rounded, tooFar } from './part'
import { faultsOf, type Solved, solve } from './solving'

/** What a minute leaves on the table against half an hour: two runs, each cooled over its own time. */
export const cost: Part = ({ seed, seconds, long }) => {
  const district = districtOf({ seed, scale: 1 })
  const short = solve(district.model, seed, seconds)
  const full = solve(district.model, seed, long)
  const percent = short.unplaced === full.unplaced ? percentAbove(short.cost, full.cost) : null
  const what = `cost after ${seconds} s`
  return {
    figures: { short: shown(short), long: shown(full), percentAboveLong: percent },
    missed: [
      ...faultsOf(short, district, what),
      ...faultsOf(full, district, `cost after ${long} s`),
      ...tooFar(what, percent, `after ${long} s`),
    ],
  }
}

function shown({ cost, unplaced, hard, seconds, curve }: Solved) {
  return { seconds: rounded(seconds, 1), cost, unplaced, hard, curve }
}
