import { recordsOf } from '../core/records'
import { createLabel, labelNamed, newLabel } from './label'
import { allMail, type Mailed, threadsWith } from './mailbox'
import { messageAt } from './message'
import { searchFor } from './search'
import { newThread, paged, threadAt } from './thread'

type Callable = Record<string, (...args: unknown[]) => unknown>

/** GmailApp's name for a method → the method of a thread or message that does it. */
const OF_THREADS = {
  Important: 'markImportant',
  Unimportant: 'markUnimportant',
  Read: 'markRead',
  Unread: 'markUnread',
  Archive: 'moveToArchive',
  Inbox: 'moveToInbox',
  Spam: 'moveToSpam',
  Trash: 'moveToTrash',
}

const onThreads = Object.entries(OF_THREADS).flatMap(([word, method]) => {
  const [before, between] = method.startsWith('mark') ? ['mark', ''] : ['move', 'To']
  return both(`${before}Thread`, `${between}${word}`, method)
})

const onMessages = [
  ...both('markMessage', 'Read', 'markRead'),
  ...both('markMessage', 'Unread', 'markUnread'),
  ...both('moveMessage', 'ToTrash', 'moveToTrash'),
  ...both('starMessage', '', 'star'),
  ...both('unstarMessage', '', 'unstar'),
  ...both('refreshMessage', '', 'refresh'),
  ...both('refreshThread', '', 'refresh'),
]

/** What GmailApp finds in the mailbox and does to it. */
export const MAILBOX_METHODS = {
  ...Object.fromEntries([...onThreads, ...onMessages]),

  search(query: unknown, start?: unknown, max?: unknown): object[] {
    const labels = new Map(recordsOf('label').map(({ id, name }) => [id, name]))
    return some(searchFor(String(query), { now: Date.now(), labels }), start, max)
  },

  getInboxThreads: (start?: unknown, max?: unknown) => some(inInbox, start, max),
  getStarredThreads: (start?: unknown, max?: unknown) => some(({ state }) => state.starred && state.place !== 'trash', start, max),
  getTrashThreads: (start?: unknown, max?: unknown) => some(({ state }) => state.place === 'trash', start, max),
  getSpamThreads: (start?: unknown, max?: unknown) => some(({ state }) => state.place === 'spam', start, max),
  getPriorityInboxThreads: (start?: unknown, max?: unknown) => some((mailed) => inInbox(mailed) && mailed.state.important, start, max),
  getChatThreads: (): object[] => [],

  getInboxUnreadCount: () => count(inInbox),
  getSpamUnreadCount: () => count(({ state }) => state.place === 'spam'),
  getStarredUnreadCount: () => count(({ state }) => state.starred),
  getPriorityInboxUnreadCount: () => count((mailed) => inInbox(mailed) && mailed.state.important),

  getThreadById: (id: unknown) => threadAt(String(id)),
  getMessageById: (id: unknown) => messageAt(String(id)),
  getMessagesForThread: (thread: { getMessages(): object[] }) => thread.getMessages(),
  getMessagesForThreads: (threads: { getMessages(): object[] }[]) => threads.map((thread) => thread.getMessages()),

  getUserLabels: () =>
    recordsOf('label')
      .sort((a, b) => a.name.localeCompare(b.name))
      .map(({ id }) => newLabel(id)),
  getUserLabelByName: (name: unknown) => labelNamed(String(name)),
  createLabel: (name: unknown) => createLabel(String(name)),

  deleteLabel<A>(this: A, label: { deleteLabel(): void }): A {
    label.deleteLabel()
    return this
  },
}

/** One by one, and several at once. */
function both(before: string, after: string, method: string): [string, (this: object, given: never) => object][] {
  const run = (target: unknown) => (target as Callable)[method]?.()
  return [
    [
      `${before}${after}`,
      function (this: object, target: unknown) {
        run(target)
        return this
      },
    ],
    [
      `${before}s${after}`,
      function (this: object, targets: unknown[]) {
        targets.forEach(run)
        return this
      },
    ],
  ]
}

function some(fits: (mailed: Mailed) => boolean, start: unknown, max: unknown): object[] {
  return paged(threadsWith(fits), start, max).map(newThread)
}

function inInbox({ state }: Mailed): boolean {
  return state.place === 'inbox'
}

function count(fits: (mailed: Mailed) => boolean): number {
  return threadsWith((mailed) => fits(mailed) && mailed.state.unread, allMail()).length
}
