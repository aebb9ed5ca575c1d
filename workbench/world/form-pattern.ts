import { createContext, Script } from 'node:vm'

/** A pattern that takes longer on one answer is taken for one that never ends: long enough that a busy machine refuses no valid answer. */
const MATCH_MILLISECONDS = 2000

const matching = new Script('new RegExp(pattern, "u").test(text)')

/** False for what is no regular expression of JavaScript's in Unicode mode. */
export function isPattern(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u')
    return true
  } catch {
    return false
  }
}

/** Whether the text has a match; null when the pattern is none or takes too long on this text. */
export function matchesPattern(pattern: string, text: string): boolean | null {
  if (!isPattern(pattern)) return null
  try {
    return Boolean(matching.runInContext(createContext({ pattern, text }), { timeout: MATCH_MILLISECONDS }))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return null
    throw error
  }
}
