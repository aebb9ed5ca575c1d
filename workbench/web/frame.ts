/** Runs inside a script's sidebar or dialog, before its own code: `google.script` over messages to the page around it. */
import type { CallOutcome } from '../server/protocol'
import type { FromFrame, ToFrame } from './frames'

type Success = (result: unknown, userObject: unknown) => void
type Failure = (error: Error, userObject: unknown) => void

interface Handling {
  success: Success | null
  failure: Failure | null
  userObject: unknown
}

const waiting = new Map<number, Handling>()
let nextId = 1

function tell(message: FromFrame): void {
  parent.postMessage(message, '*')
}

window.addEventListener('message', (event: MessageEvent<ToFrame>) => {
  if (event.source !== parent || event.data?.workbench !== 'answer') return
  const handling = waiting.get(event.data.id)
  waiting.delete(event.data.id)
  if (handling) settle(handling, event.data.outcome)
})

function settle({ success, failure, userObject }: Handling, outcome: CallOutcome): void {
  if (outcome.ok) {
    success?.(outcome.result, userObject)
    return
  }
  const error = Object.assign(new Error(outcome.error.message), { name: outcome.error.name })
  if (failure) failure(error, userObject)
  else reportError(error)
}

/** What Google lets pass: null, booleans, numbers, strings, plain objects and arrays of them, and one form element. */
function passable(value: unknown): unknown {
  if (value === undefined || value === null) return null
  if (value instanceof HTMLFormElement) return fieldsOf(value)
  if (
    typeof value === 'function' ||
    value instanceof Date ||
    value instanceof Node ||
    typeof value === 'bigint' ||
    typeof value === 'symbol'
  ) {
    throw new TypeError('Failed due to illegal value in property')
  }
  if (Array.isArray(value)) return value.map(passable)
  if (typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).flatMap(([key, part]) => (part === undefined ? [] : [[key, passable(part)]])))
}

function fieldsOf(form: HTMLFormElement): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {}
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string') continue
    const before = fields[name]
    fields[name] = before === undefined ? value : [...[before].flat(), value]
  }
  return fields
}

function runner(handling: Handling): object {
  const withHandlers = {
    withSuccessHandler: (success: Success) => runner({ ...handling, success }),
    withFailureHandler: (failure: Failure) => runner({ ...handling, failure }),
    withUserObject: (userObject: unknown) => runner({ ...handling, userObject }),
  }
  return new Proxy(withHandlers, {
    get(target, name: string) {
      if (Object.hasOwn(target, name)) return target[name as keyof typeof target]
      return (...args: unknown[]): void => {
        const id = nextId++
        const message: FromFrame = { workbench: 'call', id, function: name, args: args.map(passable) }
        waiting.set(id, handling)
        tell(message)
      }
    },
  })
}

Object.assign(globalThis, {
  google: {
    script: {
      run: runner({ success: null, failure: null, userObject: undefined }),
      host: {
        close: () => tell({ workbench: 'close' }),
        editor: { focus: () => tell({ workbench: 'focus' }) },
        setWidth: (width: number) => tell({ workbench: 'size', width: Number(width), height: null }),
        setHeight: (height: number) => tell({ workbench: 'size', width: null, height: Number(height) }),
      },
    },
  },
})
