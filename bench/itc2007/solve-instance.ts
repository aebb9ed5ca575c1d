/** Solves a competition instance with the engine and has the independent checker judge the result. */
import type { Model, Placement } from '../../src/scheduling/model'
import { evaluate } from '../../src/scheduling/rules/rules'
import { solveFor } from '../../src/scheduling/solve-for'
import { bestOf, progressOf } from '../../src/scheduling/timetable'
import type { CttVerdict } from './check-ctt'
import { checkCtt } from './check-ctt'
import type { TimVerdict } from './check-tim'
import { checkTim } from './check-tim'
import { parseCtt } from './ctt'
import { cttModel, cttSolution } from './ctt-model'
import type { InstanceKind } from './instance-file'
import { parseTim } from './tim'
import { timModel, timSolution } from './tim-model'

export interface SolveJob {
  kind: InstanceKind
  bytes: Uint8Array
  seed: number
  /** On the clock that {@link Watch} reads, in milliseconds: what the seconds of the report count from. */
  startedAt: number
  /** When the report is to be ready. */
  endsAt: number
}

/** The best so far. */
export interface SolveProgress {
  share: number
  cost: number
  unplaced: number
}

export interface Watch {
  /** Milliseconds. */
  clock(): number
  onProgress?(progress: SolveProgress): void
  shouldStop?(): boolean
}

export type Verdict = CttVerdict | TimVerdict

export interface SolveReport {
  cost: { total: number; byRule: Record<string, number> }
  hardViolations: { total: number; byRule: Record<string, number> }
  unplaced: number
  iterations: number
  movesPerSecond: number
  secondsToFirstFeasible: number | null
  stopped: boolean
  /** `[seconds, cost, unplaced]` whenever the best so far became better. */
  curve: [number, number, number][]
  checked: Verdict & { agrees: boolean }
}

export interface Solved {
  report: SolveReport
  /** In the competition's format; to be written as Latin-1, as the instance was read. */
  solution: string
}

/** Throws InstanceFault for a file that is no instance of its kind. */
export function solveInstance({ kind, bytes, seed, startedAt, endsAt }: SolveJob, watch: Watch): Solved {
  const { clock } = watch
  const readAt = clock()
  const { model, solutionOf, check } = kind === 'ctt' ? prepareCtt(bytes) : prepareTim(bytes)
  const began = clock()
  const secondsSinceStart = () => round((clock() - startedAt) / 1000, 3)
  const curve: SolveReport['curve'] = []
  let stopped = false
  const state = solveFor(model, seed, {
    millis: Math.max(0, endsAt - began - millisToReport(began - readAt)),
    clock,
    onProgress: (progress) => {
      const [, cost = Number.POSITIVE_INFINITY, unplaced = Number.POSITIVE_INFINITY] = curve.at(-1) ?? []
      if (progress.unplaced < unplaced || (progress.unplaced === unplaced && progress.cost < cost)) {
        curve.push([secondsSinceStart(), progress.cost, progress.unplaced])
      }
      watch.onProgress?.(progress)
    },
    shouldStop: () => {
      stopped ||= watch.shouldStop?.() === true
      return stopped
    },
  })
  const searched = (clock() - began) / 1000
  const placements = bestOf(state)
  const { iteration, unplaced } = progressOf(state)
  const { hard, soft, byRule } = evaluate(model, placements)
  const solution = solutionOf(placements)
  const verdict = check(solution)
  return {
    solution,
    report: {
      cost: { total: soft, byRule: pick(byRule, (id) => (model.weights[id] ?? 0) > 0) },
      hardViolations: { total: hard, byRule: pick(byRule, (id, amount) => !(id in model.weights) && amount > 0) },
      unplaced,
      iterations: iteration,
      movesPerSecond: Math.round(iteration / Math.max(searched, 0.001)),
      secondsToFirstFeasible: hard > 0 ? null : (curve.find(([, , left]) => left === 0)?.[0] ?? null),
      stopped,
      curve,
      checked: { ...verdict, agrees: agree(verdict, { hard, soft, unplaced }) },
    },
  }
}

/** The costs of a timetable that is not complete cannot be compared: the competition charges a course without lectures for its days. */
function agree({ feasible, total }: Verdict, engine: { hard: number; soft: number; unplaced: number }): boolean {
  return feasible === (engine.hard === 0 && engine.unplaced === 0) && (engine.unplaced > 0 || total === engine.soft)
}

interface Prepared {
  model: Model
  solutionOf(placements: readonly Placement[]): string
  check(solution: string): Verdict
}

function prepareCtt(bytes: Uint8Array): Prepared {
  const text = asText(bytes)
  const model = cttModel(parseCtt(text))
  return { model, solutionOf: (placements) => cttSolution(model, placements), check: (solution) => checkCtt(text, solution) }
}

function prepareTim(bytes: Uint8Array): Prepared {
  const model = timModel(parseTim(bytes))
  return {
    model,
    solutionOf: (placements) => timSolution(model, placements),
    check: (solution) => checkTim(asText(bytes), solution),
  }
}

/** Byte for byte: the competition fixed no encoding, and ids must come back as they were. */
function asText(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

/** Judging reads the instance once more and takes some times as long as reading it for the search did. */
function millisToReport(readingMillis: number): number {
  return 30 + 3 * readingMillis
}

function pick(byRule: Record<string, number>, keeps: (id: string, amount: number) => boolean): Record<string, number> {
  return Object.fromEntries(Object.entries(byRule).filter(([id, amount]) => keeps(id, amount)))
}

function round(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits
}
