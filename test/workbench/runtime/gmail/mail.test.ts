import { memoryWorld } from '../memory-world'
import { failureOf, resultOf } from '../script-runs'

describe('MailApp.sendEmail', () => {
  it('puts the pictures of the reference’s example into the message', () => {
    const world = memoryWorld()
    const body = `const logo = Utilities.newBlob([1, 2], 'image/png').setName('googleLogoBlob')
      MailApp.sendEmail({to: 'recipient@example.com', subject: 'Logos', htmlBody: "inline <img src='cid:googleLogo'>", inlineImages: {googleLogo: logo}})`
    resultOf({ world, body })
    expect(world.mail[0]?.inlineImages).toEqual([{ key: 'googleLogo', name: 'googleLogoBlob', contentType: 'image/png', base64: 'AQI=' }])
  })

  it('takes names with commas, and whatever gives a blob as attachment', () => {
    const world = memoryWorld()
    const body = `const page = HtmlService.createHtmlOutput('<p>x</p>')
      MailApp.sendEmail('"Li, Fang" <a@example.org>, b@example.org', 's', 'b', {attachments: [page, Utilities.newBlob('x', 'text/html', 'my_document.html')], name: 'Automatic Emailer Script', noReply: true})`
    resultOf({ world, body })
    expect(world.mail).toMatchObject([{ to: '"Li, Fang" <a@example.org>,b@example.org', senderName: 'Automatic Emailer Script' }])
    expect(world.mail[0]?.attachments.map((file) => [file.name, file.contentType])).toEqual([
      ['attachment', 'text/html'],
      ['my_document.html', 'text/html'],
    ])
  })

  it('takes a single attachment without a list', () => {
    const world = memoryWorld()
    resultOf({ world, body: "MailApp.sendEmail({to: 'a@example.org', attachments: Utilities.newBlob('x', 'text/html', 'one.html')})" })
    expect(world.mail[0]?.attachments.map((file) => file.name)).toEqual(['one.html'])
  })

  it.each([
    ["MailApp.sendEmail('a@example.org', 's')", "The parameters (String,String) don't match the method signature for MailApp.sendEmail."],
    [
      "MailApp.sendEmail('a@example.org', 's', 'b', {}, 1)",
      "The parameters (String,String,String,(class),number) don't match the method signature for MailApp.sendEmail.",
    ],
    ["MailApp.sendEmail(undefined, 's', 'b')", 'Failed to send email: no recipient'],
    ["MailApp.sendEmail('a@example.org, nobody', 's', 'b')", 'Invalid email: nobody'],
    ["MailApp.sendEmail({to: 'a@example.org', attachments: 'x'})", 'Invalid argument: attachments'],
    ["MailApp.sendEmail({to: 'a@example.org', attachments: ['x']})", 'Invalid argument: attachments'],
    ["MailApp.sendEmail({to: 'a@example.org', inlineImages: {a: 1}})", 'Invalid argument: inlineImages'],
  ])('refuses %s', (body, words) => {
    expect(failureOf(body)).toBe(`Exception: ${words}`)
  })
})

describe('GmailApp.sendEmail', () => {
  it('sends by position and gives the service back', () => {
    const world = memoryWorld()
    const body =
      "return GmailApp.sendEmail('mike@example.com', 'current time', 'now', {cc: 'b@example.org'}) === GmailApp && GmailApp.getAliases().length"
    expect(resultOf({ world, body })).toBe(0)
    expect(world.mail).toMatchObject([{ to: 'mike@example.com', subject: 'current time', cc: 'b@example.org' }])
  })

  it('has neither the object form nor the reply-to form, and no alias', () => {
    expect(failureOf("GmailApp.sendEmail({to: 'a@example.org'})")).toMatch(/\(\(class\)\) don't match .* GmailApp\.sendEmail/)
    expect(failureOf("GmailApp.sendEmail('a@example.org', 'r@example.org', 's', 'b')")).toMatch(/don't match/)
    expect(failureOf("GmailApp.sendEmail('a@example.org', 's', 'b', {from: 'x@example.org'})")).toBe(
      'Exception: Invalid argument: x@example.org',
    )
    expect(failureOf('GmailApp.getRemainingDailyQuota()')).toMatch(/^TypeError/)
    expect(failureOf("GmailApp.setCurrentMessageAccessToken('x')")).toBe(
      'Exception: GmailApp.setCurrentMessageAccessToken is not implemented in the workbench',
    )
  })
})
