import { projectOf } from '../world/project-of'
import { failures, stranger } from './stranger'

const SCRIPT = `
const onOpen = () => SpreadsheetApp.getUi().createMenu('Merge').addItem('Send', 'send').addToUi()
function send() {
  const subject = Browser.inputBox('Merge', 'Subject of the draft', Browser.Buttons.OK_CANCEL)
  const draft = GmailApp.getDrafts().find((one) => one.getMessage().getSubject() === subject)
  if (!draft) return Browser.msgBox('There is no such draft')
  const message = draft.getMessage()
  const sheet = SpreadsheetApp.getActiveSheet()
  const [heads, ...rows] = sheet.getDataRange().getDisplayValues()
  rows.forEach((row, index) => {
    const filled = (text) => text.replace(/{{(.+?)}}/g, (_, head) => row[heads.indexOf(head)] ?? '')
    GmailApp.sendEmail(row[0], filled(message.getSubject()), filled(message.getPlainBody()), { htmlBody: filled(message.getBody()) })
    sheet.getRange(index + 2, heads.indexOf('Sent') + 1).setValue(new Date())
  })
}`

describe('a mail merge from a draft that a person wrote', () => {
  it('fills it in for every row, and keeps the draft', async () => {
    const script = await stranger(projectOf(SCRIPT))
    script.world.writeDraft({ to: '', subject: 'Tea, {{Name}}', body: '', htmlBody: '<p>Dear {{Name}},</p><p>come!</p>' })
    script.fill('Sheet1', [
      ['Email', 'Name', 'Sent'],
      ['ai@example.com', 'Ai', ''],
      ['bo@example.com', 'Bo', ''],
    ])
    await script.press('Send', 'Coffee')
    expect(script.asked.at(-1)?.message).toBe('There is no such draft')
    await script.press('Send', 'Tea, {{Name}}')
    expect(failures(script.world)).toEqual([])
    expect(script.world.mail().map(({ to, subject, body, htmlBody }) => [to, subject, body, htmlBody])).toEqual([
      ['ai@example.com', 'Tea, Ai', 'Dear Ai,\ncome!', '<p>Dear Ai,</p><p>come!</p>'],
      ['bo@example.com', 'Tea, Bo', 'Dear Bo,\ncome!', '<p>Dear Bo,</p><p>come!</p>'],
    ])
    expect(script.display('Sheet1').map((row) => row[2] !== '')).toEqual([true, true, true])
    expect(script.world.drafts()).toHaveLength(1)
    expect(await script.seenByAnother('return GmailApp.getDrafts().map((draft) => draft.getMessage().getSubject())')).toEqual([
      'Tea, {{Name}}',
    ])
  })
})
