import { failures, stranger } from './stranger'

async function addressed(people = 3) {
  const script = await stranger('mail-merge')
  const rows = Array.from({ length: people }, (_, i) => [`Person ${i + 1}`, `person${i + 1}@example.com`, 12.5 * (i + 1), '2026-12-05'])
  script.fill('Sheet1', [['Name', 'Recipient', 'Sum', 'Day'], ...rows])
  script.fill('Template', [['Your fee, {{Name}}'], ['Dear {{Name}},\nplease bring {{Sum}} on {{Day}}. {{Nothing}}']])
  return script
}

describe('mail merge from a sheet', () => {
  it('fills in what the cells show, and notes when it sent', async () => {
    const script = await addressed()
    await script.press('Send Emails', 'YES')
    expect(failures(script.world)).toEqual([])
    expect(script.asked).toMatchObject([{ message: 'Send 3 mails?', buttons: ['YES', 'NO'] }])
    const day = script.display('Sheet1')[1]?.[3]
    expect(script.world.mail()).toHaveLength(3)
    expect(script.world.mail()[1]).toMatchObject({
      to: 'person2@example.com',
      subject: 'Your fee, Person 2',
      body: `Dear Person 2,\nplease bring 25 on ${day}. `,
      htmlBody: `Dear Person 2,<br>please bring 25 on ${day}. `,
      senderName: 'Neighbourhood office',
      attachments: [{ name: 'office.vcf', contentType: 'text/vcard' }],
    })
    expect(script.values('Sheet1').map((row) => typeof row[4])).toEqual(['string', 'number', 'number', 'number'])
  })

  it('sends each once, and writes why one could not be sent', async () => {
    const script = await addressed()
    await script.type('Sheet1', 2, 1, 'no address')
    await script.press('Send Emails', 'YES')
    expect(script.values('Sheet1')[2]?.[4]).toBe('Invalid email: no address')
    await script.press('Send Emails', 'YES')
    expect(script.world.mail().map((mail) => mail.to)).toEqual(['person1@example.com', 'person3@example.com'])
  })

  it('sends nothing when the person says no, or when the day’s quota is too small', async () => {
    const few = await addressed()
    await few.press('Send Emails', 'NO')
    expect(few.world.mail()).toEqual([])
    const many = await addressed(101)
    await many.press('Send Emails', 'YES')
    expect(many.asked).toMatchObject([{ message: 'Only 100 mails are left today, 101 are needed.' }])
    expect(many.world.mail()).toEqual([])
  })

  it('previews in a dialog of its size', async () => {
    const script = await addressed()
    await script.type('Sheet1', 1, 0, '<Lin>')
    await script.press('Preview')
    expect(script.shown).toMatchObject([
      { kind: 'dialog', title: 'Preview', width: 400, height: 300, modal: true, html: '<pre></pre><b>Your fee, &lt;Lin&gt;</b>' },
    ])
  })
})
