import { Exception } from '../core/exception'
import { environment } from '../core/host'
import { userWithEmail } from '../script/user'
import { loadForm } from './form-store'

type People = 'editors' | 'publishedReaders'

/** The methods that add and remove editors and, of published forms, readers; each takes an address or a User. */
export function addPeople<F extends object>(
  type: { prototype: F },
  idOf: (form: F) => string,
  change: (form: F, part: Partial<Record<People, string[]>>) => F,
): void {
  const emails = (form: F, people: People): string[] => loadForm(idOf(form))[people] ?? []
  const define = (name: string, value: unknown) =>
    Object.defineProperty(type.prototype, name, { value, writable: true, configurable: true })
  for (const [people, name] of [
    ['editors', 'Editor'],
    ['publishedReaders', 'PublishedReader'],
  ] as const) {
    define(`add${name}`, function (this: F, who: unknown) {
      return change(this, { [people]: [...new Set([...emails(this, people), emailOf(who)])] })
    })
    define(`add${name}s`, function (this: F, who: unknown[]) {
      return change(this, { [people]: [...new Set([...emails(this, people), ...who.map(emailOf)])] })
    })
    define(`remove${name}`, function (this: F, who: unknown) {
      return change(this, { [people]: emails(this, people).filter((email) => email !== emailOf(who)) })
    })
    define(`get${name}s`, function (this: F) {
      const owner = people === 'editors' ? [environment().userEmail] : []
      return [...new Set([...owner, ...emails(this, people)])].map(userWithEmail)
    })
  }
}

function emailOf(who: unknown): string {
  const email = typeof who === 'object' && who !== null ? (who as { getEmail?: () => string }).getEmail?.() : String(who)
  if (email === undefined || !/^[^\s@]+@[^\s@]+$/.test(email)) throw new Exception(`Invalid email: ${String(email)}`, 'INVALID_EMAIL')
  return email
}
