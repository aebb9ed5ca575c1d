import { Exception } from './exception'
import { environment, request } from './host'
import { isFreeIn, scopesOf } from './scopes'

/**
 * Throws in Google's words when this run may not call the method: for its mode, its manifest, or what the person consented to.
 * Google names a method by its class alone (`Ui.showSidebar`), one of an advanced service by all of its `label`.
 */
export function authorise(label: string, declaredClass: string, method: string): void {
  const { authMode } = request()
  const className = declaredClass.startsWith('Sheets.') ? label : declaredClass.slice(declaredClass.lastIndexOf('.') + 1)
  if (authMode === 'NONE' && className === 'PropertiesService') throw refused(`You do not have permission to call ${className}.${method}.`)
  const scopes = scopesOf(declaredClass, method)
  if (scopes.length === 0) return
  const required = `Required permissions: ${scopes.length === 1 ? scopes[0] : `(${scopes.join(' || ')})`}`
  const { oauthScopes, grantedScopes } = environment()
  if (oauthScopes !== null && !scopes.some((scope) => oauthScopes.includes(scope))) {
    throw refused(`Specified permissions are not sufficient to call ${className}.${method}. ${required}`)
  }
  if (authMode === 'FULL' ? isGranted(scopes, grantedScopes) : isFreeIn(authMode, scopes)) return
  throw refused(`You do not have permission to call ${className}.${method}. ${required}`)
}

/** The scopes among these that nobody has consented to. */
export function missingScopes(scopes: readonly string[]): string[] {
  return scopes.filter((scope) => !isGranted([scope], environment().grantedScopes))
}

function isGranted(scopes: readonly string[], granted: readonly string[] | null): boolean {
  return granted === null || scopes.some((scope) => granted.includes(scope))
}

function refused(words: string): Exception {
  return new Exception(words, 'NOT_AUTHORISED')
}
