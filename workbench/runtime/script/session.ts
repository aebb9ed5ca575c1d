import { environment, native } from '../core/host'
import { publish } from '../core/publish'
import { toBase64, utf8Bytes } from '../utilities/bytes'
import { effectiveUser, publishUser } from './user'

class Session {
  getActiveUser(): object {
    return effectiveUser()
  }

  /** Its older name. */
  getUser(): object {
    return this.getActiveUser()
  }

  getEffectiveUser(): object {
    return effectiveUser()
  }

  getActiveUserLocale(): string {
    const [language, region] = environment().locale.split('_')
    const isUsual = region === 'US' ? language === 'en' : region === language?.toUpperCase()
    return isUsual && language ? language : environment().locale
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
