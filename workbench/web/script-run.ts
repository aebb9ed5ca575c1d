import type { CallOutcome } from '../server/protocol'
import { passableArguments } from './script-values'

type Success = (result: unknown, userObject: unknown) => void
type Failure = (error: Error, userObject: unknown) => void

interface Handling {
  success: Success | null
  failure: Failure | null
  userObject: unknown
}

interface Call {
  id: number
  function: string
  args: unknown[]
}

/** More calls wait until one of these has ended: https://developers.google.com/apps-script/guides/html/reference/run */
const MOST_AT_ONCE = 10

/** `google.script.run`. `send` starts a call, `settle` ends it. */
export function createRunner(send: (call: Call) => void): { run: object; settle(id: number, outcome: CallOutcome): void } {
  const waiting: Call[] = []
  const handlings = new Map<number, Handling>()
  let underWay = 0
  let nextId = 1

  function start(): void {
    while (underWay < MOST_AT_ONCE) {
      const next = waiting.shift()
      if (!next) return
      underWay += 1
      send(next)
    }
  }

  function runner(handling: Handling): object {
    const withHandlers = {
      withSuccessHandler: (success: Success) => runner({ ...handling, success: handler(success) }),
      withFailureHandler: (failure: Failure) => runner({ ...handling, failure: handler(failure) }),
      withUserObject: (userObject: unknown) => runner({ ...handling, userObject }),
    }
    return new Proxy(withHandlers, {
      get(target, name: string | symbol) {
        if (Object.hasOwn(target, name)) return target[name as keyof typeof target]
        // Functions that end with an underscore are private: no page sees them.
        if (typeof name === 'symbol' || name.endsWith('_')) return undefined
        return (...args: unknown[]): void => {
          const call = { id: nextId++, function: name, args: passableArguments(args) }
          handlings.set(call.id, handling)
          waiting.push(call)
          start()
        }
      },
    })
  }

  return {
    run: runner({ success: null, failure: null, userObject: undefined }),
    settle(id, outcome) {
      const handling = handlings.get(id)
      if (!handlings.delete(id) || !handling) return
      underWay -= 1
      start()
      deliver(handling, outcome)
    },
  }
}

function handler<F>(given: F): F {
  if (typeof given !== 'function') throw new TypeError('The handler must be a function')
  return given
}

/** The error is Google's: a ScriptError whose message begins with the kind of what was thrown. */
function deliver({ success, failure, userObject }: Handling, outcome: CallOutcome): void {
  if (outcome.ok) {
    success?.(outcome.result, userObject)
    return
  }
  const error = Object.assign(new Error(`${outcome.error.name}: ${outcome.error.message}`), { name: 'ScriptError' })
  if (failure) failure(error, userObject)
  else reportError(error)
}
