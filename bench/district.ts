/**
 * The timetable engine on a whole district, and on one community: `npm run bench:district -- --seconds 60 --long 1800 --seed 1`.
 * Each part runs in a process of its own, one after the other; `--only first,reasons` names parts. With 60 and 1800 seconds all take
 * about 45 minutes. The data are invented (`district/`), and what can be placed, and why the rest cannot, is known beforehand.
 */
import { spawnSync } from 'node:child_process'
import { community } from './district-bench/community'
import { cost } from './district-bench/cost'
import { first } from './district-bench/first'
import { memory } from './district-bench/memory'
import { type DistrictOptions, readDistrictOptions, USAGE } from './district-bench/options'
import type { Part, PartName, PartResult } from './district-bench/part'
import { reasons } from './district-bench/reasons'
import { rerun } from './district-bench/rerun'

const parts: Record<PartName, Part> = { first, reasons, cost, memory, community, rerun }

const options = optionsOrExit()
if (options.part === null) runAll(options)
else process.stdout.write(JSON.stringify(parts[options.part](options)))

function optionsOrExit(): DistrictOptions {
  try {
    return readDistrictOptions(process.argv.slice(2))
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`)
    process.exit(2)
  }
}

function runAll({ only, seconds, long, seed }: DistrictOptions): void {
  const results = only.map((name) => {
    const result = runInItsProcess(name)
    show(name, result)
    return [name, result] as const
  })
  const missed = results.flatMap(([, result]) => result.missed)
  console.log(missed.length === 0 ? '\nEvery goal was reached.\n' : `\nGoals missed:\n${missed.map((goal) => `  ${goal}`).join('\n')}\n`)
  const figures = {
    seconds,
    long,
    seed,
    node: process.version,
    ...Object.fromEntries(results.map(([name, { figures: own }]) => [name, own])),
  }
  console.log(JSON.stringify({ bench: 'district', figures, missed }))
}

/** A part that fails misses its goals, and the others still run. */
function runInItsProcess(name: PartName): PartResult {
  const typed = [...process.argv.slice(1), '--part', name]
  const { stdout, status } = spawnSync(process.execPath, typed, { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' })
  return status === 0 ? (JSON.parse(stdout) as PartResult) : { figures: {}, missed: [`${name}: the part ended with ${status}`] }
}

function show(name: PartName, { figures }: PartResult): void {
  console.log(`\n${name}`)
  const { runs, curve: _, ...rest } = figures as { runs?: object[]; curve?: unknown }
  if (runs !== undefined) console.table(runs)
  for (const [key, value] of Object.entries(rest)) console.log(`  ${key}: ${typeof value === 'object' ? JSON.stringify(value) : value}`)
}
