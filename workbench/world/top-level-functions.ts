import { createContext, Script } from 'node:vm'

/** The language makes all names of a script's top level before its first statement runs, and this one is the last to run. */
const STOP = 'throw null;'
const ASSIGNED = /\b(?:const|let|var)\s+([\w$]+)\s*=\s*(?:async\b\s*)?(?:function\b|\((?:[^()]|\([^()]*\))*\)\s*=>|[\w$]+\s*=>)/g

/**
 * Names of the functions that scripts define at their top level, none of the scripts having run: declarations, and variables that
 * a function is assigned to. A script that cannot be read defines nothing.
 */
export function topLevelFunctions(sources: readonly string[]): string[] {
  const context = createContext(Object.create(null))
  const language = new Set(namesIn(context))
  for (const source of sources) define(source, context)
  const made = namesIn(context).filter((name) => !language.has(name))
  const declared = made.filter((name) => typeof context[name] === 'function')
  const assigned = sources.flatMap((source) => [...source.matchAll(ASSIGNED)].map(([, name = '']) => name))
  return [...new Set([...declared, ...[...new Set(assigned)].filter((name) => isTaken(name, context))])]
}

function namesIn(context: object): string[] {
  return new Script('Object.getOwnPropertyNames(globalThis)').runInContext(context)
}

function define(source: string, context: object): void {
  try {
    new Script(STOP + source).runInContext(context)
  } catch {
    // Either it stopped where it should, or it does not parse, which whoever runs it is told.
  }
}

/** Whether the top level has a variable of that name, though it never gets its value here. */
function isTaken(name: string, context: object): boolean {
  try {
    new Script(`${STOP}let ${name}`).runInContext(context)
  } catch (error) {
    return error !== null
  }
  return false
}
