import { environment } from '../core/host'
import { changeEntry, entryAt } from '../drive/entries'
import { emailOf } from '../drive/entry'
import { effectiveUser, userOf } from '../script/user'

/** Who may open the spreadsheet: the same list as Drive's, of which the owner is no part and is never put in or out. */
export const PEOPLE_OF_SPREADSHEET = {
  getOwner(): object {
    return effectiveUser()
  },

  /** The owner too. */
  getEditors(): object[] {
    return fileEditors().map((email) => (email === environment().userEmail ? effectiveUser() : userOf(email)))
  },

  getViewers(): object[] {
    return people().viewers.map(userOf)
  },

  addEditor<S>(this: S, user: unknown): S {
    return add(this, [user], 'editors')
  },

  addEditors<S>(this: S, users: unknown[]): S {
    return add(this, users, 'editors')
  },

  addViewer<S>(this: S, user: unknown): S {
    return add(this, [user], 'viewers')
  },

  addViewers<S>(this: S, users: unknown[]): S {
    return add(this, users, 'viewers')
  },

  removeEditor<S>(this: S, user: unknown): S {
    return remove(this, user, 'editors')
  },

  removeViewer<S>(this: S, user: unknown): S {
    return remove(this, user, 'viewers')
  },
}

/** Addresses of all who may edit the spreadsheet, its owner first. */
export function fileEditors(): string[] {
  return [environment().userEmail, ...people().editors]
}

type Role = 'editors' | 'viewers'

function people(): Record<Role, string[]> {
  return entryAt(environment().spreadsheetId)
}

/** A viewer who becomes an editor is a viewer no more; an editor becomes no viewer. */
function add<S>(spreadsheet: S, users: unknown[], role: Role): S {
  const { editors, viewers } = people()
  const out = new Set([environment().userEmail, ...(role === 'viewers' ? editors : [])])
  const added = users.map(emailOf).filter((email) => !out.has(email))
  const together = (present: string[]) => [...new Set([...present, ...added])]
  if (role === 'viewers') keep({ editors, viewers: together(viewers) })
  else keep({ editors: together(editors), viewers: viewers.filter((email) => !added.includes(email)) })
  return spreadsheet
}

function remove<S>(spreadsheet: S, user: unknown, role: Role): S {
  const email = emailOf(user)
  const { editors, viewers } = people()
  const present = { editors, viewers }
  keep({ ...present, [role]: present[role].filter((other) => other !== email) })
  return spreadsheet
}

function keep({ editors, viewers }: Record<Role, string[]>): void {
  changeEntry(environment().spreadsheetId, { editors, viewers })
}
