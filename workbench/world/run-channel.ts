/**
 * What a run's thread and the world share besides the message port. The thread posts one message and sleeps on `signal`;
 * the world posts the reply and wakes it. The figures are written by the thread, so that they are known even when it is killed.
 */
export interface RunChannel {
  signal: Int32Array
  figures: Float64Array
}

export const PEAK_MEMORY_BYTES = 0
export const CPU_MILLISECONDS = 1

const SIGNAL_BYTES = 8
const FIGURES_BYTES = 16

/** From the thread to the world; the text is JSON. */
export interface ThreadMessage {
  kind: 'seam' | 'log' | 'done'
  text: string
}

/** Made by the world, and opened by the thread on the `memory` it was handed. */
export function openChannel(memory = new SharedArrayBuffer(SIGNAL_BYTES + FIGURES_BYTES)): RunChannel & { memory: SharedArrayBuffer } {
  return { memory, signal: new Int32Array(memory, 0, 1), figures: new Float64Array(memory, SIGNAL_BYTES, 2) }
}
