/** Runs engine code without its timing reports, which would mix with what the command line prints. */
export function quietly<T>(work: () => T): T {
  const { debug } = console
  console.debug = () => undefined
  try {
    return work()
  } finally {
    console.debug = debug
  }
}
