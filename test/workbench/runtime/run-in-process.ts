import { appendFileSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import type { PrimitiveName, RunOutcome } from '../../../workbench/seam'
import { builtFile } from '../../../workbench/world/built-files'
import { nativeReply } from '../../../workbench/world/native-functions'
import { runInVm } from '../../../workbench/world/run-in-vm'
import type { RunAssignment } from '../../../workbench/world/run-thread'
import { type SeamMessage, seamReply } from '../../../workbench/world/seam-reply'

export interface InProcessResult {
  outcome: RunOutcome
  /** Primitives asked for, by name. */
  calls: Partial<Record<PrimitiveName, number>>
  serviceCalls: Record<string, number>
  log: { level: string; text: string }[]
}

let builtRuntime: string | null = null

/**
 * A run in this very thread, for tests: the same bare context and the same runtime, but nothing can stop it and
 * every handler must answer at once (a promise is a fault). Unlike a thread's, its realm has Node's names behind it.
 */
export function runInProcess(assignment: RunAssignment, runtimeSource = readRuntime()): InProcessResult {
  const { request, environment, handlers } = assignment
  const result: Omit<InProcessResult, 'outcome'> = { calls: {}, serviceCalls: {}, log: [] }
  const bridge = (kind: 'seam' | 'native' | 'log', text: string): string => {
    if (kind === 'native') return nativeReply(text)
    if (kind === 'log') {
      result.log.push(JSON.parse(text))
      return '{}'
    }
    const message = JSON.parse(text) as SeamMessage
    const { name, service, begins } = message
    result.calls[name] = (result.calls[name] ?? 0) + 1
    if (service !== null && begins) result.serviceCalls[service] = (result.serviceCalls[service] ?? 0) + 1
    const reply = seamReply(handlers, message)
    if (typeof reply === 'string') return reply
    return JSON.stringify({ fault: { code: 'WORKBENCH', message: `${name} must answer at once in a run without a thread` } })
  }
  const outcome = JSON.parse(runInVm({ request, environment, runtimeSource, bridge, called: recordCalls })) as RunOutcome
  return { outcome, ...result }
}

/** For `npm run parity`: which test file called which service method. */
function recordCalls(labels: string): void {
  const { PARITY_CALLS } = process.env
  if (PARITY_CALLS === undefined || labels === '') return
  const file = relative(__dirname, expect.getState().testPath ?? '')
  appendFileSync(PARITY_CALLS, labels.replaceAll(/^/gm, `${file}\t`).concat('\n'))
}

function readRuntime(): string {
  builtRuntime ??= readFileSync(builtFile('runtime.js'), 'utf8')
  return builtRuntime
}
