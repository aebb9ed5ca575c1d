import { memoryWorld } from '../memory-world'
import { failureOf, resultOf } from '../script-runs'

const PICTURE = "Utilities.newBlob([1, 2], 'image/png', 'logo.png')"
const DRAFT = `const draft = GmailApp.createDraft('Ai <ai@example.org>', 'Hello {{Name}}', '', {
  htmlBody: '<p>Dear {{Name}},</p><div>see&nbsp;you<br>soon</div> <img src="cid:a" alt="logo.png">', cc: 'bo@example.org', name: 'Office',
  attachments: [Utilities.newBlob('list', 'text/csv', 'list.csv')], inlineImages: {a: ${PICTURE}}})
const message = draft.getMessage();`

describe('GmailApp.createDraft', () => {
  it('keeps a message that is read again as it was written', () => {
    const body = `${DRAFT} return [message.getSubject(), message.getTo(), message.getCc(), message.getBcc(), message.getReplyTo(), message.getFrom(),
      message.getPlainBody(), message.isDraft(), message.getId() === draft.getMessageId(), message.getDate().toISOString().slice(0, 16)]`
    expect(resultOf(body)).toEqual([
      'Hello {{Name}}',
      'Ai <ai@example.org>',
      'bo@example.org',
      '',
      '',
      'Office <office@example.org>',
      'Dear {{Name}},\nsee you\nsoon',
      true,
      true,
      '2026-11-23T02:30',
    ])
  })

  it('tells inline images and attachments apart', () => {
    const body = `${DRAFT} const names = (options) => message.getAttachments(options).map((file) => file.getName())
      const [picture] = message.getAttachments()
      return [names(), names({includeInlineImages: false}), names({includeAttachments: false}), picture.getSize(), picture.getHash(),
        picture.getContentType(), picture.copyBlob().getBytes()]`
    expect(resultOf(body)).toEqual([
      ['logo.png', 'list.csv'],
      ['list.csv'],
      ['logo.png'],
      2,
      '0ca623e2855f2c75c842ad302fe820e41b4d197d',
      'image/png',
      [1, 2],
    ])
  })

  it('needs no recipient, and refuses what is no address, no file and no alias', () => {
    expect(resultOf("return GmailApp.createDraft('', 's', 'b').getMessage().getTo()")).toBe('')
    expect(failureOf("GmailApp.createDraft('nobody', 's', 'b')")).toBe('Exception: Invalid email: nobody')
    expect(failureOf("GmailApp.createDraft('', 's', 'b', {from: 'a@example.org'})")).toBe('Exception: Invalid argument: a@example.org')
    expect(failureOf("GmailApp.createDraft('', 's')")).toBe(
      "Exception: The parameters (String,String) don't match the method signature for GmailApp.createDraft.",
    )
  })
})

describe('GmailApp.getDrafts', () => {
  it('lists the newest first, also in a later run', () => {
    const world = memoryWorld()
    resultOf({ world, body: "for (const s of ['a', 'b', 'c']) { GmailApp.createDraft('', s, ''); Utilities.sleep(10) }" })
    const body = `const [, b] = GmailApp.getDrafts(); b.update('x@example.org', 'b2', 'text')
      return [GmailApp.getDraftMessages().map((m) => m.getSubject()), GmailApp.getDraft(b.getId()).getMessage().getBody()]`
    expect(resultOf({ world, body })).toEqual([['b2', 'c', 'a'], 'text'])
  })

  it('sends one, which is a draft no longer, or throws it away', () => {
    const world = memoryWorld()
    const body = `${DRAFT} GmailApp.createDraft('', 'other', '').deleteDraft(); const sent = draft.send()
      return [sent.getTo() === "", sent.isDraft(), sent.getSubject(), GmailApp.getDrafts().length]`
    expect(resultOf({ world, body })).toEqual([false, false, 'Hello {{Name}}', 0])
    expect(world.mail).toMatchObject([{ to: 'Ai <ai@example.org>', attachments: [{ name: 'list.csv' }], inlineImages: [{ key: 'a' }] }])
    expect(failureOf({ world, body: `${DRAFT} draft.deleteDraft(); message.getSubject()` })).toBe('Exception: Invalid argument: draftId')
    expect(failureOf("GmailApp.createDraft('', 's', 'b').getMessage().reply('x')")).toBe(
      'Exception: The thread of a draft is not implemented in the workbench',
    )
  })
})
