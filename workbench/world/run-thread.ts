import type { RunEnvironment, RunOutcome, RunRequest, SeamHandlers } from '../seam'

/** What one run is made of: what to do, what it may know, and the world it may ask. */
export interface RunAssignment {
  request: RunRequest
  environment: RunEnvironment
  handlers: SeamHandlers
}

export interface RunResult {
  outcome: RunOutcome
  cpuMilliseconds: number | null
  peakMemoryBytes: number | null
  serviceCalls: Record<string, number>
}

export interface RunThread {
  /** Never rejects: whatever went wrong is the outcome. */
  finished: Promise<RunResult>
  /** Ends the run wherever it is; `finished` then resolves with an outcome of this code and these words. */
  kill(code: string, message: string): void
}

/** Starts a run in a thread of its own. */
export type StartRun = (assignment: RunAssignment) => RunThread
