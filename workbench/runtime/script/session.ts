import { environment, native } from '../core/host'
import { publish } from '../core/publish'
import { toBase64, utf8Bytes } from '../utilities/bytes'
import { effectiveUser, publishUser } from './user'

class Session {
  getActiveUser(): object {
    return effectiveUser()
  }

  getEffectiveUser(): object {
    return effectiveUser()
  }

  /** The older name. */
  getUser(): object {
    return this.getActiveUser()
  }

  getActiveUserLocale(): string {
    return environment().locale
  }

  getScriptTimeZone(): string {
    return environment().timeZone
  }

  /** The older name. */
  getTimeZone(): string {
    return this.getScriptTimeZone()
  }

  /** The same for one person and one script, without naming the person. */
  getTemporaryActiveUserKey(): string {
    const { scriptId, userEmail } = environment()
    return native('digest', { algorithm: 'sha256', data: toBase64(utf8Bytes(`${scriptId} ${userEmail}`)) })
  }
}

export function session(): object {
  publishUser()
  publish(Session, 'Session', 'Base.Session')
  return new Session()
}
