import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkCtt } from './check-ctt'
import { checkTim } from './check-tim'
import { readInstanceFile } from './instance-file'
import type { Published } from './published'
import type { SolveReport } from './solve-instance'

/** One instance solved once. */
export interface Run {
  seed: number
  /** As the independent checker counts it; infinite when the timetable is not feasible. */
  cost: number
  secondsToFirstFeasible: number | null
  movesPerSecond: number
  /** From start to end of the process. */
  wallSeconds: number
  /** What the engine says of the same timetable differs from what the checker says. */
  contradicted: boolean
}

export interface BenchPlace {
  /** The built command line. */
  program: string
  /** bench/instances */
  instances: string
  /** Where solutions may be written. */
  folder: string
}

/** Solves it in a process of its own and has the written solution judged in this one. */
export async function runOnce(instance: Published, seed: number, seconds: number, place: BenchPlace): Promise<Run> {
  const file = join(place.instances, instance.file)
  const out = join(place.folder, `${instance.name}-${seed}.sol`)
  const began = performance.now()
  const typed = ['solve', file, '--seconds', String(seconds), '--seed', String(seed), '--out', out]
  const report = JSON.parse(await outputOf(place.program, typed)) as SolveReport
  const wallSeconds = Math.round((performance.now() - began) / 10) / 100
  const text = Buffer.from(readInstanceFile(file)).toString('latin1')
  const verdict = (instance.kind === 'ctt' ? checkCtt : checkTim)(text, readFileSync(out, 'latin1'))
  const saidFeasible = report.unplaced === 0 && report.hardViolations.total === 0
  return {
    seed,
    cost: verdict.feasible ? verdict.total : Number.POSITIVE_INFINITY,
    secondsToFirstFeasible: report.secondsToFirstFeasible,
    movesPerSecond: report.movesPerSecond,
    wallSeconds,
    contradicted: verdict.feasible !== saidFeasible || (verdict.feasible && verdict.total !== report.cost.total),
  }
}

/** Rejects when it prints no report; a report that the checker contradicts is one. */
function outputOf(program: string, typed: string[]): Promise<string> {
  const child = spawn(process.execPath, [program, ...typed], { stdio: ['ignore', 'pipe', 'pipe'] })
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      const text = Buffer.concat(out).toString('utf8')
      if (text.startsWith('{')) resolve(text)
      else reject(new Error(`linli ${typed.join(' ')} ended with ${code}: ${Buffer.concat(err).toString('utf8')}`))
    })
  })
}
