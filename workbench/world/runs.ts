import { randomUUID } from 'node:crypto'
import type { AuthMode, RunEnvironment, RunEvent } from '../seam'
import { createDeadline } from './deadline'
import type { RunLog } from './run-log'
import type { RunThread, StartRun } from './run-thread'
import type { Surroundings } from './seam-handlers'
import { seamHandlers } from './seam-handlers'
import { WorldFault } from './world-fault'
import type { RunOptions, RunRecord, UiBridge } from './world-types'

/** https://developers.google.com/apps-script/guides/services/quotas; a simple trigger is what Apps Script runs as LIMITED or NONE. */
const MOST_AT_ONCE = 30
const LIMIT_MILLISECONDS = 6 * 60_000
const SIMPLE_TRIGGER_MILLISECONDS = 30_000

export interface Runs {
  /** Resolves when the run has ended, well or not, and its changes are durable. Beyond 30 at once it waits its turn. */
  run(functionName: string, options: RunOptions): Promise<RunRecord>
  /** Waits until no run is under way or waiting. */
  idle(): Promise<void>
  /** Ends every run under way; those waiting and all later ones are refused with `CLOSED`. */
  stop(): void
}

export interface RunsOptions {
  surroundings: Surroundings
  log: RunLog
  startRun: StartRun
  environment: () => RunEnvironment
  /** A run began or ended. */
  changed: () => void
  /** The last thing done when nothing is running any more. */
  quiet: () => void
}

export function createRuns({ surroundings, log, startRun, environment, changed, quiet }: RunsOptions): Runs {
  const threads = new Set<RunThread>()
  const turns: (() => void)[] = []
  const underWay = new Set<Promise<RunRecord>>()
  let busy = 0
  let stopped = false

  async function turn(): Promise<void> {
    if (busy >= MOST_AT_ONCE) await new Promise<void>((resolve) => turns.push(resolve))
    else busy += 1
    if (!stopped) return
    passTurn()
    throw new WorldFault('CLOSED', 'The workbench is closing')
  }

  /** The next in line takes over the place, so that nobody gets ahead of it. */
  function passTurn(): void {
    const next = turns.shift()
    if (next) next()
    else busy -= 1
  }

  async function runNow(functionName: string, options: RunOptions): Promise<RunRecord> {
    await turn()
    try {
      return await execute(
        functionName,
        options.args ?? [],
        options.authMode ?? 'FULL',
        options.event ?? null,
        options.ui ?? null,
        options.by,
      )
    } finally {
      passTurn()
      changed()
      if (busy === 0) quiet()
    }
  }

  async function execute(
    functionName: string,
    args: unknown[],
    authMode: AuthMode,
    event: RunEvent | null,
    ui: UiBridge | null,
    by: string,
  ): Promise<RunRecord> {
    const record = newRecord(functionName, by, surroundings.clock.now())
    const began = performance.now()
    log.begin(record)
    changed()
    const limit = authMode === 'FULL' ? LIMIT_MILLISECONDS : SIMPLE_TRIGGER_MILLISECONDS
    const deadline = createDeadline(limit, () => thread.kill('TIME_LIMIT', 'Exceeded maximum execution time'))
    const thread = startRun({
      request: { function: functionName, args, authMode, hasUi: ui !== null, event, fromPage: by === 'sidebar' || by === 'webPage' },
      environment: environment(),
      handlers: seamHandlers(surroundings, record, ui, deadline),
    })
    threads.add(thread)
    try {
      const { outcome, cpuMilliseconds, peakMemoryBytes, serviceCalls } = await thread.finished
      const milliseconds = Math.round(performance.now() - began)
      const activeMilliseconds = Math.max(0, milliseconds - Math.round(deadline.paused()))
      Object.assign(record, {
        outcome,
        milliseconds,
        activeMilliseconds,
        cpuMilliseconds,
        peakMemoryBytes,
        serviceCalls,
      } satisfies Partial<RunRecord>)
      return record
    } finally {
      deadline.clear()
      threads.delete(thread)
      surroundings.locks.releaseAll(record.id)
      surroundings.clock.setForward(record.startedAt + (record.activeMilliseconds ?? 0))
      log.end(record)
      surroundings.store.commit()
    }
  }

  return {
    run(functionName, options) {
      const running = runNow(functionName, options)
      underWay.add(running)
      const forget = (): boolean => underWay.delete(running)
      running.then(forget, forget)
      return running
    },
    async idle() {
      while (underWay.size > 0) await Promise.allSettled(underWay)
    },
    stop() {
      stopped = true
      for (const thread of threads) thread.kill('INTERRUPTED', 'The workbench stopped during this run')
    },
  }
}

function newRecord(functionName: string, by: string, startedAt: number): RunRecord {
  return {
    id: randomUUID(),
    function: functionName,
    by,
    startedAt,
    milliseconds: null,
    activeMilliseconds: null,
    cpuMilliseconds: null,
    peakMemoryBytes: null,
    calls: {},
    serviceCalls: {},
    outcome: null,
    log: [],
  }
}
