import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { isIP } from 'node:net'
import { hostname } from 'node:os'

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** True for the names and addresses by which only this machine is reached. */
export function isLoopback(host: string): boolean {
  return host === '::1' || LOOPBACK.has(host)
}

/**
 * True when the Host header names this server and not some other site's name made to point here (DNS rebinding).
 * On loopback only loopback names count; elsewhere also any plain IP address, this machine's name and the name given with `--host`.
 */
export function isOwnHost(header: string | undefined, port: number, boundHost: string): boolean {
  const match = /^(\[[0-9a-f:.]+\]|[^:]+)(?::(\d+))?$/i.exec(header ?? '')
  if (!match?.[1] || Number(match[2] ?? 80) !== port) return false
  const name = match[1].toLowerCase()
  if (LOOPBACK.has(name)) return true
  if (isLoopback(boundHost)) return false
  const own = [boundHost.toLowerCase(), hostname().toLowerCase(), `${hostname().toLowerCase()}.local`]
  return own.includes(name) || isIP(name.replace(/^\[|\]$/g, '')) !== 0
}

/** True when the request was made by one of our own pages, or by no page at all (a command-line client sends no Origin). */
export function isOwnOrigin(origin: string | undefined, secFetchSite: string | undefined, host: string | undefined): boolean {
  if (origin === undefined) return secFetchSite === undefined || secFetchSite === 'same-origin' || secFetchSite === 'none'
  return origin === `http://${host}`
}

/** Compares in a time that tells nothing about where the two differ. */
export function sameSecret(given: string, secret: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(secret))
}

export interface Sessions {
  /** The passcode was right: a new session's cookie value; false when it was wrong; null when there were too many tries. */
  login(passcode: string, address: string): string | false | null
  has(session: string | undefined): boolean
}

const TRIES_PER_MINUTE = 5
const TRIES_PER_MINUTE_OF_ALL = 50
const MINUTE = 60_000

/** Who has given the passcode. Wrong tries are counted per address and altogether, within the last minute of `now`. */
export function createSessions(passcode: string, now: () => number = Date.now): Sessions {
  const sessions = new Set<string>()
  let failures: { address: string; at: number }[] = []
  return {
    login(given, address) {
      failures = failures.filter((failure) => failure.at > now() - MINUTE)
      const own = failures.filter((failure) => failure.address === address).length
      if (own >= TRIES_PER_MINUTE || failures.length >= TRIES_PER_MINUTE_OF_ALL) return null
      if (!sameSecret(given, passcode)) {
        failures.push({ address, at: now() })
        return false
      }
      const session = randomBytes(24).toString('base64url')
      sessions.add(session)
      return session
    },
    has: (session) => session !== undefined && sessions.has(session),
  }
}
