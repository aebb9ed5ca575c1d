import type { InstanceResult } from '../../../bench/itc2007/bench-goals'
import { median, medianCost, missedGoals, worstCost } from '../../../bench/itc2007/bench-goals'
import { benchTable } from '../../../bench/itc2007/bench-table'
import { published } from '../../../bench/itc2007/published'

const FAMILIES = { ctt: 7, tim: 8 }
const NEVER = Number.POSITIVE_INFINITY

function result(name: string, costs: number[], secondsToFirstFeasible: number | null = 0.5): InstanceResult {
  const instance = published.find((one) => one.name === name)
  if (!instance) throw new Error(`no ${name}`)
  const runs = costs.map((cost, index) => ({
    seed: index + 1,
    cost,
    secondsToFirstFeasible,
    movesPerSecond: 1000,
    wallSeconds: 60,
    contradicted: false,
  }))
  return { instance, runs }
}

const family = (kind: 'ctt' | 'tim', costOf: (figures: Record<string, number>) => number) =>
  published.filter((one) => one.kind === kind).map(({ name, figures }) => result(name, [costOf(figures)]))

describe('median', () => {
  it('is the one in the middle, or the mean of two', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([1, 4, 2, 9])).toBe(3)
    expect(median([1, NEVER, NEVER])).toBe(NEVER)
  })
})

describe('missedGoals', () => {
  it('asks curriculum-based medians to be as good as Müller and Bellio', () => {
    expect(missedGoals([result('comp02', [70, 53, 50])], 60, FAMILIES)).toEqual([])
    expect(missedGoals([result('comp02', [70, 61, 50])], 60, FAMILIES)).toEqual([
      'comp02: median 61, Müller 60',
      'comp02: median 61, Bellio 53',
    ])
    expect(missedGoals([result('comp02', [NEVER])], 60, FAMILIES)[0]).toContain('infeasible')
  })

  it('asks the whole family to be 6 % below Müller, and no part of it', () => {
    expect(
      missedGoals(
        family('ctt', ({ best }) => best ?? 0),
        60,
        FAMILIES,
      ),
    ).toEqual([])
    const missed = missedGoals(
      family('ctt', ({ Müller, Bellio }) => Math.min(Müller ?? 0, Bellio ?? 0)),
      60,
      FAMILIES,
    )
    expect(missed).toHaveLength(1)
    expect(missed[0]).toContain('goal 738.8')
  })

  it('asks long runs to be within 12 % of the best known', () => {
    const within = family('ctt', ({ best }) => (best ?? 0) * 1.05)
    expect(missedGoals(within, 240, FAMILIES).filter((goal) => goal.includes('12 %'))).toEqual([])
    const beyond = family('ctt', ({ best }) => (best ?? 0) * 1.13)
    expect(missedGoals(beyond, 240, FAMILIES).filter((goal) => goal.includes('12 %'))).toHaveLength(1)
    expect(missedGoals(beyond, 60, FAMILIES).filter((goal) => goal.includes('12 %'))).toEqual([])
  })

  it('asks every seed of a post-enrolment instance to be feasible within a second', () => {
    expect(missedGoals([result('comp-2007-2-1', [500], 0.99)], 60, FAMILIES)).toEqual([])
    expect(missedGoals([result('comp-2007-2-1', [500], 1)], 60, FAMILIES)).toEqual(['comp-2007-2-1, seed 1: feasible after 1 s, goal 1 s'])
    expect(missedGoals([result('comp-2007-2-1', [NEVER], null)], 60, FAMILIES)[0]).toBe('comp-2007-2-1, seed 1: not feasible')
  })

  it('asks the worst seed to be at most twice the median', () => {
    expect(missedGoals([result('comp-2007-2-1', [100, 100, 200])], 60, FAMILIES)).toEqual([])
    expect(missedGoals([result('comp-2007-2-1', [100, 100, 201])], 60, FAMILIES)).toEqual([
      'comp-2007-2-1: worst 201, goal 200 (twice the median)',
    ])
  })

  it("asks for Cambazard's best on three instances of four", () => {
    const all = family('tim', ({ Cambazard }) => Cambazard ?? 0)
    const worse = (count: number) =>
      all.map((one, index) => (index < count ? result(one.instance.name, [(one.runs[0]?.cost ?? 0) + 1]) : one))
    expect(missedGoals(worse(2), 60, FAMILIES)).toEqual([])
    expect(missedGoals(worse(3), 60, FAMILIES)).toEqual(["PE-CTT: up to Cambazard's best on 5 of 8 instances, goal 6"])
  })

  it('names a run in which the checker contradicts the engine', () => {
    const doubtful = result('comp11', [0])
    for (const run of doubtful.runs) run.contradicted = true
    expect(missedGoals([doubtful], 60, FAMILIES)).toEqual(['comp11, seed 1: the checker contradicts the engine'])
  })
})

describe('benchTable', () => {
  it('shows each seed, median, worst and the published figures, and their sums', () => {
    const results = [result('comp01', [5, 6, 5]), result('comp02', [50, 60, NEVER])]
    expect(results.map(medianCost)).toEqual([5, 60])
    expect(results.map(worstCost)).toEqual([6, NEVER])
    expect(benchTable(results)).toBe(
      [
        'instance  seed 1  seed 2      seed 3  median       worst  Müller  Bellio  best  feasible s  moves/s  wall s',
        'comp01         5       6           5       5           6       5       5     5        0.50    1,000    60.0',
        'comp02        50      60  infeasible      60  infeasible      60      53    24        0.50    1,000    60.0',
        'sum           55      66  infeasible      65  infeasible      65      58    29',
      ].join('\n'),
    )
  })
})
