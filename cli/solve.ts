import { accessSync, constants, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { InstanceFault } from '../bench/itc2007/instance-fault'
import { instanceKind, readInstanceFile } from '../bench/itc2007/instance-file'
import type { Solved, SolveJob, SolveProgress } from '../bench/itc2007/solve-instance'
import type { Invocation } from './arguments'
import { progressLine } from './solve-progress'
import { UsageFault } from './usage-fault'
import { writeWhole } from './write-whole'

/** What solving needs of the place it runs in. */
export interface Solver {
  /** When the person started the command, on the clock of `Date.now()`. */
  startedAt: number
  /** A person is watching: progress is worth showing. */
  watched: boolean
  /** Rejects with an InstanceFault for a file that is no instance. When `stopped` resolves it ends early, with the best so far. */
  solve(job: SolveJob, watch: { onProgress: ((progress: SolveProgress) => void) | null; stopped: Promise<void> }): Promise<Solved>
}

interface Surroundings {
  out(text: string): void
  err(text: string): void
  stopped: Promise<void>
  solver: Solver
}

/** Solves a competition instance; the report as JSON to `out`. Resolves with the exit code. Throws {@link UsageFault}. */
export async function solve(
  { file, seconds, seed, out: target }: Extract<Invocation, { do: 'solve' }>,
  { out, err, stopped, solver }: Surroundings,
): Promise<0 | 1> {
  const { startedAt } = solver
  const endsAt = startedAt + seconds * 1000
  const { kind, bytes } = readOrSay(file)
  if (target !== null) makeRoomFor(target)
  const onProgress = solver.watched ? (progress: SolveProgress) => err(progressLine(progress, (endsAt - Date.now()) / 1000)) : null
  if (onProgress) err('Ctrl+C：停下并留住最好的 · stops and keeps the best\n')
  let solved: Solved
  try {
    solved = await solver.solve({ kind, bytes, seed, startedAt, endsAt }, { onProgress, stopped })
  } catch (error) {
    throw error instanceof InstanceFault ? badInstance(file, error) : error
  } finally {
    if (onProgress) err('\n')
  }
  const { report, solution } = solved
  const lost = target === null ? null : write(target, solution)
  out(`${rows(JSON.stringify({ file, seed, seconds, out: lost ? null : target, ...report }, null, 2))}\n`)
  if (lost) err(lost)
  const wrong = engineFault(report)
  if (wrong) err(wrong)
  return lost || wrong ? 1 : 0
}

function readOrSay(file: string): Pick<SolveJob, 'kind' | 'bytes'> {
  const kind = instanceKind(file)
  if (kind === null) {
    throw new UsageFault(
      `“${file}”不是 .ctt 或 .tim 文件（也可以带 .gz）。没有排课。`,
      `"${file}" is no .ctt or .tim file (.gz may follow). Nothing was solved.`,
    )
  }
  try {
    return { kind, bytes: readInstanceFile(file) }
  } catch (error) {
    throw error instanceof InstanceFault ? badInstance(file, error) : error
  }
}

function badInstance(file: string, { zh, en }: InstanceFault): UsageFault {
  return new UsageFault(`${file}：${zh}没有排课。`, `${file}: ${en} Nothing was solved.`)
}

/** Before the time is spent, not after. */
function makeRoomFor(target: string): void {
  let reason: string | null = null
  try {
    mkdirSync(dirname(target), { recursive: true })
    accessSync(dirname(target), constants.W_OK)
    if (statSync(target, { throwIfNoEntry: false })?.isDirectory()) reason = 'EISDIR'
  } catch (error) {
    reason = (error as NodeJS.ErrnoException).code ?? String(error)
  }
  if (reason !== null) {
    throw new UsageFault(
      `写不了文件 ${target}（${reason}）。没有排课；请换一个能写入的位置。`,
      `The file ${target} cannot be written (${reason}). Nothing was solved; choose another place.`,
    )
  }
}

/** What to say when the engine did what it never should. */
function engineFault({ checked, hardViolations }: Solved['report']): string | null {
  const send = ['请把算例和种子发给维护者。', 'Please send the instance and the seed to the maintainers.']
  if (!checked.agrees) {
    return `检查程序算出的结果与排课引擎的不一样（见 checked）。${send[0]}\nThe checker does not agree with the engine (see "checked"). ${send[1]}\n`
  }
  if (hardViolations.total > 0) {
    return `课表违反了硬性规则（见 hardViolations）。${send[0]}\nThe timetable breaks hard rules (see "hardViolations"). ${send[1]}\n`
  }
  return null
}

/** What to say when it could not be written. */
function write(target: string, solution: string): string | null {
  try {
    writeWhole(target, Buffer.from(solution, 'latin1'))
    return null
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    return `课表没有写成文件 ${target}（${reason}）。\nThe timetable was not written to ${target} (${reason}).\n`
  }
}

/** A point of the curve stays on one line. */
function rows(json: string): string {
  return json.replace(/\[\s+([\d.]+),\s+(\d+),\s+(\d+)\s+\]/g, '[$1, $2, $3]')
}
