import type { RunEnvironment, RunRequest, SeamHandlers } from '../../../workbench/seam'
import type { RunResult, StartRun } from '../../../workbench/world/run-thread'

/** What a function of the pretended script does: it is handed the world and what it was started with. */
export type FakeFunction = (world: SeamHandlers, request: RunRequest, environment: RunEnvironment) => unknown

/** Runs functions of this process in place of a script; `kill` ends them as far as the world can tell. */
export function fakeRunner(functions: Record<string, FakeFunction>): StartRun {
  return ({ request, handlers, environment }) => {
    let kill: (code: string, message: string) => void = () => undefined
    const killed = new Promise<RunResult>((resolve) => {
      kill = (code, message) => resolve(resultOf({ ok: false, error: { name: 'Error', message, stack: '', code } }))
    })
    const work = async (): Promise<RunResult> => {
      try {
        const run = functions[request.function]
        if (!run) throw new Error(`Script function not found: ${request.function}`)
        return resultOf({ ok: true, result: (await run(handlers, request, environment)) ?? null })
      } catch (error) {
        const { name, message } = error as Error
        return resultOf({ ok: false, error: { name, message, stack: '' } })
      }
    }
    return { finished: Promise.race([work(), killed]), kill }
  }
}

function resultOf(outcome: RunResult['outcome']): RunResult {
  return { outcome, cpuMilliseconds: 1, peakMemoryBytes: 1, serviceCalls: {} }
}
