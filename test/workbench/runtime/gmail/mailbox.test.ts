import { memoryWorld } from '../memory-world'
import { failureOf, resultOf } from '../script-runs'

const SENT = `MailApp.sendEmail('ai@example.org', 'Tea party', 'Come at nine', { name: 'Office', cc: 'bai@example.org', attachments: [Utilities.newBlob('x', 'text/csv', 'list.csv')] })
  GmailApp.sendEmail('office@example.org', 'IMPORTANT: invoice 7', 'Please pay', { replyTo: 'ding@example.org' });`
const subjects = 'const subjects = (threads) => threads.map((thread) => thread.getFirstMessageSubject());'

function filled() {
  const world = memoryWorld()
  resultOf({ world, body: SENT })
  world.sentAt = [Date.UTC(2026, 10, 20, 2), Date.UTC(2026, 10, 23, 1)]
  return world
}

describe('the mailbox', () => {
  it('holds what was sent, and in the inbox what was sent to oneself', () => {
    const body = `${subjects} const [thread] = GmailApp.getInboxThreads(); const [message] = thread.getMessages()
      return [subjects(GmailApp.getInboxThreads()), GmailApp.getInboxUnreadCount(), thread.isUnread(), thread.isInInbox(), thread.getMessageCount(), message.getPlainBody(),
        message.getFrom(), message.isInInbox(), message.getThread().getId() === thread.getId(), thread.getLastMessageDate().toISOString(), message.getDate().toISOString(),
        GmailApp.getMessageById(message.getId()).getSubject(), GmailApp.getThreadById(thread.getId()).getId() === thread.getId(), GmailApp.getThreadById('none'), /^[0-9a-f]{16}$/.test(message.getId()),
        subjects(GmailApp.search('in:sent')), thread.getPermalink(), GmailApp.getChatThreads().length + GmailApp.getSpamThreads().length]`
    expect(resultOf({ world: filled(), body })).toEqual([
      ['IMPORTANT: invoice 7'],
      1,
      true,
      true,
      1,
      'Please pay',
      'office@example.org',
      true,
      true,
      '2026-11-23T01:00:00.000Z',
      '2026-11-23T01:00:00.000Z',
      'IMPORTANT: invoice 7',
      true,
      null,
      true,
      ['IMPORTANT: invoice 7', 'Tea party'],
      'http://127.0.0.1:8000/outbox?q=IMPORTANT%3A%20invoice%207',
      0,
    ])
    expect(failureOf("GmailApp.getMessageById('none')")).toBe('Exception: Invalid argument: id')
  })

  it('keeps in a later run what was done to a thread', () => {
    const world = filled()
    resultOf({
      world,
      body: `const [thread] = GmailApp.getInboxThreads(0, 1); thread.markRead().markImportant().moveToArchive(); thread.getMessages()[0].star()
        GmailApp.moveThreadToTrash(GmailApp.search('tea')[0])`,
    })
    const read = `${subjects} const [thread] = GmailApp.getStarredThreads(); const [gone] = GmailApp.getTrashThreads()
      return [GmailApp.getInboxThreads().length, subjects([thread]), thread.isUnread(), thread.isImportant(), thread.hasStarredMessages(), gone.isInTrash(), subjects(GmailApp.search('tea')),
        subjects(GmailApp.search('in:trash tea')), subjects(GmailApp.search('in:anywhere'))]`
    expect(resultOf({ world, body: read })).toEqual([
      0,
      ['IMPORTANT: invoice 7'],
      false,
      true,
      true,
      true,
      [],
      ['Tea party'],
      ['IMPORTANT: invoice 7', 'Tea party'],
    ])
  })

  it('does the same by the methods of GmailApp, one by one and several at once', () => {
    const body = `const threads = GmailApp.search('in:sent'); const [thread] = threads; const [message] = thread.getMessages()
      GmailApp.markThreadsUnread(threads).markThreadImportant(thread).moveThreadsToInbox(threads).starMessage(message)
      const first = [thread.isUnread(), thread.isImportant(), GmailApp.getInboxThreads().length, message.isStarred(), GmailApp.getStarredUnreadCount(), GmailApp.getPriorityInboxUnreadCount()]
      GmailApp.markMessagesRead(GmailApp.getMessagesForThread(thread)).unstarMessages([message]).markThreadsUnimportant(threads).moveThreadToSpam(thread).refreshThreads(threads).refreshMessage(message)
      const second = [message.isUnread(), message.isStarred(), thread.isImportant(), GmailApp.getSpamThreads().length, GmailApp.getMessagesForThreads(threads).flat().length]
      GmailApp.moveMessagesToTrash([message]); return [...first, ...second, message.isInTrash()]`
    expect(resultOf({ world: filled(), body })).toEqual([true, true, 2, true, 1, 1, false, false, false, 1, 2, true])
  })
})

describe('labels', () => {
  it('are made once, put on threads and taken off, and found by name', () => {
    const world = filled()
    const made = `${subjects} const label = GmailApp.createLabel('To do/Now'); const again = GmailApp.createLabel('To do/Now'); const [tea] = GmailApp.search('subject:tea')
      tea.addLabel(label); label.addToThreads(GmailApp.search('invoice')); label.removeFromThread(GmailApp.search('invoice')[0]); GmailApp.createLabel('Archive 1')
      return [label.getId() === again.getId(), subjects(label.getThreads()), tea.getLabels().map((one) => one.getName()), subjects(GmailApp.search('label:to-do-now'))]`
    expect(resultOf({ world, body: made })).toEqual([true, ['Tea party'], ['To do/Now'], ['Tea party']])
    const read = `const label = GmailApp.getUserLabelByName('to do/now'); const names = GmailApp.getUserLabels().map((one) => one.getName())
      const counts = [label.getThreads(0, 1).length, label.getUnreadCount(), GmailApp.search('has:nouserlabels').length]; label.deleteLabel()
      return [names, counts, GmailApp.getUserLabelByName('To do/Now'), GmailApp.search('has:userlabels').length]`
    expect(resultOf({ world, body: read })).toEqual([['Archive 1', 'To do/Now'], [1, 0, 1], null, 0])
  })
})

describe('answers', () => {
  it('go to whom the message says, in its thread', () => {
    const world = filled()
    const body = `const [thread] = GmailApp.search('invoice'); thread.reply('Paid', { htmlBody: '<p>Paid</p>' })
      const [first] = GmailApp.search('tea')[0].getMessages(); first.replyAll('Changed'); const sent = first.forward('chen@example.org', { name: 'Desk' })
      return [thread.getMessageCount(), sent.getSubject(), sent.getAttachments().map((file) => [file.getName(), file.getDataAsString()]), sent.getThread().getMessageCount()]`
    expect(resultOf({ world, body })).toEqual([2, 'Fwd: Tea party', [['list.csv', 'x']], 3])
    expect(world.mail.slice(2)).toMatchObject([
      { to: 'ding@example.org', subject: 'Re: IMPORTANT: invoice 7', body: 'Paid', htmlBody: '<p>Paid</p>' },
      { to: 'office@example.org,ai@example.org', cc: 'bai@example.org', subject: 'Re: Tea party', body: 'Changed' },
      { to: 'chen@example.org', senderName: 'Desk', subject: 'Fwd: Tea party', body: expect.stringContaining('Come at nine') },
    ])
  })

  it('may be drafts', () => {
    const world = filled()
    const body = `const [thread] = GmailApp.search('tea'); const draft = thread.createDraftReplyAll('Later', { cc: 'chen@example.org' }); const other = thread.getMessages()[0].createDraftReply('No')
      thread.createDraftReply('x').deleteDraft(); thread.getMessages()[0].createDraftReplyAll('x').deleteDraft()
      return [draft.getMessage().getTo(), draft.getMessage().getCc(), other.getMessage().getTo(), other.getMessage().getSubject(), GmailApp.getDrafts().length]`
    expect(resultOf({ world, body })).toEqual([
      'office@example.org,ai@example.org',
      'chen@example.org',
      'office@example.org',
      'Re: Tea party',
      2,
    ])
    expect(world.mail).toHaveLength(2)
  })
})

describe('GmailMessage.getHeader(name)', () => {
  it('is what the message says', () => {
    const body = `const [message] = GmailApp.search('invoice')[0].getMessages()
      return ['Subject', 'reply-to', 'Date', 'Message-ID', 'X-None'].map((name) => message.getHeader(name))`
    expect(resultOf({ world: filled(), body })).toEqual([
      'IMPORTANT: invoice 7',
      'ding@example.org',
      'Mon, 23 Nov 2026 01:00:00 GMT',
      expect.stringMatching(/^<[0-9a-f]{16}@example\.org>$/),
      '',
    ])
  })
})

describe('GmailApp.search(query)', () => {
  it.each([
    ['tea', [1]],
    ['TEA party', [1]],
    ['"party tea"', []],
    ['te', []],
    ['-tea', [2]],
    ['from:me', [2, 1]],
    ['from:Office', [2, 1]],
    ['from:nobody', []],
    ['to:ai@example.org', [1]],
    ['to:me', [2]],
    ['cc:bai', [1]],
    ['subject:(tea party)', [1]],
    ['subject:{tea invoice}', [2, 1]],
    ['subject:"IMPORTANT"', [2]],
    ['subject:nine', []],
    ['tea OR invoice', [2, 1]],
    ['{tea invoice} -to:me', [1]],
    ['(tea OR invoice) has:attachment', [1]],
    ['filename:csv', [1]],
    ['is:unread', [2]],
    ['is:read', [1]],
    ['in:inbox', [2]],
    ['label:inbox', [2]],
    ['label:none', []],
    ['newer_than:1d', [2]],
    ['older_than:1d', [1]],
    ['after:2026/11/21', [2]],
    ['before:2026/11/21', [1]],
    ['after:2026/11/20 before:2026-11-21', [1]],
    ['newer:1795395600', [2]],
    ['http://example.org', []],
    ['', [2, 1]],
  ])('finds by %s', (query, found) => {
    const body = `return GmailApp.search(${JSON.stringify(query)}).map((thread) => /Tea/.test(thread.getFirstMessageSubject()) ? 1 : 2)`
    expect(resultOf({ world: filled(), body })).toEqual(found)
  })

  it('gives a part of what it finds, and says what it cannot look for', () => {
    const body = "return [GmailApp.search('in:sent', 1, 5).length, GmailApp.search('in:sent', 0, 1).length]"
    expect(resultOf({ world: filled(), body })).toEqual([1, 1])
    expect(failureOf("GmailApp.search('category:primary')")).toBe(
      'Exception: GmailApp.search with category: is not implemented in the workbench',
    )
    expect(failureOf({ body: "GmailApp.search('x')", authMode: 'LIMITED' })).toMatch(/permission to call GmailApp.search.*mail.google.com/)
  })
})
