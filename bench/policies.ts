/**
 * Policies against a township: `npm run bench:policies`. 200 policies with rules of all kinds, 10,000 invented households, one pass; what it
 * finds is counted again for a sample by a plain reading of the rules.
 */
import { matchHousehold } from '../src/features/policies/match'
import { rulebookOf } from '../src/features/policies/rules'
import { seededRandom, seedState } from '../src/scheduling/random'
import { plainMatches } from './policies/plain'
import { township } from './policies/township'

const HOUSEHOLDS = 10_000
const POLICIES = 200
const SAMPLE = 500
const GOAL_SECONDS = 2
const TODAY = '2026-03-02'
const NOTHING: ReadonlySet<string> = new Set()

const { files, data } = township(seededRandom(seedState(1)), HOUSEHOLDS, POLICIES)
const began = performance.now()
const rulebook = rulebookOf(data, 'zh-CN')
const found = files.map((file) => matchHousehold(rulebook, file, () => NOTHING, TODAY))
const seconds = (performance.now() - began) / 1000

const matches = found.flat()
const wrong = files.slice(0, SAMPLE).filter((file, index) => {
  const names = (found[index] ?? []).map(({ policy, person, unknown }) => `${policy.name} ${person?.id ?? ''} ${unknown.length > 0}`)
  return names.sort().join() !== plainMatches(file, data, TODAY).sort().join()
})
const figures = {
  policies: rulebook.policies.length,
  problems: rulebook.problems.length,
  households: files.length,
  residents: files.reduce((sum, { members }) => sum + members.length, 0),
  certain: matches.filter(({ unknown }) => unknown.length === 0).length,
  toAsk: matches.filter(({ unknown }) => unknown.length > 0).length,
  withoutFacts: matches.filter(({ fits }) => fits.length === 0).length,
  seconds: Math.round(seconds * 100) / 100,
  megabytes: Math.round(process.memoryUsage().rss / 2 ** 20),
  wrongInSample: wrong.length,
}
console.table([figures])
const missed = [
  ...(seconds > GOAL_SECONDS ? [`${figures.seconds} s, goal ${GOAL_SECONDS} s`] : []),
  ...(wrong.length > 0 ? [`${wrong.length} of ${SAMPLE} households are read differently by the plain reading`] : []),
  ...(figures.withoutFacts > 0 ? [`${figures.withoutFacts} matches without a fact`] : []),
]
console.log(JSON.stringify({ bench: 'policies', figures, missed }))
