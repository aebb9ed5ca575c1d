import { randomUUID } from 'node:crypto'
import type { AuthMode, RunEnvironment, RunEvent } from '../seam'
import type { Account } from './account'
import { BY_CELL, readOnly } from './custom-functions'
import type { Faults } from './faults'
import type { Quotas } from './quotas'
import type { RunLog } from './run-log'
import type { RunThread, StartRun } from './run-thread'
import { createRunTime, meter } from './run-time'
import type { Surroundings } from './seam-handlers'
import { counting, seamHandlers } from './seam-handlers'
import { layered, type SeamLayer } from './seam-layers'
import { WorldFault } from './world-fault'
import type { RunOptions, RunRecord, UiBridge } from './world-types'

const TOO_MANY_RUNS = {
  code: 'TOO_MANY_RUNS',
  message: 'There are too many scripts running simultaneously for this Google user account.',
}
const NO_TRIGGER_TIME = { code: 'TRIGGER_TIME', message: 'Service using too much computer time for one day' }

export interface Runs {
  /**
   * Resolves when the run has ended, well or not, and its changes are durable. Beyond 30 at once it fails (without limits: waits its
   * turn), and so does a trigger's when its day's time is used up.
   */
  run(functionName: string, options: RunOptions): Promise<RunRecord>
  /** Waits until no run is under way or waiting. */
  idle(): Promise<void>
  /** Ends every run under way; those waiting and all later ones are refused with `CLOSED`. */
  stop(): void
}

export interface RunsOptions {
  surroundings: Surroundings
  account: Account
  quotas: Quotas
  faults: Faults
  log: RunLog
  startRun: StartRun
  environment: () => RunEnvironment
  /** A run began or ended. */
  changed: () => void
  /** The last thing done when nothing is running any more. */
  quiet: () => void
}

export function createRuns({ surroundings, account, quotas, faults, log, startRun, environment, changed, quiet }: RunsOptions): Runs {
  const threads = new Set<RunThread>()
  const turns: (() => void)[] = []
  const underWay = new Set<Promise<RunRecord>>()
  let busy = 0
  let stopped = false

  async function turn(): Promise<void> {
    if (busy >= account.limits().runsAtOnce) await new Promise<void>((resolve) => turns.push(resolve))
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

  /** Why Google would not even start it; null when it would. */
  function refusal({ trigger }: RunOptions): { code: string; message: string } | null {
    const { runsAtOnce, queuesRuns, triggerMillisecondsADay } = account.limits()
    if (busy >= runsAtOnce && !queuesRuns && !stopped) return TOO_MANY_RUNS
    return trigger && quotas.used('triggerMilliseconds') >= triggerMillisecondsADay ? NO_TRIGGER_TIME : null
  }

  function refused(functionName: string, by: string, error: { code: string; message: string }): RunRecord {
    const record = newRecord(functionName, by, surroundings.clock.now())
    log.begin(record)
    Object.assign(record, {
      outcome: { ok: false, error: { name: 'Exception', stack: '', ...error } },
      milliseconds: 0,
      activeMilliseconds: 0,
    } satisfies Partial<RunRecord>)
    log.end(record)
    surroundings.store.commit()
    changed()
    return record
  }

  async function runNow(functionName: string, options: RunOptions): Promise<RunRecord> {
    const reason = refusal(options)
    if (reason !== null) return refused(functionName, options.by, reason)
    await turn()
    try {
      const record = await execute(
        functionName,
        options.args ?? [],
        options.authMode ?? 'FULL',
        options.event ?? null,
        options.ui ?? null,
        options.by,
      )
      if (options.trigger) quotas.use('triggerMilliseconds', (record.activeMilliseconds ?? 0) + (record.serviceMilliseconds ?? 0))
      return record
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
    const limits = account.limits()
    const limit = authMode === 'FULL' ? limits.runMilliseconds : limits.simpleRunMilliseconds
    let isOver = false
    const end = (code: string, message: string): void => {
      isOver = true
      thread.kill(code, message)
    }
    const onlyWhileAlive: SeamLayer = (_call, next) => {
      if (isOver) throw new WorldFault('RUN_OVER', 'The run has ended')
      return next()
    }
    const time = createRunTime(limit, surroundings.clock, () => end('TIME_LIMIT', 'Exceeded maximum execution time'))
    const layers = [
      onlyWhileAlive,
      counting(record),
      ...(by === BY_CELL ? [readOnly] : []),
      ...(limits.countsLatency ? [meter(time)] : []),
      faults.layer({ record, spend: (milliseconds) => time.spend(milliseconds), end }),
    ]
    const thread = startRun({
      request: {
        function: functionName,
        args,
        authMode,
        hasUi: ui !== null,
        event,
        fromPage: by === 'sidebar' || by === 'webPage',
        fromCell: by === BY_CELL,
      },
      environment: environment(),
      handlers: layered(seamHandlers(surroundings, record, ui, time, end), layers),
    })
    threads.add(thread)
    try {
      const { outcome, cpuMilliseconds, peakMemoryBytes, serviceCalls } = await thread.finished
      const milliseconds = Math.round(performance.now() - began)
      const activeMilliseconds = Math.max(0, milliseconds - Math.round(time.paused()))
      Object.assign(record, {
        outcome,
        milliseconds,
        activeMilliseconds,
        serviceMilliseconds: Math.round(time.spent()),
        cpuMilliseconds,
        peakMemoryBytes,
        serviceCalls,
      } satisfies Partial<RunRecord>)
      return record
    } finally {
      time.clear()
      threads.delete(thread)
      surroundings.locks.releaseAll(record.id)
      quotas.save()
      surroundings.clock.setForward(time.endsAt(record.activeMilliseconds ?? 0))
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
