import { fault } from '../domain/fault'

const WAIT_MILLISECONDS = 20_000

/** Does the work while holding the script lock; throws `busy` where another run holds it for twenty seconds. */
export function underLock<T>(work: () => T): T {
  const lock = LockService.getScriptLock()
  if (!lock.tryLock(WAIT_MILLISECONDS)) throw fault('busy')
  try {
    return work()
  } finally {
    lock.releaseLock()
  }
}
