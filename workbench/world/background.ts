/** Lets work go on that nobody waits for; should it fail, the process says so on stderr. */
export function inBackground(work: Promise<unknown>): void {
  work.catch((error: unknown) => process.emitWarning(error instanceof Error ? error : String(error)))
}
