/** Puts revisions into one order. The model in this process is its first, synchronous client; browsers come through `receive`. */

import type { Transport } from './engine'
import type { Command } from './engine-types'

export type RevisionMessage = Record<string, unknown> & { type: string; serverRevisionId: string; nextRevisionId: string }

export interface HubListeners {
  /** Keeps an accepted revision for good; what it throws undoes the revision. */
  store: (message: RevisionMessage) => void
  broadcast: (message: unknown) => void
}

export type Verdict = 'accepted' | 'stale' | 'malformed'

const REVISIONS = new Set(['REMOTE_REVISION', 'REVISION_UNDONE', 'REVISION_REDONE'])
const PRESENCE = new Set(['CLIENT_JOINED', 'CLIENT_MOVED', 'CLIENT_LEFT'])

export class Hub implements Transport {
  private deliver: (message: Command) => void = () => undefined
  /** What went wrong while this process sent its own revision: the engine's session swallows what transports throw. */
  private failure: unknown = null

  constructor(
    private head: string,
    private readonly listeners: HubListeners,
  ) {}

  get revisionId(): string {
    return this.head
  }

  onNewMessage(_clientId: string, callback: (message: Command) => void): void {
    this.deliver = callback
  }

  leave(): void {
    this.deliver = () => undefined
  }

  /** A revision of this process: never stale. */
  sendMessage(message: Command): void {
    if (!isRevision(message)) return
    try {
      this.listeners.store(message)
      this.head = message.nextRevisionId
      this.deliver(message)
    } catch (error) {
      this.failure = error
      return
    }
    this.listeners.broadcast(message)
  }

  /** The error that kept the last own revision from being stored, once. */
  takeFailure(): unknown {
    const { failure } = this
    this.failure = null
    return failure
  }

  /**
   * A browser's message. A stale revision is refused and changes nothing. `applied` runs between the change and its storing.
   * Throws what the model or the store throws: then the model is no longer what the stored revisions say.
   */
  receive(message: unknown, applied: () => void): Verdict {
    if (isPresence(message)) {
      this.listeners.broadcast(message)
      return 'accepted'
    }
    if (!isRevision(message)) return 'malformed'
    if (message.serverRevisionId !== this.head) return 'stale'
    this.deliver(message)
    applied()
    this.listeners.store(message)
    this.head = message.nextRevisionId
    this.listeners.broadcast(message)
    return 'accepted'
  }
}

function isRevision(message: unknown): message is RevisionMessage {
  if (typeof message !== 'object' || message === null) return false
  const { type, serverRevisionId, nextRevisionId, commands } = message as Record<string, unknown>
  if (typeof type !== 'string' || !REVISIONS.has(type)) return false
  return (
    typeof serverRevisionId === 'string' && typeof nextRevisionId === 'string' && (type !== 'REMOTE_REVISION' || Array.isArray(commands))
  )
}

function isPresence(message: unknown): boolean {
  return typeof message === 'object' && message !== null && PRESENCE.has(String((message as Record<string, unknown>).type))
}
