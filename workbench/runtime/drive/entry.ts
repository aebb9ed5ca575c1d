import type { FileRecord } from '../../world/record-types'
import { Exception } from '../core/exception'
import { effectiveUser, userOf } from '../script/user'
import { changeEntry, entryAt, renameEntry } from './entries'

const ids = new WeakMap<object, string>()

/** The id of a File or Folder that a script holds. */
export function idOf(entry: unknown): string {
  const id = typeof entry === 'object' && entry !== null ? ids.get(entry) : undefined
  if (id === undefined) throw new Exception('The parameter is not a File or Folder.')
  return id
}

/** What files and folders have in common. */
export class Entry {
  constructor(id: string) {
    ids.set(this, id)
  }

  getId(): string {
    return idOf(this)
  }

  getName(): string {
    return entryAt(idOf(this)).name
  }

  setName(name: unknown): this {
    renameEntry(idOf(this), String(name))
    return this
  }

  getDescription(): string | null {
    return entryAt(idOf(this)).description
  }

  setDescription(description: unknown): this {
    return change(this, { description: String(description) })
  }

  getDateCreated(): Date {
    return dateOf(this, 'created')
  }

  getLastUpdated(): Date {
    return dateOf(this, 'updated')
  }

  isTrashed(): boolean {
    return entryAt(idOf(this)).trashed
  }

  setTrashed(trashed: boolean): this {
    return change(this, { trashed })
  }

  isStarred(): boolean {
    return entryAt(idOf(this)).starred
  }

  setStarred(starred: boolean): this {
    return change(this, { starred })
  }

  getOwner(): object {
    return effectiveUser()
  }

  getEditors(): object[] {
    return entryAt(idOf(this)).editors.map(userOf)
  }

  addEditor(who: unknown): this {
    return this.addEditors([who])
  }

  addEditors(who: unknown[]): this {
    return change(this, { editors: withAll(entryAt(idOf(this)).editors, who) })
  }

  removeEditor(who: unknown): this {
    return change(this, { editors: entryAt(idOf(this)).editors.filter((email) => email !== emailOf(who)) })
  }

  getViewers(): object[] {
    return entryAt(idOf(this)).viewers.map(userOf)
  }

  addViewer(who: unknown): this {
    return this.addViewers([who])
  }

  addViewers(who: unknown[]): this {
    return change(this, { viewers: withAll(entryAt(idOf(this)).viewers, who) })
  }

  removeViewer(who: unknown): this {
    return change(this, { viewers: entryAt(idOf(this)).viewers.filter((email) => email !== emailOf(who)) })
  }
}

function change<E extends Entry>(entry: E, part: Partial<FileRecord>): E {
  changeEntry(idOf(entry), part)
  return entry
}

function dateOf(entry: Entry, which: 'created' | 'updated'): Date {
  const at = entryAt(idOf(entry))[which]
  if (at === null) throw new Exception('The dates of a spreadsheet or form in Drive is not implemented in the workbench', 'NOT_IMPLEMENTED')
  return new Date(at)
}

function withAll(emails: string[], who: unknown[]): string[] {
  return [...new Set([...emails, ...who.map(emailOf)])]
}

/** An address or a User. */
export function emailOf(who: unknown): string {
  const email = typeof who === 'string' ? who : String((who as { getEmail?: () => unknown } | null)?.getEmail?.())
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new Exception(`Invalid argument: ${String(who)}`)
  return email
}
