import type { WorldEvents } from './world-types'

/** Tells listeners in the order in which they came; a listener may leave while it is told. */
export interface WorldSignals {
  on<E extends keyof WorldEvents>(event: E, listener: WorldEvents[E]): () => void
  emit<E extends keyof WorldEvents>(event: E, ...args: Parameters<WorldEvents[E]>): void
}

export function createSignals(): WorldSignals {
  const listeners: { [E in keyof WorldEvents]: Set<WorldEvents[E]> } = { revision: new Set(), changed: new Set() }
  return {
    on(event, listener) {
      listeners[event].add(listener)
      return () => listeners[event].delete(listener)
    },
    emit(event, ...args) {
      for (const listener of [...listeners[event]]) (listener as (...args: unknown[]) => void)(...args)
    },
  }
}
