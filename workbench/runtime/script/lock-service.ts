import type { PropertyScope } from '../../seam'
import { Exception } from '../core/exception'
import { call } from '../core/host'
import { publish } from '../core/publish'

/** One of the three locks. A run that holds it may ask again; the end of the run releases it. */
class Lock {
  readonly #scope: PropertyScope
  #held = false

  constructor(scope: PropertyScope) {
    this.#scope = scope
  }

  tryLock(milliseconds: number): boolean {
    this.#held ||= call('lock.acquire', { scope: this.#scope, milliseconds })
    return this.#held
  }

  waitLock(milliseconds: number): void {
    if (!this.tryLock(milliseconds)) {
      throw new Exception('Lock timeout: another process was holding the lock for too long.', 'LOCK_TIMEOUT')
    }
  }

  hasLock(): boolean {
    return this.#held
  }

  releaseLock(): void {
    if (!this.#held) return
    call('lock.release', { scope: this.#scope })
    this.#held = false
  }
}

class LockService {
  readonly #locks = { script: new Lock('script'), document: new Lock('document'), user: new Lock('user') }

  getScriptLock(): object {
    return this.#locks.script
  }

  getDocumentLock(): object {
    return this.#locks.document
  }

  getUserLock(): object {
    return this.#locks.user
  }

  /** The older name of the script's. */
  getPublicLock(): object {
    return this.getScriptLock()
  }

  /** The older name of the user's. */
  getPrivateLock(): object {
    return this.getUserLock()
  }
}

export function lockService(): object {
  publish(Lock, 'LockService.Lock', 'Lock.Lock')
  publish(LockService, 'LockService', 'Lock.LockService')
  return new LockService()
}
