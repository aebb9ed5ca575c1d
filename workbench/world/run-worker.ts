/** The thread of one run. It is started with {@link WorkerInput}, runs, posts `done` and ends. */
import { readFileSync } from 'node:fs'
import { getHeapStatistics } from 'node:v8'
import { createContext, runInContext } from 'node:vm'
import { type MessagePort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import type { RunEnvironment, RunRequest } from '../seam'
import { nativeReply } from './native-functions'
import { CPU_MILLISECONDS, openChannel, PEAK_MEMORY_BYTES, type ThreadMessage } from './run-channel'
import { runInVm } from './run-in-vm'

export interface WorkerInput {
  request: RunRequest
  environment: RunEnvironment
  runtimeFile: string
  port: MessagePort
  memory: SharedArrayBuffer
}

const CPU_SAMPLE_MILLISECONDS = 20

const { request, environment, runtimeFile, port, memory } = workerData as WorkerInput
const { signal, figures } = openChannel(memory)
const clock = performance
const started = clock.now()
const startedOnProcessor = threadMilliseconds()
let waited = 0
let sampledAt = Number.NEGATIVE_INFINITY

const runtimeSource = readFileSync(runtimeFile, 'utf8')
leaveOnlyTheLanguage()
const outcome = runInVm({ request, environment, runtimeSource, bridge })
sample(true)
post({ kind: 'done', text: outcome })

/** Only strings in and out, and no throw: see `Bridge`. */
function bridge(kind: 'seam' | 'native' | 'log', text: string): string {
  try {
    if (kind === 'native') return nativeReply(text)
    post({ kind, text })
    return kind === 'log' ? '{}' : awaitReply()
  } catch (error) {
    return JSON.stringify({ fault: { code: 'WORKBENCH', message: String(error) } })
  }
}

function post(message: ThreadMessage): void {
  port.postMessage(message)
}

/**
 * Only the signal's value says that a reply is there: the notification of the reply before may come late, when this thread
 * (which saw the value already) sleeps again.
 */
function awaitReply(): string {
  sample(false)
  const before = clock.now()
  while (Atomics.load(signal, 0) === 0) Atomics.wait(signal, 0, 0)
  Atomics.store(signal, 0, 0)
  waited += clock.now() - before
  return (receiveMessageOnPort(port) as { message: string }).message
}

function sample(final: boolean): void {
  const { used_heap_size: heap, external_memory: external } = getHeapStatistics()
  figures[PEAK_MEMORY_BYTES] = Math.max(figures[PEAK_MEMORY_BYTES] ?? 0, heap + external)
  const now = clock.now()
  if (!final && now - sampledAt < CPU_SAMPLE_MILLISECONDS) return
  sampledAt = now
  const onProcessor = threadMilliseconds()
  figures[CPU_MILLISECONDS] =
    onProcessor === null || startedOnProcessor === null ? now - started - waited : onProcessor - startedOnProcessor
}

/** Time on the processor as Linux accounts for this thread; null on other systems. */
function threadMilliseconds(): number | null {
  try {
    const nanoseconds = Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0])
    return nanoseconds > 0 ? nanoseconds / 1e6 : null
  } catch {
    return null
  }
}

/**
 * A script that gets hold of one of this realm's functions (through `import()`, say) must find nothing of Node there:
 * every global name that is not the language's own goes. What this file needs it holds already.
 */
function leaveOnlyTheLanguage(): void {
  const language = new Set(runInContext('Object.getOwnPropertyNames(globalThis)', createContext()) as string[])
  for (const name of Reflect.ownKeys(globalThis)) {
    if (!language.has(String(name)) || name === 'console') Reflect.deleteProperty(globalThis, name)
  }
}
