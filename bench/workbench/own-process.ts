/** Each part of the bench is measured in a process of its own, so that no part pays for the memory of another. */
import { fork } from 'node:child_process'

const BYTES = 2 ** 20

/** Runs this program with these arguments; what it tells is what comes back. Rejects when it ends without telling. */
export function inOwnProcess<T>(...args: string[]): Promise<T> {
  return new Promise((resolve, reject) => {
    const child = fork(String(process.argv[1]), args)
    let told: { result: T } | null = null
    child.on('message', (result) => {
      told = { result: result as T }
    })
    child.on('exit', (code) => {
      if (code === 0 && told !== null) resolve(told.result)
      else reject(new Error(`${args.join(' ')} ended with ${code}`))
    })
  })
}

/** To the process that began this one; on its own terminal it is printed. */
export function tell(result: unknown): void {
  if (process.send === undefined) console.log(JSON.stringify(result))
  else process.send(result, () => process.disconnect())
}

export function peakMegabytes(): number {
  return Math.round((process.resourceUsage().maxRSS * 1024) / BYTES)
}

export function rounded(value: number): number {
  return Math.round(value * 100) / 100
}

export function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
