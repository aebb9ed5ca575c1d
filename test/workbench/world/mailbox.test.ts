import { openWorld } from '../../../workbench/world/world'
import { projectOf } from './project-of'
import { temporaryFolder } from './temporary-folder'

const SCRIPT = `
function order() {
  MailApp.sendEmail(Session.getEffectiveUser().getEmail(), 'Order 7', 'Two cups', { attachments: [Utilities.newBlob('cups', 'text/plain', 'order.txt')] })
}
function sortIn() {
  const label = GmailApp.createLabel('Orders')
  for (const thread of GmailApp.search('is:unread subject:order')) {
    const [file] = thread.getMessages()[0].getAttachments()
    SpreadsheetApp.getActiveSheet().appendRow([thread.getFirstMessageSubject(), file.getDataAsString()])
    thread.addLabel(label).markRead().moveToArchive()
  }
}
function found() {
  return [GmailApp.getInboxThreads().length, GmailApp.getUserLabelByName('Orders').getThreads().length, GmailApp.search('is:unread').length]
}
`

describe('the mailbox of a data folder', () => {
  it('has what earlier runs sent and sorted in, also after reopening', async () => {
    const options = { dataFolder: temporaryFolder(), projectFolder: projectOf(SCRIPT) }
    const first = await openWorld(options)
    for (const name of ['order', 'sortIn', 'sortIn']) expect((await first.run(name, { by: 'cli' })).outcome).toMatchObject({ ok: true })
    const [read] = first.workbook.read([{ sheetId: 0, startRow: 0, endRow: 3, startColumn: 0, endColumn: 2, aspects: ['values'] }])
    expect(read?.values).toEqual([
      ['Order 7', 'cups'],
      ['', ''],
      ['', ''],
    ])
    await first.close()
    const second = await openWorld(options)
    expect((await second.run('found', { by: 'cli' })).outcome).toEqual({ ok: true, result: [0, 1, 0] })
    await second.close()
  })
})
