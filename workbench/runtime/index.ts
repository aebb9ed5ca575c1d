/** The part of a run that lives inside the bare context. Whoever made the context calls `start`, loads the project, then `invoke`. */
import type { RunEnvironment, RunRequest } from '../seam'
import type { CustomArgument } from '../workbook/shared/custom-functions'
import { cellArguments, cellResult } from './cell-call'
import { Exception } from './core/exception'
import { type Bridge, connect } from './core/host'
import { calledMethods } from './core/service-call'
import { serviceGlobals } from './globals'
import { failureText, successText } from './outcome'
import { cellsOfEvent, eventObject } from './script/event'
import { startWithSelection } from './spreadsheet/selection'
import { runNow } from './time/run-clock'
import { installZonedDate } from './time/zoned-date'
import { webOutput } from './web/web-output'

export { publishedClasses } from './core/publish'

export interface Run {
  /** Calls the requested function. */
  invoke(): void
  /** A project file could not be evaluated. */
  fail(thrown: unknown): void
  /** `RunOutcome` as JSON; null while the function's promise is pending. */
  outcome(): string | null
  /** Full names of the service methods that the script called, one a line. */
  called(): string
}

/** Frames: the line of the script lies below those of a service. */
const DEEPEST_STACK = 40

/** `setup` is `{request, environment}` as JSON. Afterwards the global object holds the services. */
export function start(bridge: Bridge, setup: string): Run {
  const { request, environment } = JSON.parse(setup) as { request: RunRequest; environment: RunEnvironment }
  connect(bridge, environment, request)
  Error.stackTraceLimit = DEEPEST_STACK
  installZonedDate(environment.timeZone, runNow)
  startWithSelection(() => cellsOfEvent(request.event))
  for (const [name, value] of Object.entries(serviceGlobals())) {
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: false })
  }
  return run(request, functionsOf(globalThis))
}

function run(request: RunRequest, builtIn: ReadonlySet<unknown>): Run {
  let outcome: string | null = null
  const succeed = (result: unknown) => {
    outcome = successText(request.fromCell ? cellResult(result) : result, request.fromPage ?? false)
  }
  const fail = (thrown: unknown) => {
    outcome = failureText(thrown)
  }
  return {
    invoke() {
      try {
        const result = functionNamed(request.function, builtIn)(...argumentsOf(request))
        if (request.event?.kind === 'web') succeed(webOutput(result))
        else if (isThenable(result)) result.then(succeed, fail)
        else succeed(result)
      } catch (thrown) {
        fail(thrown)
      }
    },
    fail,
    outcome: () => outcome,
    called: () => calledMethods().join('\n'),
  }
}

/** What the language and the services bring, inherited names included: none of it is a function of the script. */
function functionsOf(global: object | null): ReadonlySet<unknown> {
  const found = new Set<unknown>()
  for (let at = global; at !== null; at = Object.getPrototypeOf(at)) {
    for (const name of Object.getOwnPropertyNames(at)) found.add((globalThis as unknown as Record<string, unknown>)[name])
  }
  return found
}

const compile = Function

/** Of the script's own: `const name = () => …` at the top level is no property of the global object. */
function declared(name: string): unknown {
  if (!/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)) return undefined
  try {
    return compile(`return ${name}`)()
  } catch {
    return undefined
  }
}

function functionNamed(name: string, builtIn: ReadonlySet<unknown>): (...args: unknown[]) => unknown {
  const found = declared(name)
  if (typeof found !== 'function' || builtIn.has(found)) throw new Exception(`Script function not found: ${name}`, 'NO_SUCH_FUNCTION')
  return found as (...args: unknown[]) => unknown
}

function argumentsOf(request: RunRequest): unknown[] {
  if (request.fromCell) return cellArguments(request.args as CustomArgument[])
  return request.event ? [eventObject(request.event)] : request.args
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function'
}
