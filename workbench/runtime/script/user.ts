import { environment } from '../core/host'
import { publish } from '../core/publish'

class User {
  readonly #email: string

  constructor(email: string) {
    this.#email = email
  }

  getEmail(): string {
    return this.#email
  }

  getUserLoginId(): string {
    return this.#email
  }

  toString(): string {
    return this.#email
  }
}

export function publishUser(): void {
  publish(User, 'Session.User', 'Base.User')
}

export function userWithEmail(email: string): object {
  return new User(email)
}

export function effectiveUser(): object {
  return new User(environment().userEmail)
}

export function userOf(email: string): object {
  return new User(email)
}
