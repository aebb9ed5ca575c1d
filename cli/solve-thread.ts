/** Solves in a thread of its own, so that signals are heard and progress is shown while it computes. */
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { InstanceFault } from '../bench/itc2007/instance-fault'
import type { Solved, SolveJob, SolveProgress } from '../bench/itc2007/solve-instance'
import type { Solver } from './solve'

export interface ThreadData {
  job: SolveJob
  /** One element; not 0 means: stop and report. */
  stop: Int32Array
  reportsProgress: boolean
}

export type ThreadMessage =
  | { kind: 'progress'; progress: SolveProgress }
  | { kind: 'solved'; solved: Solved }
  | { kind: 'badInstance'; zh: string; en: string }

const WORKER = 'solve-worker.mjs'

/** @param program what solve-worker.ts was built to */
export function solveInThread(
  job: SolveJob,
  { onProgress, stopped }: Parameters<Solver['solve']>[1],
  program = join(__dirname, WORKER),
): Promise<Solved> {
  const stop = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  const workerData: ThreadData = { job, stop, reportsProgress: onProgress !== null }
  const worker = new Worker(program, { workerData })
  void stopped.then(() => Atomics.store(stop, 0, 1))
  return new Promise((resolve, reject) => {
    worker.on('message', (message: ThreadMessage) => {
      if (message.kind === 'progress') onProgress?.(message.progress)
      else if (message.kind === 'solved') resolve(message.solved)
      else reject(new InstanceFault(message.zh, message.en))
    })
    worker.on('error', reject)
    worker.on('exit', () => reject(new Error('The solving thread ended without a result')))
  })
}
