import { missingScopes } from '../core/authorise'
import { constant } from '../core/enumeration'
import { Exception } from '../core/exception'
import { call, environment } from '../core/host'
import { publish } from '../core/publish'

class AuthorizationInfo {
  readonly #scopes: readonly string[]

  constructor(scopes: readonly string[]) {
    this.#scopes = scopes
  }

  getAuthorizationStatus(): unknown {
    return constant('Script.AuthorizationStatus', missingScopes(this.#scopes).length > 0 ? 'REQUIRED' : 'NOT_REQUIRED')
  }

  /** Where the person would consent: the workbench itself. Null when nothing is missing. */
  getAuthorizationUrl(): string | null {
    return missingScopes(this.#scopes).length > 0 ? `${environment().baseUrl}/` : null
  }

  getAuthorizedScopes(): string[] {
    const missing = new Set(missingScopes(this.#scopes))
    return this.#scopes.filter((scope) => !missing.has(scope))
  }
}

export function publishAuthorizationInfo(): void {
  publish(AuthorizationInfo, 'ScriptApp.AuthorizationInfo', 'Script.AuthorizationInfo')
}

/** Of all the script asks for, or of those given. Only AuthMode FULL needs any. */
export function authorizationInfo(mode: unknown, scopes?: unknown): object {
  return new AuthorizationInfo(String(mode) === 'FULL' ? asked(scopes) : [])
}

/** Ends the run when the person has not consented to one of them. */
export function requireScopes(mode: unknown, scopes?: unknown): void {
  const missing = String(mode) === 'FULL' ? missingScopes(asked(scopes)) : []
  if (missing.length > 0) {
    call('run.end', { code: 'AUTHORISATION_REQUIRED', message: 'Authorization is required to perform that action.' })
  }
}

/** Throws for a scope that the manifest does not ask for. Without scopes in the manifest every one may be asked for. */
function asked(scopes: unknown): string[] {
  const declared = environment().oauthScopes
  if (scopes === undefined) return declared ?? environment().grantedScopes ?? []
  if (!Array.isArray(scopes)) throw new Exception('Invalid argument: oAuthScopes')
  const foreign = scopes.map(String).filter((scope) => declared !== null && !declared.includes(scope))
  if (foreign.length > 0) throw new Exception(`The script does not require the following scopes: ${foreign.join(', ')}`)
  return scopes.map(String)
}
