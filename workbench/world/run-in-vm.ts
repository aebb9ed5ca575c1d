import { type Context, constants, createContext, Script } from 'node:vm'
import type { Bridge } from '../runtime/core/host'
import type { Run } from '../runtime/index'
import type { RunEnvironment, RunOutcome, RunRequest } from '../seam'

export interface VmRun {
  request: RunRequest
  environment: RunEnvironment
  /** The built runtime bundle. */
  runtimeSource: string
  bridge: Bridge
  /** Told at the end which service methods the script called, one a line. */
  called?: (labels: string) => void
}

/**
 * An ordinary global object. On the object of a context, which is all that Node before 20.18 has, each `Math.floor` of a script
 * asks the outside: a hundred times as slow.
 */
const newGlobal = (): object | typeof constants.DONT_CONTEXTIFY => constants?.DONT_CONTEXTIFY ?? Object.create(null)

/**
 * Runs one function of a project in a fresh context that holds the language and Apps Script's names, nothing else, and
 * returns the `RunOutcome` as JSON. Promises the script left behind are driven until none can go on.
 */
export function runInVm({ request, environment, runtimeSource, bridge, called }: VmRun): string {
  const context = createContext(newGlobal(), { microtaskMode: 'afterEvaluate', name: environment.scriptId })
  const { start } = runtimeScript(runtimeSource).runInContext(context) as { start: (bridge: Bridge, setup: string) => Run }
  const run = start(bridge, JSON.stringify({ request, environment: withoutScripts(environment) }))
  const outcome = runProject(run, environment, context)
  called?.(run.called())
  return outcome
}

function runProject(run: Run, environment: RunEnvironment, context: Context): string {
  for (const file of environment.files) {
    if (file.type !== 'script') continue
    const script = compiled(file.name, file.source)
    if ('outcome' in script) return JSON.stringify(script.outcome)
    try {
      script.script.runInContext(context)
    } catch (thrown) {
      run.fail(thrown)
      return run.outcome() ?? PENDING
    }
  }
  run.invoke()
  new Script('undefined').runInContext(context)
  return run.outcome() ?? PENDING
}

let lastRuntime: { source: string; script: Script } | null = null

/** Compiled once for as long as the source stays the same. */
function runtimeScript(source: string): Script {
  if (lastRuntime?.source !== source) {
    const script = new Script(`(() => {${source}\nreturn WorkbenchRuntime})()`, { filename: 'workbench:runtime' })
    lastRuntime = { source, script }
  }
  return lastRuntime.script
}

/** The runtime reads only the pages; the scripts are evaluated here. */
function withoutScripts(environment: RunEnvironment): RunEnvironment {
  const files = environment.files.map((file) => (file.type === 'html' ? file : { ...file, source: '' }))
  return { ...environment, files }
}

/** A promise that nothing can settle any more: the function returned and the run is over. */
const PENDING = JSON.stringify({ ok: true, result: null } satisfies RunOutcome)

function compiled(name: string, source: string): { script: Script } | { outcome: RunOutcome } {
  try {
    return { script: new Script(source, { filename: name }) }
  } catch (error) {
    const { message, stack = '' } = error as Error
    const line = /:(\d+)\n/.exec(stack)?.[1] ?? '?'
    const words = `Syntax error: SyntaxError: ${message} line: ${line} file: ${name}`
    return { outcome: { ok: false, error: { name: 'SyntaxError', message: words, stack: '', code: 'SYNTAX' } } }
  }
}
