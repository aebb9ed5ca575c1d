import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads'
import type { RunOutcome } from '../seam'
import { builtFile } from './built-files'
import { CPU_MILLISECONDS, openChannel, PEAK_MEMORY_BYTES, type ThreadMessage } from './run-channel'
import type { RunAssignment, RunResult, RunThread } from './run-thread'
import type { WorkerInput } from './run-worker'
import { type SeamMessage, seamReply } from './seam-reply'

/** Megabytes a script may fill before its run ends with "Out of memory error." */
const MOST_MEMORY = 1024
/** Megabytes for what a script has just made: Node's 48 fill before any is looked through, and count towards the process. */
const YOUNG_MEMORY = 24

/**
 * Starts a run in a thread of its own; several may run at once. The world answers one primitive at a time. Memory and processor
 * time are those of the thread: what the world did for it is not in them.
 */
export function startRun({ request, environment, handlers }: RunAssignment): RunThread {
  const channel = openChannel()
  const { port1, port2 } = new MessageChannel()
  const serviceCalls: Record<string, number> = {}
  const input: WorkerInput = { request, environment, runtimeFile: builtFile('runtime.js'), port: port2, memory: channel.memory }
  const worker = new Worker(builtFile('run-worker.cjs'), {
    workerData: input,
    transferList: [port2],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY, maxYoungGenerationSizeMb: YOUNG_MEMORY },
  })
  let finish: (outcome: RunOutcome) => void = () => undefined
  const finished = new Promise<RunResult>((resolve) => {
    finish = (outcome) => {
      port1.close()
      const [peakMemoryBytes, cpuMilliseconds] = [channel.figures[PEAK_MEMORY_BYTES], channel.figures[CPU_MILLISECONDS]]
      resolve({ outcome, serviceCalls, cpuMilliseconds: cpuMilliseconds || null, peakMemoryBytes: peakMemoryBytes || null })
    }
  })
  const answer = (text: string): void => {
    port1.postMessage(text)
    Atomics.store(channel.signal, 0, 1)
    Atomics.notify(channel.signal, 0)
  }
  const understand = ({ kind, text }: ThreadMessage): void => {
    if (kind === 'done') {
      finish(readOutcome(text))
      return
    }
    const message: SeamMessage =
      kind === 'log' ? { name: 'log.write', args: JSON.parse(text), service: null, begins: false } : JSON.parse(text)
    if (message.service !== null && message.begins) serviceCalls[message.service] = (serviceCalls[message.service] ?? 0) + 1
    const reply = seamReply(handlers, message)
    if (kind === 'log') return
    if (typeof reply === 'string') answer(reply)
    else void reply.then(answer)
  }
  /** A script may have replaced what its thread speaks with, JSON for one: then the run has failed, and nothing else. */
  const hear = (message: ThreadMessage): void => {
    try {
      understand(message)
    } catch (error) {
      finish(failure('THREAD_FAILED', `The run said what cannot be understood: ${(error as Error).message}`))
      void worker.terminate()
    }
  }
  port1.on('message', hear)
  worker.on('error', (error) => finish(crashed(error)))
  worker.on('exit', () => {
    // The thread's last messages may still be on their way when its end is announced.
    for (let left = receiveMessageOnPort(port1); left; left = receiveMessageOnPort(port1)) hear(left.message as ThreadMessage)
    finish(failure('THREAD_ENDED', 'The run ended without a result'))
  })
  return {
    finished,
    kill(code, message) {
      finish(failure(code, message))
      void worker.terminate()
    },
  }
}

function readOutcome(text: string): RunOutcome {
  const outcome = JSON.parse(text) as Partial<Record<'ok' | 'result' | 'error', unknown>> | null
  if (outcome?.ok === true) return { ok: true, result: outcome.result ?? null }
  const { name, message, stack, code } = (outcome?.error ?? {}) as Record<string, unknown>
  if (typeof name !== 'string' || typeof message !== 'string' || typeof stack !== 'string') throw new Error('no outcome')
  return { ok: false, error: { name, message, stack, ...(typeof code === 'string' ? { code } : {}) } }
}

function crashed(error: Error & { code?: string }): RunOutcome {
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return failure('OUT_OF_MEMORY', 'Out of memory error.')
  return failure('THREAD_FAILED', error.message)
}

function failure(code: string, message: string): RunOutcome {
  return { ok: false, error: { name: 'Exception', message, stack: '', code } }
}
