import type { SeamCaller } from '../../seam'

/**
 * Which service method the script is in. A method counts as one service call when it (or what it uses) reaches the world,
 * under the name of the outermost method: that is what the script's author wrote.
 */
let outermost: string | null = null
let reached = false
const called = new Set<string>()

/** Full names of what the script itself called. */
export function calledMethods(): string[] {
  return [...called]
}

/** Counts as called by the script what has no method of its own, such as one kind of request. */
export function noteCall(name: string): void {
  called.add(name)
}

/** Runs a service method under its full name. */
export function inService<T>(name: string, body: () => T): T {
  if (outermost !== null) return body()
  outermost = name
  called.add(name)
  reached = false
  try {
    return body()
  } finally {
    outermost = null
  }
}

/** Whether a service method is at work: what it calls of others is its own affair. */
export function isInService(): boolean {
  return outermost !== null
}

/** Runs code of the script inside a service method (a template): its service calls count on their own. */
export function outsideServices<T>(body: () => T): T {
  const before = outermost
  outermost = null
  try {
    return body()
  } finally {
    outermost = before
  }
}

/** Who asks the world: the method the script is in, which counts as one call when it reaches the world for the first time. */
export function reachWorld(): SeamCaller {
  const begins = outermost !== null && !reached
  reached = true
  return { service: outermost, begins }
}
