import { missingScopes } from '../core/authorise'
import { Exception } from '../core/exception'
import { environment, native, request } from '../core/host'
import { publish } from '../core/publish'
import { toBase64, utf8Bytes } from '../utilities/bytes'

const OPENID = 'openid'
const USERINFO = 'https://www.googleapis.com/auth/userinfo.'
const HOUR = 3600

/** A token that looks like none of Google's: nobody takes it, and it gives nobody away. */
export function oauthToken(): string {
  if (request().authMode !== 'FULL') throw new Exception('You do not have permission to call ScriptApp.getOAuthToken.', 'NOT_AUTHORISED')
  return `workbench-not-a-google-token.${digestOf(`${environment().userEmail} ${new Date().toISOString().slice(0, 13)}`)}`
}

/** As OpenID Connect has it, without a signature that anybody could check. Null unless the manifest asks for `openid`. */
export function identityToken(): string | null {
  const { baseUrl, scriptId, userEmail, oauthScopes } = environment()
  if (oauthScopes === null || !oauthScopes.includes(OPENID) || missingScopes([OPENID]).length > 0) return null
  const now = Math.floor(Date.now() / 1000)
  const knowsEmail = oauthScopes.some((scope) => scope.startsWith(USERINFO))
  const payload = { iss: baseUrl, aud: scriptId, sub: digestOf(userEmail).slice(0, 21), iat: now, exp: now + HOUR }
  return [{ alg: 'none', typ: 'JWT' }, knowsEmail ? { ...payload, email: userEmail, email_verified: true } : payload, '']
    .map((part) => (part === '' ? '' : webSafe(JSON.stringify(part))))
    .join('.')
}

/** What comes back to `/usercallback` on line; here nobody calls back. */
class StateTokenBuilder {
  #method = 'callback'
  #seconds = 60
  readonly #arguments: Record<string, string> = {}

  withMethod(method: string): this {
    this.#method = String(method)
    return this
  }

  withArgument(name: string, value: string): this {
    this.#arguments[String(name)] = String(value)
    return this
  }

  withTimeout(seconds: number): this {
    if (!(seconds > 0 && seconds <= HOUR)) throw new Exception('Invalid argument: seconds')
    this.#seconds = seconds
    return this
  }

  createToken(): string {
    const expires = Date.now() + this.#seconds * 1000
    const content = webSafe(JSON.stringify({ method: this.#method, arguments: this.#arguments, expires }))
    return `${content}.${digestOf(`${environment().scriptId} ${content}`)}`
  }
}

export function publishStateTokens(): void {
  publish(StateTokenBuilder, 'ScriptApp.StateTokenBuilder', 'Script.StateTokenBuilder')
}

export function newStateToken(): object {
  return new StateTokenBuilder()
}

function digestOf(text: string): string {
  return native('digest', { algorithm: 'sha256', data: toBase64(utf8Bytes(text)) }).replaceAll(/[^A-Za-z0-9]/g, '')
}

function webSafe(text: string): string {
  return toBase64(utf8Bytes(text)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
