import { Exception } from '../core/exception'

const REASONS: Record<number, string> = { 403: 'insufficientPermissions', 404: 'notFound', 503: 'backendError' }

/** What a failed call of an advanced service throws. `details` is the API's answer. */
class GoogleJsonResponseException extends Exception {
  readonly details: { code: number; message: string; errors: { message: string; domain: string; reason: string }[] }

  constructor(method: string, message: string, code: number) {
    super(`API call to ${method} failed with error: ${message}`)
    const reason = REASONS[code] ?? 'badRequest'
    this.details = { code, message, errors: [{ message, domain: 'global', reason }] }
  }
}

Object.defineProperty(GoogleJsonResponseException.prototype, 'name', {
  value: 'GoogleJsonResponseException',
  writable: true,
  configurable: true,
})

/** The call was made without a scope that it needs. */
export function insufficientScopes(method: string): Error {
  return new GoogleJsonResponseException(method, 'Request had insufficient authentication scopes.', 403)
}

/** Thrown inside an API method with the bare reason; {@link apiCall} names the method. */
export class Refused extends Error {
  constructor(
    message: string,
    readonly status = 400,
  ) {
    super(message)
  }
}

/** Runs one API method; what it refuses, and what the world refuses, becomes the API's exception. */
export function apiCall<T>(method: string, body: () => T): T {
  try {
    return body()
  } catch (error) {
    if (error instanceof Refused) throw new GoogleJsonResponseException(method, error.message, error.status)
    const code = ((error as Error).cause as { code?: string } | undefined)?.code
    if (error instanceof Exception && code !== 'NOT_IMPLEMENTED') {
      throw new GoogleJsonResponseException(method, error.message, code === 'FAULT' ? 503 : 400)
    }
    throw error
  }
}
