import type { AuthMode, RunEnvironment, RunEvent } from '../../../workbench/seam'
import { ensureRuntime } from './built-runtime'
import { type MemoryWorld, memoryWorld } from './memory-world'
import { type InProcessResult, runInProcess } from './run-in-process'

export interface ScriptRun {
  /** Body of the function that runs; `return` gives the result. */
  body: string
  world?: MemoryWorld
  args?: unknown[]
  authMode?: AuthMode
  hasUi?: boolean
  event?: RunEvent
  fromPage?: boolean
  environment?: Partial<RunEnvironment>
  /** Files besides the one with the function. */
  files?: RunEnvironment['files']
}

export const TEST_ENVIRONMENT: RunEnvironment = {
  spreadsheetId: 'the-spreadsheet',
  spreadsheetUrl: 'http://127.0.0.1:8000/',
  baseUrl: 'http://127.0.0.1:8000',
  scriptId: 'the-script',
  scriptName: 'The script',
  timeZone: 'Asia/Shanghai',
  spreadsheetTimeZone: 'Asia/Shanghai',
  locale: 'zh_CN',
  userEmail: 'office@example.org',
  files: [],
  advancedServices: ['Sheets'],
  oauthScopes: null,
  grantedScopes: null,
}

export function runScript(run: ScriptRun): InProcessResult {
  ensureRuntime()
  const { body, world = memoryWorld(), args = [], authMode = 'FULL', hasUi = false, event = null, fromPage = false } = run
  const source = `function main(...args) { const [e] = args\n${body}\n}`
  return runInProcess({
    request: { function: 'main', args, authMode, hasUi, event, fromPage },
    environment: {
      ...TEST_ENVIRONMENT,
      ...run.environment,
      files: [...(run.files ?? []), { name: 'Code.js', type: 'script', source }],
    },
    handlers: world.handlers,
  })
}

/** The result of a run that must succeed. */
export function resultOf(run: ScriptRun | string): unknown {
  const { outcome } = runScript(typeof run === 'string' ? { body: run } : run)
  if (!outcome.ok) throw new Error(`${outcome.error.name}: ${outcome.error.message}\n${outcome.error.stack}`)
  return outcome.result
}

/** `name: message` of a run that must fail. */
export function failureOf(run: ScriptRun | string): string {
  const { outcome } = runScript(typeof run === 'string' ? { body: run } : run)
  if (outcome.ok) throw new Error(`The run succeeded with ${JSON.stringify(outcome.result)}`)
  return `${outcome.error.name}: ${outcome.error.message}`
}
