import { Exception } from '../core/exception'
import { publish } from '../core/publish'
import { deleteRecord, findRecord, newId, recordsOf, saveRecord } from '../core/records'
import { allMail, changeMail, isThrownAway, threadsWith } from './mailbox'
import { addLabel, labelIdOf, newThread, paged, rememberLabel, removeLabel } from './thread'

class GmailLabel {
  getId(): string {
    return labelIdOf(this)
  }

  getName(): string {
    const found = findRecord('label', labelIdOf(this))
    if (!found) throw new Exception('The label has been deleted.', 'NO_SUCH_LABEL')
    return found.name
  }

  /** All, or some of them: the newest first. */
  getThreads(start?: number, max?: number): object[] {
    const id = labelIdOf(this)
    return paged(
      threadsWith((mailed) => mailed.state.labels.includes(id) && !isThrownAway(mailed)),
      start,
      max,
    ).map(newThread)
  }

  /** Threads, not messages. */
  getUnreadCount(): number {
    const id = labelIdOf(this)
    return threadsWith(({ state }) => state.labels.includes(id) && state.unread).length
  }

  addToThread(thread: unknown): this {
    addLabel(thread, labelIdOf(this))
    return this
  }

  addToThreads(threads: unknown[]): this {
    for (const thread of threads) addLabel(thread, labelIdOf(this))
    return this
  }

  removeFromThread(thread: unknown): this {
    removeLabel(thread, labelIdOf(this))
    return this
  }

  removeFromThreads(threads: unknown[]): this {
    for (const thread of threads) removeLabel(thread, labelIdOf(this))
    return this
  }

  deleteLabel(): void {
    const id = labelIdOf(this)
    changeMail(
      allMail().filter(({ state }) => state.labels.includes(id)),
      ({ labels }) => ({ labels: labels.filter((label) => label !== id) }),
    )
    deleteRecord('label', id)
  }
}

export function publishLabels(): void {
  publish(GmailLabel, 'GmailApp.GmailLabel', 'Gmail.GmailLabel')
}

export function newLabel(id: string): object {
  return rememberLabel(new GmailLabel(), id)
}

/** The one that is there already when there is one of that name. */
export function createLabel(name: string): object {
  const known = labelNamed(name)
  if (known) return known
  if (name.trim() === '') throw new Exception('Invalid argument: name')
  const label = { id: `Label_${newId().slice(0, 12)}`, name }
  saveRecord('label', label)
  return newLabel(label.id)
}

/** Null when there is none. */
export function labelNamed(name: string): object | null {
  const found = recordsOf('label').find((label) => label.name.toLowerCase() === name.toLowerCase())
  return found ? newLabel(found.id) : null
}
