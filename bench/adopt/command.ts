/** The built command line as a process of its own, as a person starts it: how long it took and how much memory it held at most. */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Ran {
  out: string
  seconds: number
  /** Resident at the peak; null where the system does not tell. */
  megabytes: number | null
}

const LOOK_MILLISECONDS = 25
const KILOBYTES_A_MEGABYTE = 1000

/** Rejects with what it said when it did not end well. */
export function runLinli(...typed: string[]): Promise<Ran> {
  const began = performance.now()
  const child = spawn(process.execPath, [join(process.cwd(), 'dist/cli/linli.mjs'), ...typed], { stdio: ['ignore', 'pipe', 'pipe'] })
  let [out, err] = ['', '']
  let megabytes: number | null = null
  const timer = setInterval(() => {
    megabytes = peakOf(child.pid) ?? megabytes
  }, LOOK_MILLISECONDS)
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  child.stderr.on('data', (chunk) => {
    err += chunk
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      clearInterval(timer)
      if (code === 0) resolve({ out, seconds: (performance.now() - began) / 1000, megabytes })
      else reject(new Error(`linli ${typed[0]} ended with ${code}: ${err}`))
    })
  })
}

/** The high-water mark that Linux keeps of a process, so that no moment is missed between two looks. */
function peakOf(pid: number | undefined): number | null {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? null : Math.round((Number(kilobytes) * 1.024) / KILOBYTES_A_MEGABYTE)
  } catch {
    return null
  }
}
