/** What runs in the thread that solve-thread.ts starts. */
import { parentPort, workerData } from 'node:worker_threads'
import { InstanceFault } from '../bench/itc2007/instance-fault'
import { solveInstance } from '../bench/itc2007/solve-instance'
import type { ThreadData, ThreadMessage } from './solve-thread'

const { job, stop, reportsProgress } = workerData as ThreadData
const MILLIS_BETWEEN_REPORTS = 200
const send = (message: ThreadMessage) => parentPort?.postMessage(message)
/** The time of day when the thread began, and from then on a clock that is never set. */
const began = Date.now() - performance.now()
const clock = () => began + performance.now()
let reportedAt = 0

try {
  const solved = solveInstance(job, {
    clock,
    shouldStop: () => Atomics.load(stop, 0) !== 0,
    onProgress: ({ share, cost, unplaced }) => {
      if (!reportsProgress || clock() - reportedAt < MILLIS_BETWEEN_REPORTS) return
      reportedAt = clock()
      send({ kind: 'progress', progress: { share, cost, unplaced } })
    },
  })
  send({ kind: 'solved', solved })
} catch (error) {
  if (!(error instanceof InstanceFault)) throw error
  send({ kind: 'badInstance', zh: error.zh, en: error.en })
}
