/**
 * The timetable engine on public competition instances, beside published figures: `npm run bench:timetable -- --seconds 60 --seeds 5`.
 * Solves each with the built `linli solve` in processes of their own, never more than `--cores` at once, and has the independent checker
 * judge what they write. `--only comp05,comp02` names instances.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { InstanceResult } from './itc2007/bench-goals'
import { medianCost, missedGoals, shown, total, worstCost } from './itc2007/bench-goals'
import type { BenchOptions } from './itc2007/bench-options'
import { readBenchOptions } from './itc2007/bench-options'
import type { BenchPlace } from './itc2007/bench-run'
import { runOnce } from './itc2007/bench-run'
import { benchTable } from './itc2007/bench-table'
import { published } from './itc2007/published'

const options = optionsOrExit()
const { seconds, seeds, cores } = options
const results = await solveAll(options)
const families = [
  ['CB-CTT, curriculum-based (ITC-2007, track 3)', 'ctt'],
  ['PE-CTT, post-enrolment (ITC-2007, track 2)', 'tim'],
] as const
for (const [title, kind] of families) {
  const family = results.filter(({ instance }) => instance.kind === kind)
  if (family.length > 0) console.log(`\n${title}, ${seconds} s, ${cores} at once\n\n${benchTable(family)}`)
}
const missed = missedGoals(results, seconds, { ctt: sizeOf('ctt'), tim: sizeOf('tim') })
console.log(missed.length === 0 ? '\nEvery goal was reached.\n' : `\nGoals missed:\n${missed.map((goal) => `  ${goal}`).join('\n')}\n`)
console.log(JSON.stringify({ bench: 'timetable', figures: figures(), missed }))

function optionsOrExit(): BenchOptions {
  try {
    return readBenchOptions(process.argv.slice(2))
  } catch (error) {
    console.error((error as Error).message)
    process.exit(2)
  }
}

/** From a copy of the built command line, so that a build in the meantime mixes no versions. */
async function solveAll({ instances, seeds, cores }: BenchOptions): Promise<InstanceResult[]> {
  const copy = join(process.cwd(), 'dist/bench', `cli-${process.pid}`)
  const folder = mkdtempSync(join(tmpdir(), 'linli-bench-'))
  cpSync(join(process.cwd(), 'dist/cli'), copy, { recursive: true })
  const place: BenchPlace = { program: join(copy, 'linli.mjs'), instances: join(process.cwd(), 'bench/instances'), folder }
  const solved = instances.map((instance): InstanceResult => ({ instance, runs: [] }))
  const queue = solved.flatMap((result) => Array.from({ length: seeds }, (_, index) => ({ result, seed: index + 1 })))
  try {
    await Promise.all(Array.from({ length: cores }, () => work(queue, place)))
  } finally {
    rmSync(copy, { recursive: true, force: true })
    rmSync(folder, { recursive: true, force: true })
  }
  for (const { runs } of solved) runs.sort((one, other) => one.seed - other.seed)
  return solved
}

async function work(queue: { result: InstanceResult; seed: number }[], place: BenchPlace): Promise<void> {
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const { result, seed } = next
    const run = await runOnce(result.instance, seed, seconds, place)
    result.runs.push(run)
    console.error(`${result.instance.name}, seed ${seed}: ${shown(run.cost)} in ${run.wallSeconds.toFixed(1)} s; ${queue.length} to go`)
  }
}

function sizeOf(kind: 'ctt' | 'tim'): number {
  return published.filter((instance) => instance.kind === kind).length
}

/** JSON has no infinity: a cost is null where the timetable is not feasible. */
function figures() {
  const byInstance = results.map((result) => [
    result.instance.name,
    { median: medianCost(result), worst: worstCost(result), published: result.instance.figures, runs: result.runs },
  ])
  const sumOfMedians = Object.fromEntries(
    families.map(([, kind]) => [kind, total(results.filter(({ instance }) => instance.kind === kind).map(medianCost))]),
  )
  return { seconds, seeds, cores, node: process.version, instances: Object.fromEntries(byInstance), sumOfMedians }
}
